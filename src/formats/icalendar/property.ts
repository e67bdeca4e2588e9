import { DAY, daysInMonth, wallTime } from '../../time/civil.js';
import { isoDay, isoTime } from '../iso-text.js';

// One line of a calendar taken apart by hand: its name, its parameters and its value. One pass over the line, whatever is in it.

export interface CalendarProperty {
  /** In capitals. */
  readonly name: string;
  /** Parameters by their names in capitals; of several of one name, the first. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

const NAME = /^[A-Z][A-Z0-9-]*(?=[:;])/i;
const DATED: ReadonlySet<string> = new Set([
  ...(['DTSTART', 'DTEND', 'DUE', 'RECURRENCE-ID', 'EXDATE', 'RDATE'] as const),
]);
/** A date, or the first of several. */
const LOOKS_DATED = /^\s*\d{8}(?:T\d{4,6}Z?)?\s*(?:$|[,/])/i;

/** Whether a property holds dates. */
export const isDated = (name: string): boolean => DATED.has(name);

/** Where the value begins: after the first colon outside quotation marks; undefined when there is none. */
const colonOf = (line: string, from: number): number | undefined => {
  let quoted = false;
  for (let i = from; i < line.length; i++) {
    const c = line[i];
    if (c === '"') quoted = !quoted;
    else if (c === ':' && !quoted) return i;
  }
  return undefined;
};

/** Parameters by hand: `;NAME=value`, the value in quotation marks or not. */
const parametersOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  let quoted = false;
  let from = 1;
  const add = (to: number): void => {
    const part = text.slice(from, to);
    const equals = part.indexOf('=');
    const name = part.slice(0, equals).trim().toUpperCase();
    if (equals > 0 && !found.has(name))
      found.set(
        name,
        part
          .slice(equals + 1)
          .replaceAll('"', '')
          .trim(),
      );
    from = to + 1;
  };
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === ';' && !quoted) add(i);
  }
  if (text.length) add(text.length);
  return found;
};

/**
 * The property of a line; undefined when it is none. Where the name of a time zone holds a colon without quotation marks round
 * it, or the mark that closes it stands after the date, the date of a dated property is what follows the last colon.
 */
export const readProperty = (line: string): CalendarProperty | undefined => {
  const name = NAME.exec(line)?.[0];
  if (name === undefined) return undefined;
  const upper = name.toUpperCase();
  let colon = colonOf(line, name.length);
  if (isDated(upper) && (colon === undefined || !LOOKS_DATED.test(line.slice(colon + 1)))) {
    const last = line.lastIndexOf(':');
    if (last > name.length && LOOKS_DATED.test(line.slice(last + 1).replace(/"$/, '')))
      return {
        name: upper,
        parameters: parametersOf(line.slice(name.length, last).replaceAll('"', '')),
        value: line.slice(last + 1).replace(/"$/, ''),
      };
    colon ??= last > name.length ? last : undefined;
  }
  if (colon === undefined) return undefined;
  return {
    name: upper,
    parameters: parametersOf(line.slice(name.length, colon)),
    value: line.slice(colon + 1),
  };
};

// Values of a calendar on the number line: a day, an instant, or a wall time without a zone.

/** Turns wall time of a zone into an instant, both in ms. */
export type ToInstant = (wall: number) => number;

export interface CalendarTime {
  /** As the calendar writes it, ms. */
  readonly wall: number;
  readonly isDay: boolean;
  /** How its wall time becomes an instant; undefined for floating times and days. */
  readonly toInstant: ToInstant | undefined;
}

/** A value that is no date, and why. */
export interface BadTime {
  readonly value: string;
  readonly why: string;
}

export type FindZone = (name: string) => ToInstant | undefined;

const UTC: ToInstant = (wall) => wall;
const DATE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?)?(Z)?$/i;

/** What no calendar has, in a sentence; undefined for a day and a time that there are. */
const impossible = (
  year: number,
  month: number,
  day: number,
  clock: readonly number[],
): string | undefined => {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  if (day < 1 || day > daysInMonth(year, month))
    return `Month ${month} of the year ${year} has no day ${day}.`;
  const [hour = 0, minute = 0, second = 0] = clock;
  return hour > 23 || minute > 59 || second > 60
    ? `There is no time ${clock.map((n) => String(n).padStart(2, '0')).join(':')}.`
    : undefined;
};

/** A date as it is written, before its zone is looked up. */
export interface DateTime {
  /** ms */
  readonly wall: number;
  readonly isDay: boolean;
  readonly isUtc: boolean;
}

/** A date or a date and time, or why it is none. Days that no calendar has are none: they are not moved to the next month. */
export const readDateTime = (text: string): DateTime | BadTime => {
  const match = DATE.exec(text.trim());
  if (!match) return { value: text, why: `"${text.slice(0, 80)}" is not a date of a calendar.` };
  const [, year, month, day, hour, minute, second, utc] = match as unknown as (string | undefined)[];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const clock = hour === undefined ? [] : [Number(hour), Number(minute), Number(second ?? 0)];
  const why = impossible(y, m, d, clock);
  if (why !== undefined) return { value: text, why };
  return {
    wall: wallTime(y, m, d, ...clock),
    isDay: hour === undefined,
    isUtc: hour !== undefined && utc !== undefined,
  };
};

const readValue = (
  text: string,
  zoneName: string | undefined,
  findZone: FindZone,
  unknownZone: (name: string) => void,
): CalendarTime | BadTime => {
  const read = readDateTime(text);
  if ('why' in read) return read;
  const { wall, isDay, isUtc } = read;
  if (isDay) return { wall, isDay, toInstant: undefined };
  if (isUtc) return { wall, isDay, toInstant: UTC };
  const toInstant = zoneName ? findZone(zoneName) : undefined;
  if (zoneName && !toInstant) unknownZone(zoneName);
  return { wall, isDay, toInstant };
};

/** The values of a property that holds dates. `VALUE` is not asked: a value with a time has a time, whatever its type says. */
export const calendarTimes = (
  { value, parameters }: CalendarProperty,
  findZone: FindZone,
  unknownZone: (name: string) => void,
): readonly (CalendarTime | BadTime)[] =>
  value
    .split(',')
    // Of a period its start.
    .map((part) => part.split('/', 1)[0]!.trim())
    .filter((part) => part !== '')
    .map((part) => readValue(part, parameters.get('TZID'), findZone, unknownZone));

export const isBadTime = (time: CalendarTime | BadTime): time is BadTime => 'why' in time;

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
