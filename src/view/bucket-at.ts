/** Index of the bucket that holds t among n + 1 ascending edges; -1 before the first, n after the last. */
export function bucketAt(edges: Float64Array, t: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
