import { cleanText } from '../text/clean-text.js';

/** The one way to write a value. */
export type Tidy = (value: string) => string;

const SEPARATORS = /[;,|]/;

/** Adds the values of a cell: an array, or text separated by `;`, `,` or `|`. Tidied, each once, blanks left out. */
export function addListValues(value: unknown, into: string[], tidy: Tidy): void {
  if (typeof value === 'string') {
    if (!SEPARATORS.test(value)) addValue(value, into, tidy);
    else for (const part of value.split(SEPARATORS)) addValue(part, into, tidy);
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) addValue(value[i], into, tidy);
  } else addValue(value, into, tidy);
}

/** Adds one value as it is, separators and all. */
export function addValue(value: unknown, into: string[], tidy: Tidy): void {
  if (typeof value !== 'string') {
    if (typeof value === 'number' || typeof value === 'boolean') addValue(String(value), into, tidy);
    return;
  }
  const text = tidy(value);
  if (text !== '' && !into.includes(text)) into.push(text);
}

/** Takes the values of one facet of the row that is read; each counts once. `tidy` is for values not seen before. */
export interface ValueSink {
  add(value: string, tidy?: Tidy): void;
}

/** Sends the values of a cell where they go; `whole`: separators are part of the value. */
export function sendValues(value: unknown, whole: boolean, sink: ValueSink, tidy: Tidy): void {
  if (typeof value === 'string' && (whole || !SEPARATORS.test(value))) {
    if (value !== '') sink.add(value, tidy);
  } else if (!whole && isTexts(value)) for (let i = 0; i < value.length; i++) sink.add(value[i]!, tidy);
  else if (value !== undefined) {
    const values: string[] = [];
    if (whole) addValue(value, values, tidy);
    else addListValues(value, values, tidy);
    for (const part of values) sink.add(part, tidy);
  }
}

/** Nothing but texts: those are looked up as they are. */
const isTexts = (value: unknown): value is readonly string[] => {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== 'string') return false;
  return true;
};

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
