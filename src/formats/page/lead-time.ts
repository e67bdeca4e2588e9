// A time of day behind a date: "17:55 GMT", "5 pm (ET)", "10–12 Uhr", with its end and its zone.
import { takeZone } from '../../time/zone-names.js';

/** What a sticky expression finds at a place. */
export const matchAt = (expression: RegExp, text: string, from: number): RegExpExecArray | undefined => {
  expression.lastIndex = from;
  return expression.exec(text) ?? undefined;
};

const GAP = String.raw`(?:\s*[,|•·]\s*|\s+[-–—]\s+|\.\s+(?=\d{1,2}:)|\s+)(?:(?:at|um|à|kl\.?|ore|в|о|saat|alle)\s+)?`;
const HALF = String.raw`([ap]\.?\s?m\b\.?)`;
/** Words for 12 and 24 o'clock. */
const NOON = 'noon|midday|mittags?|midi|mediodía|mezzogiorno|полдень|полудня';
const MIDNIGHT = 'midnight|mitternacht|minuit|medianoche|mezzanotte|полночь|полуночи';
const TIME = new RegExp(
  String.raw`${GAP}(?:(?:12(?:[:.]00)?\s)?(${NOON})(?!\p{L})|(\d{1,2})(?:([:.]|\s?[h:]\s?)([0-5]\d)(?::[0-5]\d)?)?(?!\d)\s?${HALF}?(\s?Uhr\b|\s?h(?![\p{L}\d]))?)`,
  'iuy',
);
/** Four figures with the word for hours or a zone behind: "0815 hrs". */
const MILITARY = new RegExp(
  String.raw`${GAP}([01]\d|2[0-3])([0-5]\d)\s?(?:(?:hrs?|hours)\b\.?|(?=Z\b|GMT\b|UTC\b))`,
  'iuy',
);
/** What a time goes on to: "–12:00", " to 5 p.m.", " to noon". */
const UNTIL = new RegExp(
  String.raw`(?:\s?[-–—]\s?|\s(?:to|until|till|bis|à|a|al|до|по|tot)\s)(?:(${NOON})(?!\p{L})|(${MIDNIGHT})(?!\p{L})|(\d{1,2})(?:[:.h]([0-5]\d))?(?!\d|[.:]\d)(?:\s?${HALF}|\s?(Uhr\b|h(?![\p{L}\d])))?)`,
  'iuy',
);
/** What a lone word for noon has behind it: else it is a word of the line. */
const PARTED = /^\s*(?:$|[-–—|:,)\]])/u;

/** What stands for the zone of a place that the line is about. */
const LOCAL =
  /^\s*\(?(?:local time|ortszeit|heure locale|hora local|ora locale|yerel saatle|(?:по )?местно(?:го|му) времени|за місцевим часом)\)?(?!\p{L})/iu;
const LONGEST_ZONE = 48;

/** The zone behind a time, as the date parser reads it, where it is one that is known: in brackets or not. */
export const readZone = (
  text: string,
  from: number,
): { readonly text: string; readonly end: number } | undefined => {
  const rest = text.slice(from, from + LONGEST_ZONE);
  const local = LOCAL.exec(rest)?.[0];
  if (local !== undefined) return { text: '', end: from + local.length };
  const named = takeZone(rest.toLowerCase(), rest, () => false);
  if (!named || (named.offset === undefined && !named.zone && named.meanings === undefined)) return undefined;
  const written = rest.slice(0, named.length).trim();
  const bare = written.replace(/^\(|\)$/g, '');
  const isBracket = written.startsWith('(');
  if (isBracket && !written.endsWith(')')) return undefined;
  // A word of a sentence is none: "17:30 Central bank".
  if (/\p{Ll}/u.test(bare) && !/ time$|времени$|\//iu.test(bare)) return undefined;
  const after = text.slice(from + named.length);
  if (!isBracket && /^\p{L}+$/u.test(bare) && /^\s+\p{Lu}{2}/u.test(after) && !/\p{Ll}/u.test(after))
    return undefined;
  return { text: zoneText(bare), end: from + named.length };
};

export const zoneText = (zone: string): string =>
  /^(?:GMT|UTC|Z)$/.test(zone) ? 'Z' : /^[+-]/.test(zone) ? zone : ` ${zone}`;

/** "17:05"; undefined for what is no time. */
const clockOf = (hours: string, minutes = '00', half?: string): string | undefined => {
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  return hour > 23 || (half && (Number(hours) > 12 || hours === '0'))
    ? undefined
    : `${String(hour).padStart(2, '0')}:${minutes}`;
};

interface EndTime {
  readonly clock: string;
  readonly half?: string;
  readonly end: number;
  /** Whether it says that it is a time, by minutes or a word. */
  readonly isSure: boolean;
  readonly hour: number;
}

const readUntil = (text: string, from: number, half: string | undefined): EndTime | undefined => {
  const match = matchAt(UNTIL, text, from);
  if (!match) return undefined;
  const [whole, noon, midnight, hours, minutes, ownHalf, word] = match;
  const clock = noon ? '12:00' : midnight ? '24:00' : clockOf(hours!, minutes, ownHalf ?? half);
  return {
    clock: clock ?? '',
    end: from + whole.trimEnd().length,
    isSure: (noon ?? midnight ?? minutes ?? ownHalf ?? word) !== undefined,
    hour: Number(hours ?? 12),
    ...(ownHalf === undefined ? {} : { half: ownHalf }),
  };
};

/** "26:30" is half past two of the next day. */
const afterMidnight = (clock: string): string => `${Number(clock.slice(0, 2)) + 24}${clock.slice(2)}`;

/** A time of `afterMidnight` as a clock shows it; undefined for one of the same day. */
export const nextDayTime = (time: string): string | undefined => {
  const hour = Number(time.slice(0, 2));
  return hour > 24 || (hour === 24 && !time.startsWith('24:00'))
    ? `${String(hour - 24).padStart(2, '0')}${time.slice(2)}`
    : undefined;
};

interface DayTime {
  readonly time: string;
  readonly until?: string;
  readonly end: number;
}

/** A time of day after a date: "17:55", "5 pm", "17.55 GMT", "noon", "0815 hrs"; a number with a point alone is no time. */
export const readTime = (text: string, from: number): DayTime | undefined => {
  const military = matchAt(MILITARY, text, from);
  if (military) {
    const [whole, hours, minutes] = military;
    const zone = readZone(text, from + whole.length);
    return { time: `${hours}:${minutes}${zone?.text ?? ''}`, end: zone?.end ?? from + whole.length };
  }
  const match = matchAt(TIME, text, from);
  if (!match) return undefined;
  const [whole, noon, hours, separator, minutes, half, clock] = match;
  const begin = from + whole.trimEnd().length;
  const ends = readUntil(text, begin, half);
  const last = ends?.isSure ? ends : undefined;
  const isSure = (noon ?? minutes ?? half ?? clock ?? last) !== undefined;
  if (!isSure || (noon && !last && !PARTED.test(text.slice(begin)))) return undefined;
  const end = last?.end ?? begin;
  const zone = readZone(text, end);
  if (separator === '.' && !half && !clock && !zone && !/^\s*(?:$|[-–—|:])/.test(text.slice(end)))
    return undefined;
  const sameHalf = last?.half !== undefined && Number(hours) <= last.hour ? last.half : undefined;
  const first = noon ? '12:00' : clockOf(hours!, minutes, half ?? sameHalf);
  if (first === undefined) return undefined;
  const isNight = first >= '18' && last !== undefined && last.clock !== '' && last.clock <= '06:00';
  if (last && last.clock <= first && !isNight) return { time: first, end: begin };
  const zoned = (time: string): string => `${time}${zone?.text ?? ''}`;
  return {
    time: zoned(first),
    ...(last === undefined ? {} : { until: zoned(isNight ? afterMidnight(last.clock) : last.clock) }),
    end: zone?.end ?? end,
  };
};

/** A time of day before its date: "8:02 a.m., July 8, 2022", with what stands between the two. */
export const readTimeFirst = (text: string): DayTime | undefined => {
  const time = /^\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m|\s?Uhr|\s?h\b|\d\d\s?h)/i.test(text)
    ? readTime(` ${text}`, 0)
    : undefined;
  const gap = time && /^(?:,\s?|\s)(?:on\s|am\s|le\s|del?\s)?(?=[\d\p{L}])/iu.exec(text.slice(time.end - 1));
  return time && gap ? { ...time, end: time.end - 1 + gap[0].length } : undefined;
};
