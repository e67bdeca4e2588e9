import { describe, expect, it } from 'vitest';
import { mistakesIn, nearest } from '../../../src/element/properties/author-warnings.js';

const settings = { filter: {}, facets: ['country', 'theme'], messages: undefined, locale: undefined };

describe('mistakes of a page’s author', () => {
  it('are none where all names are known', () => {
    const filter = { facets: { country: ['AM'] }, text: 'x' };
    expect(mistakesIn({ ...settings, filter, messages: { search: 'Find' }, locale: 'de-AT' })).toEqual([]);
  });

  it('are no texts of help, cards or media, whose English comes later', () => {
    const messages = { helpMove: 'Next', startStory: 'Begin', loadFrom: 'Load' };
    expect(mistakesIn({ ...settings, messages })).toEqual([]);
  });

  it('are told with the nearest name', () => {
    const [facet] = mistakesIn({ ...settings, filter: { facets: { contry: ['AM'] } } });
    expect(facet).toContain('"contry" is none of the facets (country, theme); did you mean "country"?');
    const [key] = mistakesIn({ ...settings, filter: { facet: { country: ['AM'] } } as never });
    expect(key).toContain('"facet" is no part of a filter (facets, text, span); did you mean "facets"?');
    const [message] = mistakesIn({ ...settings, messages: { serach: 'Find' } as never });
    expect(message).toBe('messages: there is no text "serach"; did you mean "search"?');
    const [locale] = mistakesIn({ ...settings, locale: 'ja-JP' });
    expect(locale).toContain('there are no texts in "ja"');
  });

  it('are told without a name where none is near', () => {
    expect(nearest('zzz', ['country', 'theme'])).toBeUndefined();
    expect(nearest('Theme', ['country', 'theme'])).toBe('theme');
  });
});
