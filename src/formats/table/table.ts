// Rows of cells to items, in one go or in pieces: the first rows decide what the columns are.
import { createCollector, type Collector } from '../collector.js';
import { areYearPairs, createSettler, dayOrderSteps, type Settle } from '../day-order.js';
import { finished, type ReadContext, type Steps } from '../reader.js';
import {
  isRefusal,
  isWide,
  MOST_COLUMNS,
  planTable,
  type Row,
  type TablePlan,
  type TidyResult,
  type TidyRows,
} from './table-plan.js';
import { rowToItem } from './table-row.js';

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

const cutRow = (row: Row): Row => (row.length > MOST_COLUMNS ? row.slice(0, MOST_COLUMNS) : row);

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
    const tidyNow = (): TidyResult | undefined => tidy(rows, !!context.columns, collector.file);
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
    context.onTable?.(named, plan);
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
