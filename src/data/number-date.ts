// Counts of milliseconds, seconds or days.
import { DAY, MINUTE, daysFromCivil } from './civil.js';
import type { DateContext } from './date-context.js';
import type { DateFault, DateSpan } from './date-span.js';
import { floatingSpan, floatingTime, instantSpan } from './iso-date.js';

/** In ms; the universe is less than 5e20 old. */
const FURTHEST = 1e21;

export const NO_SUCH_DAY: DateFault = {
  why: 'The calendar has no such day or time.',
  remedy: 'Correct the month, the day or the time.',
};

/** Reads a number as the context says. */
export function numberDate(value: number, ctx: DateContext): DateSpan | DateFault {
  if (ctx.numbers === 'excel') return serialDate(value, ctx);
  if (!(Math.abs(value) < FURTHEST)) return NO_SUCH_DAY;
  return ctx.numbers === 's' ? instantSpan(value * 1000, 'second') : instantSpan(value, 'millisecond');
}

/** Days since 1899-12-30, where spreadsheets begin. Before March 1900 they count a day that never was. */
function serialDate(serial: number, { zone }: DateContext): DateSpan | DateFault {
  if (!(serial >= 1 && serial < 2958466) || Math.floor(serial) === 60) return NO_SUCH_DAY;
  const days = Math.floor(serial) + daysFromCivil(1899, 12, serial < 60 ? 31 : 30);
  const minutes = Math.round(((serial % 1) * DAY) / MINUTE);
  return minutes === 0
    ? floatingSpan(days * DAY, (days + 1) * DAY, 'day', zone)
    : floatingTime(days * DAY + minutes * MINUTE, 'minute', zone);
}
