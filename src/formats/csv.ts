import { dsvFormat } from 'd3';
import { createCollector } from './collector.js';
import { findDelimiter } from './delimiter.js';
import type { ReadContext, ReadResult } from './reader.js';
import { createRecordSplitter } from './record-splitter.js';
import { createTableReader } from './table.js';

/** Text without the byte order mark and Excel's `sep=` line. */
export const stripTablePreamble = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');

/** The cells of a text; unlike `csvParse` this needs no `new Function`. */
export const parseRows = (text: string, delimiter: string): readonly (readonly string[])[] =>
  dsvFormat(delimiter).parseRows(text);

const endsInQuotes = (text: string, delimiter: string): boolean => {
  const splitter = createRecordSplitter(delimiter);
  splitter.push(text);
  return splitter.quoted;
};

/**
 * CSV, TSV, and cells separated by semicolon or bar. The first row names the columns, in English or one of several other
 * languages; column names of TimelineJS sheets are known too.
 */
export const readCsv = (text: string, context: ReadContext): ReadResult => {
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = findDelimiter(plain) ?? ',';
  const body = stripTablePreamble(plain);
  const rows = parseRows(body, delimiter);
  if (!rows.length) return emptyTable(context);
  const table = createTableReader('csv', context);
  table.push(rows);
  if (rows.at(-1)?.some((cell) => cell.includes('\n')) && endsInQuotes(body, delimiter))
    table.collector.file(
      'A quotation mark is opened and never closed, so the last row swallowed the rest of the file.',
      'Close the quotation mark, or double it where it is part of the text.',
      rows.at(-1)?.[0],
    );
  table.end();
  return table.collector.result(table.title());
};

const emptyTable = (context: ReadContext): ReadResult => {
  const collector = createCollector('csv', context);
  collector.file('The file is empty.', 'Give it a header and rows.');
  return collector.result();
};

export const read = readCsv;
