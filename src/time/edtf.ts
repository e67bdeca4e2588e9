import { DAY, daysInMonth, monthStart, wallTime } from './civil.js';
import { floatingSpan, isoDate, timeOfDay } from './read-date.js';
import { Approximate, type DateSpan, joinSpans, type Precision, Single, Uncertain, Unknown } from './span.js';
import type { Zone } from './zone.js';

// Dates with unspecified digits (X): the first and the last calendar day that fit.

/** Digits and X of each part; month and day may be missing. */
interface Mask {
  readonly negative: boolean;
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

export type Ymd = readonly [year: number, month: number, day: number];

/** The first and the last day that fit the mask; undefined when none does. */
function maskBounds(mask: Mask): readonly [Ymd, Ymd] | undefined {
  const years = fitting(mask.year, 0, 9999).map((year) => (mask.negative ? -year : year));
  if (mask.negative) years.reverse();
  const months = mask.month === undefined ? undefined : fitting(mask.month, 1, 12);
  const days = mask.day === undefined ? undefined : fitting(mask.day, 1, 31);
  const first = firstDay(years, months ?? [1], days ?? [1]);
  const last = lastDay(years, months ?? [12], days);
  return first && last && [first, last];
}

/** The numbers from `from` to `to` whose digits fit. */
function fitting(mask: string, from: number, to: number): number[] {
  let found = [0];
  for (const char of mask) {
    const digits = char === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(char)];
    found = found.flatMap((n) => digits.map((digit) => n * 10 + digit));
  }
  return found.filter((n) => n >= from && n <= to);
}

function firstDay(
  years: readonly number[],
  months: readonly number[],
  days: readonly number[],
): Ymd | undefined {
  for (const year of years)
    for (const month of months) {
      const day = days[0];
      if (day !== undefined && day <= daysInMonth(year, month)) return [year, month, day];
    }
  return undefined;
}

function lastDay(
  years: readonly number[],
  months: readonly number[],
  days: readonly number[] | undefined,
): Ymd | undefined {
  for (const year of [...years].reverse())
    for (const month of [...months].reverse()) {
      const longest = daysInMonth(year, month);
      const day = days ? days.filter((d) => d <= longest).pop() : longest;
      if (day !== undefined) return [year, month, day];
    }
  return undefined;
}

/** First month (1 to 12), number of months, precision. */
type SubYear = readonly [first: number, months: number, precision: Precision];

const NORTH: readonly SubYear[] = [
  [3, 3, 'season'],
  [6, 3, 'season'],
  [9, 3, 'season'],
  [12, 3, 'season'],
];
const SOUTH: readonly SubYear[] = [
  [9, 3, 'season'],
  [12, 3, 'season'],
  [3, 3, 'season'],
  [6, 3, 'season'],
];

/**
 * The parts of a year that ISO 8601-2 numbers 21 to 41. Spring 21 is March to May; a winter 24 begins in December of
 * its year. 25 to 28 are the same, 29 to 32 the southern seasons (29 is spring, September to November), 33 to 36
 * quarters, 37 to 39 thirds of a year, 40 and 41 halves.
 */
const SUB_YEARS: readonly SubYear[] = [
  ...NORTH,
  ...NORTH,
  ...SOUTH,
  ...[1, 4, 7, 10].map((first): SubYear => [first, 3, 'quarter']),
  ...[1, 5, 9].map((first): SubYear => [first, 4, 'half']),
  ...[1, 7].map((first): SubYear => [first, 6, 'half']),
];
const FIRST_CODE = 21;

/** The wall times [start, end) of a part of a year with its precision; undefined for a code that is none. */
export function subYear(year: number, code: number): readonly [number, number, Precision] | undefined {
  const part = SUB_YEARS[code - FIRST_CODE];
  return part && [monthStart(year, part[0]), monthStart(year, part[0], part[1]), part[2]];
}

/** The canonical code of the part of a year that begins in `month` and is `months` long. */
export function subYearCode(month: number, months: number, precision: Precision): number | undefined {
  const index = SUB_YEARS.findIndex(
    (part) => part[0] === month && part[1] === months && part[2] === precision,
  );
  return index < 0 ? undefined : index + FIRST_CODE;
}

// One date of EDTF (ISO 8601-2, levels 0 to 2): masks, seasons, long years, significant digits, qualifiers.

const DATE = /^(-?)([\dX]{4})(?:-([\dX]\d|[\dX]X)(?:-([\dX]\d|[\dX]X))?)?$/;
const LONG_YEAR = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/;
const SHORT_YEAR = /^(-?)(\d{4})S(\d+)$/;
const EXPANDED = /^([+-]\d{5,12}|-\d{4})-(\d\d)(?:-(\d\d)(?:T(.+))?)?$/;
const TIME = /T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
/** A qualifier may stand on either side of a year, a month and a day. */
const QUALIFIED = /^[?~%]?(?:[+-]?[\dX]{4,12}|Y-?[\dES]+|-?\d{4}S\d+)[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?){0,2}$/;
const FURTHEST_YEAR = 1e11;

/** Reads one date, or undefined when the text is none. */
function edtfDate(text: string, zone: Zone): DateSpan | undefined {
  if (!/[?~%]/.test(text)) return plainDate(text, zone);
  if (!QUALIFIED.test(text)) return undefined;
  const span = plainDate(text.replace(/[?~%]/g, ''), zone);
  return span && { ...span, flags: span.flags | qualifierFlags(text) };
}

/** A part that is uncertain makes the date uncertain. */
const qualifierFlags = (text: string): number =>
  (/[~%]/.test(text) ? Approximate.start | Approximate.end : 0) |
  (/[?%]/.test(text) ? Uncertain.start | Uncertain.end : 0);

function plainDate(text: string, zone: Zone): DateSpan | undefined {
  if (text.startsWith('Y')) return longYear(LONG_YEAR.exec(text), zone);
  if (text.includes('S')) return longYear(SHORT_YEAR.exec(text), zone);
  if (text.includes('T') || text.startsWith('+') || /^-\d{5}/.test(text)) return expandedDate(text, zone);
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, sign, year = '', month, day] = match;
  if (sign && year === '0000') return undefined;
  const part = month !== undefined && day === undefined && /^\d+$/.test(year + month) ? Number(month) : 0;
  if (part > 12) return seasonOf(Number(`${sign}${year}`), part, zone);
  return maskedDate({ negative: sign === '-', year, month, day }, zone);
}

function seasonOf(year: number, code: number, zone: Zone): DateSpan | undefined {
  const part = subYear(year, code);
  return part && floatingSpan(part[0], part[1], part[2], zone);
}

function maskedDate(mask: Mask, zone: Zone): DateSpan | undefined {
  const bounds = maskBounds(mask);
  return (
    bounds && floatingSpan(wallTime(...bounds[0]), wallTime(...bounds[1]) + DAY, maskPrecision(mask), zone)
  );
}

const YEAR_PRECISIONS: readonly Precision[] = ['year', 'decade', 'century', 'millennium', 'millennium'];

/** What comes before the first unspecified digit is what is known. */
function maskPrecision({ year, month, day }: Mask): Precision {
  const unspecified = year.includes('X') ? year.length - year.indexOf('X') : 0;
  if (unspecified > 0 || month === undefined || month.includes('X')) return YEAR_PRECISIONS[unspecified]!;
  return day === undefined || day.includes('X') ? 'month' : 'day';
}

/** Y170000002, Y-17E7, 1950S2: with S the leading digits count, and the rest may be any. */
function longYear(match: RegExpExecArray | null, zone: Zone): DateSpan | undefined {
  if (!match) return undefined;
  const long = match[0].startsWith('Y');
  const [, sign, digits = '', exponent, significant] = long
    ? match
    : [match[0], match[1], match[2], undefined, match[3]];
  const magnitude = Number(digits) * 10 ** Number(exponent ?? 0);
  if (magnitude > FURTHEST_YEAR || (long && magnitude < 10000)) return undefined;
  const free = significant === undefined ? 0 : Math.max(0, String(magnitude).length - Number(significant));
  if (Number(significant) === 0) return undefined;
  const width = 10 ** free;
  const low = Math.floor(magnitude / width) * width;
  const first = sign ? -(low + width - 1) : low;
  return floatingSpan(wallTime(first), wallTime(first + width), widthPrecision(width), zone);
}

const WIDTHS: readonly (readonly [number, Precision])[] = [
  [1e9, 'eon'],
  [1e6, 'era'],
  [1e3, 'millennium'],
  [100, 'century'],
  [10, 'decade'],
  [1, 'year'],
];

const widthPrecision = (years: number): Precision => WIDTHS.find(([least]) => years >= least)![1];

/** Dates and times with a sign or more than four digits of the year, as `Date.prototype.toISOString` writes them too. */
function expandedDate(text: string, zone: Zone): DateSpan | undefined {
  if (text.includes('T') && !TIME.test(text)) return undefined;
  if (/^\d/.test(text)) return isoDate(text, zone);
  const match = EXPANDED.exec(text);
  if (!match) return undefined;
  const [, years, months, days, time] = match;
  const year = Number(years);
  const month = Number(months);
  if (month < 1 || month > 12 || Math.abs(year) > FURTHEST_YEAR) return undefined;
  if (days === undefined)
    return floatingSpan(wallTime(year, month), wallTime(year, month + 1), 'month', zone);
  const day = Number(days);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const wall = wallTime(year, month, day);
  return time === undefined
    ? floatingSpan(wall, wall + DAY, 'day', zone)
    : timeOfDay(text, text.indexOf('T') + 1, wall, zone);
}

// Extended Date/Time Format (ISO 8601-2): intervals and sets of dates. Strict, and the whole text must be EDTF.

const LONGEST = 500;

/**
 * Reads EDTF levels 0 to 2, or undefined when the text is not valid EDTF. "[…]" (one of these) is the interval in which
 * the date lies, with `Single`; "{…}" (all of these) the interval from the first to the last.
 */
export function parseEdtf(text: string, zone: Zone): DateSpan | undefined {
  if (text.length > LONGEST) return undefined;
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text);
  if (set?.[1] !== undefined) return setOf(set[1], zone, Single);
  if (set?.[2] !== undefined) return setOf(set[2], zone, 0);
  const slash = text.indexOf('/');
  if (slash < 0) return edtfDate(text, zone);
  return text.includes('T') ? undefined : interval(text.slice(0, slash), text.slice(slash + 1), zone);
}

/** A side that is not a date: `..` is open, nothing is unknown. */
function interval(from: string, to: string, zone: Zone): DateSpan | undefined {
  const start = isSide(from) ? undefined : edtfDate(from, zone);
  const end = isSide(to) ? undefined : edtfDate(to, zone);
  if ((!start && !isSide(from)) || (!end && !isSide(to))) return undefined;
  if (start && end) return joinSpans(start, end);
  const known = start ?? end;
  if (!known && from === '' && to === '') return undefined;
  const precision = known?.startPrecision ?? 'year';
  return {
    start: start?.start ?? (from === '' && end ? end.start : -Infinity),
    end: end?.end ?? (to === '' && start ? start.end : Infinity),
    startPrecision: precision,
    endPrecision: precision,
    flags:
      ((known?.flags ?? 0) & ~Single & (start ? ~END_QUALIFIERS : ~START_QUALIFIERS)) |
      (from === '' ? Unknown.start : 0) |
      (to === '' ? Unknown.end : 0),
  };
}

const START_QUALIFIERS = 1 | 4;
const END_QUALIFIERS = 2 | 8;
const isSide = (text: string): boolean => text === '' || text === '..';

/** The hull of the members: dates and ranges `a..b`, open on the first's left and the last's right. */
function setOf(text: string, zone: Zone, single: number): DateSpan | undefined {
  const members = text.split(',').map((member) => memberOf(member, zone));
  let hull = members[0];
  for (const member of members) {
    if (!hull || !member) return undefined;
    hull = {
      start: Math.min(hull.start, member.start),
      end: Math.max(hull.end, member.end),
      startPrecision: member.start < hull.start ? member.startPrecision : hull.startPrecision,
      endPrecision: member.end > hull.end ? member.endPrecision : hull.endPrecision,
      flags: hull.flags | member.flags,
    };
  }
  return hull && { ...hull, flags: (hull.flags & ~Single) | single };
}

function memberOf(text: string, zone: Zone): DateSpan | undefined {
  const dots = text.indexOf('..');
  if (dots < 0) return edtfDate(text, zone);
  const from = text.slice(0, dots);
  const to = text.slice(dots + 2);
  return from === '' && to === '' ? undefined : interval(from || '..', to || '..', zone);
}
