import { maskFormula } from '../collector.js';
import type { RawItem } from '../reader.js';

/** Writes rows in pieces. The columns are those given, and what else the first items have. */
export interface CsvWriter {
  /** The next rows, each with its line end; the header before the first. */
  rows(items: readonly RawItem[]): string;
  /** The header, where there were no rows. */
  end(): string;
  /** Columns of later items for which it was too late. */
  readonly leftOut: readonly string[];
}

const COLUMNS: readonly string[] = [
  'start',
  'end',
  'precision',
  'title',
  'summary',
  'countries',
  'themes',
  'importance',
  'kind',
  'url',
  'source',
  'sources',
  'id',
];

const isPlainList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((part) => typeof part === 'string' && !/[;,|]|^\s|\s$|^[[{]|^$/.test(part));

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (isPlainList(value)) return value.join(';');
  return typeof value === 'object' || typeof value === 'number' || typeof value === 'boolean'
    ? JSON.stringify(value)
    : '';
};

const cellOf = (value: unknown): string => {
  const text = maskFormula(textOf(value));
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
};

/** Milliseconds are written as an ISO date, which reads back as the same instant. */
const dateOf = (value: unknown): unknown =>
  typeof value === 'number' && Math.abs(value) <= 8.64e15 ? new Date(value) : value;

const rowOf = (item: RawItem, columns: readonly string[]): string =>
  columns
    .map((name) => cellOf(name === 'start' || name === 'end' ? dateOf(item[name]) : item[name]))
    .join(',');

const namesOf = (items: readonly RawItem[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => Object.keys(item)));

/** Starts a CSV. */
export const createCsvWriter = (first: readonly string[] = COLUMNS): CsvWriter => {
  let columns: readonly string[] | undefined;
  const leftOut = new Set<string>();
  return {
    rows: (items) => {
      if (!items.length) return '';
      const names = namesOf(items);
      const fresh = columns === undefined;
      columns ??= [...new Set([...first, ...names])];
      const known = new Set(columns);
      for (const name of names) if (!known.has(name)) leftOut.add(name);
      const rows = items.map((item) => rowOf(item, columns ?? []));
      return [...(fresh ? [columns.map(cellOf).join(',')] : []), ...rows].join('\r\n') + '\r\n';
    },
    end: () => (columns === undefined ? `${first.map(cellOf).join(',')}\r\n` : ''),
    get leftOut() {
      return [...leftOut];
    },
  };
};

/**
 * The items as CSV that reads back the same. Cells a spreadsheet would run as a formula get an apostrophe, which our
 * reader takes off. Columns that no item fills are left out.
 */
export const exportCsv = (items: readonly RawItem[]): string => {
  const names = namesOf(items);
  const columns = COLUMNS.filter((name) => names.has(name) || name === 'start' || name === 'title');
  const writer = createCsvWriter(columns);
  return writer.rows(items) || writer.end();
};

/** The items as a JSON array that reads back the same; Dates as ISO text. */
export const exportJson = (items: readonly RawItem[]): string => `${JSON.stringify(items, undefined, 2)}\n`;
