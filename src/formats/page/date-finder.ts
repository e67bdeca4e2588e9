import { daysInMonth } from '../../time/civil.js';
import { dayBefore, withPlainDigits } from '../../time/date-words.js';
import { isFault, parseDate } from '../../time/parse-date.js';
import { createZone } from '../../time/zone.js';
import { edtfHistoricalYear } from '../iso-text.js';
import type { ReadContext } from '../reader.js';
import { STAMP_LABEL } from './dated-line.js';
import { namesFor } from './page-names.js';

// Names of months as people write them: a table for the languages the product speaks, Intl for others that are asked for.

/** January to December; forms of one month are separated by a bar. Names of other languages that look the same are left out. */
const TABLE: readonly string[] = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'janvier|janv février|févr|fevrier mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|déc|decembre',
  'januar|jänner februar|feber märz|maerz - - juni juli - - oktober|okt - dezember|dez',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  'janeiro fevereiro|fev março|marco - maio junho julho - setembro|set outubro|out novembro dezembro',
  'gennaio|gen febbraio - aprile maggio|mag giugno|giu luglio|lug - settembre ottobre|ott - dicembre',
  'январь|января|янв февраль|февраля|февр|фев март|марта|мар апрель|апреля|апр май|мая|мае июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сент|сен октябрь|октября|окт ноябрь|ноября|нояб|ноя декабрь|декабря|дек',
  'січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт травень|травня|трав червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|вер жовтень|жовтня|жовт листопад|листопада|лист грудень|грудня|груд',
  'ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  'yanvar fevral - aprel - iyun iyul avqust sentyabr oktyabr noyabr dekabr',
  'հունվար|հունվարի|հնվ փետրվար|փետրվարի|փտվ մարտ|մարտի|մրտ ապրիլ|ապրիլի|ապր մայիս|մայիսի|մյս հունիս|հունիսի|հնս հուլիս|հուլիսի|հլս օգոստոս|օգոստոսի|օգս սեպտեմբեր|սեպտեմբերի|սեպ հոկտեմբեր|հոկտեմբերի|հոկ նոյեմբեր|նոյեմբերի|նոյ դեկտեմբեր|դեկտեմբերի|դեկ',
  'იანვარი|იანვარს|იან თებერვალი|თებერვალს|თებ მარტი|მარტს|მარ აპრილი|აპრილს|აპრ მაისი|მაისს|მაი ივნისი|ივნისს|ივნ ივლისი|ივლისს|ივლ აგვისტო|აგვისტოს|აგვ სექტემბერი|სექტემბერს|სექ ოქტომბერი|ოქტომბერს|ოქტ ნოემბერი|ნოემბერს|ნოე დეკემბერი|დეკემბერს|დეკ',
  'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  'styczeń|stycznia|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia',
];

const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** Lower case in Unicode's way, without a final dot. */
export const foldMonth = (name: string): string => name.toLowerCase().replace(/\.$/, '').replace(/i̇/g, 'i');

const addTable = (names: Map<string, number>): void => {
  for (const row of TABLE)
    row.split(' ').forEach((forms, i) => {
      for (const form of forms.split('|')) if (form !== '-' && !names.has(form)) names.set(form, i + 1);
    });
};

const addLanguage = (language: string, names: Map<string, number>): void => {
  for (const shape of SHAPES) {
    const format = new Intl.DateTimeFormat(language, {
      ...shape,
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2021, month, 15)).find((p) => p.type === 'month');
      const name = part ? foldMonth(part.value) : '';
      if (/^[\p{L}\p{M}]{3,}$/u.test(name) && !names.has(name)) names.set(name, month + 1);
    }
  }
};

const IN_TABLE: ReadonlySet<string> = new Set('en fr de es pt it ru uk tr az hy ka ar pl'.split(' '));

const isKnown = (language: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
};

/** Folded name -> number of the month, in the languages of the table and those given. */
export const monthNames = (languages: readonly string[] = []): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const language of languages)
    if (!IN_TABLE.has(language.split('-', 1)[0] ?? '') && isKnown(language)) addLanguage(language, names);
  addTable(names);
  return names;
};

// The forms in which running text names dates. Only what cannot be read otherwise: a bare number is no year.

interface DateFinderOptions {
  readonly languages?: readonly string[];
  readonly dateOrder?: 'dmy' | 'mdy';
}

type Groups = Readonly<Record<string, string | undefined>>;
export interface DatePattern {
  readonly expression: RegExp;
  readonly date: (groups: Groups) => string | undefined;
}

const pad = (n: number | string, length = 2): string => String(n).padStart(length, '0');

const dayText = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${pad(year, 4)}-${pad(month)}-${pad(day)}`
    : undefined;

const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const YEAR = '(?<y>\\d{4})(?:\\s?(?:г\\.?|года|году|р\\.|року|թ\\.?|წ\\.?))?';
const TH = '(?:st|nd|rd|th|er|º|ª|-?го|\\.)?';
const TO = '\\s*(?:to|until|till|through|and|[-–—])\\s*';

const numeric = (
  a: number,
  b: number,
  year: number,
  order: 'dmy' | 'mdy' | undefined,
): string | undefined => {
  if (order === 'dmy' || a > 12) return dayText(year, b, a);
  if (order === 'mdy' || b > 12) return dayText(year, a, b);
  return a === b ? dayText(year, a, b) : undefined;
};

const pattern = (source: string, date: DatePattern['date']): DatePattern => ({
  expression: new RegExp(`${EDGE}${source}${END}`, 'giu'),
  date,
});

/** Days in figures. */
const numericPatterns = (dateOrder: DateFinderOptions['dateOrder']): readonly DatePattern[] => [
  pattern(
    '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:T(?<t>\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:\\d\\d)?))?',
    (g) => {
      const day = dayText(Number(g['y']), Number(g['m']), Number(g['d']));
      return day !== undefined && g['t'] ? `${day}T${g['t']}` : day;
    },
  ),
  pattern('(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})', (g) =>
    dayText(Number(g['y']), Number(g['m']), Number(g['d'])),
  ),
  pattern('(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})', (g) =>
    dayText(Number(g['y']), Number(g['m']), Number(g['d'])),
  ),
  pattern('(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-](?<y>\\d{4})', (g) =>
    numeric(Number(g['a']), Number(g['b']), Number(g['y']), dateOrder),
  ),
  pattern('(?<y>\\d{4})年\\s?(?<m>\\d{1,2})月\\s?(?<d>\\d{1,2})日', (g) =>
    dayText(Number(g['y']), Number(g['m']), Number(g['d'])),
  ),
];

/** Seasons, quarters, decades, and years that a word tells. */
const PERIOD_PATTERNS: readonly DatePattern[] = [
  pattern(
    '(?<s>spring|summer|autumn|fall|winter)(?: of)?,? (?<y>\\d{4})',
    (g) => `${g['y']}-${SEASONS[(g['s'] ?? '').toLowerCase()]}`,
  ),
  pattern('Q(?<q>[1-4])[ ,/-]?\\s?(?<y>\\d{4})', (g) => `${g['y']}-${32 + Number(g['q'])}`),
  pattern('(?<y>\\d{1,4})\\s?B\\.?\\s?C\\.?(?:\\s?E\\b\\.?)?', (g) => edtfHistoricalYear(-Number(g['y']))),
  pattern(
    '(?:the )?(?:(?<p>early|mid|late)[ -])?(?<y>1\\d\\d|20\\d)0s',
    (g) => `${g['y']}X${g['p'] ? '~' : ''}`,
  ),
  pattern(
    '(?:in|since|by|during|until|till|before|after|from|year|anno|en|depuis|seit|im Jahre?|nel|dal|em|desde) (?<y>1\\d{3}|20\\d{2})(?![.,]\\d|\\s?%)',
    (g) => g['y'],
  ),
  pattern('(?:в|с|к|до|после|у)\\s(?<y>1\\d{3}|20\\d{2})\\s(?:году|года|годом|році|року)', (g) => g['y']),
  pattern('(?<y>1\\d{3}|20\\d{2})(?:\\syılında|-?ci ildə|\\sթվականին|\\sწელს)', (g) => g['y']),
];

/** The patterns, the longest forms first: what one has found is no part of another. */
const createDatePatterns = (options: DateFinderOptions): readonly DatePattern[] => {
  const months = monthNames(options.languages);
  const month = (name: string | undefined): number => months.get(foldMonth(name ?? '')) ?? 0;
  // Any word; whether it is a month is asked of the table, which is faster than an expression of hundreds of names.
  const M = (group = 'm'): string => `(?<${group}>\\p{L}[\\p{L}\\p{M}]{2,})`;
  const dmy = (g: Groups): string | undefined => dayText(Number(g['y']), month(g['m']), Number(g['d']));
  const span = (from: string | undefined, to: string | undefined): string | undefined =>
    from !== undefined && to !== undefined && from < to ? `${from}/${to}` : undefined;
  const monthSpan = (g: Groups): string | undefined =>
    span(dayText(Number(g['y']), month(g['n'] ?? g['m']), Number(g['e'])), dmy(g));
  return [
    pattern(
      `(?<e>\\d{1,2})${TH}\\s+${M('n')}\\.?${TO}(?<d>\\d{1,2})${TH}\\s+${M()}\\.?,?\\s+${YEAR}`,
      monthSpan,
    ),
    pattern(
      `${M('n')}\\.?\\s+(?<e>\\d{1,2})${TH}${TO}${M()}\\.?\\s+(?<d>\\d{1,2})${TH},?\\s+${YEAR}`,
      monthSpan,
    ),
    pattern(`(?<e>\\d{1,2})${TH}${TO}(?<d>\\d{1,2})${TH}\\s+${M()}\\.?,?\\s+${YEAR}`, monthSpan),
    pattern(`${M()}\\.?\\s+(?<e>\\d{1,2})${TH}${TO}(?<d>\\d{1,2})${TH},?\\s+${YEAR}`, monthSpan),
    pattern(`(?<d>\\d{1,2})${TH}[\\s./-]*(?:of |de |di )?${M()}[\\s.,/-]*(?:of |de |del )?${YEAR}`, dmy),
    pattern(`${M()}\\.?\\s+(?<d>\\d{1,2})${TH},?\\s+${YEAR}`, dmy),
    ...numericPatterns(options.dateOrder),
    // Not the rest of "30 February 2020".
    pattern(`(?<!\\d${TH}\\s)${M()}\\.?,?\\s+(?:of |de |del )?${YEAR}`, (g) =>
      month(g['m']) ? `${g['y']}-${pad(month(g['m']))}` : undefined,
    ),
    ...PERIOD_PATTERNS,
  ];
};

export interface FoundDate {
  readonly index: number;
  readonly length: number;
  /** What stands in the text. */
  readonly words: string;
  readonly edtf: string;
}

export type DateFinder = (text: string) => readonly FoundDate[];

/** Every form has three digits in a row, but for years before our era. */
const MAYBE = /\d{3}|\d\s?B\.?\s?C/i;

/** The day in words before a month, where the month has so many. */
const dayOfMonth = (text: string, edtf: string): ReturnType<typeof dayBefore> => {
  const found = dayBefore(text);
  return found && found.day <= daysInMonth(Number(edtf.slice(0, 4)), Number(edtf.slice(5)))
    ? found
    : undefined;
};

/** Where an expression matches; `matchAll` would make the expression anew for each line. */
const matchesOf = (expression: RegExp, text: string): readonly RegExpExecArray[] => {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    matches.push(match);
    if (!match[0]) expression.lastIndex++;
  }
  return matches;
};

/** Makes a finder of the dates that running text names, as EDTF, in the order of the text, none within another. */
export const createDateFinder = (options: DateFinderOptions = {}): DateFinder => {
  const patterns = createDatePatterns(options);
  return (written) => {
    const text = withPlainDigits(written);
    if (!MAYBE.test(text)) return [];
    const taken: FoundDate[] = [];
    const covered = new Uint8Array(text.length);
    for (const { expression, date } of patterns)
      for (const match of matchesOf(expression, text)) {
        const { index } = match;
        const [words] = match;
        const edtf = date(match.groups ?? {});
        if (edtf === undefined || covered.subarray(index, index + words.length).includes(1)) continue;
        covered.fill(1, index, index + words.length);
        const before = /^\d{4}-\d\d$/.test(edtf) ? dayOfMonth(text.slice(0, index), edtf) : undefined;
        const from = index - (before?.length ?? 0);
        const end = index + words.length;
        const day = before ? `-${String(before.day).padStart(2, '0')}` : '';
        taken.push({ index: from, length: end - from, words: written.slice(from, end), edtf: edtf + day });
      }
    return taken.sort((a, b) => a.index - b.index);
  };
};

// Lines of a pasted page that are a date, with what stands round dates there: labels, bylines, sections, weekdays, clocks.

const LONGEST_DATE = 60;
const LONGEST_LINE = 120;
const MOST_WORDS = 7;
const WEEKDAY = /^\p{L}{2,12}\.?,\s+(?=\d|\p{L})/u;
const CLOCK =
  /(?<![\s,|–-])[\s,|–-]+(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:UTC|GMT|[A-Z]{2,5}|[+-]\d{4}))?$/i;
/** A word for hours behind a time. */
const HOURS = /(?<=[:.]\d\d)\s?(?:hs?|Uhr|ч)\.?$/iu;
const BYLINE =
  /^(?:by|von|par|por|автор|текст|yazan)(?:\s*:)?\s+\S.{1,60}?(?:\s[-–—]\s|(?<!\s)\s*[|•·,]\s*)(?=\S)/iu;
const AUTHOR = /^(?:by|von|par|por|автор|yazan)\s/iu;
const DAY_LENGTH = '2021-05-27'.length;
const AFTER_DATE = /^[\s,|·•–-]{0,4}(?:(?:at\s)?\d{1,2}[:.]\d\d.{0,12})?$/;
/** A word or four of a section or an agency before or after the date. */
const SECTION_BEFORE = /^(?:[\p{L}\p{N}.&'’-]+\s+){0,3}[\p{L}\p{N}.&'’-]+\s*[|•·]\s*(?=\S)/u;
const SECTION_AFTER = /(?<!\s)\s*[|•·]\s*(?:[\p{L}\p{N}.&'’-]+\s+){0,3}[\p{L}\p{N}.&'’-]+$/u;

const wholeDate = (text: string, find: DateFinder): string | undefined => {
  const [first] = find(text);
  return first?.index === 0 && first.length >= text.replace(/[.,;]$/, '').length ? first.edtf : undefined;
};

/** The date a line consists of, as text the date parser reads; undefined for any other line. */
export const createDateLine = (
  find: DateFinder,
  context: ReadContext,
): ((line: string) => string | undefined) => {
  const zone = createZone('UTC');
  const order = context.dateOrder;
  const languages = context.languages;
  // One context for all lines: the parser keeps what it has learned about languages with it.
  const dates = {
    zone,
    names: namesFor(languages),
    ...(order ? { dateOrder: order } : {}),
    ...(languages ? { languages } : {}),
  };
  const parses = (text: string): boolean =>
    text.split(' ').length <= MOST_WORDS && !isFault(parseDate(text, dates));
  const dateOf = (line: string): string | undefined => {
    if (line.length > LONGEST_DATE || !/\p{Nd}/u.test(line)) return undefined;
    const text = line
      .replace(STAMP_LABEL, '')
      .replace(HOURS, '')
      .replace(/\s[·•|]\s(?=\d{1,2}[:.]\d\d)/u, ' ');
    const bare = text.replace(WEEKDAY, '').replace(CLOCK, '');
    const timed = text.replace(WEEKDAY, '');
    if (bare !== timed && wholeDate(bare, find) !== undefined && parses(timed)) return timed;
    const found = wholeDate(text, find) ?? wholeDate(bare, find);
    if (found !== undefined) return found;
    return /^\d{1,3}$|^\d{5,}$/.test(text) || !parses(text) ? undefined : text;
  };
  return (line) => {
    if (line.length > LONGEST_LINE) return undefined;
    const plain = dateOf(line);
    if (plain !== undefined) return plain;
    const last = AUTHOR.test(line) ? find(line).at(-1) : undefined;
    if (last?.edtf.length === DAY_LENGTH && AFTER_DATE.test(line.slice(last.index + last.length)))
      return dateOf(line.slice(last.index));
    for (const round of [BYLINE, SECTION_BEFORE, SECTION_AFTER])
      if (round.test(line)) {
        const date = dateOf(line.replace(round, ''));
        if (date !== undefined) return date;
      }
    // "Ada Roe | June 12, 2015 | 4 min read"
    return SECTION_BEFORE.test(line) && SECTION_AFTER.test(line)
      ? dateOf(line.replace(SECTION_AFTER, '').replace(SECTION_BEFORE, ''))
      : undefined;
  };
};
