import { ALPHA_3 } from './alpha-3-data.js';
import { type DocumentSetting, readSetting } from './document-setting.js';
import type { Gazetteer, Places, PlaceReading } from './gazetteer.js';
import { languagesOf, namesIn, OTHER_DECOYS, type OtherName, showsLanguage } from './other-languages.js';
import { type PhraseMatch, PhraseTrie, type TextToken, tokenize, fold } from './phrase-trie.js';
import { placeNames } from './places.js';

/** How many characters or words around a match are looked at, so that a long text takes time in proportion. */
const WINDOW = 40;
const DASH = /[-‐‑–—]/u;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Adjectives of a country that are also languages. */
const LANGUAGES = words(
  'english french german spanish italian portuguese dutch polish czech slovak hungarian romanian bulgarian greek turkish russian ' +
    'ukrainian belarusian serbian croatian slovenian albanian macedonian swedish norwegian danish finnish icelandic estonian latvian ' +
    'lithuanian armenian azerbaijani georgian kazakh uzbek chinese japanese korean vietnamese thai indonesian irish welsh maltese',
);
/** What follows an adjective that means the language. */
const LANGUAGE_NOUNS = words(
  'language languages speaking speaker speakers medium subtitle subtitles subtitled translation translations translator edition summary dub dubbed ' +
    'alphabet grammar vocabulary literacy lesson lessons class classes teacher teachers immersion',
);
const SPEAKING = words(
  'speak speaks spoke spoken speaking learn learning learns learned teach teaching teaches taught study studies studied studying fluent',
);
const TAKING = words('take takes took taking offer offers');
const SCHOOL = words('pupil pupils student students grader graders grade class classes school schools');
const INTO = words('in into from');
/** What is taught beside languages: "science and English". */
const SUBJECTS = words(
  'math maths mathematics science sciences history algebra reading writing geography physics chemistry biology',
);
/** What may follow the name of a language: no noun, so the word before it is none's adjective. */
const PARTICLES = words('with for on by at as but only to this next from in');
/** What may follow the name of a country without making a surname of itself. */
const TITLES = words(
  'king queen crown prince princess pm prime president foreign minister parliament government army police court supreme coach captain',
);
/** Before a surname. */
const HONORIFICS = words('mr mrs ms dr sen rep gov coach prof professor sgt officer rev');
/** After a given name that is a country's name. */
const SURNAMES = words(
  'smith jones johnson williams brown davis miller wilson moore taylor anderson thomas jackson white harris martin thompson garcia martinez robinson ' +
    'clark rodriguez lewis lee walker hall allen young hernandez wright lopez hill scott green adams baker gonzalez nelson carter mitchell perez ' +
    'roberts turner phillips campbell parker evans edwards collins stewart sanchez morris rogers reed cook morgan bell murphy bailey rivera cooper ' +
    'richardson cox howard ward torres peterson gray ramirez watson brooks kelly sanders price bennett wood barnes ross henderson coleman jenkins ' +
    'perry powell long patterson hughes flores washington butler simmons foster gonzales bryant alexander russell griffin diaz hayes stevens ' +
    'mercer boone wilkins hollis barber pearson ferguson gomez cruz ortiz gutierrez reyes ramos ruiz alvarez mendoza castillo vargas',
);
/** After a name that begins the name of a street, a school or a county. */
const NAMED_AFTER = words('county township elementary');
const STREETS = words('road street avenue lane boulevard creek grove highway drive trail');
const SCHOOLS = words('high middle primary junior');
const SCHOOL_NOUNS = words('school schools high');
const FOOD = words(
  'restaurant restaurants pub pubs theatre theater sandwich sandwiches cuisine grill grille buffet bistro cafe bakery takeaway takeout stew yogurt yoghurt salad sausage sausages pastry ' +
    'pastries dumplings noodles curry toast fries dressing omelette omelet muffin muffins onion',
);
/** What a people has wherever it lives: "Italian-American", "Irish dancers", "Polish heritage". */
const CUSTOMS = words(
  'american americans heritage ancestry descent dance dancers dancing dancer fest doors toast horn club clubs immersion food foods cooking ' +
    'restaurateur bakeries dinner dinners wine beer cheese bread coffee roast dip ivy fries dressing catholic lutheran baptist',
);
const DOGS = words(
  'spaniel shepherd shepherds terrier terriers setter bulldog bulldogs pointer retriever corgi mastiff shorthaired cocker sheepdog wolfhound hound ' +
    'pinscher shorthair',
);

/** A match with what the text around it is. */
export interface Occurrence {
  readonly text: string;
  readonly tokens: readonly TextToken[];
  readonly match: PhraseMatch<unknown>;
  readonly marks: string;
  readonly setting: DocumentSetting;
  /** The region bias, if any. */
  readonly bias: string | undefined;
}

/** Whether the surroundings allow the match to be a country: no town elsewhere, no bare prefix, no "tell us" in capitals. */
function isCountryHere(here: Occurrence): boolean {
  const { text, tokens, match, marks, setting } = here;
  const last = tokens[match.to - 1];
  if (!last) return false;
  if (marks.includes('-')) return DASH.test(text.charAt(last.end)) && text.charAt(last.end + 1).trim() !== '';
  if (isPronoun(text, tokens, match) || isLanguage(text, tokens, match)) return false;
  return (
    !isTownElsewhere(here) &&
    !isNamedAfter(here) &&
    !isFoodOrDog(tokens, match) &&
    !(setting.local && isHouse(tokens, match))
  );
}

/** "Denzel Washington", "Michael Jordan", and in a headline in sentence case "Jordan Peele's new film". */
function isPersonName(here: Occurrence, firstNames: ReadonlySet<string>): boolean {
  const { text, tokens, match, marks } = here;
  const before = tokens[match.from - 1];
  const first = tokens[match.from];
  if (!first || match.to - match.from > 1) return false;
  if (before && before.letterCase > 0 && text.slice(before.end, first.start).trim().length < 2) {
    if (HONORIFICS.has(before.key) && first.joined) return true;
    if (/[?!]/.test(marks) && firstNames.has(before.key) && text.charAt(before.end) === ' ' && first.joined)
      return true;
  }
  if (!marks.includes('!') && !marks.includes('%')) return false;
  return isGivenName(here, marks.includes('!'));
}

/** Whether the match is a given name before a surname: by the surname, an age, a byline, or (`likely`) any name in sentence case. */
function isGivenName({ text, tokens, match }: Occurrence, likely: boolean): boolean {
  const last = tokens[match.to - 1];
  const after = tokens[match.to];
  if (!last || !after || after.letterCase === 0 || TITLES.has(after.key)) return false;
  if (text.slice(last.end, after.start) !== ' ') return false;
  const behind = text.slice(after.end, after.end + 5);
  if (/^, \d\d?\b/.test(behind) || SURNAMES.has(after.key)) return true;
  if (tokens[match.from - 1]?.key === 'by' && match.from === 1) return true;
  return likely && (isSentenceCase(tokens, match) || behind.startsWith(','));
}

const townKey = (tokens: readonly TextToken[], { from, to }: PhraseMatch<unknown>): string =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');

/** A town's name that the text binds to a state, or that a text of one county can only mean as a town. */
function isTownElsewhere({ text, tokens, match, marks, setting, bias }: Occurrence): boolean {
  const last = tokens[match.to - 1];
  if (!last) return false;
  if (setting.towns.has(match.to - match.from === 1 ? last.key : townKey(tokens, match))) return true;
  if (!marks.includes('@') || isBeforeCountry(text, tokens, match)) return false;
  const townDoes = setting.doing.has(last.key);
  if (setting.local) return true;
  if (bias === 'US' || bias === 'CA')
    return townDoes || setting.state || tokens.some(({ key }) => key === 'county');
  return setting.state && townDoes;
}

/** "Paris, France": a town with a name in capitals behind a comma is told by that. */
function isBeforeCountry(text: string, tokens: readonly TextToken[], match: PhraseMatch<unknown>): boolean {
  const last = tokens[match.to - 1];
  const after = tokens[match.to];
  return (
    !!last &&
    !!after &&
    after.letterCase > 0 &&
    /^(?:france|greece|italy|spain|england|ireland|russia|poland)$/.test(after.key) &&
    text.slice(last.end, after.start) === ', '
  );
}

/** "Guernsey County", "Jordan Elementary", "Turkey Creek Road": something else that has the name. */
function isNamedAfter({ tokens, match, marks }: Occurrence): boolean {
  const after = tokens[match.to];
  if (!after?.joined) return false;
  const next = tokens[match.to + 1]?.key ?? '';
  if (NAMED_AFTER.has(after.key)) return after.letterCase > 0 || marks !== '';
  if (SCHOOLS.has(after.key) && after.letterCase > 0 && SCHOOL_NOUNS.has(next)) return true;
  return STREETS.has(after.key) && after.letterCase > 0 && isSentenceCase(tokens, match);
}

/** Names of houses and estates: "Spanish Oaks Apartments", "Dominican Hospital". */
const HOUSES = words(
  'apartments apartment oaks hospital inn lodge motel subdivision manor hills heights gardens estates condominiums',
);

/** Whether the match begins the name of a house, in capitals throughout. */
function isHouse(tokens: readonly TextToken[], match: PhraseMatch<unknown>): boolean {
  for (let i = match.to; i < match.to + 3; i++) {
    const token = tokens[i];
    if (!token?.joined || token.letterCase === 0) return false;
    if (HOUSES.has(token.key)) return true;
  }
  return false;
}

function isFoodOrDog(tokens: readonly TextToken[], match: PhraseMatch<unknown>): boolean {
  const at = (i: number): string => {
    const token = tokens[i];
    return token?.joined === true ? token.key : '';
  };
  const next = at(match.to);
  if (FOOD.has(next) || DOGS.has(next) || CUSTOMS.has(next)) return true;
  if (DOGS.has(at(match.to + 1)) && tokens[match.to]?.joined) return true;
  return (
    (next === 'and' || next === 'or') &&
    FOOD.has(at(match.to + 2)) &&
    (tokens[match.to + 1]?.letterCase ?? 0) > 0
  );
}

/** In a text all in capitals "US" may be the pronoun. */
function isPronoun(text: string, tokens: readonly TextToken[], match: PhraseMatch<unknown>): boolean {
  const token = tokens[match.from];
  if (!token || match.to - match.from > 1 || token.key !== 'us' || token.end - token.start > 2) return false;
  const around = text.slice(Math.max(0, token.start - WINDOW), token.end + WINDOW);
  return around === around.toUpperCase() && tokens.length > 2;
}

/** "English summary", "speaks Turkish", "published in Russian", "study French and Spanish": of a language, not of a country. */
function isLanguage(text: string, tokens: readonly TextToken[], { from, to }: PhraseMatch<unknown>): boolean {
  const word = tokens[from];
  if (!word || to - from > 1 || !LANGUAGES.has(word.key)) return false;
  const [start, end] = languageRun(tokens, from);
  const [before, after] = [tokens[start - 1], tokens[end]];
  const last = tokens[end - 1] ?? word;
  if (after?.joined && LANGUAGE_NOUNS.has(after.key)) return true;
  if (after?.joined && after.key === 'version') return tokens[end + 1]?.key !== 'of';
  if (isSubject(tokens, start, end)) return true;
  if (!before || !tokens[start]?.joined) return false;
  const alone =
    !after?.joined || !/^\s$/u.test(text.slice(last.end, after.start)) || PARTICLES.has(after.key);
  if (!alone) return false;
  if (TAKING.has(before.key))
    return tokens.slice(Math.max(0, start - WINDOW), end + WINDOW).some(({ key }) => SCHOOL.has(key));
  return SPEAKING.has(before.key) || INTO.has(before.key);
}

/** "Science and English", "math, English and history", "eighth-grade French": taught at a school. */
function isSubject(tokens: readonly TextToken[], start: number, end: number): boolean {
  const at = (i: number): string => tokens[i]?.key ?? '';
  const isAnd = (i: number): boolean => at(i) === 'and' || at(i) === 'or';
  if (at(start - 1) === 'grade' || (at(end) === 'students' && /^(?:grade|graders?)$/.test(at(start - 1))))
    return true;
  return (
    SUBJECTS.has(isAnd(start - 1) ? at(start - 2) : at(start - 1)) ||
    (isAnd(end) && SUBJECTS.has(at(end + 1)))
  );
}

/** Languages told one after another, "French and Spanish": where the run begins and ends. */
function languageRun(tokens: readonly TextToken[], at: number): readonly [from: number, to: number] {
  const isAnd = (i: number): boolean => tokens[i]?.key === 'and' || tokens[i]?.key === 'or';
  const isOne = (i: number): boolean => LANGUAGES.has(tokens[i]?.key ?? '');
  let from = at;
  let to = at + 1;
  while (to - at < WINDOW && ((isAnd(to) && isOne(to + 1)) || isOne(to))) to += isAnd(to) ? 2 : 1;
  while (at - from < WINDOW && ((isAnd(from - 1) && isOne(from - 2)) || isOne(from - 1)))
    from -= isAnd(from - 1) ? 2 : 1;
  return [from, to];
}

/** Whether most longer words besides the match are in small letters. */
function isSentenceCase(tokens: readonly TextToken[], match: PhraseMatch<unknown>): boolean {
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
  readonly readings: readonly PlaceReading[];
  readonly marks: string;
  /** For a name in another language than English: what may follow its stem, and when it counts. */
  readonly other?: Pick<OtherName, 'endings' | 'language' | 'soft'> & { readonly stem: string };
}

/** One text, and what was found out about it once. */
interface Document {
  readonly text: string;
  readonly tokens: readonly TextToken[];
  readonly setting: DocumentSetting;
  readonly languages: readonly string[];
}

const MARKS = /(?<![+?!%@-])[+?!%@-]+$/;
/** What formal names have besides the usual one. */
const FORMAL: ReadonlySet<string> = new Set(
  (
    'the of and s republic kingdom state states federal federation federative democratic people peoples islamic arab union ' +
    'commonwealth plurinational bolivarian socialist'
  ).split(' '),
);
const NO_CUES: ReadonlySet<string> = new Set();
/** A cue that stands for any state of the USA or province of Canada in the text. */
const STATE_CUE = 'state*';
/** Small words before the name of a language: "en français", "auf Deutsch". */
const INTO_OTHER: ReadonlySet<string> = new Set(['en', 'auf', 'in', 'ins']);

/** Finds the countries that a text names. */
export class CountryFinder {
  readonly #names = new PhraseTrie<Name>();
  readonly #gazetteer: Gazetteer;
  readonly #bias: string | undefined;
  readonly #languages = new Set<string>();
  /** Names of the gazetteer: what is spelled the same in another language is read by the gazetteer's rules. */
  readonly #english = new Set<string>();

  constructor(gazetteer: Gazetteer, regionBias: string | undefined, places: Places = {}) {
    this.#gazetteer = gazetteer;
    this.#bias = regionBias;
    for (const [code, words] of Object.entries(gazetteer.countries)) {
      const readings = [{ code, bias: undefined, cues: NO_CUES }];
      for (const word of words) this.#add(word, readings);
    }
    const placed = placeNames(places);
    const placeKeys = new Set(placed.flatMap(([, names]) => names.map((name) => phraseKey(plainWord(name)))));
    for (const { words, readings } of gazetteer.ambiguous)
      for (const word of words) this.#add(word, readings);
    const countries = new Set(this.#english);
    // What is a decoy beside the countries ("New Mexico") is a place where places are asked for.
    for (const word of gazetteer.decoys) if (!placeKeys.has(phraseKey(plainWord(word)))) this.#add(word, []);
    for (const [code, names] of placed) {
      const readings = [{ code, bias: undefined, cues: NO_CUES }];
      for (const name of names) if (!countries.has(phraseKey(plainWord(name)))) this.#add(name, readings);
    }
  }

  #add(word: string, readings: readonly PlaceReading[]): void {
    const marks = MARKS.exec(word)?.[0] ?? '';
    const plain = plainWord(word);
    this.#english.add(phraseKey(plain));
    this.#names.add(marks.includes('+') ? `${plain}+` : plain, { readings, marks });
  }

  /** Adds the names that other languages have for countries, when a text first asks for them. */
  #learn(languages: readonly string[]): void {
    for (const language of languages) {
      if (this.#languages.has(language)) continue;
      if (this.#languages.size === 0)
        for (const decoy of OTHER_DECOYS.split(',')) this.#names.add(decoy, { readings: [], marks: '' });
      this.#languages.add(language);
      for (const { code, phrase, endings: all, soft } of namesIn(language, CODES)) {
        let endings = all;
        const stem = tokenize(phrase).at(-1)?.key ?? '';
        if (this.#english.has(phraseKey(phrase))) {
          if (!endings) continue;
          endings = new Set([...endings].filter((ending) => ending !== ''));
        }
        const readings = [{ code, bias: undefined, cues: NO_CUES }];
        this.#names.add(phrase, { readings, marks: '', other: { endings, language, soft, stem } });
      }
    }
  }

  #document(text: string, tokens: readonly TextToken[]): Document {
    const languages = languagesOf(text, tokens);
    this.#learn(languages);
    return { text, tokens, languages, setting: readSetting(text, tokens) };
  }

  /** Countries in the order in which the text names them. */
  find(text: string, tokens: readonly TextToken[]): Finding[] {
    const words = new Map<string, string[]>();
    const document = this.#document(text, tokens);
    const matches = this.#match(document);
    const keys = cueWords(matches, document);
    for (const match of matches) {
      const code = this.#read(match.value, keys, document.setting.local ? 'US' : undefined);
      if (code === undefined) continue;
      const said = text.slice(tokens[match.from]?.start, tokens[match.to - 1]?.end);
      const known = words.get(code);
      if (!known) words.set(code, [said]);
      else if (!known.includes(said)) known.push(said);
    }
    return [...words].map(([value, said]) => ({ value, words: said }));
  }

  /** The country that the whole text is the name of ("Armenia", as a category), if any. */
  wholly(text: string, tokens: readonly TextToken[]): string | undefined {
    const document = this.#document(text, tokens);
    const [match] = this.#match(document);
    return match?.from === 0 && match.to === tokens.length
      ? this.#read(match.value, cueWords([match], document), undefined)
      : undefined;
  }

  /**
   * The country that a text is the name of where it is said to be one, in any letter case and with formal words ("Republic of
   * Armenia"): there Georgia is never the state.
   */
  named(text: string): string | undefined {
    const loud = text.toUpperCase();
    const tokens = tokenize(loud);
    const matches = this.#match({ text: loud, tokens, setting: readSetting('', []), languages: [] });
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

  #match({ text, tokens, setting, languages }: Document): PhraseMatch<Name>[] {
    const { firstNames } = this.#gazetteer;
    /** Words that are somebody's surname in this text: "Monica French", then "French said". */
    const surnames = new Set<string>();
    const found = this.#names.find(tokens, (match) => {
      const { marks, readings, other } = match.value;
      if (other && !isOtherHere(other, languages, text, tokens, match)) return false;
      if (readings.length === 0) return true;
      const here = { text, tokens, match, marks, setting, bias: this.#bias };
      if (!isCountryHere(here)) return false;
      if (!isPersonName(here, firstNames)) return true;
      if (match.to - match.from === 1 && firstNames.has(tokens[match.from - 1]?.key ?? ''))
        surnames.add(tokens[match.from]!.key);
      return false;
    });
    return surnames.size === 0
      ? found
      : found.filter(
          ({ from, to }) => to - from > 1 || !surnames.has(tokens[from]!.key) || !isSaying(tokens[to]),
        );
  }

  /** The default reading, unless the bias, the country where the text plays or its cues speak for another. */
  #read({ readings }: Name, keys: ReadonlySet<string>, place: string | undefined): string | undefined {
    const [usual, ...others] = readings;
    const bias = this.#bias ?? place;
    if (!usual || others.length === 0 || usual.bias === bias) return usual?.code;
    const says = (reading: PlaceReading): boolean => [...reading.cues].some((cue) => keys.has(cue));
    const biased = others.find((reading) => reading.bias !== undefined && reading.bias === bias);
    if (biased) return says(usual) ? usual.code : biased.code;
    const cued = says(usual) ? undefined : others.find(says);
    return (cued ?? usual).code;
  }
}

const SAYING = words('said says told added asked testified pleaded shot was is has had who and');

/** Whether a verb follows that people do: after a surname it is that person. */
const isSaying = (after: TextToken | undefined): boolean => after?.joined === true && SAYING.has(after.key);

/** The words of the text as a set, where a match with several readings will ask for cues. */
function cueWords(matches: readonly PhraseMatch<Name>[], { tokens, setting }: Document): ReadonlySet<string> {
  const asks = matches.some(({ value }) => value.readings.length > 1);
  if (!asks) return NO_CUES;
  const keys = new Set(tokens.map((token) => token.key));
  return setting.state || setting.towns.size > 0 ? keys.add(STATE_CUE) : keys;
}

/** Whether a name in another language counts in this text: its ending is one, and the text is in that language where it must be. */
function isOtherHere(
  { endings, language, soft, stem }: NonNullable<Name['other']>,
  languages: readonly string[],
  text: string,
  tokens: readonly TextToken[],
  match: PhraseMatch<Name>,
): boolean {
  if (!languages.includes(language)) return false;
  const last = tokens[match.to - 1];
  if (!last || (endings && !endings.has(last.key.slice(stem.length)))) return false;
  if (last.letterCase === 0 && INTO_OTHER.has(tokens[match.from - 1]?.key ?? '')) {
    const after = tokens[match.to];
    if (/[a-z]/.test(last.key) && (!after?.joined || after.letterCase > 0)) return false;
  }
  return !soft || showsLanguage(language, text, tokens);
}

const plainWord = (word: string): string => word.replace(MARKS, '');

const phraseKey = (phrase: string): string =>
  tokenize(phrase)
    .map(({ key }) => key)
    .join(' ');

const CODES: readonly string[] = [...ALPHA_3.split(' ').map((pair) => pair.slice(3))];

/** Both are "Congo" in some languages. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['CG', 'CD']);
/** Languages in which Intl has names of countries, where the runtime has the language. */
const NAME_LANGUAGES = 'fr de es ru uk tr az hy ka ar it pt nl pl'.split(' ');

/** Reads what an author wrote for a country, as its code: "am", "ARM", "Arménie". English names are the finder's. */
export interface CountryCodes {
  /** ISO 3166-1 alpha-2 code; undefined where the text is no code. */
  read(text: string): string | undefined;
  /** The same for a name in another language than English; undefined where it is none, or means two countries in two languages. */
  named(text: string): string | undefined;
}

/** Makes the table of codes. */
export function createCountryCodes(): CountryCodes {
  const codes = new Map<string, string>();
  for (const pair of ALPHA_3.split(' ')) {
    const code = pair.slice(3);
    codes.set(pair.slice(0, 3), code);
    codes.set(code, code);
  }
  let names: ReadonlyMap<string, string | undefined> | undefined;
  return {
    read: (text) => codes.get(text.trim().toUpperCase()),
    named: (text) => (names ??= namesByIntl(new Set(codes.values()))).get(fold(text.trim())),
  };
}

function namesByIntl(codes: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const language of Intl.DisplayNames.supportedLocalesOf(NAME_LANGUAGES)) {
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      if (AMBIGUOUS.has(code)) continue;
      const name = fold(regions.of(code) ?? '');
      if (name) names.set(name, names.has(name) && names.get(name) !== code ? undefined : code);
    }
  }
  return names;
}
