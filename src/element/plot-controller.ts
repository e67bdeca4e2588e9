import type { ReactiveController } from 'lit';
import { type Motion, MotionController, type MotionHost } from '../input/motion.js';
import type { Metrics } from '../layout/style.js';
import type { Stop } from '../layout/scene.js';
import type { Picture } from '../layout/vertical-scene.js';
import { COLOURS, ThemeController } from '../render/palette.js';
import { createMetrics, sameType } from '../render/text-measure.js';
import type { Entry } from '../source/source.js';
import { limitedWindow, type Limits } from '../state/limits.js';
import { type SeriesHost, ViewSeries } from '../state/view-series.js';
import { shownExtent } from '../state/opening-window.js';
import { padded } from '../state/viewport.js';
import { DrawingChoice } from './drawing-choice.js';
import type { Drawing, PlotInput } from './drawing.js';
import { changesRoom, plotInput, sameInput } from './plot-input.js';
import { SizeController } from './size.js';
import type { TimelineHost } from './timeline-host.js';

/** What holds focus and name of the current mark, as the drawing knows it. */
export interface MarkFocus {
  readonly current: Stop | undefined;
  follow(scene: Picture, motion: Motion): void;
  restore(entry?: Entry): void;
}

/** What is told of each drawing. */
interface DrawingFollower {
  drawn(): void;
}

// Ties the drawn parts to the element: size, theme, motion; draws when any of them asks.

export class PlotController implements ReactiveController, MotionHost, SeriesHost {
  readonly motion: MotionController;
  /** Holds focus and name of the current mark; comes with the reader's hand. */
  focus: MarkFocus | undefined;
  /** What the author draws over the plot; comes with the chunk of the interaction. */
  overlay: DrawingFollower | undefined;
  readonly theme: ThemeController;
  readonly series: ViewSeries;
  private readonly host: TimelineHost;
  private readonly size: SizeController;
  private drawings: DrawingChoice | undefined;
  /** Whoever follows the drawing: the overview, and the page's scrolling. */
  onDrawn: (() => void) | undefined;
  onMoved: (() => void) | undefined;
  private metrics: Metrics | undefined;
  /** This rendering takes or gives room, as the first chip of a filter does: drawing waits for it. */
  private giving: boolean | undefined;
  private wanted: readonly [number, number] | 'fit' | undefined = 'fit';
  private last: PlotInput | undefined;
  private lit: string | undefined;
  private stale = false;
  /** Entries without a headline, as the status line has it. */
  private told = 0;

  constructor(host: TimelineHost) {
    this.host = host;
    host.addController(this);
    this.motion = new MotionController(this);
    this.size = new SizeController(this, () => this.resized());
    this.theme = new ThemeController(this, (fontsCame) => this.repaint(fontsCame));
    this.series = new ViewSeries(this);
  }

  addController(controller: ReactiveController): void {
    this.host.addController(controller);
  }

  get extent(): readonly [number, number] | undefined {
    return this.host.source?.extent;
  }

  get limits(): Limits {
    return this.host.limits;
  }

  get scene(): Picture | undefined {
    return this.plot?.scene;
  }

  /** What was drawn last, and of what. */
  get drawn(): readonly [PlotInput, Picture] | undefined {
    return this.last && this.scene && [this.last, this.scene];
  }

  /** Time runs down. */
  get vertical(): boolean {
    return this.drawings?.vertical ?? false;
  }

  labelAt(event: Event): number | undefined {
    return this.plot?.labelAt(event);
  }

  /** Shows a crowd in all its colours, by the key of its stop; undefined shows none so. */
  light(key: string | undefined): void {
    if (this.lit === key) return;
    this.lit = key;
    if (this.last) this.plot?.paint(this.last, key);
  }

  private get plot(): Drawing | undefined {
    return this.drawings?.now;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** The shadow tree is there: find the parts, listen, draw. */
  hostUpdated(): void {
    const root = this.host.renderRoot;
    if (!root.isConnected) return; // an update can come late, and nothing would let go of what it takes hold of
    const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
    const plot = find('.plot');
    this.drawings ??= new DrawingChoice(this.host, plot);
    this.theme.attach(find('.probe'));
    this.size.observe(plot);
    if (!this.motion.view.width || (this.giving && this.drawings.measure())) this.fit();
    this.update();
  }

  /** Where the parts are there, drawing comes before the rendering that tells of it, while no style is stale. */
  hostUpdate(): void {
    this.giving = this.last && changesRoom(this.last, this.host);
    if (this.drawings && this.host.renderRoot.isConnected && !this.giving) this.update();
  }

  private update(): void {
    this.turn();
    this.settle();
    this.resetPlacement ||= this.host.features.evenly?.spacing?.scale !== this.motion.view.scale; // nothing stays where it was
    const kept = this.motion.unsettled || this.series.running ? 'moving' : 'still';
    const motion = this.resetPlacement ? 'fresh' : this.relaxPlacement ? 'resting' : kept;
    const now = motion === kept ? this.input() : undefined;
    if (now && this.last && sameInput(now, this.last)) return;
    const reworded = kept === 'still' && now && now.detail !== this.last?.detail;
    if (this.draw(reworded ? 'fresh' : motion)) this.resetPlacement = this.relaxPlacement = false;
  }

  /** The next drawing places everything anew. */
  resetPlacement = true;
  /** The next drawing may find better rows, as when items came or went. */
  relaxPlacement = false;

  /** There is no picture to set out from: a window is asked for that is not drawn yet, or the element is not in the page. */
  get pending(): boolean {
    const { wanted, motion, host } = this;
    return wanted !== undefined || motion.view.width < 1 || !host.renderRoot.isConnected;
  }

  /** Shows this window at the next update, without moving. Whether it is a series, which needs no update until its end. */
  show(window: readonly [number, number] | 'fit'): boolean {
    this.motion.stop();
    const series =
      this.series.soon(window, this.motion.view) && !this.resetPlacement && this.scene !== undefined;
    this.wanted = window;
    if (series) this.series.next();
    else this.resetPlacement = true;
    return series;
  }

  drawNext(): void {
    if (!this.wanted || !this.host.renderRoot.isConnected) return;
    this.settle();
    this.draw('moving');
  }

  drawLast(calm: boolean): void {
    this.settle();
    this.draw(calm ? 'settling' : 'fresh');
    this.host.requestUpdate();
  }

  /** The window that shows all there is, as far as the author lets it. */
  get fitted(): [number, number] | undefined {
    const { source } = this.host;
    const extent = source && shownExtent(source);
    return extent && limitedWindow(padded(extent), this.limits);
  }

  /** The window now, or the one that will be drawn next. */
  get window(): [number, number] | undefined {
    if (this.wanted) return this.wanted === 'fit' ? this.fitted : [this.wanted[0], this.wanted[1]];
    return [this.motion.view.start, this.motion.view.end];
  }

  /** CSS colour of a colour index of the source. */
  colour(index: number): string {
    return `var(--_color-${index >= 0 && index < COLOURS ? String(index + 1) : 'none'})`;
  }

  /** Moves the window, keeping its length, so that an entry is in it. */
  reveal(entry: Entry, user: boolean): void {
    const { start } = entry.span;
    const { view } = this.motion;
    if (this.wanted || (start >= view.start && start < view.end)) return;
    this.motion.centre(start, undefined, user);
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
    const [plot, input] = [this.plot, this.input()];
    if (!plot || !input) return false;
    this.last = input;
    const scene = plot.draw(input, motion);
    this.mark(input.source.stale === true);
    this.onDrawn?.();
    this.onMoved?.();
    this.focus?.follow(scene, motion);
    this.overlay?.drawn();
    if (motion !== 'moving' && scene.unlabelled !== this.told) this.host.requestUpdate();
    if (motion !== 'moving') this.told = scene.unlabelled;
    return true;
  }

  /** The picture of a frame that is not the one asked for is shown so. */
  private mark(stale: boolean): void {
    if (stale !== this.stale)
      this.host.renderRoot.querySelector('.plot')?.toggleAttribute('data-stale', stale);
    this.stale = stale;
  }

  /** Answers came: they are drawn in the next rendering; where nothing moves, headlines may take better rows. */
  answered(): void {
    this.relaxPlacement ||= !this.motion.unsettled && !this.series.running;
    this.host.requestUpdate();
  }

  private input(): PlotInput | undefined {
    const { host, plot } = this;
    const [view, { source }] = [this.motion.scaled(host.features.evenly?.spacing?.scale), host];
    const height = this.drawings?.size[1] ?? 0;
    const emptied = plot?.scene !== undefined && this.extent === undefined;
    if (
      !plot ||
      !source ||
      host.features.awaited ||
      (this.wanted && !emptied) ||
      view.width < 1 ||
      height < 1
    )
      return undefined;
    const { palette } = this.theme;
    const metrics = (this.metrics ??= createMetrics(palette));
    return plotInput(host, { source, view, height, palette, metrics });
  }

  /** Another look; another font or size of text takes other room. */
  private repaint(fontsCame: boolean): void {
    const same = !fontsCame && sameType(this.theme.palette, this.last?.palette);
    if (!same) this.metrics = undefined;
    this.draw(same ? 'still' : 'fresh');
  }

  viewMoved(motion: Motion, user: boolean): void {
    this.series.stop();
    this.draw(motion);
    if (user) this.host.movedByUser(motion === 'resting');
    if (motion !== 'moving') this.host.requestUpdate();
  }

  /** Where the other way of drawing takes over, the window stays and all else is placed anew. */
  private turn(): void {
    if (!this.drawings?.choose()) return;
    this.resetPlacement = true;
    this.fit();
  }

  private fit(): void {
    this.drawings?.measure();
    this.motion.resize(this.drawings?.size[0] ?? 0);
  }

  /** The plot has another size. */
  resized(): void {
    if (!this.drawings?.measure()) return;
    this.fit();
    // Data may have come while nothing was shown: the way of drawing and the window are then still to be chosen.
    this.resetPlacement ||= !this.draw('fresh');
    if (this.resetPlacement && this.motion.view.width > 0) this.host.requestUpdate();
    if (this.drawings.due) this.drawings.wait(() => this.host.requestUpdate());
  }
}
