import { wallTime } from '../../time/civil.js';
import { createZone, type Zone } from '../../time/zone.js';
import type { Budget } from '../budget.js';
import { expandRule, readRule } from './recurrence.js';
import { readProperty, readDateTime, type ToInstant } from './property.js';

// Time zones by the names that Windows, Exchange and Outlook give them. The table follows Unicode CLDR (windowsZones, territory 001).

/** Keys without "Standard Time", in small letters. */
const WINDOWS: ReadonlyMap<string, string> = new Map(
  `dateline=Etc/GMT+12|utc-11=Etc/GMT+11|aleutian=America/Adak|hawaiian=Pacific/Honolulu|marquesas=Pacific/Marquesas
alaskan=America/Anchorage|utc-09=Etc/GMT+9|pacific standard time (mexico)=America/Tijuana|utc-08=Etc/GMT+8
pacific=America/Los_Angeles|us mountain=America/Phoenix|mountain standard time (mexico)=America/Mazatlan
mountain=America/Denver|yukon=America/Whitehorse|central america=America/Guatemala|central=America/Chicago
easter island=Pacific/Easter|central standard time (mexico)=America/Mexico_City|canada central=America/Regina
sa pacific=America/Bogota|eastern standard time (mexico)=America/Cancun|eastern=America/New_York|haiti=America/Port-au-Prince
cuba=America/Havana|us eastern=America/Indiana/Indianapolis|turks and caicos=America/Grand_Turk|paraguay=America/Asuncion
atlantic=America/Halifax|venezuela=America/Caracas|central brazilian=America/Cuiaba|sa western=America/La_Paz
pacific sa=America/Santiago|newfoundland=America/St_Johns|tocantins=America/Araguaina|e. south america=America/Sao_Paulo
sa eastern=America/Cayenne|argentina=America/Argentina/Buenos_Aires|greenland=America/Nuuk|montevideo=America/Montevideo
magallanes=America/Punta_Arenas|saint pierre=America/Miquelon|bahia=America/Bahia|utc-02=Etc/GMT+2|azores=Atlantic/Azores
cape verde=Atlantic/Cape_Verde|utc=UTC|gmt=Europe/London|greenwich=Atlantic/Reykjavik|sao tome=Africa/Sao_Tome
morocco=Africa/Casablanca|w. europe=Europe/Berlin|western/central europe=Europe/Berlin|central europe=Europe/Budapest
romance=Europe/Paris|central european=Europe/Warsaw|w. central africa=Africa/Lagos|jordan=Asia/Amman|gtb=Europe/Bucharest
middle east=Asia/Beirut|egypt=Africa/Cairo|e. europe=Europe/Chisinau|syria=Asia/Damascus|west bank=Asia/Hebron
south africa=Africa/Johannesburg|fle=Europe/Kiev|israel=Asia/Jerusalem|south sudan=Africa/Juba
kaliningrad=Europe/Kaliningrad|sudan=Africa/Khartoum|libya=Africa/Tripoli|namibia=Africa/Windhoek|arabic=Asia/Baghdad
turkey=Europe/Istanbul|arab=Asia/Riyadh|belarus=Europe/Minsk|russian=Europe/Moscow|e. africa=Africa/Nairobi|iran=Asia/Tehran
arabian=Asia/Dubai|astrakhan=Europe/Astrakhan|azerbaijan=Asia/Baku|russia time zone 3=Europe/Samara
mauritius=Indian/Mauritius|saratov=Europe/Saratov|georgian=Asia/Tbilisi|volgograd=Europe/Volgograd|caucasus=Asia/Yerevan
afghanistan=Asia/Kabul|west asia=Asia/Tashkent|ekaterinburg=Asia/Yekaterinburg|pakistan=Asia/Karachi|qyzylorda=Asia/Qyzylorda
india=Asia/Kolkata|sri lanka=Asia/Colombo|nepal=Asia/Kathmandu|central asia=Asia/Almaty|bangladesh=Asia/Dhaka|omsk=Asia/Omsk
myanmar=Asia/Yangon|se asia=Asia/Bangkok|altai=Asia/Barnaul|w. mongolia=Asia/Hovd|north asia=Asia/Krasnoyarsk
n. central asia=Asia/Novosibirsk|tomsk=Asia/Tomsk|china=Asia/Shanghai|north asia east=Asia/Irkutsk|singapore=Asia/Singapore
w. australia=Australia/Perth|taipei=Asia/Taipei|ulaanbaatar=Asia/Ulaanbaatar|aus central w.=Australia/Eucla
transbaikal=Asia/Chita|tokyo=Asia/Tokyo|north korea=Asia/Pyongyang|korea=Asia/Seoul|yakutsk=Asia/Yakutsk
cen. australia=Australia/Adelaide|aus central=Australia/Darwin|e. australia=Australia/Brisbane|aus eastern=Australia/Sydney
west pacific=Pacific/Port_Moresby|tasmania=Australia/Hobart|vladivostok=Asia/Vladivostok|lord howe=Australia/Lord_Howe
bougainville=Pacific/Bougainville|russia time zone 10=Asia/Srednekolymsk|magadan=Asia/Magadan|norfolk=Pacific/Norfolk
sakhalin=Asia/Sakhalin|central pacific=Pacific/Guadalcanal|russia time zone 11=Asia/Kamchatka|new zealand=Pacific/Auckland
utc+12=Etc/GMT-12|fiji=Pacific/Fiji|chatham islands=Pacific/Chatham|utc+13=Etc/GMT-13|tonga=Pacific/Tongatapu
samoa=Pacific/Apia|line islands=Pacific/Kiritimati`
    .split(/[|\n]/)
    .map((pair) => pair.split('=') as [string, string]),
);

/** Names that Outlook shows, where they name no city of the time zone database. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['eastern time', 'America/New_York'],
  ['central time', 'America/Chicago'],
  ['mountain time', 'America/Denver'],
  ['pacific time', 'America/Los_Angeles'],
  ['atlantic time', 'America/Halifax'],
  ['alaska', 'America/Anchorage'],
  ['hawaii', 'Pacific/Honolulu'],
  ['arizona', 'America/Phoenix'],
  ['newfoundland', 'America/St_Johns'],
  ['saskatchewan', 'America/Regina'],
  ['central america', 'America/Guatemala'],
  ['indiana', 'America/Indiana/Indianapolis'],
  ['baja california', 'America/Tijuana'],
  ['brasilia', 'America/Sao_Paulo'],
  ['city of buenos aires', 'America/Argentina/Buenos_Aires'],
  ['georgetown', 'America/La_Paz'],
  ['greenland', 'America/Nuuk'],
  ['rome', 'Europe/Rome'],
  ['west central africa', 'Africa/Lagos'],
  ['harare', 'Africa/Harare'],
  ['beijing', 'Asia/Shanghai'],
  ['chennai', 'Asia/Kolkata'],
  ['mumbai', 'Asia/Kolkata'],
  ['sri jayawardenepura', 'Asia/Colombo'],
  ['astana', 'Asia/Almaty'],
  ['abu dhabi', 'Asia/Dubai'],
  ['islamabad', 'Asia/Karachi'],
  ['canberra', 'Australia/Sydney'],
  ['osaka', 'Asia/Tokyo'],
  ['bangkok', 'Asia/Bangkok'],
  ['wellington', 'Pacific/Auckland'],
  ['coordinated universal time', 'UTC'],
]);

/** What a name such as "(UTC-05:00) Eastern Time (US & Canada)" says. */
export interface ShownZone {
  /** "-05:00" */
  readonly offset: string;
  /** Zones by one of its places, the first the likeliest. */
  readonly names: readonly string[];
  /** Whether it names anything but its offset. */
  readonly hasPlace: boolean;
}

/** The IANA name of a Windows zone. */
export const windowsZone = (name: string): string | undefined => {
  const plain = name.trim().toLowerCase();
  return WINDOWS.get(plain) ?? WINDOWS.get(plain.replace(/ (?:standard|daylight|summer) time$/, ''));
};

const OFFSET = /^\(? ?(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?(\d\d))? ?\)?/i;
const NO_OFFSET = /^\((?:utc|gmt)\)/i;

let places: ReadonlyMap<string, string> | undefined;

/** Zones by their cities, as the platform names them. */
const byCity = (): ReadonlyMap<string, string> =>
  (places ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase(),
      zone,
    ]),
  ));

/** What a name as Outlook shows it says: the offset, and the zones of the places it lists. */
export const shownZone = (name: string): ShownZone | undefined => {
  const trimmed = name.trim();
  const offset = OFFSET.exec(trimmed);
  const start = offset?.[0] ?? NO_OFFSET.exec(trimmed)?.[0];
  if (start === undefined) return undefined;
  const rest = trimmed.slice(start.length).trim().toLowerCase();
  const listed = rest.split('(', 1)[0]!.split(',', 12);
  const names = listed
    .map((place) => place.trim())
    .flatMap((place) => SHOWN.get(place) ?? byCity().get(place) ?? windowsZone(place) ?? []);
  return {
    offset: offset ? `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}` : '+00:00',
    names,
    hasPlace: rest !== '',
  };
};

// Time zones of calendars: IANA names through the platform, Windows names by a table, else the calendar's own definition, else
// the offset that the name itself tells.

/** The lines of one VTIMEZONE. */
export type ZoneLines = readonly string[];

/** From when (wall time before the change, ms) an offset holds. */
interface Change {
  readonly wall: number;
  readonly offset: number;
}

const platform = (name: string): Zone | undefined => {
  try {
    return createZone(name);
  } catch {
    return undefined;
  }
};

const toInstantOf = (zone: Zone | undefined): ToInstant | undefined =>
  zone && ((wall) => zone.toInstant(wall));

/** "-0500" or "+023017" in ms. */
const offsetOf = (text: string | undefined): number | undefined => {
  const match = /^([+-]?)(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const [, sign, hours, minutes, seconds = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
};

/** Changes of a zone are foretold until then. */
const LAST_CHANGE = wallTime(2100);
const MOST_CHANGES = 2000;

/** The changes that one STANDARD or DAYLIGHT part names; undefined where it says too little. */
const changesOf = (fields: ReadonlyMap<string, readonly string[]>, budget: Budget): readonly Change[] => {
  const offset = offsetOf(fields.get('TZOFFSETTO')?.[0]);
  const start = readDateTime(fields.get('DTSTART')?.[0] ?? '');
  if (offset === undefined || 'why' in start) return [];
  const before = offsetOf(fields.get('TZOFFSETFROM')?.[0]) ?? offset;
  const walls = new Set([start.wall]);
  for (const text of fields.get('RRULE') ?? []) {
    const rule = readRule(text);
    if ('why' in rule) continue;
    // UNTIL is in UTC here.
    const last = rule.until ? rule.until.wall + before + (rule.until.isDay ? 86_399_999 : 0) : Infinity;
    const bounds = { end: LAST_CHANGE, last, most: MOST_CHANGES };
    for (const wall of expandRule(rule, start.wall, bounds, budget).walls) walls.add(wall);
  }
  for (const list of fields.get('RDATE') ?? [])
    for (const text of list.split(',')) {
      const date = readDateTime(text.split('/', 1)[0]!);
      if (!('why' in date)) walls.add(date.wall);
    }
  return [...walls].map((wall) => ({ wall, offset }));
};

/** The zone that a calendar defines; undefined where nothing of it can be used. */
const ownZone = (lines: ZoneLines, budget: Budget): readonly [string, ToInstant] | undefined => {
  let name: string | undefined;
  let first: number | undefined;
  let fields: Map<string, string[]> | undefined;
  const changes: Change[] = [];
  for (const line of lines) {
    if (/^BEGIN:/i.test(line)) fields = new Map();
    else if (/^END:/i.test(line)) {
      if (fields) {
        for (const change of changesOf(fields, budget)) changes.push(change);
        first ??= offsetOf(fields.get('TZOFFSETFROM')?.[0]);
      }
      fields = undefined;
    } else {
      const property = readProperty(line);
      if (!property) continue;
      if (!fields && property.name === 'TZID') name ??= property.value.trim();
      const list = fields?.get(property.name);
      if (list) list.push(property.value);
      else fields?.set(property.name, [property.value]);
    }
  }
  if (name === undefined || !changes.length) return undefined;
  changes.sort((a, b) => a.wall - b.wall);
  const earliest = first ?? changes[0]!.offset;
  return [name, (wall) => wall - offsetAt(changes, wall, earliest)];
};

const offsetAt = (changes: readonly Change[], wall: number, earliest: number): number => {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.wall <= wall) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1]?.offset ?? earliest;
};

/** Whether a zone has this offset ("-05:00") in January or in July of a recent year. */
const hasOffset = (zone: Zone, offset: string): boolean => {
  const ms = offsetOf(offset);
  return [wallTime(2024, 1, 15), wallTime(2024, 7, 15)].some((instant) => zone.offset(instant) === ms);
};

export interface FoundZone {
  readonly toInstant: ToInstant;
  /** Nothing but its offset is known, so that its summer time is not. */
  readonly isOffsetOnly: boolean;
}

/** A zone by the name that Outlook shows: of its places the first with the offset that stands before them, else that offset. */
const byShownName = (name: string): FoundZone | undefined => {
  const shown = shownZone(name);
  if (!shown) return undefined;
  const zones = shown.names.map(platform).filter((zone) => zone !== undefined);
  const zone = zones.find((found) => hasOffset(found, shown.offset));
  const toInstant = toInstantOf(zone ?? platform(shown.offset));
  return toInstant && { toInstant, isOffsetOnly: !zone && shown.hasPlace };
};

/** Names such as /freeassociation.sourceforge.net/Europe/Berlin end in the name that counts. */
const shortName = (name: string): string | undefined => {
  const parts = name.split('/');
  const short = [3, 2].map((n) => parts.slice(-n).join('/'));
  return parts.length < 2 ? undefined : short.find((end) => end !== name && platform(end) !== undefined);
};

/** Finds zones by name; undefined for a name that nobody knows. The calendar's own rules are followed within the budget. */
export const createZones = (
  definitions: readonly ZoneLines[],
  budget: Budget,
): ((name: string) => FoundZone | undefined) => {
  const own = new Map(
    definitions.map((lines) => ownZone(lines, budget)).filter((found) => found !== undefined),
  );
  const known = new Map<string, FoundZone | undefined>();
  const find = (name: string): FoundZone | undefined => {
    const windows = windowsZone(name);
    const toInstant =
      toInstantOf(platform(name)) ??
      (windows ? toInstantOf(platform(windows)) : undefined) ??
      toInstantOf(platform(shortName(name) ?? '')) ??
      own.get(name);
    return toInstant ? { toInstant, isOffsetOnly: false } : byShownName(name);
  };
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
};
