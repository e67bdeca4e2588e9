import type { Run } from './block.js';
import { lowerBound, upperBound, upperBoundBy } from './lower-bound.js';
import type { Match } from './match.js';

/** How many matching entries of the run begin before `t` and end after it: the started ones less the ended ones. */
export const countCrossing = (match: Match, run: Run, t: number): number => {
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
export const countStarts = ({ block, set }: Match, run: Run, from: number, to: number): number => {
  const first = lowerBound(block.start, run.from, run.to, from);
  return set.rank(lowerBound(block.start, first, run.to, to)) - set.rank(first);
};
