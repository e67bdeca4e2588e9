import {
  fieldNamed,
  foldName,
  isYearName,
  partColumns,
  type PartColumns,
  joinTime,
  joinYearMonthDay,
} from '../../items/field-names.js';
import {
  assignFields,
  columnNamed,
  isDateName,
  keptNames,
  mappedFields,
  type ColumnMapping,
} from '../field-names.js';
import {
  isImportance,
  namedTitle,
  pickStart,
  pickTitle,
  measureColumn,
  type ColumnFacts,
  type Row,
} from '../column-choice.js';
import { type NoteField, type RawItem, finished, type ReadContext, type Steps } from '../reader.js';
import { unmaskFormula, createCollector, type Collector } from '../collector.js';
import { type Settle, areYearPairs, createSettler, dayOrderSteps } from '../day-order.js';

// Decides once, from the header and the first rows, what each column of a table is.

export type { Row } from '../column-choice.js';

export interface TablePlan {
  /** Name of each column: one of our fields, or the column's own name. */
  readonly columns: readonly string[];
  /** Year, month and day apart: of the start, then of the end, whose year may be left out. */
  readonly parts: readonly PartColumns[];
  /** The column of years beside a date, -1 where there is none: it settles the century of a year of two digits. */
  readonly year: number;
  /** The first row is data: there is no header. */
  readonly headless: boolean;
  /** What was assumed, to be told, with what to do where it is wrong. */
  readonly notes: readonly (readonly [why: string, remedy: string])[];
}

/** Why a table is no timeline. */
export interface TableRefusal {
  readonly why: string;
  readonly remedy: string;
  /** There are dates: what is missing is a title. */
  readonly hasStart?: boolean;
}

/** What is made of a table: its header, and of each row below it the rows to read. */
export interface TidyTable {
  readonly header: Row;
  /** Rows of the file that the header took. */
  readonly taken: number;
  readonly each: (row: Row) => readonly Row[];
  /** Rows that are done already, as those of a table on its side. */
  readonly ready?: readonly Row[];
  /** What was assumed, to be told. */
  readonly notes: readonly (readonly [why: string, remedy: string])[];
}

/** A table made plain: its rows under one header, and what is made of each row that comes later. */
export interface TidyResult {
  readonly rows: readonly Row[];
  readonly each: TidyTable['each'];
}

/**
 * Makes a table plain and tells what was assumed; undefined where it is plain. Of a wide one it only sees whether it lies on its side.
 * What the author says of the dates is taken as it stands.
 */
export type TidyRows = (
  rows: readonly Row[],
  mapping: ColumnMapping,
  tell: (why: string, remedy: string) => void,
) => TidyResult | undefined;

const SAMPLE = 200;

/** More columns are no list of events: each costs time for each table, and none is looked for that far to the right. */
export const MOST_COLUMNS = 1000;
const ROWS_ABOVE = 9;

/** Whether a table has more columns than are read, by its first rows. */
export const isWide = (rows: readonly Row[]): boolean =>
  rows.slice(0, ROWS_ABOVE).some((row) => row.length > MOST_COLUMNS);

const all = (row: Row): readonly number[] => row.map((_, column) => column);

const planHeadless = (rows: readonly Row[]): TablePlan | undefined => {
  const first = rows[0] ?? [];
  const facts = all(first).map((column) => measureColumn(rows, column));
  const start = facts.findIndex(({ dates }) => dates >= 0.6);
  if (start < 0 || measureColumn([first], start).dates < 1) return undefined;
  const title = pickTitle(facts, (column) => column !== start);
  if (title < 0) return undefined;
  const columns = first.map((_, column) => `column ${column + 1}`);
  columns[start] = 'start';
  columns[title] = 'title';
  const note = [
    'The first line is no header: it holds a date.',
    'Put the names of the columns in the first line.',
  ] as const;
  return { columns, parts: [], year: -1, headless: true, notes: [note] };
};

/** Parts of names of columns that tell what happened: "source_headline", "What happened?". */
const TITLED = /headline|title|incident|happen/i;

const REMEDY = 'If that is wrong, say which it is with "columns", or name the columns "start" and "title".';

class HeaderPlan {
  readonly fields: (string | undefined)[];
  readonly notes: (readonly [string, string])[] = [];
  readonly header: Row;
  readonly facts: readonly ColumnFacts[];
  readonly mapping: ColumnMapping;

  constructor(header: Row, body: readonly Row[], mapping: ColumnMapping) {
    this.header = header;
    this.mapping = mapping;
    this.facts = header.map((_, column) => measureColumn(body, column));
    this.fields = [...mappedFields(header, mapping)];
  }

  #assume(field: string, column: number): void {
    this.fields[column] = field;
    this.notes.push([
      `No column is named as the ${field === 'start' ? 'date' : field}: "${this.header[column]}" was taken.`,
      REMEDY,
    ]);
  }

  /** The columns that their names say, save for dates and titles whose cells gainsay it. */
  assign(): void {
    const { header, facts, fields } = this;
    const isFree = (column: number): boolean => fields[column] === undefined;
    const byName = assignFields(header, this.mapping);
    const start = fields.includes('start') || byName.includes('edtf') ? -1 : pickStart(header, facts, isFree);
    const title = fields.includes('title')
      ? -1
      : namedTitle(header, facts, (column) => isFree(column) && column !== start);
    if (start >= 0) fields[start] = 'start';
    if (title >= 0) fields[title] = 'title';
    byName.forEach((field, column) => {
      if (field === undefined || !isFree(column) || fields.includes(field)) return;
      if (field === 'start' || field === 'title') return;
      // a word like "weight" can mean something else; "importance" itself does not, whatever a few of its cells say
      const isItself = foldName(header[column] ?? '') === 'importance';
      if (field === 'importance' && !isItself && !isImportance(facts[column]!)) return;
      fields[column] = field;
    });
    if (start >= 0 && !partColumns(header, [start]).length) this.#tellStart(start, byName.indexOf('start'));
    if (title >= 0 && byName[title] !== 'title') this.#tellTitle(title, byName.indexOf('title'));
  }

  /** A date without a name of ours, or beside another column of dates of which no name says less. */
  #tellStart(start: number, named: number): void {
    const { header, facts, fields } = this;
    if (fieldNamed(foldName(header[start]!), false) === 'start') return;
    const other = header.findIndex(
      (name, column) =>
        !fields[column] && (column === named || (isDateName(name) && facts[column]!.dates >= 0.6)),
    );
    const taken = `"${header[start]}" was taken`;
    if (other >= 0) this.notes.push([`${taken} as the date, not "${header[other]}".`, REMEDY]);
    else if (named !== start) this.notes.push([`No column is named as the date: ${taken}.`, REMEDY]);
  }

  #tellTitle(title: number, named: number): void {
    if (named < 0) return;
    this.notes.push([
      `The column "${this.header[named]}" is mostly empty or always the same: "${this.header[title]}" was taken as the title.`,
      REMEDY,
    ]);
  }

  /** A title where no column is called one. */
  assumeTitle(parts: readonly PartColumns[]): void {
    const { fields, facts } = this;
    if (fields.includes('title')) return;
    const used = new Set(parts.flat());
    const summary = fields.indexOf('summary');
    const isFree = (column: number): boolean => fields[column] === undefined && !used.has(column);
    const named = pickTitle(facts, (column) => isFree(column) && TITLED.test(this.header[column]!));
    const best = named < 0 ? pickTitle(facts, isFree) : named;
    const isLong = summary >= 0 && facts[summary]!.length > 200;
    const column = summary >= 0 && named < 0 && !(isLong && best >= 0) ? summary : best;
    if (column >= 0) this.#assume('title', column);
  }
}

const missingColumns = (header: Row, mapping: ColumnMapping): readonly (readonly [string, string])[] =>
  Object.entries(mapping)
    .filter(([, name]) => columnNamed(header, name) < 0)
    .map(([field, name]) => {
      const near = header.find(
        (column) => foldName(column).includes(foldName(name)) || foldName(name).includes(foldName(column)),
      );
      return [
        `There is no column "${name}" for ${field} (columns: ${listed(header)}).`,
        near ? `Did you mean "${near}"?` : 'Give the name as the header has it.',
      ] as const;
    });

const listed = (header: Row): string => header.slice(0, 20).join(', ').slice(0, 300);

/** The most likely columns, as the author would write them. */
const likely = (plan: HeaderPlan): string => {
  const { header, facts, fields } = plan;
  const best = (worth: (fact: ColumnFacts) => number, not = -1): number => {
    const all = facts.map((fact, column) => (column === not ? 0 : worth(fact)));
    const most = all.reduce((a, b) => Math.max(a, b), 0);
    return most > 0.2 ? all.indexOf(most) : -1;
  };
  const given = fields.indexOf('start');
  const start = given >= 0 ? given : best(({ dates, years }) => Math.max(dates, years * 0.9));
  const titled = fields.indexOf('title');
  const title =
    titled >= 0 ? titled : best(({ prose, filled, varied }) => prose * filled * (0.5 + varied / 2), start);
  const said = [start >= 0 ? `start: '${header[start]}'` : '', title >= 0 ? `title: '${header[title]}'` : ''];
  const mapping = said.filter(Boolean).join(', ');
  return mapping
    ? `Say which columns they are, perhaps with columns: { ${mapping} }.`
    : 'Name the columns "start" and "title".';
};

const refusal = (plan: HeaderPlan, hasStart: boolean): TableRefusal => ({
  why: `It is not a timeline: there is no column of ${hasStart ? 'titles: texts that differ from row to row' : 'dates'} (columns: ${listed(plan.header)}).`,
  remedy: likely(plan),
  hasStart,
});

/** The column of whole years beside the date. */
const yearBeside = (
  header: Row,
  facts: readonly ColumnFacts[],
  fields: readonly (string | undefined)[],
): number =>
  header.findIndex(
    (name, column) =>
      fields[column] === undefined && isYearName(foldName(name)) && facts[column]!.years >= 0.9,
  );

const planHeader = (header: Row, body: readonly Row[], mapping: ColumnMapping): TablePlan | TableRefusal => {
  const plan = new HeaderPlan(header, body, mapping);
  plan.assign();
  const { fields, facts, notes } = plan;
  const start = fields.indexOf('start');
  const isMapped = columnNamed(header, mapping['start'] ?? '') >= 0 || fields.includes('edtf');
  const parts = isMapped ? [] : partColumns(header, start < 0 ? [] : [start]);
  plan.assumeTitle(parts);
  const hasStart = start >= 0 || fields.includes('edtf') || parts.length > 0;
  if (!fields.includes('title') || !hasStart) return refusal(plan, hasStart);
  return {
    columns: keptNames(header, fields),
    parts,
    year: yearBeside(header, facts, fields),
    headless: false,
    notes: [...missingColumns(header, mapping), ...notes],
  };
};

export const isRefusal = (plan: TablePlan | TableRefusal): plan is TableRefusal => 'why' in plan;

/** What the columns are, or why the table is not a timeline: no dates, or nothing that could be a title. */
export const planTable = (rows: readonly Row[], mapping: ColumnMapping = {}): TablePlan | TableRefusal => {
  const sample = rows.slice(0, SAMPLE + 1);
  const [header, ...body] = sample;
  if (!header)
    return {
      why: 'There are no rows in it.',
      remedy: 'Put a row for each item below the names of the columns.',
    };
  const headless = Object.keys(mapping).length ? undefined : planHeadless(sample);
  return headless ?? planHeader(header, body, mapping);
};

/** Of the cells that a header has no names for, so many are shown. */
const MOST_SHOWN = 100;

const STRUCTURED: ReadonlySet<string> = new Set(['sources', 'tags', 'image', 'media', 'countries', 'themes']);

const parseStructured = (cell: string): unknown => {
  if (!/^[[{]/.test(cell)) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
};

const readCell = (name: string, cell: string): unknown => {
  const text = unmaskFormula(cell);
  if (STRUCTURED.has(name)) return parseStructured(text.trim());
  if (name === 'importance' && /^\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  return text;
};

const withParts = (
  item: Record<string, unknown>,
  row: Row,
  { parts: [from, to], columns }: TablePlan,
): void => {
  if (!from) return;
  for (const column of [...from, ...(to ?? [])]) Reflect.deleteProperty(item, columns[column] ?? '');
  const cellsOf = ([year, month, day]: PartColumns) => [row[year], row[month], row[day]] as const;
  item['start'] = joinYearMonthDay(cellsOf(from));
  if (to) item['end'] = joinYearMonthDay(cellsOf(to), row[from[0]]);
};

/** Puts the time of day, where it has a column of its own, behind the day. */
export const withTime = (item: Record<string, unknown>, date: string, time: string): void => {
  const { [time]: clock } = item;
  if (clock === undefined) return;
  const joined = joinTime(item[date], clock);
  if (joined !== undefined) item[date] = joined;
  Reflect.deleteProperty(item, time);
};

/** One row as an item; cells that are empty are left out. */
export const rowToItem = (plan: TablePlan, row: Row, note: NoteField, settle?: Settle): RawItem => {
  const item: Record<string, unknown> = {};
  const width = plan.columns.length;
  for (let column = 0; column < width && column < row.length; column++) {
    const [name, cell] = [plan.columns[column]!, row[column]];
    if (cell !== undefined && cell !== '' && name !== '__proto__') item[name] ??= readCell(name, cell);
  }
  withParts(item, row, plan);
  settle?.(item, plan.year < 0 ? undefined : row[plan.year]);
  withTime(item, 'start', 'startTime');
  withTime(item, 'end', 'endTime');
  preferEdtf(item);
  const extra = row.slice(width).filter((cell) => cell.trim() !== '');
  if (extra.length)
    note(
      'row',
      extra.slice(0, MOST_SHOWN).join(' | '),
      `The row has ${row.length} cells, the header ${width}; the last were left out.`,
      'Put quotation marks round cells that hold the separator.',
    );
  return item;
};

/** An `edtf` field says start, end and precision exactly, so it stands for them. */
export const preferEdtf = (item: Record<string, unknown>): void => {
  if (typeof item['edtf'] !== 'string' || item['edtf'].trim() === '') return;
  item['start'] = item['edtf'];
  delete item['edtf'];
  delete item['end'];
  delete item['precision'];
};

// Rows of cells to items, in one go or in pieces: the first rows decide what the columns are.

/** Adds what a row holds to the items. */
export type MapRow = (row: Row, collector: Collector) => void;

/** What maps the rows of a table of another tool, told by its header; undefined for other tables. */
export type SheetMapper = (header: Row) => MapRow | undefined;

export interface TableReader {
  readonly collector: Collector;
  /** Takes the next rows, the header first. False when the table is not a timeline, which is then reported. */
  push(rows: readonly Row[]): boolean;
  /** The same, in steps. */
  pushSteps(rows: readonly Row[]): Steps<boolean>;
  /** Says so when there were no rows. */
  end(): void;
}

/** Nothing in it, or only the line below the header of a Markdown table. */
const isBlank = (row: Row): boolean => row.every((cell) => /^(?::?---[-+]*:?)?$/.test(cell.trim()));

const MOST_ABOVE = 8;

/** What is read of a row: its first columns. */
export const cutRow = (row: Row): Row => (row.length > MOST_COLUMNS ? row.slice(0, MOST_COLUMNS) : row);

/** The rows from the header on: above it may stand a title or a note of the sheet, one cell in a row. */
const fromHeader = (rows: readonly Row[]): readonly Row[] =>
  rows.slice(
    Math.max(
      0,
      rows.slice(0, MOST_ABOVE).findIndex((row) => row.filter((cell) => cell.trim()).length > 1),
    ),
  );

const mapper =
  (plan: TablePlan, settle: Settle): MapRow =>
  (row, collector) =>
    collector.record(row, (note) => rowToItem(plan, row, note, settle));

/** The cells of the dates, column by column. */
function* dateCells(rows: readonly Row[], { columns }: TablePlan): Iterable<string | undefined> {
  for (const name of ['start', 'end']) {
    const column = columns.indexOf(name);
    if (column >= 0) for (const row of rows) yield row[column];
  }
}

/** The rows with as many cells as are read, which is told. */
const cutRows = (rows: readonly Row[], { file }: Collector): readonly Row[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  file(
    `The table has ${width} columns: the first ${MOST_COLUMNS} were read, and the others left out.`,
    `Put the columns to read among the first ${MOST_COLUMNS}.`,
    width,
  );
  return rows.map(cutRow);
};

const ROWS_A_STEP = 50;
const CHECKED_A_STEP = 2_000;

/** Reads a table; `sheetMapper` knows the tables of other tools. */
export const createTableReader = (
  format: string,
  context: ReadContext,
  sheetMapper: SheetMapper = () => undefined,
  tidy: TidyRows = () => undefined,
): TableReader => {
  const collector = createCollector(format, context);
  let each: TidyResult['each'] | undefined;
  let isCut = false;
  let map: MapRow | undefined;
  let refused = false;

  const begin = function* (given: readonly Row[]): Steps<readonly Row[]> {
    let rows = fromHeader(given);
    const tidyNow = (): TidyResult | undefined => tidy(rows, context.columns ?? {}, collector.file);
    // Of a table on its side the columns are the events: only what makes it plain can tell.
    let tidied = isWide(rows) ? tidyNow() : undefined;
    isCut = !tidied && isWide(rows);
    if (isCut) rows = cutRows(rows, collector);
    const named = rows;
    map = tidied || context.columns ? undefined : sheetMapper(rows[0]!);
    if (map) return rows.slice(1);
    tidied ??= tidyNow();
    if (tidied) ({ rows, each } = tidied);
    refused = !rows.length;
    if (refused) return [];
    const plan = planTable(rows, context.columns);
    context.onTable?.(named, plan, !!tidied);
    if (isRefusal(plan)) {
      refused = true;
      collector.file(plan.why, plan.remedy);
      return [];
    }
    for (const [why, remedy] of plan.notes) collector.file(why, remedy);
    const body = plan.headless ? rows : rows.slice(1);
    const order = context.dateOrder ? undefined : yield* dayOrderSteps(dateCells(body, plan));
    map = mapper(plan, createSettler(order, collector.file, areYearPairs(dateCells(body, plan))));
    return body;
  };

  const pushSteps = function* (all: readonly Row[]): Steps<boolean> {
    let rows: Row[] = [];
    for (let i = 0; i < all.length; i++) {
      if (!isBlank(all[i]!)) rows.push(all[i]!);
      if (i % CHECKED_A_STEP === CHECKED_A_STEP - 1) yield 0;
    }
    if (!map && !refused && rows.length) rows = [...(yield* begin(rows))];
    else if (each || isCut) rows = rows.flatMap<Row>((row) => each?.(cutRow(row)) ?? [cutRow(row)]);
    if (!map) return !refused;
    for (let i = 0; i < rows.length; i++) {
      map(rows[i]!, collector);
      if (i % ROWS_A_STEP === 0) yield i / rows.length;
    }
    return !refused;
  };

  const end = (): void => {
    if (!refused && !collector.records && !collector.hasHeading)
      collector.file('There are no rows in it.', 'Put a row for each item below the names of the columns.');
  };

  return { collector, push: (rows) => finished(pushSteps(rows)), pushSteps, end };
};
