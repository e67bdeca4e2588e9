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

/** What has another reading that nothing in the text rules out, and what is told once of it. */
const OTHER_READINGS: readonly (readonly [pattern: RegExp, note: Omit<DateNote, 'once'>])[] = [
  [
    /^\d\d(?:20-21|21-22|22-23|23-24|24-25|2[5-9]-(?:2[6-9]|30)|3\d-(?:3\d|4[01])|40-41)$/,
    {
      why: 'A year with the last two digits of the next, such as 2020-21, was read as the season, quarter or half that EDTF means by it.',
      remedy: 'Write two years as 2020/2021.',
    },
  ],
  [
    /^(?:\d{1,2}[./-]\d{1,2}[./-]2[45]\d\d|2[45]\d\d[./-]\d{1,2}[./-]\d{1,2})$/,
    {
      why: 'Years from 2400 on were read as years of our era; in Thailand 2566 is 2023.',
      remedy: 'Write years of the Buddhist era with "BE", or subtract 543.',
    },
  ],
  [
    /^1[34]\d\d\/\d{1,2}\/\d{1,2}$/,
    {
      why: 'Years such as 1402 were read as years of our era; in Iran 1402 is 2023, and 1445 of the Hijra is, too.',
      remedy: 'Write the dates as our calendar has them: 2023-10-09.',
    },
  ],
];

/** Tells of a date that people of another calendar, or of another habit, mean differently. */
export function noteOtherReading(text: string, { onNote }: DateContext): void {
  if (!onNote || !/^\d/.test(text)) return;
  for (const [pattern, note] of OTHER_READINGS) if (pattern.test(text)) onNote({ ...note, once: true });
}

const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const weekdayOf = (wall: number): number => (((Math.floor(wall / DAY) + 4) % 7) + 7) % 7;

/** Tells a weekday that is not that of the date. */
export function noteWeekday(
  named: number,
  day: Pick<Reading, 'start' | 'startPrecision'>,
  { onNote }: DateContext,
): void {
  if (named === 0 || !onNote || !isDayOrTime(day.startPrecision)) return;
  const weekday = weekdayOf(day.start);
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
