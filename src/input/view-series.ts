// Windows that code sets one after another, as an author's own animation does, are one motion: each is drawn as a frame
// of it, and what takes time is done once they stop.
import type { ReactiveController } from 'lit';
import type { Span } from '../state/state.js';
import type { Viewport } from '../time/viewport.js';
import { REST } from './motion.js';

export class ViewSeries implements ReactiveController {
  readonly #drawNext: () => void;
  readonly #drawLast: (calm: boolean) => void;
  #last = -Infinity;
  #queued = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param drawNext Draws a window of the series.
   * @param drawLast The series is over; `calm` where it came to rest, so that headlines may glide.
   */
  constructor(
    host: { addController(controller: ReactiveController): void },
    drawNext: () => void,
    drawLast: (calm: boolean) => void,
  ) {
    this.#drawNext = drawNext;
    this.#drawLast = drawLast;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Something else moves the window now. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = -Infinity;
  }

  get running(): boolean {
    return this.#timer !== undefined;
  }

  /** Another window was set (undefined: by name); whether it comes soon after the last one and shows part of what is seen now. */
  soon(window: Span | undefined, { start, end }: Viewport): boolean {
    const before = this.#last;
    this.#last = window ? performance.now() : -Infinity;
    return window !== undefined && this.#last - before < REST && window[0] < end && window[1] > start;
  }

  /** Draws once the code that sets the window is done. */
  next(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(true), REST);
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#drawNext();
    });
  }

  /** Ends the series now, where there is one. */
  end(calm = false): void {
    if (!this.running) return;
    this.stop();
    this.#drawLast(calm);
  }
}
