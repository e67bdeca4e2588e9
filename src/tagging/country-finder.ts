import { isCountryHere, isGivenAndSurname } from './country-context.js';
import type { Gazetteer, Reading } from './gazetteer.js';
import { PhraseTrie } from './phrase-trie.js';
import type { PhraseMatch } from './phrase-trie.js';
import { tokenize } from './tokens.js';
import type { Token } from './tokens.js';

/** A value found in a text and the words that stand for it, as written. */
export interface Finding {
  readonly value: string;
  readonly words: readonly string[];
}

/** What a word of the gazetteer leads to: a country, a choice of readings, or (no readings) nothing. */
interface Name {
  readonly readings: readonly Reading[];
  readonly marks: string;
}

const MARKS = /[+?!@-]+$/;
/** What formal names have besides the usual one. */
const FORMAL: ReadonlySet<string> = new Set(
  (
    'the of and s republic kingdom state states federal federation federative democratic people peoples islamic arab union ' +
    'commonwealth plurinational bolivarian socialist'
  ).split(' '),
);
const NO_CUES: ReadonlySet<string> = new Set();

/** Finds the countries that a text names. */
export class CountryFinder {
  readonly #names = new PhraseTrie<Name>();
  readonly #gazetteer: Gazetteer;
  readonly #bias: string | undefined;

  constructor(gazetteer: Gazetteer, regionBias: string | undefined) {
    this.#gazetteer = gazetteer;
    this.#bias = regionBias;
    for (const [code, words] of Object.entries(gazetteer.countries)) {
      const readings = [{ code, bias: undefined, cues: NO_CUES }];
      for (const word of words) this.#add(word, readings);
    }
    for (const word of gazetteer.decoys) this.#add(word, []);
    for (const { words, readings } of gazetteer.ambiguous)
      for (const word of words) this.#add(word, readings);
  }

  #add(word: string, readings: readonly Reading[]): void {
    const marks = MARKS.exec(word)?.[0] ?? '';
    const plain = marks === '' ? word : word.slice(0, -marks.length);
    this.#names.add(marks.includes('+') ? `${plain}+` : plain, { readings, marks });
  }

  /** Countries in the order in which the text names them. */
  find(text: string, tokens: readonly Token[]): Finding[] {
    const words = new Map<string, string[]>();
    const matches = this.#match(text, tokens);
    const keys = cueWords(matches, tokens);
    for (const match of matches) {
      const code = this.#read(match.value, keys);
      if (code === undefined) continue;
      const said = text.slice(tokens[match.from]?.start, tokens[match.to - 1]?.end);
      const known = words.get(code);
      if (!known) words.set(code, [said]);
      else if (!known.includes(said)) known.push(said);
    }
    return [...words].map(([value, said]) => ({ value, words: said }));
  }

  /** The country that the whole text is the name of ("Armenia", as a category), if any. */
  wholly(text: string, tokens: readonly Token[]): string | undefined {
    const [match] = this.#match(text, tokens);
    return match?.from === 0 && match.to === tokens.length
      ? this.#read(match.value, cueWords([match], tokens))
      : undefined;
  }

  /**
   * The country that a text is the name of where it is said to be one, in any letter case and with formal words ("Republic of
   * Armenia"): there Georgia is never the state.
   */
  named(text: string): string | undefined {
    const loud = text.toUpperCase();
    const tokens = tokenize(loud);
    const matches = this.#match(loud, tokens);
    const isNamed = (i: number): boolean => matches.some(({ from, to }) => i >= from && i < to);
    if (!tokens.every(({ key }, i) => FORMAL.has(key) || isNamed(i))) return undefined;
    const codes = new Set(matches.map(({ value }) => this.#sole(value)));
    return codes.size === 1 ? [...codes][0] : undefined;
  }

  /** The reading that is a country; of several, none is the default, the one that the bias prefers. */
  #sole({ readings }: Name): string | undefined {
    const codes = readings.flatMap(({ code }) => code ?? []);
    return readings[0]?.code ?? (codes.length === 1 ? codes[0] : codes.find((code) => code === this.#bias));
  }

  #match(text: string, tokens: readonly Token[]): PhraseMatch<Name>[] {
    const { firstNames } = this.#gazetteer;
    return this.#names.find(tokens, (match) => {
      const { marks, readings } = match.value;
      if (readings.length === 0) return true;
      if (!isCountryHere(text, tokens, match, marks)) return false;
      return marks === '' || !isGivenAndSurname(text, tokens, match, marks, firstNames);
    });
  }

  /** The default reading, unless the bias or the cues of the text speak for another. */
  #read({ readings }: Name, keys: ReadonlySet<string>): string | undefined {
    const [usual, ...others] = readings;
    if (!usual || others.length === 0 || usual.bias === this.#bias) return usual?.code;
    const says = (reading: Reading): boolean => [...reading.cues].some((cue) => keys.has(cue));
    const biased = others.find((reading) => reading.bias !== undefined && reading.bias === this.#bias);
    if (biased) return says(usual) ? usual.code : biased.code;
    const cued = says(usual) ? undefined : others.find(says);
    return (cued ?? usual).code;
  }
}

/** The words of the text as a set, where a match with several readings will ask for cues. */
function cueWords(matches: readonly PhraseMatch<Name>[], tokens: readonly Token[]): ReadonlySet<string> {
  const asks = matches.some(({ value }) => value.readings.length > 1);
  return asks ? new Set(tokens.map((token) => token.key)) : NO_CUES;
}
