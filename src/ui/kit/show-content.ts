import { render } from 'lit';
import { attempt } from '../../items/problem.js';
import type { NewsItem } from '../../items/item.js';
import type { ItemTemplate } from './own-content.js';

/** Shows what a function of the author's gives for an item; false where it gives nothing, or fails. */
export const showContent = (
  name: string,
  own: ItemTemplate,
  item: NewsItem,
  container: HTMLElement,
): boolean => {
  const content = attempt(name, own, item) ?? undefined;
  return content !== undefined && !!attempt(name, (_: NewsItem) => render(content, container), item);
};
