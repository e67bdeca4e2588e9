import 'news-timeline/define.js';
import type { Article } from './articles';

export function story(articles: readonly Article[], chosen: (title: string) => void): HTMLElement {
  const timeline = document.createElement('news-timeline');
  timeline.items = articles;
  timeline.facets = 'theme';
  timeline.addEventListener('nt-select', ({ detail }) => chosen(detail.item?.title ?? ''));
  return timeline;
}
