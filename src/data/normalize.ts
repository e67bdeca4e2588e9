// A row as an author wrote it becomes the numbers and texts that are indexed. A million rows pass here, so the result is one
// scratch object that is overwritten, and a row of the same shape as the one before costs no look-up of names.
import { cleanText, cutText } from './clean-text.js';
import { isFault, withNames, type DateContext } from './date-context.js';
import { packWhen, Single, type DateFault } from './date-span.js';
import { createFieldPlanner, type FieldPlan } from './field-plan.js';
import { isBlank, itemSpan } from './item-span.js';
import { KINDS, STATUSES, type Kind, type Status } from './item.js';
import { addListValues, addValue, type Tidy } from './list-values.js';
import { createProblemList, type ProblemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { safeUrl } from './safe-url.js';
import { isCountryFacet, tidyCountry } from './tidy-country.js';

/** One row, read. The same object is filled again by the next `read`. */
export interface NormalRow {
  start: number;
  end: number;
  /** `packWhen` of the span. */
  when: number;
  importance: number;
  /** Index in KINDS. */
  kind: number;
  title: string;
  /** Per facet, in the order of the facets given. */
  readonly values: string[][];
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

export const DEFAULT_IMPORTANCE = 5;
const LONGEST_TITLE = 1000;
const INSTANT = packWhen({ startPrecision: 'millisecond', endPrecision: 'millisecond', flags: Single });

export const createNormalRow = (facets: readonly string[]): NormalRow => ({
  start: 0,
  end: 0,
  when: 0,
  importance: DEFAULT_IMPORTANCE,
  kind: 0,
  title: '',
  values: facets.map(() => []),
});

export function createNormalizer(options: NormalizerOptions): Normalizer {
  const ctx = withNames(options);
  const planner = createFieldPlanner(options.facets);
  const tidies = options.facets.map((facet) => (isCountryFacet(facet) ? tidyCountry : cleanText));
  const problems = createProblemList(options.problemLimit);
  return {
    read(raw, row, out) {
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        problems.add(rowProblem(row, undefined, raw, NOT_A_ROW));
        return false;
      }
      const cells = raw as Cells;
      const plan = planner(raw);
      if (!readSpan(cells, plan, row, out, ctx, problems)) return false;
      if (!readTitle(cells, plan, row, out, problems)) return false;
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

type Cells = Readonly<Record<string, unknown>>;
interface Fault {
  readonly why: string;
  readonly remedy: string;
}

const NOT_A_ROW: Fault = {
  why: 'This row is not an object with named columns.',
  remedy: 'Give each item as an object, such as { start: "2021-05-27", title: "…" }.',
};
const NO_START: Fault = {
  why: 'There is no start date.',
  remedy: 'Give a column "start" (or "date") with a date such as "2021-05-27".',
};
const NO_TITLE: Fault = {
  why: 'There is no title.',
  remedy: 'Give a column "title" (or "headline") with a text.',
};

const rowProblem = (row: number, field: string | undefined, value: unknown, fault: Fault): Problem => ({
  severity: 'row',
  row,
  ...(field === undefined ? {} : { field }),
  value,
  why: fault.why,
  remedy: fault.remedy,
});

const fieldProblem = (row: number, field: string, value: unknown, why: string, remedy: string): Problem => ({
  severity: 'field',
  row,
  field,
  value,
  why,
  remedy,
});

/** The first of the columns with something in it. */
export function pick(cells: Cells, columns: readonly string[]): unknown {
  for (let i = 0; i < columns.length; i++) {
    const value = cells[columns[i]!];
    if (!isBlank(value)) return value;
  }
  return undefined;
}

function readSpan(
  cells: Cells,
  { fields }: FieldPlan,
  row: number,
  out: NormalRow,
  ctx: DateContext,
  problems: ProblemList,
): boolean {
  const start = pick(cells, fields.start);
  const end = fields.end.length === 0 ? undefined : pick(cells, fields.end);
  const precision = fields.precision.length === 0 ? undefined : pick(cells, fields.precision);
  if (start === undefined) {
    problems.add(rowProblem(row, 'start', undefined, NO_START));
    return false;
  }
  if (
    typeof start === 'number' &&
    end === undefined &&
    precision === undefined &&
    ctx.numbers === undefined
  ) {
    if (Math.abs(start) < 1e18) return readInstant(start, out);
  }
  const span = itemSpan(start, end, precision, ctx, (field, value, fault) =>
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

/** The readings of an ambiguous date belong to the sentence. */
const toldReadings = ({ why, remedy, readings }: DateFault): Fault => ({
  why: readings ? `${why} (${readings.join(' or ')})` : why,
  remedy,
});

function readInstant(start: number, out: NormalRow): true {
  out.start = start;
  out.end = start + 1;
  out.when = INSTANT;
  return true;
}

function readTitle(
  cells: Cells,
  plan: FieldPlan,
  row: number,
  out: NormalRow,
  problems: ProblemList,
): boolean {
  const value = pick(cells, plan.fields.title);
  const text = typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : '';
  if (text === '') {
    problems.add(rowProblem(row, 'title', value, NO_TITLE));
    return false;
  }
  out.title = cutText(text, LONGEST_TITLE);
  if (text.length > LONGEST_TITLE) {
    const why = `The title has ${text.length} characters.`;
    problems.add(
      fieldProblem(row, 'title', value, why, `Only the first ${LONGEST_TITLE} are shown; shorten it.`),
    );
  }
  return true;
}

function readImportance(value: unknown, row: number, problems: ProblemList): number {
  if (value === undefined) return DEFAULT_IMPORTANCE;
  const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
  if (typeof number === 'number' && number >= 0 && number <= 10) return number;
  problems.add(
    fieldProblem(row, 'importance', value, 'Importance is not a number from 0 to 10.', 'It counts as 5.'),
  );
  return DEFAULT_IMPORTANCE;
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

function readKind(value: unknown, row: number, problems: ProblemList): number {
  if (value === undefined) return 0;
  const kind = KINDS.indexOf(wordOf(value) as Kind);
  if (kind >= 0) return kind;
  const remedy = `Use one of ${KINDS.join(', ')}; it counts as ${KINDS[0]}.`;
  problems.add(fieldProblem(row, 'kind', value, 'This kind is not known.', remedy));
  return 0;
}

function readFacets(cells: Cells, { facets }: FieldPlan, out: NormalRow, tidies: readonly Tidy[]): void {
  for (let f = 0; f < facets.length; f++) {
    const values = out.values[f]!;
    const { columns, whole } = facets[f]!;
    // Popping keeps the array's memory, setting its length would give it back a million times.
    while (values.length > 0) values.pop();
    for (let c = 0; c < columns.length; c++) {
      const value = cells[columns[c]!];
      if (whole) addValue(value, values, tidies[f]!);
      else addListValues(value, values, tidies[f]!);
    }
  }
}

function checkFields(cells: Cells, { fields }: FieldPlan, row: number, problems: ProblemList): void {
  if (fields.status.length > 0) checkStatus(pick(cells, fields.status), row, problems);
  if (fields.url.length > 0) checkUrl(pick(cells, fields.url), row, problems);
}

function checkStatus(value: unknown, row: number, problems: ProblemList): void {
  if (value === undefined || STATUSES.includes(wordOf(value) as Status)) return;
  const remedy = `Use one of ${STATUSES.join(', ')}.`;
  problems.add(fieldProblem(row, 'status', value, 'This status is not known, so it is not shown.', remedy));
}

function checkUrl(value: unknown, row: number, problems: ProblemList): void {
  if (value === undefined || safeUrl(value) !== undefined) return;
  const why = 'This is not a link that can be followed safely, so it is not shown.';
  problems.add(
    fieldProblem(row, 'url', value, why, 'Use an http, https or mailto address without a password.'),
  );
}
