import { lowerBound, upperBound, upperBoundBy } from '../binary-search.js';
import { POINTS_PER_BUCKET } from '../bucket-entries.js';
import { comparePriority, compareTime } from '../extent.js';
import { filterKey } from '../filter-key.js';
import type { Answer, Entry, Query } from '../source.js';
import type { Run } from './block.js';
import { spanClass } from './duration-class.js';
import type { EntryCache, Lru } from './entry-cache.js';
import { Tally } from './facet-counts.js';
import type { Match } from './match-filter.js';
import type { Snapshot } from './snapshot.js';
import { reachingTop, tileTop } from './top-tiles.js';

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
