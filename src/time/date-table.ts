import { civilOf, DAY } from './civil.js';

/** Before, a year alone would be taken for a day or a number: "May 4". */
export const FIRST_PLAIN_YEAR = 100;

// Dates in languages the runtime's Intl lacks, written from a table of names and patterns.

/** Keys are the letters of Unicode's date fields (UTS 35). */
export interface DateTable {
  /** A language with the same separators and clock, which the runtime has. */
  readonly standIn: string;
  /** Months from January, alone (`LLLL`, short `LLL`) and within a date (`MMMM`, `MMM`). */
  readonly LLLL: readonly string[];
  readonly LLL: readonly string[];
  readonly MMMM: readonly string[];
  readonly MMM: readonly string[];
  /** Weekdays from Sunday, long and short. */
  readonly EEEE: readonly string[];
  readonly EEE: readonly string[];
  /** Before and after year 1. */
  readonly G: readonly string[];
  /** By the fields shown, in the order G y M E d: `yMMMMd` to `{d} {MMMM} {y}`. */
  readonly patterns: Readonly<Record<string, string>>;
  /** `{n} years ago`, `in {n} years`, `now`. */
  readonly ago: string;
  readonly ahead: string;
  readonly now: string;
  /** What follows a number of thousands, millions, billions and trillions. */
  readonly compact: readonly string[];
}

type Fields = Pick<Intl.DateTimeFormatOptions, 'era' | 'year' | 'month' | 'weekday' | 'day'>;

/**
 * The date of a wall time with these fields, as Intl.DateTimeFormat would write it. `year` is the year's number as
 * shown, so that it may have any size. Fields without a pattern stand in the order of the key.
 */
export function dateByTable(table: DateTable, fields: Fields, wall: number, year: string): string {
  const month = fields.month === 'long' ? 'MMMM' : fields.month ? 'MMM' : '';
  const weekday = fields.weekday === 'long' ? 'EEEE' : fields.weekday ? 'EEE' : '';
  const key = `${fields.era ? 'G' : ''}${fields.year ? 'y' : ''}${month}${weekday}${fields.day ? 'd' : ''}`;
  const pattern = table.patterns[key] ?? ALONE[key] ?? key.replace(/(.)\1*/g, '{$&} ').trim();
  const civil = civilOf(wall);
  const text: Readonly<Record<string, string | undefined>> = {
    G: table.G[civil.year < 1 ? 0 : 1],
    y: year,
    d: String(civil.day),
    ...named(table, MONTHS, civil.month - 1),
    ...named(table, WEEKDAYS, weekdayOf(wall)),
  };
  return pattern.replace(/\{(\w+)\}/g, (hole, letters: string) => text[letters] ?? hole);
}

const MONTHS = ['LLLL', 'LLL', 'MMMM', 'MMM'] as const;
const WEEKDAYS = ['EEEE', 'EEE'] as const;
const ALONE: Readonly<Record<string, string>> = { MMMM: '{LLLL}', MMM: '{LLL}' };

const named = (
  table: DateTable,
  letters: readonly (typeof MONTHS | typeof WEEKDAYS)[number][],
  index: number,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(letters.map((key) => [key, table[key][index]]));

/** 0 Sunday to 6 Saturday; 1 January 1970 was a Thursday. */
const weekdayOf = (wall: number): number => (((Math.floor(wall / DAY) + 4) % 7) + 7) % 7;

/** A year, month or day of wall time in the table's language; `month` is how its name is written. */
export function tableDate(
  table: DateTable,
  wall: number,
  shown: 'year' | 'month' | 'day',
  month: 'long' | 'short',
): string {
  const { year } = civilOf(wall);
  const fields: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(year < FIRST_PLAIN_YEAR ? { era: 'short' } : {}),
    ...(shown === 'year' ? {} : { month }),
    ...(shown === 'day' ? { day: 'numeric' } : {}),
  };
  return dateByTable(table, fields, wall, String(year < 1 ? 1 - year : year));
}
