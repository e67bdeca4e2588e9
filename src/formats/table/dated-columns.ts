// Tables whose columns are named by dates: what happened stands in the cells under them; numbers are no events.
import { isDateCell } from '../column-facts.js';
import { columnsByField } from '../../items/field-names.js';
import { namesFor } from '../page/page-names.js';
import { foldDateText } from '../../time/date-words.js';
import type { ReadResult } from '../reader.js';
import { taskRows } from '../due-dates.js';
import type { Row, TidyRows, TidyTable } from './table-plan.js';

const MARK = /^(?:[x×✓✔✅•●■*+]|yes|y|ja|oui|sí|si|sim|да|так|evet|true)$/iu;
const NO = /^(?:[-–—✗✘❌]|no|n|nein|non|não|нет|ні|hayır|false|n\/a)$/iu;
const NUMBER = /^[-+−]?[\d\s.,']+\s?%?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const QUARTER = /^(?:Q[1-4]|[1-4]Q)[ -]?\d{4}$|^\d{4}[ -]?Q[1-4]$/i;
const NUMBERS = 'It is a table of numbers over time';
const FEWEST = 2;
const MOST_NAMED = 4;

const isDated = (name: string): boolean => isDateCell(name) || YEAR.test(name) || QUARTER.test(name);
const cellOf = (row: Row, column: number): string => row[column]?.trim() ?? '';

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');

/** Columns whose names pass a test, where they are most of a table and no others are dates by their cells. */
const columnsNamed = (
  header: Row,
  rows: readonly Row[],
  test: (name: string) => boolean,
): readonly number[] => {
  const columns = header.flatMap((name, column) => (test(name.trim()) ? [column] : []));
  const others = header.flatMap((_, column) => (columns.includes(column) ? [] : [column]));
  const isWide = columns.length >= FEWEST && (columns.length > FEWEST || columns.length * 2 >= header.length);
  const areDates = (column: number): boolean => {
    const cells = rows.map((row) => cellOf(row, column)).filter(Boolean);
    return cells.length > 0 && cells.filter(isDateCell).length * 2 >= cells.length;
  };
  return isWide && others.length > 0 && !others.some(areDates) ? columns : [];
};

const refused = (why: string, remedy: string): TidyTable => ({
  header: [],
  taken: 1,
  each: () => [],
  notes: [[why, remedy]],
});

/** The column that names the rows: the first with different texts; -1 where none has. */
const namingColumn = (rows: readonly Row[], others: readonly number[]): number => {
  const texts = others.filter((column) => rows.every((row) => /\p{L}{2}/u.test(cellOf(row, column))));
  const varied = (column: number): number => new Set(rows.map((row) => cellOf(row, column))).size;
  return texts.find((column) => varied(column) === rows.length) ?? texts[0] ?? -1;
};

/** A row for each filled cell: its date, what happened, the other columns. */
const unpivoted = (header: Row, rows: readonly Row[], dated: readonly number[]): TidyTable | undefined => {
  const others = header.flatMap((_, column) => (dated.includes(column) ? [] : [column]));
  const cells = rows.flatMap((row) => dated.map((column) => cellOf(row, column))).filter(Boolean);
  const told = cells.filter((cell) => !MARK.test(cell) && !NO.test(cell));
  const naming = namingColumn(rows, others);
  const isSentence = told.filter((cell) => cell.includes(' ')).length * 2 > told.length;
  if (naming < 0 && !isSentence) return undefined;
  const fields = columnsByField(others.map((column) => header[column]!));
  const taken = new Set(
    (['start', 'title', 'event'] as const).flatMap((field) =>
      (fields.get(field) ?? []).map(({ column }) => others[column]!),
    ),
  );
  const kept = others.filter((column) => !taken.has(column) && (isSentence || column !== naming));
  const titleOf = (row: Row, cell: string): string => {
    const name = naming < 0 ? '' : cellOf(row, naming);
    return MARK.test(cell) ? name : isSentence || !name ? cell : `${name}: ${cell}`;
  };
  return {
    header: ['start', 'title', ...kept.map((column) => header[column]!)],
    taken: 1,
    each: (row) =>
      dated.flatMap((column) => {
        const cell = cellOf(row, column);
        if (cell === '' || NO.test(cell)) return [];
        return [[header[column]!.trim(), titleOf(row, cell), ...kept.map((other) => row[other] ?? '')]];
      }),
    notes: [
      [
        `The names of ${dated.length} columns (${listed(dated.map((column) => header[column]!))}) were read as dates: each filled cell under them is an item.`,
        'If that is wrong, give each event a row with its date.',
      ],
    ],
  };
};

/** Whether a table was refused as one of numbers over time. */
export const isOfNumbers = ({ records, problems }: ReadResult): boolean =>
  records === 0 && problems.some(({ why }) => why.startsWith(NUMBERS));

/** A table whose columns are named by dates, made plain or refused; undefined for others. */
export const datedColumns = (header: Row, rows: readonly Row[]): TidyTable | undefined => {
  if (header.length <= FEWEST || !rows.length) return undefined;
  const names = namesFor();
  const isMonth = (name: string): boolean =>
    /^\p{L}{3,12}\.?$/u.test(name) && names.month(foldDateText(name.replace(/\.$/, ''))) > 0;
  const months = columnsNamed(header, rows, isMonth);
  if (months.length > FEWEST)
    return refused(
      `Its columns are named by months that tell no year (${listed(months.map((column) => header[column]!.trim()))}).`,
      'Write the year into their names, such as "January 2020", or give each event a row with its date.',
    );
  const dated = columnsNamed(header, rows, isDated);
  if (!dated.length) return undefined;
  const cells = rows.flatMap((row) => dated.map((column) => cellOf(row, column))).filter(Boolean);
  if (!cells.length) return undefined;
  if (cells.filter((cell) => NUMBER.test(cell)).length * 2 < cells.length)
    return unpivoted(header, rows, dated);
  return refused(
    `${NUMBERS}: its columns are named by dates (${listed(dated.map((column) => header[column]!.trim()))}).`,
    'A timeline shows events: make a row for each event, with its date and its title in columns of their own.',
  );
};

/** Makes records plain whose fields are named by dates, and tells what was assumed. */
export const wideRows: TidyRows = (rows, isMapped, tell) => {
  const [header = [], ...body] = rows;
  const table = isMapped ? undefined : datedColumns(header, body);
  if (!table) return taskRows(rows, isMapped, tell);
  for (const [why, remedy] of table.notes) tell(why, remedy);
  return { rows: table.header.length ? [table.header, ...body.flatMap(table.each)] : [], each: table.each };
};
