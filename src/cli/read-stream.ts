// Reads a stream of bytes: tables and lines piece by piece in bounded memory, everything else at once.
import { createCollector, type Collector } from '../formats/collector.js';
import { withoutTablePreamble, findDelimiter } from '../formats/table/csv.js';
import { decodeChunks } from './decode-chunks.js';
import { needsWholeFile } from '../formats/table/file-kind.js';
import type { FormatName } from '../formats/formats.js';
import { asTable } from '../formats/json/json.js';
import { createLineReader, endLines, valuesOfLines } from '../formats/json/json-lines.js';
import { readFile } from '../formats/read-file.js';
import { readText } from '../formats/read.js';
import type { RawItem, ReadContext, ReadResult } from '../formats/reader.js';
import { createRowTokenizer } from '../formats/row-tokenizer.js';
import { sniff } from '../formats/sniff.js';
import { createSuggester, type Suggestions } from '../formats/suggestions.js';
import { createTableReader } from '../formats/table/table.js';
import { createSheetMapper } from '../formats/timelinejs/sheet.js';
import { tidyRows } from '../formats/table/tidy-rows.js';
import type { Problem } from '../items/problem.js';
import type { Piece } from './import-session.js';
import { wholeRecords } from './whole-records.js';

export interface StreamPiece extends Piece {
  readonly format: string;
  /** Records so far. */
  readonly records: number;
  /** What the whole is found to have, in the last piece. */
  readonly headingItem?: RawItem;
  readonly suggestions?: Suggestions;
}

/** Hands pieces on, with what they have together in the last. */
async function* suggesting(pieces: AsyncIterable<StreamPiece>): AsyncIterable<StreamPiece> {
  const suggester = createSuggester();
  let last: StreamPiece | undefined;
  for await (const piece of pieces) {
    suggester.add(piece.items, piece.origins);
    yield piece;
    last = piece;
  }
  if (last?.records) yield { ...last, ...suggester.end(), items: [], origins: [] };
}

const ENOUGH_TO_SNIFF = 200_000;
/** A quoted cell longer than this is a quotation mark that was forgotten. */
const LONGEST_RECORD = 8_000_000;

/** Why a stream broke off, once it has. */
interface Cut {
  error?: Error;
}

interface Started {
  readonly head: string;
  readonly rest: AsyncIterator<string>;
  readonly cut: Cut;
}

/** The bytes until they break off: what came before is read first, and the fault told then. */
async function* untilCut(bytes: AsyncIterable<Uint8Array>, cut: Cut): AsyncIterable<Uint8Array> {
  let isBegun = false;
  try {
    for await (const chunk of bytes) {
      isBegun ||= chunk.length > 0;
      yield chunk;
    }
  } catch (error) {
    if (!isBegun) throw error;
    cut.error = error instanceof Error ? error : new Error(String(error));
  }
}

const readHead = async (text: AsyncIterable<string>, cut: Cut): Promise<Started> => {
  const rest = text[Symbol.asyncIterator]();
  let head = '';
  while (head.length < ENOUGH_TO_SNIFF) {
    const next = await rest.next();
    if (next.done) break;
    head += next.value;
  }
  return { head, rest, cut };
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
  const table = createTableReader('csv', context, createSheetMapper, tidyRows);
  const tokenizer = createRowTokenizer(delimiter);
  const { collector } = table;
  let isTold = false;
  for await (const chunk of joined({ ...started, head: withoutTablePreamble(plain) })) {
    if (!table.push(tokenizer.push(chunk))) break;
    if (tokenizer.held > LONGEST_RECORD) {
      if (!isTold) collector.file(...(tokenizer.quoted ? OPEN_QUOTE : LONG_ROW));
      isTold = true;
      table.push(tokenizer.end());
    }
    yield pieceOf(collector, 'csv');
  }
  // The row in which the text was cut is a half.
  if (!started.cut.error) {
    if (tokenizer.quoted && !isTold) collector.file(...OPEN_QUOTE);
    table.push(tokenizer.end());
  }
  table.end();
  const { headingItem } = collector.result();
  yield { ...pieceOf(collector, 'csv'), ...(headingItem ? { headingItem } : {}) };
}

const OPEN_QUOTE: readonly [string, string] = [
  'A quotation mark is opened and never closed, so one row swallowed what follows it.',
  'Close the quotation mark, or double it where it is part of the text.',
];

const LONG_ROW: readonly [string, string] = [
  `A row is longer than ${LONGEST_RECORD.toLocaleString('en')} characters, so it was cut there and read as several.`,
  'Check that each row ends in a line break, and shorten the row.',
];

/** The lines of a stream, in pieces. */
async function* linesOf(started: Started): AsyncIterable<readonly string[]> {
  // A line may come in very many pieces: they are joined once, when it has ended.
  let open: string[] = [];
  for await (const chunk of joined({ ...started, head: started.head.replace(/^\uFEFF/, '') })) {
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      open.push(chunk.slice(from, end));
      lines.push(open.join('').replace(/\r$/, ''));
      open = [];
      from = end + 1;
    }
    open.push(chunk.slice(from));
    yield lines;
  }
  if (!started.cut.error) yield [open.join('')];
}

/** So many characters of lines are kept until one of them is an item. */
const MOST_KEPT = 64_000_000;

async function* readLines(started: Started, context: ReadContext): AsyncIterable<StreamPiece> {
  const collector = createCollector('jsonl', context);
  const readLine = createLineReader(context, collector);
  // Where no line is an item by the names of its fields, the cells of all of them decide: until then they are kept.
  let kept: string[] | undefined = [];
  let length = 0;
  const held: StreamPiece[] = [];
  for await (const lines of linesOf(started)) {
    for (const line of lines) {
      readLine(line);
      kept?.push(line);
      length += line.length;
    }
    held.push(pieceOf(collector, 'jsonl'));
    if (kept && !held.at(-1)!.items.length && length <= MOST_KEPT) continue;
    kept = undefined;
    yield* held.splice(0);
  }
  endLines(collector);
  held.push(pieceOf(collector, 'jsonl'));
  const whole: ReadResult = {
    items: [],
    origins: [],
    problems: held.flatMap(({ problems }) => problems),
    records: collector.records,
    format: 'jsonl',
  };
  const table = kept ? asTable('jsonl', valuesOfLines(kept), whole, context) : whole;
  if (table === whole) yield* held;
  else yield { ...table, format: 'jsonl' };
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
  const all = parts.join('');
  const text = started.cut.error ? wholeRecords(all, format) : all;
  if (started.cut.error && text === '') return;
  const result = await readText(text, { ...context, format });
  yield { ...result, format };
}

/** Enough bytes to tell a file that is no text. */
const ENOUGH_FOR_KIND = 4096;

/** The first bytes, in one piece, and the stream with them at its start again. */
const peek = async (
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> => {
  const rest = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < ENOUGH_FOR_KIND) {
    const next = await rest.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const head = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  const all = async function* (): AsyncIterable<Uint8Array> {
    if (head.length) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  };
  return { head, all: all() };
};

async function* readBinary(
  bytes: AsyncIterable<Uint8Array>,
  context: ReadContext,
  format: 'excel' | undefined,
  cut: Cut,
): AsyncIterable<StreamPiece> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  if (cut.error) throw cut.error;
  yield await readFile(Buffer.concat(chunks), { ...context, ...(format ? { format } : {}) });
}

/** The pieces of a stream as they can be read, up to the last whole record where it breaks off, and then why it did. `onProblem` is
 * told where the encoding had to be assumed. */
export async function* readStream(
  bytes: AsyncIterable<Uint8Array>,
  context: ReadContext,
  asked: FormatName | undefined,
  onProblem?: (problem: Problem) => void,
): AsyncIterable<StreamPiece> {
  const cut: Cut = {};
  const { head, all } = await peek(untilCut(bytes, cut));
  if (asked === 'excel' || (asked === undefined && needsWholeFile(head))) {
    yield* readBinary(all, context, asked, cut);
    return;
  }
  const started = await readHead(decodeChunks(all, context.contentType ?? '', onProblem), cut);
  const format = asked ?? sniff(started.head, context.contentType, context.fileName);
  if (format === 'csv') yield* suggesting(readTable(started, context));
  else if (format === 'jsonl') yield* suggesting(readLines(started, context));
  else yield* readWhole(started, context, format);
  if (cut.error) throw cut.error;
}
