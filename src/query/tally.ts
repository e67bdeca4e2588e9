// Exact numbers per bucket: the edges are searched in each run, and what lies between two edges is the difference of two
// prefix counts. Where a run has fewer entries than there are buckets, the entries are walked instead.
import type { Block, Run } from './block.js';
import { gallop, lowerBound } from './lower-bound.js';
import { noColour } from './block.js';
import type { Match } from './match.js';

/** Buckets with at most so many points carry their entries. */
export const fewPoints = 3;

export class Tally {
  readonly edges: Float64Array;
  readonly buckets: number;
  readonly points: Uint32Array;
  readonly spanStarts: Uint32Array;
  readonly pointColours: Uint32Array;
  readonly colourRows: number;
  /** Places of the first few points of each bucket, as pairs of segment and position. */
  readonly few: Float64Array;
  visited = 0;

  constructor(edges: Float64Array, colourRows: number) {
    this.edges = edges;
    this.buckets = Math.max(0, edges.length - 1);
    this.colourRows = colourRows;
    this.points = new Uint32Array(this.buckets);
    this.spanStarts = new Uint32Array(this.buckets);
    this.pointColours = new Uint32Array(this.buckets * colourRows);
    this.few = new Float64Array(this.buckets * fewPoints * 2);
  }

  /** Adds the entries of a segment: runs of class `spans` and up are spans, the others points, eras neither. */
  add(match: Match, segment: number, spans: number): void {
    if (this.buckets === 0 || match.count === 0) return;
    for (const run of match.block.runs) {
      if (run.era) continue;
      if (run.duration >= spans) this.#countSpans(match, run);
      else this.#countPoints(match, run, segment);
    }
  }

  #countSpans(match: Match, run: Run): void {
    this.#eachBucket(match, run, (bucket, from, to) => {
      this.spanStarts[bucket]! += to - from;
    });
  }

  #countPoints(match: Match, run: Run, segment: number): void {
    const { set, block } = match;
    this.#eachBucket(match, run, (bucket, from, to, start, end) => {
      const before = this.points[bucket]!;
      this.points[bucket] = before + to - from;
      const room = Math.min(fewPoints - before, to - from);
      for (let i = 0; i < room; i++) {
        const at = (bucket * fewPoints + before + i) * 2;
        this.few[at] = segment;
        this.few[at + 1] = set.select(from + i);
      }
      this.#countColours(match, block, bucket, start, end);
    });
  }

  /** Calls back for each bucket of the run that is not empty, with ranks among the matching and positions. */
  #eachBucket(
    match: Match,
    run: Run,
    each: (bucket: number, fromRank: number, toRank: number, from: number, to: number) => void,
  ): void {
    const { edges, buckets } = this;
    const { start } = match.block;
    const { set } = match;
    let from = lowerBound(start, run.from, run.to, edges[0]!);
    const last = lowerBound(start, from, run.to, edges[buckets]!);
    let rank = set.rank(from);
    const lastRank = set.rank(last);
    this.visited += 2;
    for (let bucket = 0; bucket < buckets && rank < lastRank;) {
      const to = gallop(start, from, last, edges[bucket + 1]!);
      const toRank = set.rank(to);
      this.visited++;
      if (toRank > rank) each(bucket, rank, toRank, from, to);
      const isEmpty = toRank === rank;
      from = to;
      rank = toRank;
      bucket++;
      if (isEmpty) bucket = this.#skipTo(bucket, start[set.select(rank)]!);
    }
  }

  /** The bucket that holds `t`, at or after `bucket`. */
  #skipTo(bucket: number, t: number): number {
    const { edges, buckets } = this;
    if (edges[bucket + 1]! > t) return bucket;
    const next = gallop(edges, bucket + 1, buckets + 1, t);
    return edges[next] === t ? next : next - 1;
  }

  #countColours(match: Match, block: Block, bucket: number, from: number, to: number): void {
    const { pointColours, buckets, colourRows } = this;
    const rows = block.colourRows;
    const none = colourRows - 1;
    const head = (from + 31) >>> 5;
    const tail = to >>> 5;
    if (head < tail) {
      const counts = match.colours;
      for (let c = 0; c < rows; c++) {
        const n = counts[tail * rows + c]! - counts[head * rows + c]!;
        if (n !== 0) pointColours[(c === rows - 1 ? none : c) * buckets + bucket]! += n;
      }
      this.visited += rows;
      this.#walkColours(match, bucket, from, head << 5);
      this.#walkColours(match, bucket, tail << 5, to);
    } else this.#walkColours(match, bucket, from, to);
  }

  /** Counts entry by entry: less than two words of them. */
  #walkColours(match: Match, bucket: number, from: number, to: number): void {
    const { bits } = match.set;
    const { colour } = match.block;
    for (let at = from; at < to; at++) {
      if ((bits[at >>> 5]! & (1 << (at & 31))) === 0) continue;
      const own = colour[at]!;
      this.pointColours[(own === noColour ? this.colourRows - 1 : own) * this.buckets + bucket]!++;
    }
    this.visited += to - from;
  }
}
