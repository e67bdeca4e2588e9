import { Approximate, Floating, isTime, Single, Uncertain, Unknown, type DateSpan } from './date-span.js';

const START_BITS = Approximate.start | Uncertain.start | Unknown.start;
const END_BITS = Approximate.end | Uncertain.end | Unknown.end;

/** Whether the end of an interval written with this precision belongs to it: a day does, a time does not. */
export const includesEnd = (span: DateSpan): boolean => !isTime(span.endPrecision);

/**
 * The interval from one date to another: a date as its end includes the whole day (month, year), a time is exclusive.
 * undefined when it would end before it starts; just `from` when both are the same moment.
 */
export function joinSpans(from: DateSpan, to: DateSpan): DateSpan | undefined {
  const inclusive = includesEnd(to) || (to.flags & Single) === 0;
  const end = inclusive ? to.end : to.start;
  if (end < from.start || (inclusive && end === from.start && to.end > to.start)) return undefined;
  if (end === from.start) return from;
  return {
    start: from.start,
    end,
    startPrecision: from.startPrecision,
    endPrecision: to.endPrecision,
    flags: (from.flags & START_BITS) | (to.flags & END_BITS) | ((from.flags | to.flags) & Floating),
  };
}
