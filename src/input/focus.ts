import { stopsOf } from '../layout/hit-test.js';
import { type Stop, along, lengthOf, type Picture, type MarkName, type Motion } from '../layout/scene.js';
import type { Entry, Filter, SyncSource } from '../source/source.js';
import type { ReactiveController } from 'lit';
import type { TimelineContext, PlotView } from '../context/timeline-context.js';
import { partingWindow } from '../state/selectors.js';
import type { Span } from '../state/state.js';
import { spanOf, panned, zoomed } from '../time/viewport.js';
import type { MotionController } from './motion.js';

/** Where in a scene an entry can be found: its mark, its label, or the histogram that holds it. */
export function stopOf(scene: Picture, entry: Entry): Stop | undefined {
  const own = stopsOf(scene).filter((s) => s.kind === 'entry' && s.entry.ordinal === entry.ordinal);
  const t = entry.span.start;
  return own.at(-1) ?? stopsOf(scene).find((s) => s.kind !== 'entry' && s.start <= t && t < s.end);
}

// Walking from mark to mark in time order, beyond the window too.

export interface Walk {
  readonly scene: Picture;
  readonly source: SyncSource;
  readonly filter: Filter;
}

/** The next stop in the scene, or else the entry beyond the window that the view must move to. */
export function stepFrom(
  walk: Walk,
  current: Stop | undefined,
  direction: 1 | -1,
): Stop | { readonly beyond: Entry } | undefined {
  const { scene } = walk;
  const inView = (s: Stop): boolean => along(scene, s)[1] > 0 && along(scene, s)[0] < lengthOf(scene);
  const visible = onceEach(stopsOf(scene).filter(inView), current);
  if (!current) return direction === 1 ? visible[0] : visible.at(-1);
  const at = visible.findIndex((s) => s.key === current.key);
  const next = at < 0 ? nearest(visible, current.t, direction) : visible[at + direction];
  const beyond = walk.source.seek(edgeOf(current, direction), direction, walk.filter);
  const ordered = inOrder(walk, current, direction, next);
  if (ordered) return ordered;
  if (next && !(beyond && unseen(scene, beyond) && (next.t - beyond.span.start) * direction > 0)) return next;
  return beyond && beyond.ordinal !== ordinalOf(current) ? { beyond } : undefined;
}

/**
 * Where lanes are out of sight, single events are walked in the source's order, so that none of one moment is passed over.
 * Undefined where a crowd is next to one.
 */
function inOrder(
  { scene, source, filter }: Walk,
  current: Stop,
  direction: 1 | -1,
  next: Stop | undefined,
): Stop | { readonly beyond: Entry } | undefined {
  if (!scene.clipped || current.kind !== 'entry') return undefined;
  const at = (offset: number): Entry | undefined =>
    offset < 0 ? undefined : source.entries({ filter, offset, limit: 1 }).entries[0];
  const rank = source.locate(current.entry.id, filter)?.rank ?? -1;
  // of two with one id the first is found
  if (at(rank)?.ordinal !== current.entry.ordinal) return undefined;
  const entry = at(rank + direction);
  if (!entry) return next?.kind === 'entry' ? current : undefined;
  if (next && next.kind !== 'entry' && (entry.span.start - next.t) * direction >= 0) return undefined;
  const stop = stopOf(scene, entry);
  if (!stop) return entry.kind === 'era' ? undefined : { beyond: entry };
  const inView = along(scene, stop)[1] > 0 && along(scene, stop)[0] < lengthOf(scene);
  return stop.kind === 'entry' && inView ? stop : undefined;
}

/** It stands in a lane that is scrolled out of sight. */
const unseen = (scene: Picture, entry: Entry): boolean =>
  scene.clipped === true && entry.kind !== 'era' && stopOf(scene, entry) === undefined;

/** One stop per entry, though it may have a name in a span row and a bar, or a dot in several lanes; the current one stays. */
function onceEach(stops: readonly Stop[], current: Stop | undefined): Stop[] {
  const seen = new Set<number>();
  const taken = current && stops.some((s) => s.key === current.key) ? ordinalOf(current) : undefined;
  return stops.filter((s) => {
    const ordinal = ordinalOf(s);
    if (ordinal === undefined || s.key === current?.key) return true;
    if (ordinal === taken || seen.has(ordinal)) return false;
    seen.add(ordinal);
    return true;
  });
}

const ordinalOf = (stop: Stop): number | undefined =>
  stop.kind === 'entry' ? stop.entry.ordinal : undefined;

const nearest = (stops: readonly Stop[], t: number, direction: 1 | -1): Stop | undefined =>
  direction === 1 ? stops.find((s) => s.t > t) : stops.findLast((s) => s.t < t);

/** Where to look on: after the end of a histogram, after the start of an entry. */
function edgeOf(stop: Stop, direction: 1 | -1): number {
  if (direction === -1) return stop.t;
  return stop.kind === 'entry' ? stop.t + Math.max(1, Math.abs(stop.t) * 1e-15) : stop.end;
}

// Where focus goes, so that a reader by keyboard never loses the place: always in sight, and never on an element that is gone.

/** Gives focus, and scrolls the page no further than it takes to see it (WCAG 2.2, 2.4.7). */
export function focusInSight(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What takes focus over from a control that is gone, the best first. */
const SUCCESSORS = [
  '.empty button',
  '.search input',
  '.chip',
  '.sheet-button',
  '.stop',
  '.list-row',
  '.plot',
];

/** Where a control that has focus goes with what it does, as the last tag of a filter, focus goes on to a neighbour (2.4.3). */
export class KeepFocus implements ReactiveController {
  readonly #host: TimelineContext;
  private held: HTMLElement | undefined;
  /** Others of its kind: those after it, then those before. */
  #beside: readonly HTMLElement[] = [];
  /** What opened the panel that it is in. */
  #opener: HTMLElement | undefined;
  /** The card that it is in. */
  #card: Element | null | undefined;

  constructor(host: TimelineContext) {
    this.#host = host;
    host.addController(this);
  }

  private get root(): ShadowRoot | undefined {
    const { renderRoot } = this.#host;
    return renderRoot instanceof ShadowRoot ? renderRoot : undefined;
  }

  hostUpdate(): void {
    const held = this.root?.activeElement;
    this.held = held instanceof HTMLElement ? held : undefined;
    const kind = held?.classList[0];
    const all =
      kind && held.parentElement ? [...held.parentElement.querySelectorAll<HTMLElement>(`.${kind}`)] : [];
    const at = all.indexOf(this.held!);
    this.#beside = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at)).reverse()];
    this.#card = held?.closest('.card');
    const popover = held?.closest('[popover]');
    this.#opener = popover ? this.#openerOf(popover) : undefined;
  }

  #openerOf(popover: Element): HTMLElement | undefined {
    const buttons = this.root?.querySelectorAll<HTMLElement>(`[popovertarget="${popover.id}"]`) ?? [];
    return [...buttons].find((button) => !popover.contains(button));
  }

  hostUpdated(): void {
    const { root, held } = this;
    // a card that closes gives focus back to its mark or row by itself
    if (!root || !held || this.#card?.isConnected === false) return;
    const elsewhere = document.activeElement;
    if (root.activeElement === null && (elsewhere === null || elsewhere === document.body))
      this.#passOn(root);
    // what was tried again has failed again
    else if (root.activeElement?.matches('.plot'))
      root.querySelector<HTMLElement>('[part~=error] button')?.focus();
  }

  #passOn(root: ShadowRoot): void {
    const others = SUCCESSORS.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)]);
    const own = this.#opener ? [this.#opener] : [];
    const next = [...own, ...this.#beside, ...others].find((one) => isThere(one) && !isOff(one));
    if (!next) return;
    if (next.matches('.plot')) holdFocus(next);
    else focusInSight(next);
  }
}

const isOff = (one: HTMLElement): boolean => one.matches(':disabled, [hidden]');

/** It is in the page and drawn, so that it can have focus; what only keeps its room, as a chip of the next line, cannot. */
export const isThere = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Focus for what has none of its own, as a plot without marks, until it goes elsewhere. */
export function holdFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.onblur = () => {
    // a window that is left for another keeps its focus
    if ((element.getRootNode() as ShadowRoot).activeElement !== element) element.removeAttribute('tabindex');
  };
}

// What a mark is called, and what Enter, a click or a tap does to a crowd of events: all who name it and all who open it agree.

export interface Crowd {
  /** The one event that is in it. */
  readonly entry?: Entry;
  /** The window in which its events stand apart. */
  readonly apart?: Span;
  /** How many events its list has, where they cannot be told apart. */
  readonly listed?: number;
}

type Host = Pick<TimelineContext, 'source' | 'activeFilter' | 'state' | 't' | 'labelText'>;

/** What a crowd is opened to; nothing where it is not known yet. */
export function crowdOf(host: Host, { start, end }: { readonly start: number; readonly end: number }): Crowd {
  const { source, activeFilter: filter, state } = host;
  const first = source?.seek(start, 1, filter);
  const last = source?.seek(end, -1, filter);
  if (!source || !first || !last) return {};
  if (first.ordinal === last.ordinal) return { entry: first };
  const apart = partingWindow(source, filter, [start, end], spanOf(state.view) / 1e6);
  if (apart && !state.limits.locked) return { apart };
  return { listed: source.entries({ filter, span: [start, end], offset: 0, limit: 0 }).total };
}

/** Title and date, or how many events and what shows them. */
export function plainName(host: Host, stop: Stop): MarkName {
  const { t, labelText } = host;
  const crowd = stop.kind === 'entry' ? undefined : crowdOf(host, stop);
  const entry = stop.kind === 'entry' ? stop.entry : crowd?.entry;
  if (entry) return { title: labelText.title(entry), rest: [labelText.date(entry)] };
  const n = crowd?.listed ?? (stop.kind === 'entry' ? 1 : stop.count);
  return { title: t('cluster', { n }), rest: [t(crowd?.listed ? 'clusterList' : 'clusterHint')] };
}

/** Writes a name on a button: as its label, or where the title has a language of its own as text, which can be told which. */
export function writeName(button: HTMLElement, { title, lang, rest }: MarkName): void {
  const name = [title, ...rest].join(', ');
  if (button.dataset['name'] === `${lang ?? ''} ${name}`) return;
  button.dataset['name'] = `${lang ?? ''} ${name}`;
  if (lang === undefined) {
    button.replaceChildren();
    button.setAttribute('aria-label', name);
    return;
  }
  button.removeAttribute('aria-label');
  const [own, others] = [document.createElement('span'), document.createElement('span')];
  own.lang = lang;
  own.dir = 'auto';
  own.textContent = title;
  others.textContent = `, ${rest.join(', ')}`;
  for (const part of [own, others]) part.className = 'hidden';
  button.replaceChildren(own, others);
}

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
