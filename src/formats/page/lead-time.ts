// A time of day behind a date: "17:55 GMT", "5 pm (ET)", "10–12 Uhr", with its end and its zone.
import { takeZone } from '../../time/zone-names.js';

/** What a sticky expression finds at a place. */
export const matchAt = (expression: RegExp, text: string, from: number): RegExpExecArray | undefined => {
  expression.lastIndex = from;
  return expression.exec(text) ?? undefined;
};

const TIME =
  /(?:\s*[,|•·]\s*|\s+[-–—]\s+|\.\s+(?=\d{1,2}:)|\s+)(?:(?:at|um|à|kl\.?|ore|в|о|saat|alle)\s+)?(\d{1,2})(?:([:.]|\s?[h:]\s?)([0-5]\d)(?::[0-5]\d)?)?(?!\d)\s?([ap]\.?\s?m\b\.?)?(\s?Uhr\b|\s?h(?![\p{L}\d]))?/uy;
/** What a time goes on to: "–12:00", " to 5 p.m.". */
const UNTIL =
  /(?:\s?[-–—]\s?|\s(?:to|until|till|bis|à|a|al|до|по|tot)\s)(\d{1,2})(?:[:.h]([0-5]\d))?(?!\d|[.:]\d)(?:\s?([ap]\.?\s?m\b\.?)|\s?(Uhr\b|h(?![\p{L}\d])))?/uy;

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

/** A time of day after a date: "17:55", "5 pm", "17.55 GMT"; a number with a point alone is no time. */
export const readTime = (
  text: string,
  from: number,
): { readonly time: string; readonly until?: string; readonly end: number } | undefined => {
  const match = matchAt(TIME, text, from);
  if (!match) return undefined;
  const [whole, hours, separator, minutes, half, clock] = match;
  const begin = from + whole.trimEnd().length;
  const ends = matchAt(UNTIL, text, begin);
  const last = ends && (ends[2] ?? ends[3] ?? ends[4]) !== undefined ? ends : undefined;
  if ((minutes ?? half ?? clock ?? last?.[3] ?? last?.[4]) === undefined) return undefined;
  const end = begin + (last?.[0].trimEnd().length ?? 0);
  const zone = readZone(text, end);
  if (separator === '.' && !half && !clock && !zone && !/^\s*(?:$|[-–—|:])/.test(text.slice(end)))
    return undefined;
  const lastHalf = last?.[3];
  const first = clockOf(
    hours!,
    minutes,
    half ?? (lastHalf && Number(hours) <= Number(last[1]) ? lastHalf : undefined),
  );
  if (first === undefined) return undefined;
  const until = last ? clockOf(last[1]!, last[2], lastHalf ?? half) : undefined;
  if (last && (until === undefined || until <= first)) return { time: first, end: begin };
  const zoned = (time: string): string => `${time}${zone?.text ?? ''}`;
  return {
    time: zoned(first),
    ...(until === undefined ? {} : { until: zoned(until) }),
    end: zone?.end ?? end,
  };
};
