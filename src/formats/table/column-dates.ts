// What other cells of a table tell of a date that has two readings by itself: spans of years beside it, dates in other columns, and
// years that only one reading keeps together.
import type { DateOrder } from '../../time/date-context.js';
import { findDayOrder, inOrder, isAmbiguous, ORDER_NAMES } from '../day-order.js';
import { partColumns } from '../../items/field-names.js';
import { isDateCell } from '../column-facts.js';
import { isDateName } from '../field-names.js';
import { isRefusal, planTable, type Row, type TidyTable } from './table-plan.js';

const SPAN = /^\s*(?:1\d|20)\d\d\s?[-–—/]\s?(?:1\d|20)\d\d\s*$/;
/** "1725-27": two digits that are no month, and come later than the first year's. */
const SHORT_SPAN = /^\s*(1\d|20)(\d\d)\s?[-–—]\s?(1[3-9]|[2-9]\d)\s*$/;
const TRIPLE = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?:\s|$)/;
/** Fewer dates say nothing about what keeps together. */
const FEWEST = 8;
const FEW_YEARS = 3;
const MANY_YEARS = 8;

/** Whether a table of spans of years has short ones among them. */
const hasYearSpans = (cells: readonly string[]): boolean =>
  cells.some((cell) => SPAN.test(cell)) && cells.some((cell) => SHORT_SPAN.test(cell));

const longSpan = (cell: string): string => {
  const [, century = '', year = '', next = ''] = SHORT_SPAN.exec(cell) ?? [];
  return century !== '' && Number(next) > Number(year) ? `${century}${year}/${century}${next}` : cell;
};

interface Guess {
  readonly order: DateOrder;
  readonly why: string;
}

/** Two digits at either end of all dates: the end that holds few different numbers is the year. */
const orderOfYears = (cells: readonly string[]): Guess | undefined => {
  const found = cells.flatMap((cell) => {
    const match = TRIPLE.exec(cell);
    return match ? [[match[1]!, match[3]!, match[4]!] as const] : [];
  });
  if (found.length < FEWEST || found.length < cells.length * 0.9) return undefined;
  const different = (at: 0 | 1 | 2): number => new Set(found.map((parts) => Number(parts[at]))).size;
  const most = (at: 0 | 1 | 2): number => found.reduce((a, parts) => Math.max(a, Number(parts[at])), 0);
  if (different(2) > FEW_YEARS) return undefined;
  const order =
    most(1) <= 12 && different(0) >= MANY_YEARS
      ? 'dmy'
      : most(0) <= 12 && different(1) >= MANY_YEARS
        ? 'mdy'
        : undefined;
  return order && { order, why: 'as their last numbers are few and are the years' };
};

const areDates = (rows: readonly Row[], column: number): boolean => {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(isDateCell).length >= cells.length * 0.8;
};

/** Dates of other columns, where they can be read in one order only. */
const orderOfOthers = (header: Row, rows: readonly Row[], start: number): Guess | undefined => {
  const cells = header.flatMap((name, column) =>
    column !== start && (isDateName(name) || areDates(rows, column)) ? rows.map((row) => row[column]) : [],
  );
  const found = findDayOrder(cells);
  return (
    found && { order: found.order, why: `as "${found.proof}" of another column can be read in no other way` }
  );
};

const FEWEST_PARTS = 2;

/** Years of two digits in a column of their own beside months, where the table has no others: as spreadsheets read them. */
const longYears = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const [from] = partColumns(table.header, []);
  if (!from) return table;
  const years = rows.map((row) => row[from[0]]?.trim() ?? '').filter((cell) => cell !== '');
  if (years.length < FEWEST_PARTS || !years.every((year) => /^\d\d$/.test(year))) return table;
  return {
    ...table,
    each: (row) =>
      table.each(row).map((own) =>
        own.map((cell, column) => {
          const year = cell.trim();
          return column === from[0] && /^\d\d$/.test(year) ? `${year < '30' ? '20' : '19'}${year}` : cell;
        }),
      ),
    notes: [
      ...table.notes,
      [
        `The years of two digits in "${table.header[from[0]]}" were read as spreadsheets read them: 30 to 99 as 1930 to 1999, 00 to 29 as 2000 to 2029.`,
        'Write years with four digits; years before 100 as 0079.',
      ],
    ],
  };
};

/** A table whose dates have one reading by what the rest of it tells. */
export const settledDates = (given: TidyTable, rows: readonly Row[]): TidyTable => {
  const table = longYears(given, rows);
  const { header, each } = table;
  const plan = planTable([header, ...rows]);
  const start = isRefusal(plan) ? -1 : plan.columns.indexOf('start');
  if (start < 0) return table;
  const cells = rows.map((row) => row[start]?.trim() ?? '').filter((cell) => cell !== '');
  const change = (make: (cell: string) => string, note?: TidyTable['notes'][number]): TidyTable => ({
    ...table,
    each: (row) => each(row).map((own) => own.map((cell, column) => (column === start ? make(cell) : cell))),
    notes: note ? [...table.notes, note] : table.notes,
  });
  if (hasYearSpans(cells)) return change(longSpan);
  if (!cells.some(isAmbiguous) || findDayOrder(cells) || isContradictory(cells)) return table;
  const guess = orderOfOthers(header, rows, start) ?? orderOfYears(cells);
  if (!guess) return table;
  const { order, why } = guess;
  return change(
    (cell) => inOrder(cell, order),
    [
      `Dates are read ${ORDER_NAMES[order]}, ${why}; by themselves some have two readings.`,
      'If that is wrong, set the date order, or write dates as 2021-05-27.',
    ],
  );
};

/** Whether some dates can only be read in one order and others only in another. */
const isContradictory = (cells: readonly string[]): boolean =>
  cells.some((cell) => !isAmbiguous(cell) && findDayOrder([cell]) !== undefined);
