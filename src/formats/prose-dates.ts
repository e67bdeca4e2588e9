import { createDatePatterns } from './date-patterns.js';
import type { DateFinderOptions } from './date-patterns.js';

export interface FoundDate {
  readonly index: number;
  readonly length: number;
  /** What stands in the text. */
  readonly words: string;
  readonly edtf: string;
}

export type DateFinder = (text: string) => readonly FoundDate[];

/** Every form has three digits in a row, but for years before our era. */
const MAYBE = /\d{3}|\d\s?B\.?\s?C/i;

/** Arabic and Persian digits, one for one. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Makes a finder of the dates that running text names, as EDTF, in the order of the text, none within another. */
export const createDateFinder = (options: DateFinderOptions = {}): DateFinder => {
  const patterns = createDatePatterns(options);
  return (written) => {
    const text = withPlainDigits(written);
    if (!MAYBE.test(text)) return [];
    const taken: FoundDate[] = [];
    const covered = new Uint8Array(text.length);
    for (const { expression, date } of patterns)
      for (const match of text.matchAll(expression)) {
        const { index } = match;
        const [words] = match;
        const edtf = date(match.groups ?? {});
        if (edtf === undefined || covered.subarray(index, index + words.length).includes(1)) continue;
        covered.fill(1, index, index + words.length);
        taken.push({ index, length: words.length, words: written.slice(index, index + words.length), edtf });
      }
    return taken.sort((a, b) => a.index - b.index);
  };
};
