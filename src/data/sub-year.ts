import { monthStart } from './civil.js';
import type { Precision } from './date-span.js';

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
