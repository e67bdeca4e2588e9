import { isRefusal, planTable, type Row } from '../table/table-plan.js';
import type { NodeLike, ReadContext, ReadResult } from '../reader.js';
import { createTableReader } from '../table/table.js';
import { createSheetMapper } from '../timelinejs/sheet.js';
import { tidyRows } from '../table/tidy-rows.js';
import { attribute, localName } from '../feed/xml.js';

const ELEMENT = 1;
const nameOf = (node: NodeLike): string => localName(node).toLowerCase();

/** A cell that goes on in the rows below it. */
interface Spanning {
  readonly row: string[];
  readonly at: number;
  left: number;
  /** Names of columns are not repeated. */
  readonly isName: boolean;
}

interface Rows {
  readonly rows: string[][];
  readonly maySpan: boolean;
  spanning: Spanning[];
}

interface Place {
  readonly node: NodeLike;
  /** The table the node stands in. */
  readonly table: Rows | undefined;
  readonly cell: { readonly row: string[]; readonly at: number } | undefined;
}

/** More spans of one row, and wider ones, are no table of events. */
const MOST_SPANS = 20;
const MOST_COLUMNS = 1000;

const spanOf = (node: NodeLike, name: string): number => {
  const span = Number(attribute(node, name) ?? 1);
  return Number.isInteger(span) && span > 1 ? span : 1;
};

/** The cells of a row that are taken by cells above it, up to the next that is free. */
const fillSpans = (table: Rows, row: string[]): void => {
  for (let is = true; is;) {
    is = false;
    for (const span of table.spanning)
      if (span.row !== row && span.left > 0 && span.at === row.length) {
        span.left--;
        row.push(span.isName ? '' : (span.row[span.at] ?? ''));
        is = true;
      }
  }
};

const addRow = (table: Rows): void => {
  const last = table.rows.at(-1);
  if (last && table.spanning.length) {
    fillSpans(table, last);
    table.spanning = table.spanning.filter(({ left }) => left > 0);
  }
  table.rows.push([]);
};

/** Adds a cell; where its text goes. */
const addCell = (table: Rows, node: NodeLike, isName: boolean): Place['cell'] => {
  const row = table.rows.at(-1)!;
  if (table.spanning.length) fillSpans(table, row);
  const at = row.push('') - 1;
  if (!table.maySpan) return { row, at };
  const left = spanOf(node, 'rowspan') - 1;
  if (left && table.spanning.length < MOST_SPANS) table.spanning.push({ row, at, left, isName });
  for (
    let more = Math.min(spanOf(node, 'colspan'), MOST_SPANS);
    more > 1 && row.length < MOST_COLUMNS;
    more--
  ) {
    row.push('');
    if (left && table.spanning.length < MOST_SPANS)
      table.spanning.push({ row, at: row.length - 1, left, isName });
  }
  return { row, at };
};

/** The rows of each table of a page in one pass: a table within a cell is one of its own, and no text of that cell. */
const tablesOf = (root: NodeLike, maySpan: boolean): readonly string[][][] => {
  const tables: Rows[] = [];
  const stack: Place[] = [{ node: root, table: undefined, cell: undefined }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    let { table, cell } = next;
    if (node.nodeType !== ELEMENT && cell)
      cell.row[cell.at] = (cell.row[cell.at] ?? '') + (node.nodeValue ?? '');
    const name = node.nodeType === ELEMENT ? nameOf(node) : '';
    if (name === 'table') {
      table = { rows: [], spanning: [], maySpan };
      cell = undefined;
      tables.push(table);
    } else if (name === 'tr' && table) {
      addRow(table);
      cell = undefined;
    } else if ((name === 'td' || name === 'th') && table?.rows.length)
      cell = addCell(table, node, name === 'th' && table.rows.length === 1);
    for (let i = node.childNodes.length - 1; i >= 0; i--)
      stack.push({ node: node.childNodes[i]!, table, cell });
  }
  return tables.map((table) => {
    const last = table.rows.at(-1);
    if (last) fillSpans(table, last);
    return table.rows;
  });
};

const plainRows = (rows: readonly string[][]): readonly Row[] =>
  rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim())).filter((row) => row.length > 1);

const isTimeline = (rows: readonly Row[], context: ReadContext): boolean => {
  if (!isRefusal(planTable(rows, context.columns))) return true;
  const tidied = context.columns ? undefined : tidyRows(rows, false, () => undefined);
  return tidied !== undefined && !isRefusal(planTable(tidied.rows));
};

/** The longest table of a page that has a column of dates and one of titles; undefined when there is none. `maySpan`: cells may. */
export const readHtmlTable = (
  root: NodeLike,
  context: ReadContext,
  maySpan: boolean,
): ReadResult | undefined => {
  const [rows] = tablesOf(root, maySpan)
    .map(plainRows)
    .filter((found) => found.length > 1 && isTimeline(found, context))
    .sort((a, b) => b.length - a.length);
  if (!rows) return undefined;
  const table = createTableReader('html', context, createSheetMapper, tidyRows);
  table.push(rows);
  table.end();
  return table.collector.result();
};
