// Columns that count days: "Day 1 (3 May 2021)", "Day 4", or a number under "Day" beside a date. A row without a date of its own takes it
// from the first row that has one, checked by the last.
import { columnsByField, foldName, PART_NAMES } from '../../items/field-names.js';
import { isDateCell } from '../column-facts.js';
import { type DayLabel, readDayLabel } from '../day-label.js';
import type { Row, TidyTable } from './table-plan.js';

const FEWEST = 2;
const MOST = 0.6;
const LONGEST_DATE = 40;

interface Anchor {
  readonly number: number;
  readonly date: string;
}

const numberLabel = (cell: string): DayLabel | undefined =>
  /^\d{1,4}$/.test(cell.trim()) ? { number: Number(cell), rest: '' } : undefined;

/** The column of counts, and what reads them; undefined where there is none. */
const findCounts = (
  header: Row,
  rows: readonly Row[],
): { readonly column: number; readonly read: (cell: string) => DayLabel | undefined } | undefined => {
  const folded = header.map(foldName);
  const hasParts = folded.some((name) => PART_NAMES[0]!.includes(name) || PART_NAMES[1]!.includes(name));
  for (let column = 0; column < header.length; column++) {
    const isDay = !hasParts && PART_NAMES[2]!.includes(folded[column]!);
    const read = (cell: string): DayLabel | undefined =>
      readDayLabel(cell.trim()) ?? (isDay ? numberLabel(cell) : undefined);
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    const found = cells.filter((cell) => cell.length <= 2 * LONGEST_DATE && read(cell) !== undefined).length;
    if (found >= FEWEST && found >= cells.length * MOST) return { column, read };
  }
  return undefined;
};

/** The date behind a count, out of its brackets; empty where there is none. */
const dateOf = ({ rest }: DayLabel): string => {
  const text = rest.replace(/^[([]|[)\]]$/g, '').trim();
  return /\d/.test(text) && text.length <= LONGEST_DATE ? text : '';
};

const written = (number: number, anchors: readonly Anchor[]): string =>
  anchors
    .map((anchor) => {
      const days = number - anchor.number;
      return `${anchor.date} ${days < 0 ? '-' : '+'} ${Math.abs(days)} days`;
    })
    .join(' = ');

/** The table with the dates that its counts of days mean, where a row tells from which they are counted. */
export const withDayCounts = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const { header, each } = table;
  const counts = findCounts(header, rows);
  if (!counts) return table;
  const { column, read } = counts;
  const dates = (columnsByField(header).get('start') ?? [])
    .map((start) => start.column)
    .find((other) => other !== column && rows.some((row) => isDateCell((row[other] ?? '').trim())));
  const start = dates ?? column;
  const ownDate = (row: Row, label: DayLabel | undefined): string =>
    dates === undefined ? (label ? dateOf(label) : (row[column] ?? '')) : (row[dates] ?? '').trim();
  const all = rows.flatMap((row): readonly Anchor[] => {
    const label = read(row[column] ?? '');
    const date = ownDate(row, label);
    return label && date !== '' ? [{ number: label.number, date }] : [];
  });
  const [first] = all;
  if (!first) return table;
  const anchors = all.length > 1 ? [first, all.at(-1)!] : [first];
  const dated = (row: Row): Row => {
    const label = read(row[column] ?? '');
    const own = ownDate(row, label);
    const date = own !== '' || !label ? own : written(label.number, anchors);
    return row.map((cell, at) => (at === start ? date : cell));
  };
  const isCounted = rows.some((row) => {
    const label = read(row[column] ?? '');
    return label !== undefined && ownDate(row, label) === '';
  });
  return {
    ...table,
    header: header.map((name, at) => (at === start ? 'start' : name)),
    each: (row) => each(row).map(dated),
    notes: isCounted
      ? [
          ...table.notes,
          [
            `Days such as "Day ${first.number}" in "${header[column]}" were counted from ${first.date}.`,
            'If that is wrong, write the date into each row.',
          ],
        ]
      : table.notes,
  };
};
