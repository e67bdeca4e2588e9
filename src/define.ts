import type { NewsTimelineEventMap } from './component/events.js';
import { NewsTimeline } from './component/news-timeline.js';

export * from './index.js';

if (!customElements.get('news-timeline')) customElements.define('news-timeline', NewsTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
  }
  interface HTMLElementEventMap extends NewsTimelineEventMap {
    // the element's events, typed for addEventListener
  }
}
