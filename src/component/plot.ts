// The drawn part: asks the source for what this window can show, composes the scene, paints canvas and labels.
import { paintScene } from '../paint/paint-scene.js';
import { markColour, type Palette } from '../paint/palette.js';
import { compose, type LaneInput } from '../scene/compose.js';
import type { Memory, Scene } from '../scene/scene.js';
import { STYLE } from '../scene/style.js';
import type { Drawing, PlotInput, PlotParts } from './drawing.js';
import { LabelLayer, laneKey, ordinalOf, type LayerText } from './label-layer.js';
import type { Motion } from './motion-controller.js';
import { AS, answerOf, KeptAxis, penOn, queryOf } from './plot-frame.js';

export class Plot implements Drawing {
  scene: Scene | undefined;
  private readonly parts: PlotParts;
  private readonly labels: LabelLayer;
  private readonly strip: LabelLayer;
  private readonly heads: LabelLayer;
  private memory: Memory | undefined;
  private readonly axis = new KeptAxis(({ metrics }) => ({
    labelWidth: (text) => metrics.width(text, 'strip'),
  }));

  constructor(parts: PlotParts) {
    this.parts = parts;
    this.labels = new LabelLayer(parts.labels, 'label');
    this.strip = new LabelLayer(parts.strip, 'era-label');
    this.heads = new LabelLayer(parts.heads, 'lane-head');
  }

  /** Draws at once. */
  draw(input: PlotInput, motion: Motion): Scene {
    const { view } = input;
    const query = queryOf(input);
    const lanes: LaneInput[] = input.lanes.length
      ? input.lanes.map((lane) => ({ ...lane, answer: answerOf(input, { ...query, lane }) }))
      : [{ value: undefined, name: '', answer: answerOf(input, query) }];
    const scene = compose({
      view,
      height: input.height,
      edges: query.edges,
      lanes,
      ticks: this.axis.ticks(input),
      style: STYLE,
      metrics: input.metrics,
      wording: input.wording,
      motion: AS[motion],
      memory: this.memory && motion === 'still' ? { ...this.memory, moved: -1 } : this.memory,
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

  release(): void {
    this.scene = this.memory = undefined;
    for (const layer of [this.labels, this.strip, this.heads]) layer.show([], 'fresh');
  }

  private paint(input: PlotInput): void {
    const { canvas } = this.parts;
    const scene = this.scene!;
    const pen = penOn(canvas, [scene.width, scene.height], input.palette.font);
    if (!pen) return;
    paintScene(scene, pen, input.palette, {
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
      };
    });
    this.labels.show(texts, motion);
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
    this.strip.show(strip, motion === 'moving' ? motion : 'fresh');
    this.heads.show(this.headTexts(scene, number), 'fresh');
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
            },
          ],
    );
  }
}
