// Records whose fields their author named, as a table: so the columns are found as they are in a spreadsheet.
import type { Collector } from '../collector.js';
import type { JsonObject } from '../json/json-value.js';
import type { ReadContext, ReadResult } from '../reader.js';
import { taskRows } from '../due-dates.js';
import { createTableReader, MOST_COLUMNS, type TidyRows } from './table.js';
import { createSheetMapper } from '../timelinejs/sheet.js';

const nameOf = (value: JsonObject): unknown =>
  value['name'] ??
  value['title'] ??
  value['label'] ??
  value['displayName'] ??
  value['email'] ??
  value['text'];

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a cell: lists joined by semicolons, people and choices by their names, of files the first one's address. */
export const cellOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const cells = value.map(cellOf).filter(Boolean);
    return isObject(value[0]) && typeof value[0]['url'] === 'string' ? (cells[0] ?? '') : cells.join(';');
  }
  if (!isObject(value)) return '';
  const name = typeof value['url'] === 'string' ? value['url'] : nameOf(value);
  return typeof name === 'string' || typeof name === 'number' ? String(name) : JSON.stringify(value);
};

/** Where records have more different fields than a table has columns, so many are read: each record costs a cell for each. */
const MOST_FIELDS = 200;

const DATE_NAME = /date|time|start|begin|end|due|when|created|published|updated/i;

/** Programs count dates in milliseconds since 1970; smaller numbers may be years or seconds, and stay as they are. */
const dateCell = (value: unknown): string =>
  typeof value === 'number' && Math.abs(value) >= 1e10 && Math.abs(value) <= 8.64e15
    ? new Date(value).toISOString()
    : cellOf(value);

/** The names of all fields; of very many those that most records have, as far as columns are read. */
const columnsOf = (
  records: readonly JsonObject[],
): { readonly columns: readonly string[]; readonly left: number } => {
  const counts = new Map<string, number>();
  for (const record of records)
    for (const name of Object.keys(record)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()];
  if (names.length <= MOST_COLUMNS) return { columns: names, left: 0 };
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_FIELDS);
  const kept = new Set(common.map(([name]) => name));
  return { columns: names.filter((name) => kept.has(name)), left: names.length - kept.size };
};

/** Reads the records as the rows of a table whose columns are all their fields. `tell` may report on the whole file. */
export const readObjectsAsTable = (
  format: string,
  records: readonly JsonObject[],
  context: ReadContext,
  tell?: (collector: Collector) => void,
  tidy: TidyRows = taskRows,
): ReadResult => {
  const { columns, left } = columnsOf(records);
  const dated = columns.map((column) => DATE_NAME.test(column));
  const table = createTableReader(format, context, createSheetMapper, tidy);
  tell?.(table.collector);
  if (left)
    table.collector.file(
      `The records have ${columns.length + left} different fields: the ${columns.length} that most of them have were read, and the others left out.`,
      'Give all records the same fields.',
      left,
    );
  if (records.length)
    table.push([
      columns,
      ...records.map((record) => columns.map((column, i) => (dated[i] ? dateCell : cellOf)(record[column]))),
    ]);
  table.end();
  return table.collector.result();
};
