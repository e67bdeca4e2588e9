// The order of time: by start, the longest first, then the first loaded.
import type { Entry } from './entry.js';

export const compareTime = (a: Entry, b: Entry): number => {
  if (a.span.start !== b.span.start) return a.span.start < b.span.start ? -1 : 1;
  if (a.span.end !== b.span.end) return a.span.end > b.span.end ? -1 : 1;
  return a.ordinal - b.ordinal;
};

/** Who is chosen first: by priority, then in time order. */
export const comparePriority = (a: Entry, b: Entry): number => b.priority - a.priority || compareTime(a, b);
