import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../../src/tagging/phrase-trie.js';

const seed = 20260223;

describe('tokenize', () => {
  it.each([
    ['U.S.-Based', 'us based'],
    ['the U.S.', 'the us'],
    ['J.K. Rowling', 'jk rowling'],
    ['Armenia’s', 'armenia s'],
    ['İstanbul ve Iğdır', 'istanbul ve igdir'],
    ['Война в Україні', 'воина в украіні'],
    ['日本 2026', '日本 2026'],
    ['', ''],
  ])('%s → %s', (text, keys) => {
    expect(
      tokenize(text)
        .map((token) => token.key)
        .join(' '),
    ).toBe(keys);
  });

  it(`gives tokens in order whose keys are the folded words at their places (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.key).toBe(fold(text.slice(token.start, token.end).replaceAll('.', '')));
          end = token.end;
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});
