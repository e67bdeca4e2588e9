import { css, type ReactiveController } from 'lit';
import {
  type AutoHeight,
  autoHeightOf,
  offsetOf,
  openingHeight,
  outgrown,
  seenAt,
} from '../layout/auto-height.js';
import { padded, placeOf, timeOf, type Viewport } from '../time/viewport.js';
import { SizeController } from '../ui/kit/size.js';
import type { ElementContext } from './element-context.js';

// Whether there is too little room for an axis, where the author leaves the layout to us.

/** Below this width in px not even an axis that runs down leaves its headlines three words a line. */
const TOO_NARROW = 260;

export class AutoLayout {
  /** The element has room for a list alone. */
  cramped = false;
  readonly #host: ElementContext;
  readonly #size: SizeController;

  constructor(host: ElementContext) {
    this.#host = host;
    // a frame later: an observer of size must not change what it observes
    this.#size = new SizeController(host, () => requestAnimationFrame(() => this.#measure()));
    this.#measure();
  }

  /** Before each rendering. */
  prepare(): void {
    const { element } = this.#host;
    if (element.layout !== 'auto') this.#size.hostDisconnected();
    else if (element.isConnected) this.#size.observe(element);
  }

  #measure(): void {
    const { clientWidth } = this.#host.element;
    const cramped = clientWidth > 0 ? clientWidth < TOO_NARROW : this.cramped;
    if (cramped === this.cramped) return;
    this.cramped = cramped;
    this.#host.requestUpdate();
  }
}

// Automatic height: the plot is as tall as the story, what is drawn sticks to the screen, and the page's scrolling is the pan.

/** Least px of time that are seen at once. */
const LEAST = 240;

export class AutoHeightController implements ReactiveController {
  readonly #host: ElementContext;
  private autoHeight: AutoHeight | undefined;
  #listening: AbortController | undefined;
  /** The story has been opened at its own height. */
  #opened = false;
  #shown = 0;

  constructor(host: ElementContext) {
    this.#host = host;
    host.addController(this);
    host.plot.onDraw(() => this.#follow());
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  hostUpdated(): void {
    const { plot } = this;
    if (!plot?.isConnected) return;
    const on = this.#on;
    if (plot.hasAttribute('data-flow') !== on) this.#turn(plot, on);
    if (!on) return;
    if (!this.#listening) this.#listen();
    this.#measure();
    this.#open();
  }

  /** Time runs down, and the author leaves the height to the story. */
  get #on(): boolean {
    const { element, plot, listed } = this.#host;
    return element.autoHeight && !listed && plot.scene?.vertical === true;
  }

  private get plot(): HTMLElement | null {
    return this.#find('.plot');
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('scroll', () => this.#scrolled(), { signal, capture: true, passive: true });
    addEventListener('resize', () => this.#measure(), { signal });
  }

  #turn(plot: HTMLElement, on: boolean): void {
    plot.toggleAttribute('data-flow', on);
    this.#find('.frame')?.toggleAttribute('data-flow', on);
    this.autoHeight = undefined;
    this.#shown = 0;
    if (!on) this.hostDisconnected();
    this.#host.plot.resized();
  }

  /** What sticks over and under the axis leaves this much of the screen. */
  #measure(): void {
    const { plot } = this;
    if (!plot || !this.#on) return;
    const bar = this.#find('.filter')?.offsetHeight ?? 0;
    const spanRows = this.#find('.overview')?.offsetHeight ?? 0;
    const shown = Math.max(LEAST, document.documentElement.clientHeight - bar - spanRows - 8);
    plot.style.setProperty('--_bar', `${String(bar)}px`);
    if (shown === this.#shown) return;
    this.#shown = shown;
    plot.style.setProperty('--_shown', `${String(shown)}px`);
    this.autoHeight = undefined;
    this.#host.plot.resized();
    this.#follow();
  }

  /** Once: from the start of the story, at the scale that gives its headlines room. */
  #open(): void {
    const { source, counts, plot, store } = this.#host;
    if (this.#opened || !source?.extent || plot.pending) return;
    this.#opened = true;
    if (store.state.window.pinned) return;
    const { view } = plot.motion;
    const [start, end] = padded(source.extent, undefined, plot.motion.view.scale);
    const share = view.width / openingHeight(counts.matched, view.width);
    const [from, to] = [placeOf(view, start), placeOf(view, end)];
    const window = [start, timeOf(view, from + (to - from) * share)] as const;
    store.dispatch({ type: 'show', by: 'author', window, pinned: false });
  }

  /** The window moved, by a hand, a key or code: the axis gets its height, and the page scrolls to it. */
  #follow(): void {
    const { plot } = this;
    const { motion, extent } = this.#host.plot;
    if (!plot || !extent || !plot.hasAttribute('data-flow')) return;
    const view = inPlaces(motion.view);
    const first = !this.autoHeight;
    if (!this.autoHeight || outgrown(this.autoHeight, view)) {
      const [start, end] = padded(extent, undefined, motion.view.scale);
      const places = (t: number): number => placeOf(motion.view, t);
      this.autoHeight = autoHeightOf(view, [places(start), places(end)]);
      plot.style.setProperty('--_flow', `${this.autoHeight.height.toFixed(2)}px`);
    }
    const by = offsetOf(this.autoHeight, view) - this.#offset(plot);
    if (Math.abs(by) < 1) return;
    // at first the page stays where it is: nobody is taken down to a timeline they have not come to
    if (first && plot.getBoundingClientRect().top > this.#top) this.#scrolled();
    else
      scrollBy({
        top: plot.getBoundingClientRect().top - this.#top + offsetOf(this.autoHeight, view),
        behavior: 'instant',
      });
  }

  get #top(): number {
    return this.#find('.filter')?.offsetHeight ?? 0;
  }

  /** Px from the top of the axis to what is seen of it. */
  #offset(plot: HTMLElement): number {
    const scene = plot.firstElementChild!;
    return scene.getBoundingClientRect().top - plot.getBoundingClientRect().top;
  }

  #scrolled(): void {
    const { plot, autoHeight } = this;
    const { motion, pending } = this.#host.plot;
    if (!plot || !autoHeight || pending || !plot.hasAttribute('data-flow')) return;
    const view = inPlaces(motion.view);
    const next = seenAt(autoHeight, view, this.#offset(plot));
    if (Math.abs(offsetOf(autoHeight, next) - offsetOf(autoHeight, view)) < 1) return;
    const { start, end } = next;
    motion.follow({ ...motion.view, start: timeOf(motion.view, start), end: timeOf(motion.view, end) });
  }
}

/** The window as places of its scale, which the page's px go with. */
const inPlaces = (view: Viewport): Viewport => ({
  width: view.width,
  start: placeOf(view, view.start),
  end: placeOf(view, view.end),
});

/** Automatic height: the drawing sticks to the screen while the plot scrolls by, controls stay at its edges. */
export const autoHeightStyles = css`
  .frame .plot[data-flow] {
    flex: none;
    block-size: var(--_flow, 100vh);
    min-block-size: 0;
  }
  .plot[data-flow] > .scene {
    position: sticky;
    inset: auto;
    top: var(--_bar, 0);
    block-size: var(--_shown);
  }
  .plot[data-flow] .gutter {
    pointer-events: none;
  }
  .plot[data-flow] .stop {
    scroll-margin-block: calc(var(--_bar, 0px) + 24px) 90px;
  }
  .frame[data-flow] > .filter {
    position: sticky;
    top: 0;
    z-index: 4;
  }
  .frame[data-flow] > .overview {
    position: sticky;
    bottom: 6px;
    z-index: 2;
    box-shadow: 0 0 0 8px var(--_surface);
  }
  .frame[data-flow] .card-layer {
    position: sticky;
    inset: auto;
    inset-block-end: 0;
    block-size: min(70vh, 560px);
    margin-block-start: calc(-1 * min(70vh, 560px));
  }
`;
