// A file, a link or pasted text to rows and problems. Rows that gave no item are kept as drafts, so that they can be corrected.
import { isFault, parseDate, withCells } from '../src/time/parse-date.js';
import type { Problem } from '../src/items/problem.js';
import { createZone } from '../src/time/zone.js';
import { decodeBytes, isBinaryHead } from '../src/formats/decode.js';
import { readText, type ReadOptions } from '../src/formats/read.js';
import type { ColumnsRead, RawItem, ReadResult } from '../src/formats/reader.js';
import { sourceUrl } from '../src/formats/source-url.js';
import { createParseDocument } from './parse-document.js';

export interface ReadingOptions {
  readonly dateOrder: 'dmy' | 'mdy' | undefined;
  /** Which column of a table holds which field, where the names do not say. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Whether dates in running text count. Default: true. */
  readonly proseDates?: boolean;
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string;
}

/** Rows of a table, the header first, and what its columns were taken for. */
export interface TableRead extends ColumnsRead {
  readonly rows: readonly (readonly string[])[];
  /** It was read as another table than stands there, such as one whose dates have their years beside them. */
  readonly isTidied?: boolean;
}

/** The sheets of a workbook, and the one that was read. */
export interface SheetsRead {
  readonly names: readonly string[];
  readonly read: string;
}

export interface Reading {
  readonly rows: RawItem[];
  /** What concerns the whole file, or a field that reading already left out. */
  readonly problems: readonly Problem[];
  readonly format: string;
  /** What came from a link, where it is text. */
  readonly text?: string;
  /** What was read as a table, or as objects of named fields. */
  readonly table?: TableRead;
  readonly sheets?: SheetsRead;
  /** What the file calls itself. */
  readonly title?: string;
  /** The slide that opens a timeline of TimelineJS. */
  readonly headingItem?: RawItem;
}

type Input = File | string;

/** Reads what the visitor gave. Faults of the input are problems; it does not reject for them. */
export async function readInput(input: Input, options: ReadingOptions): Promise<Reading> {
  let table: TableRead | undefined;
  let sheets: SheetsRead | undefined;
  const reading = await readTold(input, options, {
    // Of several that are tried the last is the one that counts.
    onTable: (rows, columns, isTidied = false) => (table = { ...columns, rows, isTidied }),
    onSheets: (names, read) => (sheets = { names, read }),
  });
  return { ...reading, ...(table && { table }), ...(sheets && { sheets }) };
}

async function readTold(
  input: Input,
  { dateOrder, columns, proseDates, sheet }: ReadingOptions,
  told: Pick<ReadOptions, 'onTable' | 'onSheets'>,
): Promise<Reading> {
  const common = {
    ...told,
    ...(columns && { columns }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(proseDates === undefined ? {} : { proseDates }),
    parseXml: createParseDocument(),
    languages: [...navigator.languages],
    ...(dateOrder && { dateOrder }),
  };
  if (typeof input !== 'string') {
    const { readFile } = await import('../src/formats/read-file.js');
    return withDrafts(await readFile(input, common));
  }
  const link = linkOf(input);
  if (!link) return withDrafts(await readText(input, common));
  try {
    const response = await fetch(sourceUrl(link));
    if (!response.ok)
      return failed(link, `The server answered ${response.status} ${response.statusText}`.trim() + '.');
    const contentType = response.headers.get('content-type') ?? '';
    const address = { baseUrl: response.url, fileName: new URL(link).pathname, contentType };
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { readFile } = await import('../src/formats/read-file.js');
    const reading = withDrafts(await readFile(bytes, { ...common, ...address }));
    return isBinaryHead(bytes) ? reading : { ...reading, text: decodeBytes(bytes, contentType).text };
  } catch {
    return failed(
      link,
      'It could not be fetched: there is no connection, or its server does not let other pages read it.',
    );
  }
}

const linkOf = (text: string): string | undefined =>
  /^\s*(?:https?|webcal):\/\/\S+\s*$/i.test(text) ? text.trim() : undefined;

const failed = (link: string, why: string): Reading => ({
  rows: [],
  format: '',
  problems: [
    {
      severity: 'file',
      value: link,
      why,
      remedy: 'Open the link, save the file, and drop it here; or copy its text.',
    },
  ],
});

function withDrafts({ items, problems, format, title, headingItem }: ReadResult): Reading {
  const lost = problems.filter((p) => p.severity === 'row');
  return {
    rows: [...items, ...lost.map(({ value }) => draftOf(value, items))],
    problems: problems.filter((p) => p.severity !== 'row'),
    format,
    ...(title === undefined ? {} : { title }),
    ...(headingItem ? { headingItem } : {}),
  };
}

const DATES = withCells({ zone: createZone('UTC') });

/** What is left of a row that gave no item: its cells in the columns of a complete row, else its date, and its longest text as the title. */
function draftOf(value: unknown, items: readonly RawItem[]): RawItem {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { start: '', title: '', ...value };
  const cells = (Array.isArray(value) ? value : [value]).filter((cell) => typeof cell === 'string');
  const columns = items.map((item) => Object.keys(item)).find((keys) => keys.length === cells.length);
  if (columns) return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  const start = cells.find((cell) => !isFault(parseDate(cell, DATES)));
  const [longest = ''] = cells.filter((cell) => cell !== start).sort((a, b) => b.length - a.length);
  return { start: start ?? '', title: longest.slice(0, 300) };
}
