// The window the author asks for: taken as given, kept while data comes and goes, glided to where there is a picture.
import type { DateInput } from '../items/item.js';
import type { Zone } from '../time/zone.js';
import type { SyncSource } from '../source/source.js';
import { xOf, zoomed } from './viewport.js';
import { openingWindow } from './opening-window.js';
import type { PlotController } from '../element/plot-controller.js';
import { readWindow, type NamedWindow, type WindowInput } from './window-input.js';

export interface WindowHost {
  readonly plot: PlotController;
  readonly zone: Zone;
  readonly source: SyncSource | undefined;
  requestUpdate(): void;
}

export class WindowState {
  /** The author set a window, so new data does not move it. */
  framed = false;
  private readonly host: WindowHost;
  private named: NamedWindow | undefined = 'auto';
  /** The window that was chosen for the reader because the story is lopsided. */
  chosen: readonly [number, number] | undefined;
  /** That window as it was given: its dates belong to the zone that the first drawing finds. */
  private given: WindowInput | undefined;

  constructor(host: WindowHost) {
    this.host = host;
  }

  /** Shows this window at once; `undefined` or "fit" is everything. Throws a TypeError for what is no window. */
  set(input: WindowInput | undefined): void {
    const { plot, zone } = this.host;
    const window = input === undefined ? 'fit' : readWindow(input, zone);
    this.named = typeof window === 'string' && window !== 'fit' ? window : undefined;
    this.chosen = undefined;
    const series = !this.named && plot.show(window as [number, number] | 'fit');
    this.find();
    this.framed = input !== undefined && input !== 'fit' && input !== 'auto';
    this.given = input;
    if (!series) this.host.requestUpdate();
  }

  /** A window asked for by name is looked for once there is data. */
  find(): void {
    const { source } = this.host;
    if (this.named && source?.total) this.open(this.named, source);
  }

  private open(named: NamedWindow, source: SyncSource): void {
    const window = openingWindow(named, source);
    if (!window && source.busy) return; // it is looked for again when the answer has come
    this.named = undefined;
    this.chosen = named === 'auto' ? window : undefined;
    this.host.plot.show(window ?? 'fit');
    this.host.requestUpdate();
  }

  /** Other data: looks again where to open, unless the author wants everything. */
  reopen(): void {
    if (this.given === 'fit') this.host.plot.show('fit');
    else {
      this.named = 'auto';
      this.find();
    }
  }

  /** The window is the one that was chosen for the reader. */
  get asChosen(): boolean {
    const { window } = this.host.plot;
    return this.chosen !== undefined && window?.[0] === this.chosen[0] && window[1] === this.chosen[1];
  }

  /** The zone changed: a window not drawn yet is read again. */
  renew(): void {
    const { plot } = this.host;
    if (this.given !== undefined && plot.pending && !this.named) this.set(this.given);
  }

  /** Resolves when the flight is over, at its goal or interrupted. */
  zoomTo(input: readonly [DateInput, DateInput], duration: number | undefined): Promise<void> {
    const window = readWindow(input, this.host.zone);
    if (typeof window !== 'string') this.glide(window, duration);
    return this.host.plot.motion.ended;
  }

  zoomBy(factor: number, at?: number): void {
    if (!(factor > 0 && factor < Infinity))
      throw new RangeError(`zoomBy: expected a finite factor above 0, got ${String(factor)}`);
    if (at !== undefined && !Number.isFinite(at))
      throw new RangeError(`zoomBy: expected a time in ms to hold still, got ${String(at)}`);
    const { window } = this.host.plot;
    if (!window) return;
    const now = { ...this.host.plot.motion.view, start: window[0], end: window[1], width: 1 };
    const { start, end } = zoomed(now, factor, at === undefined ? undefined : xOf(now, at));
    this.glide([start, end], undefined);
  }

  /** Glides where there is a picture to set out from; else the first picture shows the goal. */
  private glide(window: [number, number], duration: number | undefined): void {
    const { plot } = this.host;
    if (plot.pending) this.set(window);
    else plot.motion.glide(window[0], window[1], duration, false);
  }
}
