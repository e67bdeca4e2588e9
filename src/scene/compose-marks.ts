// Dots, bars and ridges of one lane: every entry that begins in the window is in one of them or in a "+n".
import type { Entry } from '../query/entry.js';
import type { Answer } from '../query/source.js';
import { bucketAt } from '../view/bucket-at.js';
import { packRows } from '../view/pack-rows.js';
import { piecesOf, xOf, type Viewport } from '../view/viewport.js';
import { pillOf } from './pill.js';
import { ridgesOf } from './ridge.js';
import type { Overflow, Pill, Ridge } from './scene.js';
import type { SceneStyle } from './style.js';

export interface Marks {
  readonly pills: readonly Pill[];
  readonly ridges: readonly Ridge[];
  readonly overflows: readonly Overflow[];
  readonly rows: ReadonlyMap<number, number>;
  /** Rows of marks in use. */
  readonly height: number;
}

/** Px between two "+n": nearer ones are added up. */
const APART = 48;

/** Marks on an axis at y = 0, growing upwards (negative y). */
export function composeMarks(
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  style: SceneStyle,
  maxRows: number,
  previous?: ReadonlyMap<number, number>,
): Marks {
  const ridges = ridgesOf(answer, edges, view, maxRows * style.markRow - 2);
  const single = answer.pointEntries.flatMap((list) => list ?? []);
  // what runs in from before takes the rows that are left, so that it hides nothing that begins here
  const running = answer.spans.filter((e) => e.span.start < view.start).sort(byTime);
  const begun = answer.spans.filter((e) => e.span.start >= view.start);
  const entries = [...[...begun, ...single].sort(byTime), ...running];
  const pills = entries.map((e) => pillOf(e, view, style));
  const obstacles = ridges.flatMap((r) =>
    r.columns.map((c) => ({ from: c.from, to: c.to, height: Math.ceil((c.height + 2) / style.markRow) })),
  );
  const blocks = pills.map((p) => ({ key: p.entry.ordinal, from: p.x - p.radius, to: p.to }));
  const packed = packRows(blocks, obstacles, maxRows, previous);
  const placed: Pill[] = [];
  const left: Entry[] = [];
  for (const p of pills) {
    const row = packed.rows.get(p.entry.ordinal);
    if (row === undefined) left.push(p.entry);
    else placed.push({ ...p, y: -(row + 0.5) * style.markRow - 1 });
  }
  return {
    pills: placed,
    ridges,
    overflows: overflowsOf(answer, edges, view, left),
    rows: packed.rows,
    height: packed.height,
  };
}

const byTime = (a: Entry, b: Entry): number =>
  a.span.start - b.span.start || b.span.end - a.span.end || a.ordinal - b.ordinal;

/** Spans the answer counted but did not name, and marks that found no row, gathered where they begin. */
function overflowsOf(
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  left: readonly Entry[],
): Overflow[] {
  const buckets = answer.spanStarts.length;
  const missing = Int32Array.from(answer.spanStarts);
  let before = answer.crossing;

  for (const e of answer.spans) {
    if (e.span.start < view.start) before--;
    else if (e.span.start < edges[buckets]!) missing[bucketAt(edges, e.span.start)]!--;
  }
  for (const e of left) {
    if (e.span.start < view.start) before++;
    else if (e.span.start < edges[buckets]!) missing[bucketAt(edges, e.span.start)]!++;
  }
  const piece = piecesOf(view, APART);
  const out: Overflow[] = [];
  const add = (start: number, end: number, count: number): void => {
    const last = out.at(-1);
    if (last && piece(last.start) === piece(start))
      out[out.length - 1] = { ...last, end, count: last.count + count };
    else out.push({ key: `more:${String(start)}`, start, end, x: xOf(view, start), y: 0, count });
  };
  if (before > 0)
    out.push({ key: 'more:before', start: -Infinity, end: view.start, x: 0, y: 0, count: before });
  for (let b = 0; b < buckets; b++) if (missing[b]! > 0) add(edges[b]!, edges[b + 1]!, missing[b]!);
  return out;
}
