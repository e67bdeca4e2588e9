// Extended Date/Time Format (ISO 8601-2): intervals and sets of dates. Strict, and the whole text must be EDTF.
import { Single, Unknown, type DateSpan } from './date-span.js';
import { edtfDate } from './edtf-date.js';
import { joinSpans } from './join-spans.js';
import type { Zone } from './zone.js';

const LONGEST = 500;

/**
 * Reads EDTF levels 0 to 2, or undefined when the text is not valid EDTF. "[…]" (one of these) is the interval in which
 * the date lies, with `Single`; "{…}" (all of these) the interval from the first to the last.
 */
export function parseEdtf(text: string, zone: Zone): DateSpan | undefined {
  if (text.length > LONGEST) return undefined;
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text);
  if (set?.[1] !== undefined) return setOf(set[1], zone, Single);
  if (set?.[2] !== undefined) return setOf(set[2], zone, 0);
  const slash = text.indexOf('/');
  if (slash < 0) return edtfDate(text, zone);
  return text.includes('T') ? undefined : interval(text.slice(0, slash), text.slice(slash + 1), zone);
}

/** A side that is not a date: `..` is open, nothing is unknown. */
function interval(from: string, to: string, zone: Zone): DateSpan | undefined {
  const start = isSide(from) ? undefined : edtfDate(from, zone);
  const end = isSide(to) ? undefined : edtfDate(to, zone);
  if ((!start && !isSide(from)) || (!end && !isSide(to))) return undefined;
  if (start && end) return joinSpans(start, end);
  const known = start ?? end;
  if (!known && from === '' && to === '') return undefined;
  const precision = known?.startPrecision ?? 'year';
  return {
    start: start?.start ?? (from === '' && end ? end.start : -Infinity),
    end: end?.end ?? (to === '' && start ? start.end : Infinity),
    startPrecision: precision,
    endPrecision: precision,
    flags:
      ((known?.flags ?? 0) & ~Single & (start ? ~END_QUALIFIERS : ~START_QUALIFIERS)) |
      (from === '' ? Unknown.start : 0) |
      (to === '' ? Unknown.end : 0),
  };
}

const START_QUALIFIERS = 1 | 4;
const END_QUALIFIERS = 2 | 8;
const isSide = (text: string): boolean => text === '' || text === '..';

/** The hull of the members: dates and ranges `a..b`, open on the first's left and the last's right. */
function setOf(text: string, zone: Zone, single: number): DateSpan | undefined {
  const members = text.split(',').map((member) => memberOf(member, zone));
  let hull = members[0];
  for (const member of members) {
    if (!hull || !member) return undefined;
    hull = {
      start: Math.min(hull.start, member.start),
      end: Math.max(hull.end, member.end),
      startPrecision: member.start < hull.start ? member.startPrecision : hull.startPrecision,
      endPrecision: member.end > hull.end ? member.endPrecision : hull.endPrecision,
      flags: hull.flags | member.flags,
    };
  }
  return hull && { ...hull, flags: (hull.flags & ~Single) | single };
}

function memberOf(text: string, zone: Zone): DateSpan | undefined {
  const dots = text.indexOf('..');
  if (dots < 0) return edtfDate(text, zone);
  const from = text.slice(0, dots);
  const to = text.slice(dots + 2);
  return from === '' && to === '' ? undefined : interval(from || '..', to || '..', zone);
}
