import {
  columnsByField,
  fieldNamed,
  FIELDS,
  foldName,
  isYearName,
  partColumns,
  type Candidate,
  type Field,
} from './field-names.js';
import { type DateContext, isFault, readDate, isoDate } from '../time/read-date.js';
import {
  type DateFault,
  type DateSpan,
  joinSpans,
  type Precision,
  PRECISIONS,
  precisionSpan,
  Single,
  Unknown,
} from '../time/span.js';
import { cleanText, cutText } from '../text/text.js';
import { type Kind, KINDS, type Status, STATUSES } from './item.js';
import type { Problem, ProblemList } from './problem.js';

// Which columns of a row hold which field: singular or plural, any letter case, synonyms. Planned once per shape of row.

export type { Field } from './field-names.js';

/** Fields whose commas are part of the value. */
const WHOLE: readonly string[] = [
  'id',
  'title',
  'summary',
  'url',
  'source',
  'kind',
  'status',
  'event',
  'story',
  'chapter',
  'callout',
  'lang',
  'color',
];

export interface FacetColumns {
  readonly columns: readonly string[];
  /** The value is taken as it is, not as a list. */
  readonly whole: boolean;
}

export interface FieldPlan {
  /** The row's own columns in order: what this plan is for. */
  readonly shape: readonly string[];
  readonly fields: Readonly<Record<Field, readonly string[]>>;
  readonly facets: readonly FacetColumns[];
  /** Columns that are no field. */
  readonly extra: readonly string[];
  /** Columns of year, month and day, '' where there is none: of the start, then of the end; empty where the date is in one column. */
  readonly parts: readonly (readonly string[])[];
  /** The column of the start is called a year, so its numbers are years. */
  readonly isYear: boolean;
  /** What is indexed stands under the fields' own names, and nothing needs a check. */
  readonly isUsual: boolean;
}

/** Plans for rows of any shape; neighbours of the same shape cost a comparison of names. */
export type FieldPlanner = (row: object) => FieldPlan;

const MOST_SHAPES = 1000;
/** Rows of a list differ in the few columns they leave out, so their shapes come again soon. */
const RECENT_SHAPES = 8;

export function createFieldPlanner(facets: readonly string[]): FieldPlanner {
  const plans = new Map<string, FieldPlan>();
  const recent: FieldPlan[] = [];
  const find = (row: object): FieldPlan => {
    for (let i = 1; i < recent.length; i++) {
      const plan = recent[i]!;
      if (!hasShape(row, plan.shape)) continue;
      recent[i] = recent[0]!;
      return (recent[0] = plan);
    }
    const plan = planOf(columnsOf(row), facets, plans);
    recent.unshift(plan);
    if (recent.length > RECENT_SHAPES) recent.pop();
    return plan;
  };
  return (row) => {
    const last = recent[0];
    return last !== undefined && hasShape(row, last.shape) ? last : find(row);
  };
}

function planOf(
  shape: readonly string[],
  facets: readonly string[],
  plans: Map<string, FieldPlan>,
): FieldPlan {
  const key = shape.join('\n');
  const known = plans.get(key);
  if (known) return known;
  if (plans.size >= MOST_SHAPES) plans.clear();
  const plan = planFields(shape, facets);
  plans.set(key, plan);
  return plan;
}

function hasShape(row: object, shape: readonly string[]): boolean {
  let i = 0;
  for (const column in row) if (column !== shape[i++]) return false;
  return i === shape.length;
}

function columnsOf(row: object): readonly string[] {
  const columns: string[] = [];
  for (const column in row) columns.push(column);
  return columns;
}

function planFields(shape: readonly string[], facets: readonly string[]): FieldPlan {
  const found = columnsByField(shape);
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, fieldColumns(field, found.get(field) ?? [], shape)]),
  ) as unknown as Record<Field, readonly string[]>;
  const parts = partsOf(shape, fields);
  const taken = new Set([...Object.values(fields), ...parts].flat());
  const planned = facets.map((facet) => facetColumns(facet, fields, shape));
  const [startDate] = fields.start;
  return {
    shape,
    fields,
    facets: planned,
    extra: shape.filter((column) => !taken.has(column)),
    parts,
    isYear: startDate !== undefined && isYearName(foldName(startDate)),
    isUsual:
      PLAIN.every((field) => fields[field].every((column) => column === field)) &&
      CHECKED.every((field) => fields[field].length === 0) &&
      planned.every((facet) => facet.columns.length < 2 && !facet.whole),
  };
}

/** The columns that count. A number that is called a weight or a priority is no importance from 0 to 10, unless someone says so. */
const fieldColumns = (
  field: Field,
  candidates: readonly Candidate[],
  shape: readonly string[],
): readonly string[] =>
  candidates
    .filter(({ usual }, i) => usual || (i === 0 && field !== 'importance'))
    .map(({ column }) => shape[column]!);

/** The names of the columns of year, month and day. */
function partsOf(shape: readonly string[], { start, edtf }: FieldPlan['fields']): FieldPlan['parts'] {
  if (edtf.length > 0) return [];
  const whole = start.map((column) => shape.indexOf(column));
  return partColumns(shape, whole).map((parts) => parts.map((column) => shape[column] ?? ''));
}

const PLAIN = ['start', 'end', 'title', 'importance'] as const;
const CHECKED = ['precision', 'kind', 'status', 'url', 'edtf', 'startTime', 'endTime'] as const;

/** A facet is a field where it is called as one, else the column of its name, singular or plural. */
function facetColumns(
  facet: string,
  fields: Readonly<Record<Field, readonly string[]>>,
  shape: readonly string[],
): FacetColumns {
  const name = foldName(facet) || facet.trim();
  const byField = (field: Field): FacetColumns => ({ columns: fields[field], whole: WHOLE.includes(field) });
  const usual = fieldNamed(name, true);
  if (usual) return byField(usual);
  const names = [name, `${name}s`, name.replace(/y$/, 'ies')];
  const columns = names.flatMap((one) => shape.filter((column) => foldName(column) === one));
  const field = columns.length === 0 ? fieldNamed(name, false) : undefined;
  return field ? byField(field) : { columns: [...new Set(columns)], whole: false };
}

// The one allow-list for links. Only the platform's own URL reading counts, since that is what a click will do.

interface UrlParts {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
}
type UrlConstructor = new (text: string, base?: string) => UrlParts;

const ALLOWED: readonly string[] = ['http:', 'https:', 'mailto:'];
const NO_BASE = 'https://relative.invalid/';
/** Nothing in the host but letters, digits, dots and hyphens: no parser is needed to see that it is safe. */
const PLAIN_URL = /^https?:\/\/[a-z0-9.-]+(?:[/?#][!-~]*)?$/i;

/**
 * The link as it may stand in an href, or undefined when it may not: http, https and mailto only, no user or password.
 * A relative link is resolved against `base`, and without one left relative.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (PLAIN_URL.test(value)) return value;
  const text = value.trim();
  if (text === '' || text.length > 8192) return undefined;
  const url = readUrl(text, base ?? NO_BASE);
  if (!url || !ALLOWED.includes(url.protocol) || url.username || url.password) return undefined;
  return base === undefined && url.hostname === 'relative.invalid' ? text.replace(/[\t\n\r]/g, '') : url.href;
}

function readUrl(text: string, base: string): UrlParts | undefined {
  const { URL } = globalThis as unknown as { readonly URL: UrlConstructor };
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

// The columns start, end and precision become one interval.

export type SpanField = 'end' | 'precision';
/** Told of a field that could not be used; the row stays. */
export type ReportFault = (field: SpanField, value: unknown, fault: DateFault) => void;

/** Nothing was given. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '');

/**
 * One interval of an item's columns, or the fault of `start`. An `end` that is a date includes its day (month, year),
 * an `end` with a time is exclusive, ".." is open and "?" unknown; a faulty `end` or `precision` is reported and left out.
 */
export function spanOfColumns(
  start: unknown,
  end: unknown,
  precision: unknown,
  ctx: DateContext,
  report: ReportFault,
): DateSpan | DateFault {
  const given = readDate(start, ctx);
  if (isFault(given)) return given;
  const span = isBlank(precision) ? given : coarsen(given, precision, ctx, report);
  if (isBlank(end)) return hasPlace(span) ? span : NOWHERE;
  const open = openEnd(span, end);
  if (open) return open;
  const until = readDate(end, ctx);
  if (isFault(until)) {
    report('end', end, until);
    return hasPlace(span) ? span : NOWHERE;
  }
  const joined = joinSpans(span, until);
  if (joined) return joined;
  report('end', end, BACKWARDS);
  return span;
}

/** "..", "present" and the like go on; "?" and "unknown" ended, no one knows when. */
function openEnd(span: DateSpan, end: unknown): DateSpan | undefined {
  const word = typeof end === 'string' ? end.trim().toLowerCase() : '';
  const flags = span.flags & ~Single;
  if (/^(?:\.\.|…|present|now|today|ongoing)$/.test(word)) return { ...span, end: Infinity, flags };
  return word === '?' || word === 'unknown' ? { ...span, flags: flags | Unknown.end } : undefined;
}

const NOWHERE: DateFault = {
  why: 'Neither side of this interval is known, so it has no place in time.',
  remedy: 'Give at least its beginning or its end.',
};
const BACKWARDS: DateFault = {
  why: 'The end is before the start.',
  remedy: 'Swap them, or correct one; the item is shown at its start.',
};

const hasPlace = (span: DateSpan): boolean => Number.isFinite(span.start) || Number.isFinite(span.end);

/** A precision coarser than the value's own widens it to the whole year, month … around it. */
function coarsen(span: DateSpan, value: unknown, ctx: DateContext, report: ReportFault): DateSpan {
  const name = String(value).trim().toLowerCase();
  const index = PRECISIONS.indexOf(name as Precision);
  if (index < 0) {
    report('precision', value, {
      why: `"${name}" is not a precision.`,
      remedy: `Use one of ${PRECISIONS.join(', ')}.`,
    });
    return span;
  }
  const precision = PRECISIONS[index]!;
  if (index >= PRECISIONS.indexOf(span.startPrecision) || !(span.flags & Single)) return span;
  const [start, end] = precisionSpan(ctx.zone.toWall(span.start), precision);
  return {
    start: ctx.zone.toInstant(start),
    end: ctx.zone.toInstant(end),
    startPrecision: precision,
    endPrecision: precision,
    flags: span.flags,
  };
}

// The columns of a row that are not dates: checked as they are read, problems noted.

export const DEFAULT_IMPORTANCE = 5;
const LONGEST_TITLE = 1000;

/** Where problems are told. */
export type ProblemSink = Pick<ProblemList, 'add'>;

export type Cells = Readonly<Record<string, unknown>>;
export interface Fault {
  readonly why: string;
  readonly remedy: string;
}

const NO_TITLE: Fault = {
  why: 'There is no title.',
  remedy: 'Give a column "title" (or "headline") with a text.',
};

export const rowProblem = (
  row: number,
  field: string | undefined,
  value: unknown,
  fault: Fault,
): Problem => ({
  severity: 'row',
  row,
  ...(field === undefined ? {} : { field }),
  value,
  why: fault.why,
  remedy: fault.remedy,
});

export const fieldProblem = (
  row: number,
  field: string,
  value: unknown,
  why: string,
  remedy: string,
): Problem => ({
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
    if (typeof value === 'number' || isInked(value) || !isBlank(value)) return value;
  }
  return undefined;
}

/** A text whose first character is a visible one of ASCII, as nearly all are. */
const isInked = (value: unknown): value is string => {
  if (typeof value !== 'string' || value.length === 0) return false;
  const first = value.charCodeAt(0);
  return first > 32 && first < 127;
};

/** A title that can be taken as it is. */
export const isPlainTitle = (value: unknown): value is string =>
  isInked(value) && value.length <= LONGEST_TITLE;

/** The title as written, or cleaned where it may be blank or too long; '' when there is none, which is noted. */
export function readTitle(cells: Cells, { fields }: FieldPlan, row: number, problems: ProblemList): string {
  const value = pick(cells, fields.title);
  if (isPlainTitle(value)) return value;
  const text = typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : '';
  if (text === '') problems.add(rowProblem(row, 'title', value, NO_TITLE));
  if (text.length <= LONGEST_TITLE) return text;
  const why = `The title has ${text.length} characters.`;
  problems.add(
    fieldProblem(row, 'title', value, why, `Only the first ${LONGEST_TITLE} are shown; shorten it.`),
  );
  return cutText(text, LONGEST_TITLE);
}

export function readImportance(value: unknown, row: number, problems: ProblemSink): number {
  if (value === undefined) return DEFAULT_IMPORTANCE;
  const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
  if (typeof number === 'number' && number >= 0 && number <= 10) return number;
  problems.add(
    fieldProblem(row, 'importance', value, 'Importance is not a number from 0 to 10.', 'It counts as 5.'),
  );
  return DEFAULT_IMPORTANCE;
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

export function readKind(value: unknown, row: number, problems: ProblemSink): number {
  if (value === undefined) return 0;
  const kind = KINDS.indexOf(wordOf(value) as Kind);
  if (kind >= 0) return kind;
  const remedy = `Use one of ${KINDS.join(', ')}; it counts as ${KINDS[0]}.`;
  problems.add(fieldProblem(row, 'kind', value, 'This kind is not known.', remedy));
  return 0;
}

export function checkFields(cells: Cells, { fields }: FieldPlan, row: number, problems: ProblemList): void {
  if (fields.status.length > 0) checkStatus(pick(cells, fields.status), row, problems);
  if (fields.url.length > 0) checkUrl(pick(cells, fields.url), row, problems);
}

export function checkStatus(value: unknown, row: number, problems: ProblemSink): void {
  if (value === undefined || STATUSES.includes(wordOf(value) as Status)) return;
  const remedy = `Use one of ${STATUSES.join(', ')}.`;
  problems.add(fieldProblem(row, 'status', value, 'This status is not known, so it is not shown.', remedy));
}

function checkUrl(value: unknown, row: number, problems: ProblemList): void {
  if (value === undefined || safeUrl(value) !== undefined) return;
  const why = 'This is not a link that can be followed safely, so it was left out.';
  problems.add(
    fieldProblem(row, 'url', value, why, 'Use an http, https or mailto address without a password.'),
  );
}

// What an author writes in the column `story`: the place of an item in the story, and the words it is told in.

// Whether the dates of rows need more than the reader of ISO dates, found before they are read, so that no row is read twice.

const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** Looking at more rows at once would hold up the page; a date that is met later makes the rows be read again. */
const LOOKED_AT = 5_000;

/** Whether one of the first rows has a date that only the reader of EDTF and of what people type can read. Stops at the first. */
export function needsCells(rows: readonly unknown[], ctx: DateContext): boolean {
  const planner = createFieldPlanner([]);
  const isPlain = (value: unknown): boolean =>
    typeof value !== 'string' ||
    PLAIN_DAY.test(value) ||
    isBlank(value) ||
    isoDate(value, ctx.zone) !== undefined;
  return rows.slice(0, LOOKED_AT).some((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    const { fields, parts, isUsual } = planner(row);
    const cells = row as Readonly<Record<string, unknown>>;
    if (isUsual) return !isPlain(cells['start']) || !isPlain(cells['end']);
    const columns = [...fields.start, ...fields.end, ...fields.edtf];
    return (
      parts.length > 0 || fields.startTime.length > 0 || columns.some((column) => !isPlain(cells[column]))
    );
  });
}
