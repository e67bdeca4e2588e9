import type { NewsItem } from '../items/item.js';
import type { Counts, Entry, Filter, Source } from '../source/source.js';
import { partsOf, withClause, withoutSpan } from '../state/filter.js';
import { leastSpan, MAX_SPAN, MIN_SPAN, spanOf, zoomed } from '../state/viewport.js';
import { type Announcer, newsEvent } from './events.js';
import type { Language } from './language.js';
import type { PlotController } from './plot-controller.js';

/** What the reader's acts work on. */
export interface ReaderHost {
  readonly element: EventTarget & { filter: Filter; readonly updateComplete: Promise<boolean> };
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly plot: PlotController;
  readonly source: Source | undefined;
  readonly announcer: Announcer;
  readonly activeFilter: Filter;
  readonly counts: Counts;
  readonly view: [number, number] | undefined;
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

// What the reader does: choosing and moving; what the controls let them do besides is in `reader-acts`. Every act here may fire an event; code that sets properties fires none.

export class Reader {
  private readonly core: ReaderHost;

  constructor(core: ReaderHost) {
    this.core = core;
  }

  /** Opens the card of an entry, or closes what is open. */
  choose(entry: Entry | undefined): void {
    const { core } = this;
    const open = core.chosen !== undefined || core.cluster !== undefined;
    if (!entry && !open) return;
    core.openEntry(entry);
    const detail = { id: entry?.id, item: itemOf(entry) };
    core.element.dispatchEvent(newsEvent('nt-select', detail));
  }

  /** Closes the card; focus goes back to its mark if the card held it. */
  close(): void {
    const { core } = this;
    const root = core.renderRoot;
    const held = root instanceof ShadowRoot && root.activeElement?.closest('.card') !== null;
    const { chosen } = core;
    this.choose(undefined);
    if (held) void core.element.updateComplete.then(() => core.refocus(chosen));
  }

  /** The window moved under the reader's hand. */
  moved(settled: boolean): void {
    const { core } = this;
    const { view } = core;
    if (!view) return;
    if (settled) core.announcer.view(view, core.counts);
    core.element.dispatchEvent(newsEvent('nt-view-change', { view, settled }));
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

export function setFilter(core: Core, filter: Filter): void {
  core.element.filter = filter;
  void core.element.updateComplete.then(() => {
    const { counts } = core;
    core.announcer.say(core.speech.t('filterAnnounce', { n: counts.matched, m: counts.total }));
    core.element.dispatchEvent(newsEvent('nt-filter-change', { filter, counts }));
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
export const canZoomIn = ({ plot }: Core): boolean => {
  const { view } = plot.motion;
  return spanOf(view) > Math.max(MIN_SPAN, leastSpan(view.start, view.end)) * 1.001;
};

/** Whether the window can still grow. */
export const canZoomOut = ({ plot }: Core): boolean => spanOf(plot.motion.view) < MAX_SPAN * 0.999;

/** Whether the window is the one that shows everything, to a thousandth of its length. */
export function showsEverything({ plot }: Core): boolean {
  const { fitted, motion } = plot;
  if (!fitted) return true;
  const { start, end } = motion.view;
  const near = (fitted[1] - fitted[0]) * 0.001;
  return Math.abs(start - fitted[0]) <= near && Math.abs(end - fitted[1]) <= near;
}
