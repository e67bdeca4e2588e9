import type { ReactiveController } from 'lit';
import type { TimelineContext } from '../context/timeline-context.js';
import { hit, stopsOf } from '../layout/hit-test.js';
import type { Stop, Picture } from '../layout/scene.js';
import { panned, placeOf, timeAt, type Viewport, xOf, zoomed } from '../time/viewport.js';
import type { Entry } from '../source/source.js';
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
    motion.step(panned(motion.view, now * ms), 'reader');
    // where the data ends the window is held
    const held = ms > 0 && Math.abs(motion.view.start - start) < ((end - start) / width) * 0.01;
    return Math.abs(now) > 0.02 && !held;
  }, 'reader');
}

// Pointer, touch and wheel on the plot. What the page needs is left to it: a plain vertical wheel and a one-finger
// vertical swipe scroll the page. Mouse and touch share one path, since a library that listens to touch takes scrolling away.
// Not d3-zoom: beside the scale it adds 11.7 kB gzip (2026-11), which takes program and interaction from 102.6 to 114 kB of
// 110, and the part for touch would stay.

/** Px a pointer may move and still be a click. */
const SLOP = 4;
/** Ms of the last movement that give a fling its speed. */
const RECENT = 80;

/** Where a pointer is on the screen. */
interface Screen {
  readonly clientX: number;
  readonly clientY: number;
}

/** A place in an element, in the element's own px, which are not the screen's where an ancestor is scaled or zoomed. */
interface LocalPoint {
  readonly x: number;
  readonly y: number;
  /** Px from the right edge. */
  readonly fromRight: number;
}

export function localPoint(element: Element | undefined, { clientX, clientY }: Screen): LocalPoint {
  if (!(element instanceof HTMLElement)) return { x: clientX, y: clientY, fromRight: 0 };
  const { left, right, top, width, height } = element.getBoundingClientRect();
  const [across, down] = [width / element.offsetWidth || 1, height / element.offsetHeight || 1];
  return {
    x: (clientX - left) / across,
    y: (clientY - top) / down,
    fromRight: (right - clientX) / across,
  };
}

interface Finger {
  /** Px along the axis, and across. */
  at: number;
  across: number;
  /** The time under it. */
  time: number;
  screen: Screen;
  readonly downX: number;
  readonly downY: number;
  /** One alone pans nothing: the page scrolls under it. */
  readonly idle: boolean;
}

export class GestureController implements ReactiveController {
  readonly #host: PlotPointer;
  private readonly motion: MotionController;
  readonly #fingers = new Map<number, Finger>();
  #trail: { at: number; time: number }[] = [];
  private dragging = false;
  private target: HTMLElement | undefined;
  #listening: AbortController | undefined;
  /** The axis that is dragged runs down. */
  #down = false;
  readonly #size = new ResizeObserver(() => this.#regrab());
  /** The last press was a tap of a finger: the browser tells of it once more, as a mouse would. */
  #tapped = false;

  constructor(host: PlotPointer, motion: MotionController) {
    this.#host = host;
    this.motion = motion;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.target = undefined;
    this.#letGo();
  }

  /** Listens on this element from now on. */
  attach(target: HTMLElement): void {
    if (this.target === target && this.#listening) return;
    this.#listening?.abort();
    this.#listening = new AbortController();
    this.target = target;
    const { signal } = this.#listening;
    target.addEventListener('pointerdown', (e) => this.#press(e), { signal });
    target.addEventListener('pointermove', (e) => this.#move(e), { signal });
    target.addEventListener('pointerup', (e) => this.#up(e, true), { signal });
    target.addEventListener('pointercancel', (e) => this.#up(e, false), { signal });
    target.addEventListener('pointerleave', () => this.#host.left(), { signal });
    target.addEventListener('wheel', (e) => this.#wheel(e), { signal, passive: false });
    target.addEventListener('dblclick', (e) => this.#double(e), { signal });
    // selected text that the press is on would be dragged instead of the window
    target.addEventListener('dragstart', (e) => e.preventDefault(), { signal });
    target.addEventListener('mousedown', (e) => this.#pressedAgain(e), { signal });
  }

  /** A tap has given focus to a mark: the mouse press that browsers make of it does not take it away. */
  #pressedAgain(event: MouseEvent): void {
    if (this.#tapped) event.preventDefault();
    this.#tapped = false;
  }

  #x(screen: Screen): number {
    const { x, fromRight } = localPoint(this.target?.firstElementChild ?? undefined, screen);
    return this.#host.rtl ? fromRight : x;
  }

  #press(event: PointerEvent): void {
    this.#tapped = false;
    if (event.button !== 0 || isControl(event) || this.#onScrollbar(event)) return;
    this.motion.stop();
    const at = this.#at(event);
    const idle = this.#host.vertical && event.pointerType === 'touch' && !inGutter(event);
    this.#fingers.set(event.pointerId, {
      at,
      across: this.#across(event),
      time: timeAt(this.motion.view, at),
      screen: event,
      downX: event.clientX,
      downY: event.clientY,
      idle,
    });
    this.#trail = [{ at, time: event.timeStamp }];
    if (this.#fingers.size === 1) this.dragging = false;
    else this.#capture();
  }

  #onScrollbar(event: PointerEvent): boolean {
    const { target } = this;
    return (
      target !== undefined && event.target === target && localPoint(target, event).x >= target.clientWidth
    );
  }

  #move(event: PointerEvent): void {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) {
      if (event.pointerType === 'mouse') this.#host.hovered(this.#x(event), this.#y(event), event);
      return;
    }
    const before = [...this.#fingers.values()].map((f) => ({ ...f }));
    if (!this.dragging && this.#fingers.size === 1) {
      const moved = this.#host.vertical ? event.clientY - finger.downY : event.clientX - finger.downX;
      if (finger.idle || Math.abs(moved) < SLOP) return;
      this.#capture();
    }
    this.#put(finger, event);
    this.#follow(before);
    if (this.#fingers.size === 1) this.#trail.push({ at: finger.at, time: event.timeStamp });
  }

  #put(finger: Finger, screen: Screen): void {
    finger.screen = screen;
    finger.at = this.#at(screen);
    finger.across = this.#across(screen);
  }

  /** The window goes where the fingers went. */
  #follow(before: readonly Place[]): void {
    const { motion } = this;
    const fingers = [...this.#fingers.values()];
    motion.follow(dragged(motion.view, before, fingers));
    for (const finger of fingers) finger.time = timeAt(motion.view, finger.at);
  }

  /** The plot has another size while it is held: what was grabbed stays under the hand. */
  #regrab(): void {
    if (this.#down !== this.#host.vertical) this.#letGo();
    if (!this.dragging || this.#fingers.size === 0 || !(this.motion.view.width > 0)) return;
    const fingers = [...this.#fingers.values()];
    for (const finger of fingers) this.#put(finger, finger.screen);
    const before = fingers.map(({ time, across }) => ({ at: xOf(this.motion.view, time), across }));
    this.#trail = [];
    if (before.some(({ at }, i) => Math.abs(at - fingers[i]!.at) > 0.5)) this.#follow(before);
  }

  #letGo(): void {
    this.#fingers.clear();
    this.#size.disconnect();
    this.dragging = false;
    this.target?.toggleAttribute('data-dragging', false);
  }

  #y(screen: Screen): number {
    return localPoint(this.target?.firstElementChild ?? undefined, screen).y;
  }

  #at(screen: Screen): number {
    return this.#host.vertical ? this.#y(screen) : this.#x(screen);
  }

  #across(screen: Screen): number {
    return this.#host.vertical ? this.#x(screen) : this.#y(screen);
  }

  /** From here on it is a drag: no click, and the pointer stays ours outside the plot. */
  #capture(): void {
    this.dragging = true;
    this.#down = this.#host.vertical;
    this.target?.toggleAttribute('data-dragging', true);
    if (this.target) this.#size.observe(this.target);
    for (const id of this.#fingers.keys()) {
      try {
        this.target?.setPointerCapture(id);
      } catch {
        // it was lifted before this code came, and is told of only now
      }
    }
  }

  #up(event: PointerEvent, released: boolean): void {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    this.#fingers.delete(event.pointerId);
    this.#trail = this.#fingers.size > 0 ? [] : this.#trail;
    if (this.#fingers.size > 0) return;
    const { dragging } = this;
    this.#letGo();
    if (!released) return;
    this.#tapped = event.pointerType !== 'mouse' && !dragging;
    if (dragging) this.#fling(event);
    else if (Math.max(Math.abs(event.clientX - finger.downX), Math.abs(event.clientY - finger.downY)) < SLOP)
      this.#host.tapped(this.#x(event), this.#y(event), event);
  }

  #fling(event: PointerEvent): void {
    const recent = this.#trail.filter((p) => event.timeStamp - p.time < RECENT);
    const first = recent[0];
    const last = recent.at(-1);
    if (first && last && last.time > first.time)
      fling(this.motion, (first.at - last.at) / (last.time - first.time));
  }

  #wheel(event: WheelEvent): void {
    keepPage(event);
    if (this.motion.locked) return;
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const delta = Math.max(-60, Math.min(60, event.deltaY * unit));
      this.motion.follow(zoomed(this.motion.view, 2 ** (-delta * 0.01), this.#at(event)));
    } else if (this.#pans(event)) {
      event.preventDefault();
      const by = (event.deltaX || event.deltaY) * (this.#host.rtl ? -unit : unit);
      this.motion.follow(panned(this.motion.view, by));
    } else if (!this.target?.matches('[data-scrolls], [data-flow]')) this.#host.wheelRefused();
  }

  /** A wheel turned sideways pans, and with shift any; where time runs down, sideways is the page's. */
  #pans(event: WheelEvent): boolean {
    if (this.#host.vertical) return event.shiftKey;
    return isSideways(event) || (event.shiftKey && event.deltaY !== 0);
  }

  #double(event: MouseEvent): void {
    if (isControl(event) || this.motion.locked) return;
    event.preventDefault();
    const { view } = this.motion;
    const at = this.#at(event);
    const length = placeOf(view, view.end) - placeOf(view, view.start);
    const fold = event.shiftKey ? undefined : view.scale?.family?.foldAt(timeAt(view, at), length);
    const next = zoomed(view, event.shiftKey ? 1 / 2.5 : 2.5, at);
    this.motion.glide(fold ?? [next.start, next.end], fold ? undefined : 250);
  }
}

const isSideways = ({ deltaX, deltaY }: WheelEvent): boolean => Math.abs(deltaX) > Math.abs(deltaY);

const scrollsSideways = (node: EventTarget): boolean =>
  node instanceof Element &&
  node.scrollWidth > node.clientWidth &&
  (node === document.scrollingElement || /auto|scroll/.test(getComputedStyle(node).overflowX));

/** Keeps a wheel turned sideways from the browser, which would leave the page for the one before, where nothing scrolls to the side. */
export function keepPage(event: WheelEvent): void {
  if (isSideways(event) && !event.composedPath().some(scrollsSideways)) event.preventDefault();
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
  readonly #host: { requestUpdate(): void };
  #times = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: { addController(c: ReactiveController): void; requestUpdate(): void }) {
    this.#host = host;
    host.addController(this);
  }

  show(): void {
    if (this.shown || this.#times >= TIMES) return;
    this.#times++;
    this.#set(true);
    this.#timer = setTimeout(() => this.#set(false), STAY);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.shown = false;
  }

  #set(shown: boolean): void {
    this.shown = shown;
    this.#host.requestUpdate();
  }
}

/** The value of the lane at this place; undefined where there are no lanes, and beside them. */
function laneAt(scene: Picture, x: number, y: number): string | undefined {
  if (scene.vertical) {
    const across = scene.mirrored ? scene.width - x : x;
    return across < scene.axis ? undefined : scene.lanes?.find(({ to }) => across <= to)?.value;
  }
  if (y < scene.spanRowsHeight || y > scene.axis) return undefined;
  return scene.lanes.find((lane) => !lane.offscreen && y <= lane.base)?.value;
}

// What a pointer on the plot means: which mark it is over, and what a tap on it opens.

export interface PointedPlot {
  readonly scene: Picture | undefined;
  /** Time runs down. */
  readonly vertical: boolean;
  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined;
}

export class PlotPointer {
  readonly #host: TimelineContext;
  readonly #plot: PointedPlot;
  readonly #focus: FocusController;
  readonly #hint: WheelHint;

  constructor(host: TimelineContext, plot: PointedPlot, focus: FocusController, hint: WheelHint) {
    this.#host = host;
    this.#plot = plot;
    this.#focus = focus;
    this.#hint = hint;
  }

  /** Time runs down: everything goes by y, and a finger pans in the gutter only. */
  get vertical(): boolean {
    return this.#plot.vertical;
  }

  /** Time runs to the left: x is counted from the right. */
  get rtl(): boolean {
    return this.#plot.scene?.rtl ?? false;
  }

  addController(controller: ReactiveController): void {
    this.#host.addController(controller);
  }

  /** A click or tap that was no drag, in px of the plot. */
  tapped(x: number, y: number, event: PointerEvent): void {
    const { scene } = this.#plot;
    if (!scene) return;
    const label = this.#plot.labelAt(event);
    const named = (s: Stop): boolean => s.kind === 'entry' && s.entry.ordinal === label;
    const stop = label === undefined ? hit(scene, x, y) : stopsOf(scene).find(named);
    if (stop) this.#focus.open(stop);
    else {
      const { dispatch, state } = this.#host;
      dispatch({ type: 'select', by: 'reader', id: undefined });
      const time = timeAt(state.view, this.vertical ? y : x);
      dispatch({ type: 'plotClick', by: 'reader', time, lane: laneAt(scene, x, y) });
    }
  }

  hovered(x: number, y: number, event: PointerEvent): void {
    const { scene } = this.#plot;
    const stop = scene && hit(scene, x, y);
    const label = scene && this.#plot.labelAt(event);
    const named = (s: Stop): boolean => s.kind === 'entry' && s.entry.ordinal === label;
    const over = label === undefined ? stop : (stopsOf(scene!).find(named) ?? stop);
    this.#hover(over?.kind === 'entry' ? over.entry : undefined);
    this.#host.renderRoot.querySelector('.plot')?.toggleAttribute('data-over', stop !== undefined);
  }

  /** The pointer left the plot. */
  left(): void {
    this.#hover(undefined);
  }

  #hover(entry: Entry | undefined): void {
    this.#host.dispatch({ type: 'hover', by: 'reader', entry });
  }

  /** Someone turned a plain wheel over the plot, perhaps to zoom. */
  wheelRefused(): void {
    if (!this.#host.state.limits.locked) this.#hint.show();
  }
}
