// What rows of the list stand under: a day, a month or a year, by how close the events are.
import { DAY } from '../data/civil.js';
import type { Zone } from '../data/zone.js';
import type { Entry } from '../query/entry.js';
import type { Source } from '../query/source.js';
import { createTickFormat, type MajorUnit } from '../view/tick-format.js';
import type { Language } from './language.js';

export interface HeadingContext {
  readonly locale: string;
  readonly zone: Zone;
  readonly table: Language['table'];
}

/** Below so many events a month stand under their year, above so many under their day. */
const FEW = 0.5;
const MANY = 60;
const MONTH = 30.4 * DAY;

export function headingUnit({ extent, total }: Pick<Source, 'extent' | 'total'>): MajorUnit {
  const monthly = extent ? total / Math.max(1, (extent[1] - extent[0]) / MONTH) : 0;
  return monthly < FEW ? 'year' : monthly > MANY ? 'day' : 'month';
}

/** The heading of an entry, by its start; `open` is said where it has none. */
export function createHeadings(
  { locale, zone, table }: HeadingContext,
  unit: MajorUnit,
): (entry: Entry, open: string) => string {
  const format = createTickFormat(locale, table);
  const form = unit === 'day' ? 2 : 0;
  return ({ span }, open) =>
    Number.isFinite(span.start) ? format.major(unit, zone.toWall(span.start), form) : open;
}
