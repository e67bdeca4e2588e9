// Decides once, from the header and the first rows, what each column of a table is.
import { createFieldAssigner, foldName } from '../field-names.js';

export type Row = readonly string[];

/** Columns by their number, -1 where there is none. */
export interface PartColumns {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface TablePlan {
  /** Name of each column: one of our fields, or the column's own name. */
  readonly columns: readonly string[];
  /** Columns that hold year, month and day apart. */
  readonly parts?: PartColumns;
  /** The same of the end; its year may be left out. */
  readonly endParts?: PartColumns;
  /** The first row is data: there is no header. */
  readonly headless: boolean;
  /** What was assumed, to be told. */
  readonly notes: readonly string[];
}

const SAMPLE = 50;
const DATE =
  /^'?(\d{4}-\d{1,2}(-\d{1,2})?([T ].*)?|\d{1,2}[./-]\d{1,2}[./-](\d{2}|\d{4})( .*)?|\d{1,2}[. -]\p{L}{3,}\.?[. -]\d{4}|\p{L}{3,}\.? \d{1,2}, ?\d{4})$/u;

const share = (rows: readonly Row[], column: number, test: (cell: string) => boolean): number => {
  let filled = 0;
  let passed = 0;
  for (const row of rows) {
    const cell = row[column]?.trim();
    if (!cell) continue;
    filled++;
    if (test(cell)) passed++;
  }
  return filled ? passed / filled : 0;
};

const isDate = (cell: string): boolean => DATE.test(cell);
const isProse = (cell: string): boolean =>
  /\p{L}{2}/u.test(cell) && !isDate(cell) && !/^(https?:|\/|\{|\[)/.test(cell);

const findColumn = (
  rows: readonly Row[],
  free: readonly number[],
  test: (cell: string) => boolean,
): number | undefined => free.find((column) => share(rows, column, test) >= 0.6);

const PARTS: readonly (readonly string[])[] = [
  ['year', 'iyear', 'annee', 'jahr', 'ano', 'год', 'yil'],
  ['month', 'imonth', 'mois', 'monat', 'mes', 'месяц', 'ay'],
  ['day', 'iday', 'jour', 'tag', 'dia', 'день', 'gun'],
];

const START_PREFIX = /^(?:start|begin|from)/;
const END_PREFIX = /^(?:end|to|until)/;

const findParts = (header: Row, prefix: RegExp): PartColumns | undefined => {
  const folded = header.map(foldName);
  const [year = -1, month = -1, day = -1] = PARTS.map((names) =>
    folded.findIndex((name) => prefix.test(name) && names.includes(name.replace(prefix, ''))),
  );
  return month < 0 ? undefined : { year, month, day };
};

const findStartParts = (header: Row): PartColumns | undefined =>
  [/^/, START_PREFIX].map((prefix) => findParts(header, prefix)).find((parts) => parts && parts.year >= 0);

const planHeadless = (rows: readonly Row[]): TablePlan | undefined => {
  const first = rows[0] ?? [];
  const all = first.map((_, column) => column);
  const start = findColumn(rows, all, isDate);
  if (start === undefined || !isDate(first[start]!)) return undefined;
  const columns = first.map((_, column) => `column ${column + 1}`);
  columns[start] = 'start';
  const title = findColumn(
    rows,
    all.filter((c) => c !== start),
    isProse,
  );
  if (title === undefined) return undefined;
  columns[title] = 'title';
  return { columns, headless: true, notes: ['The first line is no header: it holds a date.'] };
};

const planHeader = (header: Row, body: readonly Row[]): TablePlan | undefined => {
  const fields = [...createFieldAssigner()(header)];
  const notes: string[] = [];
  const free = (): number[] => header.map((_, c) => c).filter((c) => fields[c] === undefined);
  const parts = findStartParts(header);
  const endParts = parts && findParts(header, END_PREFIX);
  const assume = (field: string, column: number | undefined): void => {
    if (column === undefined) return;
    fields[column] = field;
    notes.push(
      `No column is named as the ${field === 'start' ? 'date' : field}: "${header[column]}" was taken.`,
    );
  };
  if (!fields.includes('start') && !fields.includes('edtf') && !parts)
    assume('start', findColumn(body, free(), isDate));
  if (!fields.includes('title')) {
    const summary = fields.indexOf('summary');
    assume('title', summary >= 0 ? summary : findColumn(body, free(), isProse));
  }
  if (!fields.includes('title') || !(fields.includes('start') || fields.includes('edtf') || parts))
    return undefined;
  const columns = header.map((name, c) => fields[c] ?? (name.trim() || `column ${c + 1}`));
  return { columns, headless: false, notes, ...(parts ? { parts } : {}), ...(endParts ? { endParts } : {}) };
};

/** What the columns are; undefined when the table is not a timeline: no dates, or nothing that could be a title. */
export const planTable = (rows: readonly Row[]): TablePlan | undefined => {
  const sample = rows.slice(0, SAMPLE + 1);
  const [header, ...body] = sample;
  if (!header) return undefined;
  return planHeadless(sample) ?? planHeader(header, body);
};
