// What was guessed, or looks wrong, in the rows that were read: each with what could be done about it. Pure.
import { createSuggester, type Suggestions } from '../../src/formats/suggestions.js';
import { foldName } from '../../src/items/field-names.js';
import type { Problem } from '../../src/items/problem.js';
import { isFault, parseDate } from '../../src/time/parse-date.js';
import type { DateSpan } from '../../src/time/span.js';
import type { Row } from '../state/project.js';
import type { Action } from '../state/store.js';
import { textOf } from './columns.js';
import type { RowReader, Understood } from './read-rows.js';

export interface Fix {
  readonly label: string;
  readonly action: Action;
}

export interface Finding {
  /** The same finding has the same id: one that was accepted stays so. */
  readonly id: string;
  /** Findings of one kind are told together. */
  readonly kind: string;
  /** Which record of the file it is about, where it is about no row of the table. */
  readonly record?: number;
  /** What it is about, where that is not in the table. */
  readonly value?: string;
  readonly text: string;
  readonly remedy: string;
  readonly row?: number;
  /** A field that can be mended in place. */
  readonly field?: 'start' | 'end' | 'title';
  readonly fixes: readonly Fix[];
}

/** Findings of one kind, in the order in which they were found. */
export interface FindingGroup {
  readonly kind: string;
  readonly findings: readonly Finding[];
  /** What mends all of them in one step. */
  readonly fixes: readonly Fix[];
}

const sentence = ({
  why,
  remedy,
  severity,
  field = '',
}: Problem): Pick<Finding, 'kind' | 'text' | 'remedy'> => ({
  kind: `${severity} ${field} ${why.replace(/"[^"]*"|\d+/g, '#')}`,
  text: why,
  remedy,
});

const remove = (row: number): Fix => ({
  label: 'Remove the row',
  action: { type: 'remove', indexes: [row] },
});

const withField = (row: number, cells: Row, field: string, value: string, label: string): Fix => ({
  label,
  action: { type: 'change', changes: [[row, { ...cells, [field]: value }]] },
});

const FIELDS = ['start', 'end', 'title'] as const;

/** A date, and what it is in words. */
type Reading = readonly [date: string, words: string];

const inWords = (date: string, reader: RowReader): Reading => {
  const span = parseDate(date, reader.dates);
  return [date, isFault(span) ? date : reader.words(span)];
};

/** A date with two readings is settled by a choice between them. */
function readingsOf(start: unknown, reader: RowReader): readonly Reading[] {
  const date = parseDate(start, reader.dates);
  return isFault(date) && date.readings ? date.readings.map((reading) => inWords(reading, reader)) : [];
}

/** Whether the reading of a date guesses its century. */
const isShortYear = (date: unknown, { dates }: RowReader): boolean => {
  let isGuess = false;
  parseDate(date, { ...dates, onNote: ({ why }) => (isGuess ||= why.startsWith('Years of two digits')) });
  return isGuess;
};

/** Characters of a time as ISO 8601 has it, by how exact it is. */
const EXACT: Readonly<Record<string, number>> = { minute: 16, second: 19, millisecond: 23 };

/** A date written out with all digits of its year, a time as the clock there shows it; undefined where there is no form for it. */
const writtenOut = (span: DateSpan, reader: RowReader): string | undefined => {
  const length = EXACT[span.startPrecision];
  return length
    ? new Date(reader.dates.zone.toWall(span.start)).toISOString().slice(0, length)
    : reader.machine(span);
};

/** A date whose century was guessed is settled by writing it out, as it was read or a century earlier. */
function centuriesOf(start: unknown, reader: RowReader): readonly Reading[] {
  if (!isShortYear(start, reader)) return [];
  const span = parseDate(start, reader.dates);
  const written = isFault(span) ? undefined : writtenOut(span, reader);
  const again = written === undefined ? undefined : parseDate(written, reader.dates);
  // Of a range the end would be lost.
  if (isFault(span) || !again || isFault(again) || again.start !== span.start || again.end !== span.end)
    return [];
  const earlier = `${Number(written!.slice(0, 4)) - 100}${written!.slice(4)}`;
  return [written!, earlier].map((date) => inWords(date, reader));
}

/** Rows do not change: what was thought out for one holds as long as it stands. */
const known = [new WeakMap<Row, readonly Reading[]>(), new WeakMap<Row, readonly Reading[]>()] as const;

const choicesOf = (cells: Row, isGuess: boolean, reader: RowReader): readonly Reading[] => {
  const cache = known[isGuess ? 1 : 0];
  const found = cache.get(cells) ?? (isGuess ? centuriesOf : readingsOf)(cells['start'], reader);
  cache.set(cells, found);
  return found;
};

function rowFindings(
  rows: readonly Row[],
  reader: RowReader,
  of: (row: Row) => Understood,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const problem of of(cells).problems) {
      // What is told once of a file concerns the date of each row in which it was found.
      const isGuess = problem.severity === 'file';
      const field = isGuess ? 'start' : FIELDS.find((name) => name === problem.field);
      const readings = isGuess || problem.field === 'start' ? choicesOf(cells, isGuess, reader) : [];
      const value = isGuess ? cells['start'] : problem.value;
      found.push({
        id: `row ${problem.field ?? ''} ${textOf(value)} ${textOf(cells['title'])}`,
        row,
        ...(field ? { field } : {}),
        ...sentence(problem),
        fixes: [
          ...readings.map(([date, words]) => withField(row, cells, 'start', date, words)),
          ...(problem.severity === 'row' ? [remove(row)] : []),
        ],
      });
    }
  }
  return found;
}

/** Date and headline of a row, by which it is a twin of another. */
const twinKeys = new WeakMap<Row, string>();
const twinKey = (cells: Row): string => {
  const key = twinKeys.get(cells) ?? `${textOf(cells['start'])}\n${foldName(textOf(cells['title']))}`;
  twinKeys.set(cells, key);
  return key;
};

function duplicates(rows: readonly Row[]): readonly Finding[] {
  const seen = new Map<string, number>();
  const found: Finding[] = [];
  for (const [row, cells] of rows.entries()) {
    const key = twinKey(cells);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (textOf(cells['title']) !== '')
      found.push({
        id: `twice ${row} ${key}`,
        kind: 'twice',
        row,
        text: `It has the date and headline of row ${first + 1}.`,
        remedy: 'Remove one of them, or keep both.',
        fixes: [remove(row)],
      });
  }
  return found;
}

/** Rows that are far from all others in time. */
export function outliersOf(rows: readonly Row[]): Suggestions['outliers'] {
  const suggester = createSuggester();
  suggester.add(
    rows,
    rows.map((_, i) => i),
  );
  return suggester.end().suggestions.outliers;
}

function outliers(rows: readonly Row[]): readonly Finding[] {
  return outliersOf(rows).map(({ item, start }) => ({
    id: `far ${textOf(start)} ${textOf(rows[item]?.['title'])}`,
    kind: 'far',
    row: item,
    field: 'start' as const,
    text: `Its date, ${textOf(start)}, is far from all others.`,
    remedy: 'Correct it if a digit is wrong; one far date leaves little room for the others.',
    fixes: [remove(item)],
  }));
}

/** Everything worth a look, what concerns the whole file first. */
export const findings = (
  rows: readonly Row[],
  reading: readonly Problem[],
  reader: RowReader,
  of: (row: Row) => Understood,
): readonly Finding[] => [
  // What is far from all others is found below again, in its row, where it can be mended.
  ...reading
    .filter(({ why }) => !why.startsWith('The date is suspect'))
    .map((problem, i) => ({
      id: `file ${problem.row === undefined ? '' : i} ${problem.why}`,
      ...sentence(problem),
      ...(problem.row === undefined ? {} : { record: problem.row, value: textOf(problem.value) }),
      fixes: [],
    })),
  ...rowFindings(rows, reader, of),
  ...outliers(rows),
  ...duplicates(rows),
];

/** So many of one kind are told as one. */
const ALIKE = 3;

/** What can be done to each of them is done to all. */
const fixesForAll = (found: readonly Finding[], rows: readonly Row[]): readonly Fix[] => {
  const [first] = found;
  const most = Math.min(...found.map(({ fixes }) => fixes.length));
  return (first?.fixes ?? []).slice(0, most).flatMap(({ label }, i): readonly Fix[] => {
    const actions = found.map(({ fixes }) => fixes[i]!.action);
    const indexes = actions.flatMap((action) => (action.type === 'remove' ? action.indexes : []));
    if (indexes.length === found.length)
      return [{ label: `Remove all ${indexes.length} rows`, action: { type: 'remove', indexes } }];
    const changes = actions.flatMap((action) => (action.type === 'change' ? action.changes : []));
    if (changes.length !== found.length) return [];
    const said = textOf(rows[first!.row ?? -1]?.[first!.field ?? 'start']);
    return [{ label: `Read all so: ${said} is ${label}`, action: { type: 'change', changes } }];
  });
};

/** Findings of one kind together, where there are several; each group stands where its first one was found. */
export const grouped = (found: readonly Finding[], rows: readonly Row[]): readonly FindingGroup[] => {
  const byKind = new Map<string, Finding[]>();
  for (const finding of found) {
    const list = byKind.get(finding.kind);
    if (list) list.push(finding);
    else byKind.set(finding.kind, [finding]);
  }
  return [...byKind].flatMap(([kind, list]): readonly FindingGroup[] =>
    list.length < ALIKE
      ? list.map((one) => ({ kind: one.id, findings: [one], fixes: one.fixes }))
      : [{ kind, findings: list, fixes: fixesForAll(list, rows) }],
  );
};
