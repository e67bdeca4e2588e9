// Names along the top of the plot: of eras, and of spans that began before the window and are still running.
import type { Entry } from '../query/entry.js';
import { xOf, type Viewport } from '../view/viewport.js';
import { ANY, type Allowance, type KnownTexts } from './known-texts.js';
import type { StripLabel } from './scene.js';
import type { SceneStyle } from './style.js';

const GAP = 16;
const SHORTEST = 90;
/** No name is narrower than this. */
const LEAST = 20;

/** Names in order of priority, each in the first row with room; a name sticks to the left edge while its span runs. */
export function composeStrip(
  entries: readonly Entry[],
  view: Viewport,
  style: SceneStyle,
  texts: KnownTexts,
  allowance: Allowance | undefined,
  previous?: ReadonlyMap<number, number>,
): StripLabel[] {
  const rows: Taken[][] = Array.from({ length: style.maxStripRows }, () => []);
  const out: StripLabel[] = [];
  const put = (entry: Entry, row: number | undefined): boolean => {
    const start = xOf(view, entry.span.start);
    const x = Math.max(start, 0) + 4;
    const allowed = row === undefined ? allowance : ANY;
    if (!allowed) return false;
    for (let r = row ?? 0; r < (row === undefined ? rows.length : row + 1); r++) {
      const room = roomAt(rows[r]!, x, view.width - 4);
      const text = room < LEAST ? undefined : texts.of(entry, allowed);
      if (!text || room < Math.min(text.line, SHORTEST)) continue;
      const width = Math.min(text.line, room);
      rows[r]!.push({ from: x, to: x + width });
      out.push({ entry, x, row: r, width, title: text.title, date: text.date, running: start < 0 });
      return true;
    }
    return false;
  };
  const fresh = entries.filter((e) => {
    const row = previous?.get(e.ordinal);
    return row === undefined || row >= rows.length || !put(e, row);
  });
  for (const e of fresh) put(e, undefined);
  return out;
}

interface Taken {
  readonly from: number;
  readonly to: number;
}

/** Px free from x on in a row that ends at `end`. */
function roomAt(row: readonly Taken[], x: number, end: number): number {
  let next = end;
  for (const { from, to } of row) {
    if (from > x) next = Math.min(next, from - GAP);
    else if (to + GAP > x) return 0;
  }
  return next - x;
}
