// Made by `npm run analyze` from the manifest: change the sources of that.
import type { NewsTimeline, NewsTimelineEventMap, TimelineProps } from 'news-timeline';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type OfElement = Omit<DetailedHTMLProps<HTMLAttributes<NewsTimeline>, NewsTimeline>, keyof TimelineProps>;
interface Listeners {
  /** The reader is about to choose an item, or to let go of it; cancelable: `preventDefault()` keeps the card from changing. */
  'onnt-select'?: ((event: NewsTimelineEventMap['nt-select']) => void) | undefined;
  /** The pointer is over the mark or headline of an item, or over none any more. */
  'onnt-hover'?: ((event: NewsTimelineEventMap['nt-hover']) => void) | undefined;
  /** The reader clicked or tapped the plot where there is no mark: the time in ms, and the lane. */
  'onnt-plot-click'?: ((event: NewsTimelineEventMap['nt-plot-click']) => void) | undefined;
  /** The reader moved the window; `settled` once it rests. */
  'onnt-view-change'?: ((event: NewsTimelineEventMap['nt-view-change']) => void) | undefined;
  /** The reader is about to change the filter; `counts` are those under the new one; cancelable: `preventDefault()` keeps the old one. */
  'onnt-filter-change'?: ((event: NewsTimelineEventMap['nt-filter-change']) => void) | undefined;
  /** Data is indexed and drawn; `coverage` where parts of a source did not answer. */
  'onnt-load'?: ((event: NewsTimelineEventMap['nt-load']) => void) | undefined;
  /** The plot was drawn, by whatever cause, and `scale` may be another one; at most once a frame. Does not bubble. */
  'onnt-draw'?: ((event: NewsTimelineEventMap['nt-draw']) => void) | undefined;
  /** `src` could not be loaded; what was shown before stays. */
  'onnt-error'?: ((event: NewsTimelineEventMap['nt-error']) => void) | undefined;
  /** While a long file is read, how many hundredths of it are; while a large set is indexed, how many of its items; at most every 60 ms. */
  'onnt-progress'?: ((event: NewsTimelineEventMap['nt-progress']) => void) | undefined;
  /** The reader chose another time zone. */
  'onnt-zone-change'?: ((event: NewsTimelineEventMap['nt-zone-change']) => void) | undefined;
  /** The reader went to a step of the story, or left it; the window follows without an `nt-view-change`. */
  'onnt-story-change'?: ((event: NewsTimelineEventMap['nt-story-change']) => void) | undefined;
}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'news-timeline': OfElement & TimelineProps & Listeners;
    }
  }
}
