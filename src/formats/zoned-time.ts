import { isoDate } from '../time/read-date.js';
import { createZone, type Zone } from '../time/zone.js';

const HAS_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/i;

const zones = new Map<string, Zone | undefined>();

/** Undefined for a zone that is not known here. */
const zoneNamed = (name: string): Zone | undefined => {
  if (!zones.has(name)) {
    let zone: Zone | undefined;
    try {
      zone = createZone(name);
    } catch {
      zone = undefined;
    }
    if (zones.size < 1000) zones.set(name, zone);
    return zone;
  }
  return zones.get(name);
};

/** An ISO time whose zone stands in a field beside it, as an instant; days, times with an offset and unknown zones stay as they are. */
export const zonedTime = (text: string | undefined, zone: string | undefined): string | undefined => {
  if (text === undefined || zone === undefined || !text.includes('T') || HAS_OFFSET.test(text)) return text;
  const known = zoneNamed(zone);
  const span = known && isoDate(text, known);
  return span ? new Date(span.start).toISOString().replace('.000Z', 'Z') : text;
};
