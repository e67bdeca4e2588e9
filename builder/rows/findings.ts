// What was guessed, or looks wrong, in the rows that were read: each with what could be done about it. Pure.
import { createSuggester, type Suggestions } from '../../src/formats/suggestions.js';
import { foldName } from '../../src/items/field-names.js';
import type { Problem } from '../../src/items/problem.js';
import { isFault, parseDate } from '../../src/time/parse-date.js';
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
  readonly text: string;
  readonly remedy: string;
  readonly row?: number;
  /** A field that can be mended in place. */
  readonly field?: 'start' | 'end' | 'title';
  readonly fixes: readonly Fix[];
}

/** At most so many of one kind: what is wrong with thousands of rows is not mended one by one. */
const MOST = 200;

const sentence = ({ why, remedy }: Pick<Problem, 'why' | 'remedy'>): Pick<Finding, 'text' | 'remedy'> => ({
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

/** A date with two readings is settled by a choice between them. */
function readingsOf(row: number, cells: Row, reader: RowReader): readonly Fix[] {
  const date = parseDate(cells['start'], reader.dates);
  if (!isFault(date) || !date.readings) return [];
  return date.readings.map((reading) => {
    const span = parseDate(reading, reader.dates);
    return withField(row, cells, 'start', reading, isFault(span) ? reading : reader.words(span));
  });
}

function rowFindings(
  rows: readonly Row[],
  reader: RowReader,
  of: (row: Row) => Understood,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const problem of of(cells).problems) {
      if (problem.severity === 'file' || found.length >= MOST) continue;
      const field = FIELDS.find((name) => name === problem.field);
      const readings = problem.field === 'start' ? readingsOf(row, cells, reader) : [];
      found.push({
        id: `row ${problem.field ?? ''} ${textOf(problem.value)} ${textOf(cells['title'])}`,
        row,
        ...(field ? { field } : {}),
        ...sentence(problem),
        fixes: [...readings, ...(problem.severity === 'row' ? [remove(row)] : [])],
      });
    }
  }
  return found;
}

function duplicates(rows: readonly Row[]): readonly Finding[] {
  const seen = new Map<string, number>();
  const found: Finding[] = [];
  for (const [row, cells] of rows.entries()) {
    const title = textOf(cells['title']);
    const key = `${textOf(cells['start'])}\n${foldName(title)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (found.length < MOST && title !== '')
      found.push({
        id: `twice ${key}`,
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
  return outliersOf(rows)
    .slice(0, MOST)
    .map(({ item, start }) => ({
      id: `far ${textOf(start)} ${textOf(rows[item]?.['title'])}`,
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
  ...reading.slice(0, MOST).map((problem) => ({
    id: `file ${problem.why}`,
    ...sentence(problem),
    fixes: [],
  })),
  ...rowFindings(rows, reader, of),
  ...outliers(rows),
  ...duplicates(rows),
];
