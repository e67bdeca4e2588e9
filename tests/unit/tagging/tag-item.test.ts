import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../../../src/items/item.js';
import { tagItem, createTagger } from '../../../src/tagging/tagger.js';

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

  it('gives the author’s countries as codes, and says how they were written', () => {
    const tagged = tagItem({ ...ITEM, countries: ['Armenia', 'am', 'GEO', 'Karabakh'] }, tagger);
    expect(tagged.countries).toEqual(['AM', 'GE', 'Karabakh']);
    expect(tagged.tags?.filter((tag) => tag.facet === 'countries')).toEqual([
      { facet: 'countries', value: 'AM', words: ['Armenia'], auto: false },
      { facet: 'countries', value: 'GE', words: ['GEO'], auto: false },
      { facet: 'countries', value: 'Karabakh', words: [], auto: false },
    ]);
  });

  it('knows the author’s columns in the singular and by their synonyms, and leaves each value one column', () => {
    const { title, ...rest } = ITEM;
    const item = {
      ...rest,
      headline: title,
      title: '',
      Country: 'France; Spain',
      theme: 'Trade',
      topic: 'Sport',
    };
    const tagged = tagItem(item, tagger);
    expect([tagged.countries, tagged.themes]).toEqual([['FR', 'ES'], ['Trade']]);
    expect(tagged).not.toHaveProperty('Country');
    expect(tagged).not.toHaveProperty('theme');
    expect(tagItem({ ...item, Country: '' }, tagger).countries).toEqual(['KZ', 'GE']);
  });

  it('of the source’s categories keeps those that became nothing', () => {
    const tagged = tagItem({ ...ITEM, categories: ['Sport', 'Analysis', 'Armenia'] }, tagger);
    expect(tagged.themes).toEqual(['Sport']);
    expect(tagged.countries).toEqual(['AM', 'KZ', 'GE']);
    expect(tagged['categories']).toEqual(['Analysis']);
    expect(tagItem({ ...ITEM, categories: ['Sport'] }, tagger)).not.toHaveProperty('categories');
  });

  it('takes themes that a reader marks as the source’s own for categories: by code, else by name', () => {
    const source = (value: string, word = value) => ({ facet: 'themes', value, words: [word], auto: false });
    const item = {
      ...ITEM,
      themes: ['flood', 'World'],
      tags: [source('flood', 'medtop:20000151'), source('World')],
    };
    const tagged = tagItem(item, tagger);
    expect([tagged.themes, tagged['categories']]).toEqual([['Disaster'], ['World']]);
    expect(tagged.tags).toContainEqual({ ...source('Disaster', 'medtop:20000151') });
    expect(tagItem({ ...item, themes: ['Trade', 'World'] }, tagger).themes).toEqual(['Trade']);
  });

  it('takes what it found before for found again, not for the author’s', () => {
    const once = tagItem(ITEM, tagger);
    expect(tagItem(once, tagger)).toEqual(once);
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
