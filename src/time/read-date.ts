import { cleanText } from '../text/clean-text.js';
import { DAY, daysFromCivil, daysInMonth, MINUTE, wallTime } from './civil.js';
import type { DateContext } from './date-context.js';
import { floatingSpan, floatingTime, instantSpan, isoDate } from './iso-date.js';
import type { DateFault, DateSpan } from './span.js';

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
  why: 'A 0 is no year, and as a count it is mostly a date that was not known.',
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
