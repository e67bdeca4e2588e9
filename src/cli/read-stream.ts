// Reads a stream: tables and lines piece by piece in bounded memory, everything else at once.
import { createCollector, type Collector } from '../formats/collector.js';
import { parseRows, stripTablePreamble, findDelimiter } from '../formats/table/csv.js';
import type { FormatName } from '../formats/formats.js';
import { createLineReader } from '../formats/json/json-lines.js';
import { readText } from '../formats/read.js';
import type { ReadContext } from '../formats/reader.js';
import { createRecordSplitter } from '../formats/table/record-splitter.js';
import { sniff } from '../formats/sniff.js';
import { createTableReader } from '../formats/table/table.js';
import type { Piece } from './import-session.js';

export interface StreamPiece extends Piece {
  readonly format: FormatName;
  /** Records so far. */
  readonly records: number;
}

const ENOUGH_TO_SNIFF = 200_000;
/** A quoted cell longer than this is a quotation mark that was forgotten. */
const LONGEST_RECORD = 8_000_000;

interface Started {
  readonly head: string;
  readonly rest: AsyncIterator<string>;
}

const readHead = async (text: AsyncIterable<string>): Promise<Started> => {
  const rest = text[Symbol.asyncIterator]();
  let head = '';
  while (head.length < ENOUGH_TO_SNIFF) {
    const next = await rest.next();
    if (next.done) break;
    head += next.value;
  }
  return { head, rest };
};

async function* joined({ head, rest }: Started): AsyncIterable<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const pieceOf = (collector: Collector, format: FormatName): StreamPiece => ({
  ...collector.take(),
  format,
  records: collector.records,
});

async function* readTable(started: Started, context: ReadContext): AsyncIterable<StreamPiece> {
  const plain = started.head.replace(/^\uFEFF/, '');
  const delimiter = findDelimiter(plain) ?? ',';
  const table = createTableReader('csv', context);
  const splitter = createRecordSplitter(delimiter);
  const { collector } = table;
  const push = (text: string): boolean => table.push(parseRows(text, delimiter));
  for await (const chunk of joined({ ...started, head: stripTablePreamble(plain) })) {
    if (!push(splitter.push(chunk))) break;
    if (splitter.held > LONGEST_RECORD) {
      collector.file(...OPEN_QUOTE);
      push(splitter.end());
    }
    yield pieceOf(collector, 'csv');
  }
  if (splitter.quoted) collector.file(...OPEN_QUOTE);
  push(splitter.end());
  table.end();
  collector.result();
  yield pieceOf(collector, 'csv');
}

const OPEN_QUOTE: readonly [string, string] = [
  'A quotation mark is opened and never closed, so one row swallowed what follows it.',
  'Close the quotation mark, or double it where it is part of the text.',
];

async function* readLines(started: Started, context: ReadContext): AsyncIterable<StreamPiece> {
  const collector = createCollector('jsonl', context);
  const readLine = createLineReader(context, collector);
  let rest = '';
  for await (const chunk of joined({ ...started, head: started.head.replace(/^\uFEFF/, '') })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(readLine);
    yield pieceOf(collector, 'jsonl');
  }
  readLine(rest);
  collector.result();
  yield pieceOf(collector, 'jsonl');
}

async function* readWhole(
  started: Started,
  context: ReadContext,
  format: FormatName,
): AsyncIterable<StreamPiece> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of joined(started)) {
    length += chunk.length;
    parts.push(chunk);
    if (length > context.limits.characters) break;
  }
  const result = await readText(parts.join(''), { ...context, format });
  yield { ...result, format };
}

/** The pieces of a stream as they can be read. */
export async function* readStream(
  text: AsyncIterable<string>,
  context: ReadContext,
  asked: FormatName | undefined,
): AsyncIterable<StreamPiece> {
  const started = await readHead(text);
  const format = asked ?? sniff(started.head, context.contentType, context.fileName);
  if (format === 'csv') yield* readTable(started, context);
  else if (format === 'jsonl') yield* readLines(started, context);
  else yield* readWhole(started, context, format);
}
