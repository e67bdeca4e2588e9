import type { Finding } from './country-finder.js';
import type { Lexicon } from './lexicon.js';
import { PhraseTrie } from './phrase-trie.js';
import type { Token } from './tokens.js';

/** Finds themes by the words of one or more lexicons. */
export class ThemeFinder {
  readonly #phrases = new PhraseTrie<readonly string[]>();

  constructor(lexicons: readonly Lexicon[]) {
    const themes = new Map<string, string[]>();
    for (const lexicon of lexicons) {
      for (const [theme, phrases] of Object.entries(lexicon.themes)) {
        for (const phrase of list(phrases)) {
          const known = themes.get(phrase);
          if (known) known.push(theme);
          else themes.set(phrase, [theme]);
        }
      }
      for (const phrase of list(lexicon.decoys ?? '')) themes.set(phrase, []);
    }
    for (const [phrase, values] of themes) this.#phrases.add(phrase, values);
  }

  /** Themes with the most words first, else in the order of the text. */
  find(text: string, tokens: readonly Token[]): Finding[] {
    const words = new Map<string, string[]>();
    for (const { from, to, value } of this.#phrases.find(tokens)) {
      const said = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      for (const theme of value) {
        const known = words.get(theme);
        if (!known) words.set(theme, [said]);
        else if (!known.includes(said)) known.push(said);
      }
    }
    return [...words]
      .map(([value, said]) => ({ value, words: said }))
      .sort((a, b) => b.words.length - a.words.length);
  }
}

function list(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
