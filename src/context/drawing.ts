// What a way of drawing the window is given, and what it must do.
import type { CardText, LabelDetail } from '../layout/card-layout.js';
import type { PlaceBoxes } from '../layout/compose-labels.js';
import type { Motion, Picture } from '../layout/scene.js';
import type { Metrics, LabelText } from '../layout/style.js';
import type { AxisSettings, AxisTicks, AxisWindow, TickText } from '../layout/ticks.js';
import type { DrawContext } from '../render/canvas-context.js';
import type { Palette } from '../render/palette.js';
import type { Answer, Entry, Filter, Query, SyncSource } from '../source/source.js';
import type { DateTable } from '../time/format-date.js';
import type { Scale, Viewport } from '../time/viewport.js';
import type { Zone } from '../time/zone.js';
import type { LaneView } from '../ui/lanes/lane-order.js';

/** How much room ticks take. */
export type TickRoom = Required<Pick<AxisSettings, 'labelWidth'>> & Pick<AxisSettings, 'spacing'>;

/** Where the axis stands, in px across it. */
export interface FoldPlace {
  readonly vertical: boolean;
  readonly axis: number;
  /** The far side of what it is the axis of. */
  readonly top: number;
  readonly palette: Palette;
}

/** Another spacing than true to time: what of a frame hangs on it. */
export interface Spacing {
  readonly scale: Scale;
  /** Ascending edges of buckets, each some px wide, that cover the window. */
  edges(view: Viewport, px: number): Float64Array;
  /** What the query asks, by px of this scale: its tiles are `tile` px wide, its spans at least `least` px long. */
  answer(query: Query, view: Viewport, least: number, tile: number): Answer;
  /** Ticks that do not overlap; `axis` has those of an even calendar. */
  ticks(view: Viewport, axis: (window: AxisWindow) => AxisTicks, room: TickRoom): AxisTicks;
  /** Marks where the axis is not true to time. */
  readonly mark?: (ctx: DrawContext, view: Viewport, place: FoldPlace) => void;
}

export interface PlotParts {
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly spanRows: HTMLElement;
  readonly laneHeaders: HTMLElement;
}

/** Turns round what is put down in a drawing so wide. */
export type RtlDrawing = (ctx: DrawContext, width: number) => DrawContext;

/** What headlines tell beyond title and date, and how their elements show it. */
export interface PlotDetail extends LabelDetail {
  readonly renderCard: (element: HTMLElement, card: CardText | undefined) => void;
}

/** Everything that decides what is drawn. */
export interface PlotInput {
  readonly source: SyncSource;
  /** Which answers the source has, where they come later. */
  readonly revision: number | undefined;
  readonly view: Viewport;
  /** How the axis is spaced, where not true to time: goes with the view's scale. */
  readonly spacing: Spacing | undefined;
  /** Where time runs to the left. */
  readonly rtlDrawing: RtlDrawing | undefined;
  /** Across the axis, in px. */
  readonly height: number;
  readonly filter: Filter;
  readonly lanes: LaneView | undefined;
  readonly zone: Zone;
  readonly locale: string;
  /** Names of months and days where the browser lacks them. */
  readonly table: DateTable | undefined;
  readonly metrics: Metrics;
  readonly labelText: LabelText;
  readonly detail: PlotDetail | undefined;
  /** Keeps room for callouts. */
  readonly place?: PlaceBoxes | undefined;
  readonly palette: Palette;
  readonly selected: number | undefined;
  /** The entry of a story's step: its headline comes before all others. */
  readonly storyEntry: Entry | undefined;
  readonly number: (n: number) => string;
  /** The author's own texts of ticks. */
  readonly formatTick?: TickText | undefined;
  /** What now is called. Default: it is not shown. */
  readonly nowWord?: string | undefined;
}

/** One way of drawing the window. */
export interface Drawing {
  readonly scene: Picture | undefined;
  /** Draws at once. */
  draw(input: PlotInput, motion: Motion): Picture;
  /** Paints the same scene again, one crowd in all its colours. */
  paint(input: PlotInput, lit?: string): void;
  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined;
  /** Takes its texts away, as when the other way of drawing takes over. */
  release(): void;
}
