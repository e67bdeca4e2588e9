import type { NewsItem } from '../data/item.js';
import type { Problem } from '../data/problem.js';
import type { Filter } from '../query/filter.js';
import type { Counts } from '../query/source.js';

/** The reader chose an item, or let go of it (`id` undefined). */
export type NtSelectEvent = CustomEvent<{
  readonly id: string | undefined;
  readonly item: NewsItem | undefined;
}>;

/** The reader moved the window; `settled` is true once it rests. */
export type NtViewChangeEvent = CustomEvent<{
  readonly view: readonly [number, number];
  readonly settled: boolean;
}>;

export type NtFilterChangeEvent = CustomEvent<{ readonly filter: Filter; readonly counts: Counts }>;

/** Data is indexed and drawn. */
export type NtLoadEvent = CustomEvent<{ readonly counts: Counts; readonly problems: readonly Problem[] }>;

/** The reader went to a step of the story (counted from 1), or left it (undefined). */
export type NtStoryChangeEvent = CustomEvent<{
  readonly step: number | undefined;
  readonly id: string | undefined;
}>;

/** The reader chose another time zone. */
export type NtZoneChangeEvent = CustomEvent<{ readonly timezone: string }>;

export interface NewsTimelineEventMap {
  'nt-select': NtSelectEvent;
  'nt-view-change': NtViewChangeEvent;
  'nt-filter-change': NtFilterChangeEvent;
  'nt-load': NtLoadEvent;
  'nt-story-change': NtStoryChangeEvent;
  'nt-zone-change': NtZoneChangeEvent;
}

/** A bubbling, composed event of the element. */
export function newsEvent<K extends keyof NewsTimelineEventMap>(
  type: K,
  detail: NewsTimelineEventMap[K]['detail'],
): NewsTimelineEventMap[K] {
  return new CustomEvent(type, { detail, bubbles: true, composed: true }) as NewsTimelineEventMap[K];
}
