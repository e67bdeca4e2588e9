import { isQuiet } from './element/early-requests.js';
import type { NewsTimelineEventMap } from './element/events.js';
import { defineElement, type NewsTimeline } from './element/news-timeline.js';

export * from './index.js';

if (!isQuiet()) defineElement();

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
  }
  // All listeners have them, those of the document and the window too, since the events bubble and cross shadow roots.
  interface GlobalEventHandlersEventMap {
    'nt-select': NewsTimelineEventMap['nt-select'];
    'nt-hover': NewsTimelineEventMap['nt-hover'];
    'nt-plot-click': NewsTimelineEventMap['nt-plot-click'];
    'nt-view-change': NewsTimelineEventMap['nt-view-change'];
    'nt-filter-change': NewsTimelineEventMap['nt-filter-change'];
    'nt-load': NewsTimelineEventMap['nt-load'];
    'nt-error': NewsTimelineEventMap['nt-error'];
    'nt-progress': NewsTimelineEventMap['nt-progress'];
    'nt-story-change': NewsTimelineEventMap['nt-story-change'];
    'nt-zone-change': NewsTimelineEventMap['nt-zone-change'];
  }
}
