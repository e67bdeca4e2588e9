import type { NewsItem } from '../items/item.js';
import type { Counts, Entry, Filter, SyncSource } from '../source/source.js';
import { partsOf, withClause, withoutSpan } from '../state/filter.js';
import type { Limits } from '../state/limits.js';
import { leastSpan, MAX_SPAN, MIN_SPAN, spanOf, zoomed } from '../state/viewport.js';
import { type Announcer, newsEvent, type NtSelectEvent } from './events.js';
import type { Language } from './language.js';
import type { PlotController } from './plot-controller.js';

/** What the reader's acts work on. */
export interface ReaderHost {
  readonly element: EventTarget & { filter: Filter; readonly updateComplete: Promise<boolean> };
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly plot: PlotController;
  readonly source: SyncSource | undefined;
  readonly announcer: Announcer;
  readonly activeFilter: Filter;
  readonly counts: Counts;
  /** The counts under another filter. */
  countsOf(filter: Filter): Counts;
  readonly view: [number, number] | undefined;
  readonly limits: Limits;
  readonly chosen: Entry | undefined;
  readonly cluster: readonly [number, number] | undefined;
  modes: ReadonlyMap<string, 'any' | 'all'>;
  requestUpdate(): void;
  openEntry(entry: Entry | undefined): void;
  /** Brings an entry into view, on the axis and in the list. */
  reveal(entry: Entry, user: boolean): void;
  /** Focus goes back to the chosen mark or row, as when its card closes. */
  refocus(entry: Entry | undefined): void;
}

/** The author's object behind an entry. */
const itemOf = (entry: Entry | undefined): NewsItem | undefined => entry?.item as NewsItem | undefined;

const detailOf = (entry: Entry | undefined): NtSelectEvent['detail'] => ({
  id: entry?.id,
  item: itemOf(entry),
});

// What the reader does: choosing and moving; what the controls let them do besides is in `reader-acts`. Every act here may fire an event; code that sets properties fires none.

export class Reader {
  private readonly core: ReaderHost;
  private hovered: Entry | undefined;

  constructor(core: ReaderHost) {
    this.core = core;
  }

  /** Opens the card of an entry, or closes what is open. */
  choose(entry: Entry | undefined): void {
    const { core } = this;
    const open = core.chosen !== undefined || core.cluster !== undefined;
    if (!entry && !open) return;
    const asked = newsEvent('nt-select', detailOf(entry));
    if (!core.element.dispatchEvent(asked)) return;
    core.openEntry(entry);
    if (entry) core.announcer.entry(entry);
  }

  /** The pointer came over the mark or headline of an entry, or left it. */
  hover(entry: Entry | undefined): void {
    if (entry?.ordinal === this.hovered?.ordinal && entry?.item === this.hovered?.item) return;
    this.hovered = entry;
    this.core.element.dispatchEvent(newsEvent('nt-hover', detailOf(entry)));
  }

  /** A click or tap on the plot where there is no mark. */
  plotClicked(time: number, lane: string | undefined): void {
    this.core.element.dispatchEvent(newsEvent('nt-plot-click', { time, lane }));
  }

  get cardHasFocus(): boolean {
    const root = this.core.renderRoot;
    return root instanceof ShadowRoot && Boolean(root.activeElement?.closest('.card'));
  }

  /** Closes the card; focus goes back to its mark if the card held it. */
  close(): void {
    const { core } = this;
    const held = this.cardHasFocus || (core.renderRoot as ShadowRoot).activeElement === null;
    const { chosen } = core;
    this.choose(undefined);
    if (held) void core.element.updateComplete.then(() => core.refocus(chosen));
  }

  /** The window moved under the reader's hand. */
  moved(settled: boolean): void {
    const { core } = this;
    const { view } = core;
    if (!view) return;
    if (settled) core.announcer.view(view, this.inView(view), core.counts.matched);
    core.element.dispatchEvent(newsEvent('nt-view-change', { view, settled }));
  }

  /** How many matching events are in the window. */
  private inView(span: readonly [number, number]): number {
    const { source, activeFilter: filter } = this.core;
    return source?.entries({ filter, span, offset: 0, limit: 0 }).total ?? 0;
  }

  /** Keys of the frame that no part has taken. */
  key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && (this.core.chosen || this.core.cluster)) {
      event.stopPropagation();
      event.preventDefault();
      this.close();
    }
  }
}

// What the reader does by the controls, cards and notes. Every act may fire an event.

type Core = Omit<ReaderHost, 'renderRoot'> & { readonly speech: Language };
type Choosing = Core & { readonly reader: Reader };

/** Chooses a neighbour of what is open and brings it into view. */
export function stepTo(core: Choosing, entry: Entry): void {
  core.reveal(entry, true);
  core.reader.choose(entry);
}

/** Asks the author's listeners first; then takes the filter. */
export function setFilter(core: Core, filter: Filter): void {
  const detail = { filter, counts: undefined as unknown as Counts };
  // counted only where a listener asks: among very many items it takes its time
  Object.defineProperty(detail, 'counts', { get: () => core.countsOf(filter), enumerable: true });
  if (!core.element.dispatchEvent(newsEvent('nt-filter-change', detail))) {
    core.requestUpdate();
    return;
  }
  core.element.filter = filter;
  void core.element.updateComplete.then(() => {
    const { counts } = core;
    core.announcer.say(core.speech.t('filterAnnounce', { n: counts.matched, m: counts.total }));
  });
}

/** Makes the window a filter, or takes it off. */
export function setSpan(core: Core, on: boolean): void {
  const { view } = core;
  const rest = withoutSpan(core.element.filter);
  setFilter(core, on && view ? { ...rest, span: view } : rest);
}

/** Whether an item must have any or all of the values asked for. */
export function setMode(core: Core, facet: string, mode: 'any' | 'all'): void {
  core.modes = new Map([...core.modes, [facet, mode]]);
  const { any, all, none } = partsOf(core.element.filter.facets?.[facet]);
  const asked = [...any, ...all];
  const clause = mode === 'any' ? { any: asked, all: [], none } : { any: [], all: asked, none };
  if (asked.length) setFilter(core, withClause(core.element.filter, facet, clause));
  else core.requestUpdate();
}

export function zoom(core: Core, factor: number): void {
  const { motion } = core.plot;
  const { start, end } = zoomed(motion.view, factor);
  motion.glide(start, end, 250, true);
}

export function fit(core: Core): void {
  const { fitted, motion } = core.plot;
  if (fitted) motion.glide(fitted[0], fitted[1], undefined, true);
}

/** Zooms in until the events of a crowd stand apart; undefined where they begin at one moment. */
export function parting(core: Choosing, span: readonly [number, number]): (() => void) | undefined {
  const { source, activeFilter, plot } = core;
  const from = source?.seek(span[0], 1, activeFilter)?.span.start ?? 0;
  const to = source?.seek(span[1], -1, activeFilter)?.span.start ?? 0;
  if (!(to - from > MIN_SPAN / 100)) return undefined;
  const room = (to - from) * 0.15;
  return () => {
    core.reader.close();
    plot.motion.glide(from - room, to + room, undefined, true);
  };
}

/** Whether the window can still shrink. */
export const canZoomIn = ({ plot, limits }: Core): boolean => {
  const { view } = plot.motion;
  return spanOf(view) > Math.max(limits.least ?? MIN_SPAN, leastSpan(view.start, view.end)) * 1.001;
};

/** Whether the window can still grow. */
export const canZoomOut = ({ plot, limits: { most = MAX_SPAN, bounds } }: Core): boolean =>
  spanOf(plot.motion.view) < Math.min(most, bounds ? bounds[1] - bounds[0] : MAX_SPAN) * 0.999;

/** Whether the window is the one that shows everything, to a thousandth of its length. */
export function showsEverything({ plot }: Core): boolean {
  const { fitted, motion } = plot;
  if (!fitted) return true;
  const { start, end } = motion.view;
  const near = (fitted[1] - fitted[0]) * 0.001;
  return Math.abs(start - fitted[0]) <= near && Math.abs(end - fitted[1]) <= near;
}
