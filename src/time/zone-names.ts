// What stands after a time of day to say its zone: an offset, an abbreviation, or a name.
import { HOUR, MINUTE } from './civil.js';
import { createZone, type Zone } from './zone.js';

/** The zone after a time; neither `offset` nor `zone` where it is one that is not known, or has several meanings. */
export interface NamedZone {
  /** How much of the text it takes. */
  readonly length: number;
  readonly name: string;
  /** Milliseconds to add to UTC to get the wall time. */
  readonly offset?: number;
  readonly zone?: Zone;
  /** What an abbreviation with several meanings may mean; with an offset, what else than that. */
  readonly meanings?: string;
}

/** Hours from UTC. RFC 822 has those of North America; the others are read in the one sense that news uses. */
const OFFSETS: Readonly<Record<string, number>> = {
  ...{ z: 0, gmt: 0, utc: 0, ut: 0, wet: 0, west: 1, azot: -1, azost: 0 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ akst: -9, akdt: -8, hst: -10, hdt: -9, nst: -3.5, ndt: -2.5, adt: -3 },
  ...{ bst: 1, cet: 1, cest: 2, mez: 1, mesz: 2, eet: 2, eest: 3, msk: 3, мск: 3, msd: 4, trt: 3 },
  ...{
    samt: 4,
    get: 4,
    azt: 4,
    yekt: 5,
    omst: 6,
    krat: 7,
    novt: 7,
    irkt: 8,
    yakt: 9,
    vlat: 10,
    magt: 11,
    pett: 12,
  },
  ...{
    irst: 3.5,
    irdt: 4.5,
    aft: 4.5,
    pkt: 5,
    uzt: 5,
    tjt: 5,
    tmt: 5,
    npt: 5.75,
    idt: 3,
    kgt: 6,
    btt: 6,
    mmt: 6.5,
  },
  ...{ ict: 7, wib: 7, wita: 8, wit: 9, hkt: 8, sgt: 8, myt: 8, pht: 8, awst: 8, jst: 9, kst: 9 },
  ...{ aest: 10, aedt: 11, acst: 9.5, acdt: 10.5, chst: 10, nzst: 12, nzdt: 13 },
  ...{ brt: -3, brst: -2, art: -3, uyt: -3, clt: -4, clst: -3, bot: -4, vet: -4, pet: -5, cot: -5, gyt: -4 },
  ...{ wat: 1, cat: 2, sast: 2, eat: 3, cvt: -1 },
};

const SEVERAL: Readonly<Record<string, string>> = {
  ist: 'India, Israel or Ireland',
  ast: 'Atlantic or Arabia',
  amt: 'Armenia or Amazonia',
  gst: 'the Gulf or South Georgia',
  sst: 'Samoa or Singapore',
  wst: 'Western Australia or Samoa',
  ect: 'Ecuador or the Eastern Caribbean',
  act: 'Acre or Central Australia',
  almt: 'Almaty before or after 2024',
};

/** Read in one sense, though people of others write them. */
const ALSO: Readonly<Record<string, string>> = { cst: 'China or Cuba', bst: 'Bangladesh or Bougainville' };

/** Names whose offset depends on the day. */
const PLACES: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  'eastern time': 'America/New_York',
  ct: 'America/Chicago',
  'central time': 'America/Chicago',
  mt: 'America/Denver',
  'mountain time': 'America/Denver',
  pt: 'America/Los_Angeles',
  'pacific time': 'America/Los_Angeles',
  'central european time': 'Europe/Paris',
  'moscow time': 'Europe/Moscow',
  'по московскому времени': 'Europe/Moscow',
  'uk time': 'Europe/London',
  'london time': 'Europe/London',
};

/** An abbreviation that is a word too counts in capitals only. */
const ALSO_WORDS = /^(?:art|bot|cat|eat|get|pet|wit|cot|act|et|ct|mt|pt|mez|wet|west)$/;

const NUMERIC =
  /^\s*(?:\(?(?:gmt|utc|ut)\s?([+-])(\d{1,2})(?::?(\d\d))?(?!\d)\)?|([+-])(\d\d):?(\d\d)(?!\d))(?:\s*\([\p{L} .]+\))?/u;
const PLACE = /^\s*\(?([a-z]+(?:\/[a-z_-]+){1,2})\)?(?![\p{L}/])/u;
const WORDS =
  /^\s*\(?((?:eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?|[\p{L}]+ (?:european )?time|по московскому времени)\)?(?!\p{L})/u;
const WORD = /^\s*\(?(\p{L}{1,5})(?!\p{L})\)?/u;

const zones = new Map<string, Zone | undefined>();

/** The zone of an IANA name in any letter case; undefined for a name that the runtime does not know. */
const zoneOf = (name: string): Zone | undefined => {
  if (zones.has(name)) return zones.get(name);
  let zone: Zone | undefined;
  try {
    zone = createZone(name);
  } catch {
    zone = undefined;
  }
  if (zones.size < 500) zones.set(name, zone);
  return zone;
};

const capitals = (original: string): ReadonlySet<string> =>
  new Set((original.match(/(?<!\p{L})\p{Lu}{2,5}(?!\p{L})/gu) ?? []).map((word) => word.toLowerCase()));

/**
 * The zone that a folded text begins with. `original` is the cell before its letters were folded, `isDateWord` tells a month or a
 * weekday: a word in capitals that is neither is a zone that is not known.
 */
export function takeZone(
  text: string,
  original: string,
  isDateWord: (word: string) => boolean,
): NamedZone | undefined {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [found, sign = numeric[4], hours = numeric[5], minutes = numeric[6] ?? '0'] = numeric;
    const size = Number(hours) * HOUR + Number(minutes) * MINUTE;
    return { length: found.length, name: found.trim(), offset: sign === '-' ? -size : size };
  }
  const words = WORDS.exec(text) ?? PLACE.exec(text);
  if (words) {
    const name = words[1]!;
    const place = name.replace(
      /^(eastern|central|mountain|pacific)(?: standard| daylight)?(?: time)?$/,
      '$1 time',
    );
    const zone = name.includes('/') ? zoneOf(name) : zoneOf(PLACES[place] ?? '');
    if (zone || name.includes('/')) return { length: words[0].length, name, ...(zone ? { zone } : {}) };
  }
  const word = WORD.exec(text);
  return word ? zoneOfWord(word[1]!, word[0].length, original, isDateWord) : undefined;
}

function zoneOfWord(
  word: string,
  length: number,
  original: string,
  isDateWord: (word: string) => boolean,
): NamedZone | undefined {
  const name = word.toUpperCase();
  const isCapital = capitals(original).has(word);
  if (isCapital || !ALSO_WORDS.test(word)) {
    const offset = OFFSETS[word];
    const also = ALSO[word];
    if (offset !== undefined)
      return { length, name, offset: offset * HOUR, ...(also === undefined ? {} : { meanings: also }) };
    const place = PLACES[word];
    const zone = place === undefined ? undefined : zoneOf(place);
    if (zone) return { length, name, zone };
    const meanings = SEVERAL[word];
    if (meanings !== undefined) return { length, name, meanings };
  }
  return isCapital && /^[a-z]{2,5}$/.test(word) && !isDateWord(word) ? { length, name } : undefined;
}
