// Time zones of calendars: IANA names through the platform, Windows names by a table, else the calendar's own definition.
import ICAL from 'ical.js';
import { wallTime, civilOf } from '../../time/civil.js';
import { createZone } from '../../time/zone.js';

/** Turns wall time of a zone into an instant, both in ms. */
export type ToInstant = (wall: number) => number;

const WINDOWS: Readonly<Record<string, string>> = {
  'w. europe': 'Europe/Berlin',
  'western/central europe': 'Europe/Berlin',
  'central europe': 'Europe/Budapest',
  'central european': 'Europe/Warsaw',
  romance: 'Europe/Paris',
  gmt: 'Europe/London',
  greenwich: 'Atlantic/Reykjavik',
  fle: 'Europe/Kiev',
  gtb: 'Europe/Bucharest',
  'e. europe': 'Europe/Chisinau',
  turkey: 'Europe/Istanbul',
  russian: 'Europe/Moscow',
  belarus: 'Europe/Minsk',
  caucasus: 'Asia/Yerevan',
  georgian: 'Asia/Tbilisi',
  azerbaijan: 'Asia/Baku',
  iran: 'Asia/Tehran',
  israel: 'Asia/Jerusalem',
  arab: 'Asia/Riyadh',
  arabian: 'Asia/Dubai',
  arabic: 'Asia/Baghdad',
  egypt: 'Africa/Cairo',
  'central asia': 'Asia/Almaty',
  'west asia': 'Asia/Tashkent',
  india: 'Asia/Kolkata',
  pakistan: 'Asia/Karachi',
  china: 'Asia/Shanghai',
  singapore: 'Asia/Singapore',
  tokyo: 'Asia/Tokyo',
  korea: 'Asia/Seoul',
  'aus eastern': 'Australia/Sydney',
  'new zealand': 'Pacific/Auckland',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  'us mountain': 'America/Phoenix',
  pacific: 'America/Los_Angeles',
  atlantic: 'America/Halifax',
  'e. south america': 'America/Sao_Paulo',
  argentina: 'America/Argentina/Buenos_Aires',
  'south africa': 'Africa/Johannesburg',
  utc: 'UTC',
};

const platformZone = (name: string): ToInstant | undefined => {
  try {
    const zone = createZone(name);
    return (wall) => zone.toInstant(wall);
  } catch {
    return undefined;
  }
};

const windowsName = (name: string): string | undefined =>
  WINDOWS[
    name
      .toLowerCase()
      .replace(/ (standard|daylight|summer) time$/, '')
      .replace(/^\(.*\) ?/, '')
  ];

const ownZone = (component: ICAL.Component, name: string): ToInstant => {
  const zone = new ICAL.Timezone({ component, tzid: name });
  return (wall) => {
    const { year, month, day } = civilOf(wall);
    const second = Math.floor((((wall % 86_400_000) + 86_400_000) % 86_400_000) / 1000);
    const time = new ICAL.Time(
      {
        year,
        month,
        day,
        hour: Math.floor(second / 3600),
        minute: Math.floor(second / 60) % 60,
        second: second % 60,
      },
      ICAL.Timezone.localTimezone,
    );
    return wall - zone.utcOffset(time) * 1000;
  };
};

const readOwn = (text: string): readonly [string, ICAL.Component] | undefined => {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const name = component.getFirstPropertyValue('tzid');
    return typeof name === 'string' && component.getAllSubcomponents().length ? [name, component] : undefined;
  } catch {
    return undefined;
  }
};

/** Finds zones by name; undefined for a name that nobody knows. */
export const createZones = (definitions: readonly string[]): ((name: string) => ToInstant | undefined) => {
  const own = new Map(definitions.map(readOwn).filter((found) => found !== undefined));
  const known = new Map<string, ToInstant | undefined>();
  const find = (name: string): ToInstant | undefined => {
    // Names such as /freeassociation.sourceforge.net/Europe/Berlin end in the name that counts.
    const short = /[A-Z]\w+\/[A-Z][\w+-]+(?:\/[A-Z][\w+-]+)?$/.exec(name)?.[0];
    const windows = windowsName(name);
    const definition = own.get(name);
    return (
      platformZone(name) ??
      (windows ? platformZone(windows) : undefined) ??
      (short && short !== name ? platformZone(short) : undefined) ??
      (definition ? ownZone(definition, name) : undefined)
    );
  };
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
};

/** The wall time of a calendar value in ms. */
export const wallOf = (time: ICAL.Time): number =>
  wallTime(time.year, time.month, time.day, time.isDate ? 0 : time.hour, time.isDate ? 0 : time.minute) +
  (time.isDate ? 0 : time.second * 1000);
