import type { Finding } from './country-finder.js';
import type { Lexicon } from './lexicon.js';
import { PhraseTrie } from './phrase-trie.js';
import type { Token } from './tokens.js';

/** A theme that a phrase speaks for; weakly, when it does so only where nothing speaks for another theme. */
interface Vote {
  readonly theme: string;
  readonly weak: boolean;
}

/** Finds themes by the words of one or more lexicons. */
export class ThemeFinder {
  readonly #phrases = new PhraseTrie<readonly Vote[]>();

  constructor(lexicons: readonly Lexicon[]) {
    const votes = new Map<string, Vote[]>();
    for (const lexicon of lexicons) {
      for (const [theme, phrases] of Object.entries(lexicon.themes)) {
        for (const written of list(phrases)) {
          const weak = written.endsWith('?');
          const phrase = weak ? written.slice(0, -1) : written;
          votes.set(phrase, [...(votes.get(phrase) ?? []), { theme, weak }]);
        }
      }
      for (const phrase of list(lexicon.decoys ?? '')) votes.set(phrase, []);
    }
    for (const [phrase, themes] of votes) this.#phrases.add(phrase, themes);
  }

  /** Themes with the most words first, else in the order of the text. */
  find(text: string, tokens: readonly Token[]): Finding[] {
    const words = new Map<string, string[]>();
    const strong = new Set<string>();
    for (const { from, to, value } of this.#phrases.find(tokens)) {
      const said = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      for (const { theme, weak } of value) {
        if (!weak) strong.add(theme);
        const known = words.get(theme);
        if (!known) words.set(theme, [said]);
        else if (!known.includes(said)) known.push(said);
      }
    }
    return [...words]
      .filter(([theme]) => strong.size === 0 || strong.has(theme))
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
