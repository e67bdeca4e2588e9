// Whether 03/04/2021 is the third of April or the fourth of March, from the other dates of the same file: "9/24/06" proves the order.
import type { DateOrder } from '../time/read-date.js';
import { finished, type Steps } from './reader.js';

/** How the dates of a file are put in order. */
export interface DayOrder {
  readonly order: DateOrder;
  /** A date that can be read in no other way. */
  readonly proof: string;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const TRIPLE = /(^|[^\d./-])(\d{1,2})([/-])(\d{1,2})\3(\d{4}|\d{2})(?![\d./-])/g;
const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Triple = readonly [a: string, b: string, c: string];

/** Year, month and day of three numbers in an order. */
const partsIn = (order: DateOrder, [a, b, c]: Triple): readonly [year: string, month: number, day: number] =>
  order === 'ymd'
    ? [a, Number(b), Number(c)]
    : order === 'dmy'
      ? [c, Number(b), Number(a)]
      : [c, Number(a), Number(b)];

const isPossible = (order: DateOrder, triple: Triple): boolean => {
  if (order === 'ymd' && (triple[0].length !== 2 || triple[2].length !== 2)) return false;
  const [, month, day] = partsIn(order, triple);
  return day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);
};

const triplesOf = (cell: unknown): readonly Triple[] => {
  // A date in ISO is the usual case.
  if (typeof cell !== 'string' || cell.length < 6 || cell.length > 100 || cell.charCodeAt(4) === 45)
    return [];
  return [...cell.matchAll(TRIPLE)].map(([, , a = '', , b = '', c = '']) => [a, b, c] as const);
};

/** The one order in which all dates of a file can be read; undefined where none is proven, or two contradict each other. */
export const findDayOrder = (cells: Iterable<unknown>): DayOrder | undefined =>
  finished(dayOrderSteps(cells));

const CELLS_A_STEP = 500;

/** The same, in steps. */
export function* dayOrderSteps(cells: Iterable<unknown>): Steps<DayOrder | undefined> {
  let left = ORDERS;
  let proof: string | undefined;
  let count = 0;
  for (const cell of cells) {
    if (++count % CELLS_A_STEP === 0) yield 0;
    for (const triple of triplesOf(cell)) {
      const possible = ORDERS.filter((order) => isPossible(order, triple));
      if (possible.length === 0) continue;
      const both = left.filter((order) => possible.includes(order));
      if (both.length < left.length && (possible.length === 1 || both.length === 1)) proof = String(cell);
      left = both;
      if (left.length === 0) return undefined;
    }
  }
  return left.length === 1 && proof !== undefined ? { order: left[0]!, proof } : undefined;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** Whether a cell holds a date that has more than one reading by itself. */
export const isAmbiguous = (cell: unknown): boolean =>
  triplesOf(cell).some((triple) => {
    const readings = ORDERS.filter((order) => isPossible(order, triple)).map((order) =>
      partsIn(order, triple).join(' '),
    );
    return new Set(readings).size > 1;
  });

/** The cell with its dates written so that they have one order; the century of a year of two digits is left open. */
export const inOrder = (cell: string, order: DateOrder): string =>
  cell.replace(TRIPLE, (whole, before: string, a: string, _: string, b: string, c: string) => {
    const triple: Triple = [a, b, c];
    if (!isPossible(order, triple)) return whole;
    const [year, month, day] = partsIn(order, triple);
    return (
      before +
      (year.length === 4 ? `${year}-${pad(month)}-${pad(day)}` : `${day} ${MONTHS[month - 1]!} ${year}`)
    );
  });

const SHORT_YEAR = /^(.{3,}?[^\d:])(\d{2})$/;

/** A date whose year has two digits, with the century of the year that stands beside it; as it was where they do not agree. */
export const withCentury = (cell: string, yearBeside: unknown): string => {
  const year =
    typeof yearBeside === 'number'
      ? String(yearBeside)
      : typeof yearBeside === 'string'
        ? yearBeside.trim()
        : '';
  const match = /^\d{4}$/.test(year) ? SHORT_YEAR.exec(cell.trim()) : null;
  return match && year.endsWith(match[2]!) && /\d/.test(match[1]!)
    ? match[1]!.replace(/['’]$/, '') + year
    : cell;
};

const PAIR = /^\s*(\d\d)(\d\d)[-/–](\d\d)\s*$/;

/** The last two digits of a year that are a month or one of EDTF's seasons, quarters and halves, too. */
const PART_OF_YEAR = /^(?:0[1-9]|1[0-2]|2[1-9]|3|4[01])/;
const PROOF = 3;

/**
 * Whether "2009-10" is two years in a file: where all such cells have a year and the next one, and one can be nothing else or they
 * are three.
 */
export const areYearPairs = (cells: Iterable<unknown>): boolean => {
  let pairs = 0;
  for (const cell of cells) {
    const match = typeof cell === 'string' ? PAIR.exec(cell) : null;
    if (!match) continue;
    const [, , year, next = ''] = match;
    if (Number(next) !== (Number(year) + 1) % 100) return false;
    pairs += PART_OF_YEAR.test(next) ? 1 : PROOF;
  }
  return pairs >= PROOF;
};

const asYears = (cell: string): string =>
  cell.replace(PAIR, (_, century: string, year: string) => `${century}${year}/${Number(century + year) + 1}`);

export type Settle = (item: Record<string, unknown>, yearBeside?: unknown) => void;

/**
 * Makes the function that gives the dates of an item the order that the file was found to prove, and the century of the year beside
 * them. `tell` is told of the order when it is first needed.
 */
export const createSettler = (
  found: DayOrder | undefined,
  tell: (why: string, remedy: string, value: string) => void,
  pairs = false,
): Settle => {
  let isTold = false;
  const settled = (cell: string): string => {
    // The reader of dates takes two digits that come first for a day too, whatever the number.
    const isYearFirst = found?.order === 'ymd' && triplesOf(cell).length > 0;
    if (!found || !(isAmbiguous(cell) || isYearFirst)) return cell;
    if (!isTold)
      tell(
        `Dates are read ${ORDER_NAMES[found.order]}, as "${found.proof}" can be read in no other way; by themselves some have two readings.`,
        'If that is wrong, set the date order, or write dates as 2021-05-27.',
        found.proof,
      );
    isTold = true;
    return inOrder(cell, found.order);
  };
  return (item, yearBeside) => {
    for (const field of ['start', 'end']) {
      const cell = item[field];
      if (typeof cell !== 'string') continue;
      const ordered = pairs ? asYears(cell) : settled(cell);
      item[field] = yearBeside === undefined || field === 'end' ? ordered : withCentury(ordered, yearBeside);
    }
  };
};

export const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  dmy: 'day first',
  mdy: 'month first',
  ymd: 'year first',
};
