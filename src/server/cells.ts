// Cells of counts made ahead: days, and months of the years that are likely; before and after, days take their place.
import { civilOf, DAY, monthStart } from '../time/civil.js';

/** Months are counted from year -1 to 3900. */
export const MONTHS_FROM = -6.2e13;
export const MONTHS_TO = 6.1e13;

export const isDay = (t: number): boolean => t % DAY === 0;

export const isMonth = (t: number): boolean => isDay(t) && cellOfMonths(t) === t;

/** Where the month of a time begins. */
export function cellOfMonths(t: number): number {
  if (!(t >= MONTHS_FROM && t < MONTHS_TO)) return Math.floor(t / DAY) * DAY;
  const { year, month } = civilOf(t);
  return monthStart(year, month, 0);
}

/** The last day that begins at or before a time, and the first at or after it. */
export const daysAround = (t: number): readonly [before: number, after: number] => [
  Math.floor(t / DAY) * DAY,
  Math.ceil(t / DAY) * DAY,
];

/** The same of months. */
export function monthsAround(t: number): readonly [before: number, after: number] {
  if (isMonth(t)) return [t, t];
  if (!(t >= MONTHS_FROM && t < MONTHS_TO)) return daysAround(t);
  const { year, month } = civilOf(t);
  return [monthStart(year, month, 0), monthStart(year, month, 1)];
}
