import type { Block, Columns, Run } from './block.js';
import { maxColours, noColour } from './block.js';
import { allBits } from './bits.js';
import { buildPostings } from './build-postings.js';
import type { Draft } from './draft.js';
import { classLimit, classOfKey, isEraKey, openClass, runKeys } from './duration-class.js';
import type { ItemStore } from './item-store.js';
import type { Posting } from './posting.js';
import { runOrder, type Bounds, type RunOrder } from './run-order.js';
import { sortPairs } from './sort-pairs.js';

const chunk = 1 << 14;

/** Which facet colours the points, and which value has which colour. */
export interface Palette {
  readonly facet: number;
  /** Codes of the values with a colour of their own. */
  readonly codes: readonly number[];
}

/** Puts what was read in order and indexes it, a few milliseconds at a time. `counts` are those of the facets' codes. */
export function* buildBlock(
  draft: Draft,
  store: ItemStore,
  counts: readonly Uint32Array[],
  palette: Palette,
): Generator<void, Block> {
  const order = yield* runOrder(draft, store);
  const columns = yield* sortColumns(draft, order);
  if (draft.facets[palette.facet] === undefined) columns.colour.fill(noColour);
  const facets: (Posting | undefined)[][] = [];
  for (const [f, codes] of draft.facets.entries()) {
    const painting = f === palette.facet ? { codes: palette.codes, into: columns.colour } : undefined;
    facets.push(yield* buildPostings(codes, counts[f]!, order.rows, painting));
  }
  return yield* finishBlock(columns, order.bounds, facets, Math.min(maxColours, palette.codes.length) + 1);
}

/** Each column goes where one that is done with has been. */
function* sortColumns(draft: Draft, { rows, start, end, room }: RunOrder): Generator<void, Columns> {
  const { size, columns } = draft;
  const priority = yield* sortColumn(columns.priority, rows, room);
  const slot = yield* sortColumn(columns.slot, rows, columns.priority.subarray(0, size));
  const { buffer } = columns.slot;
  return {
    start,
    end,
    priority,
    slot,
    when: yield* sortColumn(columns.when, rows, new Uint16Array(buffer, 0, size)),
    kind: yield* sortColumn(columns.kind, rows, new Uint8Array(buffer, 2 * size, size)),
    colour: new Uint8Array(buffer, 3 * size, size),
  };
}

function* sortColumn<T extends Uint8Array | Uint16Array | Uint32Array>(
  from: T,
  rows: Uint32Array,
  into: T,
): Generator<void, T> {
  for (let i = 0; i < rows.length; i += chunk) {
    const to = Math.min(rows.length, i + chunk);
    for (let at = i; at < to; at++) into[at] = from[rows[at]!]!;
    yield;
  }
  return into;
}

/** Finds the runs and prepares their ends. */
export function* finishBlock(
  columns: Columns,
  bounds: Bounds,
  facets: readonly (readonly (Posting | undefined)[])[],
  colourRows: number,
): Generator<void, Block> {
  const size = columns.start.length;
  const runs: Run[] = [];
  let ends = 0;
  for (let key = 0; key < runKeys; key++) {
    const [from, to] = [bounds[key]!, bounds[key + 1]!];
    if (from === to) continue;
    const duration = classOfKey(key);
    const isRagged = duration === openClass || !endsAscend(columns.end, from, to);
    const run = { from, to, duration, era: isEraKey(key), limit: classLimit(duration) };
    runs.push({ ...run, ends: isRagged ? ends : undefined });
    if (isRagged) ends += to - from;
    yield;
  }
  const byEnd = new Uint32Array(ends);
  for (const run of runs) if (run.ends !== undefined) yield* sortEnds(columns.end, run, byEnd);
  const latest = latestEnds(columns.end);
  yield;
  return { ...columns, size, runs, facets, colourRows, byEnd, latest, everyone: allBits(size) };
}

function* sortEnds(end: Float64Array, { from, to, ends = 0 }: Run, byEnd: Uint32Array): Generator<void> {
  const values = byEnd.subarray(ends, ends + to - from);
  for (let i = 0; i < values.length; i++) values[i] = from + i;
  yield* sortPairs({ keys: end.slice(from, to), values }, 0, to - from);
}

const endsAscend = (end: Float64Array, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (end[i]! < end[i - 1]!) return false;
  return true;
};

const latestEnds = (end: Float64Array): Float64Array => {
  const latest = new Float64Array((end.length + 31) >>> 5).fill(-Infinity);
  for (let i = 0; i < end.length; i++) if (end[i]! > latest[i >>> 5]!) latest[i >>> 5] = end[i]!;
  return latest;
};
