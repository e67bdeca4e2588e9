import { parseCell } from './cell-date.js';
import { cleanText } from './clean-text.js';
import type { DateContext } from './date-context.js';
import type { DateFault, DateSpan } from './date-span.js';
import { numberDate } from './digit-date.js';
import { parseEdtf } from './edtf.js';
import { instantSpan, isoDate } from './iso-date.js';

export { isFault } from './date-context.js';
export type { DateContext } from './date-context.js';

const NOT_A_DATE: DateFault = {
  why: 'This is not a date.',
  remedy:
    'Give a Date, milliseconds since 1970-01-01T00:00Z, or text such as "2021-05-27", "May 2021" or "c. 1915".',
};

/** Reads a Date, a number (`ctx.numbers`) or a text as an interval with its precision. Never throws, never guesses. */
export function parseDate(value: unknown, ctx: DateContext): DateSpan | DateFault {
  if (typeof value === 'string') return parseText(value, ctx);
  if (typeof value === 'number') return numberDate(value, ctx);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? NOT_A_DATE : instantSpan(value.getTime(), 'millisecond');
  return NOT_A_DATE;
}

function parseText(text: string, ctx: DateContext): DateSpan | DateFault {
  const { zone } = ctx;
  const quick = isoDate(text, zone);
  if (quick) return quick;
  const tidy = cleanText(text);
  return (
    isoDate(tidy, zone) ??
    parseEdtf(tidy, zone) ??
    parseCell(tidy, ctx, (half) => parseText(half, ctx)) ??
    NOT_A_DATE
  );
}
