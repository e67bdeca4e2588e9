import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

const WHEN = Date.UTC(2024, 0, 1, 12);
const THEMES = ['Economy', 'Politics', 'Sport', 'Culture', 'Science'];

export const title = 'Ten items at one instant';
export const description =
  'Nothing can be zoomed apart here: the ridge stays one, says ten, and opens as a list.';
export const items: readonly NewsItem[] = Array.from({ length: 10 }, (_, i) => ({
  id: `instant-${i}`,
  start: WHEN,
  title: `Report number ${i + 1} of the same second`,
  themes: [THEMES[i % THEMES.length]!],
}));
export const props: SceneProps = { timeZone: 'UTC' };
