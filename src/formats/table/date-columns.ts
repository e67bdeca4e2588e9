// Columns whose cells are other than their names say: times under "Start" and "End" beside a date, times under "UTC", whole dates under
// "Time" beside a year, weeks beside a year.
import { columnsByField, fieldNamed, foldName, isYearName, PART_NAMES } from '../../items/field-names.js';
import { isDateCell } from '../column-facts.js';
import { isDateName } from '../field-names.js';
import type { Row, TidyTable } from './table-plan.js';

const CLOCK =
  /^(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d)?(?::[0-5]\d(?:\.\d+)?)? ?(?:[ap]\.?m\.?)? ?(?:Uhr|h|Z|UTC|GMT)?$/iu;
const ZONE = /^(?:utc|gmt|zulu)$/;
const WEEK = new Set(
  'week weekno weeknumber weeknr isoweek woche kw kalenderwoche semaine semana settimana неделя тиждень hafta həftə tydzien tyden uke vecka uge viikko'
    .split(' ')
    .map(foldName),
);

const shareOf = (rows: readonly Row[], column: number, test: (cell: string) => boolean): number => {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length ? cells.filter(test).length / cells.length : 0;
};

const isClock = (cell: string): boolean => CLOCK.test(cell) && !/^\d+$/.test(cell);
/** A date that is more than a year. */
const isWhole = (cell: string): boolean => isDateCell(cell) && cell.length > 7;

/** The header with columns of times named as such, and a column of whole dates under the name of a time as the start. */
export const clockNames = (header: Row, rows: readonly Row[]): Row => {
  const starts = columnsByField(header).get('start') ?? [];
  const hasDate = starts.some(({ column }) => shareOf(rows, column, isWhole) >= 0.5);
  const isTimed = (column: number): boolean => shareOf(rows, column, isClock) >= 0.6;
  const stamp = hasDate
    ? -1
    : header.findIndex(
        (name, column) =>
          fieldNamed(foldName(name), false) === 'startTime' && shareOf(rows, column, isWhole) >= 0.8,
      );
  if (stamp >= 0) return header.map((name, column) => (column === stamp ? 'start' : name));
  if (!hasDate) return header;
  return header.map((name, column) => {
    const folded = foldName(name);
    if (ZONE.test(folded)) return isTimed(column) ? `Time (${name.trim().toUpperCase()})` : name;
    const field = fieldNamed(folded, false);
    if (field !== 'start' && field !== 'end') return name;
    return isTimed(column) ? `${field} time` : name;
  });
};

/** "2024" and "5" of a column of weeks are 2024-W05. */
export const withWeeks = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const { header, each } = table;
  const folded = header.map(foldName);
  const week = folded.findIndex((name) => WEEK.has(name));
  const year = folded.findIndex((name) => isYearName(name));
  if (week < 0 || year < 0 || week === year) return table;
  const isWeek = (cell: string): boolean => /^(?:[WS]|KW)?\s?(?:0?[1-9]|[1-4]\d|5[0-3])$/i.test(cell);
  const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell);
  const others = (columnsByField(header).get('start') ?? []).filter(
    ({ column }) => column !== week && column !== year && shareOf(rows, column, isDateCell) >= 0.5,
  );
  if (others.length || shareOf(rows, week, isWeek) < 0.9 || shareOf(rows, year, isYear) < 0.9) return table;
  return {
    ...table,
    header: header.map((name, column) => (column === week ? 'start' : column === year ? `${name} ` : name)),
    each: (row) =>
      each(row).map((cells) => {
        const number = /\d{1,2}/.exec(cells[week] ?? '')?.[0];
        const date = number && isYear((cells[year] ?? '').trim());
        return date
          ? cells.map((cell, column) =>
              column === week ? `${cells[year]!.trim()}-W${number.padStart(2, '0')}` : cell,
            )
          : cells;
      }),
    notes: [
      ...table.notes,
      [
        `The weeks of "${header[week]}" were read as ISO weeks of the years in "${header[year]}".`,
        'If that is wrong, write the days.',
      ],
    ],
  };
};

const MONTH_YEAR = /^\p{L}{3,}\.?,? (?:de |of )?(?:1\d|20)\d\d$/u;

/** "March 2019" beside "3" of a column of days is the third. */
export const withMonthYears = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const { header, each } = table;
  const [year, month = -1, day = -1] = PART_NAMES.map((names) =>
    header.findIndex((name) => names.includes(foldName(name))),
  );
  if (year !== -1 || month < 0 || day < 0) return table;
  const body = rows.flatMap(each);
  const isDay = (cell: string): boolean => /^(?:[12]?\d|3[01])$/.test(cell);
  if (shareOf(body, month, (cell) => MONTH_YEAR.test(cell)) < 0.9 || shareOf(body, day, isDay) < 0.9)
    return table;
  return {
    ...table,
    header: header.map((name, column) => (column === month ? 'start' : column === day ? `${name} ` : name)),
    each: (row) =>
      each(row).map((own) => {
        const date = own[day]?.trim() ?? '';
        return isDay(date)
          ? own.map((cell, column) => (column === month ? `${date} ${cell.trim()}` : cell))
          : own;
      }),
  };
};

/** A day that has one reading, with or without a time. */
const WHOLE =
  /^\s*(?:\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,12}(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4})\s*$/u;

/** The column of the date, where names and cells leave no doubt of it and of the title; -1 where they do. */
export const namedStart = (header: Row, rows: readonly Row[]): number => {
  const fields = columnsByField(header);
  const [start, other] = fields.get('start') ?? [];
  const [title, second] = fields.get('title') ?? [];
  if (!start || other || !title || second || fields.has('event') || rows.length < 2) return -1;
  if (header.some((name, column) => column !== start.column && isDateName(name))) return -1;
  const titles = new Set(rows.map((row) => row[title.column]?.trim()));
  return titles.size * 2 > rows.length &&
    !titles.has('') &&
    rows.every((row) => WHOLE.test(row[start.column] ?? ''))
    ? start.column
    : -1;
};
