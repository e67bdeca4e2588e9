import { DAY, daysInMonth, monthStart, wallTime } from './civil.js';
import type { DateContext, DateOrder } from './read-date.js';
import { fullYear, type Token } from './date-tokens.js';
import { subYear } from './edtf.js';
import type { DateFault, Precision } from './span.js';

// Dates of numbers alone: which of them is the day, the month and the year.

/** What decides the order of the numbers beside the numbers. */
type Order = Pick<DateContext, 'dateOrder' | 'yearBeside'>;

/** Day first after points, as wherever points are written; after other separators as the numbers or the order say. */
function dayAndMonth(
  first: number,
  second: number,
  separator: string,
  order: DateOrder | undefined,
): DateParts | undefined {
  if (order === 'mdy' || (order === undefined && separator !== '.' && second > 12))
    return { month: first, day: second };
  if (order === undefined && separator !== '.' && first <= 12 && first !== second) return undefined;
  return { day: first, month: second };
}

/** A day of three numbers; a fault with its readings where it has several. */
function numericDate(tokens: readonly Token[], { dateOrder, yearBeside }: Order): DateParts | DateFault {
  const [a, b, c] = [tokens[0]!, tokens[2]!, tokens[4]!];
  const short = c.kind === 'n';
  if (short && !isShortYear(c)) return ONE_DIGIT;
  const year = short ? fullYear(c.value, yearBeside) : c.value;
  const dayFirst = { year, month: b.value, day: a.value, short };
  const monthFirst = { year, month: a.value, day: b.value, short };
  const yearFirst = { year: fullYear(a.value, yearBeside), month: b.value, day: c.value, short };
  if (dateOrder === 'ymd' && short) return yearFirst;
  if (dateOrder === 'mdy' || (a.value === b.value && !short)) return monthFirst;
  if (dateOrder === 'dmy' || (tokens[1]!.kind === '.' && isDay(dayFirst))) return dayFirst;
  const wholeYears = short && [a, b, c].every(({ text }) => text.length === 2);
  const orders: readonly DateParts[] = [dayFirst, monthFirst, yearFirst];
  const readings = (wholeYears ? orders : orders.slice(0, 2))
    .filter(isDay)
    .filter((date, i, all) => all.findIndex((other) => isoText(other) === isoText(date)) === i);
  const named = readings.filter((date) => yearBeside?.((date.year ?? 0) % 100) === date.year);
  const left = named.length === 1 ? named : readings;
  if (left.length < 2) return left[0] ?? (b.value > 12 ? monthFirst : dayFirst);
  return {
    why: `This date can be read ${ORDERS.filter((_, i) => left.includes(orders[i]!)).join(' or ')} first.`,
    remedy: `Set the date order (${wholeYears ? 'dmy, mdy or ymd' : 'dmy or mdy'}), or write 2021-05-27.`,
    readings: left.map(isoText),
  };
}

const ORDERS = ['day', 'month', 'year'] as const;

/** A year is left out to two digits, not to one: the 0 of "1.1.0" is mostly a date that was not known. */
const isShortYear = ({ text }: Token): boolean => text.length === 2;
const ONE_DIGIT: DateFault = {
  why: 'A year of one digit is not read.',
  remedy: 'Write years with four digits.',
};

const isDay = ({ year = 0, month = 0, day = 0 }: DateParts): boolean =>
  day >= 1 && day <= daysInMonth(year, month);

/** Two digits of a month or day. */
const two = (n: number | undefined): string => String(n ?? 1).padStart(2, '0');
const isoText = ({ year, month, day }: DateParts): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

// One date of a cell, by its pattern of tokens. Each pattern has one meaning; where the numbers leave two, both are told.

/** What a date says. One without a year takes it from the other end of its range. */
interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Wall times of what is no year, month or day: a season, a century. */
  readonly whole?: readonly [start: number, end: number, precision: Precision];
  /** The year had two digits. */
  readonly short?: boolean;
  readonly era?: 'B' | 'A';
}

type Read = (tokens: readonly Token[], ctx: Order) => DateParts | DateFault | undefined;

const at = (tokens: readonly Token[], kind: string, nth = 0): Token =>
  tokens.filter((token) => (kind === 'n' ? token.kind === 'n' || token.kind === 'Y' : token.kind === kind))[
    nth
  ]!;
const numberAt = (tokens: readonly Token[], nth: number): number => at(tokens, 'n', nth).value;
const yearOf = (tokens: readonly Token[]): number => at(tokens, 'Y').value;
const smallOf = (tokens: readonly Token[]): number => tokens.find(({ kind }) => kind === 'n')!.value;

const whole = (part: readonly [number, number, Precision] | undefined, year: number): DateParts | undefined =>
  part && { year, whole: part };

const subYearOf = (first: number, count: number, year: number, n: number): DateParts | undefined =>
  n >= 1 && n <= count ? whole(subYear(year, first + n - 1), year) : undefined;

const yearsFrom = (year: number, years: number, precision: Precision): DateParts => ({
  year,
  whole: [wallTime(year), wallTime(year + years), precision],
});

/** The nth century or millennium; BC ones count backwards from the year 0, as the EDTF -00XX does. */
function nth(tokens: readonly Token[], years: number, precision: Precision): DateParts | undefined {
  const n = numberAt(tokens, 0);
  if (n < 1 || n > 10000 / years) return undefined;
  const bc = tokens.some(({ kind }) => kind === 'B');
  return { ...yearsFrom(bc ? 1 - n * years : (n - 1) * years, years, precision), era: bc ? 'B' : 'A' };
}

const monthOf = (tokens: readonly Token[]): number | DateFault => {
  const { value, text } = at(tokens, 'm');
  const months = Array.from({ length: 12 }, (_, m) => m).filter((m) => (value >> m) & 1);
  if (months.length === 1) return months[0]! + 1;
  return {
    why: `"${text}" is a different month in different languages.`,
    remedy: 'Say which language the data is in, or write the month as a number: 2021-05-27.',
    readings: months.map((m) => monthReading(tokens, m + 1)),
  };
};

const monthReading = (tokens: readonly Token[], month: number): string => {
  const year = tokens.find(({ kind }) => kind === 'Y');
  return year ? `${year.text}-${two(month)}` : `month ${month}`;
};

const withMonth =
  (rest: (tokens: readonly Token[], ctx: Order) => Omit<DateParts, 'month'>): Read =>
  (tokens, ctx) => {
    const month = monthOf(tokens);
    return typeof month === 'number' ? { ...rest(tokens, ctx), month } : month;
  };

/** Kinds of a whole date to its reading, tried in this order. */
const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  [/^[nY][BA]$/, (t) => ({ year: eraYear(numberAt(t, 0), t[1]!.kind), era: t[1]!.kind as 'B' | 'A' })],
  [/^[AB][nY]$/, (t) => ({ year: eraYear(numberAt(t, 0), t[0]!.kind), era: t[0]!.kind as 'B' | 'A' })],
  [/^Y$/, (t) => (t[0]!.text.length <= 4 ? { year: t[0]!.value } : undefined)],
  // Incomplete: the other end of a range has the rest.
  [/^n$/, (t) => ({ day: t[0]!.value })],
  [/^nY$/, (t) => ({ day: t[0]!.value, year: t[1]!.value })],
  [/^m$/, withMonth(() => ({}))],
  [
    /^n[-./]?m[-./]?Y[BA]?$|^n[-./]?m[-./]?n[BA]$/,
    withMonth((t) => ({ day: numberAt(t, 0), ...lastYear(t) })),
  ],
  [/^mnY[BA]?$|^mnn[BA]$/, withMonth((t) => ({ day: smallOf(t), ...lastYear(t) }))],
  [/^Y[-./]?m[-./]?n$|^Yn-?m$/, withMonth((t) => ({ year: yearOf(t), day: smallOf(t) }))],
  [
    /^n[-./]?m[-./]?n$/,
    withMonth((t, { yearBeside }) => ({
      day: numberAt(t, 0),
      ...(isShortYear(t[t.length - 1]!) ? { year: fullYear(numberAt(t, 1), yearBeside), short: true } : {}),
    })),
  ],
  [/^m[-./]?Y[BA]?$|^mn[BA]$|^Y[-./]?m$/, withMonth((t) => lastYear(t))],
  [/^m-n$/, monthAndNumber],
  [/^m\/n$/, monthAndYearOf],
  [/^n[-.]?m$|^mn$/, withMonth((t) => ({ day: smallOf(t) }))],
  [/^Y([-./])n\1n$/, (t) => ({ year: t[0]!.value, month: t[2]!.value, day: t[4]!.value })],
  [/^n([-./])n\1[Yn]$/, numericDate],
  [/^n[./]n$/, (t, { dateOrder }) => dayAndMonth(t[0]!.value, t[2]!.value, t[1]!.kind, dateOrder)],
  [
    /^n[-./]Y$/,
    (t) =>
      /\d/.test(t[0]!.text) && t[2]!.text.length > 3 ? monthAndYear(t[0]!.value, t[2]!.value) : undefined,
  ],
  [/^Y[./]n$/, (t) => yearAndMonth(t[0]!.value, t[2]!.value)],
  [/^qn[-/]?Y$|^nq[-/]?Y$|^Y[-/]?(qn|nq)$/, (t) => subYearOf(33, 4, yearOf(t), smallOf(t))],
  [/^hn[-/]?Y$|^nh[-/]?Y$|^Y[-/]?(hn|nh)$/, (t) => subYearOf(40, 2, yearOf(t), smallOf(t))],
  [/^[1-4][-/]?Y$|^Y[-/]?[1-4]$/, (t) => whole(subYear(yearOf(t), 20 + seasonOf(t)), yearOf(t))],
  [/^4Y[-/][nY]$/, winter],
  [/^n[Cc][BA]?$|^Cn[BA]?$/, (t) => nth(t, 100, 'century')],
  [/^n[K][BA]?$|^Kn[BA]?$/, (t) => nth(t, 1000, 'millennium')],
  [/^W-?n[-/]?Y$|^Y[-/]?W-?n(-n)?$/, week],
  [/^Y-?T$/, (t) => (t[0]!.value % 100 === 0 ? yearsFrom(t[0]!.value, 100, 'century') : decade(t))],
  [/^Y-?D$|^DY$/, decade],
  [/^nD$/, (t) => decadeOfWhen(t[0]!.value)],
];

/** "Dec-21" is a month of 2021 in the one spreadsheet and a day of December in the other. */
function monthAndNumber(tokens: readonly Token[], { yearBeside }: Order): DateParts | DateFault {
  const month = monthOf(tokens);
  if (typeof month !== 'number') return month;
  const number = smallOf(tokens);
  const year = fullYear(number, yearBeside);
  if (number < 1 || number > 31 || yearBeside?.(number) !== undefined) return { year, month, short: true };
  return {
    why: 'The number after the month can be a day or a year.',
    remedy: 'Write the month as 2021-12, the day as 2021-12-21.',
    readings: [`${year}-${two(month)}`, `day ${number} of month ${month}`],
  };
}

/** "abr/18", as spreadsheets of Brazil write a month and its year; nobody writes a day so. */
function monthAndYearOf(tokens: readonly Token[], { yearBeside }: Order): DateParts | DateFault | undefined {
  const month = monthOf(tokens);
  const { text, value } = tokens[2]!;
  if (typeof month !== 'number') return month;
  return text.length === 2 ? { year: fullYear(value, yearBeside), month, short: true } : undefined;
}

/** A week of ISO 8601, from Monday; its first is that of 4 January. "2021-W05-3" is its third day. */
function week(tokens: readonly Token[]): DateParts | undefined {
  const year = yearOf(tokens);
  const [number, nth] = tokens.filter(({ kind }) => kind === 'n').map(({ value }) => value);
  const monday = (of: number): number => {
    const fourth = wallTime(of, 1, 4) / DAY;
    return (fourth - ((((fourth + 3) % 7) + 7) % 7)) * DAY;
  };
  const start = monday(year) + ((number ?? 0) - 1) * 7 * DAY;
  if (number === undefined || number < 1 || start >= monday(year + 1)) return undefined;
  if (nth === undefined) return { year, whole: [start, start + 7 * DAY, 'week'] };
  const day = start + (nth - 1) * DAY;
  return nth >= 1 && nth <= 7 ? { year, whole: [day, day + DAY, 'day'] } : undefined;
}

const eraYear = (year: number, era: string): number => (era === 'B' ? 1 - year : year);

function lastYear(tokens: readonly Token[]): Pick<DateParts, 'year' | 'era'> {
  const last = tokens[tokens.length - 1]!;
  const era = last.kind === 'B' || last.kind === 'A' ? last.kind : undefined;
  const numbers = tokens.filter(({ kind }) => kind === 'n' || kind === 'Y');
  const year = (tokens.find(({ kind }) => kind === 'Y') ?? numbers[numbers.length - 1]!).value;
  return era ? { year: eraYear(year, era), era } : { year };
}

const seasonOf = (tokens: readonly Token[]): number =>
  Number(tokens.find(({ kind }) => /[1-4]/.test(kind))!.kind);

/** "Winter 2020/21" begins in 2020. */
function winter(tokens: readonly Token[]): DateParts | undefined {
  const year = tokens[1]!.value;
  const next = tokens[3]!.value;
  return next % 100 === (year + 1) % 100 ? whole(subYear(year, 24), year) : undefined;
}

function decade(tokens: readonly Token[]): DateParts | DateFault | undefined {
  const year = yearOf(tokens);
  if (year % 10 !== 0 || year > 9999) return undefined;
  if (year % 100 !== 0) return yearsFrom(year, 10, 'decade');
  return {
    why: `"${year}s" can be ten years or a hundred.`,
    remedy: 'Write 190X for the decade and 19XX for the century.',
    readings: [`${year / 10}X`, `${year / 100}XX`],
  };
}

const decadeOfWhen = (years: number): DateFault => ({
  why: 'The century of this decade is not said.',
  remedy: 'Write it with its century, such as 1990s.',
  readings: [`18${years / 10}X`, `19${years / 10}X`],
});

const monthAndYear = (month: number, year: number): DateParts | undefined =>
  month >= 1 && month <= 12 ? { year, month } : undefined;

/** "2020/09" is a month and "2020/21" two years, but "2008/09" may be either. */
function yearAndMonth(year: number, month: number): DateParts | DateFault | undefined {
  if (month !== (year + 1) % 100) return monthAndYear(month, year);
  if (month > 12) return undefined;
  return {
    why: 'This can be a month or two years.',
    remedy: 'Write the month as 2008-09, the years as 2008/2009.',
    readings: [`${year}-${two(month)}`, `${year}/${year + 1}`],
  };
}

/** Reads the tokens as one date, perhaps without its year; undefined when they are none. */
export function readParts(tokens: readonly Token[], ctx: Order): DateParts | DateFault | undefined {
  const kinds = tokens.map(({ kind }) => kind).join('');
  for (const [pattern, read] of PATTERNS) if (pattern.test(kinds)) return read(tokens, ctx);
  return undefined;
}

/** Wall times [start, end) and precision of a date with a year; a fault when the calendar has no such day. */
export function boundsOf(parts: DateParts): readonly [number, number, Precision] | DateFault | undefined {
  const { year, month, day } = parts;
  if (parts.whole) return parts.whole;
  if (year === undefined || (month === undefined && day !== undefined)) return undefined;
  if (month === undefined) return [wallTime(year), wallTime(year + 1), 'year'];
  if (month < 1 || month > 12) return { why: `There is no month ${month}.`, remedy: 'Correct the date.' };
  if (day === undefined) return [monthStart(year, month), monthStart(year, month, 1), 'month'];
  const days = daysInMonth(year, month);
  if (day < 1 || day > days)
    return {
      why: `There is no day ${day} in month ${month} of ${year}.`,
      remedy: `That month has ${days} days.`,
    };
  const start = wallTime(year, month, day);
  return [start, start + DAY, 'day'];
}
