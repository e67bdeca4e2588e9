// Time zones of calendars: IANA names through the platform, Windows names by a table, else the calendar's own definition, else
// the offset that the name itself tells.
import { wallTime } from '../../time/civil.js';
import { createZone, type Zone } from '../../time/zone.js';
import type { Budget } from '../budget.js';
import { expandRule } from './ical-expand.js';
import { readProperty } from './ical-property.js';
import { readRule } from './ical-rule.js';
import { readDateTime, type ToInstant } from './time.js';
import { shownZone, windowsZone } from './ical-windows-zones.js';

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
