// Excel workbooks. The library unzips and reads the cells; here their dates become text as exact as the cell shows them.
import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { createCollector } from '../collector.js';
import { cutDate, shownDate, type ShownDate } from '../table/number-format.js';
import { columnNamed } from '../field-names.js';
import type { ReadContext, ReadResult } from '../reader.js';
import { type Row, createTableReader } from '../table/table.js';
import { createSheetMapper } from '../timelinejs/sheet.js';
import { tidyRows } from '../table/tidy-rows.js';

const FORMAT = 'excel';
/** How many rows above the header may hold a heading or a note. */
const MOST_ABOVE = 15;
/** Rows that tell whether a sheet is a timeline. */
const ENOUGH = 60;
/** Before this, a count of days is a time without a day: 1900 and 1904 begin there. */
const FIRST_DAY = Date.UTC(1904, 0, 2);

const isMidnight = (value: CellValue | undefined): boolean =>
  value instanceof Date && value.getTime() % 86_400_000 === 0;

const isTimeOnly = (date: Date, shown: ShownDate): boolean => shown === 'time' && date.getTime() < FIRST_DAY;

const dateText = (date: Date, shown: ShownDate): string => {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString().slice(0, 19);
  if (isTimeOnly(date, shown)) return iso.slice(11).replace(/:00$/, '');
  return cutDate(iso, shown === 'time' ? 'minute' : shown);
};

const plainText = (value: CellValue | undefined): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value);

const formatOf = (cell: Cell | undefined): ShownDate =>
  (cell?.style?.numFmt === undefined ? undefined : shownDate(cell.style.numFmt)) ?? 'day';

/** Columns whose cells show a time, but midnight in each: what programs write for dates. */
const dayColumns = ({ rows }: Sheet): ReadonlySet<number> => {
  const days = new Set<number>();
  const times = new Set<number>();
  for (const row of rows)
    row.forEach((value, column) => {
      if (value instanceof Date) (isMidnight(value) ? days : times).add(column);
    });
  for (const column of times) days.delete(column);
  return days;
};

/** The rows as text; empty ones are left to the reader of tables. */
const textRows = (sheet: Sheet): readonly Row[] => {
  const days = dayColumns(sheet);
  return sheet.rows.map((row, r) =>
    row.map((value, column) => {
      if (!(value instanceof Date)) return plainText(value);
      const shown = formatOf(sheet.cells?.get(`${r},${column}`));
      return dateText(value, days.has(column) && /minute|second/.test(shown) ? 'day' : shown);
    }),
  );
};

const filledIn = (row: Row): number => row.filter((cell) => cell.trim() !== '').length;

/** Rows that are tried, not read: what comes of them is thrown away. */
const isTimeline = (rows: readonly Row[], context: ReadContext): boolean =>
  rows.length > 1 && createTableReader(FORMAT, context, createSheetMapper, tidyRows).push(rows);

interface Choice {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Rows of several cells that stand above the header. */
  readonly above: readonly Row[];
  readonly left: readonly Sheet[];
}

/** The rows from the header on; undefined where no row is the header of a timeline. */
const timelineRows = (sheet: Sheet, context: ReadContext): Omit<Choice, 'left' | 'name'> | undefined => {
  const filled = textRows(sheet).filter((row) => filledIn(row) > 0);
  // A heading above the table fills one cell only.
  const first = Math.max(
    filled.findIndex((row) => filledIn(row) > 1),
    0,
  );
  const names = Object.values(context.columns ?? {});
  const isNamed = (row: Row): boolean => names.some((name) => columnNamed(row, name) >= 0);
  // Where the author names columns, no row below them is the header, whatever else its cells could be.
  const header = filled.findIndex(isNamed);
  if (header >= 0) return { rows: filled.slice(header), above: filled.slice(first, header) };
  for (let from = first; from <= first + MOST_ABOVE && from < filled.length; from++)
    if (isTimeline(filled.slice(from, from + ENOUGH), context))
      return { rows: filled.slice(from), above: filled.slice(first, from) };
  return undefined;
};

const isShown = (sheet: Sheet): boolean => !sheet.hidden && !sheet.veryHidden;

/** The first sheet that is a timeline, visible ones first; else the first of all, whose reading says what is missing. */
const chooseSheet = (sheets: readonly Sheet[], context: ReadContext): Choice => {
  const order = [...sheets.filter(isShown), ...sheets.filter((sheet) => !isShown(sheet))];
  for (const sheet of order) {
    const found = timelineRows(sheet, context);
    if (found) return { ...found, name: sheet.name, left: order.filter((other) => other !== sheet) };
  }
  const [first, ...left] = order;
  return { name: first?.name ?? '', rows: first ? textRows(first) : [], above: [], left };
};

const namedSheet = (sheets: readonly Sheet[], asked: string, context: ReadContext): Choice | undefined => {
  const folded = asked.trim().toLowerCase();
  const sheet =
    sheets.find(({ name }) => name.trim().toLowerCase() === folded) ??
    (/^\d{1,4}$/.test(folded) ? sheets[Number(folded) - 1] : undefined);
  return (
    sheet && {
      ...(timelineRows(sheet, context) ?? { rows: textRows(sheet), above: [] }),
      name: sheet.name,
      left: [],
    }
  );
};

const fault = (context: ReadContext, why: string, remedy: string, value?: unknown): ReadResult => {
  const collector = createCollector(FORMAT, context);
  collector.file(why, remedy, value);
  return collector.result();
};

const listed = (sheets: readonly Sheet[]): string =>
  sheets
    .map(({ name }) => `"${name}"`)
    .join(', ')
    .slice(0, 300);

const isFilled = (sheet: Sheet): boolean =>
  sheet.rows.some((row) => row.some((value) => plainText(value).trim() !== ''));

const readSheets = (sheets: readonly Sheet[], context: ReadContext): ReadResult => {
  const asked = context.sheet === undefined ? undefined : String(context.sheet);
  const choice = asked === undefined ? chooseSheet(sheets, context) : namedSheet(sheets, asked, context);
  if (!choice)
    return fault(
      context,
      `There is no sheet "${asked ?? ''}" in the workbook.`,
      `Choose one of ${listed(sheets)}.`,
      asked,
    );
  const table = createTableReader(FORMAT, context, createSheetMapper, tidyRows);
  table.push(choice.rows);
  if (choice.above.length)
    table.collector.file(
      `${choice.above.length} rows above the names of the columns were left out.`,
      'Put the names of the columns into the first row.',
      choice.above,
    );
  context.onSheets?.(
    sheets.filter(isFilled).map(({ name }) => name),
    choice.name,
  );
  const left = choice.left.filter(isFilled);
  if (left.length)
    table.collector.file(
      `Only the sheet "${choice.name}" was read; ${listed(left)} ${left.length === 1 ? 'was' : 'were'} not.`,
      'Name the sheet to read another one.',
      left.map(({ name }) => name),
    );
  table.end();
  return table.collector.result();
};

/** Reads a workbook (.xlsx, .xlsm): the sheet asked for by its name or number, else the first that is a timeline. */
export const readWorkbook = async (bytes: Uint8Array, context: ReadContext): Promise<ReadResult> => {
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return readSheets(sheets, context);
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : 'unknown error';
    return fault(
      context,
      `The workbook could not be opened: ${reason.replace(/\.$/, '')}.`,
      'Open it in Excel and save it again as .xlsx, or save the sheet as CSV.',
    );
  }
};

/** A workbook that came as text is broken already. */
export const read = (_text: string, context: ReadContext): ReadResult =>
  fault(
    context,
    'It is an Excel workbook, which is no text.',
    'Give the file itself (readFile), or save the sheet as CSV.',
  );
