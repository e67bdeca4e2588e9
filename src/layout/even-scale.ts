// Equal steps from each start to the next, whatever time lies between: for sparse stories.
// Not a scaleLinear of as many pieces, which takes 1.8 times as long a call (2,000 starts, Node 20) and would bring 9 kB gzip
// into the program; authors are given one.
import { bucketAt } from './density.js';
import type { Scale } from '../time/viewport.js';

/** A nanosecond, in ms: places outside the starts stay finite, however close together these are. */
const LEAST_STEP = 1e-6;

/**
 * The start with index i stands at place i, times between two starts in proportion; undefined for fewer than two starts.
 * What of the extent lies before the first or after the last start takes one step, or less where an average step is longer.
 * @param starts Ascending, finite, each once; ms.
 * @param extent What is shown in all, ms.
 */
export function createEvenScale(
  starts: Float64Array,
  extent: readonly [number, number] = [Infinity, -Infinity],
): Scale | undefined {
  const last = starts.length - 1;
  if (last < 1) return undefined;
  const [low, high] = [starts[0]!, starts[last]!];
  const average = Math.max((high - low) / last, LEAST_STEP);
  const before = Math.max(average, low - extent[0]);
  const after = Math.max(average, extent[1] - high);
  return {
    bends: starts,
    place(t) {
      if (t <= low) return (t - low) / before;
      if (t >= high) return last + (t - high) / after;
      const i = bucketAt(starts, t);
      return i + (t - starts[i]!) / (starts[i + 1]! - starts[i]!);
    },
    time(place) {
      if (place <= 0) return low + place * before;
      if (place >= last) return high + (place - last) * after;
      const i = Math.floor(place);
      return starts[i]! + (place - i) * (starts[i + 1]! - starts[i]!);
    },
  };
}
