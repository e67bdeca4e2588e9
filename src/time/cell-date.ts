import {
  fromBuddhist,
  respellEastAsian,
  respellMongolian,
  respellThai,
  respellVietnamese,
} from './asian-dates.js';
import { civilFromDays, DAY, HOUR, MINUTE, SECOND } from './civil.js';
import { isFault, type DateContext, negativeYear, floatingTime, instantSpan } from './read-date.js';
import {
  noteWeekday,
  type Reading,
  noteShortYear,
  unknownZone,
  usualZone,
  readDateTokens,
} from './date-reading.js';
import { BACKWARDS_RANGE, eastAsianSince, withPlainOpenRange, readRange } from './date-range.js';
import { type DateNames, createDateNames, withDayInFigures, foldDateText } from './date-words.js';
import { type DateFault, type DateSpan, joinSpans, Single, Floating, type Precision } from './span.js';
import { respellOrg } from './org-time.js';
import { countedDate, knownPart, digitDate, hasShortYear, type Token, tokensOf } from './date-tokens.js';
import { readParts } from './date-parts.js';
import { type NamedZone, takeZone } from './zone-names.js';

// Cells that are written again before they are read: dates with a part that is not known, of other calendars, of East Asia, and
// ranges in words.

/** Dates of which a part is not known, of other calendars, and in the spellings of East and South-East Asia. */
export function readRespelt(
  text: string,
  folded: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  const marked = MARKED.exec(text);
  if (marked) return marked[1] === '~~' ? STRUCK : again(marked[2] ?? marked[3]!);
  const counted = countedDate(text, ctx, again);
  if (counted !== undefined) return counted;
  const figures = withDayInFigures(folded, ctx.names ?? createDateNames(ctx.languages, ctx.months));
  if (figures !== undefined) return again(figures);
  const nth = nthWeekday(folded, ctx, again);
  if (nth !== undefined) return nth;
  const century = LIBRARY_CENTURY.exec(folded);
  if (century) return again(`${century[1]}XX`);
  const known = knownPart(folded, ctx.yearBeside);
  if (known !== undefined) return typeof known === 'string' ? only(again(known)) : known;
  const negative = NEGATIVE.exec(folded);
  if (negative) return negativeYear(-Number(negative[2]), (year) => `${negative[1]} ${year}`);
  const taiwan = TAIWAN.exec(folded);
  if (taiwan) return again(`${Number(taiwan[1]) + 1911}${taiwan[2]}`);
  const buddhist = BUDDHIST.exec(folded);
  const year = buddhist && fromBuddhist(Number(buddhist[2]));
  if (year) return typeof year === 'number' ? again(`${buddhist[1]}${year}${buddhist[3]}`) : year;
  const thai = respellThai(text);
  if (thai !== undefined) return typeof thai === 'string' ? again(thai) : thai;
  const once = withOneName(folded, ctx.names ?? createDateNames(ctx.languages, ctx.months));
  if (once !== undefined) return again(once);
  const vietnamese = respellVietnamese(folded);
  if (vietnamese !== undefined) return again(vietnamese);
  const mongolian = respellMongolian(folded);
  if (mongolian !== undefined) return again(mongolian);
  const org = respellOrg(text);
  if (org !== undefined) return again(org);
  const since = eastAsianSince(text);
  if (since !== undefined) return only(goingOn(again(since)));
  const asian = respellEastAsian(text);
  if (!asian) return undefined;
  const [from, to] = asian.dates.map(again);
  if (!from || isFault(from)) return from;
  if (to) return isFault(to) ? to : (joinSpans(from, to) ?? BACKWARDS_RANGE);
  noteWeekday(asian.weekday === undefined ? 0 : 1 << asian.weekday, inWall(from, ctx), ctx);
  return from;
}

/** "3 مايو/أيار 2021", a month by both its Arabic names, with one of them; undefined for other texts. */
const withOneName = (folded: string, names: DateNames): string | undefined => {
  const [before, behind, more] = folded.split('/').map((part) => part.trim().split(' '));
  if (!before || !behind || more || !/^\p{Script=Arabic}/u.test(behind[0]!)) return undefined;
  for (const first of [2, 1])
    for (const second of [2, 1]) {
      const month = names.month(before.slice(-first).join(' '));
      if (month > 0 && month === names.month(behind.slice(0, second).join(' ')))
        return [...before, ...behind.slice(second)].join(' ');
    }
  return undefined;
};

/** "18--", as librarians write a century. */
const LIBRARY_CENTURY = /^(\d\d)--\??$/;
const NTH_WEEKDAY =
  /^(?:on )?(?:the )?(1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last) (\p{L}{3,9}) (?:of|in) (.{3,40})$/u;
const NTHS = ['first', 'second', 'third', 'fourth', 'fifth'];
const NO_SUCH_DAY: DateFault = {
  why: 'The year or the month has no such day.',
  remedy: 'Check the day, or write the date as 2021-05-27.',
};

const isoOf = (days: number): string => {
  const { year, month, day } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** "First Monday of May 2007"; undefined for other texts. */
const nthWeekday = (
  folded: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined => {
  const [, which = '', word = '', rest = ''] = NTH_WEEKDAY.exec(folded) ?? [];
  const named = word && (ctx.names ?? createDateNames(ctx.languages, ctx.months)).weekday(word);
  if (!named || (named & (named - 1)) !== 0) return undefined;
  const month = again(rest);
  if (isFault(month) || month.startPrecision !== 'month') return isFault(month) ? month : undefined;
  const [first, end] = [month.start, month.end].map((at) => Math.floor(ctx.zone.toWall(at) / DAY));
  const weekday = 31 - Math.clz32(named);
  const from = first! + ((((weekday - first! - 4) % 7) + 7) % 7);
  const count = /^\d/.test(which) ? Number(which[0]) - 1 : NTHS.indexOf(which);
  const day = count < 0 ? from + 7 * Math.floor((end! - 1 - from) / 7) : from + 7 * count;
  return day < end! ? again(isoOf(day)) : NO_SUCH_DAY;
};

/** "**3 May 2021**", "`2021-05-03`", "[3 May 2021](https://…)". */
const MARKED = /^(\*{1,3}|_{1,3}|`|~~)(?=\S)([^*_`~]{3,80})\1$|^\[([^[\]]{3,80})\]\([^()\s]+\)$/;
const STRUCK: DateFault = {
  why: 'The date is struck out.',
  remedy: 'Write the date that holds, or leave the row out.',
};

const goingOn = (date: DateSpan | DateFault): DateSpan | DateFault =>
  isFault(date) ? date : { ...date, end: Infinity, flags: date.flags & ~Single };

const inWall = (span: DateSpan, { zone }: DateContext): Reading => ({
  ...span,
  start: zone.toWall(span.start),
});

/** "17 Oct -44" and "Oct 17 -4069": not the day 17 to 44. */
const NEGATIVE = /^(\d{1,2}\.? \p{L}+\.?|\p{L}+\.? \d{1,2},?),? -(\d{1,4})$/u;
/** Years of the Republic of China: "R.O.C. 112" is 2023. */
const TAIWAN = /^(?:r\. ?o\. ?c\.|roc) ?(\d{1,3})((?:[-/.]\d{1,2}){0,2})$/;
/** "1 Jan 2563 BE", "2563-01-01 B.E.", "BE 2563" is left alone. */
const BUDDHIST =
  /^(|.*[^\d])(\d{4})(|[-/.]\d{1,2}[-/.]\d{1,2}|,? \p{L}+(?: \d{1,2})?)(?:(?<=\d)| )\(?b\.? ?e\.?\)?$/u;

/** What stands for a date of which a part is not known is no date with a fault of its own. */
const only = (date: DateSpan | DateFault): DateSpan | DateFault | undefined =>
  isFault(date) ? undefined : date;

/** "Between 1936 and 1939" and "2015 to date" in the words that ranges are read by. */
export const withPlainRange = (folded: string): string =>
  withPlainOpenRange(withPlainCentury(folded).replace(BETWEEN, '$1 - $2'))
    .replace(/^(?:dal|al)l['’](?=\d)/, (word) => `${word.slice(0, -2)} `)
    .replace(/^l['’](?=\d)/, '')
    .replace(/(?<=\d(?:st|nd|rd|th)) day of /, ' of ')
    .replace(/ (?:to date|do dzis|ad oggi|till? i? ?dag|tot heden|至今)$/u, ' to present')
    .replace(/t\/m/g, ' - ')
    .replace(/(?<=\d{4}) - (?=\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?$)/u, ' ')
    .replace(/(?<=\p{L})-(?= (?:to|or|bis|und|a|et|do) )/gu, '')
    .replace(/(?<=\p{L})-(?=to-|or-|und-)|(?<=-(?:to|or))-/gu, ' ');

/** "sec. XVI" and "XV w." with a word that is no abbreviation. */
const withPlainCentury = (folded: string): string =>
  folded
    .replace(/^(?:sec|saec|s)\.? ?(?=[ivx]{1,5}(?: |$))/, 'century ')
    .replace(/(?<=^[ivx]{1,5}) w\.?$/, ' century')
    .replace(/(?<=^[ivx]{1,5}e?) s\.?(?= |$)/, ' century');

const BETWEEN =
  /^(?:between|zwischen|entre|tra|fra|mellom|mellan|mellem|tussen|miedzy|pomiedzy|mezi|medzi|izmedu|između|między|între|intre|между|між|помiж|izmeđju) (.+?) (?:and|und|et|y|e|ed|og|och|en|i|a|si|и|та|i) ([^]+)$/u;

/** A time of day taken out of a cell. */
interface CellTime {
  /** The text without the time and its zone. */
  readonly rest: string;
  /** Since midnight. */
  readonly ms: number;
  readonly precision: Precision;
  /** Undefined for a wall time without a zone. */
  readonly zone?: NamedZone;
}

/** Words before a time, in many languages. */
const AT_WORDS =
  'um|at|kl\\.?|klo|kell|в|о|o|a|as|a las|alle(?: ore)?|ore|saat|om|ob|ora|u|v|ve|pukul|pkl\\.?|(?:o )?godz\\.?|luc|στις|ωρα|@|ժամը|საათზე|الساعة|בשעה';
const BEFORE = String.raw`(?:(?<=\d)t|(?<!\p{L})(?:${AT_WORDS})\s+)`;
const AT = String.raw`${BEFORE}?(?<![\d:.])`;
const HALF = String.raw`(?:\s*([ap])\.?\s?m(?!\p{L})\.?)?`;
const HOURS = String.raw`(?:\s?(?:uhr|uur|h|hrs?|hours|ч|год)(?![\p{L}\d])\.?)?`;
const SECONDS = String.raw`(?::(\d\d?)(?:[.,](\d+))?)?(?![\d:])`;
const CLOCK = new RegExp(
  String.raw`${AT}(\d{1,2})(?::|\s?h\s?(?=\d\d)|\.(?=\d\d ?(?:uhr|uur|h(?!\p{L})|hrs|[ap]\.?\s?m(?!\p{L}))))(\d\d|\d(?=:\d))${SECONDS}${HALF}${HOURS}`,
  'u',
);
/** "kl. 21.15", and "6 Şubat 2023 04.17": a point is read as a colon where the place says that this is a time. */
const POINTED = new RegExp(
  String.raw`(?:${BEFORE}|(?<=[\p{L}.] ?\d{4},? ))(\d{1,2})\.(\d\d)(?:\.(\d\d))?()(?![\d.:])()${HOURS}(?=$|\s*\(?\p{L})`,
  'u',
);
const HOUR_ONLY = new RegExp(String.raw`${AT}(\d{1,2})()()()\s*([ap])\.?\s?m(?!\p{L})\.?`, 'u');
/** "14 Uhr", "à 14h"; "1H 2021" is half a year. */
const HOUR_WORD = new RegExp(
  String.raw`(?:${BEFORE}|(?<![\d:.])(?=\d\d ?h|\d\d? ?uhr|\d\d? ?uur))(\d{1,2})()()()() ?(?:uhr|uur|h)(?![\p{L}\d])`,
  'u',
);
const MILITARY = new RegExp(
  String.raw`(?<![\d.-])(\d\d)(\d\d)()()()(?=\s(?:z|gmt|utc|ut|[ecmp][sd]t|[+-]\d{4})(?!\p{L}))`,
  'u',
);

/**
 * The first time of day in a folded text with its zone (see `takeZone`); undefined when there is none, or none that a clock shows.
 */
function takeTime(
  text: string,
  original = '',
  isDateWord: (word: string) => boolean = () => false,
): CellTime | undefined {
  const match =
    CLOCK.exec(text) ??
    HOUR_ONLY.exec(text) ??
    POINTED.exec(text) ??
    HOUR_WORD.exec(text) ??
    MILITARY.exec(text);
  if (!match) return undefined;
  const [found, hour, minute, second, fraction, half] = match;
  const h = hourOf(Number(hour), half);
  const [m, s] = [Number(minute ?? 0), Number(second ?? 0)];
  if (h === undefined || m > 59 || s > 60 || (h === 24 && m + s > 0)) return undefined;
  const ms =
    h * HOUR +
    m * MINUTE +
    Math.min(s, 59) * SECOND +
    Math.floor(Number(`0.${fraction === undefined || fraction === '' ? '0' : fraction}`) * SECOND);
  const precision = fraction ? 'millisecond' : second ? 'second' : minute ? 'minute' : 'hour';
  const after = text.slice(match.index + found.length);
  const zone = takeZone(after, original, isDateWord);
  const rest = `${text.slice(0, match.index)} ${after.slice(zone?.length ?? 0)}`;
  return zone ? { rest, ms, precision, zone } : { rest, ms, precision };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour <= 24 ? hour : undefined;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined;
}

// What people type into cells: "27.Feb.2026", "c. 1915", "Q3 2021", "27 Sept – 10 Nov 2020", "44 BC". Never a guess: where two
// readings are possible, the fault names both.

const LONGEST = 100;
/** Without its points the folded word would be a German Monday. */
const TURKISH_BC = /(?<!\p{L})MÖ(?!\p{L})/u;
/** Without its accent the folded word would be an Indonesian December. */
const FRENCH_SINCE = /^d(?:è|e\u0300)s (?=\p{L}|\d)/iu;

/** "2014-03 – 05": the other dash is between two dates. */
const SPACED_RANGE =
  /^(\d{4}([-./])\d{1,2}(?:\2\d{1,2})?)(?:\s?[–—]\s?|\s-\s)(?=\d{1,4}(?:\2\d{1,2}){0,2}\s*$)/u;

/** Reads a cell; undefined when nothing in it is a date. `again` reads an end of a range of times. */
export function parseCell(
  text: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  if (text.length > LONGEST || !/[\d\p{Nd}ivxIVX]|century/u.test(text)) return undefined;
  const plainText = text
    .replace(TURKISH_BC, 'bc')
    .replace(FRENCH_SINCE, 'since ')
    .replace(SPACED_RANGE, '$1 to ');
  const folded = foldDateText(plainText).trim();
  const digits = digitDate(folded, ctx);
  if (digits && !isFault(digits)) return digits;
  const respelt = readRespelt(text, folded, ctx, again) ?? digits;
  if (respelt) return respelt;
  const names = ctx.names ?? createDateNames(ctx.languages, ctx.months);
  const isDateWord = (word: string): boolean =>
    names.month(word) > 0 || names.kind(word) !== undefined || names.weekday(word) > 0;
  const clocks = clockRange(folded);
  if (clocks) return typeof clocks === 'string' ? rangeOfTimes(clocks, again, text) : clocks;
  const plain = withPlainRange(folded);
  const time = takeTime(plain, text, isDateWord);
  if (time && takeTime(time.rest)) return rangeOfTimes(plain, again, text);
  const found = tokensOf(time?.rest ?? plain, names, ctx.yearBeside);
  if (typeof found === 'string') return unknownWord(found);
  const reading = readTokens(found.tokens, ctx);
  if (reading === undefined) return readParts(found.tokens, ctx) && NO_YEAR;
  if (isFault(reading)) return reading;
  if (reading.short || hasShortYear(plain)) noteShortYear(folded, ctx);
  noteWeekday(found.weekdays, reading, ctx);
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

/** A time needs a whole day to stand on; one in a zone that is not known leaves the day. */
function atTime(day: Reading, time: CellTime, ctx: DateContext): DateSpan | undefined {
  if (day.startPrecision !== 'day' || day.end - day.start !== DAY) return undefined;
  const wall = day.start + time.ms;
  const named = time.zone;
  if (named && named.offset === undefined && !named.zone) {
    ctx.onNote?.(unknownZone(named));
    return inZone(day, ctx);
  }
  if (named?.meanings) ctx.onNote?.(usualZone(named));
  const instant = named?.zone ? named.zone.toInstant(wall) : wall - (named?.offset ?? 0);
  const span = named ? instantSpan(instant, time.precision) : floatingTime(wall, time.precision, ctx.zone);
  return { ...span, flags: span.flags | (day.flags & ~Floating) };
}

const ANY_CLOCK = /\d(?:[:.]\d\d| ?[ap]\.?m)/u;
const LATER_CLOCK = /(?<!\d)\d{1,2}(?:[:.]\d\d| ?[ap]\.?m)/gu;
const UNTIL = /-|\/|\bto\b|\bbis\b|до|по/gu;

/** What stands on either side of the first sign of a range that is between two times of day. */
function sidesOfTimes(text: string): readonly [string, string] | undefined {
  const first = ANY_CLOCK.exec(text);
  if (!first || text.includes('\n')) return undefined;
  const from = first.index + first[0].length;
  const last = [...text.matchAll(LATER_CLOCK)].at(-1)?.index ?? from;
  for (const sign of text.matchAll(UNTIL)) {
    const to = sign.index + sign[0].length;
    if (sign.index >= from && to <= last)
      return [text.slice(0, sign.index).trimEnd(), text.slice(to).trimStart()];
  }
  return undefined;
}

/** "27 Sept 2020 10:00 – 12:00": a second time without a date is on the same day, and one without a zone in that of the other. */
function rangeOfTimes(
  text: string,
  again: (text: string) => DateSpan | DateFault,
  original: string,
): DateSpan | DateFault | undefined {
  const sides = sidesOfTimes(text);
  if (!sides) return undefined;
  const [begin, end] = sides;
  const [first, second] = [takeTime(begin, original), takeTime(end, original)];
  const inSame = (text: string, own: CellTime | undefined, other: CellTime | undefined): string =>
    own?.zone ? withZone(text, own.zone) : other?.zone ? `${text} ${zoneText(other.zone)}` : text;
  const from = again(inSame(begin, first, second));
  const alone = second?.rest.trim() === '';
  const to = again(inSame(alone ? `${first?.rest ?? ''} ${end}` : end, second, first));
  if (isFault(from)) return from;
  return isFault(to) ? to : (joinSpans(from, to) ?? BACKWARDS_RANGE);
}

/** Two times of day with a dash and no space: the second of "5 May 2022 10:00-11:30" is no offset from UTC. */
const CLOCKS = /(?<![\d:])(\d\d?)[:.](\d\d)-(\d\d?)[:.](\d\d)(?![\d:])/u;
const HALVES = /(\d ?[ap]\.?m\.?)-(\d)/;
const LARGEST_OFFSET = 14;

/** The text with the two times behind the day, to be read as a range; a fault where the second may be an offset. */
function clockRange(folded: string): string | DateFault | undefined {
  if (HALVES.test(folded)) return folded.replace(HALVES, '$1 - $2');
  const match = CLOCKS.exec(folded);
  const before = folded.slice(0, match?.index);
  if (!match || /\d\.$|\dt$/.test(before)) return undefined;
  const [clocks, hour, minute, lastHour, lastMinute] = match;
  const day = `${before} ${folded.slice(match.index + clocks.length)}`.replaceAll(',', ' ').trim();
  if (!/\d/.test(day)) return undefined;
  const [from, to] = [`${hour}:${minute}`, `${lastHour}:${lastMinute}`];
  const mayBeOffset =
    lastHour!.length === 2 && Number(lastHour) <= LARGEST_OFFSET && /00|30|45/.test(lastMinute!);
  const isLater = Number(lastHour) * 60 + Number(lastMinute) > Number(hour) * 60 + Number(minute);
  const isIso = /^\d{4}-\d\d-\d\d$/.test(day);
  if (isLater && !(isIso && mayBeOffset)) return `${day} ${from} - ${to}`;
  if (!mayBeOffset) return undefined;
  return {
    why: 'What follows the time can be an end or an offset from UTC.',
    remedy: `Write the end as "${from} - ${to}", the offset behind the seconds: "${from}:00-${to}".`,
    readings: [`${from} to ${to}`, `${from} at UTC-${to}`],
  };
}

/** The text of a zone as it is read again: abbreviations in capitals. */
const zoneText = ({ name }: NamedZone): string => (name.includes('/') ? name : name.toUpperCase());

const withZone = (text: string, zone: NamedZone): string =>
  /^\p{L}+$/u.test(zone.name)
    ? text.replace(new RegExp(`${zone.name}(?!\\p{L})`, 'iu'), zoneText(zone))
    : text;

function readTokens(tokens: readonly Token[], ctx: DateContext): Reading | DateFault | undefined {
  const kinds = tokens.map(({ kind }) => kind);
  const last = kinds[kinds.length - 1];
  if (last === 'P') {
    const trimmed = tokens.slice(0, -1);
    return /[-R/]/.test(kinds[kinds.length - 2] ?? '') ? since(trimmed.slice(0, -1), ctx) : undefined;
  }
  if (last === '-') return since(tokens.slice(0, -1), ctx);
  const [first, rest] = [kinds[0], tokens.slice(1)];
  // Spanish "a mediados de marzo": not until then, but then.
  if (first === 'R' && tokens[0]!.text === 'a') return readTokens(rest, ctx);
  if (first === 'S') return readRange(rest, ctx) ?? since(rest, ctx);
  if (first === 'R')
    return open(rest, ctx, (date) => ({ ...date, start: -Infinity, flags: date.flags & ~Single }));
  if (first === 'b') return open(rest, ctx, (date) => ({ ...date, start: -Infinity, end: date.start }));
  if (first === 'a') return open(rest, ctx, (date) => ({ ...date, start: date.end, end: Infinity }));
  return readDateTokens(tokens, ctx) ?? readRange(tokens, ctx);
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
  const date = readDateTokens(tokens, ctx);
  return date === undefined || isFault(date) ? date : change(date);
}
