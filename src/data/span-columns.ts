// The columns start, end and precision become one interval.
import { isFault, type DateContext } from './date-context.js';
import { PRECISIONS, Single, Unknown, type DateFault, type DateSpan, type Precision } from './date-span.js';
import { joinSpans } from './join-spans.js';
import { readDate } from './read-date.js';
import { precisionSpan } from './precision-span.js';

export type SpanField = 'end' | 'precision';
/** Told of a field that could not be used; the row stays. */
export type ReportFault = (field: SpanField, value: unknown, fault: DateFault) => void;

/** Nothing was given. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '');

/**
 * One interval of an item's columns, or the fault of `start`. An `end` that is a date includes its day (month, year),
 * an `end` with a time is exclusive, ".." is open and "?" unknown; a faulty `end` or `precision` is reported and left out.
 */
export function spanOfColumns(
  start: unknown,
  end: unknown,
  precision: unknown,
  ctx: DateContext,
  report: ReportFault,
): DateSpan | DateFault {
  const given = readDate(start, ctx);
  if (isFault(given)) return given;
  const span = isBlank(precision) ? given : coarsen(given, precision, ctx, report);
  if (isBlank(end)) return hasPlace(span) ? span : NOWHERE;
  const open = openEnd(span, end);
  if (open) return open;
  const until = readDate(end, ctx);
  if (isFault(until)) {
    report('end', end, until);
    return hasPlace(span) ? span : NOWHERE;
  }
  const joined = joinSpans(span, until);
  if (joined) return joined;
  report('end', end, BACKWARDS);
  return span;
}

/** "..", "present" and the like go on; "?" and "unknown" ended, no one knows when. */
function openEnd(span: DateSpan, end: unknown): DateSpan | undefined {
  const word = typeof end === 'string' ? end.trim().toLowerCase() : '';
  const flags = span.flags & ~Single;
  if (/^(?:\.\.|…|present|now|today|ongoing)$/.test(word)) return { ...span, end: Infinity, flags };
  return word === '?' || word === 'unknown' ? { ...span, flags: flags | Unknown.end } : undefined;
}

const NOWHERE: DateFault = {
  why: 'Neither side of this interval is known, so it has no place in time.',
  remedy: 'Give at least its beginning or its end.',
};
const BACKWARDS: DateFault = {
  why: 'The end is before the start.',
  remedy: 'Swap them, or correct one; the item is shown at its start.',
};

const hasPlace = (span: DateSpan): boolean => Number.isFinite(span.start) || Number.isFinite(span.end);

/** A precision coarser than the value's own widens it to the whole year, month … around it. */
function coarsen(span: DateSpan, value: unknown, ctx: DateContext, report: ReportFault): DateSpan {
  const name = String(value).trim().toLowerCase();
  const index = PRECISIONS.indexOf(name as Precision);
  if (index < 0) {
    report('precision', value, {
      why: `"${name}" is not a precision.`,
      remedy: `Use one of ${PRECISIONS.join(', ')}.`,
    });
    return span;
  }
  const precision = PRECISIONS[index]!;
  if (index >= PRECISIONS.indexOf(span.startPrecision) || !(span.flags & Single)) return span;
  const [start, end] = precisionSpan(ctx.zone.toWall(span.start), precision);
  return {
    start: ctx.zone.toInstant(start),
    end: ctx.zone.toInstant(end),
    startPrecision: precision,
    endPrecision: precision,
    flags: span.flags,
  };
}
