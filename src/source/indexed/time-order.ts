// The order of time across runs and segments, each of which is in that order itself: the k-th is found by cutting all of
// them at pivots, what follows by merging. Nothing is sorted, so a page deep in a million costs a few hundred steps.
import type { Block } from './block.js';
import type { ItemStore } from './item-store.js';
import { lowerBound } from '../entries.js';
import type { Match } from './match-filter.js';

/** A run of a match: matching entries in time order. */
interface Strand {
  readonly match: Match;
  readonly from: number;
  readonly to: number;
}

export interface Place {
  readonly block: Block;
  readonly at: number;
}

export class TimeOrder {
  readonly #strands: readonly Strand[];
  readonly #items: ItemStore;

  constructor(matches: readonly Match[], items: ItemStore) {
    this.#strands = matches.flatMap((match) => match.block.runs.map(({ from, to }) => ({ match, from, to })));
    this.#items = items;
  }

  /** The matching entries from the k-th on. */
  page(k: number, limit: number): Place[] {
    const cut = this.#cut(Math.max(0, k));
    const next = this.#strands.map((strand, s) => strand.match.set.rank(cut[s]!));
    const heads = this.#strands.map((strand, s) => this.#member(strand, next[s]!));
    const places: Place[] = [];
    while (places.length < limit) {
      let first = -1;
      for (let s = 0; s < heads.length; s++) {
        if (heads[s]! >= 0 && (first < 0 || this.#compare(s, heads[s]!, first, heads[first]!) < 0)) first = s;
      }
      if (first < 0) break;
      const strand = this.#strands[first]!;
      places.push({ block: strand.match.block, at: heads[first]! });
      heads[first] = this.#member(strand, ++next[first]!);
    }
    return places;
  }

  /** How many matching entries come before this one. */
  rank({ block, at }: Place): number {
    const own = this.#strands.findIndex((s) => s.match.block === block && at >= s.from && at < s.to);
    return this.#strands.reduce((sum, strand, s) => {
      const before = s === own ? at : this.#before(s, strand.from, strand.to, own, at);
      return sum + strand.match.set.rank(before) - strand.match.set.rank(strand.from);
    }, 0);
  }

  /** The first that begins at or after `t`, or the last that begins before it. */
  seek(t: number, direction: 1 | -1): Place | undefined {
    let found = -1;
    let place = -1;
    this.#strands.forEach((strand, s) => {
      const { match, from, to } = strand;
      const rank = match.set.rank(lowerBound(match.block.start, from, to, t));
      const at = this.#member(strand, direction === 1 ? rank : rank - 1);
      if (at < 0 || (found >= 0 && this.#compare(s, at, found, place) * direction > 0)) return;
      [found, place] = [s, at];
    });
    return found < 0 ? undefined : { block: this.#strands[found]!.match.block, at: place };
  }

  /** The matching entry with this rank in its whole match, -1 when it is not in the strand. */
  #member({ match, from, to }: Strand, rank: number): number {
    if (rank < 0 || rank >= match.count) return -1;
    const at = match.set.select(rank);
    return at >= from && at < to ? at : -1;
  }

  /** In each strand the position before which, all together, are k matching entries. */
  #cut(k: number): number[] {
    const lo = this.#strands.map(({ from }) => from);
    const hi = this.#strands.map(({ to }) => to);
    for (;;) {
      let widest = 0;
      for (let s = 1; s < lo.length; s++) if (hi[s]! - lo[s]! > hi[widest]! - lo[widest]!) widest = s;
      if (lo.length === 0 || hi[widest] === lo[widest]) return lo;
      const pivot = (lo[widest]! + hi[widest]!) >>> 1;
      const cut = lo.map((from, s) => (s === widest ? pivot : this.#before(s, from, hi[s]!, widest, pivot)));
      const before = this.#count(cut);
      if (before > k) hi.splice(0, hi.length, ...cut);
      else {
        lo.splice(0, lo.length, ...cut);
        cut[widest]! += 1;
        if (this.#count(cut) > k) return lo;
        lo[widest] = pivot + 1;
      }
    }
  }

  #count(cut: readonly number[]): number {
    let sum = 0;
    for (let s = 0; s < cut.length; s++) {
      const { set } = this.#strands[s]!.match;
      sum += set.rank(cut[s]!) - set.rank(this.#strands[s]!.from);
    }
    return sum;
  }

  /** The first position of a strand in [from, to) that does not come before the other place. */
  #before(s: number, from: number, to: number, other: number, at: number): number {
    let lo = from;
    let hi = to;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (this.#compare(s, mid, other, at) < 0) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  #compare(s: number, a: number, t: number, b: number): number {
    const [p, q] = [this.#strands[s]!.match.block, this.#strands[t]!.match.block];
    if (p.start[a] !== q.start[b]) return p.start[a]! < q.start[b]! ? -1 : 1;
    if (p.end[a] !== q.end[b]) return p.end[a]! > q.end[b]! ? -1 : 1;
    return this.#items.ordinal(p.slot[a]!) - this.#items.ordinal(q.slot[b]!);
  }
}
