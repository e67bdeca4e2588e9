import { bisectRight } from 'd3';

/** Index of the bucket that holds t among n + 1 ascending edges; -1 before the first, n after the last. */
export const bucketAt = (edges: Float64Array, t: number): number => bisectRight(edges, t) - 1;
