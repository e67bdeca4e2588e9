// The order of time: by start, the longest first, then the first loaded.
import type { Block } from './block.js';
import type { Entry } from './entry.js';

/** Positions of one block, both eras or both not: then equal times are of one run, where position is order of loading. */
export const comparePositions = (block: Block, a: number, b: number): number => {
  const { start, end } = block;
  if (start[a] !== start[b]) return start[a]! < start[b]! ? -1 : 1;
  if (end[a] !== end[b]) return end[a]! > end[b]! ? -1 : 1;
  return a - b;
};

export const compareTime = (a: Entry, b: Entry): number => {
  if (a.span.start !== b.span.start) return a.span.start < b.span.start ? -1 : 1;
  if (a.span.end !== b.span.end) return a.span.end > b.span.end ? -1 : 1;
  return a.ordinal - b.ordinal;
};

/** Who is chosen first: by priority, then in time order. */
export const comparePriority = (a: Entry, b: Entry): number => b.priority - a.priority || compareTime(a, b);
