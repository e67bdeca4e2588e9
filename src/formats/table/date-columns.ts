import type { DateOrder } from '../../time/read-date.js';
import { findDayOrder, inOrder, isAmbiguous, ORDER_NAMES } from '../day-order.js';
import {
  partColumns,
  columnsByField,
  fieldNamed,
  foldName,
  isYearName,
  PART_NAMES,
} from '../../items/field-names.js';
import { isDateCell } from '../column-choice.js';
import { isDateName } from '../field-names.js';
import { isRefusal, planTable, type Row, type TidyTable, type TidyRows } from './table.js';
import { namesFor } from '../page/page-names.js';
import { foldDateText } from '../../time/date-words.js';
import type { ReadResult } from '../reader.js';
import { areDatesMapped, taskRows } from '../due-dates.js';

// What other cells of a table tell of a date that has two readings by itself: spans of years beside it, dates in other columns, and
// years that only one reading keeps together.

const SPAN = /^\s*(?:1\d|20)\d\d\s?[-–—/]\s?(?:1\d|20)\d\d\s*$/;
/** "1725-27": two digits that are no month, and come later than the first year's. */
const SHORT_SPAN = /^\s*(1\d|20)(\d\d)\s?[-–—]\s?(1[3-9]|[2-9]\d)\s*$/;
const TRIPLE = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?:\s|$)/;
/** Fewer dates say nothing about what keeps together. */
const FEWEST_DATES = 8;
const FEW_YEARS = 3;
const MANY_YEARS = 8;

/** Whether a table of spans of years has short ones among them. */
const hasYearSpans = (cells: readonly string[]): boolean =>
  cells.some((cell) => SPAN.test(cell)) && cells.some((cell) => SHORT_SPAN.test(cell));

const longSpan = (cell: string): string => {
  const [, century = '', year = '', next = ''] = SHORT_SPAN.exec(cell) ?? [];
  return century !== '' && Number(next) > Number(year) ? `${century}${year}/${century}${next}` : cell;
};

interface Guess {
  readonly order: DateOrder;
  readonly why: string;
}

/** Two digits at either end of all dates: the end that holds few different numbers is the year. */
const orderOfYears = (cells: readonly string[]): Guess | undefined => {
  const found = cells.flatMap((cell) => {
    const match = TRIPLE.exec(cell);
    return match ? [[match[1]!, match[3]!, match[4]!] as const] : [];
  });
  if (found.length < FEWEST_DATES || found.length < cells.length * 0.9) return undefined;
  const different = (at: 0 | 1 | 2): number => new Set(found.map((parts) => Number(parts[at]))).size;
  const most = (at: 0 | 1 | 2): number => found.reduce((a, parts) => Math.max(a, Number(parts[at])), 0);
  if (different(2) > FEW_YEARS) return undefined;
  const order =
    most(1) <= 12 && different(0) >= MANY_YEARS
      ? 'dmy'
      : most(0) <= 12 && different(1) >= MANY_YEARS
        ? 'mdy'
        : undefined;
  return order && { order, why: 'as their last numbers are few and are the years' };
};

const areDates = (rows: readonly Row[], column: number): boolean => {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(isDateCell).length >= cells.length * 0.8;
};

/** Dates of other columns, where they can be read in one order only. */
const orderOfOthers = (header: Row, rows: readonly Row[], start: number): Guess | undefined => {
  const cells = header.flatMap((name, column) =>
    column !== start && (isDateName(name) || areDates(rows, column)) ? rows.map((row) => row[column]) : [],
  );
  const found = findDayOrder(cells);
  return (
    found && { order: found.order, why: `as "${found.proof}" of another column can be read in no other way` }
  );
};

const FEWEST_PARTS = 2;

/** Years of two digits in a column of their own beside months, where the table has no others: as spreadsheets read them. */
const longYears = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const [from] = partColumns(table.header, []);
  if (!from) return table;
  const years = rows.map((row) => row[from[0]]?.trim() ?? '').filter((cell) => cell !== '');
  if (years.length < FEWEST_PARTS || !years.every((year) => /^\d\d$/.test(year))) return table;
  return {
    ...table,
    each: (row) =>
      table.each(row).map((own) =>
        own.map((cell, column) => {
          const year = cell.trim();
          return column === from[0] && /^\d\d$/.test(year) ? `${year < '30' ? '20' : '19'}${year}` : cell;
        }),
      ),
    notes: [
      ...table.notes,
      [
        `The years of two digits in "${table.header[from[0]]}" were read as spreadsheets read them: 30 to 99 as 1930 to 1999, 00 to 29 as 2000 to 2029.`,
        'Write years with four digits; years before 100 as 0079.',
      ],
    ],
  };
};

/** A table whose dates have one reading by what the rest of it tells. */
export const settledDates = (given: TidyTable, rows: readonly Row[]): TidyTable => {
  const table = longYears(given, rows);
  const { header, each } = table;
  const plan = planTable([header, ...rows]);
  const start = isRefusal(plan) ? -1 : plan.columns.indexOf('start');
  if (start < 0) return table;
  const cells = rows.map((row) => row[start]?.trim() ?? '').filter((cell) => cell !== '');
  const change = (make: (cell: string) => string, note?: TidyTable['notes'][number]): TidyTable => ({
    ...table,
    each: (row) => each(row).map((own) => own.map((cell, column) => (column === start ? make(cell) : cell))),
    notes: note ? [...table.notes, note] : table.notes,
  });
  if (hasYearSpans(cells)) return change(longSpan);
  if (!cells.some(isAmbiguous) || findDayOrder(cells) || isContradictory(cells)) return table;
  const guess = orderOfOthers(header, rows, start) ?? orderOfYears(cells);
  if (!guess) return table;
  const { order, why } = guess;
  return change(
    (cell) => inOrder(cell, order),
    [
      `Dates are read ${ORDER_NAMES[order]}, ${why}; by themselves some have two readings.`,
      'If that is wrong, set the date order, or write dates as 2021-05-27.',
    ],
  );
};

/** Whether some dates can only be read in one order and others only in another. */
const isContradictory = (cells: readonly string[]): boolean =>
  cells.some((cell) => !isAmbiguous(cell) && findDayOrder([cell]) !== undefined);

// Columns whose cells are other than their names say: times under "Start" and "End" beside a date, times under "UTC", whole dates under
// "Time" beside a year, weeks beside a year.

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

// Tables whose columns are named by dates: what happened stands in the cells under them; numbers are no events.

const MARK = /^(?:[x×✓✔✅•●■*+]|yes|y|ja|oui|sí|si|sim|да|так|evet|true)$/iu;
const NO = /^(?:[-–—✗✘❌]|no|n|nein|non|não|нет|ні|hayır|false|n\/a)$/iu;
const NUMBER = /^[-+−]?[\d\s.,']+\s?%?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const QUARTER = /^(?:Q[1-4]|[1-4]Q)[ -]?\d{4}$|^\d{4}[ -]?Q[1-4]$/i;
const NUMBERS = 'It is a table of numbers over time';
const FEWEST_COLUMNS = 2;
const MOST_NAMED = 4;

const isDated = (name: string): boolean => isDateCell(name) || YEAR.test(name) || QUARTER.test(name);
const cellOf = (row: Row, column: number): string => row[column]?.trim() ?? '';

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');

/** Columns whose names pass a test, where they are most of a table and no others are dates by their cells. */
const columnsNamed = (
  header: Row,
  rows: readonly Row[],
  test: (name: string) => boolean,
): readonly number[] => {
  const columns = header.flatMap((name, column) => (test(name.trim()) ? [column] : []));
  const others = header.flatMap((_, column) => (columns.includes(column) ? [] : [column]));
  const isWide =
    columns.length >= FEWEST_COLUMNS &&
    (columns.length > FEWEST_COLUMNS || columns.length * 2 >= header.length);
  const areDates = (column: number): boolean => {
    const cells = rows.map((row) => cellOf(row, column)).filter(Boolean);
    return cells.length > 0 && cells.filter(isDateCell).length * 2 >= cells.length;
  };
  return isWide && others.length > 0 && !others.some(areDates) ? columns : [];
};

const refused = (why: string, remedy: string): TidyTable => ({
  header: [],
  taken: 1,
  each: () => [],
  notes: [[why, remedy]],
});

/** The column that names the rows: the first with different texts; -1 where none has. */
const namingColumn = (rows: readonly Row[], others: readonly number[]): number => {
  const texts = others.filter((column) => rows.every((row) => /\p{L}{2}/u.test(cellOf(row, column))));
  const varied = (column: number): number => new Set(rows.map((row) => cellOf(row, column))).size;
  return texts.find((column) => varied(column) === rows.length) ?? texts[0] ?? -1;
};

/** A row for each filled cell: its date, what happened, the other columns. */
const unpivoted = (header: Row, rows: readonly Row[], dated: readonly number[]): TidyTable | undefined => {
  const others = header.flatMap((_, column) => (dated.includes(column) ? [] : [column]));
  const cells = rows.flatMap((row) => dated.map((column) => cellOf(row, column))).filter(Boolean);
  const told = cells.filter((cell) => !MARK.test(cell) && !NO.test(cell));
  const naming = namingColumn(rows, others);
  const isSentence = told.filter((cell) => cell.includes(' ')).length * 2 > told.length;
  if (naming < 0 && !isSentence) return undefined;
  const fields = columnsByField(others.map((column) => header[column]!));
  const taken = new Set(
    (['start', 'title', 'event'] as const).flatMap((field) =>
      (fields.get(field) ?? []).map(({ column }) => others[column]!),
    ),
  );
  const kept = others.filter((column) => !taken.has(column) && (isSentence || column !== naming));
  const titleOf = (row: Row, cell: string): string => {
    const name = naming < 0 ? '' : cellOf(row, naming);
    return MARK.test(cell) ? name : isSentence || !name ? cell : `${name}: ${cell}`;
  };
  return {
    header: ['start', 'title', ...kept.map((column) => header[column]!)],
    taken: 1,
    each: (row) =>
      dated.flatMap((column) => {
        const cell = cellOf(row, column);
        if (cell === '' || NO.test(cell)) return [];
        return [[header[column]!.trim(), titleOf(row, cell), ...kept.map((other) => row[other] ?? '')]];
      }),
    notes: [
      [
        `The names of ${dated.length} columns (${listed(dated.map((column) => header[column]!))}) were read as dates: each filled cell under them is an item.`,
        'If that is wrong, give each event a row with its date.',
      ],
    ],
  };
};

/** Whether a table was refused as one of numbers over time. */
export const isOfNumbers = ({ records, problems }: ReadResult): boolean =>
  records === 0 && problems.some(({ why }) => why.startsWith(NUMBERS));

/** A table whose columns are named by dates, made plain or refused; undefined for others. */
export const datedColumns = (header: Row, rows: readonly Row[]): TidyTable | undefined => {
  if (header.length <= FEWEST_COLUMNS || !rows.length) return undefined;
  const names = namesFor();
  const isMonth = (name: string): boolean =>
    /^\p{L}{3,12}\.?$/u.test(name) && names.month(foldDateText(name.replace(/\.$/, ''))) > 0;
  const months = columnsNamed(header, rows, isMonth);
  if (months.length > FEWEST_COLUMNS)
    return refused(
      `Its columns are named by months that tell no year (${listed(months.map((column) => header[column]!.trim()))}).`,
      'Write the year into their names, such as "January 2020", or give each event a row with its date.',
    );
  const dated = columnsNamed(header, rows, isDated);
  if (!dated.length) return undefined;
  const cells = rows.flatMap((row) => dated.map((column) => cellOf(row, column))).filter(Boolean);
  if (!cells.length) return undefined;
  if (cells.filter((cell) => NUMBER.test(cell)).length * 2 < cells.length)
    return unpivoted(header, rows, dated);
  return refused(
    `${NUMBERS}: its columns are named by dates (${listed(dated.map((column) => header[column]!.trim()))}).`,
    'A timeline shows events: make a row for each event, with its date and its title in columns of their own.',
  );
};

/** Makes records plain whose fields are named by dates, and tells what was assumed. */
export const wideRows: TidyRows = (rows, mapping, tell) => {
  const [header = [], ...body] = rows;
  const table = areDatesMapped(mapping) ? undefined : datedColumns(header, body);
  if (!table) return taskRows(rows, mapping, tell);
  for (const [why, remedy] of table.notes) tell(why, remedy);
  return { rows: table.header.length ? [table.header, ...body.flatMap(table.each)] : [], each: table.each };
};
