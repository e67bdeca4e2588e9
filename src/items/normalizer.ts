import { type DateContext, isFault, LEAST_MILLISECONDS } from '../time/read-date.js';
import { type Problem, createProblemList, type ProblemList } from './problem.js';
import {
  type Cells,
  createFieldPlanner,
  type FieldPlan,
  spanOfColumns,
  checkFields,
  DEFAULT_IMPORTANCE,
  fieldProblem,
  isPlainTitle,
  pick,
  readImportance,
  readKind,
  readTitle,
  rowProblem,
  type Fault,
} from './fields.js';
import { cleanText } from '../text/text.js';
import { packWhen, Single, type DateFault } from '../time/span.js';
import { joinTime, joinYearMonthDay, yearText } from './field-names.js';
import { sendValues, type Tidy, type ValueSink, isCountryFacet, tidyCountry } from './field-values.js';

// What the reading of dates assumes is told: once a file where it holds for all rows, else with its row.

/** What dates of one file are read with, so that what was assumed becomes problems. */
export interface Notes {
  /** To be spread into the context; the same for all rows. */
  readonly context: Pick<DateContext, 'onNote' | 'yearBeside'>;
  /** The row whose dates are read next. */
  begin(row: number, cells: Cells): void;
}

/** A column named after the year: "year", "Year built", "eventYear", "Jahr". */
const YEAR_NAME =
  /(?:^|[^\p{L}])(?:year|yr|jahr|ann[ée]e|a[ñn]o|anno|ano|jaar|år|rok|год|рік|y[ıi]l|il)(?:$|[^\p{L}])|[a-z]Year$/iu;

/** The four digits of a year in a cell: 1906, "1906" or "1906.0". */
const yearIn = (cell: unknown): number | undefined => {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  return /^\d{4}(?:\.0+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
};

/** Starts the notes of a file. */
export function createNotes(add: (problem: Problem) => void): Notes {
  const told = new Set<string>();
  let row = 0;
  let cells: Cells = {};
  return {
    begin(at, of) {
      row = at;
      cells = of;
    },
    context: {
      yearBeside(lastTwoDigits) {
        for (const name of Object.keys(cells)) {
          const year = YEAR_NAME.test(name) ? yearIn(cells[name]) : undefined;
          if (year !== undefined && year % 100 === lastTwoDigits) return year;
        }
        return undefined;
      },
      onNote({ why, remedy, once }) {
        if (once && told.has(why)) return;
        if (once) told.add(why);
        add(
          once
            ? { severity: 'file', why, remedy }
            : { severity: 'field', row, field: 'start', value: cells['start'], why, remedy },
        );
      },
    },
  };
}

// A row as an author wrote it becomes the numbers and texts that are indexed. A million rows pass here, so the result is one
// scratch object that is overwritten, and a row of the same shape as the one before costs no look-up of names.

export { DEFAULT_IMPORTANCE, pick } from './fields.js';

/** One row, read. The same object is filled again by the next `read`. */
export interface NormalRow {
  start: number;
  end: number;
  /** `packWhen` of the span. */
  when: number;
  importance: number;
  /** Index in KINDS. */
  kind: number;
  /** As written, save where it is blank or too long; to be cleaned before it is shown. */
  title: string;
  /** Where the values go, per facet, in the order of the facets given. */
  readonly values: readonly ValueSink[];
}

export interface Normalizer {
  /** Reads one row into `out`. False: a row problem was recorded, and `out` is not to be used. */
  read(raw: unknown, row: number, out: NormalRow): boolean;
  /** A limited number of them; the last one says so when there were more. */
  readonly problems: readonly Problem[];
  /** How many problems were left out of `problems`. */
  readonly dropped: number;
}

export interface NormalizerOptions extends DateContext {
  readonly facets: readonly string[];
  /** Default: 10,000. */
  readonly problemLimit?: number;
}

const INSTANT = packWhen({ startPrecision: 'millisecond', endPrecision: 'millisecond', flags: Single });
const INSTANTS = packWhen({ startPrecision: 'millisecond', endPrecision: 'millisecond', flags: 0 });

export const createNormalRow = (values: readonly ValueSink[]): NormalRow => ({
  start: 0,
  end: 0,
  when: 0,
  importance: DEFAULT_IMPORTANCE,
  kind: 0,
  title: '',
  values,
});

/** Reads dates as ISO, and others with `options.readCell` only. */
export function createPlainNormalizer(options: NormalizerOptions): Normalizer {
  const planner = createFieldPlanner(options.facets);
  const tidies = options.facets.map((facet) => (isCountryFacet(facet) ? tidyCountry : cleanText));
  const problems = createProblemList(options.problemLimit);
  const plainNumbers = options.numbers === undefined;
  const notes = createNotes((problem) => problems.add(problem));
  const dates: DateContext = { ...options, ...notes.context };
  return {
    read(raw, row, out) {
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        problems.add(rowProblem(row, undefined, raw, NOT_A_ROW));
        return false;
      }
      const cells = raw as Cells;
      const plan = planner(raw);
      if (plan.isUsual && plainNumbers && readUsual(raw, plan, out, tidies)) return true;
      notes.begin(row, cells);
      if (!readSpan(cells, plan, row, out, dates, problems)) return false;
      out.title = readTitle(cells, plan, row, problems);
      if (out.title === '') return false;
      out.importance = readImportance(pick(cells, plan.fields.importance), row, problems);
      out.kind = readKind(pick(cells, plan.fields.kind), row, problems);
      readFacets(cells, plan, out, tidies);
      checkFields(cells, plan, row, problems);
      return true;
    },
    get problems() {
      return problems.all;
    },
    get dropped() {
      return problems.dropped;
    },
  };
}

const NOT_A_ROW: Fault = {
  why: 'This row is not an object with named columns.',
  remedy: 'Give each item as an object, such as { start: "2021-05-27", title: "…" }.',
};
const NO_START: Fault = {
  why: 'There is no start date.',
  remedy: 'Give a column "start" (or "date") with a date such as "2021-05-27".',
};

function readSpan(
  cells: Cells,
  plan: FieldPlan,
  row: number,
  out: NormalRow,
  ctx: DateContext,
  problems: ProblemList,
): boolean {
  const { start, end, precision } = spanCells(cells, plan);
  if (start === undefined) {
    problems.add(rowProblem(row, 'start', undefined, NO_START));
    return false;
  }
  if (typeof start === 'number' && precision === undefined && ctx.numbers === undefined) {
    if (readInstants(start, end, out)) return true;
  }
  const span = spanOfColumns(start, end, precision, ctx, (field, value, fault) =>
    problems.add(fieldProblem(row, field, value, toldReadings(fault).why, fault.remedy)),
  );
  if (isFault(span)) {
    problems.add(rowProblem(row, 'start', start, toldReadings(span)));
    return false;
  }
  out.start = span.start;
  out.end = span.end;
  out.when = packWhen(span);
  return true;
}

interface SpanCells {
  readonly start: unknown;
  readonly end: unknown;
  readonly precision?: unknown;
}

/** The cells of the row that say when. `edtf` says all at once, so it stands for the others. */
function spanCells(cells: Cells, { fields, parts, isYear }: FieldPlan): SpanCells {
  const exact = fields.edtf.length === 0 ? undefined : pick(cells, fields.edtf);
  if (exact !== undefined) return { start: exact, end: undefined };
  const [from, to] = parts;
  const precision = fields.precision.length === 0 ? undefined : pick(cells, fields.precision);
  const end = fields.end.length === 0 ? undefined : pick(cells, fields.end);
  if (from) {
    const until = to && joinYearMonthDay(partCells(cells, to), cells[from[0]!]);
    return { start: joinYearMonthDay(partCells(cells, from)), end: until ?? end, precision };
  }
  const start = pick(cells, fields.start);
  return {
    start: isYear && typeof start === 'number' ? yearText(start) : atTime(start, cells, fields.startTime),
    end: isYear && typeof end === 'number' ? yearText(end) : atTime(end, cells, fields.endTime),
    precision,
  };
}

const partCells = (cells: Cells, [year = '', month = '', day = '']: readonly string[]) =>
  [cells[year], cells[month], cells[day]] as const;

/** A time of the clock in a column of its own. */
function atTime(day: unknown, cells: Cells, columns: readonly string[]): unknown {
  const time = columns.length === 0 ? undefined : pick(cells, columns);
  return joinTime(day, time) ?? day;
}

/** The readings of an ambiguous date belong to the sentence. */
const toldReadings = ({ why, remedy, readings }: DateFault): Fault => ({
  why: readings ? `${why} (${readings.join(' or ')})` : why,
  remedy,
});

/** What most rows have: milliseconds. False when there is anything to think about, as that the number may be a year. */
function readInstants(start: number, end: unknown, out: NormalRow): boolean {
  if (!(Math.abs(start) < 1e15 && Math.abs(start) >= LEAST_MILLISECONDS)) return false;
  out.start = start;
  if (end === undefined || end === start) {
    out.end = start + 1;
    out.when = INSTANT;
    return true;
  }
  if (typeof end !== 'number' || !(end > start && end < 1e15) || Math.abs(end) < LEAST_MILLISECONDS)
    return false;
  out.end = end;
  out.when = INSTANTS;
  return true;
}

interface UsualRow {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly title?: unknown;
  readonly importance?: unknown;
  readonly countries?: unknown;
  readonly themes?: unknown;
}

/**
 * A row of milliseconds under the usual names, as most of many are: columns that are named here are read several times as fast
 * as those that a plan names. False, with nothing written that counts, where there is anything to think about.
 */
function readUsual(row: UsualRow, { facets }: FieldPlan, out: NormalRow, tidies: readonly Tidy[]): boolean {
  const { start, title, importance } = row;
  if (typeof start !== 'number' || !isPlainTitle(title) || !readInstants(start, row.end, out)) return false;
  if (importance === undefined) out.importance = DEFAULT_IMPORTANCE;
  else if (typeof importance === 'number' && importance >= 0 && importance <= 10) out.importance = importance;
  else return false;
  out.title = title;
  out.kind = 0;
  for (let f = 0; f < facets.length; f++) {
    const column = facets[f]!.columns[0];
    if (column === undefined) continue;
    const named = column === 'countries' ? row.countries : column === 'themes' ? row.themes : undefined;
    sendValues(named ?? (row as Cells)[column], false, out.values[f]!, tidies[f]!);
  }
  return true;
}

function readFacets(cells: Cells, { facets }: FieldPlan, out: NormalRow, tidies: readonly Tidy[]): void {
  for (let f = 0; f < facets.length; f++) {
    const { columns, whole } = facets[f]!;
    for (let c = 0; c < columns.length; c++)
      sendValues(cells[columns[c]!], whole, out.values[f]!, tidies[f]!);
  }
}
