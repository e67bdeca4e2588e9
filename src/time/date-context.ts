import type { DateFault, DateSpan } from './span.js';
import type { DateNames, MonthTable } from './date-words.js';
import type { Zone } from './zone.js';

/** Which part of 03/04/2021 is the day. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
/** What a bare number counts: milliseconds or seconds since 1970-01-01T00:00Z, or days as spreadsheets do. */
export type DateNumbers = 'ms' | 's' | 'excel';

/** Reads a text that is not plain ISO; `again` reads a part of it. */
export type CellReader = (
  text: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
) => DateSpan | DateFault | undefined;

/** What a reading of dates depends on beside the value. */
export interface DateContext {
  /** Where dates and wall times without a zone belong. */
  readonly zone: Zone;
  /** Default: decided only where the numbers leave no choice. */
  readonly dateOrder?: DateOrder;
  /** BCP 47 tags of the languages whose month names are read, beside English. */
  readonly languages?: readonly string[];
  readonly months?: MonthTable;
  /** Names looked up already; `withCells` puts them in, so that a column of dates asks Intl once. */
  readonly names?: DateNames;
  /** Without it only ISO dates are read. `parseDate` brings it. */
  readonly readCell?: CellReader;
  /** What a bare number is. Default: a year where it has one to four digits, else milliseconds since 1970-01-01T00:00Z. */
  readonly numbers?: DateNumbers;
  /** The year that another column of the row gives for a date whose year has these last two digits. */
  readonly yearBeside?: (lastTwoDigits: number) => number | undefined;
  /** Told what was assumed, or could not be used, while a date was read. */
  readonly onNote?: (note: DateNote) => void;
}

/** What was assumed or left out of a date that was read; `once`: it holds for the file, and need not be told again. */
export interface DateNote {
  readonly why: string;
  readonly remedy: string;
  readonly once?: boolean;
}

export const isFault = (value: object): value is DateFault => 'why' in value;
