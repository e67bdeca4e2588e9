// Which times a repeating event takes place: rules and extra dates, without the exceptions, within bounds.
import ICAL from 'ical.js';
import { type CalendarTime, instantOf } from './time.js';
import { wallOf } from './zone.js';

export interface Series {
  readonly start: CalendarTime;
  readonly rules: readonly ICAL.Recur[];
  /** RDATE. */
  readonly extra: readonly CalendarTime[];
  /** Instants of EXDATE, and of events that replace an occurrence. */
  readonly without: ReadonlySet<number>;
}

export interface Occurrences {
  readonly times: readonly CalendarTime[];
  /** Whether a bound cut the series short. */
  readonly cut: boolean;
}

/** `until` of a rule is an instant where the series has a zone; rules are stepped in wall time. */
const lastWall = (rule: ICAL.Recur, start: CalendarTime): number => {
  const { until } = rule;
  if (!until) return Infinity;
  const wall = wallOf(until);
  if (until.isDate) return wall + 86_399_999;
  if (until.zone !== ICAL.Timezone.utcTimezone || !start.toInstant) return wall;
  // The offset at that time is the one there is no need to know exactly: off by an hour only in the hour of a change.
  return wall + (wall - start.toInstant(wall));
};

const timeOf = (wall: number, isDay: boolean): ICAL.Time => {
  const date = new Date(wall);
  return new ICAL.Time(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      isDate: isDay,
    },
    ICAL.Timezone.localTimezone,
  );
};

/** Every 29th of February: ical.js takes the 1st of March in other years, RFC 5545 leaves them out. */
const onItsDay = (rule: ICAL.Recur, { wall }: CalendarTime): Readonly<Record<string, unknown>> => {
  const date = new Date(wall);
  const isLeapDay = date.getUTCMonth() === 1 && date.getUTCDate() === 29;
  const told = Object.keys(rule.parts).length > 0;
  const json = rule.toJSON() as Readonly<Record<string, unknown>>;
  return rule.freq === 'YEARLY' && isLeapDay && !told ? { ...json, bymonth: [2], bymonthday: [29] } : json;
};

/** Expands one rule in wall time. */
const expandRule = (
  rule: ICAL.Recur,
  start: CalendarTime,
  end: number,
  most: number,
): { walls: number[]; cut: boolean } => {
  const last = lastWall(rule, start);
  const plain = ICAL.Recur.fromData({ ...onItsDay(rule, start), until: undefined });
  const iterator = plain.iterator(timeOf(start.wall, start.isDay));
  const walls: number[] = [];
  let before = -Infinity;
  for (;;) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next) return { walls, cut: false };
    const wall = wallOf(next);
    if (wall > last || !(wall > before)) return { walls, cut: false };
    if (wall > end || walls.length >= most) return { walls, cut: true };
    walls.push(wall);
    before = wall;
  }
};

/** The occurrences in order of time, at most `most` of each rule and none of a rule that begins after `end` (ms). */
export const expandSeries = (series: Series, end: number, most: number): Occurrences => {
  const { start } = series;
  const found = new Map<number, CalendarTime>();
  let cut = false;
  if (!series.rules.length) found.set(instantOf(start), start);
  for (const rule of series.rules) {
    const expanded = expandRule(rule, start, Math.max(end, start.wall), most);
    cut ||= expanded.cut;
    for (const wall of expanded.walls) {
      const time = { ...start, wall };
      found.set(instantOf(time), time);
    }
  }
  for (const time of series.extra) found.set(instantOf(time), time);
  const times = [...found].filter(([instant]) => !series.without.has(instant)).sort(([a], [b]) => a - b);
  return { times: times.slice(0, most).map(([, time]) => time), cut: cut || times.length > most };
};
