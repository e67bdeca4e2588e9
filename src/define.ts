import type { NewsTimelineEventMap } from './element/events.js';
import { NewsTimeline } from './element/news-timeline.js';

export * from './index.js';

if (!customElements.get('news-timeline')) customElements.define('news-timeline', NewsTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
  }
  // All listeners have them, those of the document and the window too, since the events bubble and cross shadow roots.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how a global interface is added to
  interface GlobalEventHandlersEventMap extends NewsTimelineEventMap {}
}
