import { maxColours } from '../entries.js';
import { allBits, wordsFor, isDense, type Posting, hasBit, setBit, countPosting } from './bits.js';
import {
  type Block,
  type Columns,
  noColour,
  type Run,
  classLimit,
  classOfKey,
  isEraKey,
  openClass,
  runKeys,
  newColumns,
  eraKeyOffset,
} from './block.js';
import { type Draft, place, type Bounds, runOrder, type RunOrder, sortPairs } from './draft.js';
import { elsewhere, type FacetCodes, type ItemStore } from './item-store.js';
import type { Segment } from './segment.js';

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
const fillChunk = 1 << 12;

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
  for (let from = 0; from < draft.size; from += fillChunk) {
    const to = Math.min(draft.size, from + fillChunk);
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

// Several segments become one block without looking at an item: runs are merged in time order, columns copied, and the
// positions in every posting translated. In slices.

const mergeChunk = 1 << 14;
const gone = 0xffffffff;

interface Merged {
  /** Per segment: the new position of each old one, `gone` for removed entries. */
  readonly moved: readonly Uint32Array[];
  readonly bounds: Uint32Array;
  readonly size: number;
}

export function* mergeBlocks(segments: readonly Segment[], items: ItemStore): Generator<void, Block> {
  const merged = yield* mergeRuns(segments, items);
  const columns = newColumns(merged.size);
  for (let s = 0; s < segments.length; s++) yield* copyColumns(segments[s]!.block, merged.moved[s]!, columns);
  const facets: (Posting | undefined)[][] = [];
  for (let f = 0; f < (segments[0]?.block.facets.length ?? 0); f++) {
    facets.push(yield* mergeFacet(segments, merged, f));
  }
  const colourRows = Math.max(...segments.map(({ block }) => block.colourRows));
  return yield* finishBlock(columns, merged.bounds, facets, colourRows);
}

const keyOf = (run: Run): number => run.duration + (run.era ? eraKeyOffset : 0);

function* mergeRuns(segments: readonly Segment[], items: ItemStore): Generator<void, Merged> {
  const moved = segments.map(({ block }) => new Uint32Array(block.size).fill(gone));
  const bounds = new Uint32Array(runKeys + 1);
  let at = 0;
  for (let key = 0; key < runKeys; key++) {
    bounds[key] = at;
    const runs = segments.map(({ block }) => block.runs.find((run) => keyOf(run) === key));
    const next = runs.map((run) => run?.from ?? 0);
    for (;;) {
      const first = firstOf(segments, runs, next, items);
      if (first < 0) break;
      const from = next[first]!++;
      const { alive } = segments[first]!;
      if (alive !== undefined && !hasBit(alive, from)) continue;
      moved[first]![from] = at++;
      if ((at & (mergeChunk - 1)) === 0) yield;
    }
  }
  bounds[runKeys] = at;
  return { moved, bounds, size: at };
}

const firstOf = (
  segments: readonly Segment[],
  runs: readonly (Run | undefined)[],
  next: readonly number[],
  items: ItemStore,
): number => {
  let first = -1;
  for (let s = 0; s < segments.length; s++) {
    if (runs[s] === undefined || next[s]! >= runs[s]!.to) continue;
    if (first < 0 || precedes(segments[s]!.block, next[s]!, segments[first]!.block, next[first]!, items))
      first = s;
  }
  return first;
};

const precedes = (p: Block, a: number, q: Block, b: number, items: ItemStore): boolean => {
  if (p.start[a] !== q.start[b]) return p.start[a]! < q.start[b]!;
  if (p.end[a] !== q.end[b]) return p.end[a]! > q.end[b]!;
  return items.ordinal(p.slot[a]!) < items.ordinal(q.slot[b]!);
};

function* copyColumns(from: Columns, moved: Uint32Array, into: Columns): Generator<void> {
  for (let at = 0; at < moved.length; at++) {
    const to = moved[at]!;
    if ((at & (mergeChunk - 1)) === 0) yield;
    if (to === gone) continue;
    into.start[to] = from.start[at]!;
    into.end[to] = from.end[at]!;
    into.priority[to] = from.priority[at]!;
    into.when[to] = from.when[at]!;
    into.kind[to] = from.kind[at]!;
    into.colour[to] = from.colour[at]!;
    into.slot[to] = from.slot[at]!;
  }
}

function* mergeFacet(
  segments: readonly Segment[],
  { moved, size }: Merged,
  facet: number,
): Generator<void, (Posting | undefined)[]> {
  const counts: number[] = [];
  for (const { block, alive } of segments) {
    for (const [code, posting] of block.facets[facet]!.entries()) {
      if (posting === undefined) continue;
      counts[code] = (counts[code] ?? 0) + countPosting(alive ?? block.everyone, posting);
      if ((code & 15) === 0) yield;
    }
  }
  const merged = newPostings(counts, size);
  for (const [code, target] of merged.entries()) {
    if (target === undefined) continue;
    let used = 0;
    for (let s = 0; s < segments.length; s++) {
      for (const from of members(segments[s]!.block.facets[facet]![code])) {
        const to = moved[s]![from]!;
        if (to === gone) continue;
        if (target instanceof Uint32Array) target[used++] = to;
        else setBit(target, to);
        if ((to & (mergeChunk - 1)) === 0) yield;
      }
    }
    if (target instanceof Uint32Array) target.sort();
  }
  return merged;
}

function* members(posting: Posting | undefined): Iterable<number> {
  if (posting === undefined) return;
  if (posting instanceof Uint32Array) yield* posting;
  else {
    for (let w = 0; w < posting.length; w++) {
      for (let left = posting[w]!; left !== 0; left &= left - 1)
        yield (w << 5) + 31 - Math.clz32(left & -left);
    }
  }
}
