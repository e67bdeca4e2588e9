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
