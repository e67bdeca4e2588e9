import type { NewsItem } from '../../src/items/item.js';
import { seededRandom } from '../../demo/seeded-random.js';
import type { SceneProps } from './scene-file.js';

const random = seededRandom(5000);
const TOWNS = 5000;
const YEAR = 365 * 86_400_000;

export const title = 'A facet of 5,000 values';
export const description =
  'Filtering by place where there are five thousand places: the menu can be searched and shows the most frequent first.';
export const items: readonly NewsItem[] = Array.from({ length: 7_000 }, (_, i) => ({
  id: `town-${i}`,
  start: Date.UTC(2024, 0, 1) + Math.floor(random() * YEAR),
  title: `Council meeting ${i + 1}`,
  place: `Town ${i < TOWNS ? i + 1 : 1 + Math.floor(random() ** 3 * TOWNS)}`,
  importance: Math.floor(random() * 10),
}));
export const props: SceneProps = { timeZone: 'UTC', facets: ['place'] };
