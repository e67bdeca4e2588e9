// Which days a recurrence rule names, each day looked at by itself.
import { civilFromDays, daysFromCivil, daysInMonth, isLeapYear, type Civil } from '../../time/civil.js';
import type { Rule } from './ical-rule.js';

/** Whether a day (from 1970-01-01 on) is meant. */
export type DayTest = (day: number) => boolean;

/** 0 is Sunday; `day` counts from 1970-01-01, a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;
/** The rest of a division, never negative. */
export const mod = (n: number, by: number): number => ((n % by) + by) % by;
const yearLength = (year: number): number => (isLeapYear(year) ? 366 : 365);

/** The first day of week 1, the first with four days in the year. */
const firstWeek = (year: number, weekStart: number): number => {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - mod(weekdayOf(fourth) - weekStart, 7);
};

/** Whether position n, or the position from the end, is among the numbers asked for. */
const among = (numbers: readonly number[], n: number, length: number): boolean =>
  numbers.includes(n) || numbers.includes(n - length - 1);

const isInWeeks = (day: number, { weekNumbers, weekStart }: Rule): boolean => {
  if (!weekNumbers) return true;
  const monday = day - mod(weekdayOf(day) - weekStart, 7);
  const { year } = civilFromDays(monday + 3);
  const first = firstWeek(year, weekStart);
  const weeks = (firstWeek(year + 1, weekStart) - first) / 7;
  return among(weekNumbers, (monday - first) / 7 + 1, weeks);
};

const isOnWeekday = (day: number, { year, month, day: date }: Civil, rule: Rule): boolean => {
  const { weekdays, frequency } = rule;
  if (!weekdays) return true;
  const weekday = weekdayOf(day);
  const byMonth = frequency === 'MONTHLY' || (frequency === 'YEARLY' && rule.months !== undefined);
  const byYear = frequency === 'YEARLY' && !byMonth && rule.weekNumbers === undefined;
  const place = byMonth ? date : day - daysFromCivil(year, 1, 1) + 1;
  const length = byMonth ? daysInMonth(year, month) : yearLength(year);
  return weekdays.some(
    ({ nth, day: wanted }) =>
      wanted === weekday &&
      (nth === 0 ||
        !(byMonth || byYear) ||
        nth === Math.floor((place - 1) / 7) + 1 ||
        nth === -(Math.floor((length - place) / 7) + 1)),
  );
};

/** Whether a day is among those that a rule names. */
export const dayTest =
  (rule: Rule): DayTest =>
  (day) => {
    const civil = civilFromDays(day);
    const { year, month, day: date } = civil;
    const { months, monthDays, yearDays } = rule;
    return (
      (!months || months.includes(month)) &&
      (!monthDays || among(monthDays, date, daysInMonth(year, month))) &&
      (!yearDays || among(yearDays, day - daysFromCivil(year, 1, 1) + 1, yearLength(year))) &&
      isInWeeks(day, rule) &&
      isOnWeekday(day, civil, rule)
    );
  };
