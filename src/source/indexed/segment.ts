import { type Bits, clearBit, countBits, hasBit, countPosting } from './bits.js';
import { blockBytes, type Block } from './block.js';
import {
  compileFilter,
  overlapping,
  postingOf,
  withPosting,
  type Vocabulary,
  Match,
} from './match-filter.js';
import type { Filter } from '../source.js';
import { filterKey } from '../filter-key.js';
import { Lru } from './entry-cache.js';
import { SlotPositions } from './draft.js';

const mostMatches = 40;
const mostWindows = 4;

export interface SegmentLane {
  readonly facet: string;
  readonly value: string;
}

/** A block, who of it is still there, and the filters compiled for it. */
export class Segment {
  readonly block: Block;
  /** Undefined: nobody was removed. */
  readonly alive: Bits | undefined;
  readonly count: number;
  readonly #vocabulary: Vocabulary;
  readonly #matches = new Lru<string, Match>(mostMatches);
  readonly #windows = new Lru<string, Match>(mostWindows);
  readonly #positions: SlotPositions;
  #held: readonly (readonly boolean[])[] | undefined;

  constructor(block: Block, vocabulary: Vocabulary, alive?: Bits, positions?: SlotPositions) {
    this.block = block;
    this.#positions = positions ?? new SlotPositions(block.slot);
    this.alive = alive;
    this.count = alive === undefined ? block.size : countBits(alive);
    this.#vocabulary = vocabulary;
  }

  match(filter: Filter, lane?: SegmentLane): Match {
    const key = filterKey(filter);
    const whole = (): Match =>
      this.#matches.take(
        key,
        () => new Match(this.block, compileFilter(this.block, this.alive, filter, this.#vocabulary)),
      );
    if (lane === undefined) return whole();
    return this.#matches.take(`${key}\n${lane.facet}\n${lane.value}`, () => {
      const posting = postingOf(this.block, lane.facet, lane.value, this.#vocabulary);
      return new Match(this.block, withPosting(whole().set.bits, posting));
    });
  }

  /** Prepares, in steps, what the first frame without a filter needs. */
  *warming(): Generator<unknown, void> {
    const match = this.match({});
    yield match;
    yield match.tree;
    yield match.colours;
    yield match.ended;
  }

  /** The matching entries that overlap a window. */
  matchWithin(filter: Filter, span: readonly [number, number]): Match {
    return this.#windows.take(`${filterKey(filter)}\n${span.join('\n')}`, () => {
      const bits = overlapping(this.block, span[0], span[1]);
      return new Match(this.block, withPosting(this.match(filter).set.bits, bits));
    });
  }

  /** Who would match if the facet's own `any` did not count. */
  bitsWithout(filter: Filter, facet: string): Bits {
    return compileFilter(this.block, this.alive, filter, this.#vocabulary, facet);
  }

  /** The same block without the entries at these positions. */
  without(positions: Iterable<number>): Segment {
    const alive = (this.alive ?? this.block.everyone).slice();
    for (const at of positions) clearBit(alive, at);
    return new Segment(this.block, this.#vocabulary, alive, this.#positions);
  }

  /** Where the item in this slot is, undefined when it is not here (any more). */
  find(slot: number): number | undefined {
    const at = this.#positions.find(slot);
    return at === undefined || (this.alive !== undefined && !hasBit(this.alive, at)) ? undefined : at;
  }

  /** Per facet and code: whether anybody has the value. */
  get held(): readonly (readonly boolean[])[] {
    const { alive, block } = this;
    return (this.#held ??= block.facets.map((postings) =>
      postings.map((p) => p !== undefined && (alive === undefined || countPosting(alive, p) > 0)),
    ));
  }

  /** Bytes of the look-up from slot to position, made when an id is first asked for. */
  get lookUpBytes(): number {
    return this.#positions.bytes;
  }

  get bytes(): number {
    let bytes = blockBytes(this.block) + (this.alive?.byteLength ?? 0);
    for (const match of this.#matches.values()) bytes += match.bytes;
    for (const match of this.#windows.values()) bytes += match.bytes;
    return bytes;
  }
}
