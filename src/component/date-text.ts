// Dates as the element says them: in marks, cards, speech and for machines.
import type { DateSpan } from '../data/date-span.js';
import type { Zone } from '../data/zone.js';
import type { LoadedWords } from '../locale/load-words.js';

export interface DateText {
  /** For a label: "27 Feb 2026". */
  short(span: DateSpan): string;
  /** For a card: "27 February 2026". */
  long(span: DateSpan): string;
  /** How long it lasted, where it has an end of its own: "45 days". */
  duration(span: DateSpan): string | undefined;
  /** For `<time datetime>`: as precise as the date, undefined where HTML has no form for it. */
  machine(span: DateSpan): string | undefined;
  /** Both ends of a window of time. */
  window(start: number, end: number): [string, string];
}
export const createDateText = (locale: string, zone: Zone, words: LoadedWords): DateText => {
  void words;
  const f = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const short = (s: DateSpan): string => f.format(zone.toWall(s.start));
  return {
    short,
    long: short,
    duration: () => undefined,
    machine: () => undefined,
    window: (a, b) => [f.format(a), f.format(b)],
  };
};
