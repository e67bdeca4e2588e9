// What is told when a date was read with a guess, or not all of it could be used.
import { DAY } from './civil.js';
import type { DateContext, DateNote } from './date-context.js';
import type { Reading } from './date-reading.js';
import { isTime, type Precision } from './span.js';
import type { NamedZone } from './zone-names.js';

const TWO_DIGITS: DateNote = {
  once: true,
  why: 'Years of two digits were read as spreadsheets read them: 30 to 99 as 1930 to 1999, 00 to 29 as 2000 to 2029.',
  remedy: 'Write years with four digits, or give a column "year" beside the dates.',
};

/** A year of two digits is a guess, unless a column beside has it. */
export function noteShortYear(folded: string, { yearBeside, onNote }: DateContext): void {
  const numbers = folded.match(/(?<!\d)\d{2}(?!\d)/g) ?? [];
  if (!numbers.some((number) => yearBeside?.(Number(number)) !== undefined)) onNote?.(TWO_DIGITS);
}

const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Tells a weekday that is not that of the date. */
export function noteWeekday(
  named: number,
  day: Pick<Reading, 'start' | 'startPrecision'>,
  { onNote }: DateContext,
): void {
  if (named === 0 || !onNote || !isDayOrTime(day.startPrecision)) return;
  const weekday = (((Math.floor(day.start / DAY) + 4) % 7) + 7) % 7;
  if ((named >> weekday) & 1) return;
  onNote({
    why: `The date is a ${WEEKDAY_NAMES[weekday]!}, but another weekday stands with it.`,
    remedy: 'Check the day, the month and the year; the date was taken as it is written.',
  });
}

const isDayOrTime = (precision: Precision): boolean => precision === 'day' || isTime(precision);

/** What is told of a zone that could not be used. */
export const unknownZone = ({ name, meanings }: NamedZone): DateNote => ({
  why: meanings
    ? `The time zone "${name}" can be that of ${meanings}, so only the day was taken.`
    : `The time zone "${name}" is not known here, so only the day was taken.`,
  remedy: 'Write the offset from UTC, such as 10:00 +05:30.',
});
