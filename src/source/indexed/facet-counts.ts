import { gallop, lowerBound } from '../binary-search.js';
import { POINTS_PER_BUCKET } from '../bucket-entries.js';
import { clausesOf } from '../filter-key.js';
import type { Counts, Filter } from '../source.js';
import { type Block, noColour, type Run } from './block.js';
import type { Match, Vocabulary } from './match-filter.js';
import { countPosting } from './postings.js';
import type { Segment } from './segment.js';

/** Matching entries per value, each facet without its own `any`; an entry counts once for each of its values. */
export const countFacets = (
  segments: readonly Segment[],
  { facets, dictionaries }: Vocabulary,
  filter: Filter,
): Counts['facets'] => {
  const choosing = new Set(clausesOf(filter).flatMap(([facet, { any }]) => (any.length > 0 ? [facet] : [])));
  return Object.fromEntries(
    facets.map((facet, f) => {
      const { values } = dictionaries[f]!;
      const counts = new Float64Array(values.length);
      for (const segment of segments) {
        const bits = choosing.has(facet)
          ? segment.bitsWithout(filter, facet)
          : segment.match(filter).set.bits;
        segment.block.facets[f]!.forEach((posting, code) => {
          if (posting !== undefined) counts[code]! += countPosting(bits, posting);
        });
      }
      const held = values.map((_, code) => segments.some((segment) => segment.held[f]![code] === true));
      return [facet, byFrequency(values, counts, held)];
    }),
  );
};

/** Most frequent first. Values nobody has are left out, values the filter hides are not. */
const byFrequency = (
  values: readonly string[],
  counts: Float64Array,
  held: readonly boolean[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...counts.keys()]
      .filter((code) => held[code])
      .sort((a, b) => counts[b]! - counts[a]! || (values[a]! < values[b]! ? -1 : 1))
      .map((code) => [values[code]!, counts[code]!]),
  );

// Exact numbers per bucket: the edges are searched in each run, and what lies between two edges is the difference of two
// prefix counts. Where a run has fewer entries than there are buckets, the entries are walked instead.

/**
 * A run with fewer entries than this for each bucket is walked: cheaper than searching it, which for points counts colours
 * too. So with many duration classes the work still grows with n while their runs are short, up to a bound of
 * buckets · classes · (two words and the colours).
 */
const walkable = { points: 24, spans: 4 };

export class Tally {
  readonly edges: Float64Array;
  readonly buckets: number;
  readonly points: Uint32Array;
  readonly spanStarts: Uint32Array;
  readonly pointColours: Uint32Array;
  readonly colourRows: number;
  /** Places of the first few points of each bucket, as pairs of segment and position. */
  readonly few: Float64Array;
  /** Ranges of buckets that are to be counted. */
  readonly missing: readonly (readonly [number, number])[];
  visited = 0;

  /** Takes over the buckets that are also in `known`, a tally of the same entries. */
  constructor(edges: Float64Array, colourRows: number, known?: Tally) {
    this.edges = edges;
    this.buckets = Math.max(0, edges.length - 1);
    this.colourRows = colourRows;
    this.points = new Uint32Array(this.buckets);
    this.spanStarts = new Uint32Array(this.buckets);
    this.pointColours = new Uint32Array(this.buckets * colourRows);
    this.few = new Float64Array(this.buckets * POINTS_PER_BUCKET * 2);
    this.missing = known === undefined ? [[0, this.buckets]] : this.#takeOver(known);
  }

  #takeOver(known: Tally): (readonly [number, number])[] {
    const missing: [number, number][] = [];
    for (let b = 0, k = 0; b < this.buckets; b++) {
      while (k < known.buckets && known.edges[k]! < this.edges[b]!) k++;
      if (k < known.buckets && known.edges[k] === this.edges[b] && known.edges[k + 1] === this.edges[b + 1]) {
        this.#copy(known, k, b);
      } else if (missing.at(-1)?.[1] === b) missing.at(-1)![1] = b + 1;
      else missing.push([b, b + 1]);
    }
    this.visited += this.buckets;
    return missing;
  }

  #copy(known: Tally, from: number, to: number): void {
    this.points[to] = known.points[from]!;
    this.spanStarts[to] = known.spanStarts[from]!;
    for (let c = 0; c < this.colourRows; c++)
      this.pointColours[c * this.buckets + to] = known.pointColours[c * known.buckets + from]!;
    const size = POINTS_PER_BUCKET * 2;
    for (let i = 0; i < size; i++) this.few[to * size + i] = known.few[from * size + i]!;
  }

  /** Adds the entries of a segment: runs of class `spans` and up are spans, the others points, eras neither. */
  add(match: Match, segment: number, spans: number): void {
    if (match.count === 0) return;
    for (const [from, to] of this.missing) {
      for (const run of match.block.runs) {
        if (!run.era) this.#addRun(match, run, segment, run.duration >= spans, from, to);
      }
    }
  }

  #addRun(
    match: Match,
    run: Run,
    segment: number,
    isSpan: boolean,
    fromBucket: number,
    toBucket: number,
  ): void {
    const { start } = match.block;
    const from = lowerBound(start, run.from, run.to, this.edges[fromBucket]!);
    const to = lowerBound(start, from, run.to, this.edges[toBucket]!);
    this.visited += 2;
    if (from === to) return;
    if (to - from <= walkable[isSpan ? 'spans' : 'points'] * (toBucket - fromBucket))
      this.#walk(match, segment, isSpan, from, to, fromBucket);
    else this.#search(match, segment, isSpan, from, to, fromBucket);
  }

  /** Entry by entry. */
  #walk(match: Match, segment: number, isSpan: boolean, from: number, to: number, fromBucket: number): void {
    const { edges, points, spanStarts } = this;
    const { start } = match.block;
    const { bits } = match.set;
    const last = (to - 1) >>> 5;
    let bucket = fromBucket;
    for (let w = from >>> 5; w <= last; w++) {
      let left = bits[w]!;
      if (w === from >>> 5) left &= -1 << (from & 31);
      if (w === last) left &= -1 >>> (31 - ((to - 1) & 31));
      for (; left !== 0; left &= left - 1) {
        const at = (w << 5) + 31 - Math.clz32(left & -left);
        const t = start[at]!;
        while (edges[bucket + 1]! <= t) bucket++;
        if (isSpan) spanStarts[bucket]!++;
        else {
          const before = points[bucket]!++;
          if (before < POINTS_PER_BUCKET) this.#keep(bucket, before, segment, at);
          this.#paint(match.block, bucket, at);
        }
      }
    }
    this.visited += to - from;
  }

  /** Edge by edge. */
  #search(
    match: Match,
    segment: number,
    isSpan: boolean,
    first: number,
    last: number,
    fromBucket: number,
  ): void {
    const { edges, points, spanStarts } = this;
    const { start } = match.block;
    const { set } = match;
    const lastRank = set.rank(last);
    let rank = set.rank(first);
    for (let bucket = fromBucket, from = first; rank < lastRank; bucket++) {
      const to = gallop(start, from, last, edges[bucket + 1]!);
      const toRank = set.rank(to);
      this.visited++;
      if (toRank === rank) bucket = this.#bucketBefore(bucket, start[set.select(rank)]!);
      else if (isSpan) spanStarts[bucket]! += toRank - rank;
      else {
        const before = points[bucket]!;
        points[bucket] = before + toRank - rank;
        for (let i = before; i < Math.min(POINTS_PER_BUCKET, before + toRank - rank); i++)
          this.#keep(bucket, i, segment, set.select(rank + i - before));
        if (this.colourRows > 0) this.#countColours(match, match.block, bucket, from, to);
      }
      from = to;
      rank = toRank;
    }
  }

  /** The bucket before the one that holds `t`. */
  #bucketBefore(bucket: number, t: number): number {
    const { edges, buckets } = this;
    const next = gallop(edges, bucket + 1, buckets + 1, t);
    return edges[next] === t ? next - 1 : next - 2;
  }

  #keep(bucket: number, place: number, segment: number, at: number): void {
    const pair = (bucket * POINTS_PER_BUCKET + place) * 2;
    this.few[pair] = segment;
    this.few[pair + 1] = at;
  }

  #paint({ colour }: Block, bucket: number, at: number): void {
    if (this.colourRows === 0) return;
    const own = colour[at]!;
    this.pointColours[(own === noColour ? this.colourRows - 1 : own) * this.buckets + bucket]!++;
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
    if (from >= to) return;
    const { bits } = match.set;
    const last = (to - 1) >>> 5;
    for (let w = from >>> 5; w <= last; w++) {
      let left = bits[w]!;
      if (w === from >>> 5) left &= -1 << (from & 31);
      if (w === last) left &= -1 >>> (31 - ((to - 1) & 31));
      for (; left !== 0; left &= left - 1)
        this.#paint(match.block, bucket, (w << 5) + 31 - Math.clz32(left & -left));
    }
    this.visited += to - from;
  }
}
