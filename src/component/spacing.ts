import type { Answer, Query } from '../query/source.js';
import type { AxisSettings, AxisTicks } from '../view/ticks.js';
import type { Scale, Viewport } from '../view/viewport.js';

/** Another spacing than true to time: what of a frame hangs on it. */
/** How much room ticks take. */
export type TickRoom = Required<Pick<AxisSettings, 'labelWidth'>> & Pick<AxisSettings, 'spacing'>;

export interface Spacing {
  readonly scale: Scale;
  /** Ascending edges of buckets, each some px wide, that cover the window. */
  edges(view: Viewport, px: number): Float64Array;
  /** What the query asks, by px of this scale: its tiles are `tile` px wide, its spans at least `least` px long. */
  answer(query: Query, view: Viewport, least: number, tile: number): Answer;
  /** Ticks that do not overlap; `calendar` has those of an even calendar. */
  ticks(view: Viewport, calendar: AxisTicks, room: TickRoom): AxisTicks;
}
