import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  type Civil,
  DAY,
  HOUR,
  MINUTE,
  SECOND,
} from '../../time/civil.js';
import { type Budget, createBudget } from '../budget.js';
import { instantOf, type CalendarTime, readDateTime, type DateTime } from './property.js';

// Which days a recurrence rule names, each day looked at by itself.

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

// The times of a recurrence rule, period by period, in wall time (ms on the number line), by a counted number of steps.

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

// Which times a repeating event takes place: rules and extra dates, without the exceptions, within bounds.

export interface Series {
  readonly start: CalendarTime;
  readonly rules: readonly Rule[];
  /** RDATE. */
  readonly extra: readonly CalendarTime[];
  /** Instants of EXDATE, and of events that replace an occurrence. */
  readonly without: ReadonlySet<number>;
}

export interface Occurrences {
  readonly times: readonly CalendarTime[];
  /** Whether a bound cut the series short. */
  readonly cut: boolean;
  /** Whether a rule asked for more work than it may. */
  readonly spent: boolean;
  /** How many times the rules name, those that are excepted included. */
  readonly named: number;
}

/** Days and times that one rule may look at. */
const MOST_STEPS = 1_000_000;

/** UNTIL is an instant where the series has a zone; rules are stepped in wall time. */
const lastWall = ({ until }: Rule, start: CalendarTime): number => {
  if (!until) return Infinity;
  if (until.isDay) return until.wall + 86_399_999;
  if (!until.isUtc || !start.toInstant) return until.wall;
  // The offset at that time is the one there is no need to know exactly: off by an hour only in the hour of a change.
  return until.wall + (until.wall - start.toInstant(until.wall));
};

/**
 * The occurrences in order of time, at most `most` of each rule and none of a rule that begins after `end` (ms). What the
 * rules cost is taken from the budget.
 */
export const expandSeries = (series: Series, end: number, most: number, budget: Budget): Occurrences => {
  const { start } = series;
  const found = new Map<number, CalendarTime>();
  let cut = false;
  let spent = false;
  if (!series.rules.length) found.set(instantOf(start), start);
  for (const rule of series.rules) {
    const bounds = { end: Math.max(end, start.wall), last: lastWall(rule, start), most };
    const { walls, why } = expandRule(rule, start.wall, bounds, createBudget(MOST_STEPS, budget));
    cut ||= why === 'cut';
    spent ||= why === 'spent';
    for (const wall of walls) {
      const time = { ...start, wall };
      found.set(instantOf(time), time);
    }
  }
  for (const time of series.extra) found.set(instantOf(time), time);
  const times = [...found].filter(([instant]) => !series.without.has(instant)).sort(([a], [b]) => a - b);
  return {
    times: times.slice(0, most).map(([, time]) => time),
    cut: cut || times.length > most,
    spent,
    named: found.size,
  };
};

// Recurrence rules of RFC 5545 as they are written: RRULE:FREQ=MONTHLY;BYDAY=-1FR.

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

export interface RuleWeekday {
  /** 0 for each, 1 for the first of the month or year, -1 for the last. */
  readonly nth: number;
  /** 0 is Sunday. */
  readonly day: number;
}

/** The parts of a rule; undefined for those that are not given. Lists are in ascending order. */
export interface Rule {
  readonly text: string;
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number;
  readonly until: DateTime | undefined;
  /** 0 is Sunday. */
  readonly weekStart: number;
  readonly months: readonly number[] | undefined;
  readonly weekNumbers: readonly number[] | undefined;
  readonly yearDays: readonly number[] | undefined;
  readonly monthDays: readonly number[] | undefined;
  readonly weekdays: readonly RuleWeekday[] | undefined;
  readonly hours: readonly number[] | undefined;
  readonly minutes: readonly number[] | undefined;
  readonly seconds: readonly number[] | undefined;
  readonly positions: readonly number[] | undefined;
}

/** Why a rule cannot be followed. */
export interface BadRule {
  readonly text: string;
  readonly why: string;
}

const FREQUENCIES: ReadonlySet<string> = new Set([
  ...(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const),
]);
const WEEKDAYS: readonly string[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Name, least and most; negative ones count from the end. */
const LISTS: readonly (readonly [name: string, least: number, most: number, signed: boolean])[] = [
  ['BYMONTH', 1, 12, false],
  ['BYWEEKNO', 1, 53, true],
  ['BYYEARDAY', 1, 366, true],
  ['BYMONTHDAY', 1, 31, true],
  ['BYHOUR', 0, 23, false],
  ['BYMINUTE', 0, 59, false],
  ['BYSECOND', 0, 60, false],
  ['BYSETPOS', 1, 366, true],
];

class RuleError extends Error {}

const numberOf = (name: string, text: string, least: number, most: number, signed: boolean): number => {
  const value = /^[+-]?\d{1,9}$/.test(text) ? Number(text) : NaN;
  const size = signed ? Math.abs(value) : value;
  if (!(size >= least && size <= most)) throw new RuleError(`${name} cannot be "${text.slice(0, 40)}".`);
  return value;
};

const listOf = (name: string, text: string, one: (part: string) => number): readonly number[] => {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => part === '')) throw new RuleError(`${name} is empty.`);
  return [...new Set(parts.filter(Boolean).map(one))].sort((a, b) => a - b);
};

/** A weekday and its number as one number, so that lists of them are made as the others are. */
const weekdayCode = (part: string): number => {
  const day = WEEKDAYS.indexOf(part.slice(-2).toUpperCase());
  if (day < 0) throw new RuleError(`BYDAY cannot be "${part.slice(0, 40)}".`);
  const nth = part.length > 2 ? numberOf('BYDAY', part.slice(0, -2), 1, 53, true) : 0;
  return nth * 7 + day;
};

const ruleWeekday = (code: number): RuleWeekday => {
  const day = ((code % 7) + 7) % 7;
  return { nth: (code - day) / 7, day };
};

const untilOf = (text: string | undefined): DateTime | undefined => {
  if (text === undefined) return undefined;
  const until = readDateTime(text);
  if ('why' in until) throw new RuleError(`UNTIL: ${until.why}`);
  return until;
};

const build = (text: string): Rule => {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1).trim());
  }
  const frequency = parts.get('FREQ')?.toUpperCase() ?? '';
  if (!FREQUENCIES.has(frequency)) throw new RuleError(`FREQ cannot be "${frequency.slice(0, 40)}".`);
  const lists = new Map<string, readonly number[]>();
  for (const [name, least, most, signed] of LISTS) {
    const list = parts.get(name);
    if (list !== undefined)
      lists.set(
        name,
        listOf(name, list, (part) => numberOf(name, part, least, most, signed)),
      );
  }
  const [interval, count, byDay] = [parts.get('INTERVAL'), parts.get('COUNT'), parts.get('BYDAY')];
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST')?.toUpperCase() ?? 'MO');
  return {
    text,
    frequency: frequency as Frequency,
    interval: interval === undefined ? 1 : numberOf('INTERVAL', interval, 1, 999_999_999, false),
    count: count === undefined ? Infinity : numberOf('COUNT', count, 1, 999_999_999, false),
    until: untilOf(parts.get('UNTIL')),
    weekStart: weekStart < 0 ? 1 : weekStart,
    months: lists.get('BYMONTH'),
    weekNumbers: lists.get('BYWEEKNO'),
    yearDays: lists.get('BYYEARDAY'),
    monthDays: lists.get('BYMONTHDAY'),
    weekdays: byDay === undefined ? undefined : listOf('BYDAY', byDay, weekdayCode).map(ruleWeekday),
    hours: lists.get('BYHOUR'),
    minutes: lists.get('BYMINUTE'),
    seconds: lists.get('BYSECOND'),
    positions: lists.get('BYSETPOS'),
  };
};

/** A rule, or why it cannot be followed. */
export const readRule = (text: string): Rule | BadRule => {
  try {
    return build(text);
  } catch (error) {
    if (error instanceof RuleError) return { text, why: error.message };
    throw error;
  }
};
