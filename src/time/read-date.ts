import { DAY, HOUR, MINUTE, SECOND, daysFromCivil, daysInMonth, monthStart, wallTime } from './civil.js';
import { Floating, Single, type DateSpan, type Precision, type DateFault } from './span.js';
import type { Zone } from './zone.js';
import { cleanText } from '../text/text.js';
import type { DateNames, MonthTable } from './date-words.js';

// The fast path: a million ISO dates are read at load, so no pattern matching and no substrings.

const HYPHEN = 45;
const COLON = 58;

/** YYYY, YYYY-MM, YYYY-MM-DD and YYYY-MM-DDTHH:MM[:SS[.s…]][Z|±hh[:mm]]; undefined for anything else, valid or not. */
export function isoDate(text: string, zone: Zone): DateSpan | undefined {
  const year = digits(text, 0, 4);
  if (year < 0) return undefined;
  const length = text.length;
  if (length === 4) return floatingSpan(wallTime(year), wallTime(year + 1), 'year', zone);
  const month = text.charCodeAt(4) === HYPHEN ? digits(text, 5, 2) : -1;
  if (month < 1 || month > 12) return undefined;
  if (length === 7) return floatingSpan(monthStart(year, month), monthStart(year, month, 1), 'month', zone);
  const day = text.charCodeAt(7) === HYPHEN ? digits(text, 8, 2) : -1;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const wall = daysFromCivil(year, month, day) * DAY;
  if (length === 10) return floatingSpan(wall, wall + DAY, 'day', zone);
  const separator = text.charCodeAt(10);
  return separator === 84 || separator === 116 || separator === 32
    ? timeOfDay(text, 11, wall, zone)
    : undefined;
}

/** A floating interval of wall times, resolved in the zone. */
export const floatingSpan = (start: number, end: number, precision: Precision, zone: Zone): DateSpan => ({
  start: zone.toInstant(start),
  end: zone.toInstant(end),
  startPrecision: precision,
  endPrecision: precision,
  flags: Floating | Single,
});

/** HH[:MM[:SS[.s…]]][Z|±hh[:mm]] from `from` to the end, on the day that begins at `wall`. */
export function timeOfDay(text: string, from: number, wall: number, zone: Zone): DateSpan | undefined {
  const hour = digits(text, from, 2);
  let at = from + 2;
  let minute = 0;
  let second = 0;
  let fraction = 0;
  let precision: Precision = 'hour';
  if (text.charCodeAt(at) === COLON) {
    minute = digits(text, at + 1, 2);
    at += 3;
    precision = 'minute';
  }
  if (precision === 'minute' && text.charCodeAt(at) === COLON) {
    second = digits(text, at + 1, 2);
    at += 3;
    precision = 'second';
    const end = fractionEnd(text, at);
    if (end > at) {
      fraction = fractionMs(text, at + 1, end);
      precision = 'millisecond';
      at = end;
    }
  }
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 60) return undefined;
  if (hour === 24 && (minute > 0 || second > 0 || fraction > 0)) return undefined;
  // A leap second is the last second of its minute on a number line that has none.
  const time = wall + hour * HOUR + minute * MINUTE + Math.min(second, 59) * SECOND + fraction;
  if (at === text.length) return floatingTime(time, precision, zone);
  // "2022-05-05 10:00-11:00" may be two times of day; with a T or seconds it is an offset.
  if (
    precision === 'minute' &&
    text.charCodeAt(10) === 32 &&
    text.charCodeAt(at) === HYPHEN &&
    digits(text, at + 1, 2) >= hour
  )
    return undefined;
  const offset = zoneOffset(text, at);
  return offset === undefined ? undefined : instantSpan(time - offset, precision);
}

const LENGTHS: Partial<Record<Precision, number>> = { hour: HOUR, minute: MINUTE, second: SECOND };

/** An instant as exact as its precision (hour, minute, second or millisecond). */
export function instantSpan(start: number, precision: Precision, flags = Single): DateSpan {
  const end = start + (LENGTHS[precision] ?? 1);
  return { start, end, startPrecision: precision, endPrecision: precision, flags };
}

/** A wall time without a zone, as exact as its precision. */
export const floatingTime = (wall: number, precision: Precision, zone: Zone): DateSpan =>
  instantSpan(zone.toInstant(wall), precision, Floating | Single);

/** Z, ±hh, ±hhmm or ±hh:mm up to the end of the text, in ms; undefined when it is something else. */
function zoneOffset(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  const left = text.length - at - 1;
  if (sign === 90 || sign === 122) return left === 0 ? 0 : undefined;
  if (sign !== 43 && sign !== HYPHEN) return undefined;
  const hours = digits(text, at + 1, 2);
  const colon = left === 5 && text.charCodeAt(at + 3) === COLON;
  const minutes = left === 2 ? 0 : left === 4 || colon ? digits(text, at + (colon ? 4 : 3), 2) : -1;
  if (hours < 0 || minutes < 0 || hours > 23 || minutes > 59) return undefined;
  return (hours * HOUR + minutes * MINUTE) * (sign === HYPHEN ? -1 : 1);
}

/** The number written in `count` digits at `at`; -1 when they are not all digits. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Where the fraction that begins at `at` with a point or comma ends; `at` when there is none. */
function fractionEnd(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 46 && mark !== 44) return at;
  let end = at + 1;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end === at + 1 ? at : end;
}

/** Finer than a millisecond is cut. */
function fractionMs(text: string, at: number, end: number): number {
  let value = 0;
  for (let i = at, unit = 100; i < end && unit >= 1; i++, unit /= 10)
    value += (text.charCodeAt(i) - 48) * unit;
  return value;
}

// Numbers: years, or counts of milliseconds, seconds or days.

/** In ms; the universe is less than 5e20 old. */
export const FURTHEST = 1e21;

export const NO_SUCH_DAY: DateFault = {
  why: 'The calendar has no such day or time.',
  remedy: 'Correct the month, the day or the time.',
};

export const BARE_NUMBER: DateFault = {
  why: 'A bare number can be a count of days, seconds or milliseconds, or a year.',
  remedy: 'Say which with "numbers" (excel, s or ms), or write the year as Y12026.',
};

const ZERO: DateFault = {
  why: 'A 0 is no year, and as a count mostly a date that was not known.',
  remedy: 'Leave it empty, or say with "numbers" (ms or s) that it is 1970-01-01.',
};

/** A year before the year 1, counted with a year 0 or without one. */
export const negativeYear = (year: number, date: (year: string) => string = (text) => text): DateFault => ({
  why: 'A negative year can be counted with a year 0 or without one.',
  remedy: `Write "${date(`${-year} BC`)}", or four digits as in ISO 8601.`,
  readings: [date(`${-year} BC`), date(`${1 - year} BC`)],
});

/** Smaller numbers are no milliseconds where nobody says so: they would all be of the first day of 1970. */
export const LEAST_MILLISECONDS = 1e8;

/** Reads a number as the context says; where it says nothing, one to four digits are a year and eight may be a day. */
function numberDate(value: number, ctx: DateContext): DateSpan | DateFault {
  if (ctx.numbers === 'excel') return serialDate(value, ctx);
  if (ctx.numbers === undefined && Math.abs(value) < LEAST_MILLISECONDS) return smallNumber(value, ctx);
  if (!(Math.abs(value) < FURTHEST)) return NO_SUCH_DAY;
  return ctx.numbers === 's' ? instantSpan(value * 1000, 'second') : instantSpan(value, 'millisecond');
}

function smallNumber(value: number, { zone }: DateContext): DateSpan | DateFault {
  if (value === 0) return ZERO;
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 10000)
    return value < 0 && size < 1000
      ? negativeYear(value)
      : floatingSpan(wallTime(value), wallTime(value + 1), 'year', zone);
  const [year, month, day] = [Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100];
  if (!Number.isInteger(value) || year < 1000 || day < 1 || day > daysInMonth(year, month))
    return BARE_NUMBER;
  const wall = wallTime(year, month, day);
  return floatingSpan(wall, wall + DAY, 'day', zone);
}

/** Days since 1899-12-30, where spreadsheets begin. Before March 1900 they count a day that never was. */
function serialDate(serial: number, { zone }: DateContext): DateSpan | DateFault {
  if (!(serial >= 1 && serial < 2958466) || Math.floor(serial) === 60) return NO_SUCH_DAY;
  const days = Math.floor(serial) + daysFromCivil(1899, 12, serial < 60 ? 31 : 30);
  const minutes = Math.round(((serial % 1) * DAY) / MINUTE);
  return minutes === 0
    ? floatingSpan(days * DAY, (days + 1) * DAY, 'day', zone)
    : floatingTime(days * DAY + minutes * MINUTE, 'minute', zone);
}

const NOT_A_DATE: DateFault = {
  why: 'This is not a date.',
  remedy: 'Write it as 2021-05-27, or as milliseconds since 1970-01-01T00:00Z.',
};

/** Reads a Date, a number (`ctx.numbers`) or a text: ISO, and all else with `ctx.readCell`. Never throws. */
export function readDate(value: unknown, ctx: DateContext): DateSpan | DateFault {
  if (typeof value === 'string') return readText(value, ctx);
  if (typeof value === 'number') return numberDate(value, ctx);
  if (!(value instanceof Date)) return NOT_A_DATE;
  const time = value.getTime();
  return Number.isNaN(time) ? NOT_A_DATE : instantSpan(time, 'millisecond');
}

function readText(text: string, ctx: DateContext): DateSpan | DateFault {
  const { zone, readCell, numbers } = ctx;
  if (numbers !== undefined && /^\s*-?\d+(?:\.\d+)?\s*$/.test(text)) return numberDate(Number(text), ctx);
  const quick = isoDate(text, zone);
  if (quick) return quick;
  const tidy = cleanText(text);
  return isoDate(tidy, zone) ?? readCell?.(tidy, ctx, (half) => readText(half, ctx)) ?? NOT_A_DATE;
}

// A time of day in a column of its own, and the day beside it, as programs write them without separators: GDELT's `193000Z`.

const COMPACT = /^(\d{1,2})(\d\d)(\d\d)?\s?(Z|UTC|[+-]\d\d:?\d\d)?$/i;

/** `193000Z` and `1930` as a clock shows them; other times as they are. */
export const clockText = (text: string): string => {
  const match = /^\d{3,6}(?!\d)/.test(text) ? COMPACT.exec(text) : null;
  if (!match) return text;
  const [, hour = '', minute = '', second, zone = ''] = match;
  const time = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${time}${/^utc$/i.test(zone) ? 'Z' : zone}`;
};

/** A day with a time of day from another column: `20200315` and `193000Z` are `2020-03-15 19:30:00Z`. */
export const dayAndTime = (day: string, time: string): string =>
  `${day.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')} ${clockText(time.trim())}`;

/** Which part of 03/04/2021 is the day. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
/** What a bare number counts: milliseconds or seconds since 1970-01-01T00:00Z, or days as spreadsheets do. */
export type DateNumbers = 'ms' | 's' | 'excel';

/** Reads a text that is not plain ISO; `again` reads a part of it. */
export type CellReader = (
  text: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
) => DateSpan | DateFault | undefined;

/** What a reading of dates depends on beside the value. */
export interface DateContext {
  /** Where dates and wall times without a zone belong. */
  readonly zone: Zone;
  /** Default: decided only where the numbers leave no choice. */
  readonly dateOrder?: DateOrder;
  /** BCP 47 tags of the languages whose month names are read, beside English. */
  readonly languages?: readonly string[];
  readonly months?: MonthTable;
  /** Names looked up already; `withCells` puts them in, so that a column of dates asks Intl once. */
  readonly names?: DateNames;
  /** Without it only ISO dates are read. `parseDate` brings it. */
  readonly readCell?: CellReader;
  /** What a bare number is. Default: a year where it has one to four digits, else milliseconds since 1970-01-01T00:00Z. */
  readonly numbers?: DateNumbers;
  /** The year that another column of the row gives for a date whose year has these last two digits. */
  readonly yearBeside?: (lastTwoDigits: number) => number | undefined;
  /** Told what was assumed, or could not be used, while a date was read. */
  readonly onNote?: (note: DateNote) => void;
}

/** What was assumed or left out of a date that was read; `once`: it holds for the file, and need not be told again. */
export interface DateNote {
  readonly why: string;
  readonly remedy: string;
  readonly once?: boolean;
}

export const isFault = (value: object): value is DateFault => 'why' in value;
