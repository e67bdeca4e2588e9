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
