import { civilOf, DAY, justBefore, MINUTE, SECOND } from './civil.js';
import type { DatePhrase } from './date-words.js';
import {
  Approximate,
  type DateSpan,
  Floating,
  isTime,
  type Precision,
  precisionSpan,
  Single,
  Uncertain,
  Unknown,
} from './span.js';
import type { Zone } from './zone.js';

/** Before, a year alone would be taken for a day or a number: "May 4". */
export const FIRST_PLAIN_YEAR = 100;

// Dates in languages the runtime's Intl lacks, written from a table of names and patterns.

/** Keys are the letters of Unicode's date fields (UTS 35). */
export interface DateTable {
  /** A language with the same separators and clock, which the runtime has. */
  readonly standIn: string;
  /** Months from January, alone (`LLLL`, short `LLL`) and within a date (`MMMM`, `MMM`). */
  readonly LLLL: readonly string[];
  readonly LLL: readonly string[];
  readonly MMMM: readonly string[];
  readonly MMM: readonly string[];
  /** Weekdays from Sunday, long and short. */
  readonly EEEE: readonly string[];
  readonly EEE: readonly string[];
  /** Before and after year 1. */
  readonly G: readonly [string, string];
  /** By the fields shown, in the order G y M E d: `yMMMMd` to `{d} {MMMM} {y}`. */
  readonly patterns: Readonly<Record<string, string>>;
  /** `{n} years ago`, `in {n} years`, `now`. */
  readonly ago: string;
  readonly ahead: string;
  readonly now: string;
  /** What follows a number of thousands, millions, billions and trillions. */
  readonly compact: readonly [string, string, string, string];
}

type Fields = Pick<Intl.DateTimeFormatOptions, 'era' | 'year' | 'month' | 'weekday' | 'day'>;

/**
 * The date of a wall time with these fields, as Intl.DateTimeFormat would write it. `year` is the year's number as
 * shown, so that it may have any size. Fields without a pattern stand in the order of the key.
 */
export function dateByTable(table: DateTable, fields: Fields, wall: number, year: string): string {
  const month = fields.month === 'long' ? 'MMMM' : fields.month ? 'MMM' : '';
  const weekday = fields.weekday === 'long' ? 'EEEE' : fields.weekday ? 'EEE' : '';
  const key = `${fields.era ? 'G' : ''}${fields.year ? 'y' : ''}${month}${weekday}${fields.day ? 'd' : ''}`;
  const pattern = table.patterns[key] ?? ALONE[key] ?? key.replace(/(.)\1*/g, '{$&} ').trim();
  const civil = civilOf(wall);
  const text: Readonly<Record<string, string | undefined>> = {
    G: table.G[civil.year < 1 ? 0 : 1],
    y: year,
    d: String(civil.day),
    ...named(table, MONTHS, civil.month - 1),
    ...named(table, WEEKDAYS, weekdayOf(wall)),
  };
  return pattern.replace(/\{(\w+)\}/g, (hole, letters: string) => text[letters] ?? hole);
}

const MONTHS = ['LLLL', 'LLL', 'MMMM', 'MMM'] as const;
const WEEKDAYS = ['EEEE', 'EEE'] as const;
const ALONE: Readonly<Record<string, string>> = { MMMM: '{LLLL}', MMM: '{LLL}' };

const named = (
  table: DateTable,
  letters: readonly (typeof MONTHS | typeof WEEKDAYS)[number][],
  index: number,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(letters.map((key) => [key, table[key][index]]));

/** 0 Sunday to 6 Saturday; 1 January 1970 was a Thursday. */
const weekdayOf = (wall: number): number => (((Math.floor(wall / DAY) + 4) % 7) + 7) % 7;

/** A year, month or day of wall time in the table's language; `month` is how its name is written. */
export function tableDate(
  table: DateTable,
  wall: number,
  shown: 'year' | 'month' | 'day',
  month: 'long' | 'short',
): string {
  const { year } = civilOf(wall);
  const fields: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(year < FIRST_PLAIN_YEAR ? { era: 'short' } : {}),
    ...(shown === 'year' ? {} : { month }),
    ...(shown === 'day' ? { day: 'numeric' } : {}),
  };
  return dateByTable(table, fields, wall, String(year < 1 ? 1 - year : year));
}

/** "13.8 billion years ago", of a year far from now. */
export function yearsAgo(year: number, locale: string, table: DateTable | undefined): string {
  const compact = new Intl.NumberFormat(table?.standIn ?? locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  });
  const years = Math.abs(year);
  if (table) {
    const n = compact
      .formatToParts(years)
      .map((part) => (part.type === 'compact' ? tableUnit(table, years) : part.value));
    return (year < 0 ? table.ago : table.ahead).replace('{n}', n.join('').replace(/\s+/g, ' ').trim());
  }
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  let said = false;
  return relative
    .formatToParts(year, 'year')
    .map((part) => {
      if (part.type === 'literal') return part.value;
      const text = said ? '' : compact.format(years);
      said = true;
      return text;
    })
    .join('');
}

const tableUnit = (table: DateTable, years: number): string =>
  table.compact[Math.min(3, Math.max(0, Math.floor(Math.log10(years) / 3) - 1))]!.trim();

// Calendar units as text in a locale, in wall time: everything goes to Intl as UTC, so that no zone of the runtime interferes.

export interface DateFormatterOptions {
  /** "27 September 2020" or "27 Sept 2020". Default: long. */
  readonly style?: 'long' | 'short';
  /** Words around dates. */
  readonly phrase: DatePhrase;
  /** For a language that the runtime does not write dates in. */
  readonly table?: DateTable;
}

/** What Intl can write of a wall time; coarser and odder units are phrases. */
export type Shown = 'year' | 'month' | 'day' | 'time';

interface DateFormatter {
  readonly zone: Zone;
  readonly phrase: DatePhrase;
  readonly long: boolean;
  /** With `era`, AD is said too. */
  text(wall: number, shown: Shown, era?: boolean): string;
  /** From one to another of the same kind, repeating nothing; undefined where only the two texts joined will do. */
  range(from: number, to: number, shown: Shown): string | undefined;
  /** "GMT+4", at an instant. */
  zoneName(instant: number): string;
}

type Options = Intl.DateTimeFormatOptions;

/** Texts of dates in a locale and zone. Keeps its Intl formatters, so make one and use it often. */
export function createDateFormatter(
  locale: string,
  zone: Zone,
  { style = 'long', phrase, table }: DateFormatterOptions,
): DateFormatter {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatFor = (options: Options): Intl.DateTimeFormat => {
    const key = JSON.stringify(options);
    const known = formats.get(key);
    if (known) return known;
    const base: Options = { calendar: 'gregory', timeZone: 'UTC' };
    const format = new Intl.DateTimeFormat(table?.standIn ?? locale, { ...base, ...options });
    formats.set(key, format);
    return format;
  };
  const dateText = (wall: number, shown: 'year' | 'month' | 'day', era?: boolean): string => {
    const { year } = civilOf(wall);
    if (Math.abs(year) > FURTHEST_YEAR) return yearsAgo(year, locale, table);
    if (table) return tableDate(table, wall, shown, style);
    return formatFor(dateOptions(shown, style, era ? 0 : year)).format(wall);
  };
  return {
    zone,
    phrase,
    long: style === 'long',
    text: (wall, shown, era) => {
      if (shown !== 'time') return dateText(wall, shown, era);
      const { year } = civilOf(wall);
      if (Math.abs(year) > FURTHEST_YEAR) return yearsAgo(year, locale, table);
      if (!table)
        return formatFor({ ...dateOptions('day', style, year), ...clockOptions(wall) }).format(wall);
      return `${dateText(wall, 'day')}, ${formatFor(clockOptions(wall)).format(wall)}`;
    },
    range: (from, to, shown) => {
      const { year } = civilOf(from);
      if (table || year < 1 || civilOf(to).year > FURTHEST_YEAR) return undefined;
      const clock = shown === 'time' ? { ...clockOptions(from), ...clockOptions(to) } : {};
      return formatFor({
        ...dateOptions(shown === 'time' ? 'day' : shown, style, year),
        ...clock,
      }).formatRange(from, to);
    },
    zoneName: (instant) => zoneNameOf(zone, table?.standIn ?? locale, instant, formats),
  };
}

/** Beyond, years are told from now; Intl ends at 271,821. */
const FURTHEST_YEAR = 99_999;

const dateOptions = (shown: 'year' | 'month' | 'day', month: 'long' | 'short', year: number): Options => ({
  year: 'numeric',
  ...(shown === 'year' ? {} : { month }),
  ...(shown === 'day' ? { day: 'numeric' } : {}),
  ...(year < FIRST_PLAIN_YEAR ? { era: 'short' } : {}),
});

/** Seconds and their fractions only where there are any. */
const clockOptions = (wall: number): Options => ({
  hour: 'numeric',
  minute: '2-digit',
  ...(wall % MINUTE === 0 ? {} : { second: '2-digit' }),
  ...(wall % SECOND === 0 ? {} : { fractionalSecondDigits: 3 }),
});

function zoneNameOf(
  zone: Zone,
  locale: string,
  instant: number,
  formats: Map<string, Intl.DateTimeFormat>,
): string {
  if (/^[+-]/.test(zone.name)) return `UTC${zone.name}`;
  const options: Options = { timeZone: zone.name, timeZoneName: 'short' };
  const format = formats.get('zone') ?? new Intl.DateTimeFormat(locale, options);
  formats.set('zone', format);
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone.name;
}

/** How a unit of this precision is written, when it is not a phrase. */
const shownOf = (precision: Precision): Shown =>
  SHOWN[precision] ?? (precision === 'day' || precision === 'week' ? 'day' : 'time');

const SHOWN: Partial<Record<Precision, Shown>> = {
  eon: 'year',
  era: 'year',
  millennium: 'year',
  century: 'year',
  decade: 'year',
  year: 'year',
  half: 'month',
  season: 'month',
  quarter: 'month',
  month: 'month',
};

// A date said as exactly as it is known, and no more: "May 2021", "c. 1915", "since 2022", "27 Sept – 10 Nov 2020".

/** The text of an interval in the formatter's locale and zone. */
export function formatSpan(span: DateSpan, fmt: DateFormatter): string {
  const startless = span.start === -Infinity;
  const endless = span.end === Infinity;
  if (startless && endless) return fmt.phrase('unknown');
  if ((span.flags & Unknown.start) !== 0) return `? – ${endText(span, fmt)}`;
  if ((span.flags & Unknown.end) !== 0) return `${startText(span, fmt)} – ?`;
  if ((span.flags & Single) !== 0) return singleText(span, fmt, startless, endless);
  if (startless) return fmt.phrase('until', { date: endText(span, fmt) });
  if (endless) return fmt.phrase('since', { date: startText(span, fmt) });
  return rangeText(span, fmt);
}

function singleText(span: DateSpan, fmt: DateFormatter, startless: boolean, endless: boolean): string {
  const { zone, phrase } = fmt;
  if (startless) return phrase('before', { date: unitText(zone.toWall(span.end), span.endPrecision, fmt) });
  if (endless)
    return phrase('after', { date: unitText(justBefore(zone.toWall(span.start)), span.startPrecision, fmt) });
  const [from, to] = [zone.toWall(span.start), justBefore(zone.toWall(span.end))];
  const precision = span.startPrecision;
  if (isThird(from, to, precision))
    return rangeText({ ...span, startPrecision: 'month', endPrecision: 'month' }, fmt);
  const isUnit = precision === span.endPrecision && to < precisionSpan(from, precision)[1];
  if (!isDeep(precision) && (!isUnit || (precision === 'decade' && civilOf(from).year < 10)))
    return rangeText(span, fmt);
  const text = unitText(isDeep(precision) ? to : from, precision, fmt);
  return qualified(withZone(text, span, fmt), span.flags, 'start', fmt);
}

/** Early, mid and late of a year have the precision "half", but are four months. */
const isThird = (from: number, to: number, precision: Precision): boolean =>
  precision === 'half' && civilOf(to).month - civilOf(from).month < 5;

/** "13.8 billion years ago" begins where its last year does: the digits count from now. */
const isDeep = (precision: Precision): boolean => precision === 'era' || precision === 'eon';

function rangeText(span: DateSpan, fmt: DateFormatter): string {
  const both = sameQualifiers(span.flags);
  const shown = shownOf(span.startPrecision);
  const plain = PLAIN.includes(span.startPrecision) && PLAIN.includes(span.endPrecision);
  if (both && plain && shown === shownOf(span.endPrecision)) {
    const [from, to] = sides(span, fmt);
    const text = fmt.range(from, to, shown);
    if (text !== undefined) return qualified(withZone(text, span, fmt), span.flags, 'start', fmt);
  }
  return withZone(`${startText(span, fmt)} – ${endText(span, fmt)}`, span, fmt);
}

/** Precisions that Intl writes by themselves; others are phrases. */
const PLAIN: readonly Precision[] = [
  'year',
  'half',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

const sameQualifiers = (flags: number): boolean =>
  ((flags & Approximate.start) !== 0) === ((flags & Approximate.end) !== 0) &&
  ((flags & Uncertain.start) !== 0) === ((flags & Uncertain.end) !== 0);

/** Wall times to write: the start, and of the end the last moment when it is a date, else itself. */
function sides({ start, end, endPrecision }: DateSpan, { zone }: DateFormatter): readonly [number, number] {
  const last = zone.toWall(end);
  return [zone.toWall(start), isTime(endPrecision) ? last : justBefore(last)];
}

const startText = (span: DateSpan, fmt: DateFormatter): string =>
  qualified(unitText(sides(span, fmt)[0], span.startPrecision, fmt), span.flags, 'start', fmt);

function endText(span: DateSpan, fmt: DateFormatter): string {
  const [from, to] = sides(span, fmt);
  const acrossEras = Number.isFinite(from) && civilOf(from).year < 1 && civilOf(to).year >= 1;
  return qualified(unitText(to, span.endPrecision, fmt, acrossEras), span.flags, 'end', fmt);
}

function qualified(text: string, flags: number, side: 'start' | 'end', { phrase }: DateFormatter): string {
  const about = (flags & Approximate[side]) !== 0 ? phrase('circa', { date: text }) : text;
  return (flags & Uncertain[side]) !== 0 ? phrase('uncertain', { date: about }) : about;
}

/** An instant is read in the display zone, so a long text says which; a wall time has none of its own, nor has "13 billion years ago". */
function withZone(text: string, span: DateSpan, fmt: DateFormatter): string {
  const instant = isTime(span.startPrecision) && (span.flags & Floating) === 0;
  return instant && fmt.long && Math.abs(civilOf(span.start).year) <= FURTHEST_YEAR
    ? `${text} ${fmt.zoneName(span.start)}`
    : text;
}

type Phrases = Partial<
  Record<Precision, (year: number, month: number, fmt: DateFormatter) => string | undefined>
>;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const PHRASES: Phrases = {
  millennium: (year, _, fmt) => nth('millennium', year, 1000, fmt),
  century: (year, _, fmt) => nth('century', year, 100, fmt),
  decade: (year, _, fmt) =>
    year >= 10 ? fmt.phrase('decade', { year: Math.floor(year / 10) * 10 }) : undefined,
  half: (year, month, fmt) => fmt.phrase(month < 7 ? 'half1' : 'half2', { year }),
  season: (year, month, fmt) => seasonText(year, month, fmt),
  quarter: (year, month, fmt) => fmt.phrase('quarter', { n: Math.ceil(month / 3), year }),
};

function nth(key: 'century' | 'millennium', year: number, years: number, fmt: DateFormatter): string {
  const n = Math.floor(Math.abs(year) / years) + 1;
  return fmt.phrase(year < 0 ? `${key}BC` : key, { n });
}

/** A winter is named after both its years. */
function seasonText(year: number, month: number, fmt: DateFormatter): string {
  const first = month < 3 ? year - 1 : year;
  const season = SEASONS[Math.floor(((month + 9) % 12) / 3)]!;
  return fmt.phrase(season, {
    year: season === 'winter' ? `${first}–${String((first + 1) % 100).padStart(2, '0')}` : first,
  });
}

/** The unit of this precision around a wall time. */
function unitText(wall: number, precision: Precision, fmt: DateFormatter, era = false): string {
  const { year, month } = civilOf(wall);
  return PHRASES[precision]?.(year, month, fmt) ?? fmt.text(wall, shownOf(precision), era);
}
