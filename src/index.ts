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
export type { DateStyle, DateTextOf } from './context/language.js';
export { registerFormat, type OwnFormat, type OwnItems } from './formats/formats.js';
export { registerMark } from './layout/own-marks.js';
export type { MarkColours, MarkFrame, MarkContext, OwnMark, PlacedItem } from './layout/own-marks.js';
export type { TimelineProps } from './context/properties.js';
export type { TickText } from './layout/ticks.js';
export type { FacetInput, FacetSettings, FacetValue, LaneOrder } from './state/filter.js';
export type { FetchOptions } from './context/settings.js';
export type { ItemContent, ItemTemplate } from './ui/kit/own-content.js';
export type { ControlName } from './state/state.js';
export type { TimeScale } from './element/overlay.js';
export type { DateNumbers, DateOrder } from './time/read-date.js';
export type { Precision } from './time/span.js';
export type {
  DateInput,
  ImageRef,
  MediaRef,
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
