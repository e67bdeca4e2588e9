// Names of months and weekdays: what Intl writes in the languages asked for, and where that does not do, in many others.
import { DATE_WORDS } from './date-words.js';
import { foldText } from './fold-text.js';

/** Names of the twelve months per language, for languages the runtime's Intl may lack: several forms each. */
export type MonthTable = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Looks up folded words. Names are generated on the first question. */
export interface DateNames {
  /** Bit m set: the word may be month m (0 to 11). Several bits: it depends on the language. */
  month(word: string): number;
  weekday(word: string): boolean;
  /** The kind of any other word, as DATE_WORDS has it. */
  kind(word: string): string | undefined;
}

/** Asked after the reader's and the data's own; a word that means different months in two of them is ambiguous. */
const WIDE =
  'fr de es it pt nl pl cs sk sl hr sv da nb fi et lv lt hu ro el bg sr uk be ru kk tr az uz hy ka ar ar-SY fa he id'.split(
    ' ',
  );

/** Where the runtime has no names of its own (Chromium: az, hy, ka). */
const BUILT_IN: Readonly<Record<string, string>> = {
  ru: ',,,,мае',
  az: 'yanvar yan,fevral fev,mart mar,aprel apr,may,iyun iyn,iyul iyl,avqust avq,sentyabr sen,oktyabr okt,noyabr noy,dekabr dek',
  hy: 'հունվար հնվ,փետրվար փտվ,մարտ մրտ,ապրիլ,մայիս մյս,հունիս հնս,հուլիս հլս,օգոստոս օգս,սեպտեմբեր,հոկտեմբեր,նոյեմբեր,դեկտեմբեր',
  ka: 'იანვარი,თებერვალი,მარტი,აპრილი,მაისი,ივნისი,ივლისი,აგვისტო,სექტემბერი სექტემბრ,ოქტომბერი ოქტომბრ,ნოემბერი ნოემბრ,დეკემბერი დეკემბრ',
};

interface Names {
  readonly months: Map<string, number>;
  readonly weekdays: Set<string>;
}

export function createDateNames(languages: readonly string[] = [], table: MonthTable = {}): DateNames {
  let own: Names | undefined;
  let wide: Names | undefined;
  let kinds: ReadonlyMap<string, string> | undefined;
  const ownNames = (): Names => (own ??= namesOf(['en', ...languages], table));
  const wideNames = (): Names => (wide ??= namesOf(WIDE, table));
  return {
    month: (word) => monthIn(ownNames(), word) || monthIn(wideNames(), word),
    weekday: (word) => ownNames().weekdays.has(word) || wideNames().weekdays.has(word),
    kind: (word) => (kinds ??= kindsOfWords()).get(word),
  };
}

function kindsOfWords(): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const [kind, words] of Object.entries(DATE_WORDS))
    for (const word of words.split(' ')) kinds.set(foldText(word), kind);
  return kinds;
}

/** An exact name, else a beginning of names (at least three letters), else an inflected form outside the Latin script. */
function monthIn({ months }: Names, word: string): number {
  const exact = months.get(word);
  if (exact !== undefined || word.length < 3 || word.includes(' ')) return exact ?? 0;
  const inflected = word > '\u024f';
  let found = 0;
  for (const [name, mask] of months)
    if (name.startsWith(word) || (inflected && isInflected(word, name))) found |= mask;
  return found;
}

function isInflected(word: string, name: string): boolean {
  const stem = name.replace(/[аеияьйი]$/u, '');
  return stem.length >= 3 && word.startsWith(stem) && word.length - stem.length <= 3;
}

function namesOf(languages: readonly string[], table: MonthTable): Names {
  const names: Names = { months: new Map(), weekdays: new Set() };
  for (const language of languages) addLanguage(names, language, table);
  return names;
}

function addLanguage(names: Names, language: string, table: MonthTable): void {
  const base = language.split('-')[0]!;
  const given = table[language] ?? table[base];
  given?.forEach((forms, month) => forms.forEach((form) => addMonth(names, form, month)));
  BUILT_IN[base]
    ?.split(',')
    .forEach((forms, m) => forms.split(' ').forEach((form) => addMonth(names, form, m)));
  if (isSupported(language)) addIntlNames(names, language);
}

/** A runtime without a language answers in another, silently. */
function isSupported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** Months by themselves and, in languages that inflect them, within a date. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric', weekday: 'long' },
  { month: 'short', day: 'numeric', weekday: 'short', year: 'numeric' },
];

function addIntlNames(names: Names, language: string): void {
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++)
      for (const { type, value } of format.formatToParts(sampleDay(month))) {
        if (type === 'month') addMonth(names, value, month);
        if (type === 'weekday') names.weekdays.add(bare(value));
      }
  }
}

/** A day of each month, and all weekdays among them. */
function sampleDay(month: number): number {
  const weekday = new Date(Date.UTC(2021, month, 14)).getUTCDay();
  return Date.UTC(2021, month, 14 + ((month - weekday + 7) % 7));
}

const bare = (name: string): string => foldText(name).replace(/\./g, '').trim();

function addMonth({ months }: Names, name: string, month: number): void {
  const word = bare(name);
  if (word !== '' && !/\d/.test(word)) months.set(word, (months.get(word) ?? 0) | (1 << month));
}
