import type { Problem } from '../../items/problem.js';

// What to make of a server's answer, and how long to wait before the next question. No network in here: it is tested in Node.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** The longest pause between two refreshes that failed, unless the server or `refresh` asks for a longer one. */
const LONGEST_REFRESH = 15 * MINUTE;
/** A server that asks for more is asked again after a day. */
const LONGEST_ASKED = 24 * 60 * MINUTE;
/** Within one loading nobody waits longer than this for another try. */
const LONGEST_RETRY = 10 * SECOND;
const FIRST_RETRY = 400;

/** Seconds after which a server that sends nothing is given up, where `fetchTimeout` says nothing else. */
export const DEFAULT_TIMEOUT = 30;

/** The timeout in ms: what is no positive number is the default. */
export const timeoutOf = (seconds: number | undefined): number =>
  (seconds !== undefined && seconds > 0 && seconds < 86_400 ? seconds : DEFAULT_TIMEOUT) * SECOND;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec';

/** The header `Retry-After`, in seconds or as a date of HTTP, in ms from `now`; undefined where it says nothing. */
export const retryAfterOf = (header: string | null | undefined, now: number): number | undefined => {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * SECOND, LONGEST_ASKED);
  const date = /^[a-z]{3}, (\d\d) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/i.exec(text);
  const month = date ? MONTHS.indexOf(date[2]!) / 4 : -1;
  if (!date || month < 0 || !Number.isInteger(month)) return undefined;
  const [, day, , year, hour, minute, second] = date.map(Number);
  const wait = Date.UTC(year!, month, day, hour, minute, second) - now;
  return Math.min(Math.max(wait, 0), LONGEST_ASKED);
};

/** Between half and the whole of a time, so that many pages do not ask in the same moment. */
const jittered = (ms: number, random: number): number => ms * (0.5 + random / 2);

/**
 * Ms until the next try of a loading that failed for the `attempt`-th time (from 1); undefined when it is not tried again,
 * since the server asks for more patience than a loading has. `random` is from 0 to 1.
 */
export const retryWait = (
  attempt: number,
  retryAfter: number | undefined,
  random: number,
): number | undefined => {
  if (retryAfter !== undefined && retryAfter > LONGEST_RETRY) return undefined;
  const doubled = Math.min(FIRST_RETRY * 2 ** (attempt - 1), LONGEST_RETRY);
  return Math.max(jittered(doubled, random), retryAfter ?? 0);
};

/**
 * Ms until a source is asked again. After `failures` in a row the pause doubles with each, up to a quarter of an hour; it is
 * never shorter than what the server asked for. `refresh` is in s.
 */
export const refreshWait = (
  refresh: number,
  failures: number,
  retryAfter: number | undefined,
  random: number,
): number => {
  const plain = Math.max(1, refresh) * SECOND;
  if (failures === 0) return Math.max(plain, retryAfter ?? 0);
  const doubled = Math.min(plain * 2 ** Math.min(failures, 20), Math.max(LONGEST_REFRESH, plain));
  return Math.max(plain, jittered(doubled, random), retryAfter ?? 0);
};

/** Whether trying again can help: the server is busy, or failed by accident. */
export const isPassing = (status: number): boolean =>
  status >= 500 || status === 429 || status === 408 || status === 425;

export interface FetchedAnswer {
  readonly src: string;
  readonly text: string;
  readonly contentType: string;
  /** The path of the address. */
  readonly path: string;
}

const problem = (src: string, why: string, remedy: string): Problem => ({
  severity: 'file',
  field: 'src',
  value: src,
  why,
  remedy,
});

/** Titles of pages that servers send in place of a file, beginning and whole. */
const ERROR_TITLE =
  /^(?:error\b|[45]\d\d\b|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|internal server error|(?:page |file )?not found|forbidden|unauthori[sz]ed|access denied|too many requests|just a moment|attention required|under maintenance|(?:site |down for )?maintenance|log ?in|sign ?in|welcome to nginx|apache2? .{0,20}default page|index of \/)/i;
const DATA_PATH = /\.(?:csv|tsv|json|jsonl|ndjson|ics|ical|rss|atom|rdf|xml|geojson|jsonld|ya?ml|bib|xlsx)$/i;
const DATA_TYPE = /(?:csv|json|calendar|rss|atom|rdf|tab-separated|yaml)/i;
/** As much of a page as is looked at. */
const HEAD = 4096;

/** What stands before a document begins: blanks, comments and the declaration of XML. */
const BEFORE = /^(?:\s|<!--[^]*?-->|<\?[^>]*>)*/;

const isPage = (head: string): boolean => /^<(?:!doctype html|html|head|title)[\s>]/i.test(head);

/** What a page calls itself: its title, else its first heading. */
const titleOf = (head: string): string => {
  const lower = head.toLowerCase();
  for (const name of ['title', 'h1']) {
    const open = lower.indexOf(`<${name}`);
    const start = open < 0 ? -1 : head.indexOf('>', open);
    const end = start < 0 ? -1 : lower.indexOf(`</${name}`, start);
    if (end > start)
      return head
        .slice(start + 1, end)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 80);
  }
  return '';
};

/** Why an answer of status 200 is no source of items: it is empty, or a page of the server in place of the file. */
export const refusalOf = ({ src, text, contentType, path }: FetchedAnswer): Problem | undefined => {
  const head = text.replace(BEFORE, '').slice(0, HEAD);
  if (head === '')
    return problem(
      src,
      'The server sent an empty answer.',
      'Try again later, or check the file at its address.',
    );
  if (!isPage(head)) return undefined;
  const title = titleOf(head);
  const named = title === '' ? '' : ` ("${title}")`;
  if (ERROR_TITLE.test(title))
    return problem(
      src,
      `The server sent a page of its own in place of the file${named}.`,
      'Try again later; if it stays so, check the address.',
    );
  return DATA_PATH.test(path) || DATA_TYPE.test(contentType)
    ? problem(
        src,
        `The server sent a web page in place of the file${named}.`,
        'Check the address, and that it needs no login.',
      )
    : undefined;
};

/** Why nothing is taken of an answer that holds no items, where there are some already. */
export const withoutItems = (src: string, why: string | undefined): Problem =>
  problem(
    src,
    `The source holds no items now${why === undefined ? '' : `: ${why}`}`.replace(/([^.!?])$/, '$1.'),
    'What was loaded before is kept. Check the file.',
  );

export const cutShort = (src: string): Problem =>
  problem(
    src,
    'The connection broke off in the middle of the file.',
    'Try again; the server may send less than it says.',
  );

export const timedOut = (src: string, ms: number): Problem =>
  problem(
    src,
    `The server sent nothing for ${String(Math.round(ms / SECOND))} s.`,
    'Try again later, or raise fetchTimeout.',
  );

/** A fetch that failed, with the problem to show. */
export class FetchFault extends Error {
  readonly problem: Problem;
  /** How long the server asks to wait, ms. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.why);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** What to tell of a failure. */
export const faultOf = (src: string, error: unknown): Problem =>
  error instanceof FetchFault
    ? error.problem
    : {
        severity: 'file',
        field: 'src',
        value: src,
        why: `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
        remedy: 'Check the address, and that its server lets other sites read it (CORS).',
      };

// One file over the network: tried again where that can help, given up when nothing comes, and taken only when it is whole.

const TRIES = 3;

export interface FetchedFile {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

interface Request {
  readonly src: string;
  readonly options: RequestInit;
  /** Ms without a byte after which the server is given up. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Aborts when the page does, or when nothing has come for too long. */
class Patience {
  readonly controller = new AbortController();
  /** Nothing came in time. */
  over = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #request: Request;

  constructor(request: Request) {
    this.#request = request;
    request.signal.addEventListener('abort', this.#stop);
    if (request.signal.aborted) this.#stop();
    this.renew();
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.over = true;
      this.controller.abort();
    }, this.#request.timeout);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#request.signal.removeEventListener('abort', this.#stop);
  }

  readonly #stop = (): void => this.controller.abort(this.#request.signal.reason);
}

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** All bytes of an answer; the patience begins anew with each part. */
async function bytesOf({ body }: Response, patience: Patience): Promise<Uint8Array> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    patience.renew();
    parts.push(value);
  }
  return join(parts);
}

type Outcome =
  FetchedFile | { readonly problem: Problem; readonly again: boolean; readonly retryAfter?: number };

async function tryOnce(request: Request): Promise<Outcome> {
  const { src, options, timeout, signal } = request;
  const patience = new Patience(request);
  let response: Response | undefined;
  try {
    response = await fetch(src, { ...options, signal: patience.controller.signal });
    if (response.ok || response.status === 304) return { response, bytes: await bytesOf(response, patience) };
    const retryAfter = retryAfterOf(response.headers.get('retry-after'), Date.now());
    return {
      problem: refused(src, response),
      again: isPassing(response.status),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  } catch (error) {
    if (signal.aborted) throw error;
    if (patience.over) return { problem: timedOut(src, timeout), again: false };
    return { problem: response ? cutShort(src) : unreachable(src), again: true };
  } finally {
    patience.end();
  }
}

/** The file at an address. Rejects with a FetchFault, or with the signal's reason when aborted. */
export async function fetchPatiently(request: Request): Promise<FetchedFile> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(request);
    if ('response' in outcome) return outcome;
    const { problem, again, retryAfter } = outcome;
    const wait = again && attempt < TRIES ? retryWait(attempt, retryAfter, Math.random()) : undefined;
    if (wait === undefined) throw new FetchFault(problem, retryAfter);
    await pause(wait, request.signal);
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
