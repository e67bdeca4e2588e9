// What follows from the state and the source together.
import type { Filter, SyncSource } from '../source/source.js';
import { limitedWindow, type WindowLimits, openingWindow, shownExtent, type NamedWindow } from './window.js';
import type { Span, State } from './state.js';
import {
  leastSpan,
  MAX_SPAN,
  MIN_SPAN,
  padded,
  type Scale,
  spanOf,
  type Viewport,
} from '../time/viewport.js';

/** The zone that times are shown in: the reader's choice, or else the author's. */
export const timeZoneOf = ({ zone }: State): string | undefined => zone.chosen ?? zone.author;

/** The window that shows all there is, as far as the author lets it. */
export function fittedWindow(
  source: SyncSource | undefined,
  limits: WindowLimits,
  scale?: Scale,
): [number, number] | undefined {
  const extent = source && shownExtent(source);
  return extent && limitedWindow(padded(extent, undefined, scale), limits);
}

/** The window is the one that was chosen for the reader. */
export const isAsChosen = ({ view, window: { chosen } }: State): boolean =>
  view.start === chosen?.[0] && view.end === chosen[1];

/** What was asked for, as times; undefined while there is no data to tell. */
export function wantedWindow(
  wanted: Span | NamedWindow,
  source: SyncSource | undefined,
  limits: WindowLimits,
  scale?: Scale,
): [number, number] | undefined {
  if (typeof wanted !== 'string') return [wanted[0], wanted[1]];
  const all = fittedWindow(source, limits, scale);
  if (wanted === 'fit') return all;
  return source?.total ? (openingWindow(wanted, source) ?? (source.busy ? undefined : all)) : undefined;
}

/** Whether the window can still shrink. */
export const canZoomIn = ({ view, limits }: State): boolean =>
  spanOf(view) > Math.max(limits.least ?? MIN_SPAN, leastSpan(view.start, view.end)) * 1.001;

/** Whether the window can still grow. */
export const canZoomOut = ({ view, limits: { most = MAX_SPAN, bounds } }: State): boolean =>
  spanOf(view) < Math.min(most, bounds ? bounds[1] - bounds[0] : MAX_SPAN) * 0.999;

/** Whether the window is the one that shows everything, to a thousandth of its length. */
export function showsEverything({ start, end }: Viewport, fitted: Span | undefined): boolean {
  if (!fitted) return true;
  const near = (fitted[1] - fitted[0]) * 0.001;
  return Math.abs(start - fitted[0]) <= near && Math.abs(end - fitted[1]) <= near;
}

/** The window in which the events of a crowd stand apart, with room at both sides; undefined where they begin at one moment. */
export function partingWindow(
  source: SyncSource | undefined,
  filter: Filter,
  [start, end]: Span,
  least: number,
): Span | undefined {
  const from = source?.seek(start, 1, filter)?.span.start ?? 0;
  const to = source?.seek(end, -1, filter)?.span.start ?? 0;
  if (!(to - from > least)) return undefined;
  const room = (to - from) * 0.15;
  return [from - room, to + room];
}
