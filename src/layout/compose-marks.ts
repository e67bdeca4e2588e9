import type { Answer, Entry } from '../source/source.js';
import { piecesOf, type Viewport, xOf } from '../time/viewport.js';
import { type Allowance, ANY, type KnownTexts } from './card-texts.js';
import { bucketAt, countBadgeOf, histogramsOf } from './density.js';
import { countWidth } from './place-counts.js';
import { type LabelBlock, type Obstacle, packRows } from './place-labels.js';
import { type Band, type Overflow, type CountBadge, type Histogram, type SpanRowLabel } from './scene.js';
import type { SceneStyle } from './style.js';

// Dots, bars and histograms of one lane: every entry that begins in the window is in one of them or in a "+n".

export interface Marks {
  readonly badges: readonly CountBadge[];
  readonly histograms: readonly Histogram[];
  readonly overflows: readonly Overflow[];
  readonly rows: ReadonlyMap<number, number>;
  /** Rows of marks in use. */
  readonly height: number;
}

/** Px between two "+n": nearer ones are added up. */
const APART = 48;

/**
 * Marks on an axis at y = 0, growing upwards (negative y).
 * @param along How large text is, where "+n" stands in the topmost row of dots, and how high histograms may be in px. Default: nothing is
 * kept free, and histograms are as high as the rows.
 */
export function composeMarks(
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  style: SceneStyle,
  maxRows: number,
  previous?: ReadonlyMap<number, number>,
  along?: { readonly text: number; readonly tallest: number },
): Marks {
  const histograms = histogramsOf(answer, edges, view, along?.tallest ?? maxRows * style.markRow - 2);
  const single = answer.pointEntries.flatMap((list) => list ?? []);
  // what runs in from before takes the rows that are left, so that it hides nothing that begins here
  const running = answer.spans.filter((e) => e.span.start < view.start).sort(byTime);
  const begun = answer.spans.filter((e) => e.span.start >= view.start);
  const entries = [...[...begun, ...single].sort(byTime), ...running];
  const badges = entries.map((e) => countBadgeOf(e, view, style));
  const obstacles = histograms.flatMap((r) =>
    r.columns.map((c) => ({ from: c.from, to: c.to, height: Math.ceil((c.height + 2) / style.markRow) })),
  );
  const blocks = badges.map((p) => ({ key: p.entry.ordinal, from: p.x - p.radius, to: p.to }));
  const packed = packWithMore(blocks, obstacles, maxRows, previous, (rows) => {
    const left = badges.filter((p) => !rows.has(p.entry.ordinal)).map((p) => p.entry);
    const overflows = overflowsOf(answer, edges, view, left);
    return { overflows, boxes: along ? overflows.map((o) => moreBox(o, along.text)) : [] };
  });
  const placed = badges.flatMap((p): CountBadge[] => {
    const row = packed.rows.get(p.entry.ordinal);
    return row === undefined ? [] : [{ ...p, y: -(row + 0.5) * style.markRow - 1 }];
  });
  const y = -(packed.height - 0.5) * style.markRow - 1;
  return {
    badges: placed,
    histograms,
    overflows: packed.overflows.map((o) => ({ ...o, y })),
    rows: packed.rows,
    height: packed.height,
  };
}

/** Px along the axis that a "+n" takes. */
export const moreBox = (
  { x, count }: Overflow,
  text: number,
): { readonly from: number; readonly to: number } => ({
  from: x,
  to: x + countWidth(count, text) + 8 * text,
});

/** Rounds in which dots may make room for "+n", which then counts them too. */
const ROUNDS = 4;

/** Packs what there is; where not all has room, "+n" stands in the topmost row, and dots keep clear of it. */
function packWithMore(
  blocks: readonly LabelBlock[],
  obstacles: readonly Obstacle[],
  limit: number,
  previous: ReadonlyMap<number, number> | undefined,
  more: (rows: ReadonlyMap<number, number>) => {
    readonly overflows: readonly Overflow[];
    readonly boxes: readonly { readonly from: number; readonly to: number }[];
  },
): ReturnType<typeof packRows> & { readonly overflows: readonly Overflow[] } {
  let packed = packRows(blocks, obstacles, limit, previous);
  let left = more(packed.rows);
  for (let round = 0; left.boxes.length && round < ROUNDS; round++) {
    const kept = left.boxes.map((box) => ({ ...box, height: limit, base: limit - 1 }));
    packed = packRows(blocks, [...obstacles, ...kept], limit, previous);
    const next = more(packed.rows);
    const same =
      next.boxes.length === left.boxes.length && next.boxes.every((b, i) => b.to <= left.boxes[i]!.to);
    left = next;
    if (same) break;
  }
  return { ...packed, overflows: left.overflows };
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

// Names along the top of the plot: of eras, and of spans that began before the window and are still running.

const GAP = 16;
const SHORTEST = 90;
/** No name is narrower than this. */
const LEAST = 20;

/** Names in order of priority, each in the first row with room; a name sticks to the left edge while its span runs. */
export function composeSpanRow(
  entries: readonly Entry[],
  view: Viewport,
  style: SceneStyle,
  texts: KnownTexts,
  allowance: Allowance | undefined,
  previous?: ReadonlyMap<number, number>,
): SpanRowLabel[] {
  const rows: Taken[][] = Array.from({ length: style.maxSpanRows }, () => []);
  const out: SpanRowLabel[] = [];
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

// Eras as bands behind everything. Where they overlap, the shorter one lies on the longer, and each has a line of its own.

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

// Bands whose name found no room can be come to by the start of their line.
