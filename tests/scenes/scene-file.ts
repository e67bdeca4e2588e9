import type { DateInput, NewsItem } from '../../src/items/item.js';
import type { Filter } from '../../src/source/source.js';

/** Properties of the element that a scene sets; `dir` stands on the page's block around it. */
export interface SceneProps {
  readonly view?: readonly [DateInput, DateInput];
  readonly filter?: Filter;
  readonly facets?: readonly string[];
  readonly lanes?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly selected?: string;
  readonly dir?: 'rtl';
  readonly timeDirection?: 'rtl' | 'auto';
  readonly orientation?: 'horizontal';
}

/** What a scene file exports: one picture, told in words, with the data that makes it. */
export interface SceneFile {
  readonly title: string;
  readonly description: string;
  /** Items, or what an author might pass by mistake for one. */
  readonly items: readonly (NewsItem | Readonly<Record<string, unknown>>)[];
  readonly props: SceneProps;
}
