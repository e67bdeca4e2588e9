// "3 May 2021 + 4 days": what readers make of days that are counted from another.
import { DAY } from './civil.js';
import { type DateContext, isFault } from './date-context.js';
import { floatingSpan } from './iso-date.js';
import type { DateFault, DateSpan } from './span.js';

const COUNTED = /^(.{4,60}) ([+-]) (\d{1,5}) days?$/;

const CONTRADICTION: DateFault = {
  why: 'The days are counted from two dates that contradict each other.',
  remedy: 'Write the date into each row.',
};

/** The day so many days before or after another, which two dates may tell; undefined where it is none. */
export function countedDate(
  text: string,
  { zone }: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  if (!text.endsWith(' days')) return undefined;
  let found: DateSpan | undefined;
  for (const part of text.split(' = ')) {
    const match = COUNTED.exec(part);
    const from = match && again(match[1]!);
    if (!from || isFault(from)) return from ?? undefined;
    if (from.startPrecision !== 'day' || from.end - from.start > 1.1 * DAY) return undefined;
    const shift = Number(match[3]) * DAY * (match[2] === '-' ? -1 : 1);
    const wall = zone.toWall(from.start) + shift;
    const day = floatingSpan(wall, wall + DAY, 'day', zone);
    if (found && found.start !== day.start) return CONTRADICTION;
    found = day;
  }
  return found;
}
