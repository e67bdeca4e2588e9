// The overview's window: dragged as a whole, by its ends, or called to where one presses; by keys too.
// Not d3-brush: beside the scale it adds 11.8 kB gzip (2026-11), more than the budget of the interaction leaves, has no keys,
// and the handles that the keyboard needs would stay.
import type { ReactiveController } from 'lit';
import { localPoint } from './pointer.js';
import { spanOf, timeAt, zoomed, type Viewport } from '../time/viewport.js';
import type { MotionController } from './motion.js';

type Grip = 'start' | 'end' | 'window';

/** What it is a window of. */
interface Strip {
  readonly domain: Viewport;
  /** Time runs to the left. */
  readonly rtl: boolean;
}

export class BrushController implements ReactiveController {
  readonly #motion: MotionController;
  readonly #spanRows: () => Strip;
  #listening: AbortController | undefined;
  #target: HTMLElement | undefined;
  #grip: Grip | undefined;
  #last = 0;

  constructor(
    host: { addController(c: ReactiveController): void },
    motion: MotionController,
    spanRows: () => Strip,
  ) {
    this.#motion = motion;
    this.#spanRows = spanRows;
    host.addController(this);
  }

  attach(target: HTMLElement): void {
    if (this.#target === target && this.#listening) return;
    this.#listening?.abort();
    this.#listening = new AbortController();
    this.#target = target;
    const { signal } = this.#listening;
    target.addEventListener('pointerdown', (e) => this.#down(e), { signal });
    target.addEventListener('pointermove', (e) => this.#move(e), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const)
      target.addEventListener(type, () => (this.#grip = undefined), { signal });
    target.addEventListener('keydown', (e) => this.#key(e), { signal });
    target.addEventListener('dragstart', (e) => e.preventDefault(), { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#target = undefined;
    this.#grip = undefined;
  }

  #x(event: PointerEvent): number {
    const { x, fromRight } = localPoint(this.#target, event);
    return this.#spanRows().rtl ? fromRight : x;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#target?.setPointerCapture(event.pointerId);
    this.#last = this.#x(event);
    this.#grip = gripOf(event);
    if (this.#grip) return;
    const { view } = this.#motion;
    const half = spanOf(view) / 2;
    const at = timeAt(this.#spanRows().domain, this.#last);
    this.#motion.follow({ ...view, start: at - half, end: at + half });
    this.#grip = 'window';
  }

  #move(event: PointerEvent): void {
    if (!this.#grip) return;
    const x = this.#x(event);
    const { domain } = this.#spanRows();
    const by = timeAt(domain, x) - timeAt(domain, this.#last);
    this.#last = x;
    this.#shift(this.#grip, by);
  }

  #shift(grip: Grip, by: number): void {
    const { view } = this.#motion;
    const start = grip === 'end' ? view.start : view.start + by;
    const end = grip === 'start' ? view.end : view.end + by;
    if (end > start) this.#motion.follow({ ...view, start, end });
  }

  /** Takes a handle to its least value or its greatest, never past the other one. */
  #reach(grip: 'start' | 'end', least: boolean): void {
    const { view } = this.#motion;
    const { domain } = this.#spanRows();
    const rest = spanOf(view) * 0.05;
    if (grip === 'start') this.#motion.follow({ ...view, start: least ? domain.start : view.end - rest });
    else this.#motion.follow({ ...view, end: least ? view.start + rest : domain.end });
  }

  #key(event: KeyboardEvent): void {
    const grip = gripOf(event);
    if (!grip || event.ctrlKey || event.altKey || event.metaKey) return;
    const right = this.#spanRows().rtl ? -1 : 1;
    const direction = { ArrowLeft: -right, ArrowDown: -1, ArrowRight: right, ArrowUp: 1 }[event.key];
    const length = spanOf(this.#motion.view);
    const page = { PageDown: -1, PageUp: 1 }[event.key];
    const end = { Home: -1, End: 1 }[event.key];
    if (direction) this.#shift(grip, direction * length * (event.shiftKey ? 0.25 : 0.05));
    else if (page) this.#shift(grip, page * length * 0.25);
    else if (end && grip !== 'window') this.#reach(grip, end < 0);
    else if (grip === 'window' && (event.key === '+' || event.key === '-'))
      this.#motion.follow(zoomed(this.#motion.view, event.key === '+' ? 1.25 : 0.8));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function gripOf(event: Event): Grip | undefined {
  for (const n of event.composedPath())
    if (n instanceof HTMLElement && n.dataset['grip']) return n.dataset['grip'] as Grip;
  return undefined;
}
