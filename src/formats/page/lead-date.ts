import { dayInWords, type DateNames, foldDateText, withPlainDigits } from '../../time/date-words.js';
import { civilFromDays, daysFromCivil, daysInMonth } from '../../time/civil.js';
import { openBefore, openBehind } from './lead-open.js';
import { matchAt, nextDayTime, readTime, readTimeFirst, readZone, zoneText } from './lead-time.js';
import { readEra, readEraYear, readPeriod, readRangeEnd, readYear } from './lead-year.js';
import { edtfYear } from '../iso-text.js';

// A date at the beginning of a text, whole or in part: "27 September", "May 2021", "19.–20.09.2023", "44 BCE", "3rd".

/** What a text tells of a date. The year, and the month of a lone day, may have to come from the lines above. */
export interface LeadDateParts {
  /** Astronomical: 0 is 1 BCE. */
  readonly year?: number;
  /** 1 to 12, or what EDTF has for seasons and quarters. */
  readonly month?: number;
  readonly day?: number;
  /** As EDTF has it, for a decade or a century: "199X". */
  readonly period?: string;
}

export interface LeadDate {
  readonly from: LeadDateParts;
  readonly to?: LeadDateParts;
  /** "17:55", with "Z" or what else stands there for its zone. */
  readonly time?: string;
  /** When on that day it ends, written as `time` is. */
  readonly until?: string;
  readonly approximate?: boolean;
  /** "2022 onwards": without an end; "until 2022": without a beginning. */
  readonly open?: 'end' | 'start';
  /** Bits of the weekday before a day whose year is not told. */
  readonly weekday?: number;
  /** The date with its weekday, where that is another one: left to the date parser, which tells it. */
  readonly said?: string;
  /** Days and months that can be read in two orders, or years of two digits: left to the date parser as they stand. */
  readonly words?: string;
  /** How many characters of the text it takes. */
  readonly length: number;
}

export interface LeadOptions {
  readonly names: DateNames;
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  /** Whether three figures are a year without an era, too. */
  readonly hasShortYears?: boolean;
  /** Chooses among the months (bits) of a word that languages use differently; undefined where nothing tells. */
  readonly chooseMonth?: (word: string, months: number) => number | undefined;
}

export type LeadReader = (text: string) => LeadDate | undefined;

interface Piece {
  readonly parts: LeadDateParts;
  readonly end: number;
  readonly to?: LeadDateParts;
  readonly words?: true;
}

const ISO =
  /(\d{4})-(\d\d)-(\d\d)(?!\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:\s?(Z|[+-]\d\d:?\d\d)(?![\p{L}\d]))?)?/uy;
const EAST = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/uy;
const VIETNAMESE = /(?:ngày\s)?(\d{1,2})\stháng\s(\d{1,2})(?:,?\s(?:năm\s)?(\d{4}))?(?![\p{L}\d])/iuy;
const MONGOLIAN =
  /(\d{4})\sоны?\s(\d{1,2})(?:\s?-?р|\s?д[үу]г[эа]{2}р)?\sсар(?:ын\s(\d{1,2})(?!\d)(?:-?н[ыи]й?)?)?/uy;
const BASQUE = /(\d{4})(?:e?ko|\(e\)ko)\s(\p{L}{4,12})(?:\s(\d{1,2})(?:an?|\(a\))?)?(?![\p{L}\d])/uy;
const NUMERIC = /(\d{1,4})([./-])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})(?!\d)|(\.)(?![\p{L}\d]))/uy;
const SLASHED = /(\d{1,2})\/(\d{1,2})(?![\d/])/uy;
const MONTH_YEAR = /(0?[1-9]|1[0-2])\/([12]\d{3})(?![\d/])/uy;
const DOTTED_DAYS = /(\d{1,2})\.?\s?[-–—]\s?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?(?!\d)/uy;
const DAY = /(\d{1,2})(?:st|nd|rd|th|er|re|\.?[ºª°]|[-–]?(?:го|е|я|ին|ն)|\.)?(?![\p{L}\d]|:\d)/iuy;
const WORD = /(\p{L}[\p{L}\p{M}'’-]{1,18})\.?(?![\p{L}\d])/uy;
const ARABIC_PAIR = /\p{Script=Arabic}+ \p{Script=Arabic}+(?![\p{L}\d])/uy;
const ARABIC_SLASH = /\s?\/\s?(?=\p{Script=Arabic})/uy;
const GAP = /(?:\s*,\s*|\s+)(?:(?:of|de|del|di|the)\s+)?|[-/](?=\p{L}|\d)/iuy;
const RANGE = /\s*[-–—−]\s*|\s+(?:to|until|till|through|thru|and|bis|und|au|al|et|tot|do|по|до)\s+/iuy;
const ABOUT =
  /(?:(?:early|mid|late|beginning\s+of|end\s+of|anfang|mitte|ende|début|fin|principios\s+de|finales\s+de|начало|середина|конец)(?:\s+(?:in\s+|to\s+late\s+)?|-)|(?:c|ca|circa|about|around|um|vers|hacia|около|ок)(?:\.\s*|\s+|(?=\d))|~\s*)(?=\d|\p{L})/iuy;
const ROMAN = /(\d{1,2})(?:\.\s?|\s)(I{1,3}|IV|VI{0,3}|I?X|XI{1,2})(?:\.\s?|\s)(\d{4})(?!\d)/uy;
const ROMAN_DAY =
  /(\d{1,2})(?:\.\s?|\s)(I{1,3}|IV|VI{0,3}|I?X|XI{1,2})(?=\.?\s{0,2}(?:[-–—:,|)\]\u001F]|$))\.?/uy;
/** What years of the Iranian, the Islamic and the Buddhist calendar are now. */
const OTHER_ERA = /^(?:1[34]\d\d|2[45]\d\d)$/;
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const SHORTEST_FOREIGN_MONTH = 4;

const isDay = ({ year, month, day }: LeadDateParts): boolean =>
  month !== undefined &&
  (month > 12
    ? day === undefined
    : month >= 1 && (day === undefined || (day >= 1 && day <= daysInMonth(year ?? 2000, month))));

const gap = (text: string, from: number): number => from + (matchAt(GAP, text, from)?.[0].length ?? 0);

/** The year after what has been read, else nothing. */
const withYear = (parts: LeadDateParts, text: string, end: number): Piece => {
  const after = gap(text, end);
  const year =
    after > end || text[end - 1] === '.' ? (readYear(text, after, 3) ?? readEraYear(text, after)) : undefined;
  if (year && isDay({ ...parts, year: year.year }))
    return { parts: { ...parts, year: year.year }, end: year.end };
  return { parts, end };
};

const east = (text: string, from: number): Piece | undefined => {
  const match = matchAt(EAST, text, from);
  if (!match) return undefined;
  const parts = {
    ...(match[1] === undefined ? {} : { year: Number(match[1]) }),
    month: Number(match[2]),
    ...(match[3] === undefined ? {} : { day: Number(match[3]) }),
  };
  return isDay(parts) ? { parts, end: from + match[0].length } : undefined;
};

const vietnamese = (text: string, from: number): Piece | undefined => {
  const match = matchAt(VIETNAMESE, text, from);
  if (!match) return undefined;
  const year = match[3] === undefined ? {} : { year: Number(match[3]) };
  const parts = { ...year, month: Number(match[2]), day: Number(match[1]) };
  return isDay(parts) ? { parts, end: from + match[0].length } : undefined;
};

const mongolian = (text: string, from: number): Piece | undefined => {
  const match = matchAt(MONGOLIAN, text, from);
  if (!match) return undefined;
  const day = match[3] === undefined ? {} : { day: Number(match[3]) };
  const parts = { year: Number(match[1]), month: Number(match[2]), ...day };
  return isDay(parts) ? { parts, end: from + match[0].length } : undefined;
};

const roman = (text: string, from: number): Piece | undefined => {
  const match = matchAt(ROMAN, text, from) ?? matchAt(ROMAN_DAY, text, from);
  if (!match) return undefined;
  const year = match[3] === undefined ? {} : { year: Number(match[3]) };
  const parts = { ...year, month: ROMANS.indexOf(match[2]!) + 1, day: Number(match[1]) };
  return isDay(parts) ? { parts, end: from + match[0].length } : undefined;
};

/** Makes a reader of dates at the beginning of texts; undefined where none stands there. Linear in the text's length. */
export const createLeadReader = (options: LeadOptions): LeadReader => {
  const dates = new LeadDates(options);
  return (text) => dates.read(text);
};

class LeadDates {
  readonly #options: LeadOptions;
  /** Names are asked for once a word: a page has few. */
  readonly #known = new Map<string, number | undefined>();

  constructor(options: LeadOptions) {
    this.#options = options;
  }

  read(written: string): LeadDate | undefined {
    const spelled = dayInWords(written, (word) => this.#monthOf(word) !== undefined);
    if (spelled) {
      const figure = `${spelled.day} `;
      const date = this.read(figure + written.slice(spelled.length));
      return date && { ...date, length: date.length + spelled.length - figure.length };
    }
    const text = withPlainDigits(written.slice(0, LONGEST));
    const early = readTimeFirst(text);
    const day = early && this.read(written.slice(early.end));
    if (
      early &&
      day?.from.day !== undefined &&
      day.from.month !== undefined &&
      !day.to &&
      !day.words &&
      !day.time
    )
      return {
        ...day,
        time: early.time,
        ...(early.until === undefined ? {} : { until: early.until }),
        length: day.length + early.end,
      };
    const bracket = /^[([]/.test(text);
    const opening = bracket ? 1 : 0;
    const iso = matchAt(ISO, text, opening);
    const whole = iso ? isoRange(text, iso) : isoMonths(text, opening);
    if (whole) return whole;
    const skipped = this.#skip(text);
    const before = openBefore(text, skipped);
    const opened = before && this.#openDate(text, skipped + before.length, before.open);
    if (opened) return opened;
    const begin = skipped;
    const about = matchAt(ABOUT, text, begin)?.[0].length ?? 0;
    const first = this.#piece(text, begin + about);
    if (!first) return undefined;
    const { parts: from, to, end, words } = this.#withRange(text, first);
    const onwards = to || words || bracket ? undefined : openBehind(text, end);
    if (onwards !== undefined) return { from, open: 'end', length: end + onwards };
    const after = end + this.#weekdayAfter(text, end);
    const time = to || from.day === undefined ? undefined : readTime(text, after);
    const stop = time?.end ?? after;
    const said = to || words ? undefined : this.#otherWeekday(text, opening, from);
    const closed = begin > 0 && bracket && /^\s*[)\]]/.exec(text.slice(stop, stop + 3));
    if (bracket && !closed) return undefined;
    return {
      from,
      ...(to ? { to } : {}),
      ...(time ? { time: time.time } : {}),
      ...(time?.until === undefined ? {} : { until: time.until }),
      ...(about ? { approximate: true } : {}),
      ...(from.day !== undefined && from.year === undefined ? this.#weekday(text, opening) : {}),
      ...(said ? { said: text.slice(opening, stop) } : {}),
      ...(words ? { words: text.slice(begin, stop) } : {}),
      length: stop + (closed ? closed[0].length : 0),
    };
  }

  #weekday(text: string, from: number): { readonly weekday?: number } {
    const word = matchAt(WORD, text, from);
    const weekday =
      word && !this.#month(text, from) ? this.#options.names.weekday(foldDateText(word[1]!)) : 0;
    return weekday ? { weekday } : {};
  }

  /** Whether a whole date stands behind a weekday that is not its own. */
  #otherWeekday(text: string, from: number, { year, month, day }: LeadDateParts): boolean {
    if (year === undefined || month === undefined || day === undefined) return false;
    const { weekday: named = 0 } = this.#weekday(text, from);
    const weekday = (((daysFromCivil(year, month, day) + 4) % 7) + 7) % 7;
    return named > 0 && ((named >> weekday) & 1) === 0;
  }

  /** What a word such as "since" opens, where a colon or a dash ends it. */
  #openDate(text: string, begin: number, open: 'end' | 'start'): LeadDate | undefined {
    const date = this.#piece(text, begin);
    if (!date || date.to || date.words || this.#withRange(text, date).to) return undefined;
    const end = date.end + (openBehind(text, date.end) ?? 0);
    return /^\s{0,3}(?:[:：–—|]|-\s|\u001F|$)/.test(text.slice(end, end + 5))
      ? { from: date.parts, open, length: end }
      : undefined;
  }

  /** A date, or what is from it to another one that follows. */
  #withRange(text: string, first: Piece): Piece {
    const { parts: from, to, end } = first;
    const range = to || first.words ? undefined : matchAt(RANGE, text, end);
    const second = range && this.#piece(text, end + range[0].length);
    const spaced = /\s/.test(range?.[0] ?? '');
    const joined =
      second && !second.to && !second.words
        ? joinRange(from, second.parts, text.slice(second.end), spaced)
        : undefined;
    if (second && joined) return { parts: joined[0], to: joined[1], end: second.end };
    const year = from.month === undefined && to === undefined ? from.year : undefined;
    const short = year === undefined ? undefined : readRangeEnd(text, end, year);
    // "2004/05" may be a month as well: left to the date parser, which tells it.
    if (short && text[end] === '/' && short.year % 100 <= 12)
      return { parts: {}, words: true, end: short.end };
    return short ? { parts: from, to: { year: short.year }, end: short.end } : first;
  }

  /** How long a weekday in brackets is that follows a date. */
  #weekdayAfter(text: string, end: number): number {
    const weekday = /^\s?\((\p{L}{1,12})\.?\)/u.exec(text.slice(end, end + 20));
    const isDayName =
      weekday &&
      (this.#options.names.weekday(foldDateText(weekday[1]!)) ||
        /^\p{Script=Han}|^\p{Script=Hangul}/u.test(weekday[1]!));
    return isDayName ? weekday[0].length : 0;
  }

  #monthOf(written: string): number | undefined {
    if (this.#known.has(written)) return this.#known.get(written);
    const word = foldDateText(written).replace(/^ב(?=\p{L}{3})/u, '');
    const months = this.#options.names.month(word);
    const isShort = word.length < SHORTEST_FOREIGN_MONTH && word < '\u024f' && !ENGLISH.has(word);
    const isPlain = !isShort && (months & (months - 1)) === 0;
    const found = months
      ? isPlain
        ? 32 - Math.clz32(months)
        : this.#options.chooseMonth?.(word, months)
      : undefined;
    this.#known.set(written, found);
    return found;
  }

  #month(text: string, from: number): { readonly month: number; readonly end: number } | undefined {
    const named = this.#monthName(text, from);
    const slash = named && matchAt(ARABIC_SLASH, text, named.end);
    const same = slash && this.#monthName(text, named.end + slash[0].length);
    // By both its names: "3 مايو/أيار".
    return same?.month === named?.month ? same : named;
  }

  #monthName(text: string, from: number): { readonly month: number; readonly end: number } | undefined {
    const pair = matchAt(ARABIC_PAIR, text, from);
    const both = pair && this.#monthOf(pair[0]);
    if (both) return { month: both, end: from + pair[0].length };
    const word = matchAt(WORD, text, from);
    const found = word && this.#monthOf(word[1]!);
    return word && found !== undefined ? { month: found, end: from + word[0].length } : undefined;
  }

  #basque(text: string, from: number): Piece | undefined {
    const match = matchAt(BASQUE, text, from);
    const month = match && this.#monthOf(match[2]!);
    if (month === undefined) return undefined;
    const day = match![3] === undefined ? {} : { day: Number(match![3]) };
    const parts = { year: Number(match![1]), month, ...day };
    return isDay(parts) ? { parts, end: from + match![0].length } : undefined;
  }

  #numeric(text: string, from: number): Piece | undefined {
    const days = matchAt(DOTTED_DAYS, text, from);
    if (days) {
      const [, first, last, m, y] = days;
      const year = y === undefined ? {} : { year: Number(y) };
      const parts = { ...year, month: Number(m), day: Number(first) };
      const to = { ...year, month: Number(m), day: Number(last) };
      if (isDay(parts) && isDay(to) && Number(first) < Number(last))
        return { parts, to, end: from + days[0].length };
    }
    const match = matchAt(NUMERIC, text, from);
    if (!match) return this.#slashed(text, from);
    const [whole, a, separator, b, y] = match;
    const end = from + whole.length;
    if (a!.length === 3) return undefined;
    if (a!.length === 4) {
      const parts = { year: Number(a), month: Number(b), day: Number(y) };
      if (y?.length !== 2 || !isDay(parts)) return undefined;
      // Of another calendar, perhaps: left to the date parser, which tells it.
      return separator !== '-' && OTHER_ERA.test(a!) ? { parts: {}, words: true, end } : { parts, end };
    }
    if (y === undefined) {
      const parts = { month: Number(b), day: Number(a) };
      return separator === '.' && isDay(parts) ? { parts, end } : undefined;
    }
    if (y.length === 2) return { parts: {}, words: true, end };
    const dmy = { year: Number(y), month: Number(b), day: Number(a) };
    const mdy = { year: Number(y), month: Number(a), day: Number(b) };
    if (separator === '.') return isDay(dmy) ? { parts: dmy, end } : undefined;
    return this.#either(dmy, mdy, end);
  }

  #either(dmy: LeadDateParts, mdy: LeadDateParts, end: number): Piece | undefined {
    const { dateOrder } = this.#options;
    if (dateOrder !== 'mdy' && isDay(dmy) && (dateOrder === 'dmy' || !isDay(mdy) || dmy.day === mdy.day))
      return { parts: dmy, end };
    if (isDay(mdy) && (dateOrder === 'mdy' || !isDay(dmy))) return { parts: mdy, end };
    return isDay(dmy) ? { parts: {}, words: true, end } : undefined;
  }

  #slashed(text: string, from: number): Piece | undefined {
    const month = matchAt(MONTH_YEAR, text, from);
    if (month)
      return { parts: { year: Number(month[2]), month: Number(month[1]) }, end: from + month[0].length };
    const match = matchAt(SLASHED, text, from);
    if (!match) return undefined;
    const [whole, a, b] = match;
    return this.#either(
      { month: Number(b), day: Number(a) },
      { month: Number(a), day: Number(b) },
      from + whole.length,
    );
  }

  #dayFirst(text: string, from: number): Piece | undefined {
    const day = matchAt(DAY, text, from);
    if (!day) return undefined;
    const end = from + day[0].length;
    const first = Number(day[1]);
    if (first < 1 || first > 31) return undefined;
    const name = this.#month(text, gap(text, end));
    if (name && isDay({ day: first, month: name.month }))
      return withYear({ day: first, month: name.month }, text, name.end);
    const range = matchAt(RANGE, text, end);
    const last = range && matchAt(DAY, text, end + range[0].length);
    if (last) {
      const after = end + range[0].length + last[0].length;
      const both = this.#month(text, gap(text, after));
      const to = both && withYear({ day: Number(last[1]), month: both.month }, text, both.end);
      if (to && isDay(to.parts) && Number(last[1]) > first)
        return { parts: { ...to.parts, day: first }, to: to.parts, end: to.end };
      // "14–17: …", whose month a heading tells.
      if (Number(last[1]) > first && Number(last[1]) <= 31 && /^\d{1,2}[-–—]\d/.test(text.slice(from)))
        return { parts: { day: first }, to: { day: Number(last[1]) }, end: after };
    }
    return { parts: { day: first }, end };
  }

  #monthFirst(text: string, from: number): Piece | undefined {
    const name = this.#month(text, from);
    if (!name) return undefined;
    const after = gap(text, name.end);
    const day = matchAt(DAY, text, after);
    if (day && Number(day[1]) >= 1 && Number(day[1]) <= 31) {
      const end = after + day[0].replace(/\.$/, '').length;
      const range = matchAt(RANGE, text, end);
      const last = range && matchAt(DAY, text, end + range[0].length);
      const parts = { month: name.month, day: Number(day[1]) };
      const stop = last ? end + range[0].length + last[0].replace(/\.$/, '').length : end;
      // "May 3 – 10 people were hurt" tells of people.
      const isCount = last && /\s[-–—−]/.test(range[0]) && /^\s+\p{L}/u.test(text.slice(stop, stop + 3));
      const isLast =
        last && !isCount && Number(last[1]) > parts.day && isDay({ month: name.month, day: Number(last[1]) });
      if (isLast && !this.#month(text, gap(text, stop))) {
        const to = withYear({ month: name.month, day: Number(last[1]) }, text, stop);
        return { parts: { ...to.parts, day: parts.day }, to: to.parts, end: to.end };
      }
      return isDay(parts) ? withYear(parts, text, end) : undefined;
    }
    return withYear({ month: name.month }, text, name.end);
  }

  #yearFirst(text: string, from: number): Piece | undefined {
    const era = readEra(text, from);
    const year = era
      ? { year: era.parts.year!, end: era.end }
      : readYear(text, from, this.#options.hasShortYears ? 3 : 4);
    if (!year) return undefined;
    if (era?.to) return { parts: era.parts, to: era.to, end: era.end };
    // Hungarian: "2022. április 3."
    const point = /^\.\s(?=\p{L})/u.exec(text.slice(year.end, year.end + 3))?.[0].length ?? 0;
    const after = point ? year.end + point : gap(text, year.end);
    const inner =
      after > year.end ? (this.#monthFirst(text, after) ?? this.#dayFirst(text, after)) : undefined;
    if (inner?.parts.month !== undefined && inner.parts.year === undefined)
      return {
        parts: { ...inner.parts, year: year.year },
        ...(inner.to ? { to: { ...inner.to, year: year.year } } : {}),
        end: inner.end,
      };
    return { parts: { year: year.year }, end: year.end };
  }

  #piece(text: string, from: number): Piece | undefined {
    const period = readPeriod(text, from);
    if (period) return period;
    const found =
      east(text, from) ??
      vietnamese(text, from) ??
      mongolian(text, from) ??
      this.#basque(text, from) ??
      roman(text, from) ??
      this.#numeric(text, from) ??
      this.#yearFirst(text, from);
    return found ?? this.#dayFirst(text, from) ?? this.#monthFirst(text, from);
  }

  /** What stands before a date and says nothing of it. */
  #skip(text: string): number {
    const bracket =
      /^(?:[([]\s*|the\s+(?=\d)|(?:(?:in\s+)?(?:the\s+)?year|anno|jahr|année|año|ano|god|год|рік|yıl)\s+(?=\d{4}(?!\d)))/iu.exec(
        text,
      )?.[0].length ?? 0;
    const word = matchAt(WORD, text, bracket);
    if (!word || !this.#options.names.weekday(foldDateText(word[1]!)) || this.#month(text, bracket))
      return bracket;
    const end = bracket + word[0].length;
    const rest = /^(?:\s*[,|]\s*|\s+)/.exec(text.slice(end, end + 4));
    return rest ? end + rest[0].length : bracket;
  }
}

const LONGEST = 120;
const ENGLISH: ReadonlySet<string> = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

const isoRange = (text: string, iso: RegExpExecArray): LeadDate | undefined => {
  const [whole, y, m, d, clock, offset] = iso;
  const from = { year: Number(y), month: Number(m), day: Number(d) };
  if (!isDay(from)) return undefined;
  const start = iso.index;
  // "2021-05-04 10:00-11:00": times or an offset, which the date parser tells.
  if (clock && offset?.startsWith('-') && offset.includes(':') && whole.length === 22 && whole[10] === ' ')
    return { from: {}, words: text.slice(start, start + whole.length), length: start + whole.length };
  const end = start + whole.length;
  const second = clock ? undefined : matchAt(/\s?[/–—]\s?(\d{4})-(\d\d)-(\d\d)(?!\d)/uy, text, end);
  const to = second && { year: Number(second[1]), month: Number(second[2]), day: Number(second[3]) };
  const zone = clock && offset === undefined ? readZone(text, end) : undefined;
  const stop = to && isDay(to) ? end + second[0].length : (zone?.end ?? end);
  const closing = start > 0 ? (/^[)\]]/.test(text.slice(stop)) ? 1 : undefined) : 0;
  if (closing === undefined) return undefined;
  return {
    from,
    ...(to && isDay(to) ? { to } : {}),
    ...(clock ? { time: `${clock}${offset === undefined ? (zone?.text ?? '') : zoneText(offset)}` } : {}),
    length: stop + closing,
  };
};

const ISO_MONTHS = /(\d{4})-(0[1-9]|1[0-2])(?:\s?[/–—]\s?(\d{4})-(0[1-9]|1[0-2]))?(?![\p{L}\d]|[-–]\d)/uy;

/** "2024-01", "2024-01/2024-03". */
const isoMonths = (text: string, from: number): LeadDate | undefined => {
  const match = from ? undefined : matchAt(ISO_MONTHS, text, 0);
  if (!match) return undefined;
  const [whole, y, m, lastYear, lastMonth] = match;
  return {
    from: { year: Number(y), month: Number(m) },
    ...(lastYear === undefined ? {} : { to: { year: Number(lastYear), month: Number(lastMonth) } }),
    length: whole.length,
  };
};

/** The two ends of a range, what the first lacks taken from the second; undefined where they do not belong together. */
const joinRange = (
  from: LeadDateParts,
  to: LeadDateParts,
  rest: string,
  spaced: boolean,
): readonly [LeadDateParts, LeadDateParts] | undefined => {
  const level = (parts: LeadDateParts): number =>
    parts.day !== undefined ? 3 : parts.month !== undefined ? 2 : 1;
  if (from.period !== undefined || to.period !== undefined) return undefined;
  if (
    level(from) !== level(to) ||
    (level(from) === 3 && (from.month === undefined || to.month === undefined))
  )
    return undefined;
  // "1991 – 1992 elections" tells of elections.
  if (level(from) === 1 && ((from.year ?? 0) >= (to.year ?? 0) || (spaced && /^\s+\p{L}/u.test(rest))))
    return undefined;
  if (from.year !== undefined || to.year === undefined) return [from, to];
  const isEarlier = from.month! < to.month! || (from.month === to.month && (from.day ?? 0) < (to.day ?? 0));
  return [{ ...from, year: isEarlier ? to.year : to.year - 1 }, to];
};

// A date that a line tells, written as EDTF or, where its zone is a word, as the date parser reads it.

const pad = (n: number): string => String(n).padStart(2, '0');

/** One date as EDTF; undefined where there is no such day or no year is known. */
const writeParts = ({ year, month, day, period }: LeadDateParts): string | undefined => {
  if (period !== undefined) return period;
  if (year === undefined) return undefined;
  if (month === undefined) return edtfYear(year);
  if (day === undefined) return `${edtfYear(year)}-${pad(month)}`;
  return month <= 12 && day <= daysInMonth(year, month)
    ? `${edtfYear(year)}-${pad(month)}-${pad(day)}`
    : undefined;
};

const dayAfter = ({ year = 1, month = 1, day = 1 }: LeadDateParts): string =>
  writeParts(civilFromDays(daysFromCivil(year, month, day) + 1)) ?? '';

/** The date with its year known. */
export const writeDate = (
  date: Pick<LeadDate, 'from' | 'to' | 'time' | 'until' | 'approximate' | 'open'>,
): string | undefined => {
  const { from, to, time, until, approximate, open } = date;
  const start = writeParts(from);
  if (start === undefined) return undefined;
  if (open) return open === 'end' ? `${start}/..` : `../${start}`;
  if (to) {
    const turns = to.month !== undefined && to.month < (from.month ?? 0) && to.year === undefined;
    const end = writeParts({
      ...(to.month === undefined && to.day !== undefined && from.month !== undefined
        ? { month: from.month }
        : {}),
      ...to,
      ...(to.year === undefined && from.year !== undefined ? { year: from.year + (turns ? 1 : 0) } : {}),
    });
    return end === undefined ? undefined : `${start}/${end}`;
  }
  if (time !== undefined) {
    const at = (clock: string, day = start): string =>
      clock.includes(' ')
        ? `${day} ${clock}`
        : `${day}T${clock.replace(/^(\d\d:\d\d)([+-]\d\d)(\d\d)$/, '$1$2:$3')}`;
    if (until === undefined) return at(time);
    const later = nextDayTime(until);
    const end = later === undefined ? at(until) : at(later, dayAfter(from));
    return `${at(time)}${time.includes(' ') ? ' - ' : '/'}${end}`;
  }
  return `${start}${approximate ? '~' : ''}`;
};
