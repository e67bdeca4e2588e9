import type { Block, Columns, Run } from './block.js';
import { maxColours, newColumns, noColour } from './block.js';
import type { CodeLists, Draft } from './draft.js';
import { classLimit, classOfKey, isEraKey, openClass, runKeys } from './duration-class.js';
import { allBits, noBits } from './bits.js';
import type { ItemStore } from './item-store.js';
import { isDense, type Posting } from './posting.js';
import { radixOrder } from './radix-order.js';

const chunk = 1 << 14;

/** Which facet colours the points, and which value has which colour. */
export interface Palette {
  readonly facet: number;
  /** Codes of the values with a colour of their own. */
  readonly codes: readonly number[];
}

/** Puts what was read in order and indexes it, a few milliseconds at a time. */
export function* buildBlock(draft: Draft, store: ItemStore, palette: Palette): Generator<void, Block> {
  const { size } = draft;
  const { order, bounds } = yield* runOrder(draft, store);
  const columns = newColumns(size);
  for (let i = 0; i < size; i += chunk) {
    gather(draft.columns, order, columns, i, Math.min(size, i + chunk));
    yield;
  }
  const facets: (Posting | undefined)[][] = [];
  for (const lists of draft.facets) facets.push(yield* postings(lists, order));
  yield* paintColours(draft.facets[palette.facet], order, palette.codes, columns.colour);
  return yield* finishBlock(columns, bounds, facets, Math.min(maxColours, palette.codes.length) + 1);
}

/** Where each run begins, by run key. */
export type Bounds = Uint32Array;

function* runOrder(draft: Draft, store: ItemStore): Generator<void, { order: Uint32Array; bounds: Bounds }> {
  const { size, keys, columns } = draft;
  const identity = new Uint32Array(size);
  for (let i = 0; i < size; i++) identity[i] = i;
  const byStart = yield* radixOrder(columns.start, identity);
  const bounds = new Uint32Array(runKeys + 1);
  for (let i = 0; i < size; i++) bounds[keys[i]! + 1]!++;
  for (let k = 0; k < runKeys; k++) bounds[k + 1]! += bounds[k]!;
  yield;
  const places = bounds.slice();
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i += chunk) {
    for (let j = i; j < Math.min(size, i + chunk); j++) order[places[keys[byStart[j]!]!]!++] = byStart[j]!;
    yield;
  }
  yield* breakTies(draft, order, store);
  return { order, bounds };
}

/** Among equal starts the longest comes first, then the first loaded. */
function* breakTies(draft: Draft, order: Uint32Array, store: ItemStore): Generator<void> {
  const { start, end, slot } = draft.columns;
  const rank = (a: number, b: number): number =>
    end[b] === end[a] ? store.ordinal(slot[a]!) - store.ordinal(slot[b]!) : end[b]! > end[a]! ? 1 : -1;
  let from = 0;
  let tidy = true;
  for (let i = 1; i <= order.length; i++) {
    const a = order[i - 1]!;
    const b = i < order.length ? order[i]! : -1;
    if (b >= 0 && start[a] === start[b] && draft.keys[a] === draft.keys[b]) {
      if (tidy && rank(a, b) > 0) tidy = false;
      continue;
    }
    if (!tidy) order.set([...order.subarray(from, i)].sort(rank), from);
    from = i;
    tidy = true;
    if ((i & (chunk - 1)) === 0) yield;
  }
}

const gather = (from: Columns, order: Uint32Array, into: Columns, lo: number, hi: number): void => {
  for (let p = lo; p < hi; p++) {
    const row = order[p]!;
    into.start[p] = from.start[row]!;
    into.end[p] = from.end[row]!;
    into.priority[p] = from.priority[row]!;
    into.when[p] = from.when[row]!;
    into.kind[p] = from.kind[row]!;
    into.slot[p] = from.slot[row]!;
  }
};

function* postings(
  { codes, offsets }: CodeLists,
  order: Uint32Array,
): Generator<void, (Posting | undefined)[]> {
  const size = order.length;
  const counts = [0];
  for (let row = 0; row < size; row++) {
    const to = offsets[row + 1]!;
    if (offsets[row] === to) counts[0]!++;
    for (let i = offsets[row]!; i < to; i++) {
      const code = codes[i]!;
      while (counts.length <= code) counts.push(0);
      counts[code]!++;
    }
    if ((row & (chunk - 1)) === 0) yield;
  }
  const found = newPostings(counts, size);
  const bits = found.map((posting) => (posting instanceof Int32Array ? posting : undefined));
  const lists = found.map((posting) => (posting instanceof Uint32Array ? posting : undefined));
  const used = new Uint32Array(counts.length);
  const nobody = Uint32Array.of(0);
  for (let p = 0; p < size; p++) {
    const row = order[p]!;
    const from = offsets[row]!;
    const to = offsets[row + 1]!;
    const own = from === to ? nobody : codes;
    for (let i = from === to ? 0 : from; i < (from === to ? 1 : to); i++) {
      const code = own[i]!;
      const set = bits[code];
      if (set === undefined) lists[code]![used[code]!++] = p;
      else set[p >>> 5]! |= 1 << (p & 31);
    }
    if ((p & (chunk - 1)) === 0) yield;
  }
  return found;
}

/** Room for each value, by how many have it. */
export const newPostings = (counts: readonly (number | undefined)[], size: number): (Posting | undefined)[] =>
  Array.from(counts, (count = 0) =>
    count === 0 ? undefined : isDense(count, size) ? noBits(size) : new Uint32Array(count),
  );

function* paintColours(
  lists: CodeLists | undefined,
  order: Uint32Array,
  palette: readonly number[],
  colour: Uint8Array,
): Generator<void> {
  colour.fill(noColour);
  if (lists === undefined) return;
  const { codes, offsets } = lists;
  const colours = new Uint8Array(1 + palette.reduce((a, b) => Math.max(a, b), 0)).fill(noColour);
  palette.slice(0, maxColours).forEach((code, i) => (colours[code] = i));
  for (let p = 0; p < order.length; p++) {
    const first = offsets[order[p]!]!;
    if (first < offsets[order[p]! + 1]!) colour[p] = colours[codes[first]!] ?? noColour;
    if ((p & (chunk - 1)) === 0) yield;
  }
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
  const ragged: Uint32Array[] = [];
  let ends = 0;
  for (let key = 0; key < runKeys; key++) {
    const [from, to] = [bounds[key]!, bounds[key + 1]!];
    if (from === to) continue;
    const duration = classOfKey(key);
    const isRagged = duration === openClass || !endsAscend(columns.end, from, to);
    const run = { from, to, duration, era: isEraKey(key), limit: classLimit(duration) };
    runs.push({ ...run, ends: isRagged ? ends : undefined });
    if (isRagged) {
      ends += to - from;
      ragged.push(
        yield* radixOrder(
          columns.end,
          Uint32Array.from({ length: to - from }, (_, i) => from + i),
        ),
      );
    }
    yield;
  }
  const byEnd = new Uint32Array(ends);
  let at = 0;
  for (const part of ragged) {
    byEnd.set(part, at);
    at += part.length;
  }
  return {
    ...columns,
    size,
    runs,
    facets,
    colourRows,
    byEnd,
    latest: latestEnds(columns.end),
    everyone: allBits(size),
  };
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
