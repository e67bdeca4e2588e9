// Ties the drawn parts to the element: size, theme, gestures, overview, focus; draws when any of them asks.
import type { ReactiveController } from 'lit';
import { createMetrics } from '../paint/text-measure.js';
import type { Entry } from '../query/entry.js';
import { hit } from '../scene/hit.js';
import type { Metrics } from '../scene/style.js';
import type { Scene, Stop } from '../scene/scene.js';
import { padded, spanOf, xOf } from '../view/viewport.js';
import { BrushController } from './brush-controller.js';
import { FocusController } from './focus-controller.js';
import { GestureController, type GestureHost } from './gesture-controller.js';
import { MotionController, type Motion, type MotionHost } from './motion-controller.js';
import { Overview } from './overview.js';
import { Plot, type PlotInput } from './plot.js';
import { SizeController } from './size-controller.js';
import { COLOURS, ThemeController } from './theme-controller.js';
import type { TimelineHost } from './timeline-host.js';
import { WheelHint } from './wheel-hint.js';

export class PlotController implements ReactiveController, MotionHost, GestureHost {
  readonly motion: MotionController;
  readonly focus: FocusController;
  readonly theme: ThemeController;
  readonly hint: WheelHint;
  private readonly host: TimelineHost;
  private readonly gestures: GestureController;
  private readonly brush: BrushController;
  private readonly size: SizeController;
  private plot: Plot | undefined;
  private overview: Overview | undefined;
  private metrics: Metrics | undefined;
  private height = 0;
  /** Width of the overview in px. */
  private strip = 0;
  private wanted: readonly [number, number] | 'fit' | undefined = 'fit';
  private last: PlotInput | undefined;
  /** Entries without a headline, as the status line has it. */
  private told = 0;

  constructor(host: TimelineHost) {
    this.host = host;
    host.addController(this);
    this.motion = new MotionController(this);
    this.gestures = new GestureController(this, this.motion);
    this.brush = new BrushController(this, this.motion, () => this.overview?.domain ?? this.motion.view);
    this.size = new SizeController(this, (plot) => this.resized(plot));
    this.theme = new ThemeController(this, () => this.draw('moving'));
    this.focus = new FocusController(host, this);
    this.hint = new WheelHint(host);
  }

  addController(controller: ReactiveController): void {
    this.host.addController(controller);
  }

  get extent(): readonly [number, number] | undefined {
    return this.host.source?.extent;
  }

  get scene(): Scene | undefined {
    return this.plot?.scene;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** The shadow tree is there: find the parts, listen, draw. */
  hostUpdated(): void {
    const root = this.host.renderRoot;
    if (!root.isConnected) return; // an update can come late, and nothing would let go of what it takes hold of
    const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
    const canvas = (selector: string): HTMLCanvasElement => root.querySelector<HTMLCanvasElement>(selector)!;
    const plot = find('.plot');
    this.plot ??= new Plot({
      canvas: canvas('.plot canvas'),
      labels: find('.labels'),
      strip: find('.strip'),
      heads: find('.heads'),
    });
    this.overview ??= new Overview({ canvas: canvas('.overview canvas'), window: find('.window') });
    this.theme.attach(find('.probe'));
    this.gestures.attach(plot);
    this.brush.attach(find('.overview'));
    this.size.observe(plot);
    this.focus.attach(plot);
    if (!this.motion.view.width) this.measure(plot);
    this.update();
  }

  /** Where the parts are there, drawing comes before the rendering that tells of it, while no style is stale. */
  hostUpdate(): void {
    if (this.plot && this.host.renderRoot.isConnected) this.update();
  }

  private update(): void {
    this.settle();
    const motion = this.freshly ? 'fresh' : this.calmly ? 'resting' : 'moving';
    const now = motion === 'moving' ? this.input() : undefined;
    if (now && this.last && sameInput(now, this.last)) return;
    if (this.draw(motion)) this.freshly = this.calmly = false;
  }

  /** The next drawing places everything anew. */
  freshly = true;
  /** The next drawing may find better rows, as when items came or went. */
  calmly = false;

  /** A window is asked for that is not drawn yet. */
  get pending(): boolean {
    return this.wanted !== undefined || this.motion.view.width < 1;
  }

  /** Shows this window at the next update, without moving. */
  show(window: readonly [number, number] | 'fit'): void {
    this.motion.stop();
    this.wanted = window;
    this.freshly = true;
  }

  /** The window that shows all there is. */
  get fitted(): [number, number] | undefined {
    return this.extent && padded(this.extent);
  }

  /** The window now, or the one that will be drawn next. */
  get window(): [number, number] | undefined {
    if (this.wanted) return this.wanted === 'fit' ? this.fitted : [this.wanted[0], this.wanted[1]];
    return [this.motion.view.start, this.motion.view.end];
  }

  xOf(t: number): number {
    return xOf(this.motion.view, t);
  }

  /** CSS colour of a colour index of the source. */
  colour(index: number): string {
    return `var(--_color-${index >= 0 && index < COLOURS ? String(index + 1) : 'none'})`;
  }

  /** Where an end of the window stands in the overview, in per cent. */
  share(side: 'start' | 'end'): number {
    const { domain } = this.overview ?? { domain: this.motion.view };
    const x = xOf(domain, this.motion.view[side]) / (domain.width || 1);
    return Math.round(Math.max(0, Math.min(1, x)) * 100);
  }

  /** Moves the window, keeping its length, so that an entry is in it. */
  reveal(entry: Entry, user: boolean): void {
    const { start } = entry.span;
    const { view } = this.motion;
    const half = spanOf(view) / 2;
    if (this.wanted || (start >= view.start && start < view.end)) return;
    this.motion.glide(start - half, start + half, undefined, user);
  }

  private settle(): void {
    if (!this.wanted) return;
    const window = this.wanted === 'fit' ? this.fitted : this.wanted;
    if (!window) return;
    this.wanted = undefined;
    this.motion.set(window[0], window[1]);
  }

  /** Draws now; false where there is nothing to draw, or to draw on. */
  draw(motion: Motion): boolean {
    const { plot } = this;
    const input = this.input();
    if (!plot || !input) return false;
    this.last = input;
    const scene = plot.draw(input, motion);
    const eras = scene.bands.map((b) => b.entry);
    this.overview?.draw({ ...input, eras, width: this.strip });
    this.focus.follow(scene);
    if (motion !== 'moving' && scene.unlabelled !== this.told) {
      this.told = scene.unlabelled;
      this.host.requestUpdate();
    }
    return true;
  }

  private input(): PlotInput | undefined {
    const { host, plot } = this;
    const { view } = this.motion;
    const { source } = host;
    const emptied = plot?.scene !== undefined && this.extent === undefined;
    if (!plot || !source || (this.wanted && !emptied) || view.width < 1 || this.height < 1) return undefined;
    const { palette } = this.theme;
    this.metrics ??= createMetrics(palette.font);
    return {
      source,
      view,
      palette,
      zone: host.zone,
      filter: host.activeFilter,
      height: this.height,
      lanes: host.laneList,
      locale: host.language,
      table: host.table,
      metrics: this.metrics,
      wording: host.wording,
      selected: host.chosen?.ordinal,
      number: host.number,
    };
  }

  viewMoved(motion: Motion, user: boolean): void {
    this.draw(motion);
    if (user) this.host.movedByUser(motion === 'resting');
    if (motion !== 'moving') this.host.requestUpdate();
  }

  tapped(x: number, y: number, event: PointerEvent): void {
    const scene = this.scene;
    if (!scene) return;
    const label = this.plot?.labelAt(event);
    const named = (s: Stop): boolean => s.kind === 'entry' && s.entry.ordinal === label;
    const stop = label === undefined ? hit(scene, x, y) : scene.stops.find(named);
    if (stop) this.focus.open(stop, false);
    else this.host.choose(undefined);
  }

  hovered(x: number, y: number): void {
    const over = this.scene && hit(this.scene, x, y) !== undefined;
    this.host.renderRoot.querySelector('.plot')?.toggleAttribute('data-over', over);
  }

  wheelRefused(): void {
    this.hint.show();
  }

  private measure(plot: HTMLElement): void {
    this.motion.resize(plot.clientWidth);
    this.height = plot.clientHeight;
    this.strip = this.host.renderRoot.querySelector('.overview')?.clientWidth ?? 0;
  }

  private resized(plot: HTMLElement): void {
    if (plot.clientWidth === this.motion.view.width && plot.clientHeight === this.height) return;
    this.measure(plot);
    this.draw('fresh');
  }
}

const sameInput = (a: PlotInput, b: PlotInput): boolean =>
  (Object.keys(a) as (keyof PlotInput)[]).every((key) => a[key] === b[key]);
