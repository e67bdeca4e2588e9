import { maxColours } from '../priority.js';
import { allBits, wordsFor } from './bits.js';
import { type Block, type Columns, noColour, type Run } from './block.js';
import { type Draft, place } from './draft.js';
import { classLimit, classOfKey, isEraKey, openClass, runKeys } from './duration-class.js';
import { elsewhere, type FacetCodes } from './facet-codes.js';
import type { ItemStore } from './item-store.js';
import { isDense, type Posting } from './postings.js';
import { type Bounds, runOrder, type RunOrder, sortPairs } from './sort-pairs.js';

/** Room for each value, by how many have it. */
export const newPostings = (counts: ArrayLike<number | undefined>, size: number): (Posting | undefined)[] => {
  const words = wordsFor(size);
  const dense = Array.from(counts, (count = 0) => count > 0 && isDense(count, size));
  // One buffer for all the sets of bits: one allocation, and neighbours in the caches.
  const bits = new Int32Array(dense.filter(Boolean).length * words);
  let used = 0;
  return Array.from(counts, (count = 0, code) => {
    if (count === 0) return undefined;
    return dense[code] ? bits.subarray(used, (used += words)) : new Uint32Array(count);
  });
};

/** Postings of one facet that are being filled, position after position. */
export interface Filling {
  readonly codes: FacetCodes;
  readonly postings: readonly (Posting | undefined)[];
  readonly bits: Int32Array;
  /** Where the bits of each code begin; -1 for codes with a list. */
  readonly bases: Int32Array;
  readonly lists: readonly (Uint32Array | undefined)[];
  /** How far each list is filled. */
  readonly used: Uint32Array;
}

const newFilling = (codes: FacetCodes, counts: Uint32Array, size: number): Filling => {
  const postings = newPostings(counts, size);
  const first = postings.find((posting) => posting instanceof Int32Array);
  return {
    codes,
    postings,
    bits: first === undefined ? new Int32Array(0) : new Int32Array(first.buffer),
    bases: Int32Array.from(postings, (p) => (p instanceof Int32Array ? p.byteOffset >>> 2 : -1)),
    lists: postings.map((posting) => (posting instanceof Uint32Array ? posting : undefined)),
    used: new Uint32Array(postings.length),
  };
};

/** Enters the positions [from, to), whose rows are `rows`. */
const fillPostings = (filling: Filling, rows: Uint32Array, from: number, to: number): void => {
  const { bits, bases, codes } = filling;
  const { words, stride } = codes.records;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    const pair = words[row * stride + codes.place]!;
    if (pair === elsewhere) {
      for (const code of codes.more.get(row)!) put(filling, code, at);
      continue;
    }
    const base = bases[pair & 0xffff]!;
    if (base < 0) list(filling, pair & 0xffff, at);
    else bits[base + (at >>> 5)]! |= 1 << (at & 31);
    if (pair > 0xffff) put(filling, pair >>> 16, at);
  }
};

const put = (filling: Filling, code: number, at: number): void => {
  const base = filling.bases[code]!;
  if (base < 0) list(filling, code, at);
  else filling.bits[base + (at >>> 5)]! |= 1 << (at & 31);
};

const list = ({ lists, used }: Filling, code: number, at: number): void => {
  lists[code]![used[code]!++] = at;
};

/** Colour of each code. */
const coloursOf = (palette: readonly number[], codes: number): Uint8Array => {
  const colours = new Uint8Array(codes).fill(noColour);
  palette.slice(0, maxColours).forEach((code, colour) => (colours[code] = colour));
  return colours;
};

/** Gives the positions [from, to) the colour of their first value. */
const paint = (
  { records, place, more }: FacetCodes,
  colours: Uint8Array,
  rows: Uint32Array,
  into: Uint8Array,
  from: number,
  to: number,
): void => {
  const { words, stride } = records;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    const pair = words[row * stride + place]!;
    const first = pair === elsewhere ? more.get(row)![0]! : pair & 0xffff;
    into[at] = first === 0 ? noColour : colours[first]!;
  }
};

/** So few that what was read of them is still at hand when the next column is made. */
const chunk = 1 << 12;

/** Which facet colours the points, and which value has which colour. */
export interface ColourTable {
  readonly facet: number;
  /** Codes of the values with a colour of their own. */
  readonly codes: readonly number[];
}

/** Puts what was read in order and indexes it, a few milliseconds at a time. `counts` are those of the facets' codes. */
export function* buildBlock(
  draft: Draft,
  store: ItemStore,
  counts: readonly Uint32Array[],
  palette: ColourTable,
): Generator<void, Block> {
  const order = yield* runOrder(draft, store);
  const columns = columnsOf(draft, order);
  const fillings = draft.facets.map((codes, f) => newFilling(codes, counts[f]!, draft.size));
  const painted = draft.facets[palette.facet];
  const colours = coloursOf(palette.codes, counts[palette.facet]?.length ?? 0);
  if (painted === undefined) columns.colour.fill(noColour);
  yield;
  for (let from = 0; from < draft.size; from += chunk) {
    const to = Math.min(draft.size, from + chunk);
    copyRecords(draft, order.rows, columns, from, to);
    for (const filling of fillings) fillPostings(filling, order.rows, from, to);
    if (painted) paint(painted, colours, order.rows, columns.colour, from, to);
    yield;
  }
  const facets = fillings.map(({ postings }) => postings);
  const colourRows = Math.min(maxColours, palette.codes.length) + 1;
  return yield* finishBlock(columns, order.bounds, facets, colourRows, draft.records.words.buffer);
}

/** What the draft is done with is room for columns: a million items should not wake the garbage collector. */
const columnsOf = ({ size, end: { buffer } }: Draft, { start, end, room }: RunOrder): Columns => ({
  start,
  end,
  priority: room,
  slot: new Uint32Array(buffer, 0, size),
  when: new Uint16Array(buffer, 4 * size, size),
  kind: new Uint8Array(buffer, 6 * size, size),
  colour: new Uint8Array(buffer, 7 * size, size),
});

const copyRecords = (
  draft: Draft,
  rows: Uint32Array,
  { priority, slot, when, kind }: Columns,
  from: number,
  to: number,
): void => {
  const { words, stride } = draft.records;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    const record = row * stride;
    const packed = words[record + place.whenAndKind]!;
    priority[at] = words[record + place.priority]!;
    when[at] = packed & 0xffff;
    kind[at] = packed >>> 16;
    slot[at] = draft.slot(row);
  }
};

/** Finds the runs and prepares their ends; `spare` is room to sort them in. */
export function* finishBlock(
  columns: Columns,
  bounds: Bounds,
  facets: readonly (readonly (Posting | undefined)[])[],
  colourRows: number,
  spare: ArrayBufferLike = new ArrayBuffer(0),
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
  for (const run of runs) if (run.ends !== undefined) yield* sortEnds(columns.end, run, byEnd, spare);
  const latest = latestEnds(columns.end);
  yield;
  return { ...columns, size, runs, facets, colourRows, byEnd, latest, everyone: allBits(size) };
}

function* sortEnds(
  end: Float64Array,
  { from, to, ends = 0 }: Run,
  byEnd: Uint32Array,
  spare: ArrayBufferLike,
): Generator<void> {
  const size = to - from;
  const values = byEnd.subarray(ends, ends + size);
  for (let i = 0; i < size; i++) values[i] = from + i;
  const room = spare.byteLength >= 16 * size ? spare : new ArrayBuffer(16 * size);
  const keys = new Float64Array(room, 0, size);
  keys.set(end.subarray(from, to));
  const scratch = { keys: new Float64Array(room, 8 * size, size), values: new Uint32Array(size) };
  yield* sortPairs({ keys, values }, 0, size, scratch);
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
