import { civilOf, DAY, HOUR } from '../time/civil.js';
import { type DateTable, createDateFormatter, formatSpan, type Shown } from '../time/format-date.js';
import { type DateSpan, type Precision, Single } from '../time/span.js';
import type { Zone } from '../time/zone.js';
import type { Translate } from './messages.js';
import type { Phrase } from './messages.js';
import { isRightToLeft } from '../text/text-direction.js';

// Dates as the element says them, in marks and in words.

export interface DateText {
  /** For a label: "27 Feb 2026". */
  short(span: DateSpan): string;
  /** For a card: "27 February 2026". */
  long(span: DateSpan): string;
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
  // "1914–1918" alone has no letter that tells which way it is read
  const mark = isRightToLeft(locale) ? '\u200f' : '';
  const long = createDateFormatter(locale, zone, { style: 'long', ...words });
  return {
    short: (span) => mark + formatSpan(span, short),
    long: (span) => mark + formatSpan(span, long),
    window: (start, end) => {
      const shown = shownFor(end - start);
      return [short.text(zone.toWall(start), shown), short.text(zone.toWall(end), shown)];
    },
  };
}

/** The finest unit worth telling at the ends of a window so many ms long. */
const shownFor = (length: number): Shown =>
  length > 30 * YEAR ? 'year' : length > 1.5 * YEAR ? 'month' : length > 2 * DAY ? 'day' : 'time';

// What a card and a list tell of a date beside its text: how long it lasted, and the date for machines.

const YEAR_MS = 365.2425 * DAY;

/** How long it lasted, where it has an end of its own: "45 days". */
export function durationOf(span: DateSpan, t: Translate): string | undefined {
  const ms = span.end - span.start;
  if (span.flags & Single || !Number.isFinite(ms)) return undefined;
  if (ms < 2 * DAY && ms % DAY !== 0) return ms < HOUR ? undefined : t('hours', { n: Math.round(ms / HOUR) });
  if (ms < 100 * DAY) return t('days', { n: Math.round(ms / DAY) });
  if (ms < 3 * YEAR_MS) return t('months', { n: Math.round(ms / (YEAR_MS / 12)) });
  return t('years', { n: Math.round(ms / YEAR_MS) });
}

const LENGTHS: Readonly<Partial<Record<Precision, number>>> = { year: 4, month: 7, day: 10 };

/** For `<time datetime>`: as precise as the date, undefined where HTML has no form for it. */
export function machineDate(span: DateSpan, zone: Zone): string | undefined {
  const wall = zone.toWall(span.start);
  if (!Number.isFinite(wall)) return undefined;
  const { year } = civilOf(wall);
  if (year < 1 || year > 9999) return undefined;
  const length = LENGTHS[span.startPrecision];
  if (length) return new Date(wall).toISOString().slice(0, length);
  const exact = ['hour', 'minute', 'second', 'millisecond'].includes(span.startPrecision);
  return exact ? new Date(span.start).toISOString() : undefined;
}
