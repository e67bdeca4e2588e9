import { createCollector } from '../collector.js';
import { finished, type ReadContext, type ReadResult, type Steps } from '../reader.js';
import { createRowTokenizer } from '../row-tokenizer.js';
import { createTableReader, type SheetMapper, type TidyRows } from './table.js';

const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];
const SAMPLE_LINES = 12;

/** Counts delimiters outside quotes per line, for the first lines. */
const countLines = (text: string, delimiter: string): readonly number[] => {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let empty = true;
  for (let i = 0; i < text.length && counts.length < SAMPLE_LINES; i++) {
    const c = text[i]!;
    if (c === '"') quoted = !quoted;
    if (quoted || (c !== '\n' && c !== '\r')) {
      if (!quoted && c === delimiter) count++;
      empty = false;
      continue;
    }
    if (!empty) counts.push(count);
    count = 0;
    empty = true;
  }
  if (!empty && counts.length < SAMPLE_LINES) counts.push(count);
  return counts;
};

// The delimiter that stands in the header and in as many following lines as often as in the header.
const score = (counts: readonly number[]): number => {
  const header = counts[0] ?? 0;
  if (header === 0) return 0;
  const same = counts.filter((count) => count === header).length;
  return same * 1000 + header;
};

/** The character between cells: comma, semicolon, tab or bar; undefined when the text has one column only. */
export const findDelimiter = (text: string): string | undefined => {
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told) return told[1];
  const sample = text.slice(0, 100_000);
  let best: string | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const points = score(countLines(sample, delimiter));
    if (points > most) {
      best = delimiter;
      most = points;
    }
  }
  return best;
};

/** Text without the byte order mark and Excel's `sep=` line. */
export const withoutTablePreamble = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');

/**
 * CSV, TSV, and cells separated by semicolon or bar. The first row names the columns, in English or one of several other
 * languages; `sheetMapper` knows the column names of other tools.
 */
export const readCsv = (
  text: string,
  context: ReadContext,
  sheetMapper?: SheetMapper,
  tidy?: TidyRows,
): ReadResult => finished(csvSteps(text, context, sheetMapper, tidy));

/** Characters that are cut into cells in one step. */
const PIECE = 100_000;

/** The same, in steps. */
export function* csvSteps(
  text: string,
  context: ReadContext,
  sheetMapper?: SheetMapper,
  tidy?: TidyRows,
): Steps<ReadResult> {
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = findDelimiter(plain) ?? ',';
  const body = withoutTablePreamble(plain);
  const tokenizer = createRowTokenizer(delimiter);
  const rows: string[][] = [];
  for (let at = 0; at < body.length; at += PIECE) {
    for (const row of tokenizer.push(body.slice(at, at + PIECE))) rows.push(row);
    yield at / body.length / 2;
  }
  const isOpen = tokenizer.quoted;
  rows.push(...tokenizer.end());
  if (!rows.length) return emptyTable(context);
  const table = createTableReader('csv', context, sheetMapper, tidy);
  yield* table.pushSteps(rows);
  if (isOpen && rows.at(-1)?.some((cell) => cell.includes('\n')))
    table.collector.file(
      'A quotation mark is opened and never closed, so the last row swallowed the rest of the file.',
      'Close the quotation mark, or double it where it is part of the text.',
      rows.at(-1)?.[0],
    );
  table.end();
  return table.collector.result();
}

const emptyTable = (context: ReadContext): ReadResult => {
  const collector = createCollector('csv', context);
  collector.file('The file is empty.', 'Give it a header and rows.');
  return collector.result();
};

/** The same, for a table that is no sheet of TimelineJS; undefined where its header may be that of one. */
export const readPlainTable = (text: string, context: ReadContext): ReadResult | undefined =>
  /headline/i.test(text.slice(0, /[\r\n]/.exec(text)?.index)) ? undefined : readCsv(text, context);
