// The years of dates that do not tell them: of the heading above, of the date before, or of the page.
import { civilOf } from '../../time/civil.js';
import type { LeadDateParts } from './lead-date.js';

/** A date of a page in its order, or a heading that tells the year or the month of what stands under it. */
export interface ContextNode {
  readonly line: number;
  readonly parts: LeadDateParts;
  readonly isHeading: boolean;
  /** Of a span of years: where dates go backwards under it, they begin with its last. */
  readonly lastYear?: number;
}

export interface Resolved {
  /** The parts by the number of the line, with year and month; lines whose year is not told are not in it. */
  readonly parts: ReadonlyMap<number, LeadDateParts>;
  /** Lines whose year could be another as well: months turn back less than half a year, or the page's date gives it. */
  readonly guesses: readonly number[];
}

type Open = Pick<ContextNode, 'line' | 'parts' | 'lastYear'>;

const HALF_A_YEAR = 6;

/** The page's own day as wall time in ms, and whether the page tells what is to come after it. */
export interface PageDay {
  readonly today: number | undefined;
  readonly isAhead: boolean;
}

/** Resolves the dates of a page. */
export const resolveYears = (nodes: readonly ContextNode[], page: PageDay): Resolved => {
  const parts = new Map<number, LeadDateParts>();
  const guesses: number[] = [];
  let year: number | undefined;
  let month: number | undefined;
  let run: Open[] = [];
  const endRun = (): void => {
    if (run.length) resolveRun(run, page, parts, guesses);
    run = [];
  };
  for (const node of nodes) {
    const { parts: told } = node;
    if (node.isHeading && told.month === undefined) {
      endRun();
      year = told.year;
      month = undefined;
      parts.set(node.line, told);
    } else if (node.isHeading) {
      month = told.month;
      // "December 2020", then "January": the year is carried on and turns.
      if (told.year !== undefined) {
        year = undefined;
        run.push({ line: node.line, parts: told });
      } else if (year === undefined) run.push({ line: node.line, parts: told });
      else parts.set(node.line, { ...told, year });
    } else if (told.year !== undefined || told.period !== undefined) {
      parts.set(node.line, told);
      if (year === undefined) run.push(node);
    } else {
      const full = { ...told, ...(told.month === undefined && month !== undefined ? { month } : {}) };
      if (full.month === undefined) continue;
      if (year === undefined) run.push({ line: node.line, parts: full });
      else parts.set(node.line, { ...full, year });
    }
  }
  endRun();
  return { parts, guesses: [...new Set(guesses)].sort((a, b) => a - b) };
};

const monthOf = ({ parts }: Open): number | undefined =>
  parts.month !== undefined && parts.month <= 12 ? parts.month : undefined;

/** 1 where months go up, -1 where they go down. Steps of more than half a year within one may as well go the other way, to another year. */
const directionOf = (
  run: readonly Open[],
  page: PageDay,
): { readonly sign: 1 | -1; readonly isTold: boolean } => {
  let near = 0;
  let far = 0;
  let turns = 0;
  let before: Open | undefined;
  for (const open of run) {
    const step = before ? stepOf(before, open) : 0;
    if (before && isFar(before, open)) {
      far++;
      if (step > 0) turns++;
    } else near += Math.sign(step);
    before = open;
  }
  if (near !== 0) return { sign: near > 0 ? 1 : -1, isTold: true };
  // "7 January", "3 November" of a page of February: what was is told newest first.
  return { sign: far > 0 && turns === far && !page.isAhead && isAmid(run, page) ? -1 : 1, isTold: far === 0 };
};

const isFar = (a: Open, b: Open): boolean =>
  (a.parts.year === undefined || b.parts.year === undefined) &&
  Math.abs((monthOf(a) ?? 0) - (monthOf(b) ?? 0)) > HALF_A_YEAR;

/** Whether a date is later in its year than the page's own. */
const isLater = ({ parts }: Open, today: number): boolean => {
  const now = civilOf(today);
  return (parts.month ?? 0) > now.month || (parts.month === now.month && (parts.day ?? 0) > now.day);
};

/** Whether in its year the page is later than the first of a run, and earlier than the last. */
const isAmid = (run: readonly Open[], { today }: PageDay): boolean =>
  today !== undefined && !isLater(run[0]!, today) && isLater(run.at(-1)!, today);

const stepOf = (a: Open, b: Open): number => {
  const [from, to] = [a.parts, b.parts];
  if (from.year !== undefined && to.year !== undefined && from.year !== to.year) return to.year - from.year;
  const months = (monthOf(b) ?? 0) - (monthOf(a) ?? 0);
  if (monthOf(a) === undefined || monthOf(b) === undefined) return 0;
  return months || (to.day ?? 0) - (from.day ?? 0);
};

const resolveRun = (
  run: readonly Open[],
  page: PageDay,
  parts: Map<number, LeadDateParts>,
  guesses: number[],
): void => {
  const { sign: direction, isTold } = directionOf(run, page);
  const years = run.map((open) => open.parts.year);
  let anchor = years.findIndex((year) => year !== undefined);
  const isOpen = years.some((year) => year === undefined);
  if (!isOpen) {
    for (const open of run) parts.set(open.line, open.parts);
    return;
  }
  if (anchor < 0) {
    if (page.today === undefined) return;
    anchor = direction > 0 && !page.isAhead ? run.length - 1 : 0;
    years[anchor] = yearNear(run[anchor]!, page.today, page.isAhead);
    for (const { line } of run) guesses.push(line);
  } else if (!isTold)
    for (const { line, parts: told } of run) if (told.year === undefined) guesses.push(line);
  /** The year of a neighbour: `step` is 1 for the line after, -1 for the line before. */
  const carry = (from: number, to: number, step: 1 | -1): void => {
    const [a, b] = [monthOf(run[from]!), monthOf(run[to]!)];
    const last = run[from]!.lastYear;
    const year = last !== undefined && direction < 0 && step > 0 ? last : years[from]!;
    const back = a === undefined || b === undefined ? 0 : (b - a) * direction * step;
    years[to] = year + (back < 0 ? direction * step : 0);
    if (isTold && back < 0 && Math.abs(back) < HALF_A_YEAR) guesses.push(run[to]!.line);
  };
  for (let i = anchor + 1; i < run.length; i++) if (years[i] === undefined) carry(i - 1, i, 1);
  for (let i = anchor - 1; i >= 0; i--) if (years[i] === undefined) carry(i + 1, i, -1);
  run.forEach((open, i) => parts.set(open.line, { ...open.parts, year: years[i]! }));
};

/** The year in which a date without one was last before the page's day; of what is to come, the one in which it is not long past. */
const yearNear = (open: Open, today: number, isAhead: boolean): number => {
  const { year, month } = civilOf(today);
  if (isAhead) return month - (monthOf(open) ?? month) > HALF_A_YEAR ? year + 1 : year;
  return isLater(open, today) ? year - 1 : year;
};
