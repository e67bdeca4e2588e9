// The order of a block: run after run, in a run by start, the longest first, then the first loaded.
import type { Draft } from './draft.js';
import { runKeys } from './duration-class.js';
import type { ItemStore } from './item-store.js';
import { sortPairs } from './sort-pairs.js';

const chunk = 1 << 15;

/** Where each run begins, by run key. */
export type Bounds = Uint32Array;

export interface RunOrder {
  /** The row at each position. */
  readonly rows: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly bounds: Bounds;
  /** No longer used: room for a column. */
  readonly room: Uint32Array;
}

/** The draft's columns of starts is used for the ends: a million items should not wake the garbage collector. */
export function* runOrder(draft: Draft, store: ItemStore): Generator<void, RunOrder> {
  const { size } = draft;
  const bounds = new Uint32Array(runKeys + 1);
  for (let key = 0; key < runKeys; key++) bounds[key + 1] = bounds[key]! + draft.keyCounts[key]!;
  const rows = new Uint32Array(size);
  const start = new Float64Array(size);
  const places = bounds.slice();
  for (let from = 0; from < size; from += chunk) {
    deal(draft, places, rows, start, from, Math.min(size, from + chunk));
    yield;
  }
  const scratch = { keys: draft.start.subarray(0, size), values: new Uint32Array(size) };
  for (let key = 0; key < runKeys; key++)
    yield* sortPairs({ keys: start, values: rows }, bounds[key]!, bounds[key + 1]!, scratch);
  const end = scratch.keys;
  for (let from = 0; from < size; from += chunk) {
    const to = Math.min(size, from + chunk);
    for (let at = from; at < to; at++) end[at] = draft.end[rows[at]!]!;
    yield;
  }
  const order = { rows, start, end, bounds, room: scratch.values };
  for (let key = 0; key < runKeys; key++) yield* breakTies(order, key, draft, store);
  return order;
}

const deal = (
  draft: Draft,
  places: Uint32Array,
  rows: Uint32Array,
  start: Float64Array,
  from: number,
  to: number,
): void => {
  const { keys } = draft;
  for (let row = from; row < to; row++) {
    const at = places[keys[row]!]!++;
    rows[at] = row;
    start[at] = draft.start[row]!;
  }
};

/** Puts groups of equal starts in order, where they are not. */
function* breakTies(order: RunOrder, key: number, draft: Draft, store: ItemStore): Generator<void> {
  const to = order.bounds[key + 1]!;
  for (let at = order.bounds[key]!; at < to; yield) at = breakSome(order, at, to, draft, store);
}

/** The same for about a chunk of positions; gives the position up to which it came. */
const breakSome = (order: RunOrder, from: number, to: number, draft: Draft, store: ItemStore): number => {
  const { start, end } = order;
  const enough = Math.min(to, from + chunk);
  const ordered = !store.hasReplaced;
  let first = from;
  while (first < enough) {
    const t = start[first]!;
    let last = end[first]!;
    let tidy = ordered;
    let at = first + 1;
    for (; at < to && start[at] === t; at++) {
      const next = end[at]!;
      if (next > last) tidy = false;
      last = next;
    }
    if (!tidy && at - first > 1) sortTies(order, first, at, draft, store);
    first = at;
  }
  return first;
};

/** The longest first, then by ordinal. */
const sortTies = (
  { rows, end }: RunOrder,
  from: number,
  to: number,
  draft: Draft,
  store: ItemStore,
): void => {
  const follows = (a: number, endA: number, b: number, endB: number): boolean =>
    endA === endB ? store.ordinal(draft.slot(a)) > store.ordinal(draft.slot(b)) : endA < endB;
  if (to - from > 64) {
    sortMany(rows, end, from, to, follows);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const row = rows[i]!;
    const ending = end[i]!;
    let j = i;
    for (; j > from && follows(rows[j - 1]!, end[j - 1]!, row, ending); j--) {
      rows[j] = rows[j - 1]!;
      end[j] = end[j - 1]!;
    }
    rows[j] = row;
    end[j] = ending;
  }
};

const sortMany = (
  rows: Uint32Array,
  end: Float64Array,
  from: number,
  to: number,
  follows: (a: number, endA: number, b: number, endB: number) => boolean,
): void => {
  const ties = Array.from({ length: to - from }, (_, i) => ({ row: rows[from + i]!, end: end[from + i]! }));
  ties.sort((a, b) => (follows(a.row, a.end, b.row, b.end) ? 1 : -1));
  ties.forEach((tie, i) => {
    rows[from + i] = tie.row;
    end[from + i] = tie.end;
  });
};
