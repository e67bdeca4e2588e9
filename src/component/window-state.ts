// The window the author asks for: taken as given, kept while data comes and goes, glided to where there is a picture.
import type { DateInput } from '../data/item.js';
import type { Zone } from '../data/zone.js';
import { xOf, zoomed } from '../view/viewport.js';
import type { PlotController } from './plot-controller.js';
import { readWindow, type WindowInput } from './window-input.js';

export interface WindowHost {
  readonly plot: PlotController;
  readonly zone: Zone;
  requestUpdate(): void;
}

export class WindowState {
  /** The author set a window, so new data does not move it. */
  framed = false;
  private readonly host: WindowHost;
  /** That window as it was given: its dates belong to the zone that the first drawing finds. */
  private given: WindowInput | undefined;

  constructor(host: WindowHost) {
    this.host = host;
  }

  /** Shows this window at once; `undefined` or "fit" is everything. Throws a TypeError for what is no window. */
  set(input: WindowInput | undefined): void {
    const { plot, zone } = this.host;
    plot.show(input === undefined ? 'fit' : readWindow(input, zone));
    this.framed = input !== undefined && input !== 'fit';
    this.given = input;
    this.host.requestUpdate();
  }

  /** The zone changed: a window not drawn yet is read again. */
  renew(): void {
    const { plot, zone } = this.host;
    if (this.given !== undefined && plot.pending) plot.show(readWindow(this.given, zone));
  }

  zoomTo(input: readonly [DateInput, DateInput], duration: number | undefined): void {
    const window = readWindow(input, this.host.zone);
    if (window !== 'fit') this.glide(window, duration);
  }

  zoomBy(factor: number, at?: number): void {
    if (!(factor > 0)) throw new RangeError(`zoomBy: expected a factor above 0, got ${String(factor)}`);
    const { window } = this.host.plot;
    if (!window) return;
    const now = { start: window[0], end: window[1], width: 1 };
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
