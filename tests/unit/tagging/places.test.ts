import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../../../src/tagging/places.js';
import { createTagger } from '../../../src/tagging/tagger.js';

const places = await loadPlaces();
const tagger = createTagger({ places });

describe('places: states, provinces and cities with their country', () => {
  it.each([
    ['Texas lawmakers pass voting bill', 'US'],
    ['Ontario premier resigns', 'CA'],
    ['Aleppo shelled again', 'SY'],
    ['Fire in Kazan market', 'RU'],
    ['New Mexico and Chiapas compare notes', 'US MX'],
    ['Paris, Texas, has a tower', 'US'],
    ['Ministers of France meet in Marseille', 'FR'],
    ['Emily Houston sings', ''],
    ['Georgia counts votes in Tbilisi', 'GE'],
  ])('%s → %s', (text, expected) => {
    expect(tagger.tag(text).countries.join(' ')).toBe(expected);
  });

  it('name nothing where they are not asked for', () => {
    expect(createTagger().tag('Texas lawmakers meet in Aleppo').countries).toEqual([]);
  });

  it('belong to one country each', () => {
    const owner = new Map<string, string>();
    for (const [code, names] of Object.entries(places)) {
      for (const name of names.split(',').map((word) => word.trim())) {
        expect([name, owner.get(name) ?? code]).toEqual([name, code]);
        owner.set(name, code);
      }
    }
    expect(owner.size).toBeGreaterThan(500);
  });
});
