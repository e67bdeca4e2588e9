// Workbooks for tests, made on the spot by the same library that reads them, from dates as a cell shows them.
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';

/** A cell with a number format of its own. */
export interface Formatted {
  readonly value: CellValue;
  readonly format: string;
}

export type TestCell = CellValue | Formatted;

const isFormatted = (cell: TestCell): cell is Formatted =>
  typeof cell === 'object' && cell !== null && 'format' in cell;

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly hidden?: boolean;
}

const toSheet = ({ name, rows, hidden }: TestSheet): WriteSheet => {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isFormatted(cell)) cells.set(`${r},${c}`, { value: cell.value, style: { numFmt: cell.format } });
    });
  });
  const plain = rows.map((row) => row.map((cell) => (isFormatted(cell) ? cell.value : cell)));
  return { name, rows: plain, cells, ...(hidden ? { hidden } : {}) };
};

/** The bytes of a workbook. */
export const workbook = async (
  sheets: readonly TestSheet[],
  dateSystem: '1900' | '1904' = '1900',
): Promise<Uint8Array> => writeXlsx({ sheets: sheets.map(toSheet), dateSystem });

/** A date and time as Excel has it: without a zone. */
export const day = (year: number, month: number, date: number, hour = 0, minute = 0, second = 0): Date =>
  new Date(Date.UTC(year, month - 1, date, hour, minute, second));
