import type { Bits } from './bits.js';
import { andInto, clearBit, fillBits, hasBit, noBits } from './bits.js';
import type { Block } from './block.js';
import type { Dictionary } from './dictionary.js';
import type { Filter } from './filter.js';
import { clausesOf, type FullClause } from './filter-key.js';
import { queryWords } from './fold-text.js';
import { lowerBound } from './lower-bound.js';
import { andNotPosting, andPosting, orPosting, type Posting } from './posting.js';

/** What the words of a filter mean in a data set. */
export interface Vocabulary {
  readonly facets: readonly string[];
  readonly dictionaries: readonly Dictionary[];
  /** Slots whose text has a word beginning with each of the words. */
  search(words: readonly string[]): Bits;
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

const applyText = (block: Block, bits: Bits, slots: Bits): void => {
  for (let w = 0; w < bits.length; w++) {
    let left = bits[w]!;
    let kept = 0;
    while (left !== 0) {
      const low = left & -left;
      left ^= low;
      if (hasBit(slots, block.slot[(w << 5) + 31 - Math.clz32(low)]!)) kept |= low;
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
