import type { NewsItem } from '../../src/items/item.js';
import { seededRandom } from '../../demo/seeded-random.js';
import type { SceneProps } from './scene-file.js';

const random = seededRandom(7);
const TEN_YEARS = 10 * 365.25 * 86_400_000;

export const title = 'A feed nobody has weighted';
export const description =
  'Four hundred items of the same importance: headlines are spread over the whole width, not bunched at one end.';
export const items: readonly NewsItem[] = Array.from({ length: 400 }, (_, i) => ({
  id: `feed-${i}`,
  start: Date.UTC(2015, 0, 1) + Math.floor(random() * TEN_YEARS),
  title: `Item ${i + 1} of the feed`,
}));
export const props: SceneProps = { timeZone: 'UTC' };
