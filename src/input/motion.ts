import type { ReactiveController } from 'lit';
import { limited } from '../state/window.js';
import type { By, Span, TimelineStore } from '../state/state.js';
import {
  glideDistance,
  glidePath,
  type Glance,
  around,
  centred,
  placeOf,
  tethered,
  timeAt,
  timeOf,
  windowed,
  type Viewport,
} from '../time/viewport.js';

// Moves the window of time: animations, momentum, and the moment the hand rests. The window itself is the state's.

/** Ms without movement after which labels find their best rows. */
export const REST = 140;
const LONGEST = 900;

export class MotionController implements ReactiveController {
  readonly #store: TimelineStore;
  /** Extent of all items, ms. */
  readonly #extent: () => Span | undefined;
  #frame = 0;
  readonly #waiting: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: { addController(controller: ReactiveController): void },
    store: TimelineStore,
    extent: () => Span | undefined,
  ) {
    this.#store = store;
    this.#extent = extent;
    host.addController(this);
    store.subscribe(({ action, before, state }) => {
      if (action.type === 'glide') this.#fly(action.duration, action.by);
      else if (state.window.pending !== before.window.pending) this.#halt();
    });
  }

  hostDisconnected(): void {
    this.stop();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get view(): Viewport {
    return this.#store.state.view;
  }

  /** A hand or an animation has it, or has just let go. */
  get unsettled(): boolean {
    return this.#frame !== 0 || this.#timer !== undefined;
  }

  /** Px of the plot; none while it is hidden: what moves by itself stops there. */
  resize(width: number): void {
    if (!(width > 0)) this.stop();
    this.#store.dispatch({ type: 'resize', by: 'author', width });
  }

  /** Follows a hand: the next view, kept near the data. Where nothing is shown there is nothing to follow. */
  follow(next: Viewport): void {
    this.stop();
    if (!(this.view.width > 0) || this.locked) return;
    this.step(next, 'reader');
    this.#restSoon();
  }

  /** Glides to the goal, by default in a time by distance, at most 900 ms; 0 jumps but keeps what is shown. */
  #fly(duration: number | undefined, by: By): void {
    this.#halt();
    const { state } = this.#store;
    if (!state.window.goal) return; // the reader may not move it, or something else has it already
    const goal = windowed(state.view, ...state.window.goal);
    const way = [glanceOf(state.view), glanceOf(goal)] as const;
    const path = glidePath(...way);
    const distance = glideDistance(...way);
    const ms =
      reducedMotion() || document.hidden ? 0 : (duration ?? Math.min(LONGEST, Math.max(200, distance * 120)));
    if (!(ms > 0 && ms < Infinity)) {
      this.#take(goal, by);
      this.#rest(by);
      return;
    }
    this.animate((elapsed) => {
      const share = Math.min(1, elapsed / ms);
      const { middle, length } = path(eased(share));
      const next = share === 1 ? goal : around(goal, timeOf(commonOf(goal), middle), length);
      this.#take({ ...next, width: this.view.width }, by);
      return share < 1;
    }, by);
  }

  /** The reader asks for a flight to [start, end). */
  glide(window: Span, duration?: number): void {
    this.#store.dispatch({ type: 'glide', by: 'reader', window, duration });
  }

  /** Glides until a time stands in the middle. */
  centre(t: number, duration: number | undefined, by: By): void {
    const { start, end } = centred(this.view, t);
    this.#store.dispatch({ type: 'glide', by, window: [start, end], duration });
  }

  /** Resolves when nothing moves by itself any more, be it at its goal or stopped; at once where nothing does. */
  get ended(): Promise<void> {
    return this.#frame ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  /** Stops what moves by itself, where it is. */
  stop(): void {
    this.#halt();
    if (this.#store.state.window.goal) this.#store.dispatch({ type: 'stop', by: 'author' });
  }

  #halt(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#tellEnded();
  }

  #tellEnded(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Calls `draw` with ms since the first frame, each frame until it says false or something else moves the window. */
  animate(draw: (elapsed: number) => boolean, by: By): void {
    let start: number | undefined;
    const tick = (time: number): void => {
      start ??= time;
      this.#frame = 0;
      if (draw(time - start)) this.#frame = requestAnimationFrame(tick);
      else {
        this.#tellEnded();
        this.#rest(by);
      }
    };
    this.#frame = requestAnimationFrame(tick);
  }

  /** The reader may not move the window. */
  get locked(): boolean {
    return this.#store.state.limits.locked;
  }

  /** Draws the next of a motion; where a hand moves it, it is kept near the data and within the author's limits. */
  step(next: Viewport, by: By): void {
    if (by === 'author') this.#take(next, by);
    else if (!this.locked) this.#take(limited(this.view, next, this.#store.state.limits), by);
  }

  /** A flight may zoom out further on its way than its ends may be. */
  #take(next: Viewport, by: By): void {
    const { start, end } = by === 'reader' ? tethered(next, this.#extent()) : next;
    this.#store.dispatch({ type: 'move', by, window: [start, end], phase: 'moving' });
  }

  #restSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#frame) this.#rest('reader');
    }, REST);
  }

  #rest(by: By): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { start, end } = this.view;
    this.#store.dispatch({ type: 'move', by, window: [start, end], phase: 'resting' });
  }
}

const glanceOf = (v: Viewport): Glance => ({
  middle: placeOf(commonOf(v), timeAt(v, v.width / 2)),
  length: placeOf(v, v.end) - placeOf(v, v.start),
});

/** With places that are the same however much is shown. */
const commonOf = (v: Viewport): Viewport => ({ ...v, scale: v.scale?.family?.base ?? v.scale });

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Slow, fast, slow: cubic. */
const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

// Windows that code sets one after another, as an author's own animation does, are one motion: each is drawn as a frame
// of it, and what takes time is done once they stop.

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
