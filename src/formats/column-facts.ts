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
