import { cleanText } from './clean-text.js';

export const isCountryFacet = (facet: string): boolean => /^countr(y|ies)$/i.test(facet);

/** Codes such as "am" in upper case; names stay as they are. */
export function tidyCountry(value: string): string {
  const text = cleanText(value);
  return text.length === 2 && !isUpper(text) ? text.toUpperCase() : text;
}

const isUpper = (code: string): boolean => {
  const first = code.charCodeAt(0);
  const second = code.charCodeAt(1);
  return first >= 65 && first <= 90 && second >= 65 && second <= 90;
};
