// Dates as the element says them: in marks, cards, speech and for machines.
import { DAY, HOUR, civilOf } from '../data/civil.js';
import { createDateFormatter, type Shown } from '../data/date-formatter.js';
import { Single, type DateSpan, type Precision } from '../data/date-span.js';
import type { DateTable } from '../data/table-dates.js';
import { formatSpan } from '../data/format-date.js';
import type { Zone } from '../data/zone.js';
import type { Phrase } from '../locale/phrase.js';

export interface DateText {
  /** For a label: "27 Feb 2026". */
  short(span: DateSpan): string;
  /** For a card: "27 February 2026". */
  long(span: DateSpan): string;
  /** How long it lasted, where it has an end of its own: "45 days". */
  duration(span: DateSpan): string | undefined;
  /** For `<time datetime>`: as precise as the date, undefined where HTML has no form for it. */
  machine(span: DateSpan): string | undefined;
  /** Both ends of a window of time, as precise as its length makes sense of. */
  window(start: number, end: number): [string, string];
}

const YEAR = 365.2425 * DAY;

export function createDateText(
  locale: string,
  zone: Zone,
  phrase: Phrase,
  table: DateTable | undefined,
): DateText {
  const words = { phrase, ...(table ? { table } : {}) };
  const short = createDateFormatter(locale, zone, { style: 'short', ...words });
  const long = createDateFormatter(locale, zone, { style: 'long', ...words });
  return {
    short: (span) => formatSpan(span, short),
    long: (span) => formatSpan(span, long),
    duration: (span) => durationOf(span, phrase),
    machine: (span) => machineDate(span, zone),
    window: (start, end) => {
      const shown = shownFor(end - start);
      return [short.text(zone.toWall(start), shown), short.text(zone.toWall(end), shown)];
    },
  };
}

/** The finest unit worth telling at the ends of a window so many ms long. */
const shownFor = (length: number): Shown =>
  length > 30 * YEAR ? 'year' : length > 1.5 * YEAR ? 'month' : length > 2 * DAY ? 'day' : 'time';

function durationOf(span: DateSpan, phrase: Phrase): string | undefined {
  const ms = span.end - span.start;
  if (span.flags & Single || !Number.isFinite(ms)) return undefined;
  if (ms < 2 * DAY && ms % DAY !== 0)
    return ms < HOUR ? undefined : phrase('hours', { n: Math.round(ms / HOUR) });
  if (ms < 100 * DAY) return phrase('days', { n: Math.round(ms / DAY) });
  if (ms < 3 * YEAR) return phrase('months', { n: Math.round(ms / (YEAR / 12)) });
  return phrase('years', { n: Math.round(ms / YEAR) });
}

const LENGTHS: Readonly<Partial<Record<Precision, number>>> = { year: 4, month: 7, day: 10 };

function machineDate(span: DateSpan, zone: Zone): string | undefined {
  const wall = zone.toWall(span.start);
  if (!Number.isFinite(wall)) return undefined;
  const { year } = civilOf(wall);
  if (year < 1 || year > 9999) return undefined;
  const length = LENGTHS[span.startPrecision];
  if (length) return new Date(wall).toISOString().slice(0, length);
  const exact = ['hour', 'minute', 'second', 'millisecond'].includes(span.startPrecision);
  return exact ? new Date(span.start).toISOString() : undefined;
}
