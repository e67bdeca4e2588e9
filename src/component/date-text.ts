// Dates as the element says them, in marks and in words.
import { DAY } from '../data/civil.js';
import { createDateFormatter, type Shown } from '../data/date-formatter.js';
import type { DateSpan } from '../data/date-span.js';
import type { DateTable } from '../data/table-dates.js';
import { formatSpan } from '../data/format-date.js';
import { isRightToLeft } from '../data/right-to-left.js';
import type { Zone } from '../data/zone.js';
import type { Phrase } from '../locale/phrase.js';

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
