import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'One item';
export const description = 'A single day with room around it.';
export const items: readonly NewsItem[] = [
  { start: '1969-07-20', title: 'First landing on the Moon', countries: ['US'], themes: ['Science'] },
];
export const props: SceneProps = {};
