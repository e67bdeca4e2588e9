import { css } from 'lit';
import { grownClass, lanesIn } from './plot.js';
import { type Motion, columnsOf, type StackLabel, type VerticalScene } from '../layout/scene.js';
import { composeVertical } from '../layout/compose-vertical.js';
import { styleFor, verticalSizes } from '../layout/style.js';
import { tickLength } from '../layout/ticks.js';
import { LabelLayer, laneKey, type LayerText, ordinalOf } from '../render/labels.js';
import { outsideEra, paintOutside } from '../render/paint-scene.js';
import { paintVertical } from '../render/paint-vertical.js';
import { entryColour } from '../render/palette.js';
import type { Drawing, PlotInput, PlotParts, TickRoom } from '../context/drawing.js';
import { answerOf, AS, KeptAxis, drawContextOn, queryOf } from './drawing.js';

// The same answer drawn down the page: composes the vertical scene, paints it, and puts its texts over it.

/** Least px between the names of ticks. */
const SPACING = 40;

/** What ticks need along the axis. */
export const roomDown = ({ metrics, palette }: Pick<PlotInput, 'metrics' | 'palette'>): TickRoom => ({
  labelWidth: (text, tier) => tickLength(text, tier, metrics, verticalSizes(palette.text)),
  spacing: SPACING * palette.text,
});

type How = Pick<Parameters<typeof composeVertical>[0], 'mirrored' | 'ticks' | 'motion' | 'memory'>;

/** What this input looks like where time runs down. */
export function verticalSceneOf(input: PlotInput, how: How): VerticalScene {
  const query = queryOf(input);
  const down = input.lanes?.down;
  const whole = {
    view: input.view,
    across: input.height,
    edges: query.edges,
    answer: answerOf(input, query),
    style: styleFor(input.palette.text),
    metrics: input.metrics,
    labelText: input.labelText,
    detail: input.detail,
    place: input.place,
    now: input.nowWord === undefined ? undefined : Date.now(),
    ...how,
  };
  return down ? down(whole, lanesIn(input, query)!) : composeVertical(whole);
}

export class VerticalPlot implements Drawing {
  scene: VerticalScene | undefined;
  readonly #parts: PlotParts;
  readonly #labels: LabelLayer;
  readonly #spanRows: LabelLayer;
  #mirrored = false;
  readonly #gutter: HTMLElement;
  readonly #listening = new AbortController();
  readonly #axis = new KeptAxis(roomDown);

  constructor(parts: PlotParts) {
    this.#parts = parts;
    this.#labels = new LabelLayer(parts.labels, 'label');
    this.#spanRows = new LabelLayer(parts.spanRows, 'era-label');
    this.#gutter = document.createElement('div');
    this.#gutter.className = 'gutter';
    this.#gutter.dataset['gutter'] = '';
    parts.labels.before(this.#gutter);
    // two fingers are ours: without this the page would scroll under them
    const still = (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    };
    const { signal } = this.#listening;
    parts.labels.parentElement?.addEventListener('touchmove', still, { passive: false, signal });
  }

  draw(input: PlotInput, motion: Motion): VerticalScene {
    if (motion !== 'moving') this.#rtlDrawing();
    const scene = verticalSceneOf(input, {
      mirrored: this.#mirrored,
      ticks: this.#axis.ticks(input),
      motion: AS[motion],
      memory: this.scene?.memory,
    });
    this.scene = scene;
    this.paint(input);
    this.#write(scene, input, motion);
    return scene;
  }

  paint({ palette, selected, number, nowWord: now, spacing, view }: PlotInput, lit?: string): void {
    const { scene } = this;
    const ctx = scene && drawContextOn(this.#parts.canvas, [scene.width, scene.height], palette.font);
    if (!ctx) return;
    const turned = paintVertical(scene, ctx, palette, { selected, number, now, lit });
    paintOutside(scene, turned, palette, selected);
    spacing?.mark?.(turned, view, { vertical: true, axis: scene.axis, top: scene.width, palette });
  }

  labelAt(event: Event): number | undefined {
    const key = this.#labels.keyOf(event) ?? this.#spanRows.keyOf(event);
    return key === undefined ? undefined : ordinalOf(key);
  }

  release(): void {
    this.scene = undefined;
    this.#listening.abort();
    this.#gutter.remove();
    for (const layer of [this.#labels, this.#spanRows]) layer.show([], 'fresh');
    this.#parts.laneHeaders.replaceChildren();
  }

  /** The axis is at the side where lines of the page begin. */
  #rtlDrawing(): void {
    const plot = this.#parts.canvas.closest('.plot');
    this.#mirrored = plot?.parentElement ? getComputedStyle(plot.parentElement).direction === 'rtl' : false;
    plot?.toggleAttribute('data-mirrored', this.#mirrored);
  }

  #write(scene: VerticalScene, { palette, lanes, detail, selected }: PlotInput, motion: Motion): void {
    const outside = outsideEra(scene, selected);
    const text = (l: StackLabel, lane: number, from: number): LayerText => ({
      key: laneKey(lane, l.entry.ordinal),
      entry: l.entry,
      left: scene.mirrored ? scene.width - from - l.width : from,
      top: l.place.top,
      width: l.width,
      title: l.title,
      date: l.date,
      classes:
        (l.strong ? ' strong' : '') +
        (l.entry.ordinal === selected ? ' chosen' : '') +
        (outside(l.entry) ? ' outside' : '') +
        (scene.mirrored ? ' left' : '') +
        (l.era && l.running ? ' running' : '') +
        (l.card ? grownClass(l.card) : ''),
      card: l.card,
      colour: entryColour(palette, l.entry),
    });
    this.#labels.renderCard = detail?.renderCard;
    this.#parts.labels.removeAttribute('data-wide');
    const textsOf = (which: 'labels' | 'spanRows'): LayerText[] =>
      columnsOf(scene).flatMap((column, i) => column[which].map((l) => text(l, i, column.text)));
    const labels = textsOf('labels');
    this.#labels.show(labels, motion);
    this.#spanRows.show(textsOf('spanRows'), motion === 'moving' ? motion : 'fresh');
    if (scene.lanes) lanes?.drawn(scene, this.#parts.laneHeaders);
    else this.#parts.laneHeaders.replaceChildren();
    if (motion !== 'moving') this.#labels.sort(labels.map((l) => l.key));
  }
}

/** The plot where time runs down: texts wrap, the gutter pans, the page scrolls under one finger. */
export const verticalStyles = css`
  .plot[data-vertical] {
    flex-basis: var(--nt-plot-height, clamp(440px, 76vh, 720px));
    min-block-size: 240px;
  }
  .plot[data-vertical] .gutter {
    position: absolute;
    inset-block: 0;
    left: 0;
    inline-size: calc(58px * var(--_text));
    touch-action: none;
    cursor: ns-resize;
  }
  .plot[data-mirrored] .gutter {
    left: auto;
    right: 0;
  }
  .plot[data-vertical] .labels .label {
    font-size: calc(15px * var(--_text));
    line-height: calc(19px * var(--_text));
  }
  .plot[data-vertical] .labels .title {
    -webkit-line-clamp: 5;
  }
  .plot[data-vertical] .labels .date {
    font-size: calc(12px * var(--_text));
    line-height: calc(16px * var(--_text));
  }
  .plot[data-vertical] .label.left {
    inline-size: 100%;
    align-items: stretch;
  }
  .plot[data-vertical] .strip .left {
    flex-flow: row-reverse wrap;
    align-items: baseline;
  }
  .plot[data-vertical] .running::before {
    content: '↑';
    content: '↑' / '';
  }
  .plot[data-vertical] .hint {
    inset-block-end: 16px;
  }
`;
