import type { NewsItem } from '../../src/items/item.js';
import { seededRandom } from '../../demo/seeded-random.js';
import type { SceneProps } from './scene-file.js';

const THEMES = ['Politics', 'Economy', 'Conflict', 'Sport', 'Science', 'Culture'];
const OUTLETS = ['Agency', 'Radio', 'Daily', 'Weekly'];
const NEWS_DAY = Date.UTC(2025, 5, 12);
const DAY = 86_400_000;
const random = seededRandom(20260223);

function report(i: number, start: number): NewsItem {
  return {
    id: `report-${i}`,
    start,
    title: `${OUTLETS[i % OUTLETS.length]!} report ${i + 1}`,
    themes: [THEMES[Math.floor(random() ** 2 * THEMES.length)]!],
    importance: Math.floor(random() * 7),
    kind: 'news',
  };
}

export const title = 'A day of 3,000 reports';
export const description =
  'Sixty quiet reports over two months, and three thousand on one day. The day is a ridge with an honest count; zooming in takes it apart by hours and minutes.';
export const items: readonly NewsItem[] = [
  ...Array.from({ length: 60 }, (_, i) => report(i, NEWS_DAY + (i - 30) * DAY + Math.floor(random() * DAY))),
  ...Array.from({ length: 3000 }, (_, i) =>
    report(60 + i, NEWS_DAY + Math.floor((random() + random()) * 0.5 * DAY)),
  ),
];
export const props: SceneProps = { timeZone: 'UTC' };
