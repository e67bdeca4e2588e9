import { lowerBound } from '../binary-search.js';
import { clausesOf, type FullClause } from '../filter-key.js';
import { queryWords } from '../../text/search-text.js';
import type { Filter } from '../source.js';
import { andInto, type Bits, clearBit, fillBits, hasBit, noBits, RankedBits, setBit } from './bits.js';
import { type Block, noColour } from './block.js';
import type { Dictionary } from './facet-codes.js';
import { buildMaxTree, type MaxTree } from './max-tree.js';
import { andNotPosting, andPosting, orPosting, type Posting } from './postings.js';

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
