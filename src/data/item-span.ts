import type { DateContext } from './date-context.js';
import type { DateFault, DateSpan } from './date-span.js';
import { withCells } from './parse-date.js';
import { spanOfColumns, type ReportFault } from './span-columns.js';

/** `spanOfColumns` with every date that `parseDate` reads. */
export const itemSpan = (
  start: unknown,
  end: unknown,
  precision: unknown,
  ctx: DateContext,
  report: ReportFault,
): DateSpan | DateFault => spanOfColumns(start, end, precision, withCells(ctx), report);
