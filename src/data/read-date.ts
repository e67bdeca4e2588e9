import { cleanText } from './clean-text.js';
import type { DateContext } from './date-context.js';
import type { DateFault, DateSpan } from './date-span.js';
import { instantSpan, isoDate } from './iso-date.js';
import { numberDate } from './number-date.js';

const NOT_A_DATE: DateFault = {
  why: 'This is not a date.',
  remedy: 'Write it as 2021-05-27, or as milliseconds since 1970-01-01T00:00Z.',
};

/** Reads a Date, a number (`ctx.numbers`) or a text: ISO, and all else with `ctx.readCell`. Never throws. */
export function readDate(value: unknown, ctx: DateContext): DateSpan | DateFault {
  if (typeof value === 'string') return readText(value, ctx);
  if (typeof value === 'number') return numberDate(value, ctx);
  if (!(value instanceof Date)) return NOT_A_DATE;
  const time = value.getTime();
  return Number.isNaN(time) ? NOT_A_DATE : instantSpan(time, 'millisecond');
}

function readText(text: string, ctx: DateContext): DateSpan | DateFault {
  const { zone, readCell, numbers } = ctx;
  if (numbers !== undefined && /^\s*-?\d+(?:\.\d+)?\s*$/.test(text)) return numberDate(Number(text), ctx);
  const quick = isoDate(text, zone);
  if (quick) return quick;
  const tidy = cleanText(text);
  return isoDate(tidy, zone) ?? readCell?.(tidy, ctx, (half) => readText(half, ctx)) ?? NOT_A_DATE;
}
