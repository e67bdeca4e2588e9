import { DAY, HOUR, MINUTE, SECOND } from './civil.js';
import { type DateContext, isFault } from './date-context.js';
import { readParts } from './date-parts.js';
import { BACKWARDS, readRange } from './date-range.js';
import { readDate, type Reading } from './date-reading.js';
import { digitDate, type Token, tokensOf } from './date-tokens.js';
import { createDateNames, foldText } from './date-words.js';
import { floatingTime, instantSpan } from './iso-date.js';
import { type DateFault, type DateSpan, Floating, joinSpans, type Precision, Single } from './span.js';

/** A time of day taken out of a cell. */
interface CellTime {
  /** The text without the time and its zone. */
  readonly rest: string;
  /** Since midnight. */
  readonly ms: number;
  readonly precision: Precision;
  /** Undefined for a wall time without a zone. */
  readonly offset?: number;
}

const ZONE = String.raw`(?:\s*\(?(z|gmt|utc|ut|[ecmp][sd]t)(?![\p{L}])\)?)?(?:\s*([+-]\d\d):?(\d\d)(?!\d)(?:\s*\([\p{L} .]+\))?)?`;
const AT = String.raw`(?:(?<=\d)t|(?<!\p{L})(?:um|at|kl\.?|в|о|à|a las)\s+)?(?<![\d:.])`;
const CLOCK = new RegExp(
  String.raw`${AT}(\d{1,2})(?::|h(?=\d)|\.(?=\d\d ?uhr))(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?![\d:])(?:\s*([ap])\.?\s?m(?!\p{L})\.?)?${ZONE}`,
  'u',
);
const HOUR_ONLY = new RegExp(String.raw`${AT}(\d{1,2})()()()\s*([ap])\.?\s?m(?!\p{L})\.?${ZONE}`, 'u');
const MILITARY = new RegExp(
  String.raw`(?<![\d.-])(\d\d)(\d\d)()()()(?=\s(?:z|gmt|utc|ut|[ecmp][sd]t|[+-]\d{4})(?!\p{L}))${ZONE}`,
  'u',
);

const AMERICAN: Readonly<Record<string, number>> = { e: -5, c: -6, m: -7, p: -8 };

/** The first time of day in a folded text; undefined when there is none, or none that a clock shows. */
function takeTime(text: string): CellTime | undefined {
  const match = CLOCK.exec(text) ?? HOUR_ONLY.exec(text) ?? MILITARY.exec(text);
  if (!match) return undefined;
  const [found, hour, minute, second, fraction, half, zone, offsetHours, offsetMinutes] = match;
  const h = hourOf(Number(hour), half);
  const [m, s] = [Number(minute ?? 0), Number(second ?? 0)];
  if (h === undefined || m > 59 || s > 60 || (h === 24 && m + s > 0)) return undefined;
  const ms =
    h * HOUR +
    m * MINUTE +
    Math.min(s, 59) * SECOND +
    Math.floor(Number(`0.${fraction === undefined || fraction === '' ? '0' : fraction}`) * SECOND);
  const offset = offsetOf(zone, offsetHours, offsetMinutes);
  const precision = fraction ? 'millisecond' : second ? 'second' : minute ? 'minute' : 'hour';
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + found.length)}`;
  return offset === undefined ? { rest, ms, precision } : { rest, ms, precision, offset };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour <= 24 ? hour : undefined;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined;
}

/** RFC 822: three letters are the zones of North America. */
function offsetOf(
  zone: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number | undefined {
  if (hours !== undefined)
    return Number(hours) * HOUR + (hours.startsWith('-') ? -1 : 1) * Number(minutes) * MINUTE;
  if (zone === undefined) return undefined;
  const standard = zone.length === 3 ? AMERICAN[zone[0]!] : undefined;
  return standard === undefined || !zone.endsWith('t') ? 0 : (standard + (zone[1] === 'd' ? 1 : 0)) * HOUR;
}

// What people type into cells: "27.Feb.2026", "c. 1915", "Q3 2021", "27 Sept – 10 Nov 2020", "44 BC". Never a guess: where two
// readings are possible, the fault names both.

const LONGEST = 100;

/** Reads a cell; undefined when nothing in it is a date. `again` reads an end of a range of times. */
export function parseCell(
  text: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  if (text.length > LONGEST || !/[\d\p{Nd}ivxIVX]/u.test(text)) return undefined;
  const folded = foldText(text).trim();
  const digits = digitDate(folded, ctx);
  if (digits) return digits;
  const time = takeTime(folded);
  if (time && takeTime(time.rest)) return rangeOfTimes(folded, again);
  const names = ctx.names ?? createDateNames(ctx.languages, ctx.months);
  const tokens = tokensOf(time?.rest ?? folded, names);
  if (typeof tokens === 'string') return unknownWord(tokens);
  const reading = readTokens(tokens, ctx);
  if (reading === undefined) return readParts(tokens, ctx.dateOrder) && NO_YEAR;
  if (isFault(reading)) return reading;
  return time ? atTime(reading, time, ctx) : inZone(reading, ctx);
}

const unknownWord = (word: string): DateFault => ({
  why: `"${word}" is no part of a date that is known here.`,
  remedy: 'Write the date as 2021-05-27, or say which language the data is in.',
});

const NO_YEAR: DateFault = {
  why: 'There is no year, or part of the date is missing.',
  remedy: 'Write the whole date, such as 2021-05-27.',
};

const inZone = (reading: Reading, { zone }: DateContext): DateSpan => ({
  ...reading,
  start: zone.toInstant(reading.start),
  end: zone.toInstant(reading.end),
  flags: reading.flags | Floating,
});

/** A time needs a whole day to stand on. */
function atTime(day: Reading, time: CellTime, { zone }: DateContext): DateSpan | undefined {
  if (day.startPrecision !== 'day' || day.end - day.start !== DAY) return undefined;
  const wall = day.start + time.ms;
  const span =
    time.offset === undefined
      ? floatingTime(wall, time.precision, zone)
      : instantSpan(wall - time.offset, time.precision);
  return { ...span, flags: span.flags | (day.flags & ~Floating) };
}

/** "27 Sept 2020 10:00 – 12:00": a second time without a date is on the same day. */
function rangeOfTimes(
  text: string,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  const match = /^(.*?\d:\d\d.*?)\s*(?:-|\/|\bto\b|\bbis\b|до|по)\s*((?:.*\D)?\d{1,2}:\d\d.*)$/u.exec(text);
  if (!match) return undefined;
  const from = again(match[1]!);
  const alone = takeTime(match[2]!)?.rest.trim() === '';
  const to = again(alone ? `${takeTime(match[1]!)?.rest ?? ''} ${match[2]!}` : match[2]!);
  if (isFault(from)) return from;
  return isFault(to) ? to : (joinSpans(from, to) ?? BACKWARDS);
}

function readTokens(tokens: readonly Token[], ctx: DateContext): Reading | DateFault | undefined {
  const kinds = tokens.map(({ kind }) => kind);
  const last = kinds[kinds.length - 1];
  if (last === 'P') {
    const trimmed = tokens.slice(0, -1);
    return /[-R/]/.test(kinds[kinds.length - 2] ?? '') ? since(trimmed.slice(0, -1), ctx) : undefined;
  }
  if (last === '-') return since(tokens.slice(0, -1), ctx);
  const [first, rest] = [kinds[0], tokens.slice(1)];
  if (first === 'S') return readRange(rest, ctx) ?? since(rest, ctx);
  if (first === 'R')
    return open(rest, ctx, (date) => ({ ...date, start: -Infinity, flags: date.flags & ~Single }));
  if (first === 'b') return open(rest, ctx, (date) => ({ ...date, start: -Infinity, end: date.start }));
  if (first === 'a') return open(rest, ctx, (date) => ({ ...date, start: date.end, end: Infinity }));
  return readDate(tokens, ctx) ?? readRange(tokens, ctx);
}

const since = (tokens: readonly Token[], ctx: DateContext): Reading | DateFault | undefined =>
  open(withoutFirst(tokens, 'S'), ctx, (date) => ({ ...date, end: Infinity, flags: date.flags & ~Single }));

const withoutFirst = (tokens: readonly Token[], kind: string): readonly Token[] =>
  tokens[0]?.kind === kind ? tokens.slice(1) : tokens;

function open(
  tokens: readonly Token[],
  ctx: DateContext,
  change: (date: Reading) => Reading,
): Reading | DateFault | undefined {
  const date = readDate(tokens, ctx);
  return date === undefined || isFault(date) ? date : change(date);
}
