import type { Metrics } from '../layout/style.js';
import { BLOCKS, BOLD, DIGITS, REGULAR, UNITS } from './font-widths.js';

// How wide a text is where there is no browser to ask: the sum of its letters' advances, without kerning.

/** Sizes and weights that layout asks for; those of `render/text-measure.ts`. */
const FONTS = {
  title: { size: 13, bold: false },
  strong: { size: 13, bold: true },
  date: { size: 11, bold: false },
  spanRows: { size: 11.5, bold: true },
} as const;

/** Advance of a letter that is not in the table, in em: as of most of Latin, or a square for scripts of squares. */
const USUAL = 0.556;
const SQUARE = 1;
const SQUARES =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;
const NOTHING = /[\p{M}\p{Cf}]/u;

/** Width in px. `stretch` is how much wider the font is than Arial. */
export function textWidth(text: string, size: number, bold: boolean, stretch = 1): number {
  let em = 0;
  for (const letter of text) em += advance(letter, bold);
  return em * size * stretch;
}

export function createFontMetrics(stretch = 1): Metrics {
  const known = new Map<string, number>();
  return {
    width(text, font) {
      const key = `${font} ${text}`;
      const old = known.get(key);
      if (old !== undefined) return old;
      const { size, bold } = FONTS[font];
      const width = Math.ceil(textWidth(text, size, bold, stretch)) + 1;
      known.set(key, width);
      return width;
    },
  };
}

const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };

function advance(letter: string, bold: boolean): number {
  const letters = bold ? known.bold : known.regular;
  const old = letters.get(letter);
  if (old !== undefined) return old;
  const em = inTable(letter, bold ? BOLD : REGULAR) ?? guess(letter);
  letters.set(letter, em);
  return em;
}

function inTable(letter: string, table: readonly string[]): number | undefined {
  const code = letter.codePointAt(0)!;
  const block = BLOCKS.findIndex(([first, last]) => code >= first && code <= last);
  if (block < 0) return undefined;
  const at = 2 * (code - BLOCKS[block]![0]);
  const [high, low] = [table[block]![at]!, table[block]![at + 1]!];
  return (DIGITS.indexOf(high) * DIGITS.length + DIGITS.indexOf(low)) / UNITS;
}

const guess = (letter: string): number => (NOTHING.test(letter) ? 0 : SQUARES.test(letter) ? SQUARE : USUAL);
