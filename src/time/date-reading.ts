import { civilOf, monthStart, wallTime, DAY } from './civil.js';
import { isFault, type DateContext, type DateNote } from './read-date.js';
import { boundsOf, readParts } from './date-parts.js';
import { Approximate, Single, Uncertain, type DateFault, type Precision, isTime } from './span.js';
import type { Token } from './date-tokens.js';
import { subYear } from './edtf.js';
import type { NamedZone } from './zone-names.js';

const BOTH_APPROXIMATE = Approximate.start | Approximate.end;
const BOTH_UNCERTAIN = Uncertain.start | Uncertain.end;

/** A date in wall times, before it has a zone. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly startPrecision: Precision;
  readonly endPrecision: Precision;
  readonly flags: number;
  /** The year had two digits. */
  readonly short?: boolean;
}

/** "Mar 42019" is 4 March 2019 whose space is lost, or a slip of the keys. */
const LONG_YEAR: DateFault = {
  why: 'The year has more than four digits.',
  remedy: 'Correct it, or write a far year as Y12026.',
};

/** One date with what qualifies it: circa, early, mid, late, a question mark. */
export function readDateTokens(tokens: readonly Token[], ctx: DateContext): Reading | DateFault | undefined {
  const [first, second] = tokens;
  const last = tokens[tokens.length - 1];
  if (!first || !last) return undefined;
  if (tokens.length > 1) {
    if (first.kind === 'c' || first.kind === '~') return flagged(tokens.slice(1), ctx, BOTH_APPROXIMATE);
    if (first.kind === '?') return flagged(tokens.slice(1), ctx, BOTH_UNCERTAIN);
    if (last.kind === '?') return flagged(tokens.slice(0, -1), ctx, BOTH_UNCERTAIN);
    if (last.kind === '~' || (last.kind === 'c' && last.text !== 'c'))
      return flagged(tokens.slice(0, -1), ctx, BOTH_APPROXIMATE);
    if (last.kind === '%' && tokens.length === 2 && first.text.length < 4) return undefined;
    if (last.kind === '%') return flagged(tokens.slice(0, -1), ctx, BOTH_APPROXIMATE | BOTH_UNCERTAIN);
  }
  const third = 'xyz'.indexOf(first.kind);
  if (third >= 0) {
    const date = readDateTokens(tokens.slice(second?.kind === '-' ? 2 : 1), ctx);
    return date === undefined || isFault(date) ? date : thirdOf(date, third);
  }
  const parts = readParts(tokens, ctx);
  if (parts === undefined || isFault(parts)) return parts;
  if (parts.month !== undefined && parts.era === undefined && (parts.year ?? 0) > 9999) return LONG_YEAR;
  const bounds = boundsOf(parts);
  if (bounds === undefined || isFault(bounds)) return bounds;
  const [start, end, precision] = bounds;
  return {
    start,
    end,
    startPrecision: precision,
    endPrecision: precision,
    flags: Single,
    ...(parts.short ? { short: true } : {}),
  };
}

function flagged(tokens: readonly Token[], ctx: DateContext, flags: number): Reading | DateFault | undefined {
  const date = readDateTokens(tokens, ctx);
  return date === undefined || isFault(date) ? date : { ...date, flags: date.flags | flags };
}

/** Early, mid and late are thirds, roughly: of a year its 37th to 39th part of ISO 8601-2, of a month ten days. */
function thirdOf(date: Reading, third: number): Reading | undefined {
  const { year, month } = civilOf(date.start);
  const bounds = (): readonly [number, number, Precision] | undefined => {
    if (date.startPrecision === 'year') return subYear(year, 37 + third);
    if (date.startPrecision === 'month') {
      const end = third === 2 ? monthStart(year, month, 1) : wallTime(year, month, 11 + 10 * third);
      return [wallTime(year, month, 1 + 10 * third), end, 'day'];
    }
    const years = date.startPrecision === 'decade' ? [0, 4, 7, 10] : [0, 34, 67, 100];
    if (date.startPrecision !== 'decade' && date.startPrecision !== 'century') return undefined;
    return [wallTime(year + years[third]!), wallTime(year + years[third + 1]!), 'year'];
  };
  const found = bounds();
  if (!found) return undefined;
  const [start, end, precision] = found;
  const flags = date.flags | BOTH_APPROXIMATE;
  return { start, end, startPrecision: precision, endPrecision: precision, flags };
}

// What is told when a date was read with a guess, or not all of it could be used.

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

/** What is told of a zone that was read in one of its senses. */
export const usualZone = ({ name, meanings }: NamedZone): DateNote => ({
  once: true,
  why: `The time zone "${name}" was read in its most common sense; it can be that of ${meanings!}, too.`,
  remedy: 'If that is wrong, write the offset from UTC, such as 10:00 +08:00.',
});
