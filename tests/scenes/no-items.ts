import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'No items';
export const description = 'An empty list is no error, and looks like none.';
export const items: readonly NewsItem[] = [];
export const props: SceneProps = {};
