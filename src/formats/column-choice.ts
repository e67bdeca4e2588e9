import { columnsByField } from '../items/field-names.js';
import { isDateName, isYearColumn } from './field-names.js';

// Which column is the date and which the title: names propose, cells decide.

/** The column whose texts are most likely what happened: filled, and not the same again and again; the first of those. */
export const pickTitle = (facts: readonly ColumnFacts[], isFree: (column: number) => boolean): number => {
  const able = facts.map((fact, column) => isFree(column) && fact.prose >= 0.6 && fact.filled > 0);
  const good = facts.findIndex(
    ({ filled, varied, length }, column) => able[column] && filled >= 0.7 && varied >= 0.5 && length <= 300,
  );
  if (good >= 0) return good;
  const worth = facts.map(({ filled, varied, rows }, column) =>
    // Of the same few texts on many rows none is an event: such a table is one of counts.
    able[column] && (rows < 40 || varied >= 0.05) ? filled * varied : 0,
  );
  const best = worth.reduce((most, one) => Math.max(most, one), 0);
  return best > 0 ? worth.indexOf(best) : -1;
};

/** A column by its name may be the date, where at least half of what it holds could be one. */
const couldBeDates = ({ readable, rows }: ColumnFacts): boolean => rows === 0 || readable >= 0.5;

/** When a row was written or changed: the date only where there is no other. */
const OF_ROW = /updat|modif|edited|added|created|entered|review|timest|report|extract|scrap/i;

/** The column of dates: by its name, if its cells bear it out, else by its cells; -1 where there is none. */
export const pickStart = (
  header: Row,
  facts: readonly ColumnFacts[],
  isFree: (column: number) => boolean,
): number => {
  const best = pickDates(header, facts, (column) => isFree(column) && !OF_ROW.test(header[column]!));
  return (
    best ??
    pickDates(header, facts, isFree) ??
    columnsByField(header)
      .get('start')
      ?.find(({ column }) => isFree(column))?.column ??
    -1
  );
};

const pickDates = (
  header: Row,
  facts: readonly ColumnFacts[],
  isFree: (column: number) => boolean,
): number | undefined => {
  const named = (columnsByField(header).get('start') ?? []).filter(({ column }) => isFree(column));
  const free = header.map((_, column) => column).filter((column) => isFree(column));
  const dated = free.filter((column) => isDateName(header[column]!));
  const years = free.filter((column) => isYearColumn(header[column]!));
  const isReadable = (column: number): boolean => couldBeDates(facts[column]!);
  return (
    named.find(({ usual, column }) => usual && isReadable(column))?.column ??
    // When it happened goes before when it was published.
    [
      ...free.filter((column) => /happen/i.test(header[column]!)),
      ...named.map(({ column }) => column),
      ...dated,
    ].find((column) => facts[column]!.dates >= 0.5) ??
    named.find(({ column }) => facts[column]!.years >= 0.5)?.column ??
    years.find((column) => facts[column]!.years >= 0.8) ??
    named.find(({ column }) => isReadable(column))?.column ??
    dated.find(isReadable) ??
    free.find((column) => facts[column]!.dates >= 0.6) ??
    free.find((column) => facts[column]!.years >= 0.9 && facts[column]!.numbers < 0.5)
  );
};

/** The title by its name: the first that is filled and varies, else the first. */
export const namedTitle = (
  header: Row,
  facts: readonly ColumnFacts[],
  isFree: (column: number) => boolean,
): number => {
  const named = (columnsByField(header).get('title') ?? [])
    .map(({ column }) => column)
    .filter((column) => isFree(column));
  const total = facts.reduce((most, { rows }) => Math.max(most, rows), 0);
  const good = named.find((column) => {
    const { filled, varied, rows, prose, numbers } = facts[column]!;
    if (total < 3) return rows === total;
    return filled >= 0.5 && varied * rows > 1.5 && (prose >= 0.3 || numbers < 0.9);
  });
  return good ?? named[0] ?? -1;
};

/** Numbers that could be an importance from 0 to 10. */
export const isImportance = ({ numbers, least, most }: ColumnFacts): boolean =>
  numbers === 0 || (numbers >= 0.9 && least >= 0 && most <= 10);

// What the cells of a column are like, whatever its header says.

export type Row = readonly string[];

/** Shares are of the filled cells, from 0 to 1. */
export interface ColumnFacts {
  /** Filled cells. */
  readonly rows: number;
  /** Share of the rows that are filled. */
  readonly filled: number;
  /** Cells that are plainly dates. */
  readonly dates: number;
  /** Cells that are years of four digits from 1000 to 2199, spans of them, or days written as dates. */
  readonly years: number;
  /** Cells in which a date could be read. */
  readonly readable: number;
  /** Cells that are words. */
  readonly prose: number;
  /** Different values. */
  readonly varied: number;
  /** Cells that are plain numbers, and the least and the most of them. */
  readonly numbers: number;
  readonly least: number;
  readonly most: number;
  /** Characters of a cell, on average. */
  readonly length: number;
}

const CLOCK = String.raw`(?:[T ,].*)?`;
const DATE = new RegExp(
  [
    String.raw`\d{4}-\d{1,2}(?:-\d{1,2})?${CLOCK}`,
    String.raw`\d{4}[./]\d{1,2}[./]\d{1,2}${CLOCK}`,
    String.raw`\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?:[ ,].*)?`,
    String.raw`\d{1,2}(?:st|nd|rd|th)?\.?[ -](?:de |of )?\p{L}{3,}\.?,?[ -](?:de |of )?(?:\d{4}|'?\d{2})(?:[ ,].*)?`,
    String.raw`\p{L}{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?:[ ,].*)?`,
    String.raw`\p{L}{3,}\.?,? (?:de |of )?(?:1[0-9]|20|21)\d\d`,
    String.raw`(?:\p{L}{3,}\.?,? )\d{1,2} \p{L}{3,}\.? \d{4}${CLOCK}`,
    String.raw`(?:1[0-9]|20|21)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T?\d{6}Z?)?`,
    String.raw`\d{4}年.*`,
  ]
    .map((pattern) => `^'?(?:${pattern})$`)
    .join('|'),
  'u',
);
const YEAR = /^'?(?:1\d|20|21)\d\d(?:\s*[-–/]\s*(?:\d\d|(?:1\d|20|21)\d\d))?$/;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;
const LONGEST_DATE = 80;

export const isDateCell = (cell: string): boolean => cell.length <= LONGEST_DATE && DATE.test(cell);
const isReadable = (cell: string): boolean => cell.length <= LONGEST_DATE && /\p{Nd}/u.test(cell);
const isProse = (cell: string): boolean =>
  /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(cell) &&
  !isDateCell(cell) &&
  !/^(?:https?:|\/|\{|\[)/.test(cell);

/** Looks at one column of the rows. */
export const measureColumn = (rows: readonly Row[], column: number): ColumnFacts => {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    cells.length ? cells.filter(test).length / cells.length : 0;
  const numbers = cells.filter((cell) => NUMBER.test(cell)).map((cell) => Number(cell.replace(',', '.')));
  return {
    rows: cells.length,
    filled: rows.length ? cells.length / rows.length : 0,
    dates: share(isDateCell),
    years: share((cell) => YEAR.test(cell) || isDateCell(cell)),
    readable: share(isReadable),
    prose: share(isProse),
    varied: cells.length ? new Set(cells).size / cells.length : 0,
    numbers: cells.length ? numbers.length / cells.length : 0,
    least: numbers.reduce((a, b) => Math.min(a, b), Infinity),
    most: numbers.reduce((a, b) => Math.max(a, b), -Infinity),
    length: cells.length ? cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length : 0,
  };
};
