// What part of time the screen shows: an immutable window and its width in pixels.

/** Shortest window in ms: one second across the plot. */
export const MIN_SPAN = 1_000;
/** Longest window in ms: about 30 billion years. */
export const MAX_SPAN = 9.5e20;

export interface Viewport {
  /** Window [start, end) in ms. */
  readonly start: number;
  readonly end: number;
  /** Width of the plot in CSS px. */
  readonly width: number;
}

export const spanOf = (v: Viewport): number => v.end - v.start;

/** Position of a time in px; may lie outside the plot. */
export const xOf = (v: Viewport, t: number): number => ((t - v.start) / (v.end - v.start)) * v.width;

/** Time at a position in px. */
export const timeAt = (v: Viewport, x: number): number => v.start + (x / v.width) * (v.end - v.start);

/** Milliseconds of one CSS px. */
export const msPerPx = (v: Viewport): number => (v.end - v.start) / v.width;

const within = (span: number): number => Math.min(MAX_SPAN, Math.max(MIN_SPAN, span));

/** The window scaled by `factor` (> 1 zooms in) with the time under `x` held still; centre by default. */
export const zoomed = (v: Viewport, factor: number, x = v.width / 2): Viewport => {
  const span = within(spanOf(v) / factor);
  const share = x / v.width;
  const at = timeAt(v, x);
  return { ...v, start: at - share * span, end: at + (1 - share) * span };
};

/** The window moved by `px`: positive shows later times. */
export const panned = (v: Viewport, px: number): Viewport => {
  const by = px * msPerPx(v);
  return { ...v, start: v.start + by, end: v.end + by };
};

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
  const slack = spanOf(v) * 0.1;
  const low = extent[0] + slack - spanOf(v);
  const high = extent[1] - slack;
  const start = Math.min(Math.max(v.start, Math.min(low, high)), Math.max(low, high));
  return start === v.start ? v : { ...v, start, end: start + spanOf(v) };
};
