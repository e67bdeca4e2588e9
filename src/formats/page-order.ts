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
  return dated > 1 && lines[0]?.date !== undefined && lines.at(-1)?.date === undefined ? 1 : -1;
};
