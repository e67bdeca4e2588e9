import { planTable, type Row } from '../table/table-plan.js';
import type { NodeLike, ReadContext, ReadResult } from '../reader.js';
import { createTableReader } from '../table/table.js';
import { descendantsOf, elementsOf, localName, textContent } from '../feed/xml.js';

const nameOf = (node: NodeLike): string => localName(node).toLowerCase();

const cellsOf = (row: NodeLike): Row =>
  elementsOf(row)
    .filter((cell) => /^t[dh]$/.test(nameOf(cell)))
    .map((cell) => textContent(cell).replace(/\s+/g, ' ').trim());

const rowsOf = (table: NodeLike): readonly Row[] =>
  descendantsOf(table)
    .filter((node) => nameOf(node) === 'tr')
    .map(cellsOf)
    .filter((row) => row.length > 1);

/** The longest table of a page that has a column of dates and one of titles; undefined when there is none. */
export const readHtmlTable = (root: NodeLike, context: ReadContext): ReadResult | undefined => {
  const [rows] = descendantsOf(root)
    .filter((node) => nameOf(node) === 'table')
    .map(rowsOf)
    .filter((found) => found.length > 1 && planTable(found) !== undefined)
    .sort((a, b) => b.length - a.length);
  if (!rows) return undefined;
  const table = createTableReader('html', context);
  table.push(rows);
  table.end();
  return table.collector.result(table.title());
};
