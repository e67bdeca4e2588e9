import type { NoteField, RawItem } from '../reader.js';
import { unmaskFormula } from '../clean-item.js';
import { joinTime, joinYearMonthDay, type PartColumns } from '../../items/field-names.js';
import type { Settle } from '../day-order.js';
import type { Row, TablePlan } from './table-plan.js';

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
