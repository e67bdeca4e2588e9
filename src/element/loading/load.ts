import { decodeBytes, isBinaryHead, byType } from '../../formats/decode.js';
import { FORMATS } from '../../formats/formats.js';
import { type ReadOptions, readText } from '../../formats/read.js';
import {
  type DocumentLike,
  finished,
  type ReadContext,
  type ReadResult,
  type RunSteps,
  type Steps,
} from '../../formats/reader.js';
import { sourceUrl } from '../../formats/source-url.js';
import type { DateContext } from '../../time/read-date.js';
import { runInSlices } from '../../ui/kit/run-in-slices.js';
import { faultOf, FetchFault, refusalOf, timeoutOf, type FetchedFile, fetchPatiently } from './fetch.js';

/** What tells one state of a file from another: its text in short. Two texts with the same mark differ once in 2^53 or so. */
const markOf = (text: string): string => finished(markSteps(text));

const CHARACTERS_A_STEP = 200_000;

function* markSteps(text: string): Steps<string> {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    if (i % CHARACTERS_A_STEP === CHARACTERS_A_STEP - 1) yield i / text.length;
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${text.length}/${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

// The browser's own parser for feeds and pages, inert: what it returns is read as data and never put into a page.

type Kind = 'application/xml' | 'text/html';
interface Rules {
  createHTML(text: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Rules): Rules;
}

/** A second copy of this library on a page finds the first name taken, where the page does not allow it twice. */
const NAMES: readonly string[] = ['news-timeline', 'news-timeline-2'];

/**
 * A parser of its own. The policy that makes trusted text of any text stays in here: were it anywhere that scripts of the page
 * can reach, they could put text of strangers into the page by it. The parser of the platform is taken once, when this is
 * loaded, so that the trusted text goes to nothing else.
 */
const createParser = (): ((text: string, type: Kind) => DocumentLike) => {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: Policies };
  const parser = new DOMParser();
  const parse = parser.parseFromString.bind(parser);
  const plain: Rules = { createHTML: (text) => text };
  let policy: Rules | undefined;
  const made = (): Rules => {
    for (const name of NAMES)
      try {
        return trustedTypes?.createPolicy(name, { createHTML: (text) => text }) ?? plain;
      } catch {
        // The page does not allow this name, or it is taken.
      }
    return plain;
  };
  return (text, type) => parse((policy ??= made()).createHTML(text), type);
};

let parser: ReturnType<typeof createParser> | undefined;

/**
 * Parses XML or HTML without running or loading anything of it. Under `require-trusted-types-for 'script'` the text goes
 * through a policy named `news-timeline`, made when first needed: allow it with `trusted-types news-timeline lit-html`.
 */
export function parseXml(text: string, type: Kind): DocumentLike {
  parser ??= createParser();
  return parser(text, type);
}

// Fetches a URL and reads it in whatever format it is; says plainly what stopped it and what to do.

type Decoded = ReturnType<typeof decodeBytes> & { readonly bytes: Uint8Array };

/** How what is fetched is read (its dates, and which column holds which field), and when a silent server is given up. */
export interface FetchSettings extends DateContext {
  readonly columns?: ReadContext['columns'] | undefined;
  readonly proseDates?: boolean | undefined;
  /** Seconds without a byte; default 30. */
  readonly fetchTimeout?: number | undefined;
  readonly fetchOptions?: RequestInit | undefined;
}

export interface Fetched extends ReadResult {
  /** Tells this state of the file from another. */
  readonly mark: string;
}

/**
 * Items and problems of a URL. Rejects with a FetchFault, or when aborted with anything. `told`: how much of a long file is read, from 0
 * to 1.
 */
export async function fetchItems(
  src: string,
  settings: FetchSettings,
  signal: AbortSignal,
  told?: Told,
): Promise<Fetched> {
  try {
    if (src.startsWith('#')) return await readInPage(src, settings);
    requestReader('', new URL(addressOf(src)).pathname);
    const file = await fetchFile(src, 'default', settings, signal);
    if (isLong(file)) return (await readLong(src, file, settings, signal, undefined, told))!;
    return await read(src, file, textOf(file), settings, signal, told);
  } catch (error) {
    throw new FetchFault(faultOf(src, error));
  }
}

/** Items that stand in the page itself, in an element that is not shown. */
async function readInPage(src: string, settings: FetchSettings): Promise<Fetched> {
  const text = document.getElementById(src.slice(1))?.textContent;
  if (text === undefined)
    throw new FetchFault({
      severity: 'file',
      field: 'src',
      value: src,
      why: 'The page has no element of this id.',
      remedy: 'Put a <script type="application/json"> with this id before the timeline.',
    });
  const result = await readText(text, { ...readingOptions(settings), baseUrl: document.baseURI });
  return { ...result, mark: markOf(text) };
}

/** Requests the reader of a format while the data is on its way. A reader that cannot be had is told when it is needed. */
function requestReader(contentType: string, fileName: string): void {
  const format = byType(contentType, fileName);
  if (format && format !== 'csv') FORMATS[format].load().catch(() => undefined);
}

/**
 * The same, asked anew: the browser sends the ETag and the date it remembers (If-None-Match, If-Modified-Since), which other
 * sites need not allow. Undefined where the file is as it was.
 */
export async function fetchChanged(
  src: string,
  settings: FetchSettings,
  signal: AbortSignal,
  mark: string | undefined,
): Promise<Fetched | undefined> {
  if (src.startsWith('#')) return undefined;
  const file = await fetchFile(src, 'no-cache', settings, signal);
  if (file.response.status === 304) return undefined;
  if (isLong(file)) return readLong(src, file, settings, signal, mark);
  const decoded = textOf(file);
  return markOf(decoded.text) === mark ? undefined : read(src, file, decoded, settings, signal);
}

const fetchFile = (
  src: string,
  cache: RequestCache,
  { fetchTimeout, fetchOptions }: FetchSettings,
  signal: AbortSignal,
): Promise<FetchedFile> =>
  fetchPatiently({
    src: addressOf(src),
    options: { ...fetchOptions, cache },
    timeout: timeoutOf(fetchTimeout),
    signal,
  });

/** The file behind a link to another site, such as a shared spreadsheet. */
const addressOf = (src: string): string => sourceUrl(new URL(src, document.baseURI).href);

/** In the encoding that the server or the file names: `Response.text()` takes everything for UTF-8. */
function textOf({ response, bytes }: FetchedFile): Decoded {
  return { ...decodeBytes(bytes, response.headers.get('content-type') ?? ''), bytes };
}

const readingOptions = ({ zone, dateOrder, columns, languages, proseDates }: FetchSettings): ReadOptions => ({
  parseXml,
  ...(/^[A-Z]/.test(zone.name) ? { timeZone: zone.name } : {}),
  ...(dateOrder && dateOrder !== 'ymd' ? { dateOrder } : {}),
  ...(columns ? { columns } : {}),
  ...(proseDates === false ? { proseDates } : {}),
  ...(languages ? { languages } : {}),
});

/** The sheet of a workbook that an address names: `book.xlsx#sheet=Events`. */
const sheetOf = (src: string): string | null =>
  new URLSearchParams(new URL(src, document.baseURI).hash.slice(1)).get('sheet');

/** How a file is read; throws where the server sent something in its place. */
function optionsOf(
  src: string,
  { response, bytes }: FetchedFile,
  text: string,
  settings: FetchSettings,
): ReadOptions {
  const url = response.url || document.baseURI;
  const contentType = response.headers.get('content-type') ?? '';
  const { pathname: path } = new URL(url);
  const refusal = isBinaryHead(bytes) ? undefined : refusalOf({ src, text, contentType, path });
  if (refusal) throw new FetchFault(refusal);
  const sheet = sheetOf(src);
  return {
    ...(sheet === null ? {} : { sheet }),
    baseUrl: url,
    fileName: path,
    ...readingOptions(settings),
    ...(contentType ? { contentType } : {}),
  };
}

async function read(
  src: string,
  file: FetchedFile,
  { text, problem, bytes }: Decoded,
  settings: FetchSettings,
  signal: AbortSignal,
  told?: Told,
): Promise<Fetched> {
  const isBinary = isBinaryHead(bytes);
  const options = { ...optionsOf(src, file, text, settings), run: runner(signal, told) };
  const result = await (isBinary ? readBinary(bytes, options) : readText(text, options));
  const problems = problem && !isBinary ? [problem, ...result.problems] : result.problems;
  return { ...result, problems, mark: markOf(text) };
}

/** A text so long that reading it at once would hold up the page. */
const isLong = ({ bytes }: FetchedFile): boolean => bytes.length > LONG && !isBinaryHead(bytes);
const LONG = 1_000_000;

type Told = (share: number) => void;

/** Does work in slices, between which the page goes on. */
const runner =
  (signal: AbortSignal, told?: Told): RunSteps =>
  (steps, from, to) =>
    runInSlices(steps, signal, (share) => told?.(from + share * (to - from)));

/** The same for a long file, in slices between which the page goes on; undefined where it has the mark of before. */
async function readLong(
  src: string,
  { response, bytes }: FetchedFile,
  settings: FetchSettings,
  signal: AbortSignal,
  mark?: string,
  told?: Told,
): Promise<Fetched | undefined> {
  const run = runner(signal, told);
  const { decodeSteps, readLongText } = await import('../../formats/long-text.js');
  const contentType = response.headers.get('content-type') ?? '';
  const { text, problem } = await run(decodeSteps(bytes, contentType), 0, 0.1);
  const now = await run(markSteps(text), 0.1, 0.2);
  if (now === mark) return undefined;
  const options = optionsOf(src, { response, bytes }, text, settings);
  const result = await readLongText(text, options, run);
  return { ...result, problems: problem ? [problem, ...result.problems] : result.problems, mark: now };
}

/** Excel workbooks, and what cannot be read: the code for them comes when such a file has come. */
const readBinary = async (bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> =>
  (await import('../../formats/read-file.js')).readFile(bytes, options);
