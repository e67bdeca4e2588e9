import type { NewsItem } from '../items/item.js';
import type { Problem } from '../items/problem.js';
import type { Counts, Coverage, Entry, Filter } from '../source/source.js';
import type { Language } from './language.js';

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

/** So many of the items are indexed, while a large set is. */
export type NtProgressEvent = CustomEvent<{ readonly done: number; readonly total: number }>;

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

// What a screen reader hears of moves and filters: politely, once things rest, never twice the same.

export class Announcer {
  /** Said now; rendered in a live region. */
  text = '';
  private readonly host: { readonly speech: Language; requestUpdate(): void };

  constructor(host: { readonly speech: Language; requestUpdate(): void }) {
    this.host = host;
  }

  /** So many events of all that match are in the window now. */
  view([start, end]: readonly [number, number], n: number, m: number): void {
    const { t, dates } = this.host.speech;
    const [from, to] = dates.window(start, end);
    this.say(t('viewAnnounce', { n, m, from, to }));
  }

  /** The card of this entry has opened. */
  entry({ title, span }: Entry): void {
    this.say(`${title}, ${this.host.speech.dates.long(span)}`);
  }

  say(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.host.requestUpdate();
  }
}
