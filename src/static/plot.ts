import { type DrawContext, type Sides, type TextStyle, RtlDrawContext } from '../render/canvas-context.js';
import type { LineDrawContext } from '../render/svg-text.js';
import type { PlotInput, FoldPlace } from '../context/drawing.js';
import { KeptAxis } from '../element/drawing.js';
import { EvenController } from '../element/spacing.js';
import { roomAlong, sceneOf } from '../element/plot.js';
import { roomDown, verticalSceneOf } from '../element/vertical-plot.js';
import { isRightToLeft } from '../text/text-direction.js';
import { calledAmong } from '../items/callout.js';
import { composeCallouts, placeWithCallouts } from '../layout/callouts.js';
import { paintCallouts } from '../render/paint-callouts.js';
import {
  composeColumns,
  composeOffscreen,
  strongInLanes,
  laneRooms,
  LEAST,
  LEAST_DOWN,
} from '../layout/lane-rooms.js';
import { type Metrics, STYLE, verticalSizes } from '../layout/style.js';
import type { Picture, VerticalScene } from '../layout/scene.js';
import { drawScene, fitLine } from '../render/draw-scene.js';
import type { Palette } from '../render/palette.js';
import type { Entry, Filter } from '../source/source.js';
import { type LaneChoice, type LaneView, orderedLanes } from '../ui/lanes/lane-order.js';
import { padded, sound, windowed } from '../time/viewport.js';
import { DetailController } from '../ui/card/detail.js';
import type { LookOptions } from './options.js';
import type { StaticStory } from './story.js';

type ShapeName = Parameters<DrawContext['shapes']>[1];

/** Puts all down so many px lower. */
export class LoweredDrawContext implements LineDrawContext {
  readonly #ctx: LineDrawContext;
  readonly #by: number;

  constructor(ctx: LineDrawContext, by: number) {
    this.#ctx = ctx;
    this.#by = by;
  }

  /** `size` numbers a mark, of which every `step`th from the second on is a y. */
  #lower(list: readonly number[], size: number, step: number): number[] {
    return list.map((n, i) => ((i % size) % step === 1 ? n + this.#by : n));
  }

  rects(list: readonly number[], colour: string, alpha: number, radius?: number): void {
    this.#ctx.rects(this.#lower(list, 4, 4), colour, alpha, radius);
  }

  dots(list: readonly number[], colour: string, ring?: number): void {
    this.#ctx.dots(this.#lower(list, 3, 3), colour, ring);
  }

  shapes(list: readonly number[], shape: ShapeName, colour: string): void {
    this.#ctx.shapes(this.#lower(list, 3, 3), shape, colour);
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    this.#ctx.lines(this.#lower(list, 4, 2), colour, alpha, width);
  }

  fade(
    [x, y, width, height]: readonly [number, number, number, number],
    colour: string,
    alpha: number,
    sides: Sides,
  ): void {
    this.#ctx.fade([x, y + this.#by, width, height], colour, alpha, sides);
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    this.#ctx.text(text, x, y + this.#by, style);
  }

  line(
    text: string,
    [x, y, width]: readonly [number, number, number],
    style: TextStyle,
    anchor?: number,
  ): void {
    this.#ctx.line(text, [x, y + this.#by, width], style, anchor);
  }
}

// The plot of a story at a size: the scene that the element draws at that size, for any draw context.

export interface StaticPlot {
  readonly scene: Picture;
  /** Lanes that had no room. */
  readonly lanesLeft: number;
  draw(ctx: LineDrawContext): void;
}

/** Narrower than this in px, `auto` draws down: as the element does. */
const NARROW = 560;

/** Items that are looked through for callouts at most. */
const MOST_READ = 20_000;

export interface PlotSetting {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly metrics: Metrics;
  /** No element takes its place: lanes are lower, those that matter here come first, and what is chosen has its headline. */
  readonly alone?: boolean;
}

export function plotOf(story: StaticStory, look: LookOptions, setting: PlotSetting): StaticPlot {
  const { width, orientation = 'auto' } = { ...setting, ...look };
  const vertical = orientation === 'vertical' || (orientation === 'auto' && width < NARROW);
  const lanes = look.lanes ? lanesOf(story, look, setting, vertical) : undefined;
  const heads = vertical && lanes?.view ? HEADS * setting.palette.text : 0;
  const room = { ...setting, height: setting.height - heads };
  const input = inputOf(story, look, room, { vertical, lanes: lanes?.view });
  const ticks = new KeptAxis(vertical ? roomDown : roomAlong).ticks(input);
  const how = { ticks, motion: 'fresh' } as const;
  const mirrored = isRightToLeft(story.localization.locale);
  const scene = vertical ? verticalSceneOf(input, { ...how, mirrored }) : sceneOf(input, how);
  const fold: FoldPlace = scene.vertical
    ? { vertical: true, axis: scene.axis, top: scene.width, palette: input.palette }
    : { vertical: false, axis: scene.axis, top: scene.spanRowsHeight, palette: input.palette };
  return {
    scene,
    lanesLeft: lanes?.left ?? 0,
    draw(to) {
      if (heads && scene.vertical) drawHeads(scene, to, input);
      const ctx = heads ? new LoweredDrawContext(to, heads) : to;
      drawScene(scene, ctx, input);
      const called = calledIn(story);
      if (called.length) {
        const { view, metrics, palette } = input;
        const callouts = composeCallouts({ scene, view, called, metrics, text: palette.text });
        paintCallouts(callouts, scene, ctx, palette);
      }
      const flipped = scene.vertical ? scene.mirrored : scene.rtl;
      input.spacing?.mark?.(flipped ? new RtlDrawContext(ctx, scene.width) : ctx, input.view, fold);
    },
  };
}

/** Px over lanes that stand beside each other. */
const HEADS = 24;

/** The name of each lane over it, and how many events it has. */
function drawHeads(
  { lanes = [], mirrored, width }: VerticalScene,
  ctx: LineDrawContext,
  { palette, metrics, number }: PlotInput,
): void {
  const style = {
    colour: palette.ink,
    size: 13 * palette.text,
    bold: true,
    align: mirrored ? 'end' : 'start',
  } as const;
  for (const { name, count, from, to } of lanes) {
    const room = to - from - 12;
    const label = fitLine(`${name} ${number(count)}`, room, (text) => metrics.width(text, 'strong'));
    ctx.line(label, [mirrored ? width - from - 6 - room : from + 6, 2, room], style);
  }
}

/** What matching items say beside their marks. */
const calledIn = ({
  source,
  filter,
}: Pick<StaticStory, 'source' | 'filter'>): ReturnType<typeof calledAmong<Entry>> =>
  calledAmong(source.entries({ filter, offset: 0, limit: MOST_READ }).entries);

function inputOf(
  { source, localization, filter, counts, settings, window, fits }: StaticStory,
  { spacing, timeDirection, labelDetail = 'card', selected }: LookOptions,
  { width, height, palette, metrics, alone = false }: PlotSetting,
  { vertical, lanes }: { readonly vertical: boolean; readonly lanes: LaneView | undefined },
): PlotInput {
  const { zone, locale, table, labelText, number } = localization;
  const even =
    spacing === undefined || spacing === 'time'
      ? undefined
      : new EvenController({ source, activeFilter: filter, localization, counts, element: { spacing } });
  const element = { labelDetail, images: 'none' } as const;
  const details = {
    labelText,
    number,
    localization,
    element,
    dataSettings: settings,
    state: { allowedMedia: new Set<string>() },
  };
  const detail = labelDetail === 'date' ? undefined : new DetailController(details).at(metrics, palette.text);
  const [along, across] = vertical ? [height, width] : [width, height];
  const scale = even?.spacing?.scale;
  const [start, end] = scale && fits && source.extent ? padded(source.extent, undefined, scale) : window;
  const view = windowed({ start, end, width: along }, start, end);
  const chosen = selected === undefined ? undefined : source.locate(selected, filter)?.entry;
  const rtl = timeDirection === 'rtl' || (timeDirection === 'auto' && isRightToLeft(locale));
  return {
    source,
    revision: undefined,
    view: scale ? sound(view, { ...view, scale }) : view,
    spacing: even?.spacing,
    rtlDrawing: rtl ? (ctx, wide) => new RtlDrawContext(ctx, wide) : undefined,
    height: across,
    filter,
    lanes,
    zone,
    locale,
    table,
    metrics,
    labelText: detail?.labelText ?? labelText,
    detail,
    place: placeWithCallouts(calledIn({ source, filter }), metrics, palette.text),
    palette,
    selected: chosen?.ordinal,
    // Its headline is drawn, whatever others there are.
    storyEntry: alone ? chosen : undefined,
    number,
  };
}

/** Least px of lanes one above the other: lower than on a screen, where the others are a scroll away. */
const LEAST_ALONE = { open: 88, collapsed: 44 };

const inLane = (filter: Filter, { facet, value }: LaneChoice): Filter => ({
  ...filter,
  facets: { ...filter.facets, [facet]: [value] },
});

/** The first lane that an item is in; -1 where it is in none. */
const laneWith = (id: string, lanes: readonly LaneChoice[], { source, filter }: StaticStory): number =>
  lanes.findIndex((lane) => (source.locate(id, inLane(filter, lane))?.rank ?? -1) >= 0);

/** The lanes that hold something within the window; all where none does. */
const filledLanes = (
  all: readonly LaneChoice[],
  { source, filter, window, fits }: StaticStory,
): readonly LaneChoice[] => {
  if (fits) return all;
  const isFilled = (lane: LaneChoice): boolean =>
    source.entries({ filter: { ...inLane(filter, lane), span: window }, offset: 0, limit: 1 }).entries
      .length > 0;
  const filled = all.filter(isFilled);
  return filled.length ? filled : all;
};

/** As many lanes as have room; a picture does not scroll. */
function lanesOf(
  story: StaticStory,
  { lanes = '', laneOrder, selected }: LookOptions,
  { width, height, palette: { text }, alone = false }: PlotSetting,
  vertical: boolean,
): { readonly view: LaneView | undefined; readonly left: number } {
  const ordered = orderedLanes(lanes, laneOrder, story.counts, story.localization);
  const all = alone ? filledLanes(ordered, story) : ordered;
  const least = alone ? LEAST_ALONE : LEAST;
  const free = vertical
    ? (width - verticalSizes(text).gutter) / LEAST_DOWN.open / text
    : (height - STYLE.axis - STYLE.spanRow - 4) / least.open;
  const most = Math.max(1, Math.floor(free));
  const own = selected === undefined || !alone ? -1 : laneWith(selected, all, story);
  // What the picture is about is in it: its lane takes the place of the last that has room.
  const choices = own < most ? all.slice(0, most) : [...all.slice(0, most - 1), all[own]!];
  if (!choices.length) return { view: undefined, left: 0 };
  const open = choices.map(() => false);
  const view: LaneView = {
    choices,
    place: (top, bottom) => laneRooms(open, top, bottom, 0, 1, least),
    down: (whole, inputs) =>
      composeColumns(whole, inputs, (from, to) => laneRooms(open, from, to, 0, text, LEAST_DOWN)),
    low: composeOffscreen,
    strong: strongInLanes,
    drawn: () => undefined,
  };
  return { view, left: all.length - choices.length };
}
