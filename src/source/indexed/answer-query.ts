import {
  gallop,
  lowerBound,
  POINTS_PER_BUCKET,
  upperBound,
  upperBoundBy,
  comparePriority,
  compareTime,
} from '../entries.js';
import { clausesOf, filterKey } from '../filter-key.js';
import type { Counts, Filter, Answer, Entry, Query } from '../source.js';
import { type Block, noColour, type Run, spanClass } from './block.js';
import type { Match, Vocabulary } from './match-filter.js';
import { countPosting } from './bits.js';
import type { Segment } from './segment.js';
import type { EntryCache, Lru } from './entry-cache.js';
import type { Snapshot } from './snapshot.js';
import { reachingTop, tileTop } from './top-tiles.js';

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

/** How many matching entries of the run begin before `t` and end after it: the started ones less the ended ones. */
const countCrossing = (match: Match, run: Run, t: number): number => {
  const { start, end, byEnd } = match.block;
  const { set } = match;
  const started = lowerBound(start, run.from, run.to, t);
  if (run.ends === undefined) {
    const ended = upperBound(end, run.from, started, t);
    return set.rank(started) - set.rank(ended);
  }
  const stop = run.ends + run.to - run.from;
  const ended = upperBoundBy(end, byEnd, run.ends, stop, t);
  return set.rank(started) - set.rank(run.from) - match.ended.rank(ended) + match.ended.rank(run.ends);
};

/** How many matching entries of the run begin in [from, to). */
const countStarts = ({ block, set }: Match, run: Run, from: number, to: number): number => {
  const first = lowerBound(block.start, run.from, run.to, from);
  return set.rank(lowerBound(block.start, first, run.to, to)) - set.rank(first);
};

/** The last tally of each filter, lane and span length. */
export type Tallies = Lru<string, Tally>;

/** More tiles than this are never asked for: the tile is widened until they are fewer. */
const mostTiles = 256;

interface Frame {
  readonly query: Query;
  readonly matches: readonly Match[];
  readonly entries: EntryCache;
  readonly spans: number;
  readonly visit: (n: number) => void;
}

/** What the pixels need, in O(pixels · log n): nothing here walks the items. */
export const answerQuery = (snapshot: Snapshot, query: Query, tallies: Tallies): Answer => {
  const matches = snapshot.segments.map((segment) => segment.match(query.filter, query.lane));
  const spans = spanClass(query.spanFrom);
  const tally = countBuckets(snapshot, query, matches, spans, tallies);
  const frame: Frame = {
    query,
    matches,
    entries: snapshot.shared.entries,
    spans,
    visit: (n) => (tally.visited += n),
  };
  const crossing = sumRuns(frame, (match, run) =>
    run.era || run.duration < spans ? 0 : countCrossing(match, run, query.start),
  );
  return {
    version: snapshot.version,
    matched: matches.reduce((sum, match) => sum + match.count, 0),
    inWindow: inWindow(frame),
    points: tally.points,
    pointColours: tally.pointColours,
    pointEntries: pointEntries(frame, tally),
    spanStarts: spanStarts(frame, tally),
    spans: spansInWindow(frame),
    crossing,
    eras: erasInWindow(frame),
    candidates: tops(frame, { level: query.tileLevel, top: query.tileTop, from: 0 }).sort(comparePriority),
    visited: tally.visited,
  };
};

/** Calendar buckets stay where they are while the view moves, so most of them were counted a frame ago. */
const countBuckets = (
  { palette }: Snapshot,
  { edges, filter, lane }: Query,
  matches: readonly Match[],
  spans: number,
  tallies: Tallies,
): Tally => {
  const key = `${spans}\n${lane?.facet ?? ''}\n${lane?.value ?? ''}\n${filterKey(filter)}`;
  const tally = new Tally(edges, palette.length + 1, tallies.get(key));
  matches.forEach((match, s) => tally.add(match, s, spans));
  tallies.set(key, tally);
  return tally;
};

const sumRuns = (
  { matches, visit }: Frame,
  count: (match: Match, run: Match['block']['runs'][number]) => number,
): number => {
  let sum = 0;
  for (const match of matches) {
    visit(match.block.runs.length);
    for (const run of match.block.runs) sum += count(match, run);
  }
  return sum;
};

const inWindow = (frame: Frame): number => {
  const { start, end } = frame.query;
  if (!(start < end)) return 0;
  return sumRuns(
    frame,
    (match, run) => countStarts(match, run, start, end) + countCrossing(match, run, start),
  );
};

/** Buckets reach out of the window at both ends: spans that begin there are counted in the buckets, not in the window. */
const spanStarts = (frame: Frame, tally: Tally): Uint32Array => {
  const { start, end } = frame.query;
  const { edges, buckets } = tally;
  const starts = tally.spanStarts.slice();
  for (let b = 0; b < buckets; b++) {
    const [from, to] = [edges[b]!, edges[b + 1]!];
    if (from >= start && to <= end) continue;
    starts[b] = sumRuns(frame, (match, run) =>
      run.era || run.duration < frame.spans
        ? 0
        : countStarts(match, run, Math.max(from, start), Math.min(to, end)),
    );
  }
  return starts;
};

const nobody: readonly Entry[] = [];

const pointEntries = ({ matches, entries }: Frame, tally: Tally): (readonly Entry[] | undefined)[] => {
  const found: (readonly Entry[] | undefined)[] = [];
  for (let bucket = 0; bucket < tally.buckets; bucket++) {
    const n = tally.points[bucket]!;
    if (n > POINTS_PER_BUCKET) found.push(undefined);
    else if (n === 0) found.push(nobody);
    else {
      const few: Entry[] = [];
      for (let i = 0; i < n; i++) {
        const at = (bucket * POINTS_PER_BUCKET + i) * 2;
        few.push(entries.entry(matches[tally.few[at]!]!.block, tally.few[at + 1]!));
      }
      found.push(few.length > 1 ? few.sort(compareTime) : few);
    }
  }
  return found;
};

interface Tops {
  readonly level: number;
  readonly top: number;
  readonly from: number;
}

/** The best entries of each tile that overlaps the window. */
const tops = ({ query, matches, entries, visit }: Frame, question: Tops): Entry[] => {
  const tiles = tilesOf(query, matches, question.level);
  if (tiles === undefined) return [];
  const found: Entry[] = [];
  for (let tile = tiles.first; tile <= tiles.last; tile++) {
    const best: Entry[] = [];
    for (const match of matches) {
      for (const at of tileTop(match, tile, { ...question, level: tiles.level }, visit))
        best.push(entries.entry(match.block, at));
    }
    if (matches.length > 1) best.sort(comparePriority);
    for (const entry of best.slice(0, question.top)) found.push(entry);
  }
  return found;
};

const tilesOf = (
  { start, end }: Query,
  matches: readonly Match[],
  level: number,
): { first: number; last: number; level: number } | undefined => {
  let [lo, hi] = [Infinity, -Infinity];
  for (const { block } of matches) {
    for (const run of block.runs) {
      const first = lowerBound(block.start, run.from, run.to, -Number.MAX_VALUE);
      if (first < run.to) lo = Math.min(lo, block.start[first]!);
      hi = Math.max(hi, block.start[run.to - 1]!);
    }
  }
  if (!(lo <= hi) || !(start < end)) return undefined;
  for (let width = 2 ** level; ; width *= 2, level++) {
    const first = Math.max(Math.floor(start / width), Math.floor(lo / width));
    const last = Math.min(Math.ceil(end / width) - 1, Math.floor(hi / width));
    if (last - first < mostTiles) return { first, last, level };
  }
};

const spansInWindow = (frame: Frame): readonly Entry[] => {
  const { query, matches, entries, spans, visit } = frame;
  const begun = tops(frame, { level: query.tileLevel, top: query.spanTop, from: spans });
  const crossing: Entry[] = [];
  for (const match of matches) {
    const runs = match.block.runs.filter((run) => !run.era && run.duration >= spans);
    for (const at of reachingTop(match, runs, query.start, query.start, query.spanTop, visit))
      crossing.push(entries.entry(match.block, at));
  }
  crossing.sort(comparePriority);
  const found = new Set(crossing.slice(0, query.spanTop));
  for (const entry of begun) {
    if (entry.span.start < query.end && (entry.span.end > query.start || entry.span.start >= query.start))
      found.add(entry);
  }
  return [...found].sort(comparePriority);
};

const erasInWindow = ({ query, matches, entries, visit }: Frame): readonly Entry[] => {
  const found: Entry[] = [];
  for (const match of matches) {
    const runs = match.block.runs.filter((run) => run.era);
    for (const at of reachingTop(match, runs, query.start, query.end, query.spanTop, visit))
      found.push(entries.entry(match.block, at));
  }
  return found.sort(comparePriority).slice(0, query.spanTop);
};
