import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseTrie, tokenize } from '../../../src/tagging/phrase-trie.js';

const seed = 20260223;

function find(phrases: readonly string[], text: string): string[] {
  const trie = new PhraseTrie<string>();
  for (const phrase of phrases) trie.add(phrase, phrase);
  return trie.find(tokenize(text)).map(({ value }) => value);
}

/** The same by trying every phrase at every word. */
function slowFind(phrases: readonly string[], text: string): string[] {
  const words = text.split(' ');
  const found: string[] = [];
  for (let i = 0; i < words.length;) {
    const fits = phrases.filter((phrase) =>
      phrase.split(' ').every((word, k) => wordFits(word, words[i + k])),
    );
    const longest = Math.max(0, ...fits.map((phrase) => phrase.split(' ').length));
    const best = fits.find((phrase) => phrase.split(' ').length === longest);
    if (best !== undefined) found.push(best);
    i += Math.max(1, longest);
  }
  return found;
}

function wordFits(asked: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return asked.endsWith('*') ? word.startsWith(asked.slice(0, -1)) : asked === word;
}

describe('PhraseTrie', () => {
  it('takes the longest phrase, then goes on behind it', () => {
    expect(find(['new', 'new mexico', 'mexico'], 'new mexico mexico new')).toEqual([
      'new mexico',
      'mexico',
      'new',
    ]);
  });

  it('asks for a capital where the phrase has one, for all capitals where it has those', () => {
    expect(find(['Turkey', 'US'], 'turkey us Us')).toEqual([]);
    expect(find(['Turkey', 'US'], 'Turkey TURKEY US')).toEqual(['Turkey', 'Turkey', 'US']);
  });

  it('takes a plural s only where + allows it', () => {
    expect(find(['Armenian+', 'America'], 'Armenians Armenian Americas')).toEqual(['Armenian+', 'Armenian+']);
  });

  it('joins words over spaces, hyphens, apostrophes and "&", not over commas or sentences', () => {
    const phrase = ['south korea'];
    for (const gap of [' ', '-', '–', '’', ' & ', '\u00a0', '\n'])
      expect(find(phrase, `south${gap}korea`)).toHaveLength(1);
    for (const gap of [', ', '. ', '; ', ' (', '   \t '])
      expect(find(phrase, `south${gap}korea`)).toHaveLength(0);
  });

  it('tries a shorter phrase when the longest is refused', () => {
    const trie = new PhraseTrie<string>();
    for (const phrase of ['a', 'a b']) trie.add(phrase, phrase);
    expect(trie.find(tokenize('a b'), (match) => match.to - match.from === 1).map((m) => m.value)).toEqual([
      'a',
    ]);
  });

  it(`finds what trying every phrase at every word finds (seed ${seed})`, () => {
    const word = fc.constantFrom('ab', 'abc', 'b', 'c', 'bc');
    const phrase = fc
      .array(fc.oneof(word, fc.constant('ab*')), { minLength: 1, maxLength: 3 })
      .map((w) => w.join(' '));
    const text = fc.array(word, { maxLength: 12 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 6 }), text, (phrases, t) => {
        const lengths = (found: readonly string[]): number[] => found.map((f) => f.split(' ').length);
        expect(lengths(find(phrases, t))).toEqual(lengths(slowFind(phrases, t)));
      }),
      { seed, numRuns: 500 },
    );
  });
});
