import type { ReactiveController } from 'lit';
import type { NewsItem } from '../items/item.js';
import type { Problem } from '../items/problem.js';
import type { Counts, Coverage, Entry, Filter, SyncSource } from '../source/source.js';
import { eventOf, type ReaderEvent } from '../state/consequences.js';
import type { Action, State, TimelineStore } from '../state/state.js';
import type { Change } from '../state/store.js';
import type { Language } from '../context/language.js';

/** The reader is about to choose an item, or to let go of it (`id` undefined); `preventDefault()` keeps the card from changing. */
export type NtSelectEvent = CustomEvent<{
  readonly id: string | undefined;
  readonly item: NewsItem | undefined;
}>;

/** The reader moved the window; `settled` is true once it rests. */
export type NtViewChangeEvent = CustomEvent<{
  readonly view: readonly [number, number];
  readonly settled: boolean;
}>;

/** The pointer is over the mark or headline of an item, or over none any more (`id` undefined). */
export type NtHoverEvent = NtSelectEvent;

/** The reader clicked or tapped the plot where there is no mark: the time in ms, and the value of the lane. */
export type NtPlotClickEvent = CustomEvent<{ readonly time: number; readonly lane: string | undefined }>;

/** The reader is about to change the filter; `preventDefault()` keeps it as it is. `counts` are those under the new one. */
export type NtFilterChangeEvent = CustomEvent<{ readonly filter: Filter; readonly counts: Counts }>;

/** Data is indexed and drawn; `coverage` where parts of it did not answer. */
export type NtLoadEvent = CustomEvent<{
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  readonly coverage?: Coverage;
}>;

/** The reader went to a step of the story (counted from 1), or left it (undefined). */
export type NtStoryChangeEvent = CustomEvent<{
  readonly step: number | undefined;
  readonly id: string | undefined;
}>;

/** The reader chose another time zone; `timezone` is its name of before and goes with 1.0. */
export type NtZoneChangeEvent = CustomEvent<{ readonly timeZone: string; readonly timezone: string }>;

/** `src` could not be loaded: what stopped it and what to do, and all problems there are. */
export type NtErrorEvent = CustomEvent<{ readonly problem: Problem; readonly problems: readonly Problem[] }>;

/** While a long file is read: so many hundredths of it; while many items are indexed: so many of them. */
export type NtProgressEvent = CustomEvent<{
  readonly phase: 'reading' | 'indexing';
  readonly done: number;
  readonly total: number;
}>;

export interface NewsTimelineEventMap {
  'nt-select': NtSelectEvent;
  'nt-hover': NtHoverEvent;
  'nt-plot-click': NtPlotClickEvent;
  'nt-view-change': NtViewChangeEvent;
  'nt-filter-change': NtFilterChangeEvent;
  'nt-load': NtLoadEvent;
  'nt-error': NtErrorEvent;
  'nt-progress': NtProgressEvent;
  'nt-story-change': NtStoryChangeEvent;
  'nt-zone-change': NtZoneChangeEvent;
  /** The plot was drawn, and `scale` may be another; at most once a frame, does not bubble. */
  'nt-draw': Event;
}

/** A bubbling, composed event of the element. */
export function newsEvent<K extends Exclude<keyof NewsTimelineEventMap, 'nt-draw'>>(
  type: K,
  detail: NewsTimelineEventMap[K]['detail'],
): NewsTimelineEventMap[K] {
  const cancelable = CANCELABLE.includes(type);
  return new CustomEvent(type, {
    detail,
    bubbles: true,
    composed: true,
    cancelable,
  }) as NewsTimelineEventMap[K];
}

/** What the reader is about to do, and the author may do in another way. */
const CANCELABLE: readonly string[] = ['nt-select', 'nt-filter-change'];

/** Ms after the last move before it is said where the window is. */
const PAUSE = 900;

/** What the reader's actions are told of. */
interface EventsHost {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  readonly element: Element & { readonly updateComplete: Promise<boolean> };
  readonly store: TimelineStore;
  readonly source: SyncSource | undefined;
  readonly activeFilter: Filter;
  readonly chosen: Entry | undefined;
  readonly localization: Language;
  readonly counts: Counts;
  /** The counts under another filter. */
  countsOf(filter: Filter): Counts;
  readonly view: [number, number] | undefined;
  readonly filters: { readonly settled: Promise<void> | undefined };
}

/**
 * Fires the events of the reader's actions, those that a listener can prevent before the action is taken. Says aloud what came of
 * moves and filters: once things rest, before they are rendered.
 */
export class ActionEvents implements ReactiveController {
  readonly #host: EventsHost;
  /** The reader changed the filter, and what matches is not said yet. */
  #filtered = false;

  constructor(told: EventsHost) {
    this.#host = told;
    told.addController(this);
    told.store.subscribe(({ action, before, state }) => {
      const event = eventOf(action, before, state);
      if (event && !CANCELABLE.includes(event)) this.#fire(event, action, state);
      else if (event === 'nt-filter-change') this.#filtered = true;
      else if (event === 'nt-select') this.#sayChosen();
    });
  }

  /** Asks the author's listeners whether the action is to be taken. */
  readonly admits = ({ action, before, state }: Change<State, Action>): boolean => {
    const event = eventOf(action, before, state);
    if (!event || !CANCELABLE.includes(event) || this.#fire(event, action, state)) return true;
    this.#host.requestUpdate(); // a control may show already what is not so
    return false;
  };

  /** Before each rendering, so that what is said is in it. */
  hostUpdate(): void {
    if (!this.#filtered) return;
    const { counts, localization, filters } = this.#host;
    if (filters.settled) return; // what matches is not known before the words are indexed
    this.#filtered = false;
    this.#say(localization.t('filterAnnounce', { n: counts.matched, m: counts.total }));
  }

  /** The card of an entry has opened: which one it is, and its place among those that match. */
  #sayChosen(): void {
    const { chosen, localization, source, activeFilter, counts } = this.#host;
    clearTimeout(this.#moved);
    if (!chosen) return;
    const rank = source?.locate(chosen.id, activeFilter)?.rank ?? -1;
    const place = rank < 0 ? '' : `. ${localization.t('place', { n: rank + 1, m: counts.matched })}`;
    this.#say(`${chosen.title}, ${localization.dates.long(chosen.span)}${place}`);
  }

  #moved: ReturnType<typeof setTimeout> | undefined;

  /** The window rests: said once a pause, and not where a slider says it by itself. */
  #sayMoved(): void {
    clearTimeout(this.#moved);
    this.#moved = setTimeout(() => {
      this.#moved = undefined;
      const { view, counts, localization, element } = this.#host;
      if (!view || element.shadowRoot?.activeElement?.matches('[role=slider]')) return;
      const [from, to] = localization.dates.window(...view);
      this.#say(localization.t('viewAnnounce', { n: this.#inView(view), m: counts.matched, from, to }));
    }, PAUSE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#moved);
  }

  /** How many matching events are in the window. */
  #inView(span: readonly [number, number]): number {
    const { source, activeFilter: filter } = this.#host;
    return source?.entries({ filter, span, offset: 0, limit: 0 }).total ?? 0;
  }

  #say(text: string): void {
    this.#host.store.dispatch({ type: 'say', by: 'author', text });
  }

  /** False where a listener prevented it. */
  #fire(event: ReaderEvent, action: Action, state: State): boolean {
    const made = this.#make[event](action, state);
    return made === undefined || this.#host.element.dispatchEvent(made);
  }

  readonly #make: Readonly<Record<ReaderEvent, (action: Action, state: State) => Event | undefined>> = {
    'nt-select': (_, { selected: id, filter }) => {
      const entry = id === undefined ? undefined : this.#host.source?.locate(id, filter)?.entry;
      return newsEvent('nt-select', { id, item: itemOf(entry) });
    },
    'nt-hover': (_, { hovered }) => newsEvent('nt-hover', { id: hovered?.id, item: itemOf(hovered) }),
    'nt-plot-click': (action) =>
      action.type === 'plotClick'
        ? newsEvent('nt-plot-click', { time: action.time, lane: action.lane })
        : undefined,
    'nt-view-change': (action) => {
      const { view } = this.#host;
      if (!view) return undefined;
      const settled = action.type === 'move' && action.phase === 'resting';
      // a window that moves on before the pause is over puts off what is said
      if (settled || this.#moved !== undefined) this.#sayMoved();
      return newsEvent('nt-view-change', { view, settled });
    },
    'nt-filter-change': (_, { filter }) => {
      const detail = { filter, counts: undefined as unknown as Counts };
      // counted only where a listener asks: among very many items it takes its time
      Object.defineProperty(detail, 'counts', { get: () => this.#host.countsOf(filter), enumerable: true });
      return newsEvent('nt-filter-change', detail);
    },
    'nt-zone-change': (_, { zone }) => {
      const timeZone = zone.chosen ?? '';
      const { element } = this.#host;
      void element.updateComplete.then(() =>
        element.dispatchEvent(newsEvent('nt-zone-change', { timeZone, timezone: timeZone })),
      );
      return undefined;
    },
    'nt-story-change': (action, { story }) => {
      const id = action.type === 'story' ? action.id : undefined;
      return newsEvent('nt-story-change', { step: story.step, id });
    },
  };
}

/** The author's object behind an entry. */
const itemOf = (entry: Entry | undefined): NewsItem | undefined => entry?.item as NewsItem | undefined;
