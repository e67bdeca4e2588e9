import type { NewsTimelineEventMap } from './element/events.js';
import { NewsTimeline } from './element/news-timeline.js';

export * from './index.js';

if (!customElements.get('news-timeline')) customElements.define('news-timeline', NewsTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
  }
  interface HTMLElementEventMap {
    'nt-select': NewsTimelineEventMap['nt-select'];
    'nt-view-change': NewsTimelineEventMap['nt-view-change'];
    'nt-filter-change': NewsTimelineEventMap['nt-filter-change'];
    'nt-load': NewsTimelineEventMap['nt-load'];
  }
}
