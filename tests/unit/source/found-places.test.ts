import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, queryWords, wordsOf, foundPlaces } from '../../../src/text/text.js';

const marked = (text: string, query: string): string[] =>
  foundPlaces(text, queryWords(query)).map(([start, end]) => text.slice(start, end));

describe('the words that a search found', () => {
  it('are marked from their beginning as far as asked, whatever their case and accents', () => {
    expect(marked("Georgia's parliament; in georgian eyes", 'GEORG')).toEqual(['Georg', 'georg']);
    expect(marked('İlham Əliyev in Şuşa', 'ilham eli susa')).toEqual(['İlham', 'Əli', 'Şuşa']);
    expect(marked('Cafe\u0301 and Café', 'cafe')).toEqual(['Cafe\u0301', 'Café']);
    expect(marked('Straße', 'strass')).toEqual(['Straß']);
    expect(marked('a treaty, untreated', 'treat')).toEqual(['treat']);
    expect(marked('nothing here', '')).toEqual([]);
  });

  it('are in every text that the search finds, and in no other (seed 20261124)', () => {
    const letters = fc.constantFrom('a', 'b', 'é', 'e\u0301', 'ß', 'Ə', 'I', 'ı', '9', ' ', '-', '𝒜', 'я');
    const text = fc.array(letters, { maxLength: 24 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (title, query) => {
        const asked = queryWords(query);
        const begins = wordsOf(title).some((word) => asked.some((a) => word.startsWith(a)));
        const places = foundPlaces(title, asked);
        expect(places.length > 0).toBe(begins);
        for (const [start, end] of places)
          expect(asked.some((a) => foldText(title.slice(start, end)).startsWith(a))).toBe(true);
      }),
      { seed: 20261124, numRuns: 3000 },
    );
  });
});
