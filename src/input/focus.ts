import type { ReactiveController } from 'lit';
import type { PlotView, TimelineContext } from '../context/timeline-context.js';
import { stopsOf } from '../layout/hit-test.js';
import type { Motion, Stop } from '../layout/scene.js';
import type { Entry } from '../source/source.js';
import { along, lengthOf, type Picture } from '../layout/vertical-scene.js';
import { panned, zoomed } from '../time/viewport.js';
import type { MotionController } from './motion.js';
import { focusInSight, holdFocus, isThere } from './keep-focus.js';
import { crowdOf, plainName, writeName } from './mark-name.js';
import { stepFrom, stopOf } from './stepper.js';

// The current mark: one real button over it holds focus and name, also where the mark is only paint on the canvas.
// Two buttons take turns, so that each step is a change of focus that is read aloud.

export interface FocusPlot {
  readonly motion: MotionController;
  readonly scene: Picture | undefined;
  onDraw(follower: (input: unknown, scene: Picture, motion: Motion) => void): void;
}

export class FocusController implements ReactiveController {
  current: Stop | undefined;
  /** The data that the current mark is of. */
  #source: TimelineContext['source'];
  readonly #host: TimelineContext;
  readonly #plot: FocusPlot;
  #buttons: HTMLButtonElement[] = [];
  /** What of the element the reader's focus is on. */
  private held: Element | undefined;
  #listening: AbortController | undefined;

  constructor(host: TimelineContext, plot: FocusPlot) {
    this.#host = host;
    this.#plot = plot;
    host.addController(this);
    plot.onDraw((_, scene, motion) => {
      this.#follow(scene, motion);
      if (motion !== 'moving') this.hostUpdated();
    });
    host.store.subscribe(({ action }) => {
      if (action.type === 'refocus' && !(action.entry && host.listed)) this.#restore(action.entry);
    });
  }

  attach(root: HTMLElement): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const within = this.#host.renderRoot;
    within.addEventListener('focusin', ({ target }) => (this.held = target as Element), { signal });
    // some browsers tell that focus goes before they take its element out
    const released = ({ target }: Event): void =>
      queueMicrotask(() => {
        this.hostUpdated();
        if (this.held === target) this.held = undefined;
      });
    within.addEventListener('focusout', released, { signal });
    this.#buttons = [...root.querySelectorAll<HTMLButtonElement>('.stop')];
    for (const b of this.#buttons) {
      b.addEventListener('click', () => this.current && this.open(this.current), { signal });
      b.addEventListener('focus', () => this.#relabel(), { signal });
    }
    if (this.#plot.scene) this.#follow(this.#plot.scene, 'still');
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = this.held = undefined;
  }

  /** Where what had focus has gone with a rendering or a drawing, focus goes to a mark or a row rather than to the page. */
  hostUpdated(): void {
    this.#relabel();
    const { held } = this;
    if (!held || isThere(held)) return;
    this.held = undefined;
    void this.#recover();
  }

  async #recover(): Promise<void> {
    const { element, renderRoot, dispatch } = this.#host;
    const isLost = async (): Promise<boolean> => {
      await element.updateComplete;
      const { activeElement: at } = renderRoot as ShadowRoot;
      return at ? !isThere(at) : document.activeElement === document.body;
    };
    // whoever knows better where focus belongs has given it by then
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!(await isLost())) return;
    dispatch({ type: 'refocus', by: 'author', entry: undefined });
    // there is neither mark nor row
    if (await isLost()) [...renderRoot.querySelectorAll('button')].find(isThere)?.focus();
  }

  /** Keeps the button over its mark as the scene moves (unseen, only once it rests); takes the first mark when there is none. */
  #follow(scene: Picture, motion: Motion): void {
    if (!this.#listening) return;
    if (motion === 'moving' && !this.#focused) return;
    const { current } = this;
    const { source } = this.#host;
    if (motion !== 'moving' && source !== this.#source) {
      this.#source = source;
      if (current?.kind === 'entry' && !source?.locate(current.entry.id, this.#host.activeFilter)) {
        this.#leave(current, scene);
        return;
      }
    }
    const same = current && stopsOf(scene).find((s) => s.key === current.key);
    const again = current?.kind === 'entry' ? stopOf(scene, current.entry) : undefined;
    const found = same ?? again;
    if (motion !== 'moving' && current && this.#focused && !(found && isSeen(scene, found))) {
      this.#leave(current, scene);
      return;
    }
    const stop = found ?? (this.#focused ? current : inView(scene)[0]);
    if (stop) this.#place(this.#button, stop, scene);
    this.#button.hidden = !stop;
    this.current = stop;
    if (stop && motion !== 'moving' && this.#plotHasFocus) this.take(stop, true);
  }

  /** The current mark is gone, or out of the window: its neighbour in time takes its place, and focus where the mark had it. */
  #leave(gone: Stop, scene: Picture): void {
    const next = inView(scene).reduce<Stop | undefined>(
      (best, s) => (best && Math.abs(best.t - gone.t) <= Math.abs(s.t - gone.t) ? best : s),
      undefined,
    );
    if (next) {
      this.take(next, this.#focused);
      return;
    }
    // without a mark the plot itself keeps the keyboard
    const plot = this.#button.closest<HTMLElement>('.plot');
    if (plot && this.#focused) holdFocus(plot);
    this.current = undefined;
    this.#button.hidden = true;
  }

  get #plotHasFocus(): boolean {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot && root.activeElement?.matches('.plot') === true;
  }

  /** What Enter, a click or a tap does to a mark; it takes focus, so that the keys go on from there. */
  open(stop: Stop): void {
    if (this.current?.key !== stop.key || !this.#focused) this.take(stop, true);
    if (stop.kind === 'entry') this.#host.dispatch({ type: 'select', by: 'reader', id: stop.entry.id });
    else this.#enter(stop);
  }

  /** Focus goes back to the mark, as when a card closes: to that of this entry, where there is one. */
  #restore(entry: Entry | undefined): void {
    const { scene } = this.#plot;
    const stop = entry && scene && stopOf(scene, entry);
    if (stop && stop.key !== this.current?.key) this.take(stop, true);
    else if (this.#buttons[0]?.hidden === false) focusInSight(this.#buttons[0]);
    // no mark is in the window: the nearest that can hold focus
    else this.#host.renderRoot.querySelector<HTMLElement>('.skip')?.focus({ preventScroll: true });
  }

  get #button(): HTMLButtonElement {
    return this.#buttons[0]!;
  }

  get #focused(): boolean {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot && this.#buttons.includes(root.activeElement as HTMLButtonElement);
  }

  /** Zooms into a crowd, or lists it where all of it begins at one moment. What is not known yet is waited for, unless the reader goes on. */
  #enter(stop: Stop & { readonly start: number; readonly end: number }): void {
    const { dispatch, source } = this.#host;
    const { start, end } = stop;
    const { entry, apart, listed } = crowdOf(this.#host, stop);
    if (entry) dispatch({ type: 'select', by: 'reader', id: entry.id });
    else if (apart) this.#plot.motion.glide(apart);
    else if (listed) dispatch({ type: 'cluster', by: 'reader', span: [start, end] });
    else if (source?.busy)
      void source.settled?.then(() => {
        if (this.current?.key === stop.key) this.#enter(stop);
      });
  }

  /** Makes a mark the current one. */
  take(stop: Stop, focus: boolean): void {
    this.current = stop;
    this.#buttons.reverse();
    if (this.#plot.scene) this.#place(this.#button, stop, this.#plot.scene);
    this.#button.hidden = false;
    if (focus || this.#focused) focusInSight(this.#button);
    this.#buttons[1]!.hidden = true;
  }

  #place(button: HTMLButtonElement, stop: Stop, scene: Picture): void {
    const { rtl, width } = scene;
    const x = rtl ? width - stop.x - stop.width : stop.x;
    button.style.transform = `translate(${x.toFixed(1)}px, ${stop.y.toFixed(1)}px)`;
    button.style.width = `${String(Math.round(stop.width))}px`;
    button.style.height = `${String(Math.round(stop.height))}px`;
    // while the window moves away from the mark, no ring is about another
    button.toggleAttribute('data-away', !isSeen(scene, stop));
    this.#label(button, stop, scene);
  }

  /** What a screen reader says of a mark: its name, that it opens something, and whether that is open. */
  #label(button: HTMLButtonElement, stop: Stop, scene: Picture): void {
    const { features, state } = this.#host;
    const aloud = this.#focused ? features.aloud.want() : features.aloud.now;
    writeName(button, aloud?.nameOf(stop, scene) ?? plainName(this.#host, stop));
    const open =
      stop.kind === 'entry'
        ? this.#host.chosen?.ordinal === stop.entry.ordinal
        : state.cluster?.[0] === stop.start;
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', String(open));
  }

  /** A card has opened or closed, or the full names have come. */
  #relabel(): void {
    const { scene } = this.#plot;
    if (this.current && scene && this.#listening) this.#label(this.#button, this.current, scene);
  }
}

/** Marks that are in the window, in the order of the scene. */
const inView = (scene: Picture): Stop[] =>
  stopsOf(scene).filter((s) => along(scene, s)[0] >= 0 && along(scene, s)[0] <= lengthOf(scene));

/** Least px of a mark in the window for it to be there. */
const SEEN = 6;

const isSeen = (scene: Picture, stop: Stop): boolean => {
  const [from, to] = along(scene, stop);
  return Math.min(to, lengthOf(scene)) - Math.max(from, 0) >= SEEN;
};

// The keys of the plot: from mark to mark, through time, nearer and further.

type Key = (event: KeyboardEvent) => void;

/** Where time runs to the left, so do these. */
const RTL_KEYS: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
/** Where time runs down, these do the same as those beside them. */
const VERTICAL_KEYS: Readonly<Record<string, string>> = { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' };

export class FocusKeys {
  readonly #host: TimelineContext;
  readonly #plot: PlotView;
  readonly #focus: FocusController;

  constructor(host: TimelineContext, plot: PlotView, focus: FocusController) {
    this.#host = host;
    this.#plot = plot;
    this.#focus = focus;
  }

  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isEditable(event)) return;
    const { scene } = this.#plot;
    const swapped = scene?.vertical ? VERTICAL_KEYS : scene?.rtl ? RTL_KEYS : {};
    const pressed = swapped[event.key] ?? event.key;
    const action =
      this.#actions[`${event.shiftKey && pressed.startsWith('Arrow') ? 'Shift+' : ''}${pressed}`];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action(event);
  }

  readonly #actions: Readonly<Record<string, Key>> = {
    ArrowLeft: () => this.#step(-1),
    ArrowRight: () => this.#step(1),
    'Shift+ArrowLeft': () => this.#pan(-0.2),
    'Shift+ArrowRight': () => this.#pan(0.2),
    '+': () => this.#zoom(1.6),
    '=': () => this.#zoom(1.6),
    '-': () => this.#zoom(1 / 1.6),
    '0': () => this.#fit(),
    Home: () => this.#end(1),
    End: () => this.#end(-1),
  };

  #pan(share: number): void {
    const { motion } = this.#plot;
    const { start, end } = panned(motion.view, share * motion.view.width);
    motion.glide([start, end], 150);
  }

  #zoom(factor: number): void {
    const { motion, scene } = this.#plot;
    const [from, to] = this.#focus.current && scene ? along(scene, this.#focus.current) : [-1, -1];
    const inView = from >= 0 && from <= motion.view.width;
    const { start, end } = zoomed(motion.view, factor, inView ? (from + to) / 2 : undefined);
    motion.glide([start, end], 150);
  }

  #fit(): void {
    const { fitted, motion } = this.#plot;
    if (fitted) motion.glide(fitted);
  }

  #step(direction: 1 | -1): void {
    const { scene } = this.#plot;
    const { source, activeFilter } = this.#host;
    if (!scene || !source) return;
    const next = stepFrom({ scene, source, filter: activeFilter }, this.#focus.current, direction);
    if (!next) return;
    if ('beyond' in next) this.#reach(next.beyond);
    else this.#focus.take(next, true);
    this.#uncover();
  }

  /** A card that lies over the mark with the keyboard closes (WCAG 2.2, 2.4.11). */
  #uncover(): void {
    const root = this.#host.renderRoot;
    const card = root.querySelector('.card')?.getBoundingClientRect();
    const mark = root.querySelector('.stop:focus')?.getBoundingClientRect();
    if (!card || !mark) return;
    const over = card.left <= mark.left && card.right >= mark.right;
    if (over && card.top <= mark.top && card.bottom >= mark.bottom)
      this.#host.dispatch({ type: 'select', by: 'reader', id: undefined });
  }

  #end(direction: 1 | -1): void {
    const entry = this.#host.source?.seek(-Infinity * direction, direction, this.#host.activeFilter);
    if (entry) this.#reach(entry);
  }

  /** Brings an entry into view and makes it the current mark. */
  #reach(entry: Parameters<typeof stopOf>[1]): void {
    const { motion } = this.#plot;
    const { start } = entry.span;
    if (start < motion.view.start || start >= motion.view.end) motion.centre(start, 0, 'reader');
    const find = (): Stop | undefined => this.#plot.scene && stopOf(this.#plot.scene, entry);
    const stop = find() ?? (this.#host.features.inLanes?.reveal(entry) ? find() : undefined);
    if (stop) this.#focus.take(stop, true);
  }
}

const isEditable = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (n) => n instanceof Element && n.matches('input, textarea, select, [contenteditable], [data-card]'),
    );
