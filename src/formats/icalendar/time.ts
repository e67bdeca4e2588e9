// Values of a calendar on the number line: a day, an instant, or a wall time without a zone.
import ICAL from 'ical.js';
import { DAY } from '../../time/civil.js';
import { wallOf, type ToInstant } from './zone.js';
import { isoDay, isoTime } from '../iso-text.js';

export interface CalendarTime {
  /** As the calendar writes it, ms. */
  readonly wall: number;
  readonly isDay: boolean;
  /** How its wall time becomes an instant; undefined for floating times and days. */
  readonly toInstant: ToInstant | undefined;
}

export type FindZone = (name: string) => ToInstant | undefined;

const UTC: ToInstant = (wall) => wall;

const isValid = (time: ICAL.Time): boolean =>
  time.month >= 1 && time.month <= 12 && time.day >= 1 && time.day <= 31 && Number.isFinite(wallOf(time));

/** A value of a property; undefined when it is not a date. */
export const calendarTime = (
  property: ICAL.Property,
  value: unknown,
  findZone: FindZone,
  unknownZone: (name: string) => void,
): CalendarTime | undefined => {
  const time = value instanceof ICAL.Period ? value.start : value;
  if (!(time instanceof ICAL.Time) || !isValid(time)) return undefined;
  const wall = wallOf(time);
  if (time.isDate) return { wall, isDay: true, toInstant: undefined };
  if (time.zone === ICAL.Timezone.utcTimezone) return { wall, isDay: false, toInstant: UTC };
  const name = property.getFirstParameter('tzid');
  const toInstant = name ? findZone(name) : undefined;
  if (name && !toInstant) unknownZone(name);
  return { wall, isDay: false, toInstant };
};

/** The number by which two times are the same: the instant where it is known. */
export const instantOf = ({ wall, toInstant }: CalendarTime): number => (toInstant ? toInstant(wall) : wall);

/** ISO text: a day, an instant with Z, or a wall time. */
export const timeText = (time: CalendarTime): string => {
  if (time.isDay) return isoDay(time.wall);
  return time.toInstant ? `${isoTime(time.toInstant(time.wall))}Z` : isoTime(time.wall);
};

/** An exclusive end as text: a day as the last day that belongs to it; undefined when nothing is left of it. */
export const endText = (start: CalendarTime, end: CalendarTime): string | undefined => {
  if (!end.isDay) return instantOf(end) > instantOf(start) ? timeText(end) : undefined;
  const last = { ...end, wall: end.wall - DAY };
  return isoDay(last.wall) > isoDay(start.wall) && last.wall > start.wall ? timeText(last) : undefined;
};
