// Words that stand in cells beside numbers and month names, over all languages we know of at once: what they mean does not
// depend on the language, and where it does (tr and az "yaz"), the word is left out.

/**
 * Kind of token to its words, accents and letter case folded. c circa, S since, R to or until, b before, a after,
 * P present, B BC, A AD, C century, K millennium, D decade, q quarter, h half, 1–4 the seasons from spring,
 * e m l early, mid, late (as x y z), ? uncertain, and F, which says nothing.
 */
const DATE_WORDS: Readonly<Record<string, string>> = {
  c: 'c ca cca circa approx approximately about around roughly um etwa gegen vers env environ hacia alrededor aprox ок около примерно приблизно близько yaklasik takriben texminen մոտ մոտավորապես დაახლოებით დაახლ حوالي نحو',
  S: 'since from starting seit ab depuis desde с со з із вiд від от منذ',
  R: 'to until till through thru bis au a al hasta до по ila إلى حتى',
  b: 'before pre vor avant antes перед',
  a: 'after post nach apres despues после після بعد',
  P: 'present now today ongoing current heute aujourd’hui presente hoy настоящее наст сегодня сейчас bugun bu',
  B: 'bc',
  A: 'ad',
  C: 'century centuries cent jahrhundert jahrhunderts jh jhd siecle siglo век века в вв століття ст yuzyil esr əsr asr դար դարի საუკუნე საუკ ს القرن قرن',
  K: 'millennium millenium jahrtausend millenaire milenio тысячелетие тысячелетия тисячоліття',
  D: 's er ers е х ті lar ler yillar iller illər annees anos decade decada годы годов роки ական ականներ იანი',
  q: 'q t qtr quarter quartal trimestre trim кв квартал ceyrek rub եռամսյակ კვარტალი الربع',
  h: 'h half halbjahr semestre semester полугодие півріччя',
  '1': 'spring fruhling fruhjahr printemps primavera весна весны весной весною ilkbahar գարուն գարնանը გაზაფხული ربيع',
  '2': 'summer sommer ete verano лето лета летом літо влітку ամառ ամռանը ზაფხული صيف',
  '3': 'autumn fall herbst automne otono осень осени осенью осінь восени sonbahar payiz աշուն աշնանը შემოდგომა خريف',
  '4': 'winter hiver invierno зима зимы зимой kis qis ձմեռ ձմռանը ზამთარი شتاء',
  x: 'early beginning begin start anfang debut principios comienzos начало нач початок',
  y: 'mid middle mitte mi mediados середина сер',
  z: 'late end ende fin finales fines конец кон кінець кін',
  '?': 'possibly probably perhaps maybe uncertain wohl vermutlich',
  F: 'of the in on du vom ilin at year de del d des la le l les el los der den dem die das im am г гг год года году р рр рік року yil yili il ili jahr jahre an ano թ թվականի თ წ წელი წლის წლები عام سنة م жылы жыл st nd rd th eme ieme º ª o го й я ого день время uhr kl րդ ին ci cu li lu inci uncu ncu cı cü mi- dated',
};

const MARKS = /\p{M}/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\u2192]/g;
const QUOTES = /[\u2018\u2019\u02bc\u055a`´]/g;
/** The zeros of the other digits that news is dated with: Arabic, Persian, Devanagari, Bengali. */
const NUMERALS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;

/** Lower case without accents, with plain digits, dashes and quotes: what two spellings of a word have in common. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/ı/g, 'i')
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .replace(NUMERALS, (digit) => String((digit.charCodeAt(0) + (digit > '\u0900' ? 10 : 0)) & 15));

// Names of months and weekdays: what Intl writes in the languages asked for, and where that does not do, in many others.

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

// The words that stand around dates, asked for by name: each language has them.

export type DatePhraseKey =
  | 'before'
  | 'after'
  | 'since'
  | 'until'
  | 'circa'
  | 'uncertain'
  | 'unknown'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter'
  | 'half1'
  | 'half2'
  | 'decade'
  | 'century'
  | 'centuryBC'
  | 'millennium'
  | 'millenniumBC';

/**
 * A phrase with its placeholders filled: `date` in before to uncertain, `year` in the seasons, quarter, halves and
 * decade (its first), `n` in quarter, century and millennium.
 */
export type DatePhrase = (key: DatePhraseKey, values?: Readonly<Record<string, string | number>>) => string;
