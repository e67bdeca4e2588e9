import type { DateTable } from '../time/format-date.js';

// Every word of the interface in one language. Braces hold what is filled in; `phrase` does it.

/** Forms by the plural categories of the language (Intl.PluralRules); `other` stands in for a missing one. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** What comes with a chunk of its own: help, and what is said of the whole story. */
export interface GuideWords {
  readonly helpMove: string;
  readonly helpPan: string;
  readonly helpZoom: string;
  readonly helpEnds: string;
  readonly helpOpen: string;
  readonly helpClose: string;
  readonly helpSearch: string;
  /** {events} {from} {to} {when} {n}: how many there are, and most of them when */
  readonly summary: string;
  readonly histogram: string;
  readonly period: string;
  readonly events: string;
  readonly sound: string;
  readonly howToRead: string;
  readonly readDot: string;
  readonly readCrowd: string;
  readonly readOverview: string;
  readonly gestures: string;
  readonly gestureMove: string;
  /** {key} */
  readonly gestureZoom: string;
  readonly gestureOpen: string;
  readonly keys: string;
  readonly lanes: string;
  readonly lane: string;
}

/** What comes with the chunk of what a reader opens. */
export interface OpenedWords {
  readonly goToYear: string;
  readonly allOf: string;
  /** {facet} */
  readonly searchWithin: string;
  readonly openSource: string;
  /** {host} */
  readonly loadPicture: string;
  readonly autoTagged: string;
  readonly startStory: string;
  readonly endStory: string;
  readonly backToStory: string;
  /** {row} */
  readonly problemRow: string;
  readonly showProblems: string;
  readonly hideProblems: string;
  /** {ok} {total} */
  readonly partial: string;
  /** {facet} */
  readonly filterBy: string;
  readonly all: string;
  readonly any: string;
  readonly sources: string;
  readonly story: string;
  /** {n} {m} */
  readonly step: string;
  /** {n} */
  readonly problems: Plural;
}

/** What comes with the chunk of media. */
export interface MediaWords {
  readonly loadFrom: string;
  readonly openAt: string;
  readonly askAgain: string;
  readonly choiceKept: string;
}

/** What comes with the chunk of layouts. */
export interface LayoutWords {
  readonly spacingTime: string;
  readonly even: string;
  readonly compressed: string;
  /** {n}: why there are no even steps */
  readonly evenAtMost: string;
}

/** What comes with the chunk for the page around the element. */
export interface PageWords {
  readonly copyLink: string;
  readonly copied: string;
}

/** What the program does not have in English. */
export type LaterWords = GuideWords & OpenedWords & MediaWords & LayoutWords & PageWords;

/** The comment of a key names its placeholders. */
export interface Words extends LaterWords {
  readonly timeline: string;
  readonly list: string;
  readonly layout: string;
  readonly legend: string;
  readonly overview: string;
  readonly overviewHandleStart: string;
  readonly overviewHandleEnd: string;

  readonly filter: string;
  readonly country: string;
  readonly countries: string;
  readonly theme: string;
  readonly themes: string;
  readonly none: string;
  readonly exclude: string;
  readonly clear: string;
  readonly clearAll: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly windowAsFilter: string;

  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** {key} */
  readonly wheelHint: string;
  readonly timezone: string;
  /** {zone} */
  readonly zoneOwn: string;

  /** {m}: of how many events the matching ones are being counted */
  readonly counting: string;
  /** {n} of {m} parts of the data answered */
  readonly coverage: string;
  /** {n} of {m}, plural by m */
  readonly eventsOf: Plural;
  /** {n} */
  readonly cluster: Plural;
  readonly clusterHint: string;
  readonly clusterList: string;
  readonly zoom: string;
  /** {n} {m}: which of how many */
  readonly place: string;
  /** {events} */
  readonly skipToList: string;
  /** {n} */
  readonly moreHere: string;
  /** {n} */
  readonly plusMore: string;
  /** {n} of the events in view have no headline */
  readonly unnamed: string;
  /** {n} */
  readonly newItems: Plural;
  /** {span} */
  readonly gapEmpty: string;
  /** {span} {n} */
  readonly gap: Plural;
  /** {from} {to} */
  readonly viewSpan: string;
  /** {n} {m} {from} {to}, plural by m */
  readonly viewAnnounce: Plural;
  /** {n} {m}, plural by m */
  readonly filterAnnounce: Plural;

  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly status_confirmed: string;
  readonly status_unconfirmed: string;
  readonly status_disputed: string;
  readonly status_corrected: string;
  readonly status_withdrawn: string;
  readonly opensInNewTab: string;

  readonly loading: string;
  /** {n} {m} */
  readonly loadingCount: string;
  /** So many hundredths of a file. */
  readonly reading: string;
  readonly stopReading: string;
  readonly empty: string;
  readonly noMatches: string;
  /** {clause} {n} */
  readonly dropClause: string;
  readonly offline: string;
  /** {time} */
  readonly lastLoaded: string;
  readonly retry: string;

  readonly help: string;

  /** {n}, in a duration */
  readonly years: Plural;
  readonly months: Plural;
  readonly days: Plural;
  readonly hours: Plural;
  readonly minutes: Plural;

  /** {date}, as in the next ones: an event that is over before this date, its beginning not known. */
  readonly before: string;
  readonly after: string;
  readonly since: string;
  readonly until: string;
  readonly circa: string;
  readonly uncertain: string;
  readonly unknown: string;
  /** {year} */
  readonly spring: string;
  readonly summer: string;
  readonly autumn: string;
  readonly winter: string;
  /** {n} 1 to 4, {year} */
  readonly quarter: string;
  /** {year} */
  readonly half1: string;
  readonly half2: string;
  /** {year}, the first of the ten */
  readonly decade: string;
  /** {n} or {roman}: forms by ordinal category */
  readonly century: Plural;
  readonly centuryBC: Plural;
  readonly millennium: Plural;
  readonly millenniumBC: Plural;
}

export type WordKey = keyof Words;

/**
 * Whether the runtime writes dates and country names in this language. Browsers may leave a language out and then
 * fall back silently: to another language, or to bare month numbers.
 */
export function hasIntl(locale: string): boolean {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return false;
    const month = new Intl.DateTimeFormat(locale, { calendar: 'gregory', month: 'long' }).format(0);
    const country = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of('AM');
    return !/^M?\d+$/.test(month) && country !== undefined && country !== 'AM';
  } catch {
    return false;
  }
}

/** Languages with the same separators and the same clock. */
const STAND_INS: Readonly<Record<string, string>> = { az: 'tr', hy: 'ru', ka: 'ru' };

/** The locale itself, or for a language the runtime has no data for, one that writes numbers and times alike. */
export function standInLocale(locale: string): string {
  const language = languageOf(locale);
  return Object.hasOwn(STAND_INS, language) && !hasIntl(locale) ? (STAND_INS[language] ?? locale) : locale;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A count as the locale writes it; for a language the runtime has no data for, as its stand-in does. */
export function numberText(n: number, locale: string): string {
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(standInLocale(locale));
  numberFormats.set(locale, format);
  return format.format(n);
}

/** "hy-AM" is "hy". */
export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/** A phrase of the interface in the reader's language; `values` fill its gaps and choose its plural. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

export type PhraseValues = Readonly<Record<string, string | number>>;

/** Words of the interface with their placeholders filled in. */
export type Phrase = (key: WordKey, values?: PhraseValues) => string;

/** "The 19th century" is chosen by what "19" is as an ordinal, in languages that tell. */
const ORDINALS: ReadonlySet<WordKey> = new Set(['century', 'centuryBC', 'millennium', 'millenniumBC']);
/** Numbers that are names and take no thousands separator. */
const UNGROUPED: ReadonlySet<string> = new Set(['year', 'last', 'row']);

/** English that chunks brought, which is the language of a word where another has none. */
const later: Partial<Words> = {};

/** Adds the English that comes with a chunk. */
export const addEnglish = (words: Partial<LaterWords> | undefined): void => void Object.assign(later, words);

/**
 * Fills words in a locale: numbers as the locale writes them, plural forms by `m` (the whole of "n of m") where it is
 * given, else by `n`. A placeholder without a value is left as it stands.
 */
export function createPhrase(words: Partial<Words>, locale: string): Phrase {
  const plural = new Intl.PluralRules(locale);
  const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' });
  const grouped = new Intl.NumberFormat(standInLocale(locale));
  const plain = new Intl.NumberFormat(standInLocale(locale), { useGrouping: false });
  const shown = (name: string, value: string | number): string =>
    typeof value === 'string' ? value : (UNGROUPED.has(name) ? plain : grouped).format(value);
  return (key, values = {}) => {
    const entry = words[key] ?? later[key] ?? ''; // its language may still be on its way
    const rules = ORDINALS.has(key) ? ordinal : plural;
    const template = typeof entry === 'string' ? entry : formOf(entry, rules, values['m'] ?? values['n']);
    return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name] ?? derived(name, values);
      return value === undefined ? hole : shown(name, value);
    });
  };
}

/** One phrase; where there are many, `createPhrase` keeps the formatters. */
export const phrase = (words: Partial<Words>, key: WordKey, values: PhraseValues, locale: string): string =>
  createPhrase(words, locale)(key, values);

const formOf = (forms: Plural, rules: Intl.PluralRules, count: string | number | undefined): string =>
  forms[typeof count === 'number' ? rules.select(count) : 'other'] ?? forms.other;

function derived(name: string, { n, year }: PhraseValues): string | number | undefined {
  if (name === 'roman' && typeof n === 'number') return roman(n);
  return name === 'last' && typeof year === 'number' ? year + 9 : undefined;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numerals up to 399, beyond that the digits. */
function roman(n: number): string | number {
  if (n < 1 || n >= 400 || !Number.isInteger(n)) return n;
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

// What Intl would say, for languages some browsers lack. Made by scripts/make-date-tables.mjs.

export interface LanguageTables {
  readonly dates: DateTable;
  /** Country names by ISO 3166-1 alpha-2 code. */
  readonly countries: Readonly<Record<string, string>>;
}
