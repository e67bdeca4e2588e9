// Entries counted by the bucket they begin in, one by one.
import type { Entry, Answer, Query } from './source.js';

/** Buckets with at most so many points carry their entries. */
export const POINTS_PER_BUCKET = 3;

const nobody: readonly Entry[] = [];

/**
 * @param entries In time order; eras are in no bucket, and spans only where they begin in the window.
 * `colours` have a row of their own, and the last row is for none.
 */
export function bucketEntries(
  entries: readonly Entry[],
  { start, end, edges }: Pick<Query, 'start' | 'end' | 'edges'>,
  isSpan: (entry: Entry) => boolean,
  colours: number,
): Pick<Answer, 'points' | 'pointColours' | 'pointEntries' | 'spanStarts'> {
  const buckets = Math.max(0, edges.length - 1);
  const points = new Uint32Array(buckets);
  const spanStarts = new Uint32Array(buckets);
  const pointColours = new Uint32Array(buckets * (colours + 1));
  const pointEntries = new Array<readonly Entry[] | undefined>(buckets).fill(nobody);
  let bucket = 0;
  for (const entry of entries) {
    const t = entry.span.start;
    if (entry.kind === 'era' || t < edges[0]!) continue;
    while (edges[bucket + 1]! <= t) bucket++;
    if (bucket >= buckets) break;
    if (isSpan(entry)) spanStarts[bucket]! += t >= start && t < end ? 1 : 0;
    else {
      pointColours[(entry.colour < 0 ? colours : entry.colour) * buckets + bucket]!++;
      pointEntries[bucket] =
        points[bucket]!++ < POINTS_PER_BUCKET ? [...pointEntries[bucket]!, entry] : undefined;
    }
  }
  return { points, spanStarts, pointColours, pointEntries };
}
