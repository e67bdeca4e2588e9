import { civilOf, DAY, HOUR, MINUTE, monthStart, SECOND, wallTime } from './civil.js';

// A date keeps how exact it is: everything is a half-open interval on one number line with its precision.

/** From coarse to fine; the index is the code kept in columns. */
export const PRECISIONS = [
  'eon', // a billion years
  'era', // a million years
  'millennium',
  'century',
  'decade',
  'year',
  'half',
  'season',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Finer than a day: a time of the clock. */
export const isTime = (precision: Precision): boolean =>
  PRECISIONS.indexOf(precision) > PRECISIONS.indexOf('day');

/** Bits of `DateSpan.flags`. */
export const Approximate = { start: 1, end: 2 } as const;
export const Uncertain = { start: 4, end: 8 } as const;
/** The end that is not known: drawn as unknown, and placed at the other end. */
export const Unknown = { start: 16, end: 32 } as const;
/** A wall time or a date without a zone: resolved in the display zone. */
export const Floating = 64;
/** No end was given: the extent is what the precision leaves open, not a duration. */
export const Single = 128;

/** An interval [start, end) in milliseconds since 1970-01-01T00:00Z; an open side is -Infinity or Infinity. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
  readonly startPrecision: Precision;
  readonly endPrecision: Precision;
  readonly flags: number;
}

/** Why a value is not a date, and what to do about it; `readings` where it could be two dates. */
export interface DateFault {
  readonly why: string;
  readonly remedy: string;
  readonly readings?: readonly string[];
}

/** Packs precision and flags into 16 bits for a column. */
export const packWhen = (s: Pick<DateSpan, 'startPrecision' | 'endPrecision' | 'flags'>): number =>
  PRECISIONS.indexOf(s.startPrecision) | (PRECISIONS.indexOf(s.endPrecision) << 4) | (s.flags << 8);

/** The inverse of `packWhen`, with the interval put back. */
export const unpackWhen = (start: number, end: number, when: number): DateSpan => ({
  start,
  end,
  startPrecision: PRECISIONS[when & 15]!,
  endPrecision: PRECISIONS[(when >> 4) & 15]!,
  flags: when >> 8,
});

const YEARS: Partial<Record<Precision, number>> = {
  eon: 1e9,
  era: 1e6,
  millennium: 1000,
  century: 100,
  decade: 10,
  year: 1,
};
/** How many months, counted from which month of the year 0. Seasons are the northern ones: March, June, … */
const MONTHS: Partial<Record<Precision, readonly [every: number, from: number]>> = {
  half: [6, 0],
  season: [3, 2],
  quarter: [3, 0],
  month: [1, 0],
};
/** How many ms, counted from which wall time. Weeks begin on Monday. */
const LENGTHS: Partial<Record<Precision, readonly [every: number, from: number]>> = {
  week: [7 * DAY, -3 * DAY],
  day: [DAY, 0],
  hour: [HOUR, 0],
  minute: [MINUTE, 0],
  second: [SECOND, 0],
};

/**
 * The whole year, month, hour … around a wall time, as wall times [start, end).
 * A century is 1900 to 1999 and, mirrored, -0099 to 0000 (100 to 1 BC), as the EDTF 19XX and -00XX are.
 */
export function precisionSpan(wall: number, precision: Precision): readonly [number, number] {
  const years = YEARS[precision];
  if (years) {
    const { year } = civilOf(wall);
    const low = Math.floor(Math.abs(year) / years) * years;
    const first = year < 0 ? -(low + years - 1) : low;
    return [wallTime(first), wallTime(first + years)];
  }
  const months = MONTHS[precision];
  if (months) {
    const { year, month } = civilOf(wall);
    const back = (month - 1 - months[1] + 12) % months[0];
    return [monthStart(year, month, -back), monthStart(year, month, months[0] - back)];
  }
  const [every, from] = LENGTHS[precision] ?? [1, 0];
  const start = Math.floor((wall - from) / every) * every + from;
  return [start, start + every];
}

const START_BITS = Approximate.start | Uncertain.start | Unknown.start;
const END_BITS = Approximate.end | Uncertain.end | Unknown.end;

/** Whether the end of an interval written with this precision belongs to it: a day does, a time does not. */
export const includesEnd = (span: DateSpan): boolean => !isTime(span.endPrecision);

/**
 * The interval from one date to another: a date as its end includes the whole day (month, year), a time is exclusive.
 * undefined when it would end before it starts; just `from` when both are the same moment.
 */
export function joinSpans(from: DateSpan, to: DateSpan): DateSpan | undefined {
  const inclusive = includesEnd(to) || (to.flags & Single) === 0;
  const end = inclusive ? to.end : to.start;
  if (end < from.start || (inclusive && end === from.start && to.end > to.start)) return undefined;
  if (end === from.start) return from;
  return {
    start: from.start,
    end,
    startPrecision: from.startPrecision,
    endPrecision: to.endPrecision,
    flags: (from.flags & START_BITS) | (to.flags & END_BITS) | ((from.flags | to.flags) & Floating),
  };
}

// Lengths of time as an author writes them: "1 day", "10 years", "90 min", "P1Y6M", or a number of ms.

const YEAR = 365.2425 * DAY;

/** Ms of each unit, by the words and signs it goes by. Months and years are those of the mean calendar year. */
const UNITS: readonly (readonly [words: RegExp, ms: number])[] = [
  [/^(?:ms|milliseconds?)$/, 1],
  [/^(?:s|secs?|seconds?)$/, 1000],
  [/^(?:min|mins|minutes?)$/, MINUTE],
  [/^(?:h|hrs?|hours?)$/, HOUR],
  [/^(?:d|days?)$/, DAY],
  [/^(?:w|weeks?)$/, 7 * DAY],
  [/^(?:months?)$/, YEAR / 12],
  [/^(?:y|yrs?|years?)$/, YEAR],
  [/^(?:decades?)$/, 10 * YEAR],
  [/^(?:century|centuries)$/, 100 * YEAR],
];

const ISO =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const ISO_UNITS = [YEAR, YEAR / 12, 7 * DAY, DAY, HOUR, MINUTE, 1000];

/** Ms of a length of time above 0; undefined for what is none. */
export function readDuration(value: unknown): number | undefined {
  const ms = typeof value === 'string' ? textDuration(value.trim()) : value;
  return typeof ms === 'number' && ms > 0 && Number.isFinite(ms) ? ms : undefined;
}

function textDuration(text: string): number | undefined {
  if (/^[\d.]+(?:e\+?\d+)?$/.test(text)) return Number(text);
  const iso = ISO.exec(text);
  if (iso) return ISO_UNITS.reduce((sum, ms, i) => sum + Number(iso[i + 1] ?? 0) * ms, 0);
  const parts = /^([\d.]*)\s*([a-z]+)$/.exec(text.toLowerCase());
  const unit = UNITS.find(([words]) => words.test(parts?.[2] ?? ''));
  const count = parts?.[1] ?? '';
  return unit && (count === '' ? 1 : Number(count)) * unit[1];
}
