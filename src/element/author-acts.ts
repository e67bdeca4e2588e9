// What an author's code asks of the timeline beyond its properties: a window round some items, the items themselves, and all
// that a reader has chosen as one value that can be kept and given back.
import type { NewsItem } from '../items/item.js';
import type { Filter, SyncSource } from '../source/source.js';
import { tidyFilter } from '../state/filter.js';
import { showsEverything } from '../state/selectors.js';
import { padded } from '../time/viewport.js';
import { CHUNKS } from './chunks.js';
import { readWindow, type WindowInput } from '../state/window.js';
import { DAY, MINUTE } from '../time/civil.js';
import { filter as readFilter, Mismatch } from './properties/readers.js';
import type { CheckedMethod } from './properties/author-warnings.js';
import type { TimelineCore } from './timeline-core.js';

/** All that a reader has chosen: plain data, for `JSON.stringify`. */
export interface TimelineState {
  /** The window in ms, or everything. */
  readonly view?: readonly [number, number] | 'fit';
  readonly filter?: Filter;
  readonly selected?: string;
  readonly layout?: 'axis' | 'list' | 'auto';
  readonly storyStep?: number;
  /** The zone, where the reader chose another than the author's. */
  readonly timeZone?: string;
}

export interface ItemsQuery {
  /** Default: everything. */
  readonly filter?: Filter;
  /** Items that overlap this window. Default: all time. */
  readonly view?: WindowInput;
}

function demandFilter(method: string, value: unknown): Filter {
  try {
    return tidyFilter(readFilter(value));
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new TypeError(`news-timeline: ${method}: expected ${error.expected}`, { cause: error });
  }
}

/** Names that are none, and ids that no item has, are told by code that is loaded for it. */
const checkCall = (core: TimelineCore, method: CheckedMethod, given: object): void =>
  void CHUNKS.accessible().then(({ tellCall }) => tellCall(core, method, given));

/** Glides to the items with these ids, or to those that match a filter; unknown ids are passed over. */
export function fitTo(
  core: TimelineCore,
  what: readonly string[] | Filter,
  options: { readonly duration?: number },
): Promise<void> {
  const { source } = core;
  const extent = Array.isArray(what)
    ? extentOf(source, what as readonly string[])
    : source?.matchedExtent(demandFilter('fitTo', what));
  checkCall(core, 'fitTo', what);
  return extent ? core.zoomTo(roomAbout(extent), options.duration) : Promise.resolve();
}

function extentOf(source: SyncSource | undefined, ids: readonly string[]): [number, number] | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const id of ids) {
    const span = source?.locate(id, {})?.entry.span;
    for (const t of span ? [span.start, span.end] : [])
      if (Number.isFinite(t)) [first, last] = [Math.min(first, t), Math.max(last, t)];
  }
  return first <= last ? [first, last] : undefined;
}

/** A moment is shown in the midst of a day, anything longer than a minute with room at both sides. */
function roomAbout([start, end]: readonly [number, number]): [number, number] {
  return end - start > MINUTE ? padded([start, end]) : [start - DAY / 2, end + DAY / 2];
}

/** The author's items in time order. */
export function itemsOf(core: TimelineCore, query: ItemsQuery): readonly NewsItem[] {
  const { filter, view } = query;
  const { source, zone } = core;
  const asked = filter === undefined ? {} : demandFilter('getItems', filter);
  const window = view === undefined ? 'fit' : readWindow(view, zone);
  const span = typeof window === 'string' ? {} : { span: window };
  checkCall(core, 'getItems', query);
  const page = source?.entries({ filter: asked, ...span, offset: 0, limit: source.total });
  return page?.entries.map(({ item }) => item as NewsItem) ?? [];
}

export function stateOf(core: TimelineCore): TimelineState {
  const { view } = core;
  const { filter, selected, layout, story, zone, view: shown } = core.state;
  return {
    view: view && !showsEverything(shown, core.plot.fitted) ? [view[0], view[1]] : 'fit',
    filter,
    layout,
    ...(selected === undefined ? {} : { selected }),
    ...(story.step === undefined ? {} : { storyStep: story.step }),
    ...(zone.chosen === undefined || zone.chosen === zone.author ? {} : { timeZone: zone.chosen }),
  };
}

/** Takes such a value; what it leaves out is as before the reader came, but for the layout, which stays. */
export function takeState(core: TimelineCore, state: TimelineState): void {
  const { element, dispatch } = core;
  const { view = 'fit', filter, selected, layout, storyStep, timeZone: zone } = state;
  // what is wrong throws before anything is taken
  const wanted = demandFilter('setState', filter ?? {});
  checkCall(core, 'setState', state);
  if (layout) element.layout = layout;
  dispatch({ type: 'address', by: 'author', filter: wanted, selected, step: storyStep, zone, hasView: true });
  core.show(typeof view === 'string' ? undefined : [view[0], view[1]]);
}
