import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../../../src/data/item.js';
import { tagItem } from '../../../src/tagging/tag-item.js';
import { createTagger } from '../../../src/tagging/tagger.js';

const tagger = createTagger();
const ITEM: NewsItem = {
  start: '2026-02-23',
  title: 'Kazakhstan Strengthens Strategic Partnership with Georgia',
};

describe('tagItem', () => {
  it('fills what the author left out and tells from which words', () => {
    const tagged = tagItem(ITEM, tagger);
    expect(tagged.countries).toEqual(['KZ', 'GE']);
    expect(tagged.themes).toEqual(['Diplomacy']);
    expect(tagged.tags).toEqual([
      { facet: 'countries', value: 'KZ', words: ['Kazakhstan'], auto: true },
      { facet: 'countries', value: 'GE', words: ['Georgia'], auto: true },
      { facet: 'themes', value: 'Diplomacy', words: ['Strategic Partnership'], auto: true },
    ]);
  });

  it('keeps the author’s tags, facet by facet, and marks them as not automatic', () => {
    const tagged = tagItem({ ...ITEM, themes: ['Trade'] }, tagger);
    expect(tagged.countries).toEqual(['KZ', 'GE']);
    expect(tagged.themes).toEqual(['Trade']);
    expect(tagged.tags?.filter((tag) => tag.facet === 'themes')).toEqual([
      { facet: 'themes', value: 'Trade', words: [], auto: false },
    ]);
  });

  it('reads the summary, and the source’s categories from an array or from text', () => {
    const item = { ...ITEM, title: 'A meeting', summary: 'In Yerevan.' };
    expect(tagItem(item, tagger).countries).toEqual(['AM']);
    expect(tagItem({ ...item, categories: 'Sport; Health' }, tagger).themes).toEqual(['Sport', 'Health']);
    expect(tagItem({ ...item, categories: ['medtop:15000000', 7] }, tagger).themes).toEqual(['Sport']);
  });

  it('leaves the item as it was and keeps tags of other facets; twice is as once', () => {
    const item: NewsItem = { ...ITEM, tags: [{ facet: 'city', value: 'Astana', words: [], auto: false }] };
    const frozen = Object.freeze(item);
    const once = tagItem(frozen, tagger);
    expect(once.tags?.[0]).toEqual(item.tags?.[0]);
    expect(once.tags).toHaveLength(4);
    expect(tagItem(ITEM, tagger)).toEqual(tagItem(ITEM, tagger));
    expect(item).not.toHaveProperty('countries');
  });
});
