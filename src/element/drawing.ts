import type { Motion } from '../layout/scene.js';
import type { CardText, LabelDetail } from '../layout/card-texts.js';
import type { Metrics, LabelText } from '../layout/style.js';
import { type AxisSettings, type AxisTicks, type AxisWindow, createAxis } from '../layout/ticks.js';
import { ownTicks, type TickText } from '../layout/tick-marks.js';
import type { Picture } from '../layout/vertical-scene.js';
import { CanvasDrawContext, type DrawContext } from '../render/canvas-context.js';
import type { Palette } from '../render/palette.js';
import type { Answer, Entry, Filter, Query, SyncSource } from '../source/source.js';
import type { LaneView } from '../ui/lanes/lane-order.js';
import { msPerPx, type Scale, type Viewport } from '../time/viewport.js';
import { edgesFor, stepFor, stepLength } from '../time/calendar.js';
import type { DateTable } from '../time/date-table.js';
import type { Zone } from '../time/zone.js';

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
  readonly mark?: (pen: DrawContext, view: Viewport, place: FoldPlace) => void;
}

// What a way of drawing the window is given, and what it must do.

export interface PlotParts {
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly strip: HTMLElement;
  readonly heads: HTMLElement;
}

/** Turns round what is put down in a drawing so wide. */
export type RtlDrawing = (pen: DrawContext, width: number) => DrawContext;

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
  readonly mirror: RtlDrawing | undefined;
  /** Across the axis, in px. */
  readonly height: number;
  readonly filter: Filter;
  readonly lanes: LaneView | undefined;
  readonly zone: Zone;
  readonly locale: string;
  /** Names of months and days where the browser lacks them. */
  readonly table: DateTable | undefined;
  readonly metrics: Metrics;
  readonly wording: LabelText;
  readonly detail: PlotDetail | undefined;
  readonly palette: Palette;
  readonly selected: number | undefined;
  /** The entry of a story's step: its headline comes before all others. */
  readonly told: Entry | undefined;
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

// What both ways of drawing share: the question for a window, the canvas at its size, the axis kept from frame to frame.

/** Px a dot takes: entries closer than this share a bucket. */
const BUCKET = 6;
/** Narrowest label tile in px. */
const TILE = 256;
const TILE_TOP = 28;
const SPAN_TOP = 16;

/** How the scene takes a motion. */
export const AS = {
  fresh: 'fresh',
  settling: 'fresh',
  moving: 'moving',
  still: 'moving',
  resting: 'resting',
} as const;

export function queryOf({
  view,
  zone,
  filter,
  spacing,
}: PlotInput): Query & { readonly edges: Float64Array } {
  const step = stepFor(BUCKET * msPerPx(view));
  return {
    start: view.start,
    end: view.end,
    edges: spacing?.edges(view, BUCKET) ?? edgesFor(view.start, view.end, step, zone),
    ...(spacing ? {} : { calendar: { step, zone: zone.name } }),
    spanFrom: stepLength(step),
    tileLevel: Math.ceil(Math.log2(TILE * msPerPx(view))),
    tileTop: TILE_TOP,
    spanTop: SPAN_TOP,
    filter,
  };
}

/** What is drawn for that question. */
export function answerOf({ source, spacing, view, told }: PlotInput, query: Query): Answer {
  const answer = spacing?.answer(query, view, BUCKET, TILE) ?? source.answer(query);
  if (!told || told.kind === 'era') return answer;
  const others = answer.candidates.filter(({ ordinal }) => ordinal !== told.ordinal);
  const has = others.length < answer.candidates.length;
  const add = has || (!query.lane && told.span.start >= view.start && told.span.start < view.end);
  return add ? { ...answer, candidates: [told, ...others] } : answer;
}

/** A pen on the canvas, emptied and of this size in CSS px. */
export function drawContextOn(
  canvas: HTMLCanvasElement,
  size: readonly [number, number],
  font: string,
): CanvasDrawContext | undefined {
  const ratio = devicePixelRatio || 1;
  const width = Math.round(size[0] * ratio);
  const height = Math.round(size[1] * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size[0], size[1]);
  return new CanvasDrawContext(context, font);
}

export class KeptAxis {
  private readonly room: (input: PlotInput) => TickRoom;
  private axis: ((window: AxisWindow) => AxisTicks) | undefined;
  /** What it was made for. */
  private madeFor: readonly unknown[] = [];

  constructor(room: (input: PlotInput) => TickRoom) {
    this.room = room;
  }

  ticks(input: PlotInput): AxisTicks {
    const { zone, locale, table, metrics } = input;
    const now = [zone, locale, table, metrics];
    if (!this.axis || now.some((value, i) => value !== this.madeFor[i]))
      this.axis = createAxis({ zone, locale, ...this.room(input), ...(table ? { table } : {}) });
    this.madeFor = now;
    const room = this.room(input);
    const ticks = input.spacing?.ticks(input.view, this.axis, room) ?? this.axis(input.view);
    return input.formatTick ? ownTicks(ticks, input.formatTick, input.view, room.labelWidth) : ticks;
  }
}
