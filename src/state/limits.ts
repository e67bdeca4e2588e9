// How far the reader may zoom and pan, as the author has it. Code that sets a window goes where it says.
import { type Viewport, spanOf } from '../time/viewport.js';

export interface WindowLimits {
  /** The reader moves nothing. */
  readonly locked: boolean;
  /** Shortest and longest window in ms. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** No window reaches beyond, in ms. */
  readonly bounds: readonly [number, number] | undefined;
}

export const NO_LIMITS: WindowLimits = {
  locked: false,
  least: undefined,
  most: undefined,
  bounds: undefined,
};

/** Rounding of a pan is no zoom. */
const NEAR = 1e-9;

/** The next view of a reader's motion, as far as the limits let it; what is held still while zooming stays held. */
export function limited(last: Viewport, next: Viewport, { least, most, bounds }: WindowLimits): Viewport {
  const longest = Math.min(most ?? Infinity, bounds ? bounds[1] - bounds[0] : Infinity);
  const sized = resized(last, next, Math.min(least ?? 0, longest), longest);
  return bounds ? shifted(sized, bounds) : sized;
}

function resized(last: Viewport, next: Viewport, least: number, most: number): Viewport {
  const [was, is] = [spanOf(last), spanOf(next)];
  const limit = is > most * (1 + NEAR) ? most : is < least * (1 - NEAR) ? least : undefined;
  if (limit === undefined) return next;
  // A window that the author set beyond the limits may come nearer to them, and go no further.
  if (is > most ? was > most : was < least) return Math.abs(is - limit) < Math.abs(was - limit) ? next : last;
  const share = is === was ? 0 : (limit - was) / (is - was);
  return {
    ...next,
    start: last.start + share * (next.start - last.start),
    end: last.end + share * (next.end - last.end),
  };
}

function shifted(v: Viewport, [from, to]: readonly [number, number]): Viewport {
  const span = spanOf(v);
  if (span >= to - from) return { ...v, start: from, end: to };
  const start = Math.max(from, Math.min(to - span, v.start));
  return start === v.start ? v : { ...v, start, end: start + span };
}

/** The window that shows everything, as far as the limits let it: of more, the latest. */
export function limitedWindow(
  [start, end]: readonly [number, number],
  { least, most, bounds }: WindowLimits,
): [number, number] {
  const [from, to] = [Math.max(start, bounds?.[0] ?? start), Math.min(end, bounds?.[1] ?? end)];
  if (!(to > from)) return bounds ? [bounds[0], bounds[1]] : [start, end];
  if (most !== undefined && to - from > most) return [to - most, to];
  if (least === undefined || to - from >= least) return [from, to];
  const middle = (from + to) / 2;
  const wide: Viewport = { start: middle - least / 2, end: middle + least / 2, width: 1 };
  const { start: first, end: last } = bounds ? shifted(wide, bounds) : wide;
  return [first, last];
}
