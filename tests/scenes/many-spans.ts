import type { NewsItem } from '../../src/items/item.js';
import { seededRandom } from '../../demo/seeded-random.js';
import type { SceneProps } from './scene-file.js';

const random = seededRandom(11);
const WEEK = 7 * 86_400_000;
const KINDS = ['Mission', 'Project', 'Inquiry', 'Trial'];

export const title = 'Spans upon spans';
export const description =
  'One hundred and fifty ranges from a week to six years. Rows stay put while panning; what finds no row is counted as “+n”.';
export const items: readonly NewsItem[] = Array.from({ length: 150 }, (_, i) => {
  const start = Date.UTC(2010, 0, 1) + Math.floor(random() * 700) * WEEK;
  const kind = KINDS[Math.floor(random() * KINDS.length)]!;
  return {
    id: `span-${i}`,
    start,
    end: start + Math.ceil(random() ** 3 * 300) * WEEK,
    precision: 'day',
    title: `${kind} ${i + 1}`,
    themes: [kind],
    importance: Math.floor(random() * 10),
  };
});
export const props: SceneProps = { timeZone: 'UTC' };
