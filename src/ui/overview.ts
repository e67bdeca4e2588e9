import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import type { RtlDrawing } from '../context/drawing.js';
import type { TimelineContext } from '../context/timeline-context.js';
import { BrushController } from '../input/brush.js';
import { keepPage } from '../input/pointer.js';
import { CanvasDrawContext } from '../render/canvas-context.js';
import { entryColour, type Palette } from '../render/palette.js';
import type { Entry, Filter, SyncSource } from '../source/source.js';
import { shownExtent } from '../state/window.js';
import { padded, type Viewport, xOf } from '../time/viewport.js';
import { edgesFor, stepFor } from '../time/calendar.js';
import type { Zone } from '../time/zone.js';

// The overview under the plot: when the matching items begin, over all time, and the window as something to drag.

interface OverviewParts {
  readonly canvas: HTMLCanvasElement;
  readonly window: HTMLElement;
}

export interface OverviewInput {
  readonly source: SyncSource;
  readonly view: Viewport;
  /** Width of the overview in px. */
  readonly width: number;
  readonly filter: Filter;
  readonly zone: Zone;
  readonly eras: readonly Entry[];
  readonly palette: Palette;
  /** Where time runs to the left. */
  readonly rtlDrawing: RtlDrawing | undefined;
}

/** Px of the overview: quiet while it shows what the plot shows, taller once it is a map of where one is. */
const QUIET = 20;
const ZOOMED = 34;
/** Narrowest bar in px. */
const BAR = 4;
const LEAST_WINDOW = 8;

class Overview {
  /** What the overview shows: the extent of all items, padded. */
  domain: Viewport = { start: 0, end: 1, width: 0 };
  /** Time runs to the left. */
  rtl = false;
  readonly #spanRows: HTMLElement;
  readonly #parts: OverviewParts;
  #drawn: unknown[] = [];
  /** How far all items reach, and what of: it is not looked up in each frame. */
  #extent: ReturnType<typeof shownExtent>;
  #extentOf: unknown[] = [];

  constructor(spanRows: HTMLElement, window: HTMLElement) {
    this.#spanRows = spanRows;
    this.#parts = { canvas: spanRows.querySelector('canvas')!, window };
  }

  /** Where a time stands in the overview, in per cent. */
  share(t: number): number {
    return Math.round(Math.max(0, Math.min(1, xOf(this.domain, t) / (this.domain.width || 1))) * 100);
  }

  /** Whether the window leaves out some of what the overview shows. */
  #zoomed = false;

  get #height(): number {
    return this.#zoomed ? ZOOMED : QUIET;
  }

  draw(input: OverviewInput): void {
    const { source, view, filter, palette, rtlDrawing } = input;
    const data = [source, source.version, source.revision];
    if (data.some((one, i) => one !== this.#extentOf[i])) this.#extent = shownExtent(source);
    this.#extentOf = data;
    const [start, end] = padded(this.#extent ?? [view.start, view.end], 0.02);
    this.domain = { start, end, width: input.width };
    this.rtl = rtlDrawing !== undefined;
    this.#zoomed = shorter(view, this.domain);
    this.#spanRows.toggleAttribute('data-zoomed', this.#zoomed);
    const key = [
      ...data,
      filter,
      palette,
      rtlDrawing,
      input.width,
      start,
      end,
      input.zone.name,
      this.#height,
      devicePixelRatio,
    ];
    if (key.some((k, i) => k !== this.#drawn[i])) this.#paint(input);
    this.#drawn = key;
    this.#place(view);
  }

  #place(view: Viewport): void {
    const { width } = this.domain;
    const from = Math.min(width - LEAST_WINDOW, Math.max(0, xOf(this.domain, view.start)));
    const to = Math.min(width, Math.max(from + LEAST_WINDOW, xOf(this.domain, view.end)));
    const left = this.rtl ? width - to : from;
    this.#parts.window.style.transform = `translateX(${left.toFixed(1)}px)`;
    this.#parts.window.style.width = `${(to - from).toFixed(1)}px`;
  }

  #paint(input: OverviewInput): void {
    const { canvas } = this.#parts;
    const { palette, source, filter, rtlDrawing } = input;
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(this.domain.width * ratio);
    canvas.height = Math.round(this.#height * ratio);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const ltr = new CanvasDrawContext(context, palette.font);
    const ctx = rtlDrawing?.(ltr, this.domain.width) ?? ltr;
    for (const era of input.eras) {
      const from = xOf(this.domain, era.span.start);
      const width = Math.max(2, xOf(this.domain, era.span.end) - from);
      // where colours are forced there are no tints, and a band would hide the bars
      const height = palette.forced ? 3 : this.#height;
      ctx.rects([from, 0, width, height], entryColour(palette, era), palette.forced ? 1 : 0.25);
    }
    const step = stepFor((BAR * (this.domain.end - this.domain.start)) / Math.max(1, this.domain.width));
    const edges = edgesFor(this.domain.start, this.domain.end, step, input.zone);
    ctx.rects(
      this.#bars(source.histogram(edges, filter), edges),
      palette.muted,
      this.#zoomed ? 0.85 : 0.75,
      1,
    );
  }

  /** Bars by square root, so that one event is still seen beside a thousand. */
  #bars(counts: Uint32Array, edges: Float64Array): number[] {
    const most = Math.sqrt(counts.reduce((a, b) => Math.max(a, b), 1));
    const out: number[] = [];
    counts.forEach((n, i) => {
      if (!n) return;
      const x = xOf(this.domain, edges[i]!);
      const width = Math.max(2, xOf(this.domain, edges[i + 1]!) - x - 1);
      const height = Math.max(3, (Math.sqrt(n) / most) * (this.#height - 6));
      out.push(x, this.#height - 2 - height, width, height);
    });
    return out;
  }
}

/** Whether the window is clearly shorter than all there is. */
const shorter = (view: Viewport, domain: Viewport): boolean =>
  view.end - view.start < (domain.end - domain.start) * 0.97 ||
  view.start > domain.end ||
  view.end < domain.start;

// The overview's picture and its brush, once its place is in the shadow tree.

export class OverviewController implements ReactiveController {
  readonly #host: TimelineContext;
  readonly #brush: BrushController;
  #overview: Overview | undefined;
  /** Width of the overview in px, and of the plot it was measured at. */
  #width = 0;
  #measuredAt = -1;

  constructor(host: TimelineContext) {
    this.#host = host;
    const { motion } = host.plot;
    this.#brush = new BrushController(
      host,
      motion,
      () => this.#overview ?? { domain: motion.view, rtl: false },
    );
    host.addController(this);
    host.plot.onDraw(() => this.#draw());
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const spanRows = root.querySelector<HTMLElement>('.overview');
    if (!spanRows || !root.isConnected) return;
    this.#brush.attach(spanRows);
    if (this.#overview) return;
    this.#overview = new Overview(spanRows, spanRows.querySelector<HTMLElement>('.window')!);
    this.#draw();
  }

  /** Where a time stands in the overview, in per cent from the left; undefined until it is drawn. */
  shareOf(t: number): number | undefined {
    const share = this.#overview?.share(t);
    return share !== undefined && this.#overview?.rtl ? 100 - share : share;
  }

  /** Where an end of the window stands in the overview, in per cent. */
  share(side: 'start' | 'end'): number {
    return this.#overview?.share(this.#host.plot.motion.view[side]) ?? (side === 'start' ? 0 : 100);
  }

  #draw(): void {
    const { drawn } = this.#host.plot;
    if (!this.#overview || !drawn) return;
    const [input, scene] = drawn;
    this.#overview.draw({
      ...input,
      eras: scene.bands.map((band) => band.entry),
      width: this.#measured(input.view.width),
    });
  }

  /** The overview is measured when the plot has another width, not in each frame. */
  #measured(width: number): number {
    if (this.#measuredAt !== width) {
      this.#width = this.#host.renderRoot.querySelector('.overview')?.clientWidth ?? 0;
      this.#measuredAt = this.#width > 0 ? width : -1;
    }
    return this.#width;
  }
}

/** The overview, its window and the two handles, which are sliders for the keyboard. */
export function overviewTemplate(core: TimelineContext, overview: OverviewController): TemplateResult {
  const { t } = core;
  const [from, to] = core.view ? core.localization.dates.window(...core.view) : ['', ''];
  const handle = (grip: 'start' | 'end', name: string, text: string): TemplateResult =>
    html`<button
      class="grip ${grip}"
      data-grip=${grip}
      role="slider"
      aria-label=${name}
      aria-valuetext=${text}
      aria-valuenow=${overview.share(grip)}
      aria-valuemin="0"
      aria-valuemax="100"
    ></button>`;
  return html`<div
    class="overview"
    part="overview"
    role="group"
    aria-label=${t('overview')}
    ?hidden=${core.listed}
    ?inert=${core.element.locked}
    @wheel=${keepPage}
  >
    <div class="track">
      <canvas aria-hidden="true"></canvas>
      <div class="window" part="overview-window" data-grip="window">
        ${handle('start', t('overviewHandleStart'), from)} ${handle('end', t('overviewHandleEnd'), to)}
      </div>
    </div>
  </div>`;
}

/** The overview under the plot and its window. */
export const overviewStyles = css`
  .overview {
    position: relative;
    flex: none;
    block-size: 44px;
    margin-inline: 14px;
    direction: ltr;
    touch-action: pan-y;
    cursor: pointer;
  }
  /* keeps the layout of a moved window from spreading to the frame; the overview grows within its room, so that the plot does not move */
  .track {
    position: absolute;
    inset: 10px 0 14px;
    background: var(--_soft);
    border-radius: 4px;
    contain: layout size style;
  }
  [data-zoomed] > .track {
    inset-block: 2px 8px;
  }
  .window {
    position: absolute;
    inset-block: 0;
    left: 0;
    padding: 0;
    border: 1.5px solid transparent;
    border-radius: 5px;
    cursor: grab;
    box-sizing: border-box;
  }
  [data-zoomed] > .track > .window {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .grip {
    position: absolute;
    inset-block: -3px;
    inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    cursor: ew-resize;
  }
  .grip::after {
    content: '';
    position: absolute;
    inset: 7px 10.5px;
    border-radius: 3px;
    background: var(--_muted);
  }
  [data-zoomed] .grip::after {
    inset: 10px 9px;
    background: var(--_accent);
  }
  .grip.start {
    left: -12px;
  }
  .grip.end {
    right: -12px;
  }
  .window:focus-visible,
  .grip:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @container (max-width: 560px) {
    .overview {
      margin-inline: 8px;
    }
  }
  @media (forced-colors: active) {
    .overview {
      border: 1px solid CanvasText;
    }
  }
`;
