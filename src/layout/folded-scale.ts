// True to time but for long empty stretches, which are folded: as wide as a label, whatever time they hold.
import type { Scale } from '../time/viewport.js';

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

/** A stretch without events is folded where it is more than this share of all that is shown, */
const LONG = 1 / 4;
/** and takes this share of it then. */
const FOLDED = 0.08;
/** Share of a stretch that stays true to time at each side, so that marks do not touch the fold. */
const SIDE = 0.012;
const MOST_FOLDS = 5;

/**
 * The scale that folds the longest stretches between busy ones; undefined where none is long enough. Places are ms, less what is
 * folded away.
 * @param busy Stretches [start, end] in ms with something in them, in order of their starts.
 */
export function createFoldedScale(busy: readonly (readonly [number, number])[]): FoldedScale | undefined {
  const gaps = gapsOf(busy);
  const [first, last] = [busy[0]?.[0] ?? 0, Math.max(...busy.map(([, end]) => end))];
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
  return scaleOf(folds, shown * FOLDED - 2 * side);
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

/** Each fold is `length` long. */
function scaleOf(folds: readonly Fold[], length: number): FoldedScale {
  /** Place and time of each bend: where folds begin and end. */
  const bends = new Float64Array(folds.length * 2);
  const places = new Float64Array(folds.length * 2);
  let offscreen = 0;
  folds.forEach(({ start, end }, i) => {
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
  return { bends, place: across(bends, places), time: across(places, bends), folds };
}
