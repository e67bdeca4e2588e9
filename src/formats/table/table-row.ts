import { dayAndTime } from '../../time/clock-cell.js';
import type { Note, RawItem } from '../reader.js';
import { unmaskFormula } from '../clean-item.js';
import type { PartColumns, Row, TablePlan } from './table-plan.js';

const STRUCTURED: ReadonlySet<string> = new Set(['sources', 'tags', 'image', 'countries', 'themes']);
const DATE_ONLY = /^[^:]*$/;

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

const pad = (part: string): string => part.padStart(2, '0');

// Year, month and day in columns of their own; 0 stands for "not known".
const joinParts = (row: Row, parts: PartColumns, usualYear?: string): string | undefined => {
  const part = (column: number): string =>
    column < 0 ? '' : (row[column]?.trim() ?? '').replace(/^0+$/, '');
  const month = part(parts.month);
  const day = part(parts.day);
  const year = part(parts.year) || (month ? (usualYear ?? '') : '');
  if (!/^\d{1,4}$/.test(year)) return year || undefined;
  const text = year.padStart(4, '0');
  if (!month) return text;
  if (!/^\d{1,2}$/.test(month)) return `${day ? `${day} ` : ''}${month} ${year}`;
  return day ? `${text}-${pad(month)}-${pad(day)}` : `${text}-${pad(month)}`;
};

const withParts = (
  item: Record<string, unknown>,
  row: Row,
  { parts, endParts, columns }: TablePlan,
): void => {
  if (!parts) return;
  for (const column of [parts, endParts].flatMap((of) => (of ? [of.year, of.month, of.day] : [])))
    Reflect.deleteProperty(item, columns[column] ?? '');
  item['start'] = joinParts(row, parts);
  if (endParts) item['end'] = joinParts(row, endParts, row[parts.year]?.trim());
};

const withTime = (item: Record<string, unknown>, date: string, time: string): void => {
  const { [time]: clock } = item;
  Reflect.deleteProperty(item, time);
  const day = item[date];
  if (typeof clock !== 'string' || !clock.trim() || typeof day !== 'string' || !DATE_ONLY.test(day)) return;
  item[date] = dayAndTime(day, clock);
};

/** One row as an item; cells that are empty are left out. */
export const rowToItem = (plan: TablePlan, row: Row, note: Note): RawItem => {
  const item: Record<string, unknown> = {};
  plan.columns.forEach((name, column) => {
    const cell = row[column];
    if (cell !== undefined && cell !== '' && name !== '__proto__') item[name] ??= readCell(name, cell);
  });
  withParts(item, row, plan);
  withTime(item, 'start', 'startTime');
  withTime(item, 'end', 'endTime');
  preferEdtf(item);
  const extra = row.slice(plan.columns.length).filter((cell) => cell.trim() !== '');
  if (extra.length)
    note(
      'row',
      extra.join(' | '),
      `The row has ${row.length} cells, the header ${plan.columns.length}; the last were left out.`,
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
