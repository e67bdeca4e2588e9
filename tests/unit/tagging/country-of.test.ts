import { describe, expect, it } from 'vitest';
import { ALPHA_3 } from '../../../src/tagging/alpha-3-data.js';
import { createTagger } from '../../../src/tagging/tagger.js';

const tagger = createTagger();

describe('countryOf: what an author writes where a country is asked for', () => {
  it.each([
    ['AM', 'AM'],
    ['am', 'AM'],
    ['ARM', 'AM'],
    ['arm', 'AM'],
    ['XKX', 'XK'],
    ['UK', 'GB'],
    ['usa', 'US'],
    ['Armenia', 'AM'],
    ['ARMENIA', 'AM'],
    [' armenia ', 'AM'],
    ['Republic of Armenia', 'AM'],
    ['Georgia', 'GE'],
    ['Jordan', 'JO'],
    ['Chad', 'TD'],
    ['Jersey', 'JE'],
    ['Türkiye', 'TR'],
    ['turkey', 'TR'],
    ['United States of America', 'US'],
    ['Russian Federation', 'RU'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
    ['The Netherlands', 'NL'],
    ['Arménie', 'AM'],
    ['Azerbaïdjan', 'AZ'],
    ['Deutschland', 'DE'],
    ['Россия', 'RU'],
    ['Україна', 'UA'],
    ['Gürcistan', 'GE'],
    ['Հայաստան', 'AM'],
    ['საქართველო', 'GE'],
    ['أرمينيا', 'AM'],
    ['Congo', undefined],
    ['Korea', undefined],
    ['Karabakh', undefined],
    ['Europe', undefined],
    ['Armenia and Georgia', undefined],
    ['Republic', undefined],
    ['New Mexico', undefined],
    ['zz', undefined],
    ['', undefined],
  ])('%s → %s', (written, code) => {
    expect(tagger.countryOf(written)).toBe(code);
  });

  it('a region bias settles what could be two, and turns no country into another', () => {
    const biased = createTagger({ regionBias: 'CD' });
    expect([biased.countryOf('Congo'), biased.countryOf('Georgia')]).toEqual(['CD', 'GE']);
    expect(createTagger({ regionBias: 'US' }).countryOf('Georgia')).toBe('GE');
  });

  it('reads each code of ISO 3166-1, of two letters and of three', () => {
    const pairs = ALPHA_3.split(' ');
    expect(pairs).toHaveLength(250);
    for (const pair of pairs) {
      const [three, two] = [pair.slice(0, 3), pair.slice(3)];
      expect([three, tagger.countryOf(three)]).toEqual([three, two]);
      expect([two, tagger.countryOf(two)]).toEqual([two, two]);
    }
  });
});
