import { DAY, daysInMonth, wallTime } from './civil.js';
import {
  type DateContext,
  type DateNote,
  floatingSpan,
  instantSpan,
  timeOfDay,
  BARE_NUMBER,
  negativeYear,
  NO_SUCH_DAY,
  isFault,
} from './read-date.js';
import type { DateNames } from './date-words.js';
import { parseEdtf } from './edtf.js';
import type { DateFault, DateSpan } from './span.js';

// A cell becomes a string of kinds, such as "n.n.Y" or "nm-nmY", which patterns can be matched against.

export interface Token {
  /** n a number of one or two digits, Y a longer one, m a month, a separator, or a kind of DATE_WORDS. */
  readonly kind: string;
  /** The number, or for a month its bits. */
  readonly value: number;
  readonly text: string;
}

const BC =
  /(?<![\p{L}\d])(?:b\.? ?c(?:\.? ?e)?\.?|av(?:ant)?\.? ?j(?:esus)?\.?[- ]?c(?:hrist)?\.?|v\.? ?(?:o\.? ?)?(?:chr|kr)\.?|f\.? ?kr\.?|kr\.? ?e\.|vor christus|v\. ?u\. ?z\.?|π\.? ?χ\.?|a\.? ?(?:de ?)?c\.|до ?н\. ?[эе]\.?|до нашои эры|до нашеи эры|до р\. ?х\.?|до ?рх|m\. ?o\.?|p\. ?n\. ?e\.?|pr\. ?n\. ?l\.?|i\. ?e\. ?n\.?|e\. ?ə\.?|մ\. ?թ\. ?ա\.?|մթա|ძვ\. ?წ\.?|ق\.? ?م\.?)(?![\p{L}\d])/gu;
const AD =
  /(?<![\p{L}\d])(?:a\.? ?d\.?|c\.? ?e\.|ce|n\.? ?chr\.?|n\. ?u\. ?z\.?|apr?(?:es)?\.? ?j\.?[- ]?c\.?|d\. ?c\.|н\. ?[эе]\.?|m\. ?s\.?|μ\. ?χ\.?|n\. ?e\.|ახ\. ?წ\.?)(?![\p{L}\d])/gu;
const LETTERS = /^[\p{L}\p{M}]+ [\p{L}\p{M}]+$/u;
/** The apostrophe of Ukrainian "п'ятниця" is a part of its word. */
const LEXEMES = /\d+|(?:[\p{L}\p{M}º]|(?<=\p{Script=Cyrillic})'(?=\p{Script=Cyrillic}))+|\.\.+|…|[^\s]/gu;
/** The apostrophe says that a century is left out: "May '21". */
const SHORT_YEAR = /(?<=[\p{L}\d]\.? ?)'(\d\d)(?!\d)/gu;
const ROMAN = /^([ivx]+)(?:e|eme)?$/;
/** "12k BC" is a year too. */
const THOUSANDS = /(?<![\d.,])(\d{1,3})(?:[.,](\d))? ?k(?:a|y|yr)? (?= *bc )/gu;
/** The point between the thousands of a year: "1.500 bc", "1.939 - 1.945". */
const YEAR_POINT = /(?<![\d.,])(?:([12])\.(?=\d{3}(?![\d.,]))|(\d{1,3})\.(?=\d{3} +bc ))/gu;
const ARABIC = /^\p{Script=Arabic}+ \p{Script=Arabic}+$/u;
/** The last two digits of a year with an apostrophe before them, which is no guess of ours alone. */
export const hasShortYear = (text: string): boolean => new RegExp(SHORT_YEAR.source, 'u').test(text);

export interface Tokens {
  readonly tokens: readonly Token[];
  /** Bits of the weekdays that the text names; 0 when it names none. */
  readonly weekdays: number;
}

/** The tokens of a folded text, or the first word that says nothing to us. */
export function tokensOf(text: string, names: DateNames, yearBeside?: YearBeside): Tokens | string {
  const plain = text
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(BC, ' bc ')
    .replace(AD, ' ad ')
    .replace(THOUSANDS, (_, whole: string, tenth?: string) => `${Number(`${whole}.${tenth ?? 0}`) * 1000}`)
    .replace(YEAR_POINT, '$1$2')
    .replace(/(?<=\d)[°ºª]|-feira(?!\p{L})|^ה-(?=\d)|(?<=\d)η(?!\p{L})/gu, ' ')
    .replace(/(?<!\d)(\d{1,3}) (?=\d{3} +bc )/g, '$1')
    .replace(SHORT_YEAR, (_, year: string) => String(fullYear(Number(year), yearBeside)))
    .replace(/(?<=ko .{3,14}\d)an?$|(?<=\d)\(a\)|\(e\)(?=ko)|(?<=\d)-a (?=de)|(?<!\p{L})t-(?=\p{L}{3})/gu, '')
    .replace(/c'h(?=\p{L})/gu, 'ch')
    .replace(/^@|[,،()"«»]|(?<=\d)'(?=\p{L})/gu, ' ');
  const lexemes = plain.match(LEXEMES) ?? [];
  const polish = (lexemes as readonly string[]).some((word) => word === 'r' || word === 'roku');
  const tokens: Token[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i]!;
    const pair = `${lexeme} ${lexemes[i + 1] ?? ''}`;
    if (lexeme === 'am' && i === lexemes.length - 1) return lexeme; // German "am 3. Mai"; at the end a clock's or an era's
    const named = LETTERS.test(pair) && names.month(pair) ? monthToken(pair, names, i++) : undefined;
    // Persian "سه شنبه" is also written as one word.
    if (ARABIC.test(pair) && !named && names.weekday(pair.replace(' ', ''))) {
      tokens.push({ kind: 'w', value: names.weekday(pair.replace(' ', '')), text: pair });
      i++;
      continue;
    }
    const token = named ?? (polish && lexeme.startsWith('listopad') ? NOVEMBER : undefined);
    const read = token ?? tokenOf(lexeme, tokens, lexemes, i, names);
    if (read === undefined) return lexeme;
    if (read !== SKIP) tokens.push(read);
  }
  return withoutWeekday(withRomanMonth(withoutRomanDay(withEraLast(tokens))), names);
}

type YearBeside = ((lastTwoDigits: number) => number | undefined) | undefined;

/** The year with these last two digits that a column beside gives, else as spreadsheets read them: 1930 to 2029. */
export const fullYear = (year: number, beside?: YearBeside): number =>
  beside?.(year) ?? year + (year < 30 ? 2000 : 1900);

/** "24 August AD 79": the era behind its year, as most write it. */
function withEraLast(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.length - 2;
  return at > 0 && tokens[at]!.kind === 'A' && isNumber(tokens[at + 1])
    ? [...tokens.slice(0, at), tokens[at + 1]!, tokens[at]!]
    : tokens;
}

/** No day is a Roman number: "i april 1940" and "v květnu 1945" say "in", and "xx de mayo" that the day is not known. */
const withoutRomanDay = (tokens: readonly Token[]): readonly Token[] =>
  tokens[0]?.kind === 'n' && !/^\d/.test(tokens[0].text) && tokens[1]?.kind === 'm'
    ? tokens.slice(1)
    : tokens;

/** A Roman number between two others is a month: "24.II.2022", "1 IX 1939", "1956. X. 23.". */
function withRomanMonth(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some(({ kind }) => /[mCqKhwD]/.test(kind))) return tokens;
  const isDigits = (token: Token | undefined): boolean => isNumber(token) && /^\d/.test(token!.text);
  return tokens.map((token, i) => {
    if (token.kind !== 'n' || /^\d/.test(token.text) || token.value < 1 || token.value > 12) return token;
    const beside = (step: number): Token | undefined => {
      const next = tokens[i + step];
      return next && /^[-./]$/.test(next.kind) ? tokens[i + 2 * step] : next;
    };
    return isDigits(beside(-1)) && isDigits(beside(1))
      ? { kind: 'm', value: 1 << (token.value - 1), text: token.text }
      : token;
  });
}

/** Polish, where the word for a year says so; in Croatian the same word is October. */
const NOVEMBER: Token = { kind: 'm', value: 1 << 10, text: 'listopad' };
const SKIP: Token = { kind: 'F', value: 0, text: '' };
const monthToken = (text: string, names: DateNames, _at: number): Token => ({
  kind: 'm',
  value: names.month(text),
  text,
});

function tokenOf(
  text: string,
  before: readonly Token[],
  lexemes: readonly string[],
  at: number,
  names: DateNames,
): Token | undefined {
  if (/^\d/.test(text)) return { kind: text.length > 2 ? 'Y' : 'n', value: Number(text), text };
  if (!/^[\p{L}º]/u.test(text)) return separator(text, lexemes[at - 1], lexemes[at + 1], names);
  return wordToken(text, before, names);
}

/** A point stands between two numbers, a dash between anything; other points end an abbreviation. */
function separator(
  text: string,
  last: string | undefined,
  next: string | undefined,
  names: DateNames,
): Token | undefined {
  if (text === '.') {
    const between = /^[\divx]/.test(last ?? '') && next !== undefined && /^\d/.test(next);
    return between ? { kind: '.', value: 0, text } : SKIP;
  }
  if (text.startsWith('..') || text === '…') return { kind: 'R', value: 0, text };
  if (text === "'" || (text === '-' && next !== undefined && names.kind(next) === 'F')) return SKIP;
  return /^[-/?~%]$/.test(text) ? { kind: text, value: 0, text } : undefined;
}

const isNumber = (token: Token | undefined): boolean => token?.kind === 'n' || token?.kind === 'Y';

function wordToken(text: string, before: readonly Token[], names: DateNames): Token | undefined {
  const last = before[before.length - 1];
  const kind = names.kind(text);
  // "19th" and "1er" are numbers; "1990s" and "1990er" decades.
  if (kind === 'D' && (last?.kind === 'D' || (last?.kind === 'n' && !isDecade(last.value)))) return SKIP;
  // Russian "в" is "in" before a number and "century" after it.
  if (kind === 'C' && text.length === 1 && !isNumber(last)) return SKIP;
  if (kind !== undefined && kind !== 'F') return { kind, value: 0, text };
  const month = names.month(text);
  if (month > 0) return { kind: 'm', value: month, text };
  if (kind === 'F') return SKIP;
  const roman = ROMAN.exec(text)?.[1];
  if (roman !== undefined) return { kind: 'n', value: romanValue(roman), text };
  const weekday = names.weekday(text);
  return weekday > 0 ? { kind: 'w', value: weekday, text } : undefined;
}

const isDecade = (value: number): boolean => value >= 20 && value % 10 === 0;

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = ROMAN_DIGITS[text[i]!]!;
    value += digit < (ROMAN_DIGITS[text[i + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}

/**
 * Weekdays say nothing that the date does not, but of a year they cannot be one ("2564 BE"); "mar." before a date with a month is
 * one too (mardi, martes), and "mi" (Mittwoch, mid).
 */
function withoutWeekday(tokens: readonly Token[], names: DateNames): Tokens | string {
  const [first, second, third] = tokens;
  const isDay = isNumber(second) && third?.kind === 'm';
  const alsoWeekday =
    isDay && (first?.kind === 'm' || (first?.kind === 'y' && names.weekday(first.text) > 0));
  const sunday = first?.kind === 'W' && isDay ? names.weekday(first.text) : 0;
  // Bulgarian "неделя" is a Sunday, Russian "неделя" a week.
  if (first && sunday > 0)
    return { tokens: tokens.slice(1).filter(({ kind }) => kind !== 'w'), weekdays: sunday };
  const weekday = tokens.find(({ kind }) => kind === 'w');
  if (weekday && !tokens.some(({ kind }) => kind === 'n')) return weekday.text;
  const named = tokens.filter(({ kind }) => kind === 'w');
  return {
    tokens: tokens.filter((token, i) => token.kind !== 'w' && !(i === 0 && alsoWeekday)),
    weekdays: named.length === 1 ? weekday!.value : 0,
  };
}

// Dates that are no words: stamps of machines, counts of seconds or days, years of geology.

const STAMP = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?(z)?)?$/;
/** A year as tables of decimals have it: "1964.0", or with a point between the thousands: "2.020". */
const DECIMAL_YEAR = /^(?:(\d{4})\.0+|([12])[. '](\d{3}))$/;
const AGO =
  /^(c\.? ?|ca\.? ?|circa |about |around |~ ?)?(\d{1,5})(?:[.,](\d{1,4}))? ?(?:(million|billion) (?:years? ago|bp)|([mg])(?:y?a|yr))$/;

const SECONDS: DateNote = {
  once: true,
  why: 'Numbers of ten digits were read as seconds since 1970.',
  remedy: 'If that is wrong, write the dates as 2021-05-27.',
};

/** Reads a folded text without words; undefined when it is none of these. */
export function digitDate(text: string, ctx: DateContext): DateSpan | DateFault | undefined {
  const year = DECIMAL_YEAR.exec(text);
  if (year) return calendarDate([year[1] ?? `${year[2]}${year[3]}`, undefined, undefined], ctx);
  const stamp = STAMP.exec(text);
  if (stamp && !/^(?:\d{10}|\d{13})$/.test(text)) return stampDate(stamp, ctx);
  if (/^1\d{12}$/.test(text)) return instantSpan(Number(text), 'millisecond');
  if (/^1\d{9}$/.test(text)) {
    ctx.onNote?.(SECONDS);
    return instantSpan(Number(text) * 1000, 'second');
  }
  if (/^\d{5,}(?:\.\d+)?$/.test(text)) return BARE_NUMBER;
  if (/^-\d{1,3}$/.test(text)) return negativeYear(Number(text));
  const ago = AGO.exec(text);
  return ago ? yearsAgo(ago, ctx) : undefined;
}

function stampDate(stamp: RegExpExecArray, ctx: DateContext): DateSpan | DateFault {
  const [, , , , hour, minute, second = '', utc = ''] = stamp;
  const day = calendarDate(stamp.slice(1, 4), ctx);
  if (hour === undefined || 'why' in day) return day;
  const [year, month, date] = stamp.slice(1, 4).map(Number);
  const clock = `${hour}:${minute}${second && `:${second}`}${utc}`;
  return timeOfDay(clock, 0, wallTime(year!, month, date), ctx.zone) ?? NO_SUCH_DAY;
}

function calendarDate(parts: readonly (string | undefined)[], { zone }: DateContext): DateSpan | DateFault {
  const [year = 0, month = 0, day = 0] = parts.map((part) => Number(part ?? 0));
  if (parts[1] === undefined) return floatingSpan(wallTime(year), wallTime(year + 1), 'year', zone);
  if (month < 1 || month > 12) return NO_SUCH_DAY;
  if (parts[2] === undefined)
    return floatingSpan(wallTime(year, month), wallTime(year, month + 1), 'month', zone);
  if (day < 1 || day > daysInMonth(year, month)) return NO_SUCH_DAY;
  return floatingSpan(wallTime(year, month, day), wallTime(year, month, day) + DAY, 'day', zone);
}

/** "13.8 billion years ago" is exact in its three digits: Y-138E8S3. */
function yearsAgo(match: RegExpExecArray, { zone }: DateContext): DateSpan | undefined {
  const [, about, units, fraction = '', scale, letter] = match;
  const exponent = (scale === 'billion' || letter === 'g' ? 9 : 6) - fraction.length;
  const digits = String(Number(units! + fraction));
  return parseEdtf(`Y-${digits}E${exponent}S${digits.length}${about ? '~' : ''}`, zone);
}

// Dates of which a part is not known: "XX/05/2020", "00.05.2020", "?? May 2020". What is known is read.

/** What people put for two digits that they do not know; the letter may be the Cyrillic one. */
const UNKNOWN = String.raw`(?:[xх]{1,2}|\?{1,2}|_{1,2}|#{1,2}|--|00?|dd|mm|tt|jj)`;
const PART = String.raw`(${UNKNOWN}|\d{1,2})`;
const YEAR_LAST = new RegExp(String.raw`^${PART}([-./ ])${PART}\2('?\d{2}|\d{4})$`, 'u');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-./ ]) ?${PART}(?:\2 ?${PART})?[.]?$`, 'u');
const YEAR_AND_PART = new RegExp(String.raw`^${UNKNOWN}[-./](\d{4})$`, 'u');
const PART_STAMP = /^(\d{4})(\d\d)00$/;
const NAMED = new RegExp(
  String.raw`^(?:[xх]{1,2}|\?{1,2}|_{1,2}|#{1,2}|--|00?)(?:th|st|nd|rd)?[-./ ]+(\p{L}[\p{L}.]+[-./, ]+'?\d{2,4})$`,
  'u',
);
const NAMED_FIRST = new RegExp(
  String.raw`^(\p{L}[\p{L}.]+)[-./ ]+(?:[xх]{1,2}|\?{1,2}|_{1,2}|#{1,2}|--|00?|(?<= )\.\.)(?:th|st|nd|rd)?,?[-./ ]+('?\d{2,4})$`,
  'u',
);
const DIGITS = /^(\d{2})([xх]{2}|\?\?)$|^(\d{3})[xх]$/u;

/** Librarians write a decade so; others a year that they doubt. */
const DECADE_OR_YEAR = /^((?:1\d|20)\d)[?-]$/;
const decadeOrYear = (digits: string): DateFault => ({
  why: 'This can be a decade or a year of three digits.',
  remedy: `Write the decade as ${digits}X, the year as 0${digits}?.`,
  readings: [`${digits}X`, `0${digits}?`],
});

/** "1999-00" */
const turnOfCentury = (year: number): DateFault => ({
  why: 'This can be two years, or a year of which the month is not known.',
  remedy: `Write the two years as ${year}/${year + 1}, the year as ${year}.`,
  readings: [`${year}/${year + 1}`, String(year)],
});

const ROMAN_OR_UNKNOWN: DateFault = {
  why: 'The "x" can be a month that is not known, or October as a Roman number.',
  remedy: 'Write 2020-XX for a month that is not known, 2020-10 for October.',
};

/** All of it, or the year: "XX/XX/XXXX", "11/05/????", "??-??-19??". */
const YEAR_UNKNOWN = new RegExp(
  String.raw`^(?:${PART}[-./ ]){1,2}(?:[xх?_#-]{4}|\d{2}(?:[xх]{2}|[?]{2}|--)|\d{3}[xх?])$`,
  'u',
);
const NO_YEAR_KNOWN: DateFault = {
  why: 'The year of this date is not known.',
  remedy: 'Write what is known of it: 19XX for a year of the 20th century, 199X for one of the 1990s.',
};

/** "..05.1944", ".. Mai 1944": a day that is not known, and no range without a beginning. */
const DOTTED = /^\.{2,} ?[-./]? ?(\d{1,2})[-./ ](\d{4})$/;
const DOTTED_NAME = /^\.\. ?(\p{L}+\.? '?\d{2,4})$/u;
const UNTIL_OR_UNKNOWN =
  /^(?:\.{3,}|\.\.[ .]+) ?((?:\p{L}+\.? )?\d{4})$|^\.{2,} ?(\d{1,2}[-./]\d{1,2}[-./]\d{4})$/u;
const untilOrUnknown = (date: string): DateFault => ({
  why: 'The points can stand for what is not known, or for a range without a beginning.',
  remedy: 'Write the range as "until 1944" or ../1944, and what is not known not at all.',
  readings: [date, `until ${date}`],
});

const dotted = (text: string): string | DateFault | undefined => {
  if (!text.startsWith('..')) return undefined;
  const [, month, year] = DOTTED.exec(text) ?? [];
  if (month !== undefined && Number(month) >= 1 && Number(month) <= 12)
    return `${year}-${month.padStart(2, '0')}`;
  const named = DOTTED_NAME.exec(text);
  if (named) return named[1]!;
  const found = UNTIL_OR_UNKNOWN.exec(text);
  return found ? untilOrUnknown(found[1] ?? found[2]!) : undefined;
};

const isKnown = (part: string): boolean => /^\d+$/.test(part) && Number(part) > 0;

/**
 * The text of the known part of a folded date in which a part is not known, to be read instead; a fault where that leaves two
 * readings, undefined where all parts are known.
 */
export function knownPart(
  text: string,
  yearBeside?: (lastTwoDigits: number) => number | undefined,
): string | DateFault | undefined {
  if (YEAR_UNKNOWN.test(text)) return NO_YEAR_KNOWN;
  const points = dotted(text);
  if (points !== undefined) return points;
  const last = YEAR_LAST.exec(text);
  if (last) return knownOf(last[1]!, last[3]!, last[2]!, fullText(last[4]!, yearBeside), false);
  const first = YEAR_FIRST.exec(text);
  if (first && Number(first[1]) > 0) {
    if (first[4] === undefined && first[1]!.endsWith('99') && /^[-/]00$/.test(first[2]! + first[3]!))
      return turnOfCentury(Number(first[1]));
    if (first[4] === undefined) return isKnown(first[3]!) ? undefined : first[1]!;
    return knownOf(first[3]!, first[4], first[2]!, first[1]!, true);
  }
  const alone = YEAR_AND_PART.exec(text);
  if (alone) return alone[1]!;
  const stamp = PART_STAMP.exec(text);
  if (stamp && Number(stamp[1]) > 0) return stamp[2] === '00' ? stamp[1]! : `${stamp[1]}-${stamp[2]}`;
  const named = NAMED.exec(text);
  if (named) return named[1]!;
  const namedFirst = NAMED_FIRST.exec(text);
  if (namedFirst) return `${namedFirst[1]} ${namedFirst[2]}`;
  const decade = DECADE_OR_YEAR.exec(text)?.[1];
  if (decade !== undefined) return decadeOrYear(decade);
  const digits = DIGITS.exec(text);
  return digits ? `${digits[1] ?? ''}${digits[3] ?? ''}`.padEnd(4, 'X') : undefined;
}

/** Two digits with an apostrophe or without are a year of four. */
const fullText = (year: string, yearBeside?: (lastTwoDigits: number) => number | undefined): string =>
  year.length === 4 ? year : String(fullYear(Number(year.replace("'", '')), yearBeside));

/** `a` stands before `b`; in a date that begins with its year `a` is the month, else the one number that is known. */
function knownOf(
  a: string,
  b: string,
  separator: string,
  year: string,
  yearFirst: boolean,
): string | DateFault | undefined {
  if (isKnown(a) && isKnown(b)) return undefined;
  if (Number(year) === 0) return undefined;
  const middle = yearFirst ? a : b;
  const other = yearFirst ? b : a;
  if (/^[xх]$/u.test(middle) && isKnown(other))
    return separator === '.' || separator === ' ' ? undefined : ROMAN_OR_UNKNOWN;
  // With points the day stands first: "12.??.1944" tells no month.
  const month = yearFirst ? a : isKnown(a) && separator !== '.' ? a : b;
  return isKnown(month) && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : year;
}

// "3 May 2021 + 4 days": what readers make of days that are counted from another.

const COUNTED = /^(.{4,60}) ([+-]) (\d{1,5}) days?$/;

const CONTRADICTION: DateFault = {
  why: 'The days are counted from two dates that contradict each other.',
  remedy: 'Write the date into each row.',
};

/** The day so many days before or after another, which two dates may tell; undefined where it is none. */
export function countedDate(
  text: string,
  { zone }: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  if (!text.endsWith(' days')) return undefined;
  let found: DateSpan | undefined;
  for (const part of text.split(' = ')) {
    const match = COUNTED.exec(part);
    const from = match && again(match[1]!);
    if (!from || isFault(from)) return from ?? undefined;
    if (from.startPrecision !== 'day' || from.end - from.start > 1.1 * DAY) return undefined;
    const shift = Number(match[3]) * DAY * (match[2] === '-' ? -1 : 1);
    const wall = zone.toWall(from.start) + shift;
    const day = floatingSpan(wall, wall + DAY, 'day', zone);
    if (found && found.start !== day.start) return CONTRADICTION;
    found = day;
  }
  return found;
}
