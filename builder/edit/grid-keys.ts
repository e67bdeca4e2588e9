// Where the keyboard leads in the table, and what a spreadsheet's clipboard holds. Pure.

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), Math.max(most, 0));

/** The cell that a key leads to; undefined where the key is none that leads anywhere. */
export const moved = (
  { row, column }: Cell,
  key: string,
  control: boolean,
  { rows, columns, page }: Size,
): Cell | undefined => {
  const to = (toRow: number, toColumn: number): Cell => ({
    row: clamp(toRow, rows - 1),
    column: clamp(toColumn, columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return to(control ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(control ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, control ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, control ? columns - 1 : column + 1);
    case 'Home':
      return to(control ? 0 : row, 0);
    case 'End':
      return to(control ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return undefined;
  }
};

/** Cells as a spreadsheet copies them: tabs and line breaks, and quotes around a cell that holds one of them. */
export const pastedCells = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const push = (): void => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') push();
    else if (c === '\n') {
      push();
      rows.push([]);
    } else if (c !== '\r') cell += c;
  }
  push();
  const last = rows.at(-1)!;
  return rows.length > 1 && last.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
};

/** A cell as a spreadsheet takes it. */
export const copiedCell = (text: string): string =>
  /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
