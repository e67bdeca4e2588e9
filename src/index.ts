export { NewsTimeline } from './component/news-timeline.js';
export type {
  NewsTimelineEventMap,
  NtFilterChangeEvent,
  NtLoadEvent,
  NtSelectEvent,
  NtStoryChangeEvent,
  NtZoneChangeEvent,
  NtViewChangeEvent,
} from './component/events.js';
export type { Precision } from './data/date-span.js';
export type { DateInput, ImageRef, Kind, NewsItem, SourceRef, Status, Tag } from './data/item.js';
export type { Problem } from './data/problem.js';
export type { Words } from './locale/words.js';
export type { Clause, Filter } from './query/filter.js';
export type { Counts } from './query/source.js';
