// One date of EDTF (ISO 8601-2, levels 0 to 2): masks, seasons, long years, significant digits, qualifiers.
import { DAY, daysInMonth, wallTime } from './civil.js';
import { Approximate, Uncertain, type DateSpan, type Precision } from './date-span.js';
import { maskBounds, type Mask } from './edtf-mask.js';
import { floatingSpan, isoDate, timeOfDay } from './iso-date.js';
import { subYear } from './sub-year.js';
import type { Zone } from './zone.js';

const DATE = /^(-?)([\dX]{4})(?:-([\dX]\d|[\dX]X)(?:-([\dX]\d|[\dX]X))?)?$/;
const LONG_YEAR = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/;
const SHORT_YEAR = /^(-?)(\d{4})S(\d+)$/;
const EXPANDED = /^([+-]\d{5,12}|-\d{4})-(\d\d)(?:-(\d\d)(?:T(.+))?)?$/;
const TIME = /T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
/** A qualifier may stand on either side of a year, a month and a day. */
const QUALIFIED = /^[?~%]?(?:[+-]?[\dX]{4,12}|Y-?[\dES]+|-?\d{4}S\d+)[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?){0,2}$/;
const FURTHEST_YEAR = 1e11;

/** Reads one date, or undefined when the text is none. */
export function edtfDate(text: string, zone: Zone): DateSpan | undefined {
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
