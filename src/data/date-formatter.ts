// Calendar units as text in a locale, in wall time: everything goes to Intl as UTC, so that no zone of the runtime interferes.
import { MINUTE, SECOND, civilOf } from './civil.js';
import type { DatePhrase } from './date-phrase.js';
import type { Precision } from './date-span.js';
import { tableDate, type DateTable } from './table-dates.js';
import { yearsAgo } from './years-ago.js';
import type { Zone } from './zone.js';

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

export interface DateFormatter {
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
  ...(year < 1 ? { era: 'short' } : {}),
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
export const shownOf = (precision: Precision): Shown =>
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
