// Dates with unspecified digits (X): the first and the last calendar day that fit.
import { daysInMonth } from './civil.js';

/** Digits and X of each part; month and day may be missing. */
export interface Mask {
  readonly negative: boolean;
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

export type Ymd = readonly [year: number, month: number, day: number];

/** The first and the last day that fit the mask; undefined when none does. */
export function maskBounds(mask: Mask): readonly [Ymd, Ymd] | undefined {
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
