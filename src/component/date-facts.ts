// What a card and a list tell of a date beside its text: how long it lasted, and the date for machines.
import { DAY, HOUR, civilOf } from '../data/civil.js';
import { Single, type DateSpan, type Precision } from '../data/date-span.js';
import type { Zone } from '../data/zone.js';
import type { Translate } from './chrome/translate.js';

const YEAR = 365.2425 * DAY;

/** How long it lasted, where it has an end of its own: "45 days". */
export function durationOf(span: DateSpan, t: Translate): string | undefined {
  const ms = span.end - span.start;
  if (span.flags & Single || !Number.isFinite(ms)) return undefined;
  if (ms < 2 * DAY && ms % DAY !== 0) return ms < HOUR ? undefined : t('hours', { n: Math.round(ms / HOUR) });
  if (ms < 100 * DAY) return t('days', { n: Math.round(ms / DAY) });
  if (ms < 3 * YEAR) return t('months', { n: Math.round(ms / (YEAR / 12)) });
  return t('years', { n: Math.round(ms / YEAR) });
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
