import type { CalendarStep } from '../time/calendar.js';
import { civilOf, DAY, HOUR, MINUTE, SECOND, wallTime, YEAR } from '../time/civil.js';
import { dateByTable, type DateTable } from '../time/format-date.js';

// The ladder of calendar steps an axis may use, and each step's edges as whole numbers: index <-> wall time.

/** Buckets know no weeks; ticks begin them on the locale's first weekday. */
export type TickUnit = CalendarStep['unit'] | 'week';

export interface TickStep {
  readonly unit: TickUnit;
  readonly every: number;
}

/** Steps finer than a year, finest first. Two days count from 1 January 1970, weeks from the locale's first weekday. */
const LADDER: readonly (readonly [TickUnit, readonly number[]])[] = [
  ['millisecond', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['second', [1, 2, 5, 10, 15, 30]],
  ['minute', [1, 2, 5, 10, 15, 30]],
  ['hour', [1, 2, 3, 6, 12]],
  ['day', [1, 2]],
  ['week', [1, 2]],
  ['month', [1, 3, 6]],
];

const UNIFORM: Readonly<Partial<Record<TickUnit, number>>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
};

/** 1 January 1970 was a Thursday, day 4 of a week that counts Monday as 1. */
const EPOCH_WEEKDAY = 4;
const LARGEST_YEARS = 1e15;
/** From here on years are told as "years ago", not as dates, so that no anchor at 1 AD is needed. */
export const AGO_YEARS = 1e5;

/** All steps, finest first: 1 ms to 10^15 years. */
export const tickSteps = (): readonly TickStep[] => [
  ...LADDER.flatMap(([unit, counts]) => counts.map((every) => ({ unit, every }))),
  ...yearSteps(),
];

function yearSteps(): readonly TickStep[] {
  const steps: TickStep[] = [];
  for (let decade = 1; decade <= LARGEST_YEARS; decade *= 10)
    for (const digit of [1, 2, 5]) steps.push({ unit: 'year', every: decade * digit });
  return steps;
}

/** The shortest time between two neighbouring edges, in ms; edges that are nearer (clock changes) are left out. */
export function shortest({ unit, every }: TickStep): number {
  // The step after 1 AD is short by a year: kept from centuries on, where that shows little.
  if (unit === 'year') return every * (every < 100 ? 365 * DAY : 0.98 * YEAR) - HOUR;
  if (unit === 'month') return [28, 59, 90, 120, 151, 181][every - 1]! * DAY - HOUR;
  const size = UNIFORM[unit]! * every;
  return size >= 12 * HOUR ? size - HOUR : size;
}

/** Number of the edge at or before a wall time. `firstWeekday` as in Intl: 1 Monday to 7 Sunday. */
export function tickIndex({ unit, every }: TickStep, wall: number, firstWeekday: number): number {
  if (unit === 'year') return yearIndex(civilOf(wall).year, every);
  if (unit === 'month') {
    const { year, month } = civilOf(wall);
    return Math.floor((year * 12 + month - 1) / every);
  }
  return Math.floor((wall - weekShift(unit, firstWeekday)) / (UNIFORM[unit]! * every));
}

/** Wall time of the edge with this number. */
export function tickWall({ unit, every }: TickStep, index: number, firstWeekday: number): number {
  if (unit === 'year') return wallTime(yearOfIndex(index, every));
  if (unit === 'month') {
    const months = index * every;
    const year = Math.floor(months / 12);
    return wallTime(year, months - year * 12 + 1);
  }
  return index * UNIFORM[unit]! * every + weekShift(unit, firstWeekday);
}

const weekShift = (unit: TickUnit, firstWeekday: number): number =>
  unit === 'week' ? (firstWeekday - EPOCH_WEEKDAY) * DAY : 0;

// Round years BC are round as people write them (1000 BC is year -999), so edges up to 0 stand one year later: 1 AD.
const anchoredAtOne = (every: number): boolean => every > 1 && every < AGO_YEARS;

const yearIndex = (year: number, every: number): number =>
  Math.floor((anchoredAtOne(every) && year <= 1 ? year - 1 : year) / every);

const yearOfIndex = (index: number, every: number): number =>
  anchoredAtOne(every) && index <= 0 ? index * every + 1 : index * every;

// The locale's first day of the week: from Intl where the runtime tells it, else from CLDR's regions.

interface WeekInfo {
  readonly firstDay: number;
}
interface LocaleWithWeek {
  readonly weekInfo?: WeekInfo;
  getWeekInfo?(): WeekInfo;
}

const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE ' +
  'PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** 1 Monday to 7 Sunday, as in Intl. */
export function firstWeekday(locale: string): number {
  const parsed: Intl.Locale & LocaleWithWeek = new Intl.Locale(locale).maximize();
  const told = parsed.getWeekInfo?.() ?? parsed.weekInfo;
  if (told) return told.firstDay;
  const region = parsed.region ?? '001';
  return SUNDAY.includes(region) ? 7 : SATURDAY.includes(region) ? 6 : 1;
}

// Labels of ticks in a locale: Intl formatters made once and kept, wall times formatted as UTC, any year.

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
