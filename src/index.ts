export { NewsTimeline } from './component/news-timeline.js';
export type { NewsItem } from './data/item.js';
