export { NewsTimeline } from './element/news-timeline.js';
export type {
  NewsTimelineEventMap,
  NtErrorEvent,
  NtFilterChangeEvent,
  NtHoverEvent,
  NtLoadEvent,
  NtPlotClickEvent,
  NtProgressEvent,
  NtSelectEvent,
  NtStoryChangeEvent,
  NtZoneChangeEvent,
  NtViewChangeEvent,
} from './element/events.js';
export type { ItemsQuery, TimelineState } from './element/author-acts.js';
export type { ControlName } from './state/controls.js';
export type { TimeScale } from './element/overlay.js';
export type { Precision } from './time/span.js';
export type {
  DateInput,
  ImageRef,
  ItemInput,
  Kind,
  NewsItem,
  NewsItemFields,
  SourceRef,
  Status,
  Tag,
} from './items/item.js';
export type { Problem } from './items/problem.js';
export type { Words } from './i18n/messages.js';
export type { Clause, Filter } from './source/source.js';
export type { Counts } from './source/source.js';
export type {
  Coverage,
  Entry,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  Source,
  SourceInfo,
  Target,
} from './source/source.js';
