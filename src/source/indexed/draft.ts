import { createNormalRow, type Normalizer, type NormalRow } from '../../items/normalizer.js';
import { priorityOf } from '../entries.js';
import { runKey, runKeys } from './block.js';
import { type Dictionary, FacetCodes, type Records, type ItemStore } from './item-store.js';

const ERA = 2;

/** Places in a record; the pairs of codes of the facets follow. */
export const place = { priority: 0, whenAndKind: 1, facets: 2 } as const;

/** Rows as they are read, in the order of loading, before they are put in order. */
export class Draft {
  size = 0;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly records: Records;
  /** Run of each row. */
  readonly keys: Uint8Array;
  /** How many rows each run has. */
  readonly keyCounts = new Uint32Array(runKeys);
  readonly facets: readonly FacetCodes[];
  readonly #scratch: NormalRow;
  readonly #base: number;
  /** For each row that could not be used, how many came before it that could. */
  readonly #unused: number[] = [];

  /** `base` is the slot of the first row that is read. */
  constructor(capacity: number, base: number, dictionaries: readonly Dictionary[]) {
    this.#base = base;
    this.start = new Float64Array(capacity);
    this.end = new Float64Array(capacity);
    this.keys = new Uint8Array(capacity);
    const stride = place.facets + dictionaries.length;
    this.records = { words: new Uint32Array(capacity * stride), stride };
    this.facets = dictionaries.map((own, f) => new FacetCodes(this.records, place.facets + f, own));
    this.#scratch = createNormalRow(this.facets);
  }

  /** Reads the next row; false when it cannot be used. `row` is its number in problems. */
  add(raw: unknown, row: number, normalizer: Normalizer): boolean {
    const { size, facets } = this;
    const from = this.#scratch;
    for (let f = 0; f < facets.length; f++) facets[f]!.begin(size);
    if (!normalizer.read(raw, row, from)) {
      this.#unused.push(size);
      for (const codes of facets) codes.undo();
      return false;
    }
    const { start } = from;
    const end = from.end > start ? from.end : start;
    const key = runKey(start, end, from.kind === ERA);
    this.start[size] = start;
    this.end[size] = end;
    const { words, stride } = this.records;
    words[size * stride + place.priority] = priorityOf(from.importance, from.title, start);
    words[size * stride + place.whenAndKind] = from.when | (from.kind << 16);
    this.keys[size] = key;
    this.keyCounts[key]!++;
    this.size++;
    return true;
  }

  /** Where the item of a row is in the store. */
  slot(row: number): number {
    return this.#base + row + (this.#unused.length === 0 ? 0 : countUpTo(this.#unused, row));
  }
}

/** How many of the ascending numbers are not above `most`. */
const countUpTo = (numbers: readonly number[], most: number): number => {
  let lo = 0;
  let hi = numbers.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (numbers[mid]! <= most) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};

/** From slot back to position: an array where the slots lie close together, else a map. Made when first asked. */
export class SlotPositions {
  readonly #slots: Uint32Array;
  #base = 0;
  /** Position + 1; 0 is nobody. */
  #near: Uint32Array | undefined;
  #far: Map<number, number> | undefined;

  constructor(slots: Uint32Array) {
    this.#slots = slots;
  }

  find(slot: number): number | undefined {
    if (this.#near === undefined && this.#far === undefined) this.#build();
    if (this.#far !== undefined) return this.#far.get(slot);
    const found = slot < this.#base ? 0 : (this.#near![slot - this.#base] ?? 0);
    return found === 0 ? undefined : found - 1;
  }

  get bytes(): number {
    return (this.#near?.byteLength ?? 0) + (this.#far?.size ?? 0) * 32;
  }

  #build(): void {
    const slots = this.#slots;
    let [lo, hi] = [Infinity, -1];
    for (let at = 0; at < slots.length; at++) {
      lo = Math.min(lo, slots[at]!);
      hi = Math.max(hi, slots[at]!);
    }
    if (hi - lo > slots.length * 4) {
      this.#far = new Map();
      for (let at = 0; at < slots.length; at++) this.#far.set(slots[at]!, at);
      return;
    }
    this.#base = slots.length === 0 ? 0 : lo;
    this.#near = new Uint32Array(slots.length === 0 ? 0 : hi - lo + 1);
    for (let at = 0; at < slots.length; at++) this.#near[slots[at]! - this.#base] = at + 1;
  }
}

// Sorts numbers, each with the number that goes along, in steps short enough for a frame. The numbers are dealt into so many
// equal intervals that a few fall into each; crowded intervals are dealt again, and few numbers are put in by insertion.

/** Numbers to be sorted, ascending, and what each of them stands for. */
export interface Pairs {
  readonly keys: Float64Array;
  readonly values: Uint32Array;
}

const few = 24;
const mostIntervals = 1 << 17;
/** Dealt more often than this, numbers lie so unevenly that they are compared instead. */
const mostRounds = 12;
const chunk = 1 << 15;

/** Sorts [from, to) in place; equal keys keep their order. There must be no NaN. `scratch` has room for as many. */
export function* sortPairs(pairs: Pairs, from: number, to: number, scratch?: Pairs): Generator<void, void> {
  if (isAscending(pairs.keys, from, to)) return;
  yield;
  yield* sortRange(pairs, scratch ?? newPairs(to - from), from, to, 0);
}

const newPairs = (size: number): Pairs => ({ keys: new Float64Array(size), values: new Uint32Array(size) });

function* sortRange(
  pairs: Pairs,
  scratch: Pairs,
  from: number,
  to: number,
  round: number,
): Generator<void, void> {
  const { keys } = pairs;
  if (to - from <= few) {
    insert(pairs, from, to);
    return;
  }
  const deal = intervals(keys, from, to);
  if (deal === undefined) return;
  if (deal.scale === 0 || round === mostRounds) {
    compareAll(pairs, from, to);
    return;
  }
  const ends = new Uint32Array(deal.count + 1);
  for (let i = from; i < to; i += chunk) {
    countInto(ends, keys, deal, i, Math.min(to, i + chunk));
    if (to - from > chunk) yield;
  }
  for (let b = 1; b <= deal.count; b++) ends[b]! += ends[b - 1]!;
  for (let i = from; i < to; i += chunk) {
    spread(pairs, scratch, ends, deal, i, Math.min(to, i + chunk));
    if (to - from > chunk) yield;
  }
  keys.set(scratch.keys.subarray(0, to - from), from);
  pairs.values.set(scratch.values.subarray(0, to - from), from);
  let since = from;
  for (let b = 0, lo = from; b < deal.count; b++) {
    const hi = from + ends[b]!;
    if (hi - lo > few) yield* sortRange(pairs, scratch, lo, hi, round + 1);
    else if (hi - lo > 1) insert(pairs, lo, hi);
    lo = hi;
    if (hi - since > chunk) {
      since = hi;
      yield;
    }
  }
}

/** Interval 0 is for -Infinity, the last one for Infinity, the others are equally wide from `low` on. */
interface Deal {
  readonly low: number;
  readonly scale: number;
  readonly count: number;
}

/** Undefined when all are equal; scale 0 when the numbers cannot be dealt. */
const intervals = (keys: Float64Array, from: number, to: number): Deal | undefined => {
  let [low, high, infinite] = [Infinity, -Infinity, 0];
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key - key !== 0) infinite++;
    else {
      if (key < low) low = key;
      if (key > high) high = key;
    }
  }
  if (infinite === 0 && low === high) return undefined;
  if (infinite === to - from) return isAscending(keys, from, to) ? undefined : { low: 0, scale: 1, count: 3 };
  const inner = Math.min(mostIntervals, 2 ** Math.ceil(Math.log2(to - from)));
  const scale = low === high ? 1 : (inner - 1) / (high - low);
  return { low, scale: scale < Infinity ? scale : 0, count: inner + 2 };
};

const intervalOf = (key: number, { low, scale, count }: Deal): number =>
  key === -Infinity ? 0 : key === Infinity ? count - 1 : 1 + (((key - low) * scale) | 0);

/** After this, and sums, `ends[b]` is where interval b begins; `spread` moves it to where it ends. */
const countInto = (ends: Uint32Array, keys: Float64Array, deal: Deal, from: number, to: number): void => {
  for (let i = from; i < to; i++) ends[intervalOf(keys[i]!, deal) + 1]!++;
};

const spread = (
  { keys, values }: Pairs,
  into: Pairs,
  ends: Uint32Array,
  deal: Deal,
  from: number,
  to: number,
): void => {
  for (let i = from; i < to; i++) {
    const at = ends[intervalOf(keys[i]!, deal)]!++;
    into.keys[at] = keys[i]!;
    into.values[at] = values[i]!;
  }
};

const insert = ({ keys, values }: Pairs, from: number, to: number): void => {
  for (let i = from + 1; i < to; i++) {
    const key = keys[i]!;
    if (keys[i - 1]! <= key) continue;
    const value = values[i]!;
    let j = i;
    for (; j > from && keys[j - 1]! > key; j--) {
      keys[j] = keys[j - 1]!;
      values[j] = values[j - 1]!;
    }
    keys[j] = key;
    values[j] = value;
  }
};

const compareAll = ({ keys, values }: Pairs, from: number, to: number): void => {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  places.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  const sorted = { keys: keys.slice(from, to), values: values.slice(from, to) };
  places.forEach((place, i) => {
    keys[from + i] = sorted.keys[place - from]!;
    values[from + i] = sorted.values[place - from]!;
  });
};

const isAscending = (keys: Float64Array, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (keys[i]! < keys[i - 1]!) return false;
  return true;
};

// The order of a block: run after run, in a run by start, the longest first, then the first loaded.

const runChunk = 1 << 15;

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
  for (let from = 0; from < size; from += runChunk) {
    deal(draft, places, rows, start, from, Math.min(size, from + runChunk));
    yield;
  }
  const scratch = { keys: draft.start.subarray(0, size), values: new Uint32Array(size) };
  for (let key = 0; key < runKeys; key++)
    yield* sortPairs({ keys: start, values: rows }, bounds[key]!, bounds[key + 1]!, scratch);
  const end = scratch.keys;
  for (let from = 0; from < size; from += runChunk) {
    const to = Math.min(size, from + runChunk);
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
  const enough = Math.min(to, from + runChunk);
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
