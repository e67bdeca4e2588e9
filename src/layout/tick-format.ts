// Labels of ticks in a locale: Intl formatters made once and kept, wall times formatted as UTC, any year.
import { dateByTable, type DateTable } from '../time/date-table.js';
import { DAY, HOUR, MINUTE, civilOf, wallTime } from '../time/civil.js';
import { AGO_YEARS, type TickStep, type TickUnit } from './tick-steps.js';

export type MajorUnit = 'day' | 'month' | 'year';

export interface TickFormat {
  /** Label of a tick; `offset` (ms) is added as "UTC+4" where the clock shows this time twice. */
  minor(step: TickStep, wall: number, offset?: number): string;
  /** Label of the day, month or year that begins at `wall`; `form` 0 is the longest. */
  major(unit: MajorUnit, wall: number, form: number): string;
  /** The longest label kinds a step can show, as text to measure; years from `low` to `high` (wall times). */
  samples(step: TickStep, low: number, high: number): readonly string[];
  majorSamples(unit: MajorUnit, form: number): readonly string[];
}

type Options = Intl.DateTimeFormatOptions;

interface Clock {
  readonly hour: Options;
  readonly minute: Options;
  readonly second: Options;
  /** Seconds with one, two and three decimals. */
  readonly fractions: readonly Options[];
}
// Formatters are kept by these very objects.
const YEAR_ALONE: Options = { year: 'numeric' };
const MONTH: Options = { month: 'short' };
const DATE: Options = { day: 'numeric', month: 'short' };

/** From the longest to the shortest. */
export const MAJOR_FORMS: Readonly<Record<MajorUnit, readonly Options[]>> = {
  day: [
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
    DATE,
  ],
  month: [
    { month: 'long', year: 'numeric' },
    { month: 'short', year: 'numeric' },
  ],
  year: [YEAR_ALONE],
};

/** 400 years. */
const CYCLE = 146097 * DAY;
const SAMPLE_YEAR = 2026;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const DAYS_OF_WEEK = [20, 21, 22, 23, 24, 25, 26];
const HOURS = [0, 10, 12, 22];
/** "888M" is wider than "8.9B". */
const SHORTER_UNITS = [8, 5, 3];

/** `table` gives names for a language the runtime has no data for. */
export function createTickFormat(locale: string, table?: DateTable): TickFormat {
  const intlLocale = table?.standIn ?? locale;
  const date = createDateFormat(intlLocale, table);
  const year = createYearFormat(date);
  const ago = table ? agoByTable(table) : createAgoFormat(locale);
  const clock = clockOf(intlLocale);
  const minorOptions: Readonly<Record<Exclude<TickUnit, 'year'>, (every: number) => Options>> = {
    millisecond: (every) => clock.fractions[every >= 100 ? 0 : every >= 10 ? 1 : 2]!,
    second: () => clock.second,
    minute: () => clock.minute,
    hour: () => clock.hour,
    day: () => DATE,
    week: () => DATE,
    month: () => MONTH,
  };
  const minor = (step: TickStep, wall: number, offset?: number): string => {
    if (step.unit === 'year') {
      // Half a day of grace: ten billion years away, float64 rounds a midnight by a minute.
      const y = civilOf(wall + 12 * HOUR).year;
      return step.every >= AGO_YEARS ? ago(y, step.every) : year(y);
    }
    const text = date(minorOptions[step.unit](step.every), wall);
    return offset === undefined ? text : `${text} ${utcOffset(offset)}`;
  };
  const major = (unit: MajorUnit, wall: number, form: number): string =>
    unit === 'year' ? year(civilOf(wall).year) : date(MAJOR_FORMS[unit][form]!, wall);
  return {
    minor,
    major,
    samples(step, low, high) {
      if (step.unit === 'year')
        return [low, high].flatMap((end) => widestYears(end, step.every).map((wall) => minor(step, wall)));
      if (step.unit === 'month' || step.unit === 'week' || step.unit === 'day')
        return MONTHS.map((month) => minor(step, wallTime(SAMPLE_YEAR, month, 28)));
      const offset = step.unit === 'hour' ? undefined : HOUR;
      return HOURS.map((hour) => minor(step, wallTime(SAMPLE_YEAR, 1, 1, hour, 50, 50, 888), offset));
    },
    majorSamples: (unit, form) => [
      ...MONTHS.map((month) => major(unit, wallTime(SAMPLE_YEAR, month, 28), form)),
      ...DAYS_OF_WEEK.map((day) => major(unit, wallTime(SAMPLE_YEAR, 9, day), form)),
    ],
  };
}

/** "3 PM" where the clock has twelve hours, "15:00" where a bare hour would not read as a time. */
function clockOf(locale: string): Clock {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const twelve = hourCycle === 'h11' || hourCycle === 'h12';
  const minute: Options = { hour: twelve ? 'numeric' : '2-digit', minute: '2-digit' };
  const second: Options = { ...minute, second: '2-digit' };
  return {
    hour: twelve ? { hour: 'numeric' } : minute,
    minute,
    second,
    fractions: ([1, 2, 3] as const).map((digits) => ({ ...second, fractionalSecondDigits: digits })),
  };
}

type DateFormat = (options: Options, wall: number) => string;

/** Formats dates of any year: a year Intl cannot show is formatted as its twin in the 400-year cycle, then renamed. */
function createDateFormat(locale: string, table?: DateTable): DateFormat {
  const formats = new Map<Options, Intl.DateTimeFormat>();
  const withEras = new Map<Options, Options>();
  const formatOf = (options: Options): Intl.DateTimeFormat =>
    remembered(
      formats,
      options,
      () => new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options }),
    );
  const withEra = (options: Options): Options =>
    remembered(withEras, options, () => ({ ...options, era: 'short' }));
  const numbers = [false, true].map((useGrouping) => new Intl.NumberFormat(locale, { useGrouping }));
  return (options, wall) => {
    const { year } = civilOf(wall);
    if (table && !options.hour) {
      const fields = options.year && year < 100 ? withEra(options) : options;
      const number = year < 1 ? 1 - year : year;
      return dateByTable(table, fields, wall, numbers[Number(number > 9999)]!.format(number));
    }
    if (year >= 100 && year <= 9999) return formatOf(options).format(wall);
    const shown = year < 1 ? 1 - year : year;
    const twin = wall + ((twinYear(year) - year) / 400) * CYCLE;
    return formatOf(options.year && year < 100 ? withEra(options) : options)
      .formatToParts(twin)
      .map((part) => (part.type === 'year' ? numbers[Number(shown > 9999)]!.format(shown) : part.value))
      .join('');
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The year at the same place of the 400-year cycle, just before or well after year 1. */
const twinYear = (year: number): number => (((year % 400) + 400) % 400) + (year < 1 ? -400 : 2000);

const createYearFormat =
  (date: DateFormat) =>
  (year: number): string =>
    date(YEAR_ALONE, wallTime(year));

/** "13.8B years ago": the words of Intl's relative time round a compact number. */
function createAgoFormat(locale: string): (year: number, every: number) => string {
  // made when they are first asked for: few timelines go that far
  let relative: Intl.RelativeTimeFormat | undefined;
  let compact: Intl.NumberFormat | undefined;
  return (year, every) => {
    const years = Math.round(year / every) * every;
    if (years === 0) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
    relative ??= new Intl.RelativeTimeFormat(locale);
    compact ??= new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 6 });
    const number = compact.format(Math.abs(years));
    const parts = relative.formatToParts(years, 'year');
    const first = parts.findIndex((part) => part.type !== 'literal');
    return parts
      .map((part, i) => (part.type === 'literal' ? part.value : i === first ? number : ''))
      .join('');
  };
}

const SCALES = [1e12, 1e9, 1e6, 1e3];

function agoByTable(table: DateTable): (year: number, every: number) => string {
  const number = new Intl.NumberFormat(table.standIn, { maximumFractionDigits: 6 });
  return (year, every) => {
    const years = Math.round(year / every) * every;
    if (years === 0) return table.now;
    const scale = SCALES.findIndex((size) => Math.abs(years) >= size);
    const compact =
      number.format(Math.abs(years) / SCALES[scale]!) + table.compact[SCALES.length - 1 - scale]!;
    return (years < 0 ? table.ago : table.ahead).replace('{n}', compact);
  };
}

function utcOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  const rest = minutes % 60;
  const tail = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${tail}`;
}

/** Years of as many digits as this one (and of fewer units), so that the room for labels does not hang on the window's place. */
function widestYears(wall: number, every: number): readonly number[] {
  const { year } = civilOf(wall);
  const digits = Math.floor(Math.log10(Math.max(1, Math.abs(year - 1))) + 1e-9);
  const sign = year < 1 ? -1 : 1;
  return [digits, ...SHORTER_UNITS.filter((unit) => unit < digits)].map((power) =>
    wallTime(sign * Math.max(1, Math.round((8.888888888888888 * 10 ** power) / every) * every)),
  );
}
