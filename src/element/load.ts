import { decodeBytes } from '../formats/decode.js';
import { FORMATS } from '../formats/formats.js';
import { readText } from '../formats/read.js';
import type { DocumentLike, ReadResult } from '../formats/reader.js';
import { byType } from '../formats/sniff.js';
import type { Problem } from '../items/problem.js';
import type { DateContext } from '../time/date-context.js';
import { faultOf, FetchFault } from './fetch-outcome.js';

/** What tells one state of a file from another: its text in short. Two texts with the same mark differ once in 2^53 or so. */
function markOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${text.length}/${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

// The browser's own parser for feeds and pages, inert: what it returns is read as data and never put into a page.

interface Policy {
  createHTML(text: string): string;
}
interface Policies {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): Policy;
}

/** Where the policy is kept: a page may make it once only, however many copies of this library it loads. */
const KEY = Symbol.for('news-timeline.policy');

/**
 * Parses XML or HTML without running or loading anything of it. Under `require-trusted-types-for 'script'` the text goes
 * through one policy named `news-timeline`, made when first needed: allow it with `trusted-types news-timeline lit-html`.
 */
function parseXml(text: string, type: 'application/xml' | 'text/html'): DocumentLike {
  return new DOMParser().parseFromString(policy().createHTML(text), type);
}

function policy(): Policy {
  const page = globalThis as unknown as { trustedTypes?: Policies; [KEY]: Policy | undefined };
  const rules = { createHTML: (text: string): string => text };
  return (page[KEY] ??= page.trustedTypes?.createPolicy('news-timeline', rules) ?? rules);
}

// Fetches a URL and reads it in whatever format it is; says plainly what stopped it and what to do.

const TRIES = 3;
const FIRST_WAIT = 400;

type Decoded = ReturnType<typeof decodeBytes>;

export interface Fetched extends ReadResult {
  /** Tells this state of the file from another. */
  readonly mark: string;
}

/** Items and problems of a URL. Rejects with a FetchFault, or when aborted with anything. */
export async function fetchItems(src: string, dates: DateContext, signal: AbortSignal): Promise<Fetched> {
  try {
    const address = await addressOf(src);
    requestReader('', new URL(address).pathname);
    const response = await fetchPatiently(address, 'default', signal);
    requestReader(response.headers.get('content-type') ?? '', '');
    return await read(response, await textOf(response), dates);
  } catch (error) {
    throw new FetchFault(faultOf(src, error));
  }
}

/** Requests the reader of a format while the data is on its way. A reader that cannot be had is told when it is needed. */
function requestReader(contentType: string, fileName: string): void {
  const format = byType(contentType, fileName);
  if (format) FORMATS[format].load().catch(() => undefined);
}

/**
 * The same, asked anew: the browser sends the ETag and the date it remembers (If-None-Match, If-Modified-Since), which other
 * sites need not allow. Undefined where the file is as it was.
 */
export async function fetchChanged(
  src: string,
  dates: DateContext,
  signal: AbortSignal,
  mark: string | undefined,
): Promise<Fetched | undefined> {
  const response = await fetchPatiently(await addressOf(src), 'no-cache', signal);
  if (response.status === 304) return undefined;
  const decoded = await textOf(response);
  return markOf(decoded.text) === mark ? undefined : read(response, decoded, dates);
}

/** The file behind a link to another site, such as a shared spreadsheet. */
async function addressOf(src: string): Promise<string> {
  const url = new URL(src, document.baseURI);
  if (url.origin === location.origin) return url.href;
  return (await import('../formats/source-url.js')).sourceUrl(url.href);
}

/** In the encoding that the server or the file names: `Response.text()` takes everything for UTF-8. */
async function textOf(response: Response): Promise<Decoded> {
  return decodeBytes(
    new Uint8Array(await response.arrayBuffer()),
    response.headers.get('content-type') ?? '',
  );
}

async function read(response: Response, { text, problem }: Decoded, dates: DateContext): Promise<Fetched> {
  const url = response.url || document.baseURI;
  const result = await readText(text, {
    baseUrl: url,
    fileName: new URL(url).pathname,
    parseXml,
    ...(/^[A-Z]/.test(dates.zone.name) ? { timeZone: dates.zone.name } : {}),
    ...(response.headers.has('content-type') ? { contentType: response.headers.get('content-type')! } : {}),
    ...(dates.dateOrder && dates.dateOrder !== 'ymd' ? { dateOrder: dates.dateOrder } : {}),
    ...(dates.languages ? { languages: dates.languages } : {}),
  });
  const problems = problem ? [problem, ...result.problems] : result.problems;
  return { ...result, problems, mark: markOf(text) };
}

/** Tries again, waiting longer each time, where trying again can help: the network, or a server that is busy. */
async function fetchPatiently(src: string, cache: RequestCache, signal: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === TRIES;
    try {
      const response = await fetch(src, { signal, cache });
      if (response.ok || response.status === 304) return response;
      if (last || (response.status < 500 && response.status !== 429))
        throw new FetchFault(refused(src, response));
    } catch (error) {
      if (signal.aborted || error instanceof FetchFault) throw error;
      if (last) throw new FetchFault(unreachable(src));
    }
    await pause(FIRST_WAIT * 2 ** (attempt - 1), signal);
  }
}

const refused = (src: string, { status, statusText }: Response): Problem => ({
  severity: 'file',
  field: 'src',
  value: src,
  why: `The server answered ${String(status)} ${statusText}`.trim() + '.',
  remedy:
    status === 404
      ? 'Check the address: there is nothing at it.'
      : status === 401 || status === 403
        ? 'The server wants a login for it: publish the file, or serve it from your own site.'
        : 'Try again later, or serve the file from your own site.',
});

const unreachable = (src: string): Problem => ({
  severity: 'file',
  field: 'src',
  value: src,
  why: 'It could not be fetched: the network failed, or the server does not let other sites read it (CORS).',
  remedy: 'Serve the file from the same site, or let its server send "Access-Control-Allow-Origin".',
});

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
