// What Google Sheets answers to queries (`…/gviz/tq?tqx=out:json`), and the values of its API.
import { createCollector } from '../collector.js';
import { isObject, listOf, objectsOf, textOf, withJson, type JsonObject } from './json-value.js';
import { cutDate, shownDate, type ShownDate } from '../table/number-format.js';
import type { ReadContext, ReadResult } from '../reader.js';
import { type Row, createTableReader } from '../table/table.js';
import { createSheetMapper } from '../timelinejs/sheet.js';
import { tidyRows } from '../table/tidy-rows.js';

const pad = (part: string | undefined, length = 2): string => (part ?? '0').padStart(length, '0');

/** `Date(2021,4,27,10,30,0)`: its months are counted from 0. */
const dateOf = (value: string): string | undefined => {
  const match = /^Date\((-?\d{1,6}(?:, ?-?\d{1,6}){1,6})\)$/.exec(value);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match[1]!.split(',').map((part) => part.trim());
  const date = `${pad(year, 4)}-${pad(String(Number(month) + 1))}-${pad(day ?? '1')}`;
  return hour === undefined
    ? date
    : `${date}T${pad(hour)}:${pad(minute)}${Number(second) ? `:${pad(second)}` : ''}`;
};

// A column of dates and times also holds dates: midnight in all of its cells is no time.
const isMidnight = (date: string): boolean => date.endsWith('T00:00');

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

const cellOf = (cell: unknown, type: string | undefined, shown: ShownDate | undefined): string => {
  if (!isObject(cell)) return '';
  const value = cell['v'];
  const date = typeof value === 'string' ? dateOf(value) : undefined;
  if (date !== undefined) return shown === 'year' || shown === 'month' ? cutDate(date, shown) : date;
  if (typeof value === 'string') return value;
  if (type === 'timeofday' && Array.isArray(value)) {
    const [hour, minute, second] = value.map(String);
    return `${pad(hour)}:${pad(minute)}${Number(second) ? `:${pad(second)}` : ''}`;
  }
  return plain(value);
};

const withoutMidnights = (rows: readonly Row[], types: readonly (string | undefined)[]): readonly Row[] => {
  const timed = new Set<number>();
  for (const row of rows)
    row.forEach((cell, column) => {
      if (cell && !isMidnight(cell)) timed.add(column);
    });
  return rows.map((row) =>
    row.map((cell, i) => (types[i] === 'datetime' && !timed.has(i) ? cell.replace(/T00:00$/, '') : cell)),
  );
};

const tableRows = (table: JsonObject): readonly Row[] => {
  const columns = objectsOf(table['cols']);
  const types = columns.map((column) => textOf(column['type']));
  // A column that shows "May 2021" holds the first of May, but tells only the month.
  const shown = columns.map((column) => shownDate(textOf(column['pattern']) ?? ''));
  const rows = withoutMidnights(
    objectsOf(table['rows']).map((row) =>
      listOf(row['c'])
        .slice(0, columns.length)
        .map((cell, i) => cellOf(cell, types[i], shown[i])),
    ),
    types,
  );
  const labels = columns.map((column) => (textOf(column['label']) ?? '').trim());
  // Where Google found no header, the names of the columns are the first row.
  return labels.some(Boolean) ? [labels, ...rows] : rows;
};

const rangesIn = (value: JsonObject): readonly JsonObject[] =>
  Array.isArray(value['valueRanges']) ? objectsOf(value['valueRanges']) : [value];

const valueRows = (range: JsonObject): readonly Row[] =>
  listOf(range['values']).map((row) => listOf(row).map(plain));

const refusal = (value: JsonObject): readonly [string, string] | undefined => {
  const [error] = objectsOf(value['errors'] ?? value['error']);
  if (!error) return undefined;
  const said = textOf(error['detailed_message']) ?? textOf(error['message']) ?? textOf(error['reason']) ?? '';
  return [
    `Google answers with an error: ${said.slice(0, 200)}`,
    'Share the sheet with everyone who has the link, or publish it.',
  ];
};

/** Tables of Google Sheets in JSON: answers of its query service, and values of its API. */
export const readGviz = (text: string, context: ReadContext): ReadResult =>
  withJson('gviz', text, context, (value) => {
    const answer = isObject(value) ? value : {};
    const refused = refusal(answer);
    if (refused) {
      const collector = createCollector('gviz', context);
      collector.file(...refused);
      return collector.result();
    }
    const [first, ...others] = isObject(answer['table'])
      ? [tableRows(answer['table'])]
      : rangesIn(answer).map(valueRows);
    const table = createTableReader('gviz', context, createSheetMapper, tidyRows);
    if (first?.length) table.push(first);
    if (others.length)
      table.collector.file(
        `${others.length} more ranges were not read.`,
        'Ask for one range at a time.',
        others.length,
      );
    table.end();
    return table.collector.result();
  });

export const read = readGviz;
