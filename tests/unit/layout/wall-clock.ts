import { expect } from 'vitest';
import type { Zone } from '../../../src/time/zone.js';

/** What a clock and a calendar on the wall of a zone show, by Intl: the oracle of ticks. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly weekday: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

export function clock(zone: string, t: number): Clock {
  const format =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      weekday: 'short',
    });
  clocks.set(zone, format);
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(t)) part[type] = value;
  const number = (name: string): number => Number(part[name]);
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    ms: ((t % 1000) + 1000) % 1000,
    weekday: part['weekday'] ?? '',
  };
}

export const STEP_MS = {
  millisecond: 1,
  second: 1e3,
  minute: 6e4,
  hour: 36e5,
  day: 864e5,
  week: 7 * 864e5,
  month: 31 * 864e5,
  year: 365.2425 * 864e5,
} as const;

const atMidnight = (c: Clock): void => expect([c.hour, c.minute, c.second, c.ms]).toEqual([0, 0, 0, 0]);

/** What holds at a tick of a step. */
export const BOUNDARY: Record<keyof typeof STEP_MS, (c: Clock, every: number, zone: Zone) => void> = {
  millisecond: (c, every) => expect(c.ms % every).toBe(0),
  second: (c, every) => expect([c.second % every, c.ms]).toEqual([0, 0]),
  minute: (c, every) => expect([c.minute % every, c.second, c.ms]).toEqual([0, 0, 0]),
  hour: (c, every) => expect([c.hour % every, c.minute, c.second, c.ms]).toEqual([0, 0, 0, 0]),
  day: atMidnight,
  week(c) {
    atMidnight(c);
    expect(c.weekday).toBe('Mon');
  },
  month(c, every) {
    atMidnight(c);
    expect([c.day, (c.month - 1) % every]).toEqual([1, 0]);
  },
  year(c, every) {
    atMidnight(c);
    expect([c.day, c.month, c.year % every]).toEqual([1, 1, 0]);
  },
};
