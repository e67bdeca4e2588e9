// The canonical EDTF text of an interval: exact in its bounds, and read back as the same.
import { civilOf, DAY, HOUR, MINUTE, SECOND, justBefore } from './civil.js';
import {
  Approximate,
  Floating,
  PRECISIONS,
  Single,
  Uncertain,
  Unknown,
  type DateSpan,
  type Precision,
  precisionSpan,
} from './span.js';
import { subYearCode } from './edtf.js';
import type { Zone } from './zone.js';

/**
 * The shortest EDTF with the same bounds. A date that fits no single form is "[first..last]", one of these; times, years
 * of more than four digits with a month, and hours stand as in ISO 8601, which EDTF does not cover.
 */
export function toEdtf(span: DateSpan, zone: Zone): string {
  const single = (span.flags & Single) !== 0;
  const whole = single ? wholeUnit(span, zone) : undefined;
  if (whole !== undefined) return whole + qualifier(span.flags, 'start');
  const [dots, open, close] = single ? ['..', '[', ']'] : ['/', '', ''];
  return open + startText(span, zone, single) + dots + endText(span, zone, single) + close;
}

function qualifier(flags: number, side: 'start' | 'end'): string {
  const approximate = (flags & Approximate[side]) !== 0;
  const uncertain = (flags & Uncertain[side]) !== 0;
  return approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
}

function startText(span: DateSpan, zone: Zone, single: boolean): string {
  if ((span.flags & Unknown.start) !== 0) return '';
  if (span.start === -Infinity) return single ? '' : '..';
  const precision = span.startPrecision;
  if (isTime(precision)) return timeText(span.start, precision, span.flags, zone);
  return sideText(zone.toWall(span.start), precision, 0) + qualifier(span.flags, 'start');
}

function endText(span: DateSpan, zone: Zone, single: boolean): string {
  if ((span.flags & Unknown.end) !== 0) return '';
  if (span.end === Infinity) return single ? '' : '..';
  const precision = span.endPrecision;
  if (isTime(precision)) return timeText(span.end, precision, span.flags, zone);
  return sideText(zone.toWall(span.end), precision, 1) + qualifier(span.flags, 'end');
}

const CALENDAR: readonly Precision[] = ['year', 'month', 'day'];

/** A unit of `precision` that begins (side 0) or ends (side 1) at this wall time, else the year, month or day that does. */
function sideText(wall: number, precision: Precision, side: 0 | 1): string {
  const finer = CALENDAR.filter((unit) => PRECISIONS.indexOf(unit) > PRECISIONS.indexOf(precision));
  for (const unit of [precision, ...finer]) {
    const [start, end] = precisionSpan(side === 0 ? wall : justBefore(wall), unit);
    const text = (side === 0 ? start : end) === wall ? unitText(start, end, unit) : undefined;
    if (text !== undefined) return text;
  }
  return dayText(side === 0 ? wall : wall - DAY);
}

/** The text of a span that is exactly one year, season, day, second … */
function wholeUnit(span: DateSpan, zone: Zone): string | undefined {
  if (!Number.isFinite(span.start) || !Number.isFinite(span.end)) return undefined;
  if ((span.flags & (Unknown.start | Unknown.end)) !== 0) return undefined;
  const precision = span.startPrecision;
  if (isTime(precision)) return timeText(span.start, precision, span.flags, zone);
  return precision === span.endPrecision
    ? unitText(zone.toWall(span.start), zone.toWall(span.end), precision)
    : undefined;
}

function unitText(start: number, end: number, precision: Precision): string | undefined {
  const { year, month, day } = civilOf(start);
  const years = end === Infinity ? 0 : civilOf(end).year - year;
  const months = years * 12 + civilOf(end).month - month;
  if (precision === 'day') return end - start === DAY ? dayText(start) : undefined;
  if (day !== 1 || civilOf(end).day !== 1) return undefined;
  if (precision === 'month') return months === 1 ? monthText(year, month) : undefined;
  if (PRECISIONS.indexOf(precision) > PRECISIONS.indexOf('year')) {
    const code = subYearCode(month, months, precision);
    return code === undefined ? undefined : inYear(year, `-${code}`);
  }
  return month === 1 && months === years * 12 ? yearsText(year, years, precision) : undefined;
}

/** How many years a precision covers at least, and the next coarser at least. */
const WIDTHS: Partial<Record<Precision, readonly [from: number, to: number]>> = {
  year: [1, 10],
  decade: [10, 100],
  century: [100, 1000],
  millennium: [1000, 1e6],
  era: [1e6, 1e9],
  eon: [1e9, 1e12],
};

function yearsText(year: number, years: number, precision: Precision): string | undefined {
  const [from, to] = WIDTHS[precision] ?? [1, 1];
  const zeros = Math.round(Math.log10(years));
  if (years < from || years >= to || 10 ** zeros !== years) return undefined;
  const last = year + years - 1;
  const negative = year < 0;
  const low = negative ? -last : year;
  if (low % years !== 0) return undefined;
  if (years === 1) return yearText(year);
  const sign = negative ? '-' : '';
  if (low + years <= 10000 && years <= 10000)
    return sign + fourDigits(low).slice(0, 4 - zeros) + 'X'.repeat(zeros);
  return `Y${sign}${low}S${String(low).length - zeros}`;
}

const fourDigits = (year: number): string => String(Math.abs(year)).padStart(4, '0');

const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : (year < 0 ? '-' : '') + fourDigits(year);

/** A year of more than four digits with something after it has its sign, as ISO 8601 writes it. */
const inYear = (year: number, rest: string): string =>
  (year < 0 ? '-' : year > 9999 ? '+' : '') + fourDigits(year) + rest;

const two = (n: number): string => String(n).padStart(2, '0');
const monthText = (year: number, month: number): string => inYear(year, `-${two(month)}`);

function dayText(wall: number): string {
  const { year, month, day } = civilOf(wall);
  return inYear(year, `-${two(month)}-${two(day)}`);
}

const isTime = (precision: Precision): boolean => PRECISIONS.indexOf(precision) > PRECISIONS.indexOf('day');

/** ISO 8601: wall time without a zone when floating, else UTC. */
function timeText(instant: number, precision: Precision, flags: number, zone: Zone): string {
  const floating = (flags & Floating) !== 0;
  const wall = floating ? zone.toWall(instant) : instant;
  const ms = wall - Math.floor(wall / DAY) * DAY;
  const parts = [Math.floor(ms / HOUR), Math.floor(ms / MINUTE) % 60, Math.floor(ms / SECOND) % 60].map(two);
  const shown = precision === 'hour' ? 1 : precision === 'minute' ? 2 : 3;
  const fraction = precision === 'millisecond' ? `.${String(Math.floor(ms) % 1000).padStart(3, '0')}` : '';
  return `${dayText(wall)}T${parts.slice(0, shown).join(':')}${fraction}${floating ? '' : 'Z'}`;
}
