// Spreadsheets run cells that begin with = + - @ as formulas. An apostrophe before them keeps them text.
const RISKY = /^'*[=+\-@\t\r\n]/;
const MASKED = /^'(?='*[=+\-@\t\r\n])/;

/** The cell as it is safe to open in a spreadsheet. */
export const maskFormula = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);

/** The inverse of `maskFormula`. */
export const unmaskFormula = (cell: string): string => cell.replace(MASKED, '');
