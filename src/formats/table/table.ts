// Rows of cells to items, in one go or in pieces: the first rows decide what the columns are.
import { createCollector, type Collector } from '../collector.js';
import type { ReadContext } from '../reader.js';
import { withDueDates } from '../due-dates.js';
import { planTable, type Row, type TablePlan } from './table-plan.js';
import { rowToItem } from './table-row.js';
import { isTimelineSheet, createSheetMapper } from '../timelinejs/sheet.js';

type MapRow = (row: Row, collector: Collector) => void;

export interface TableReader {
  readonly collector: Collector;
  /** Takes the next rows, the header first. False when the table is not a timeline, which is then reported. */
  push(rows: readonly Row[]): boolean;
  /** Says so when there were no rows. */
  end(): void;
  /** The name the table gives itself. */
  title(): string | undefined;
}

/** Nothing in it, or only the line below the header of a Markdown table. */
const isBlank = (row: Row): boolean => row.every((cell) => /^\s*(?::?-{3,}:?\s*)?$/.test(cell));

const mapper =
  (plan: TablePlan): MapRow =>
  (row, collector) =>
    collector.record(row, (note) => rowToItem(plan, row, note));

const notTimeline = (header: Row): readonly [string, string] => [
  `It is not a timeline: there is no column of dates, or none of titles (columns: ${header.slice(0, 20).join(', ').slice(0, 300)}).`,
  'Name the columns "start" and "title".',
];

/** Reads a table. */
export const createTableReader = (format: string, context: ReadContext): TableReader => {
  const collector = createCollector(format, context);
  let map: MapRow | undefined;
  let refused = false;
  let title: string | undefined;

  const begin = (rows: readonly Row[]): readonly Row[] => {
    const header = rows[0]!;
    if (isTimelineSheet(header)) {
      map = createSheetMapper(header, (name) => (title = name));
      return rows.slice(1);
    }
    const plan = planTable(rows);
    if (!plan) {
      refused = true;
      collector.file(...notTimeline(header));
      return [];
    }
    for (const note of plan.notes) collector.file(note, 'Name the columns "start" and "title" to be sure.');
    map = mapper(plan);
    return plan.headless ? rows : rows.slice(1);
  };

  const push = (all: readonly Row[]): boolean => {
    let rows = all.filter((row) => !isBlank(row));
    if (!map && !refused && rows.length) rows = [...begin(rows)];
    if (map) for (const row of rows) map(row, collector);
    return !refused;
  };

  const end = (): void => {
    if (!refused && !collector.records && title === undefined)
      collector.file('There are no rows in it.', 'Put a row for each item below the names of the columns.');
  };

  return { collector, push: withDueDates(push), end, title: () => title };
};
