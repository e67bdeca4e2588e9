import type { PlotInput } from '../context/drawing.js';
import { KeptAxis } from '../element/drawing.js';
import { EvenController } from '../element/spacing/spacing-controller.js';
import type { FoldPlace } from '../context/drawing.js';
import { roomAlong, sceneOf } from '../element/plot.js';
import { roomDown, verticalSceneOf } from '../element/vertical-plot.js';
import { isRightToLeft } from '../text/text-direction.js';
import { calledAmong } from '../items/callout.js';
import { composeCallouts } from '../layout/callouts.js';
import { paintCallouts } from '../render/paint-callouts.js';
import { composeOffscreen, laneRooms, LEAST } from '../layout/compose.js';
import { type Metrics, STYLE } from '../layout/style.js';
import type { Picture } from '../layout/vertical-scene.js';
import { RtlDrawContext } from '../render/canvas-context.js';
import { drawScene } from '../render/draw-scene.js';
import type { Palette } from '../render/palette.js';
import type { Entry } from '../source/source.js';
import type { LineDrawContext } from '../render/svg-text.js';
import { type LaneView, orderedLanes } from '../ui/lanes/lane-order.js';
import { sound, windowed } from '../time/viewport.js';
import { DetailController } from '../ui/card/detail.js';
import type { LookOptions } from './options.js';
import type { StaticStory } from './story.js';

// The plot of a story at a size: the scene that the element draws at that size, for any pen.

export interface StaticPlot {
  readonly scene: Picture;
  /** Lanes that had no room. */
  readonly lanesLeft: number;
  draw(pen: LineDrawContext): void;
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
}

export function plotOf(story: StaticStory, look: LookOptions, setting: PlotSetting): StaticPlot {
  const { width, orientation = 'auto' } = { ...setting, ...look };
  const vertical = orientation === 'vertical' || (orientation === 'auto' && width < NARROW);
  const lanes = vertical || !look.lanes ? undefined : lanesOf(story, look, setting.height);
  const input = inputOf(story, look, setting, { vertical, lanes: lanes?.view });
  const ticks = new KeptAxis(vertical ? roomDown : roomAlong).ticks(input);
  const how = { ticks, motion: 'fresh' } as const;
  const mirrored = isRightToLeft(story.speech.locale);
  const scene = vertical ? verticalSceneOf(input, { ...how, mirrored }) : sceneOf(input, how);
  const fold: FoldPlace = scene.vertical
    ? { vertical: true, axis: scene.axis, top: scene.width, palette: input.palette }
    : { vertical: false, axis: scene.axis, top: scene.stripHeight, palette: input.palette };
  return {
    scene,
    lanesLeft: lanes?.left ?? 0,
    draw(pen) {
      drawScene(scene, pen, input);
      const called = calledIn(story);
      if (called.length) {
        const { view, metrics, palette } = input;
        const callouts = composeCallouts({ scene, view, called, metrics, text: palette.text });
        paintCallouts(callouts, scene, pen, palette);
      }
      const flipped = scene.vertical ? scene.mirrored : scene.rtl;
      input.spacing?.mark?.(flipped ? new RtlDrawContext(pen, scene.width) : pen, input.view, fold);
    },
  };
}

/** What matching items say beside their marks. */
const calledIn = ({ source, filter }: StaticStory): ReturnType<typeof calledAmong<Entry>> =>
  calledAmong(source.entries({ filter, offset: 0, limit: MOST_READ }).entries);

function inputOf(
  { source, speech, filter, counts, settings, window }: StaticStory,
  { spacing, timeDirection, labelDetail = 'card', selected }: LookOptions,
  { width, height, palette, metrics }: PlotSetting,
  { vertical, lanes }: { readonly vertical: boolean; readonly lanes: LaneView | undefined },
): PlotInput {
  const { zone, locale, table, wording, number } = speech;
  const even =
    spacing === undefined || spacing === 'time'
      ? undefined
      : new EvenController({ source, activeFilter: filter, speech, counts, element: { spacing } });
  const element = { labelDetail, images: 'none' } as const;
  const details = {
    wording,
    number,
    speech,
    element,
    dataSettings: settings,
    state: { allowedMedia: new Set<string>() },
  };
  const detail = labelDetail === 'date' ? undefined : new DetailController(details).at(metrics, palette.text);
  const [along, across] = vertical ? [height, width] : [width, height];
  const view = windowed({ start: window[0], end: window[1], width: along }, window[0], window[1]);
  const scale = even?.spacing?.scale;
  const rtl = timeDirection === 'rtl' || (timeDirection === 'auto' && isRightToLeft(locale));
  return {
    source,
    revision: undefined,
    view: scale ? sound(view, { ...view, scale }) : view,
    spacing: even?.spacing,
    mirror: rtl ? (pen, wide) => new RtlDrawContext(pen, wide) : undefined,
    height: across,
    filter,
    lanes,
    zone,
    locale,
    table,
    metrics,
    wording: detail?.wording ?? wording,
    detail,
    palette,
    selected: selected === undefined ? undefined : source.locate(selected, filter)?.entry.ordinal,
    told: undefined,
    number,
  };
}

/** As many lanes as have room; a picture does not scroll. */
function lanesOf(
  { counts, speech }: StaticStory,
  { lanes = '', laneOrder }: LookOptions,
  height: number,
): { readonly view: LaneView | undefined; readonly left: number } {
  const all = orderedLanes(lanes, laneOrder, counts, speech);
  const free = height - STYLE.axis - STYLE.stripRow - 4;
  const choices = all.slice(0, Math.max(1, Math.floor(free / LEAST.open)));
  if (!choices.length) return { view: undefined, left: 0 };
  const view: LaneView = {
    choices,
    place: (top, bottom) =>
      laneRooms(
        choices.map(() => false),
        top,
        bottom,
        0,
      ),
    low: composeOffscreen,
    drawn: () => undefined,
  };
  return { view, left: all.length - choices.length };
}
