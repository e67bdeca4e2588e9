import { cleanText } from './clean-text.js';

export const isCountryFacet = (facet: string): boolean => /^countr(y|ies)$/i.test(facet);

/** Codes such as "am" in upper case, and UK as GB, which is the code; names stay as they are. */
export function tidyCountry(value: string): string {
  const text = cleanText(value);
  if (text.length !== 2) return text;
  const code = isUpper(text) ? text : text.toUpperCase();
  return code === 'UK' ? 'GB' : code;
}

const isUpper = (code: string): boolean => {
  const first = code.charCodeAt(0);
  const second = code.charCodeAt(1);
  return first >= 65 && first <= 90 && second >= 65 && second <= 90;
};
