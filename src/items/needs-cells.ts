// Whether the dates of rows need more than the reader of ISO dates, found before they are read, so that no row is read twice.
import type { DateContext } from '../time/date-context.js';
import { createFieldPlanner } from './fields.js';
import { isoDate } from '../time/iso-date.js';
import { isBlank } from './row-fields.js';

const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** Looking at more rows at once would hold up the page; a date that is met later makes the rows be read again. */
const LOOKED_AT = 5_000;

/** Whether one of the first rows has a date that only the reader of EDTF and of what people type can read. Stops at the first. */
export function needsCells(rows: readonly unknown[], ctx: DateContext): boolean {
  const planner = createFieldPlanner([]);
  const isPlain = (value: unknown): boolean =>
    typeof value !== 'string' ||
    PLAIN_DAY.test(value) ||
    isBlank(value) ||
    isoDate(value, ctx.zone) !== undefined;
  return rows.slice(0, LOOKED_AT).some((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    const { fields, parts, isUsual } = planner(row);
    const cells = row as Readonly<Record<string, unknown>>;
    if (isUsual) return !isPlain(cells['start']) || !isPlain(cells['end']);
    const columns = [...fields.start, ...fields.end, ...fields.edtf];
    return (
      parts.length > 0 || fields.startTime.length > 0 || columns.some((column) => !isPlain(cells[column]))
    );
  });
}
