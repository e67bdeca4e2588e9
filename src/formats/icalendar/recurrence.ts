// Which times a repeating event takes place: rules and extra dates, without the exceptions, within bounds.
import { createBudget, type Budget } from '../budget.js';
import { expandRule } from './ical-expand.js';
import type { Rule } from './ical-rule.js';
import { instantOf, type CalendarTime } from './time.js';

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
