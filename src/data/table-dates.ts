import { civilOf } from './civil.js';
import { dateByTable, type DateTable } from './date-table.js';

export type { DateTable } from './date-table.js';

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
    ...(year < 1 ? { era: 'short' } : {}),
    ...(shown === 'year' ? {} : { month }),
    ...(shown === 'day' ? { day: 'numeric' } : {}),
  };
  return dateByTable(table, fields, wall, String(year < 1 ? 1 - year : year));
}
