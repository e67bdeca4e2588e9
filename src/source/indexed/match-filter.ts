import {
  type Bits,
  andInto,
  clearBit,
  fillBits,
  hasBit,
  noBits,
  RankedBits,
  setBit,
  andNotPosting,
  andPosting,
  orPosting,
  type Posting,
} from './bits.js';
import { lowerBound } from '../entries.js';
import { clausesOf, type FullClause } from '../filter-key.js';
import { queryWords } from '../../text/text.js';
import type { Filter } from '../source.js';
import { type Block, noColour } from './block.js';
import type { Dictionary } from './item-store.js';

// Top-k by priority in a range: the largest priority of every 32 matching entries, of every 1,024, and so on, and a
// best-first walk down from the few nodes that cover the range.

/** `levels[0]` has one node for each word of 32 positions; 0 stands for nobody. */
export type MaxTree = readonly Uint32Array[];

export const buildMaxTree = (bits: Bits, priority: Uint32Array): MaxTree => {
  const base: Uint32Array = new Uint32Array(bits.length);
  for (let w = 0; w < bits.length; w++) {
    let best = 0;
    if (bits[w] === -1) {
      const to = (w << 5) + 32;
      for (let at = w << 5; at < to; at++) if (priority[at]! > best) best = priority[at]!;
    } else {
      for (let left = bits[w]!; left !== 0; left &= left - 1) {
        const p = priority[(w << 5) + 31 - Math.clz32(left & -left)]!;
        if (p > best) best = p;
      }
    }
    base[w] = best;
  }
  const levels: Uint32Array[] = [base];
  for (let level = base; level.length > 32;) {
    level = parents(level);
    levels.push(level);
  }
  return levels;
};

const parents = (level: Uint32Array): Uint32Array => {
  const up = new Uint32Array((level.length + 31) >>> 5);
  for (let i = 0; i < level.length; i++) if (level[i]! > up[i >>> 5]!) up[i >>> 5] = level[i]!;
  return up;
};

/** A heap of nodes: highest priority first, then the earliest position. Level 0 is a single entry. */
export class NodeHeap {
  readonly #priority: number[] = [];
  readonly #first: number[] = [];
  readonly #level: number[] = [];

  get size(): number {
    return this.#priority.length;
  }

  clear(): void {
    this.#priority.length = this.#first.length = this.#level.length = 0;
  }

  push(priority: number, first: number, level: number): void {
    let at = this.#priority.length;
    while (at > 0) {
      const up = (at - 1) >>> 1;
      if (!this.#comesAfter(up, priority, first, level)) break;
      this.#put(at, this.#priority[up]!, this.#first[up]!, this.#level[up]!);
      at = up;
    }
    this.#put(at, priority, first, level);
  }

  /** Takes the best node off and gives it as [priority, first position, level] in `out`. */
  pop(out: [number, number, number]): void {
    out[0] = this.#priority[0]!;
    out[1] = this.#first[0]!;
    out[2] = this.#level[0]!;
    const priority = this.#priority.pop()!;
    const first = this.#first.pop()!;
    const level = this.#level.pop()!;
    const size = this.#priority.length;
    if (size === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      const other = child + 1;
      if (
        other < size &&
        this.#comesAfter(child, this.#priority[other]!, this.#first[other]!, this.#level[other]!)
      )
        child = other;
      if (this.#comesAfter(child, priority, first, level)) break;
      this.#put(at, this.#priority[child]!, this.#first[child]!, this.#level[child]!);
      at = child;
    }
    this.#put(at, priority, first, level);
  }

  #comesAfter(at: number, priority: number, first: number, level: number): boolean {
    const mine = this.#priority[at]!;
    if (mine !== priority) return mine < priority;
    const own = this.#first[at]!;
    return own !== first ? own > first : this.#level[at]! < level;
  }

  #put(at: number, priority: number, first: number, level: number): void {
    this.#priority[at] = priority;
    this.#first[at] = first;
    this.#level[at] = level;
  }
}

/** What the words of a filter mean in a data set. */
export interface Vocabulary {
  readonly facets: readonly string[];
  readonly dictionaries: readonly Dictionary[];
  /** Slots whose text has a word beginning with each of the words. */
  search(words: readonly string[]): Bits;
  /** The item in a slot. */
  item(slot: number): unknown;
}

/** Which entries of the block match; `leaveOut` is the facet whose `any` does not count. */
export const compileFilter = (
  block: Block,
  alive: Bits | undefined,
  filter: Filter,
  vocabulary: Vocabulary,
  leaveOut?: string,
): Bits => {
  const bits = (alive ?? block.everyone).slice();
  for (const [facet, clause] of clausesOf(filter)) {
    applyClause(block, bits, facet, facet === leaveOut ? { ...clause, any: [] } : clause, vocabulary);
  }
  const words = filter.text === undefined ? [] : queryWords(filter.text);
  if (words.length > 0) applyText(block, bits, vocabulary.search(words));
  if (filter.span !== undefined) andInto(bits, overlapping(block, filter.span[0], filter.span[1]));
  const match = filter.match as ((item: unknown) => boolean) | undefined;
  if (match) keep(bits, (at) => match(vocabulary.item(block.slot[at]!)));
  return bits;
};

/** The entries with a value; a facet that is not indexed has no values. */
export const postingOf = (
  block: Block,
  facet: string,
  value: string,
  vocabulary: Vocabulary,
): Posting | undefined => {
  const f = vocabulary.facets.indexOf(facet);
  if (f < 0) return value === '' ? block.everyone : undefined;
  const code = vocabulary.dictionaries[f]!.find(value);
  return code === undefined ? undefined : block.facets[f]![code];
};

const applyClause = (
  block: Block,
  bits: Bits,
  facet: string,
  clause: FullClause,
  vocabulary: Vocabulary,
): void => {
  if (clause.any.length > 0) {
    const any = noBits(block.size);
    for (const value of clause.any) {
      const posting = postingOf(block, facet, value, vocabulary);
      if (posting !== undefined) orPosting(any, posting);
    }
    andInto(bits, any);
  }
  for (const value of clause.all) {
    const posting = postingOf(block, facet, value, vocabulary);
    if (posting === undefined) bits.fill(0);
    else andPosting(bits, posting);
  }
  for (const value of clause.none) {
    const posting = postingOf(block, facet, value, vocabulary);
    if (posting !== undefined) andNotPosting(bits, posting);
  }
};

const applyText = (block: Block, bits: Bits, slots: Bits): void =>
  keep(bits, (at) => hasBit(slots, block.slot[at]!));

/** Keeps the positions that pass. */
const keep = (bits: Bits, passes: (at: number) => boolean): void => {
  for (let w = 0; w < bits.length; w++) {
    let left = bits[w]!;
    let kept = 0;
    while (left !== 0) {
      const low = left & -left;
      left ^= low;
      if (passes((w << 5) + 31 - Math.clz32(low))) kept |= low;
    }
    bits[w] = kept;
  }
};

/** The entries that overlap [from, to); one without length overlaps where it stands. */
export const overlapping = (block: Block, from: number, to: number): Bits => {
  const bits = noBits(block.size);
  const { start, end } = block;
  for (const run of block.runs) {
    const first = lowerBound(start, run.from, run.to, from - run.limit);
    const inside = lowerBound(start, first, run.to, from);
    const after = lowerBound(start, first, run.to, to);
    const last = Math.min(inside, after);
    fillBits(bits, first, after);
    for (let at = first; at < last; at++) if (!(end[at]! > from)) clearBit(bits, at);
  }
  return bits;
};

export const withPosting = (bits: Bits, posting: Posting | undefined): Bits => {
  if (posting === undefined) return new Int32Array(bits.length);
  const lane = bits.slice();
  andPosting(lane, posting);
  return lane;
};

const mostTiles = 512;

/** A filter compiled for one block: who matches, and what is derived from that when it is first asked for. */
export class Match {
  readonly block: Block;
  readonly set: RankedBits;
  /** Best positions of a tile by tile; see tile-top. */
  readonly tiles = new Map<string, Uint32Array>();
  #tree: MaxTree | undefined;
  #colours: Uint32Array | undefined;
  #ended: RankedBits | undefined;

  constructor(block: Block, bits: Bits) {
    this.block = block;
    this.set = new RankedBits(bits);
  }

  get count(): number {
    return this.set.count;
  }

  get tree(): MaxTree {
    return (this.#tree ??= buildMaxTree(this.set.bits, this.block.priority));
  }

  /** Matching entries per colour before each word: row after row of `block.colourRows` numbers. */
  get colours(): Uint32Array {
    return (this.#colours ??= countColours(this.block, this.set.bits));
  }

  /** Who matches, in the order of `block.byEnd`. */
  get ended(): RankedBits {
    return (this.#ended ??= new RankedBits(inEndOrder(this.block, this.set.bits)));
  }

  keepTile(key: string, positions: Uint32Array): Uint32Array {
    if (this.tiles.size >= mostTiles) this.tiles.clear();
    this.tiles.set(key, positions);
    return positions;
  }

  get bytes(): number {
    let bytes = this.set.bytes + (this.#colours?.byteLength ?? 0) + (this.#ended?.bytes ?? 0);
    for (const level of this.#tree ?? []) bytes += level.byteLength;
    for (const tile of this.tiles.values()) bytes += tile.byteLength;
    return bytes;
  }
}

const countColours = ({ colour, colourRows }: Block, bits: Bits): Uint32Array => {
  const counts = new Uint32Array(colourRows * (bits.length + 1));
  const none = colourRows - 1;
  for (let w = 0; w < bits.length; w++) {
    const next = (w + 1) * colourRows;
    counts.copyWithin(next, next - colourRows, next);
    for (let left = bits[w]!; left !== 0; left &= left - 1) {
      const own = colour[(w << 5) + 31 - Math.clz32(left & -left)]!;
      counts[next + (own === noColour ? none : own)]!++;
    }
  }
  return counts;
};

const inEndOrder = ({ byEnd }: Block, bits: Bits): Bits => {
  const ordered = noBits(byEnd.length);
  for (let i = 0; i < byEnd.length; i++) if (hasBit(bits, byEnd[i]!)) setBit(ordered, i);
  return ordered;
};
