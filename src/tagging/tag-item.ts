import type { NewsItem, Tag } from '../data/item.js';
import type { Tagger, TagResult } from './tagger.js';

type Facet = 'countries' | 'themes';
type Tagged = Omit<TagResult, 'tags'>;

/**
 * A copy of the item with countries and themes where its author gave none; `tags` tells where each came from. What the author gave
 * stays as it is. The text is title and summary; an extra column `categories` (array, or text parted by `;`, `,` or `|`) holds the
 * source's own categories.
 */
export function tagItem(item: NewsItem, tagger: Tagger): NewsItem & Tagged {
  const text = [item.title, item.summary].filter((part) => part !== undefined && part !== '').join('. ');
  const found = tagger.tag(text, listOf(item['categories']));
  const given: Readonly<Record<Facet, readonly string[]>> = {
    countries: listOf(item.countries),
    themes: listOf(item.themes),
  };
  const pick = (facet: Facet): string[] => (given[facet].length > 0 ? [...given[facet]] : found[facet]);
  const tags = [
    ...(item.tags ?? []).filter((tag) => tag.facet !== 'countries' && tag.facet !== 'themes'),
    ...tagsOf('countries', given.countries, found.tags),
    ...tagsOf('themes', given.themes, found.tags),
  ];
  return { ...item, countries: pick('countries'), themes: pick('themes'), tags };
}

function tagsOf(facet: Facet, given: readonly string[], found: readonly Tag[]): readonly Tag[] {
  if (given.length === 0) return found.filter((tag) => tag.facet === facet);
  return given.map((value) => ({ facet, value, words: [], auto: false }));
}

function listOf(value: unknown): string[] {
  const parts = typeof value === 'string' ? value.split(/[;,|]/) : Array.isArray(value) ? value : [];
  return parts.flatMap((part: unknown) =>
    typeof part === 'string' && part.trim() !== '' ? [part.trim()] : [],
  );
}
