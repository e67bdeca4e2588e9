// Owns the window of time: jumps, animations, momentum, and the moment the hand rests.
import type { ReactiveController } from 'lit';
import { limited, type Limits } from '../state/limits.js';
import {
  glideDistance,
  glidePath,
  type Glance,
  centred,
  placed,
  placeOf,
  sound,
  tethered,
  windowed,
  type Scale,
  type Viewport,
} from '../state/viewport.js';

/** `still`: as it was, for a picture that changes without moving; `settling`: placed anew, and gliding there. */
export type Motion = 'fresh' | 'moving' | 'resting' | 'still' | 'settling';

export interface MotionHost {
  addController(controller: ReactiveController): void;
  /** Extent of all items, ms. */
  readonly extent: readonly [number, number] | undefined;
  /** How far a hand may move the window. */
  readonly limits: Limits;
  /** The window changed; draw it. `user` where a hand moved it, not code. */
  viewMoved(motion: Motion, user: boolean): void;
}

/** Ms without movement after which labels find their best rows. */
export const REST = 140;
const LONGEST = 900;

export class MotionController implements ReactiveController {
  view: Viewport = { start: 0, end: 1, width: 0 };
  private readonly host: MotionHost;
  private frame = 0;
  private readonly waiting: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: MotionHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Something is moving by itself. */
  get running(): boolean {
    return this.frame !== 0;
  }

  /** A hand or an animation has it, or has just let go. */
  get unsettled(): boolean {
    return this.running || this.timer !== undefined;
  }

  /** Px of the plot; none while it is hidden: what moves by itself stops there. */
  resize(width: number): void {
    if (!(width > 0)) this.stop();
    this.view = { ...this.view, width };
  }

  /** The view on this scale from now on. */
  scaled(scale: Scale | undefined): Viewport {
    if (this.view.scale !== scale) this.view = sound(this.view, { ...this.view, scale });
    return this.view;
  }

  /** Takes the window [start, end); the caller draws. */
  set(start: number, end: number): void {
    this.stop();
    this.view = windowed(this.view, start, end);
  }

  /** Follows a hand: the next view, kept near the data. Where nothing is shown there is nothing to follow. */
  follow(next: Viewport): void {
    this.stop();
    if (!(this.view.width > 0) || this.locked) return;
    this.step(next, true);
    this.restSoon(true);
  }

  /** Glides to [start, end) in ms (default: by distance, at most 900); 0 jumps but keeps what is shown. */
  glide(start: number, end: number, duration: number | undefined, user: boolean): void {
    this.stop();
    if (user && this.locked) return;
    const from = this.view;
    const asked = windowed(from, start, end);
    const goal = user ? limited(from, asked, this.host.limits) : asked;
    const way = [glanceOf(from), glanceOf(goal)] as const;
    const path = glidePath(...way);
    const distance = glideDistance(...way);
    const ms =
      reducedMotion() || document.hidden ? 0 : (duration ?? Math.min(LONGEST, Math.max(200, distance * 120)));
    if (!(ms > 0 && ms < Infinity)) {
      this.take(goal, user);
      this.rest(user);
      return;
    }
    this.animate((elapsed) => {
      const share = Math.min(1, elapsed / ms);
      const { middle, length } = path(eased(share));
      const next = share === 1 ? goal : placed(goal, middle - length / 2, middle + length / 2);
      this.take({ ...next, width: this.view.width }, user);
      return share < 1;
    }, user);
  }

  /** Glides until a time stands in the middle. */
  centre(t: number, duration: number | undefined, user: boolean): void {
    const { start, end } = centred(this.view, t);
    this.glide(start, end, duration, user);
  }

  /** Resolves when nothing moves by itself any more, be it at its goal or stopped; at once where nothing does. */
  get ended(): Promise<void> {
    return this.running ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** Stops what moves by itself, where it is. */
  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.tellEnded();
  }

  private tellEnded(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Calls `draw` with ms since the first frame, each frame until it says false or something else moves the window. */
  animate(draw: (elapsed: number) => boolean, user: boolean): void {
    let start: number | undefined;
    const tick = (time: number): void => {
      start ??= time;
      this.frame = 0;
      if (draw(time - start)) this.frame = requestAnimationFrame(tick);
      else {
        this.tellEnded();
        this.rest(user);
      }
    };
    this.frame = requestAnimationFrame(tick);
  }

  /** The reader may not move the window. */
  get locked(): boolean {
    return this.host.limits.locked;
  }

  /** Draws the next of a motion; where a hand moves it, it is kept near the data and within the author's limits. */
  step(next: Viewport, user: boolean): void {
    if (user && this.locked) return;
    this.take(user ? limited(this.view, next, this.host.limits) : next, user);
  }

  /** A flight may zoom out further on its way than its ends may be. */
  private take(next: Viewport, user: boolean): void {
    this.view = sound(this.view, user ? tethered(next, this.host.extent) : next);
    this.host.viewMoved('moving', user);
  }

  private restSoon(user: boolean): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.frame) this.rest(user);
    }, REST);
  }

  private rest(user: boolean): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.host.viewMoved('resting', user);
  }
}

const glanceOf = (v: Viewport): Glance => {
  const [from, to] = [placeOf(v, v.start), placeOf(v, v.end)];
  return { middle: (from + to) / 2, length: to - from };
};

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Slow, fast, slow: cubic. */
const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
