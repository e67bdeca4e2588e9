// Buckets too full for single dots become columns; neighbouring columns become one ridge with one count.
import type { Answer } from '../query/source.js';
import { piecesOf, xOf, type Viewport } from '../view/viewport.js';
import type { Ridge, RidgeColumn } from './scene.js';

/** Widest stretch in px that is one ridge, so that a dense year is more than one stop. */
const PIECE = 96;

/** Height in px of a column: the same count is the same height wherever and whenever it is seen. */
export const columnHeight = (count: number): number => 8 + 14 * Math.log10(count);

/** Ridges no higher than `tallest` px. */
export function ridgesOf(answer: Answer, edges: Float64Array, view: Viewport, tallest: number): Ridge[] {
  const ridges: Ridge[] = [];
  const piece = piecesOf(view, PIECE);
  let run: number[] = [];
  const close = (): void => {
    if (run.length) ridges.push(ridge(run, answer, edges, view, tallest));
    run = [];
  };
  for (let b = 0; b < answer.points.length; b++) {
    const full = answer.points[b]! > 0 && answer.pointEntries[b] === undefined;
    const last = run.at(-1);
    if (last !== undefined && (!full || piece(edges[last]!) !== piece(edges[b]!))) close();
    if (full) run.push(b);
  }
  close();
  return ridges;
}

function ridge(
  run: readonly number[],
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  tallest: number,
): Ridge {
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
): RidgeColumn {
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
