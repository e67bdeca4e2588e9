// The times of a recurrence rule, period by period, in wall time (ms on the number line), by a counted number of steps.
import {
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  type Civil,
} from '../../time/civil.js';
import type { Budget } from '../budget.js';
import { dayTest, mod, weekdayOf } from './ical-day-test.js';
import type { Frequency, Rule } from './ical-rule.js';

export interface RecurrenceBounds {
  /** No period that begins after it is looked at. */
  readonly end: number;
  /** The last wall time that belongs to the rule (its UNTIL). */
  readonly last: number;
  /** Occurrences at most. */
  readonly most: number;
}

export interface Expansion {
  readonly walls: readonly number[];
  /** `ended`: the rule has no more; `cut`: a bound was reached; `spent`: it asked for more steps than it may take. */
  readonly why: 'ended' | 'cut' | 'spent';
}

/** What a rule leaves unsaid is as at its start. */
const withStart = (rule: Rule, start: number): Rule => {
  const { frequency, weekNumbers, yearDays, monthDays, weekdays } = rule;
  const day = Math.floor(start / DAY);
  const { month, day: date } = civilFromDays(day);
  const sameWeekday = [{ nth: 0, day: weekdayOf(day) }];
  if (yearDays || monthDays || weekdays) return rule;
  if (weekNumbers) return { ...rule, weekdays: sameWeekday };
  if (frequency === 'YEARLY') return { ...rule, months: rule.months ?? [month], monthDays: [date] };
  if (frequency === 'MONTHLY') return { ...rule, monthDays: [date] };
  return frequency === 'WEEKLY' ? { ...rule, weekdays: sameWeekday } : rule;
};

/** First and last day (exclusive) of the k-th period, and the months of it that need to be looked at. */
const periodDays = (
  rule: Rule,
  start: Civil,
  first: number,
  k: number,
): readonly (readonly [number, number])[] => {
  const step = k * rule.interval;
  if (rule.frequency === 'DAILY') return [[first + step, first + step + 1]];
  if (rule.frequency === 'WEEKLY') {
    const week = first - mod(weekdayOf(first) - rule.weekStart, 7) + step * 7;
    return [[week, week + 7]];
  }
  if (rule.frequency === 'MONTHLY') {
    const index = start.year * 12 + start.month - 1 + step;
    const [year, month] = [Math.floor(index / 12), mod(index, 12) + 1];
    const from = daysFromCivil(year, month, 1);
    return [[from, from + daysInMonth(year, month)]];
  }
  const year = start.year + step;
  if (!rule.months) return [[daysFromCivil(year, 1, 1), daysFromCivil(year + 1, 1, 1)]];
  return rule.months.map((month) => {
    const from = daysFromCivil(year, month, 1);
    return [from, from + daysInMonth(year, month)];
  });
};

/** Times within a day or a part of it, ms from its start, in order. */
const timesOf = (
  hours: readonly number[],
  minutes: readonly number[],
  seconds: readonly number[],
): number[] =>
  hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => h * HOUR + m * MINUTE + s * SECOND)));

/** Takes the candidates of a period; says whether the rule has come to its end. */
type Take = (days: readonly number[], times: readonly number[]) => Expansion['why'] | undefined;

const createTake = (
  rule: Rule,
  start: number,
  bounds: RecurrenceBounds,
  budget: Budget,
  walls: number[],
): Take => {
  const { positions, count } = rule;
  const add = (wall: number): Expansion['why'] | undefined => {
    if (wall < start) return undefined;
    if (wall > bounds.last) return 'ended';
    if (wall > bounds.end || walls.length >= bounds.most) return 'cut';
    walls.push(wall);
    if (walls.length >= count) return 'ended';
    return budget.spend() ? undefined : 'spent';
  };
  return (days, times) => {
    const size = days.length * times.length;
    const at = (i: number): number => days[Math.floor(i / times.length)]! + times[i % times.length]!;
    const chosen = positions
      ? [...new Set(positions.map((n) => (n < 0 ? size + n : n - 1)))]
          .filter((i) => i >= 0 && i < size)
          .sort((a, b) => a - b)
      : undefined;
    const length = chosen ? chosen.length : size;
    for (let i = 0; i < length; i++) {
      const why = add(at(chosen ? chosen[i]! : i));
      if (why) return why;
      if (!budget.spend()) return 'spent';
    }
    return undefined;
  };
};

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const clockOf = (wall: number): Clock => {
  const time = mod(wall, DAY);
  return {
    hour: Math.floor(time / HOUR),
    minute: Math.floor(time / MINUTE) % 60,
    second: Math.floor(time / SECOND) % 60,
  };
};

const byDays = (
  rule: Rule,
  start: number,
  bounds: RecurrenceBounds,
  budget: Budget,
  take: Take,
): Expansion['why'] => {
  const first = Math.floor(start / DAY);
  const civil = civilFromDays(first);
  const clock = clockOf(start);
  const test = dayTest(rule);
  const times = timesOf(
    rule.hours ?? [clock.hour],
    rule.minutes ?? [clock.minute],
    rule.seconds ?? [clock.second],
  );
  for (let k = 0; ; k++) {
    const parts = periodDays(rule, civil, first, k);
    const begin = parts[0]![0] * DAY;
    if (begin > bounds.last) return 'ended';
    if (begin > bounds.end) return 'cut';
    const days: number[] = [];
    for (const [from, to] of parts) {
      if (!budget.spend(to - from)) return 'spent';
      for (let day = from; day < to; day++) if (test(day)) days.push(day * DAY);
    }
    const why = take(days, times);
    if (why) return why;
  }
};

const UNITS: Readonly<Partial<Record<Frequency, number>>> = {
  HOURLY: HOUR,
  MINUTELY: MINUTE,
  SECONDLY: SECOND,
};

/** Goes from tick to tick, and over days, hours and minutes that the rule leaves out in one step. */
const byClock = (
  rule: Rule,
  start: number,
  bounds: RecurrenceBounds,
  budget: Budget,
  take: Take,
): Expansion['why'] => {
  const unit = UNITS[rule.frequency]!;
  const step = unit * rule.interval;
  const base = Math.floor(start / unit) * unit;
  const test = dayTest(rule);
  const clock = clockOf(start);
  const { hours, minutes, seconds } = rule;
  const times = timesOf(
    [0],
    unit === HOUR ? (minutes ?? [clock.minute]) : [0],
    unit === SECOND ? [0] : (seconds ?? [clock.second]),
  );
  const next = (wall: number): number => base + Math.ceil((wall - base) / step) * step;
  /** The start of the next part of time, where this one is left out. */
  const over = (wall: number): number | undefined => {
    const day = Math.floor(wall / DAY);
    const { hour, minute, second } = clockOf(wall);
    if (!test(day)) return (day + 1) * DAY;
    if (hours && !hours.includes(hour)) return (Math.floor(wall / HOUR) + 1) * HOUR;
    if (unit <= MINUTE && minutes && !minutes.includes(minute))
      return (Math.floor(wall / MINUTE) + 1) * MINUTE;
    return unit === SECOND && seconds && !seconds.includes(second) ? wall + SECOND : undefined;
  };
  for (let wall = base; ;) {
    if (wall > bounds.last) return 'ended';
    if (wall > bounds.end) return 'cut';
    if (!budget.spend()) return 'spent';
    const later = over(wall);
    if (later === undefined) {
      const why = take([wall], times);
      if (why) return why;
    }
    wall = next(later ?? wall + unit);
  }
};

/** The wall times of a rule from its start on, in order. */
export const expandRule = (
  rule: Rule,
  start: number,
  bounds: RecurrenceBounds,
  budget: Budget,
): Expansion => {
  const walls: number[] = [];
  const whole = withStart(rule, start);
  const take = createTake(whole, start, bounds, budget, walls);
  const walk = UNITS[rule.frequency] === undefined ? byDays : byClock;
  return { why: walk(whole, start, bounds, budget, take), walls };
};
