// The fast path: a million ISO dates are read at load, so no pattern matching and no substrings.
import { DAY, HOUR, MINUTE, SECOND, daysFromCivil, daysInMonth, monthStart, wallTime } from './civil.js';
import { Floating, Single, type DateSpan, type Precision } from './span.js';
import type { Zone } from './zone.js';

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
