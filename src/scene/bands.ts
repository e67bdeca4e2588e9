// Eras as bands behind everything. Where they overlap, the shorter one lies on the longer, and each has a line of its own.
import type { Entry } from '../query/entry.js';
import { xOf, type Viewport } from '../view/viewport.js';
import type { Band } from './scene.js';

const lengthOf = ({ span }: Entry): number => span.end - span.start;

export function bandsOf(eras: Iterable<Entry>, view: Viewport): Band[] {
  const bands: Band[] = [];
  for (const entry of [...eras].sort((a, b) => lengthOf(b) - lengthOf(a) || a.ordinal - b.ordinal)) {
    const from = Math.max(-4, xOf(view, entry.span.start));
    const to = Math.max(Math.min(view.width + 4, xOf(view, entry.span.end)), from + 3);
    const taken = bands.filter((b) => b.from < to && from < b.to).map((b) => b.row);
    let row = 0;
    while (taken.includes(row)) row++;
    bands.push({ entry, from, to, row });
  }
  return bands;
}
