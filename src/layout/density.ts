import type { Answer, Entry } from '../source/source.js';
import { piecesOf, type Viewport, xOf } from '../time/viewport.js';
import { Approximate, type Precision, PRECISIONS, Single, Uncertain, Unknown } from '../time/span.js';
import type { CountBadge, Histogram, HistogramColumn } from './scene.js';
import type { SceneStyle } from './style.js';

/** Bars end this many px outside the plot where they go on. */
const BEYOND = 40;
/** Dates that leave more open than a day. */
const COARSE: ReadonlySet<Precision> = new Set(PRECISIONS.slice(0, PRECISIONS.indexOf('day')));
/** Px from which on a coarse date is a bar. */
const SOFT = 8;
const FADE_START = Approximate.start | Uncertain.start | Unknown.start;
const FADE_END = Approximate.end | Uncertain.end | Unknown.end;

/** The dot or bar of an entry in row 0 of an axis at y = 0; the bar's end is honest to the pixel. */
export function countBadgeOf(entry: Entry, view: Viewport, style: SceneStyle): CountBadge {
  const { start, end, flags } = entry.span;
  const radius = entry.importance > 7 ? style.radius + 0.75 : style.radius;
  const x = clampX(xOf(view, start), view);
  const soft = (flags & Single) !== 0 && COARSE.has(entry.span.startPrecision);
  const to = clampX(xOf(view, end), view);
  return {
    entry,
    x,
    // what a coarse date leaves open is seen as such only where it is longer than a dot
    to: flags & Single && !(soft && to - x >= SOFT) ? x + radius : Math.max(x + radius, to),
    y: 0,
    radius,
    soft,
    fadeStart: start === -Infinity || (flags & FADE_START) !== 0,
    fadeEnd: end === Infinity || (flags & FADE_END) !== 0,
  };
}

const clampX = (x: number, view: Viewport): number => Math.min(Math.max(x, -BEYOND), view.width + BEYOND);

// Buckets too full for single dots become columns; neighbouring columns become one histogram with one count.

/** Widest stretch in px that is one histogram, so that a dense year is more than one stop. */
const PIECE = 96;

/** Height in px of a column: the same count is the same height wherever and whenever it is seen. */
export const columnHeight = (count: number): number => Math.min(TALLEST, 8 + 27 * Math.log10(count));

const TALLEST = 90;
/** More themes than this in view are no longer told apart in columns a few px wide. */
const MOST_THEMES = 4;

/** So many themes are in these histograms that they are drawn in one colour. */
export function isMotley(histograms: readonly Histogram[]): boolean {
  const seen = new Set<number>();
  for (const { columns } of histograms)
    for (const { colours } of columns)
      for (let i = 0; i < colours.length - 1; i++) if (colours[i]) seen.add(i);
  return seen.size > MOST_THEMES;
}

/** Ridges no higher than `tallest` px. */
export function histogramsOf(
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  tallest: number,
): Histogram[] {
  const histograms: Histogram[] = [];
  const piece = piecesOf(view, PIECE);
  let run: number[] = [];
  const close = (): void => {
    if (run.length) histograms.push(histogram(run, answer, edges, view, tallest));
    run = [];
  };
  for (let b = 0; b < answer.points.length; b++) {
    const full = answer.points[b]! > 0 && answer.pointEntries[b] === undefined;
    const last = run.at(-1);
    if (last !== undefined && (!full || piece(edges[last]!) !== piece(edges[b]!))) close();
    if (full) run.push(b);
  }
  close();
  return histograms;
}

function histogram(
  run: readonly number[],
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  tallest: number,
): Histogram {
  const columns = run.map((b) => column(b, answer, edges, view, tallest));
  const first = run[0]!;
  const last = run.at(-1)!;
  return {
    key: `ridge:${String(edges[first]!)}`,
    start: edges[first]!,
    end: edges[last + 1]!,
    from: columns[0]!.from,
    to: columns.at(-1)!.to,
    count: columns.reduce((n, c) => n + c.count, 0),
    height: Math.max(...columns.map((c) => c.height)),
    columns,
  };
}

function column(
  bucket: number,
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  tallest: number,
): HistogramColumn {
  const buckets = answer.points.length;
  const colours: number[] = [];
  for (let i = bucket; i < answer.pointColours.length; i += buckets) colours.push(answer.pointColours[i]!);
  const count = answer.points[bucket]!;
  return {
    from: xOf(view, edges[bucket]!),
    to: xOf(view, edges[bucket + 1]!),
    count,
    height: Math.min(tallest, columnHeight(count)),
    colours,
  };
}

/** Index of the bucket that holds t among n + 1 ascending edges; -1 before the first, n after the last. */
export function bucketAt(edges: Float64Array, t: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
