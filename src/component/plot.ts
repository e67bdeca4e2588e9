// The drawn part: asks the source for what this window can show, composes the scene, paints canvas and labels.
import type { Zone } from '../data/zone.js';
import type { DateTable } from '../data/date-table.js';
import { edgesFor, stepFor, stepLength } from '../data/calendar.js';
import { CanvasPen } from '../paint/canvas-pen.js';
import { paintScene } from '../paint/paint-scene.js';
import { markColour, type Palette } from '../paint/palette.js';
import type { Filter } from '../query/filter.js';
import type { Query, Source } from '../query/source.js';
import { compose, type LaneInput } from '../scene/compose.js';
import type { Memory, Scene } from '../scene/scene.js';
import { STYLE, type Metrics, type Wording } from '../scene/style.js';
import { createAxis, type AxisTicks, type AxisWindow } from '../view/ticks.js';
import { msPerPx, type Viewport } from '../view/viewport.js';
import type { LaneChoice } from './lane-choice.js';
import { LabelLayer, laneKey, ordinalOf, type LayerText } from './label-layer.js';
import type { Motion } from './motion-controller.js';

export interface PlotParts {
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly strip: HTMLElement;
  readonly heads: HTMLElement;
}

/** Everything that decides what is drawn. */
export interface PlotInput {
  readonly source: Source;
  readonly view: Viewport;
  readonly height: number;
  readonly filter: Filter;
  readonly lanes: readonly LaneChoice[];
  readonly zone: Zone;
  readonly locale: string;
  /** Names of months and days where the browser lacks them. */
  readonly table: DateTable | undefined;
  readonly metrics: Metrics;
  readonly wording: Wording;
  readonly palette: Palette;
  readonly selected: number | undefined;
  readonly number: (n: number) => string;
}

/** Px a dot takes: entries closer than this share a bucket. */
const BUCKET = 6;
/** Narrowest label tile in px. */
const TILE = 256;
const TILE_TOP = 28;
const SPAN_TOP = 16;

export class Plot {
  scene: Scene | undefined;
  private readonly parts: PlotParts;
  private readonly labels: LabelLayer;
  private readonly strip: LabelLayer;
  private readonly heads: LabelLayer;
  private memory: Memory | undefined;
  private axis: ((window: AxisWindow) => AxisTicks) | undefined;
  /** What the axis was made for. */
  private axisOf: readonly unknown[] = [];

  constructor(parts: PlotParts) {
    this.parts = parts;
    this.labels = new LabelLayer(parts.labels, 'label');
    this.strip = new LabelLayer(parts.strip, 'era-label');
    this.heads = new LabelLayer(parts.heads, 'lane-head');
  }

  /** Draws at once. */
  draw(input: PlotInput, motion: Motion): Scene {
    const { view, source } = input;
    const step = stepFor(BUCKET * msPerPx(view));
    const edges = edgesFor(view.start, view.end, step, input.zone);
    const query: Query = {
      start: view.start,
      end: view.end,
      edges,
      spanFrom: stepLength(step),
      tileLevel: Math.ceil(Math.log2(TILE * msPerPx(view))),
      tileTop: TILE_TOP,
      spanTop: SPAN_TOP,
      filter: input.filter,
    };
    const lanes: LaneInput[] = input.lanes.length
      ? input.lanes.map((lane) => ({ ...lane, answer: source.answer({ ...query, lane }) }))
      : [{ value: undefined, name: '', answer: source.answer(query) }];
    const scene = compose({
      view,
      height: input.height,
      edges,
      lanes,
      ticks: this.ticks(input)(view),
      style: STYLE,
      metrics: input.metrics,
      wording: input.wording,
      motion,
      memory: this.memory,
    });
    this.memory = scene.memory;
    this.scene = scene;
    this.paint(input);
    this.write(scene, input.palette, motion, input.number);
    return scene;
  }

  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined {
    const key = this.labels.keyOf(event) ?? this.strip.keyOf(event);
    return key === undefined ? undefined : ordinalOf(key);
  }

  /** Forgets where things were: the next frame starts from scratch. */
  forget(): void {
    this.memory = undefined;
  }

  private ticks(input: PlotInput): (window: AxisWindow) => AxisTicks {
    const { zone, locale, table } = input;
    if (!this.axis || this.axisOf[0] !== zone || this.axisOf[1] !== locale || this.axisOf[2] !== table) {
      const labelWidth = (text: string): number => input.metrics.width(text, 'strip');
      this.axis = createAxis({ zone, locale, labelWidth, ...(table ? { table } : {}) });
      this.axisOf = [zone, locale, table];
    }
    return this.axis;
  }

  private paint(input: PlotInput): void {
    const { canvas } = this.parts;
    const scene = this.scene!;
    const ratio = devicePixelRatio || 1;
    const width = Math.round(scene.width * ratio);
    const height = Math.round(scene.height * ratio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, scene.width, scene.height);
    paintScene(scene, new CanvasPen(context, input.palette.font), input.palette, {
      selected: input.selected,
      number: input.number,
    });
  }

  private write(scene: Scene, palette: Palette, motion: Motion, number: (n: number) => string): void {
    const labels = scene.lanes.flatMap((lane, i) =>
      lane.labels.map((l) => ({ ...l, key: laneKey(i, l.entry.ordinal) })),
    );
    const texts = labels.map((l): LayerText => {
      const classes = [...(l.strong ? ['strong'] : []), ...(l.placed.flow === -1 ? ['left'] : [])];
      return {
        key: l.key,
        left: l.left,
        top: l.top,
        width: l.placed.width,
        title: l.title,
        date: l.date,
        classes,
        colour: markColour(palette, l.entry.colour),
      };
    });
    this.labels.show(texts, motion === 'resting');
    const strip = scene.strip.map((s): LayerText => {
      const classes = s.running ? ['running'] : [];
      const [left, top, colour] = [s.x, s.row * STYLE.stripRow, markColour(palette, s.entry.colour)];
      return {
        key: s.entry.ordinal,
        left,
        top,
        width: s.width,
        title: s.title,
        date: s.date,
        classes,
        colour,
      };
    });
    this.strip.show(strip, false);
    this.heads.show(this.headTexts(scene, number), false);
    if (motion === 'moving') return;
    const byTime = [...labels].sort((a, b) => a.placed.x - b.placed.x || a.placed.key - b.placed.key);
    this.labels.sort(byTime.map((l) => l.key));
  }

  private headTexts(scene: Scene, number: (n: number) => string): LayerText[] {
    return scene.lanes.flatMap((lane, key): LayerText[] =>
      lane.value === undefined
        ? []
        : [
            {
              key,
              left: 8,
              top: lane.top + 2,
              width: scene.width - 16,
              title: lane.name,
              date: number(lane.count),
              classes: [],
              colour: 'inherit',
            },
          ],
    );
  }
}
