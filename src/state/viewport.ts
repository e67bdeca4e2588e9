// What part of time the screen shows: an immutable window and its width in pixels.

/** Shortest window in ms: one second across the plot. */
export const MIN_SPAN = 1_000;
/** Longest window in ms: about 30 billion years. */
export const MAX_SPAN = 9.5e20;

/** A scale that is not true to time: strictly ascending, exact in both directions. */
export interface Scale {
  /** Place of a time, in steps. */
  readonly place: (t: number) => number;
  /** Time of a place. */
  readonly time: (place: number) => number;
  /** Ascending times between which it is linear, as it is before the first and after the last; ms. */
  readonly bends: Float64Array;
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
  return ((v.scale.place(t) - first) / (v.scale.place(v.end) - first)) * v.width;
};

/** Time at a position in px. */
export const timeAt = (v: Viewport, x: number): number => {
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

const within = (span: number): number => Math.min(MAX_SPAN, Math.max(MIN_SPAN, span));

/** The window between two places of its scale. */
export const placed = (v: Viewport, from: number, to: number): Viewport => ({
  ...v,
  start: timeOf(v, from),
  end: timeOf(v, to),
});

/** The window scaled by `factor` (> 1 zooms in) with the time under `x` held still; centre by default. */
export const zoomed = (v: Viewport, factor: number, x = v.width / 2): Viewport => {
  const first = placeOf(v, v.start);
  const length = placeOf(v, v.end) - first;
  const span = v.scale ? length / factor : within(length / factor);
  const share = x / v.width;
  const at = first + share * length;
  const next = placed(v, at - share * span, at + (1 - share) * span);
  return v.scale && within(spanOf(next)) !== spanOf(next) ? v : next;
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
export const windowed = (v: Viewport, start: number, end: number): Viewport => {
  const span = within(end - start);
  const middle = (start + end) / 2;
  return end - start === span
    ? { ...v, start, end }
    : { ...v, start: middle - span / 2, end: middle + span / 2 };
};

/** An extent with room at both sides (a share of its length), so that first and last marks stand clear of the edges. */
export const padded = (extent: readonly [number, number], share = 0.04): [number, number] => {
  const span = Math.max(extent[1] - extent[0], MIN_SPAN);
  return [extent[0] - span * share, extent[1] + span * share];
};

/** Keeps at least a tenth of the plot over the extent, so that nobody gets lost in empty time. */
export const tethered = (v: Viewport, extent: readonly [number, number] | undefined): Viewport => {
  if (!extent) return v;
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
