// What part of time the screen shows: an immutable window and its width in pixels.
// Not d3's scaleLinear: it adds 10.8 kB gzip to the program (2026-11) and takes 3.5 to 11 times as long a call (Node 20), several
// thousand of which a frame makes. Authors who draw over the plot get one (`scale`), in a chunk of its own.

/** Shortest window in ms: one second across the plot. */
export const MIN_SPAN = 1_000;
/** Longest window in ms: about 30 billion years. */
export const MAX_SPAN = 9.5e20;
/** No window reaches further from 1970, in ms: twice as far as dates are read. */
export const FARTHEST = 2e21;
/** Share of its distance from 1970 that a window is long at least: 2^16 steps of its numbers, so that a px is several of them. */
const FINEST = 2 ** -36;

/** A scale that is not true to time: strictly ascending, exact in both directions. */
export interface Scale {
  /** Place of a time, in steps. */
  readonly place: (t: number) => number;
  /** Time of a place. */
  readonly time: (place: number) => number;
  /** Ascending times between which it is linear, as it is before the first and after the last; ms. */
  readonly bends: Float64Array;
  /** Where it hangs on how much is shown: all the scales that it is one of. */
  readonly family?: ScaleFamily;
}

/**
 * Scales of which each goes with one length of the window, in places of its own, so that a window has exactly one. Zooming in
 * brings no two times nearer on the screen.
 */
export interface ScaleFamily {
  /** The one of the longest windows. */
  readonly base: Scale;
  ofLength(length: number): Scale;
  ofWindow(start: number, end: number): Scale;
  /** The window that shows what is folded away at a time, in one so long; undefined where nothing is, or it is open by now. */
  foldAt(t: number, length: number): readonly [start: number, end: number] | undefined;
}

export interface Viewport {
  /** Window [start, end) in ms. */
  readonly start: number;
  readonly end: number;
  /** Width of the plot in CSS px. */
  readonly width: number;
  /** How times are spread over the width. Default: true to time. */
  readonly scale?: Scale | undefined;
}

export const spanOf = (v: Viewport): number => v.end - v.start;

/** Where a time stands on the scale that is spread evenly over the width; that is the time itself where there is no other. */
export const placeOf = (v: Viewport, t: number): number => (v.scale ? v.scale.place(t) : t);

/** The time that stands there. */
export const timeOf = (v: Viewport, place: number): number => (v.scale ? v.scale.time(place) : place);

/** Position of a time in px; may lie outside the plot. */
export const xOf = (v: Viewport, t: number): number => {
  if (!v.scale) return ((t - v.start) / (v.end - v.start)) * v.width;
  const first = v.scale.place(v.start);
  const length = v.scale.place(v.end) - first;
  return length > 0 ? ((v.scale.place(t) - first) / length) * v.width : 0;
};

/** Time at a position in px. */
export const timeAt = (v: Viewport, x: number): number => {
  if (!(v.width > 0)) return v.start;
  const first = placeOf(v, v.start);
  return timeOf(v, first + (x / v.width) * (placeOf(v, v.end) - first));
};

/** What so many px take, rounded up to a power of two: times of one piece of the scale have the same number. */
export const piecesOf = (v: Viewport, px: number): ((t: number) => number) => {
  const length = (placeOf(v, v.end) - placeOf(v, v.start)) / v.width;
  const piece = 2 ** Math.ceil(Math.log2(px * length));
  return (t) => Math.floor(placeOf(v, t) / piece);
};

/** Milliseconds of one CSS px. */
export const msPerPx = (v: Viewport): number => (v.end - v.start) / v.width;

/** The shortest window that can be drawn at this distance from 1970: what is finer, its numbers cannot tell apart. */
export const leastSpan = (start: number, end: number): number =>
  Math.max(Math.abs(start), Math.abs(end)) * FINEST;

const within = (span: number, least: number): number => Math.min(MAX_SPAN, Math.max(least, span));

/**
 * The view with a window that can be drawn: finite, in order, not too short for its distance, not beyond what is drawn.
 * Every window goes through here. Ends that are no numbers leave the view as it is.
 */
function bounded(v: Viewport, from: number, to: number, least: number): Viewport {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return v;
  const [start, end] = [Math.min(from, to), Math.max(from, to)].map(clamped) as [number, number];
  const span = within(end - start, Math.max(least, leastSpan(start, end)));
  if (span === end - start) return apart({ ...v, start, end });
  const middle = Math.max(span / 2 - FARTHEST, Math.min(FARTHEST - span / 2, start / 2 + end / 2));
  return apart({ ...v, start: middle - span / 2, end: middle + span / 2 });
}

/** On a scale not true to time the places of both ends are told apart too: else no pan or zoom would lead out. */
function apart(view: Viewport): Viewport {
  if (!view.scale) return view;
  const v = { ...view, scale: view.scale.family?.ofWindow(view.start, view.end) ?? view.scale };
  const [from, to] = [v.scale.place(v.start), v.scale.place(v.end)];
  const least = Math.max(1, Math.abs(from), Math.abs(to)) * FINEST;
  if (to - from >= least) return v;
  const middle = (from + to) / 2;
  const start = Math.min(v.start, v.scale.time(middle - least / 2));
  return { ...v, start, end: Math.max(v.end, v.scale.time(middle + least / 2)) };
}

const clamped = (t: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, t));

/** The window between two places of its scale. On a scale not true to time places may be nearer than a second. */
export const placed = (v: Viewport, from: number, to: number): Viewport =>
  bounded(v, timeOf(v, from), timeOf(v, to), v.scale ? 0 : MIN_SPAN);

/** The window so many places long that has a time at this share of its width. */
export const around = (v: Viewport, t: number, length: number, share = 1 / 2): Viewport => {
  const next = { ...v, scale: v.scale?.family?.ofLength(length) ?? v.scale };
  const at = placeOf(next, t);
  return placed(next, at - share * length, at + (1 - share) * length);
};

/** The next view of a motion, or the last one where the next is none that can be drawn. */
export const sound = (last: Viewport, next: Viewport): Viewport =>
  bounded({ ...last, width: next.width, scale: next.scale }, next.start, next.end, next.scale ? 0 : MIN_SPAN);

/** The window scaled by `factor` (> 1 zooms in) with the time under `x` held still; centre by default. */
export const zoomed = (v: Viewport, factor: number, x = v.width / 2): Viewport => {
  if (!(factor > 0) || factor === Infinity) return v;
  const first = placeOf(v, v.start);
  const length = placeOf(v, v.end) - first;
  const least = Math.max(MIN_SPAN, leastSpan(v.start, v.end));
  const span = v.scale ? length / factor : within(length / factor, least);
  const share = x / v.width;
  const next = around(v, timeOf(v, first + share * length), span, share);
  return v.scale && within(spanOf(next), least) !== spanOf(next) ? v : next;
};

/** The window moved by `px`: positive shows later times. */
export const panned = (v: Viewport, px: number): Viewport => {
  const first = placeOf(v, v.start);
  const last = placeOf(v, v.end);
  const by = (px / v.width) * (last - first);
  return placed(v, first + by, last + by);
};

/** The window moved so that a time stands in its middle. */
export const centred = (v: Viewport, t: number): Viewport => panned(v, xOf(v, t) - v.width / 2);

/** The window [start, end), widened about its middle where it is too short to show. */
export const windowed = (v: Viewport, start: number, end: number): Viewport =>
  bounded(v, start, end, MIN_SPAN);

/** An extent with room at both sides (a share of its length), so that first and last marks stand clear of the edges. */
export const padded = (extent: readonly [number, number], share = 0.04, scale?: Scale): [number, number] => {
  const [from, to] = scale ? [scale.place(extent[0]), scale.place(extent[1])] : extent;
  const room = share * (scale ? to - from : Math.max(to - from, MIN_SPAN, leastSpan(from, to)));
  return scale ? [scale.time(from - room), scale.time(to + room)] : [from - room, to + room];
};

/** Keeps at least a tenth of the plot over the extent, so that nobody gets lost in empty time. */
export const tethered = (v: Viewport, extent: readonly [number, number] | undefined): Viewport => {
  if (!extent || !(v.width > 0)) return v;
  const tooLate = v.width * 0.1 - xOf(v, extent[1]);
  const tooEarly = xOf(v, extent[0]) - v.width * 0.9;
  return tooLate > 0 ? panned(v, -tooLate) : tooEarly > 0 ? panned(v, tooEarly) : v;
};

/** A window of time, as middle and length in ms. */
export interface Glance {
  readonly middle: number;
  readonly length: number;
}

/**
 * The way from one window to another, by share 0 to 1: lengths change by equal factors, and the middle keeps pace, so that a
 * fixed time runs over the screen evenly. A far move zooms out first until both ends are in sight.
 * Not d3's interpolateZoom, whose squares lose the goal in deep time: from an hour to an hour 100 million years on it is NaN, from
 * an hour to the 60 years around it misses by 11 hours; and it adds 4.7 kB gzip to the program.
 */
export function glidePath(from: Glance, to: Glance): (share: number) => Glance {
  if (!(from.length > 0 && to.length > 0)) return () => to;
  const apart = Math.abs(to.middle - from.middle);
  const widest = Math.max(from.length, to.length);
  if (apart <= widest * 1.5) return straight(from, to);
  const over: Glance = { middle: (from.middle + to.middle) / 2, length: Math.max(apart * 1.2, widest) };
  const out = straight(from, over);
  const back = straight(over, to);
  return (share) => (share < 0.5 ? out(share * 2) : back(share * 2 - 1));
}

/** How far it is, in doublings of length and in screens, whichever is more. */
export const glideDistance = (from: Glance, to: Glance): number =>
  Math.max(
    Math.abs(Math.log2(to.length / from.length)),
    Math.abs(to.middle - from.middle) / Math.max(from.length, to.length),
  );

function straight(from: Glance, to: Glance): (share: number) => Glance {
  const factor = to.length / from.length;
  const shift = to.middle - from.middle;
  return (share) => {
    const grown = factor ** share;
    const way = Math.abs(factor - 1) < 1e-6 ? share : (grown - 1) / (factor - 1);
    return { middle: from.middle + shift * way, length: from.length * grown };
  };
}
