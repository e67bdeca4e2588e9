import type { CalendarStep } from '../time/calendar.js';
import { civilOf, DAY, HOUR, MINUTE, SECOND, wallTime, YEAR } from '../time/civil.js';

// The ladder of calendar steps an axis may use, and each step's edges as whole numbers: index <-> wall time.

/** Buckets know no weeks; ticks begin them on the locale's first weekday. */
export type TickUnit = CalendarStep['unit'] | 'week';

export interface TickStep {
  readonly unit: TickUnit;
  readonly every: number;
}

/** Steps finer than a year, finest first. Two days count from 1 January 1970, weeks from the locale's first weekday. */
const LADDER: readonly (readonly [TickUnit, readonly number[]])[] = [
  ['millisecond', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['second', [1, 2, 5, 10, 15, 30]],
  ['minute', [1, 2, 5, 10, 15, 30]],
  ['hour', [1, 2, 3, 6, 12]],
  ['day', [1, 2]],
  ['week', [1, 2]],
  ['month', [1, 3, 6]],
];

const UNIFORM: Readonly<Partial<Record<TickUnit, number>>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
};

/** 1 January 1970 was a Thursday, day 4 of a week that counts Monday as 1. */
const EPOCH_WEEKDAY = 4;
const LARGEST_YEARS = 1e15;
/** From here on years are told as "years ago", not as dates, so that no anchor at 1 AD is needed. */
export const AGO_YEARS = 1e5;

/** All steps, finest first: 1 ms to 10^15 years. */
export const tickSteps = (): readonly TickStep[] => [
  ...LADDER.flatMap(([unit, counts]) => counts.map((every) => ({ unit, every }))),
  ...yearSteps(),
];

function yearSteps(): readonly TickStep[] {
  const steps: TickStep[] = [];
  for (let decade = 1; decade <= LARGEST_YEARS; decade *= 10)
    for (const digit of [1, 2, 5]) steps.push({ unit: 'year', every: decade * digit });
  return steps;
}

/** The shortest time between two neighbouring edges, in ms; edges that are nearer (clock changes) are left out. */
export function shortest({ unit, every }: TickStep): number {
  // The step after 1 AD is short by a year: kept from centuries on, where that shows little.
  if (unit === 'year') return every * (every < 100 ? 365 * DAY : 0.98 * YEAR) - HOUR;
  if (unit === 'month') return [28, 59, 90, 120, 151, 181][every - 1]! * DAY - HOUR;
  const size = UNIFORM[unit]! * every;
  return size >= 12 * HOUR ? size - HOUR : size;
}

/** Number of the edge at or before a wall time. `firstWeekday` as in Intl: 1 Monday to 7 Sunday. */
export function tickIndex({ unit, every }: TickStep, wall: number, firstWeekday: number): number {
  if (unit === 'year') return yearIndex(civilOf(wall).year, every);
  if (unit === 'month') {
    const { year, month } = civilOf(wall);
    return Math.floor((year * 12 + month - 1) / every);
  }
  return Math.floor((wall - weekShift(unit, firstWeekday)) / (UNIFORM[unit]! * every));
}

/** Wall time of the edge with this number. */
export function tickWall({ unit, every }: TickStep, index: number, firstWeekday: number): number {
  if (unit === 'year') return wallTime(yearOfIndex(index, every));
  if (unit === 'month') {
    const months = index * every;
    const year = Math.floor(months / 12);
    return wallTime(year, months - year * 12 + 1);
  }
  return index * UNIFORM[unit]! * every + weekShift(unit, firstWeekday);
}

const weekShift = (unit: TickUnit, firstWeekday: number): number =>
  unit === 'week' ? (firstWeekday - EPOCH_WEEKDAY) * DAY : 0;

// Round years BC are round as people write them (1000 BC is year -999), so edges up to 0 stand one year later: 1 AD.
const anchoredAtOne = (every: number): boolean => every > 1 && every < AGO_YEARS;

const yearIndex = (year: number, every: number): number =>
  Math.floor((anchoredAtOne(every) && year <= 1 ? year - 1 : year) / every);

const yearOfIndex = (index: number, every: number): number =>
  anchoredAtOne(every) && index <= 0 ? index * every + 1 : index * every;

// The locale's first day of the week: from Intl where the runtime tells it, else from CLDR's regions.

interface WeekInfo {
  readonly firstDay: number;
}
interface LocaleWithWeek {
  readonly weekInfo?: WeekInfo;
  getWeekInfo?(): WeekInfo;
}

const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE ' +
  'PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** 1 Monday to 7 Sunday, as in Intl. */
export function firstWeekday(locale: string): number {
  const parsed: Intl.Locale & LocaleWithWeek = new Intl.Locale(locale).maximize();
  const told = parsed.getWeekInfo?.() ?? parsed.weekInfo;
  if (told) return told.firstDay;
  const region = parsed.region ?? '001';
  return SUNDAY.includes(region) ? 7 : SATURDAY.includes(region) ? 6 : 1;
}
