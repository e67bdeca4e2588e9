import { type DateContext, isFault } from '../time/date-context.js';
import { readDate } from '../time/read-date.js';
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
import { cleanText, cutText } from '../text/clean-text.js';
import type { FieldPlan } from './fields.js';
import { type Kind, KINDS, type Status, STATUSES } from './item.js';
import type { Problem, ProblemList } from './problem.js';
import { safeUrl } from './safe-url.js';

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
  const why = 'This is not a link that can be followed safely, so it is not shown.';
  problems.add(
    fieldProblem(row, 'url', value, why, 'Use an http, https or mailto address without a password.'),
  );
}

// What an author writes in the column `story`: the place of an item in the story, and the words it is told in.

export interface StoryPlace {
  /** Smaller is told earlier; only the order counts, so that 2.5 stands between 2 and 3. */
  readonly order: number;
  readonly words: string | undefined;
}

const LONGEST = 2000;
const CELL = /^(-?\d+(?:\.\d+)?)\s*(?::\s*(.*))?$/su;

/** `3`, or `3: words`. Undefined for an empty cell; a text that says what to do for one that cannot be read. */
export function readStory(value: unknown): StoryPlace | string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
  if (text === '' && typeof value === 'string') return undefined;
  const [, order, words] = CELL.exec(text) ?? [];
  if (order === undefined) return 'Write the number of the step, as in "3" or "3: words".';
  return { order: Number(order), words: words ? cutText(words, LONGEST) : undefined };
}
