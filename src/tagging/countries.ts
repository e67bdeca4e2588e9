import type { Gazetteer, Reading } from './gazetteer.js';
import { type PhraseMatch, PhraseTrie } from './phrase-trie.js';
import { type Token, tokenize } from './tokens.js';

/** How many characters or words around a match are looked at, so that a long text takes time in proportion. */
const WINDOW = 40;
const DASH = /[-‐‑–—]/u;

/** How a state or province follows a town: "Athens, Ga.". The short forms count only with their dot. */
const STATE_SHORT = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev nh nj nm ny nc nd okla ont ore pa ri sc sd ' +
    'tenn tex vt va wash wis wyo'
  ).split(' '),
);
const STATE_LONG = new Set(
  (
    'alabama arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas kentucky louisiana maine maryland ' +
    'massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma ontario oregon pennsylvania tennessee texas utah vermont ' +
    'virginia wisconsin wyoming'
  ).split(' '),
);
/** Adjectives of a country that are also languages. */
const LANGUAGES = new Set(
  (
    'english french german spanish italian portuguese dutch polish czech slovak hungarian romanian bulgarian greek turkish russian ' +
    'ukrainian belarusian serbian croatian slovenian albanian macedonian swedish norwegian danish finnish icelandic estonian latvian ' +
    'lithuanian armenian azerbaijani georgian kazakh uzbek chinese japanese korean vietnamese thai indonesian irish welsh maltese'
  ).split(' '),
);
/** What follows an adjective that means the language. */
const LANGUAGE_NOUNS = new Set(
  'language languages speaking speaker speakers medium subtitle subtitles subtitled translation translations translator edition summary dub dubbed alphabet grammar vocabulary literacy lessons'.split(
    ' ',
  ),
);
const SPEAKING = new Set(
  'speak speaks spoke spoken speaking learn learning learns teach teaching teaches fluent'.split(' '),
);
const INTO = new Set('in into from'.split(' '));
/** What may follow the name of a language: no noun, so the word before it is none's adjective. */
const PARTICLES = new Set('with for on by at as but only'.split(' '));
/** What may follow the name of a country without making a surname of itself. */
const TITLES = new Set('king queen crown prince princess pm prime president foreign minister'.split(' '));

/** Whether the surroundings allow the match to be a country: no town elsewhere, no bare prefix, no "tell us" in capitals. */
function isCountryHere(
  text: string,
  tokens: readonly Token[],
  match: PhraseMatch<unknown>,
  marks: string,
): boolean {
  const last = tokens[match.to - 1];
  if (!last) return false;
  if (marks.includes('-')) return DASH.test(text.charAt(last.end)) && text.charAt(last.end + 1).trim() !== '';
  if (isPronoun(text, tokens, match) || isLanguage(text, tokens, match)) return false;
  return !isTownOfState(text, tokens, match.to, marks.includes('@'));
}

/** "Denzel Washington", "Michael Jordan", and in a headline in sentence case "Jordan Peele's new film". */
function isGivenAndSurname(
  text: string,
  tokens: readonly Token[],
  match: PhraseMatch<unknown>,
  marks: string,
  firstNames: ReadonlySet<string>,
): boolean {
  const before = tokens[match.from - 1];
  const here = tokens[match.from];
  if (/[?!]/.test(marks) && before && here?.joined && before.letterCase > 0 && firstNames.has(before.key)) {
    return text.charAt(before.end) === ' ';
  }
  if (!marks.includes('!')) return false;
  const last = tokens[match.to - 1];
  const after = tokens[match.to];
  if (!last || after?.letterCase !== 1 || TITLES.has(after.key)) return false;
  return text.slice(last.end, after.start) === ' ' && isSentenceCase(tokens, match);
}

function isTownOfState(text: string, tokens: readonly Token[], to: number, isTown: boolean): boolean {
  const last = tokens[to - 1];
  const after = tokens[to];
  if (!last || !after || after.letterCase === 0 || text.slice(last.end, after.start) !== ', ') return false;
  if (isTown && STATE_LONG.has(after.key)) return true;
  const dotted = text.charAt(after.end) === '.' || text.charAt(after.end - 1) === '.';
  return dotted && STATE_SHORT.has(after.key);
}

/** In a text all in capitals "US" may be the pronoun. */
function isPronoun(text: string, tokens: readonly Token[], match: PhraseMatch<unknown>): boolean {
  const token = tokens[match.from];
  if (!token || match.to - match.from > 1 || token.key !== 'us' || token.end - token.start > 2) return false;
  const around = text.slice(Math.max(0, token.start - WINDOW), token.end + WINDOW);
  return around === around.toUpperCase() && tokens.length > 2;
}

/** "English summary", "speaks Turkish", "published in Russian": of a language, not of a country. */
function isLanguage(text: string, tokens: readonly Token[], { from, to }: PhraseMatch<unknown>): boolean {
  const word = tokens[from];
  if (!word || to - from > 1 || !LANGUAGES.has(word.key)) return false;
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (after?.joined && LANGUAGE_NOUNS.has(after.key)) return true;
  if (after?.joined && after.key === 'version') return tokens[to + 1]?.key !== 'of';
  if (!before || !word.joined) return false;
  const alone =
    !after?.joined || !/^\s$/u.test(text.slice(word.end, after.start)) || PARTICLES.has(after.key);
  return alone && (SPEAKING.has(before.key) || INTO.has(before.key));
}

/** Whether most longer words besides the match are in small letters. */
function isSentenceCase(tokens: readonly Token[], match: PhraseMatch<unknown>): boolean {
  let small = 0;
  let capital = 0;
  for (let i = Math.max(0, match.from - WINDOW); i < Math.min(tokens.length, match.to + WINDOW); i++) {
    const token = tokens[i];
    if (!token || token.key.length < 4 || (i >= match.from && i <= match.to)) continue;
    if (token.letterCase === 0) small++;
    else capital++;
  }
  return small > capital;
}

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
