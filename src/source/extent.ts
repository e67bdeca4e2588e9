import { lowerBound, upperBoundBy } from './entries.js';
import type { Match } from './indexed/match-filter.js';
import type { Entry } from './source.js';

export type Extent = readonly [number, number];

/** From the first start to the last end of the matching entries; sides without an end are left out. */
export const extentOf = (matches: readonly Match[]): Extent | undefined => {
  let [lo, hi] = [Infinity, -Infinity];
  const take = (t: number): void => {
    if (!Number.isFinite(t)) return;
    if (t < lo) lo = t;
    if (t > hi) hi = t;
  };
  for (const match of matches) for (const t of runEdges(match)) take(t);
  return lo <= hi ? [lo, hi] : undefined;
};

/** First and last start and end of the matching entries of each run. */
function* runEdges({ block, set, ended }: Match): Iterable<number> {
  const { start, end, byEnd, runs } = block;
  for (const run of runs) {
    const first = set.rank(lowerBound(start, run.from, run.to, -Number.MAX_VALUE));
    const last = set.rank(run.to);
    if (first < last) {
      yield start[set.select(first)]!;
      yield start[set.select(last - 1)]!;
      if (run.ends === undefined) yield end[set.select(last - 1)]!;
    }
    if (run.ends === undefined) continue;
    const stop = upperBoundBy(end, byEnd, run.ends, run.ends + run.to - run.from, Number.MAX_VALUE);
    const [from, to] = [ended.rank(run.ends), ended.rank(stop)];
    if (from === to) continue;
    yield end[byEnd[ended.select(from)]!]!;
    yield end[byEnd[ended.select(to - 1)]!]!;
  }
}

// The order of time: by start, the longest first, then the first loaded.

export const compareTime = (a: Entry, b: Entry): number => {
  if (a.span.start !== b.span.start) return a.span.start < b.span.start ? -1 : 1;
  if (a.span.end !== b.span.end) return a.span.end > b.span.end ? -1 : 1;
  return a.ordinal - b.ordinal;
};

/** Who is chosen first: by priority, then in time order. */
export const comparePriority = (a: Entry, b: Entry): number => b.priority - a.priority || compareTime(a, b);
