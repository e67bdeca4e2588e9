import { assumed, isUtf8, legacyEncoding, namedEncoding } from '../formats/decode.js';
import type { Problem } from '../items/problem.js';
import type { FormatName } from '../formats/formats.js';
import { createCollector, type Collector } from '../formats/collector.js';
import { withoutTablePreamble, findDelimiter } from '../formats/table/csv.js';
import { needsWholeFile } from '../formats/table/file-kind.js';
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
import type { Piece } from './import-session.js';

// Bytes that come one after the other to text, in the encoding that they name or that fits them.

/** Told when the encoding had to be assumed. */
type OnProblem = (problem: Problem) => void;

const LONGEST = 4;

/** How many bytes at the end may be a character that goes on in the next chunk. */
const openEnd = (bytes: Uint8Array): number => {
  for (let back = 1; back < LONGEST && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back;
  }
  return 0;
};

const concat = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (!a.length) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** Text of a stream of bytes. */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
  onProblem?: OnProblem,
): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  let first = true;
  let held = new Uint8Array(0) as Uint8Array;
  const decide = (bytes: Uint8Array): TextDecoder | undefined => {
    const utf8 = isUtf8(bytes);
    if (utf8 === undefined) return undefined;
    const encoding = utf8 ? 'utf-8' : legacyEncoding(bytes);
    if (!utf8) onProblem?.(assumed(encoding));
    return new TextDecoder(encoding);
  };
  for await (const chunk of chunks) {
    const named = first ? namedEncoding(chunk, contentType) : undefined;
    if (named !== undefined) decoder = new TextDecoder(named);
    first = false;
    let bytes = chunk;
    if (!decoder) {
      const whole = concat(held, chunk);
      const cut = whole.length - openEnd(whole);
      [bytes, held] = [whole.subarray(0, cut), whole.subarray(cut)];
      decoder = decide(bytes);
      if (decoder) [bytes, held] = [whole, held.subarray(0, 0)];
    }
    const text = decoder ? decoder.decode(bytes, { stream: true }) : new TextDecoder().decode(bytes);
    if (text) yield text;
  }
  if (held.length) decoder ??= decide(held);
  const rest = decoder?.decode(held) ?? '';
  if (rest) yield rest;
}

// What is left of a text that broke off in the middle: its records up to the last that is whole.

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

interface Level {
  readonly open: string;
  /** Behind the last value in it that is known to be whole. */
  whole: number;
}

/** Behind the string that begins at `from`; the end of the text where nothing closes it. */
const afterString = (text: string, from: number): number => {
  const quote = text[from]!;
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
};

/** The brackets that are open at the end of the text, the outermost first. */
const openLevels = (text: string): readonly Level[] => {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (c === '"' || c === "'") at = afterString(text, at) - 1;
    else if (c in CLOSING) levels.push({ open: c, whole: at + 1 });
    else if (c === ',' && levels.length) levels.at(-1)!.whole = at;
    else if (c === '}' || c === ']') {
      levels.pop();
      if (levels.length) levels.at(-1)!.whole = at + 1;
    }
  }
  return levels;
};

/** Ends behind the last whole value of the outermost list that is open, else of the outermost object, and closes what is open. */
const wholeJson = (text: string): string => {
  const levels = openLevels(text);
  if (!levels.length) return text;
  const list = Math.max(
    0,
    levels.findIndex(({ open }) => open === '['),
  );
  const closing = levels.slice(0, list + 1).map(({ open }) => CLOSING[open]!);
  return text.slice(0, levels[list]!.whole) + closing.reverse().join('');
};

/** Ends behind, or before, the last place that matches; the text is empty where none does. */
const upTo =
  (pattern: RegExp, isBehind = true) =>
  (text: string): string => {
    let end = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) end = index + (isBehind ? found.length : 0);
    return text.slice(0, end);
  };

/** Ends before the last mark of a list that is as far left as the first. */
const wholeYaml = (text: string): string => {
  const indent = /^[ \t]*(?=-[ \t])/m.exec(text)?.[0];
  return indent === undefined ? '' : text.slice(0, Math.max(0, text.lastIndexOf(`\n${indent}-`)));
};

const upToRecord = upTo(/<\/(?:[a-z0-9]+:)?(?:item|entry|url|event|newsitem|packageitem)[ \t\r\n]*>/gi);

// Comments, CDATA sections and instructions first: what stands in them is no tag.
const TAG = /<!--|<!\[CDATA\[|<\?|<(\/?)([\w:.-]+)/g;
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** Names of the elements that are open at the end, the outermost first. */
const openElements = (text: string): string[] => {
  const open: string[] = [];
  const tag = new RegExp(TAG);
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const [whole, slash, name] = found;
    const close = text.indexOf(ENDS[whole] ?? '>', tag.lastIndex);
    if (close < 0) break;
    tag.lastIndex = close + 1;
    if (slash) open.pop();
    else if (name !== undefined && text[close - 1] !== '/') open.push(name);
  }
  return open;
};

/** Ends behind the last record, and closes the elements that are open. */
const wholeXml = (text: string): string => {
  const whole = upToRecord(text);
  return (
    whole +
    openElements(whole)
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
};

const BY_FORMAT: Partial<Record<FormatName, (text: string) => string>> = {
  feed: wholeXml,
  'simile-xml': wholeXml,
  'news-sitemap': wholeXml,
  newsml: wholeXml,
  ics: upTo(/^END:V(?:EVENT|TODO|JOURNAL)[ \t]*$/gim),
  html: upTo(/<\/(?:li|tr|p|dd|article|section|figure)[ \t\r\n]*>/gi),
  bibtex: upTo(/^[ \t]*@/gm, false),
  org: upTo(/^\*+ /gm, false),
  whatsapp: upTo(/^\[?\d/gm, false),
  // Which line a date belongs to is found from the whole.
  text: () => '',
  yaml: wholeYaml,
};

/** The text without the record in which it was cut, so that nothing is read of a half. */
export const wholeRecords = (text: string, format: FormatName): string =>
  (BY_FORMAT[format] ?? wholeJson)(text);

// Reads a stream of bytes: tables and lines piece by piece in bounded memory, everything else at once.

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
