// Windows that code sets one after another, as an author's own animation does, are one motion: each is drawn as a frame
// of it, and what takes time is done once they stop.
import type { ReactiveController } from 'lit';
import type { Viewport } from './viewport.js';
import { REST } from '../input/motion.js';

export interface SeriesHost {
  addController(controller: ReactiveController): void;
  /** Draws a window of the series. */
  drawNext(): void;
  /** The series is over; `calm` where it came to rest, so that headlines may glide. */
  drawLast(calm: boolean): void;
}

export class ViewSeries implements ReactiveController {
  private readonly host: SeriesHost;
  private last = -Infinity;
  private queued = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SeriesHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Something else moves the window now. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.last = -Infinity;
  }

  get running(): boolean {
    return this.timer !== undefined;
  }

  /** Another window was set; whether it comes soon after the last one and shows part of what is seen now. */
  soon(window: readonly [number, number] | 'fit', { start, end }: Viewport): boolean {
    const before = this.last;
    this.last = window === 'fit' ? -Infinity : performance.now();
    return window !== 'fit' && this.last - before < REST && window[0] < end && window[1] > start;
  }

  /** Draws once the code that sets the window is done. */
  next(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(true), REST);
    if (this.queued) return;
    this.queued = true;
    queueMicrotask(() => {
      this.queued = false;
      this.host.drawNext();
    });
  }

  /** Ends the series now, where there is one. */
  end(calm = false): void {
    if (!this.running) return;
    this.stop();
    this.host.drawLast(calm);
  }
}
