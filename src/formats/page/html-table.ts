import { isRefusal, planTable, type Row } from '../table/table-plan.js';
import type { NodeLike, ReadContext, ReadResult } from '../reader.js';
import { createTableReader } from '../table/table.js';
import { createSheetMapper } from '../timelinejs/sheet.js';
import { tidyRows } from '../table/tidy-rows.js';
import { localName } from '../feed/xml.js';

const ELEMENT = 1;
const nameOf = (node: NodeLike): string => localName(node).toLowerCase();

interface Place {
  readonly node: NodeLike;
  /** Rows of the table the node stands in. */
  readonly rows: string[][];
  readonly cell: { readonly row: string[]; readonly at: number } | undefined;
}

/** The rows of each table of a page in one pass: a table within a cell is one of its own, and no text of that cell. */
const tablesOf = (root: NodeLike): readonly string[][][] => {
  const tables: string[][][] = [];
  const stack: Place[] = [{ node: root, rows: [], cell: undefined }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    let { rows, cell } = next;
    if (node.nodeType !== ELEMENT && cell)
      cell.row[cell.at] = (cell.row[cell.at] ?? '') + (node.nodeValue ?? '');
    const name = node.nodeType === ELEMENT ? nameOf(node) : '';
    if (name === 'table') {
      rows = [];
      cell = undefined;
      tables.push(rows);
    } else if (name === 'tr') {
      rows.push([]);
      cell = undefined;
    } else if ((name === 'td' || name === 'th') && rows.length) {
      const row = rows.at(-1)!;
      cell = { row, at: row.push('') - 1 };
    }
    for (let i = node.childNodes.length - 1; i >= 0; i--)
      stack.push({ node: node.childNodes[i]!, rows, cell });
  }
  return tables;
};

const plainRows = (rows: readonly string[][]): readonly Row[] =>
  rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim())).filter((row) => row.length > 1);

const isTimeline = (rows: readonly Row[], context: ReadContext): boolean => {
  if (!isRefusal(planTable(rows, context.columns))) return true;
  const tidied = context.columns ? undefined : tidyRows(rows, false, () => undefined);
  return tidied !== undefined && !isRefusal(planTable(tidied.rows));
};

/** The longest table of a page that has a column of dates and one of titles; undefined when there is none. */
export const readHtmlTable = (root: NodeLike, context: ReadContext): ReadResult | undefined => {
  const [rows] = tablesOf(root)
    .map(plainRows)
    .filter((found) => found.length > 1 && isTimeline(found, context))
    .sort((a, b) => b.length - a.length);
  if (!rows) return undefined;
  const table = createTableReader('html', context, createSheetMapper, tidyRows);
  table.push(rows);
  table.end();
  return table.collector.result();
};
