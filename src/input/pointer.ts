import type { ReactiveController } from 'lit';
import type { TimelineHost } from '../element/timeline-host.js';
import { hit, stopsOf } from '../layout/hit-test.js';
import type { Stop } from '../layout/scene.js';
import type { Picture } from '../layout/vertical-scene.js';
import { panned, timeAt, type Viewport, zoomed } from '../state/viewport.js';
import type { FocusController } from './focus.js';
import { type MotionController, reducedMotion } from './motion.js';

// Momentum: the window goes on after a drag, ever slower.

/** Share of speed that momentum keeps per ms. */
const FRICTION = 0.9965;

/** `speed` in px per ms. */
function fling(motion: MotionController, speed: number): void {
  if (reducedMotion() || Math.abs(speed) < 0.15) return;
  let last = 0;
  let now = speed;
  motion.animate((elapsed) => {
    const ms = elapsed - last;
    last = elapsed;
    now *= FRICTION ** ms;
    const { start, end, width } = motion.view;
    motion.step(panned(motion.view, now * ms), true);
    // where the data ends the window is held
    const held = ms > 0 && Math.abs(motion.view.start - start) < ((end - start) / width) * 0.01;
    return Math.abs(now) > 0.02 && !held;
  }, true);
}

// Pointer, touch and wheel on the plot. What the page needs is left to it: a plain vertical wheel and a one-finger
// vertical swipe scroll the page. Mouse and touch share one path, since a library that listens to touch takes scrolling away.
// Not d3-zoom: beside the scale it adds 11.7 kB gzip (2026-11), which takes program and interaction from 102.6 to 114 kB of
// 110, and the part for touch would stay.

interface GestureHost {
  /** Time runs down: everything goes by y, and a finger pans in the gutter only. */
  readonly vertical: boolean;
  /** Time runs to the left: x is counted from the right. */
  readonly rtl: boolean;
  addController(controller: ReactiveController): void;
  /** A click or tap that was no drag, in px of the plot. */
  tapped(x: number, y: number, event: PointerEvent): void;
  hovered(x: number, y: number, event: PointerEvent): void;
  /** The pointer left the plot. */
  left(): void;
  /** Someone turned a plain wheel over the plot, perhaps to zoom. */
  wheelRefused(): void;
}

/** Px a pointer may move and still be a click. */
const SLOP = 4;
/** Ms of the last movement that give a fling its speed. */
const RECENT = 80;

interface Finger {
  /** Px along the axis, and across. */
  at: number;
  across: number;
  readonly downX: number;
  readonly downY: number;
  /** One alone pans nothing: the page scrolls under it. */
  readonly idle: boolean;
}

export class GestureController implements ReactiveController {
  private readonly host: GestureHost;
  private readonly motion: MotionController;
  private readonly fingers = new Map<number, Finger>();
  private trail: { at: number; time: number }[] = [];
  private dragging = false;
  private target: HTMLElement | undefined;
  private listening: AbortController | undefined;

  constructor(host: GestureHost, motion: MotionController) {
    this.host = host;
    this.motion = motion;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.target = undefined;
    this.fingers.clear();
  }

  /** Listens on this element from now on. */
  attach(target: HTMLElement): void {
    if (this.target === target && this.listening) return;
    this.listening?.abort();
    this.listening = new AbortController();
    this.target = target;
    const { signal } = this.listening;
    target.addEventListener('pointerdown', (e) => this.down(e), { signal });
    target.addEventListener('pointermove', (e) => this.move(e), { signal });
    target.addEventListener('pointerup', (e) => this.up(e, true), { signal });
    target.addEventListener('pointercancel', (e) => this.up(e, false), { signal });
    target.addEventListener('pointerleave', () => this.host.left(), { signal });
    target.addEventListener('wheel', (e) => this.wheel(e), { signal, passive: false });
    target.addEventListener('dblclick', (e) => this.double(e), { signal });
  }

  private get box(): DOMRect | undefined {
    return this.target?.firstElementChild?.getBoundingClientRect();
  }

  private x(event: MouseEvent): number {
    const { left = 0, right = 0 } = this.box ?? {};
    return this.host.rtl ? right - event.clientX : event.clientX - left;
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || isControl(event) || this.onScrollbar(event)) return;
    this.motion.stop();
    const at = this.at(event);
    const idle = this.host.vertical && event.pointerType === 'touch' && !inGutter(event);
    this.fingers.set(event.pointerId, {
      at,
      across: this.across(event),
      downX: event.clientX,
      downY: event.clientY,
      idle,
    });
    this.trail = [{ at, time: event.timeStamp }];
    if (this.fingers.size === 1) this.dragging = false;
    else this.capture();
  }

  private onScrollbar(event: PointerEvent): boolean {
    const { target, box } = this;
    return (
      target !== undefined &&
      event.target === target &&
      event.clientX - (box?.left ?? 0) >= target.clientWidth
    );
  }

  private move(event: PointerEvent): void {
    const finger = this.fingers.get(event.pointerId);
    if (!finger) {
      if (event.pointerType === 'mouse') this.host.hovered(this.x(event), this.y(event), event);
      return;
    }
    const before = [...this.fingers.values()].map((f) => ({ ...f }));
    const at = this.at(event);
    if (!this.dragging && this.fingers.size === 1) {
      const moved = this.host.vertical ? event.clientY - finger.downY : event.clientX - finger.downX;
      if (finger.idle || Math.abs(moved) < SLOP) return;
      this.capture();
    }
    finger.at = at;
    finger.across = this.across(event);
    this.motion.follow(dragged(this.motion.view, before, [...this.fingers.values()]));
    if (this.fingers.size === 1) this.trail.push({ at, time: event.timeStamp });
  }

  private y(event: MouseEvent): number {
    return event.clientY - (this.box?.top ?? 0);
  }

  private at(event: MouseEvent): number {
    return this.host.vertical ? this.y(event) : this.x(event);
  }

  private across(event: MouseEvent): number {
    return this.host.vertical ? this.x(event) : this.y(event);
  }

  /** From here on it is a drag: no click, and the pointer stays ours outside the plot. */
  private capture(): void {
    this.dragging = true;
    this.target?.toggleAttribute('data-dragging', true);
    for (const id of this.fingers.keys()) {
      try {
        this.target?.setPointerCapture(id);
      } catch {
        // it was lifted before this code came, and is told of only now
      }
    }
  }

  private up(event: PointerEvent, released: boolean): void {
    const finger = this.fingers.get(event.pointerId);
    if (!finger) return;
    this.fingers.delete(event.pointerId);
    this.trail = this.fingers.size > 0 ? [] : this.trail;
    if (this.fingers.size > 0) return;
    this.target?.toggleAttribute('data-dragging', false);
    if (!released) return;
    if (this.dragging) this.fling(event);
    else if (Math.max(Math.abs(event.clientX - finger.downX), Math.abs(event.clientY - finger.downY)) < SLOP)
      this.host.tapped(this.x(event), this.y(event), event);
  }

  private fling(event: PointerEvent): void {
    const recent = this.trail.filter((p) => event.timeStamp - p.time < RECENT);
    const first = recent[0];
    const last = recent.at(-1);
    if (first && last && last.time > first.time)
      fling(this.motion, (first.at - last.at) / (last.time - first.time));
  }

  private wheel(event: WheelEvent): void {
    if (this.motion.locked) return;
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const delta = Math.max(-60, Math.min(60, event.deltaY * unit));
      this.motion.follow(zoomed(this.motion.view, 2 ** (-delta * 0.01), this.at(event)));
    } else if (this.pans(event)) {
      event.preventDefault();
      const by = (event.deltaX || event.deltaY) * (this.host.rtl ? -unit : unit);
      this.motion.follow(panned(this.motion.view, by));
    } else if (!this.target?.matches('[data-scrolls], [data-flow]')) this.host.wheelRefused();
  }

  /** A wheel turned sideways pans, and with shift any; where time runs down, sideways is the page's. */
  private pans({ deltaX, deltaY, shiftKey }: WheelEvent): boolean {
    if (this.host.vertical) return shiftKey;
    return Math.abs(deltaX) > Math.abs(deltaY) || (shiftKey && deltaY !== 0);
  }

  private double(event: MouseEvent): void {
    if (isControl(event) || this.motion.locked) return;
    event.preventDefault();
    const next = zoomed(this.motion.view, event.shiftKey ? 1 / 2.5 : 2.5, this.at(event));
    this.motion.glide(next.start, next.end, 250, true);
  }
}

/** The press is on a real control inside the plot; composedPath, since events are retargeted at shadow roots. */
const isControl = (event: Event): boolean =>
  event
    .composedPath()
    .some((n) => n instanceof Element && n.matches('button:not([data-stop]), a, input, [data-card]'));

const inGutter = (event: Event): boolean =>
  event.composedPath().some((n) => n instanceof HTMLElement && n.dataset['gutter'] !== undefined);

type Place = Pick<Finger, 'at' | 'across'>;

/** The view after pointers went from some places to others: one pans, two also zoom, in whatever direction they part. */
function dragged(view: Viewport, before: readonly Place[], after: readonly Place[]): Viewport {
  const mean = (list: readonly Place[]): number => list.reduce((sum, { at }) => sum + at, 0) / list.length;
  const spread = ([a, b]: readonly Place[]): number => Math.hypot(a!.at - b!.at, a!.across - b!.across);
  const moved = panned(view, mean(before) - mean(after));
  if (after.length < 2 || spread(before) < 1) return moved;
  return zoomed(moved, Math.max(0.2, Math.min(5, spread(after) / spread(before))), mean(after));
}

// A short hint for someone who turns a plain wheel over the plot: the page scrolls, and here is how to zoom.

/** Ms the hint stays, and how often it is shown at all. */
const STAY = 1800;
const TIMES = 3;

export class WheelHint implements ReactiveController {
  shown = false;
  private readonly host: { requestUpdate(): void };
  private times = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: { addController(c: ReactiveController): void; requestUpdate(): void }) {
    this.host = host;
    host.addController(this);
  }

  show(): void {
    if (this.shown || this.times >= TIMES) return;
    this.times++;
    this.set(true);
    this.timer = setTimeout(() => this.set(false), STAY);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.shown = false;
  }

  private set(shown: boolean): void {
    this.shown = shown;
    this.host.requestUpdate();
  }
}

/** The value of the lane at this height; undefined where there are no lanes, and beside them. */
function laneAt(scene: Picture, y: number): string | undefined {
  if (scene.vertical || y < scene.stripHeight || y > scene.axis) return undefined;
  return scene.lanes.find((lane) => !lane.away && y <= lane.base)?.value;
}

// What a pointer on the plot means: which mark it is over, and what a tap on it opens.

export interface PointedPlot {
  readonly scene: Picture | undefined;
  readonly motion: { readonly view: Viewport };
  /** Time runs down. */
  readonly vertical: boolean;
  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined;
}

export class PlotPointer implements GestureHost {
  private readonly host: TimelineHost;
  private readonly plot: PointedPlot;
  private readonly focus: FocusController;
  private readonly hint: WheelHint;

  constructor(host: TimelineHost, plot: PointedPlot, focus: FocusController, hint: WheelHint) {
    this.host = host;
    this.plot = plot;
    this.focus = focus;
    this.hint = hint;
  }

  get vertical(): boolean {
    return this.plot.vertical;
  }

  get rtl(): boolean {
    return this.plot.scene?.rtl ?? false;
  }

  addController(controller: ReactiveController): void {
    this.host.addController(controller);
  }

  tapped(x: number, y: number, event: PointerEvent): void {
    const { scene } = this.plot;
    if (!scene) return;
    const label = this.plot.labelAt(event);
    const named = (s: Stop): boolean => s.kind === 'entry' && s.entry.ordinal === label;
    const stop = label === undefined ? hit(scene, x, y) : stopsOf(scene).find(named);
    if (stop) this.focus.open(stop, false);
    else {
      this.host.choose(undefined);
      this.host.plotClicked(timeAt(this.plot.motion.view, this.vertical ? y : x), laneAt(scene, y));
    }
  }

  hovered(x: number, y: number, event: PointerEvent): void {
    const { scene } = this.plot;
    const stop = scene && hit(scene, x, y);
    const label = scene && this.plot.labelAt(event);
    const named = (s: Stop): boolean => s.kind === 'entry' && s.entry.ordinal === label;
    const over = label === undefined ? stop : (stopsOf(scene!).find(named) ?? stop);
    this.host.hover(over?.kind === 'entry' ? over.entry : undefined);
    this.host.renderRoot.querySelector('.plot')?.toggleAttribute('data-over', stop !== undefined);
  }

  left(): void {
    this.host.hover(undefined);
  }

  wheelRefused(): void {
    if (!this.host.limits.locked) this.hint.show();
  }
}
