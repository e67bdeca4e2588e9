// Names along the top of the plot: of eras, and of spans that began before the window and are still running.
import type { Entry } from '../query/entry.js';
import { xOf, type Viewport } from '../view/viewport.js';
import type { StripLabel } from './scene.js';
import type { Metrics, SceneStyle, Wording } from './style.js';

const GAP = 16;
const SHORTEST = 90;

/** Names in order of priority, each in the first row with room; a name sticks to the left edge while its span runs. */
export function composeStrip(
  entries: readonly Entry[],
  view: Viewport,
  style: SceneStyle,
  metrics: Metrics,
  wording: Wording,
  previous?: ReadonlyMap<number, number>,
): StripLabel[] {
  const rows: { from: number; to: number }[][] = Array.from({ length: style.maxStripRows }, () => []);
  const out: StripLabel[] = [];
  const put = (entry: Entry, row: number | undefined): boolean => {
    const start = xOf(view, entry.span.start);
    const x = Math.max(start, 0) + 4;
    const title = wording.title(entry);
    const date = wording.date(entry);
    const full = metrics.width(title, 'strip') + metrics.width(` · ${date}`, 'date') + 6;
    for (let r = row ?? 0; r < (row === undefined ? rows.length : row + 1); r++) {
      const next = Math.min(view.width - 4, ...rows[r]!.filter((t) => t.from > x).map((t) => t.from - GAP));
      const width = Math.min(full, next - x);
      if (rows[r]!.some((t) => t.from <= x && t.to + GAP > x) || width < Math.min(full, SHORTEST)) continue;
      rows[r]!.push({ from: x, to: x + width });
      out.push({ entry, x, row: r, width, title, date, running: start < 0 });
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
