// The strip under the plot: when the matching items begin, over all time, and the window as something to drag.
import { edgesFor, stepFor } from '../data/calendar.js';
import type { Zone } from '../data/zone.js';
import { CanvasPen } from '../paint/canvas-pen.js';
import { markColour, type Palette } from '../paint/palette.js';
import type { Mirror } from './drawing.js';
import type { Entry } from '../query/entry.js';
import type { Filter } from '../query/filter.js';
import type { Source } from '../query/source.js';
import { padded, xOf, type Viewport } from '../view/viewport.js';

interface OverviewParts {
  readonly canvas: HTMLCanvasElement;
  readonly window: HTMLElement;
}

export interface OverviewInput {
  readonly source: Source;
  readonly view: Viewport;
  /** Width of the strip in px. */
  readonly width: number;
  readonly filter: Filter;
  readonly zone: Zone;
  readonly eras: readonly Entry[];
  readonly palette: Palette;
  /** Where time runs to the left. */
  readonly mirror: Mirror | undefined;
}

const HEIGHT = 38;
/** Narrowest bar in px. */
const BAR = 4;
const LEAST_WINDOW = 8;

export class Overview {
  /** What the strip shows: the extent of all items, padded. */
  domain: Viewport = { start: 0, end: 1, width: 0 };
  /** Time runs to the left. */
  leftwards = false;
  private readonly parts: OverviewParts;
  private drawn: unknown[] = [];

  constructor(strip: HTMLElement, window: HTMLElement) {
    this.parts = { canvas: strip.querySelector('canvas')!, window };
  }

  /** Where a time stands in the strip, in per cent. */
  share(t: number): number {
    return Math.round(Math.max(0, Math.min(1, xOf(this.domain, t) / (this.domain.width || 1))) * 100);
  }

  draw(input: OverviewInput): void {
    const { source, view, filter, palette, mirror } = input;
    const [start, end] = padded(source.extent ?? [view.start, view.end], 0.02);
    this.domain = { start, end, width: input.width };
    this.leftwards = mirror !== undefined;
    const key = [
      source,
      source.version,
      filter,
      palette,
      mirror,
      input.width,
      start,
      end,
      input.zone.name,
      devicePixelRatio,
    ];
    if (key.some((k, i) => k !== this.drawn[i])) this.paint(input);
    this.drawn = key;
    this.place(view);
  }

  private place(view: Viewport): void {
    const { width } = this.domain;
    const from = Math.min(width - LEAST_WINDOW, Math.max(0, xOf(this.domain, view.start)));
    const to = Math.min(width, Math.max(from + LEAST_WINDOW, xOf(this.domain, view.end)));
    const left = this.leftwards ? width - to : from;
    this.parts.window.style.transform = `translateX(${left.toFixed(1)}px)`;
    this.parts.window.style.width = `${(to - from).toFixed(1)}px`;
  }

  private paint(input: OverviewInput): void {
    const { canvas } = this.parts;
    const { palette, source, filter, mirror } = input;
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(this.domain.width * ratio);
    canvas.height = Math.round(HEIGHT * ratio);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const ltr = new CanvasPen(context, palette.font);
    const pen = mirror?.(ltr, this.domain.width) ?? ltr;
    for (const era of input.eras) {
      const from = xOf(this.domain, era.span.start);
      const width = Math.max(2, xOf(this.domain, era.span.end) - from);
      pen.rects([from, 0, width, HEIGHT], markColour(palette, era.colour), palette.forced ? 1 : 0.25);
    }
    const step = stepFor((BAR * (this.domain.end - this.domain.start)) / Math.max(1, this.domain.width));
    const edges = edgesFor(this.domain.start, this.domain.end, step, input.zone);
    pen.rects(this.bars(source.histogram(edges, filter), edges), palette.muted, 0.75, 1);
  }

  /** Bars by square root, so that one event is still seen beside a thousand. */
  private bars(counts: Uint32Array, edges: Float64Array): number[] {
    const most = Math.sqrt(counts.reduce((a, b) => Math.max(a, b), 1));
    const out: number[] = [];
    counts.forEach((n, i) => {
      if (!n) return;
      const x = xOf(this.domain, edges[i]!);
      const width = Math.max(2, xOf(this.domain, edges[i + 1]!) - x - 1);
      const height = Math.max(3, (Math.sqrt(n) / most) * (HEIGHT - 8));
      out.push(x, HEIGHT - 3 - height, width, height);
    });
    return out;
  }
}
