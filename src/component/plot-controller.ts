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
import { Plot } from './plot.js';
import { SizeController } from './size-controller.js';
import { COLOURS, ThemeController } from './theme-controller.js';
import type { TimelineHost } from './timeline-host.js';

/** Ms the hint at a refused wheel stays, and how often it is shown at all. */
const HINT = 1800;
const HINTS = 3;

export class PlotController implements ReactiveController, MotionHost, GestureHost {
  readonly motion: MotionController;
  readonly focus: FocusController;
  readonly theme: ThemeController;
  /** A hint is shown to someone who turned a plain wheel. */
  hinting = false;
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
  private hints = 0;
  /** Entries without a headline, as the status line has it. */
  private told = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TimelineHost) {
    this.host = host;
    host.addController(this);
    this.motion = new MotionController(this);
    this.gestures = new GestureController(this, this.motion);
    this.brush = new BrushController(this, this.motion, () => this.overview?.domain ?? this.motion.view);
    this.size = new SizeController(this, (plot) => this.resized(plot));
    this.theme = new ThemeController(this, () => this.draw('moving'));
    this.focus = new FocusController(host, this);
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

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.hinting = false;
  }

  /** The shadow tree is there: find the parts, listen, draw. */
  hostUpdated(): void {
    const find = <T extends Element>(selector: string): T => this.host.renderRoot.querySelector<T>(selector)!;
    const plot = find<HTMLElement>('.plot');
    this.plot ??= new Plot({
      canvas: find('.plot canvas'),
      labels: find('.labels'),
      strip: find('.strip'),
      heads: find('.heads'),
    });
    this.overview ??= new Overview({ canvas: find('.overview canvas'), window: find('.window') });
    this.theme.attach(find('.probe'));
    this.gestures.attach(plot);
    this.brush.attach(find('.overview'));
    this.size.observe(plot);
    this.focus.attach(plot);
    if (!this.motion.view.width) this.measure(plot);
    this.settle();
    this.draw(this.freshly ? 'fresh' : 'moving');
    this.freshly = false;
  }

  /** The next drawing places everything anew. */
  freshly = true;

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

  /** Draws now, if there is something to draw on. */
  draw(motion: Motion): void {
    const { host, plot } = this;
    const { view } = this.motion;
    if (!plot || !host.source || this.wanted || view.width < 1 || this.height < 1) return;
    const { palette } = this.theme;
    this.metrics ??= createMetrics(palette.font);
    const { source, zone } = host;
    const filter = host.activeFilter;
    const scene = plot.draw(
      {
        source,
        view,
        zone,
        filter,
        palette,
        height: this.height,
        lanes: host.laneList,
        locale: host.language,
        table: host.table,
        metrics: this.metrics,
        wording: host.wording,
        selected: host.chosen?.ordinal,
        number: host.number,
      },
      motion,
    );
    const eras = scene.bands.map((b) => b.entry);
    this.overview?.draw({ source, view, filter, zone, palette, eras, width: this.strip });
    this.focus.follow(scene);
    if (motion !== 'moving' && scene.unlabelled !== this.told) {
      this.told = scene.unlabelled;
      host.requestUpdate();
    }
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
    if (this.hinting || this.hints >= HINTS) return;
    this.hints++;
    this.hinting = true;
    this.host.requestUpdate();
    this.timer = setTimeout(() => {
      this.hinting = false;
      this.host.requestUpdate();
    }, HINT);
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
