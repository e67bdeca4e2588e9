// Recurrence rules of RFC 5545 as they are written: RRULE:FREQ=MONTHLY;BYDAY=-1FR.
import { readDateTime, type DateTime } from './time.js';

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

const weekdayOf = (code: number): RuleWeekday => {
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
    weekdays: byDay === undefined ? undefined : listOf('BYDAY', byDay, weekdayCode).map(weekdayOf),
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
