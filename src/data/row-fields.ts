// The columns of a row that are not dates: checked as they are read, problems noted.
import { cleanText, cutText } from './clean-text.js';
import type { FieldPlan } from './field-plan.js';
import { KINDS, STATUSES, type Kind, type Status } from './item.js';
import type { ProblemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { safeUrl } from './safe-url.js';
import { isBlank } from './span-columns.js';

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
