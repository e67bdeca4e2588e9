import { bucketAt } from './density.js';
import type { Scale, ScaleFamily } from '../time/viewport.js';

// Equal steps from each start to the next, whatever time lies between: for sparse stories.
// Not a scaleLinear of as many pieces, which takes 1.8 times as long a call (2,000 starts, Node 20) and would bring 9 kB gzip
// into the program; authors are given one.

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

// True to time but for long empty stretches, which are folded: as wide as a label, whatever time they hold. Zooming in opens what has
// become wide.

/** A stretch [start, end) in ms that is drawn shorter than it is. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  /** Ms from the event before to the one after. */
  readonly empty: number;
}

export interface FoldedScale extends Scale {
  /** In time order. */
  readonly folds: readonly Fold[];
}

/** A stretch without events is folded where it is more than this share of all that is shown, and opens where the fold is, */
export const LONG = 1 / 4;
/** and takes this share of it then. */
const FOLDED = 0.08;
/** Share of a stretch that stays true to time at each side, so that marks do not touch the fold. */
const SIDE = 0.012;
const MOST_FOLDS = 5;
/** In a window n times shorter than one in which folds begin to open, they are as many times longer as n to this power. */
const OPENING = 3;
/** Share of a window's length that rounding of its ends may change. */
const ROUNDING = 1e-9;

/**
 * The scale that folds the longest stretches between busy ones; undefined where none is long enough. Places are ms, less what is
 * folded away.
 * @param busy Stretches [start, end] in ms with something in them, in order of their starts.
 * @param opens Whether zooming in opens folds. Default: it does.
 */
export function createFoldedScale(
  busy: readonly (readonly [number, number])[],
  opens = true,
): FoldedScale | undefined {
  const gaps = gapsOf(busy);
  const [first, last] = [busy[0]?.[0] ?? 0, busy.reduce((most, [, end]) => Math.max(most, end), -Infinity)];
  let shown = last - first;
  const chosen: Fold[] = [];
  let unfolded = shown;
  for (const gap of gaps) {
    const { empty } = gap;
    if (!(empty > shown * LONG) || chosen.length >= MOST_FOLDS) break;
    chosen.push(gap);
    unfolded -= empty;
    shown = unfolded / (1 - chosen.length * FOLDED);
  }
  if (!chosen.length || !(shown > 0)) return undefined;
  const side = shown * SIDE;
  const folds = chosen
    .map(({ start, end, empty }) => ({ start: start + side, end: end - side, empty }))
    .sort((a, b) => a.start - b.start);
  const closed = shown * FOLDED - 2 * side;
  return opens ? new FoldedScales(folds, closed, side).base : scaleOf(folds, () => closed, undefined);
}

/** Where nothing is, the longest first; of equal ones the first. */
function gapsOf(busy: readonly (readonly [number, number])[]): Fold[] {
  const gaps: Fold[] = [];
  let end = -Infinity;
  for (const [from, to] of busy) {
    if (from > end && end !== -Infinity) gaps.push({ start: end, end: from, empty: from - end });
    end = Math.max(end, to);
  }
  return gaps.sort((a, b) => b.empty - a.empty || a.start - b.start);
}

/**
 * Folds that open as the window gets shorter. How far they are open hangs on the window's length alone, in places: panning changes
 * nothing, and as a fold is the longer the shorter the window is, there is one length that a window of time can have.
 */
class FoldedScales implements ScaleFamily {
  readonly base: FoldedScale;
  readonly #folds: readonly Fold[];
  /** Length of a closed fold. */
  readonly #closed: number;
  /** What stays true to time at each side of a fold. */
  readonly #side: number;
  /** Windows so long and longer have all folds closed. */
  readonly #opening: number;
  #last: { readonly scale: FoldedScale; readonly length: number };

  constructor(folds: readonly Fold[], closed: number, side: number) {
    this.#folds = folds;
    this.#closed = closed;
    this.#side = side;
    this.#opening = closed / LONG;
    this.base = scaleOf(folds, () => closed, this);
    this.#last = { scale: this.base, length: this.#opening };
  }

  foldAt(t: number, length: number): readonly [number, number] | undefined {
    const fold = this.#folds.find(({ start, end }) => t > start && t < end);
    if (!fold || this.#lengthOf(fold, length) > length * LONG) return undefined;
    return [fold.start - this.#side * 1.5, fold.end + this.#side * 1.5];
  }

  ofLength(length: number): FoldedScale {
    if (!(length < this.#opening)) return this.base;
    if (length !== this.#last.length) {
      const scale = scaleOf(this.#folds, (fold) => this.#lengthOf(fold, length), this);
      this.#last = { scale, length };
    }
    return this.#last.scale;
  }

  ofWindow(start: number, end: number): FoldedScale {
    const { place } = this.base;
    const closed = place(end) - place(start);
    if (!(closed < this.#opening)) return this.base;
    // a window that was panned has the same scale
    const { scale, length } = this.#last;
    const now = scale.place(end) - scale.place(start);
    if (length < this.#opening && Math.abs(now - length) <= length * ROUNDING) return scale;
    return this.ofLength(this.#solve(start, end, closed));
  }

  #lengthOf({ start, end }: Fold, length: number): number {
    return Math.min(end - start, this.#closed * (this.#opening / length) ** OPENING);
  }

  /** The length that is the window's own on the scale of that length: bisected, since what is over falls as lengths grow. */
  #solve(start: number, end: number, closed: number): number {
    const shares = this.#folds.map((fold) =>
      Math.max(0, (Math.min(end, fold.end) - Math.max(start, fold.start)) / (fold.end - fold.start)),
    );
    const over = (length: number): number =>
      this.#folds.reduce(
        (sum, fold, i) => sum + shares[i]! * (this.#lengthOf(fold, length) - this.#closed),
        closed - length,
      );
    let [low, high] = [closed, this.#opening];
    for (;;) {
      const middle = (low + high) / 2;
      if (!(middle > low && middle < high)) return middle;
      if (over(middle) > 0) low = middle;
      else high = middle;
    }
  }
}

function scaleOf(
  folds: readonly Fold[],
  lengthOf: (fold: Fold) => number,
  family: ScaleFamily | undefined,
): FoldedScale {
  /** Place and time of each bend: where folds begin and end. */
  const bends = new Float64Array(folds.length * 2);
  const places = new Float64Array(folds.length * 2);
  let offscreen = 0;
  folds.forEach((fold, i) => {
    const { start, end } = fold;
    const length = lengthOf(fold);
    bends.set([start, end], 2 * i);
    places.set([start - offscreen, start - offscreen + length], 2 * i);
    offscreen += end - start - length;
  });
  const across = (from: Float64Array, to: Float64Array) => (at: number) => {
    let i = 0;
    while (i < from.length && at >= from[i]!) i++;
    // before the first bend, and after an even number of them, it is true to time
    if (i === 0) return to[0]! + (at - from[0]!);
    if (i % 2 === 0) return to[i - 1]! + (at - from[i - 1]!);
    const share = (at - from[i - 1]!) / (from[i]! - from[i - 1]!);
    return to[i - 1]! + share * (to[i]! - to[i - 1]!);
  };
  return {
    bends,
    place: across(bends, places),
    time: across(places, bends),
    folds,
    ...(family && { family }),
  };
}
