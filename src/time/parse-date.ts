import { parseCell } from './cell-date.js';
import { isFault, type CellReader, type DateContext, readDate } from './read-date.js';
import { noteOtherReading } from './date-reading.js';
import { createDateNames } from './date-words.js';
import type { DateFault, DateSpan } from './span.js';
import { parseEdtf } from './edtf.js';

export { isFault } from './read-date.js';
export type { DateContext } from './read-date.js';

/**
 * Reads a Date, a number (`ctx.numbers`) or a text, ISO, EDTF or as people write it, as an interval with its precision.
 * Never throws, never guesses.
 */
export const parseDate = (value: unknown, ctx: DateContext): DateSpan | DateFault =>
  readDate(value, withCells(ctx));

/** What is not plain ISO: EDTF, else as people write it. */
const readText: CellReader = (text, ctx, again) => {
  const date = parseEdtf(text, ctx.zone) ?? parseCell(text, ctx, again);
  if (date && !isFault(date)) noteOtherReading(text, ctx);
  return date;
};

/** The context with the reader of EDTF and of what people type into cells, and its names: make it once for many dates. */
export const withCells = (ctx: DateContext): DateContext =>
  ctx.readCell && ctx.names ? ctx : { ...withNames(ctx), readCell: ctx.readCell ?? readText };

/** The context with its names, so that they are looked up once for all values read with it. */
const withNames = (ctx: DateContext): DateContext =>
  ctx.names ? ctx : { ...ctx, names: createDateNames(ctx.languages, ctx.months) };
