import type { Line } from './page-line.js';

/**
 * Where the headline of a date stands: 1 below it, -1 above it. Blank lines tell, where they part each pair from the next; else dates
 * come first where the first line is one and the last is none.
 */
export const findStep = (lines: readonly Line[]): 1 | -1 => {
  const dated = lines.filter(({ date }) => date !== undefined).length;
  let below = 0;
  let above = 0;
  lines.forEach(({ date, afterBlank }, i) => {
    if (date === undefined) return;
    const next = lines[i + 1];
    const apart = next?.afterBlank ?? true;
    if (afterBlank && next && next.date === undefined && !apart) below++;
    if (!afterBlank && i > 0 && apart) above++;
  });
  if (dated > 1 && below > above * 2) return 1;
  if (dated > 1 && isUnderName(lines)) return 1;
  return dated > 1 && lines[0]?.date !== undefined && lines.at(-1)?.date === undefined ? 1 : -1;
};

const LONGEST_NAME = 3;
const wordsIn = (line: Line | undefined): number => line?.text.split(' ').length ?? 0;

/** "Live updates", then by turns a date and what happened: a name has few words, and the last line is no date. */
const isUnderName = (lines: readonly Line[]): boolean =>
  wordsIn(lines[0]) <= LONGEST_NAME &&
  wordsIn(lines.at(-1)) > LONGEST_NAME &&
  lines.length % 2 === 1 &&
  lines.every(({ date }, i) => (date !== undefined) === (i % 2 === 1));
