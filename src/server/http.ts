// A source over HTTP: docs/remote.md is its wire. Node's own server, no framework.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Coverage, Source, SourceInfo } from '../source/source.js';
import { countsOut, foundOut, frameOut, infoOut, pageOut, WIRE_VERSION } from '../source/wire.js';
import { countsQueryIn, findIn, pageQueryIn, queryIn, QuestionFault } from '../source/wire-questions.js';

/** What is served beside the answers, by path: a page and what it loads. */
export type Site = (path: string) => Promise<
  | {
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | undefined
>;

export interface ServerOptions {
  readonly site?: Site;
  /** Origins of pages that may ask; `*` is any. Default: none but the server's own. */
  readonly origins?: readonly string[];
  /** Questions a second and client; more are answered 429. Default: 200. */
  readonly rate?: number;
  /** Ms after which a question is given up with 503. Default: 30 s. */
  readonly timeout?: number;
  /** Takes a line of the log: no query texts are in it. */
  readonly log?: (line: Readonly<Record<string, string | number>>) => void;
}

const LONGEST_BODY = 256 * 1024;
const WORTH_ZIPPING = 1_024;
const zipped = promisify(gzip);

type Answerer = (
  source: Source,
  question: unknown,
  facets: readonly string[],
  signal: AbortSignal,
) => Promise<object>;

const ANSWERS: Readonly<Record<string, Answerer>> = {
  info: async (source, _, __, signal) => infoOut(await source.info(signal)),
  frame: async (source, q, facets, signal) => frameOut(await source.frame(queryIn(q, facets), signal)),
  counts: async (source, q, facets, signal) =>
    countsOut(await source.counts(countsQueryIn(q, facets), signal)),
  page: async (source, q, facets, signal) => pageOut(await source.page(pageQueryIn(q, facets), signal)),
  find: async (source, q, facets, signal) => {
    const { target, filter } = findIn(q, facets);
    return foundOut(await source.find(target, filter, signal));
  },
};

/** What is said to the one who asked, with its status. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

/** So many questions a second each client may put; what it saves up is two seconds' worth. */
class RateLimit {
  private readonly left = new Map<string, { tokens: number; at: number }>();
  private readonly rate: number;

  constructor(rate: number) {
    this.rate = rate;
  }

  take(client: string): boolean {
    const now = Date.now();
    if (this.left.size > 10_000) this.left.clear();
    const held = this.left.get(client) ?? { tokens: 2 * this.rate, at: now };
    held.tokens = Math.min(2 * this.rate, held.tokens + ((now - held.at) / 1000) * this.rate);
    held.at = now;
    this.left.set(client, held);
    if (held.tokens < 1) return false;
    held.tokens--;
    return true;
  }
}

/** Counts and times of questions, as Prometheus reads them. */
class Metrics {
  private readonly counts = new Map<string, number>();
  private readonly seconds = new Map<string, number>();
  open = 0;

  add(question: string, status: number, ms: number): void {
    const key = `question="${question}",status="${status}"`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.seconds.set(key, (this.seconds.get(key) ?? 0) + ms / 1000);
  }

  get text(): string {
    const lines = (name: string, values: ReadonlyMap<string, number>): string[] =>
      [...values].map(([labels, value]) => `${name}{${labels}} ${value}`);
    return [
      '# TYPE news_timeline_questions_total counter',
      ...lines('news_timeline_questions_total', this.counts),
      '# TYPE news_timeline_question_seconds_total counter',
      ...lines('news_timeline_question_seconds_total', this.seconds),
      '# TYPE news_timeline_questions_open gauge',
      `news_timeline_questions_open ${this.open}`,
      '',
    ].join('\n');
  }
}

export class SourceServer {
  private readonly server: Server;
  private readonly source: Source;
  private readonly options: ServerOptions;
  private readonly limit: RateLimit;
  private readonly metrics = new Metrics();

  constructor(source: Source, options: ServerOptions = {}) {
    this.source = source;
    this.options = options;
    this.limit = new RateLimit(options.rate ?? 200);
    this.server = createServer((request, response) => void this.handle(request, response));
    this.server.requestTimeout = options.timeout ?? 30_000;
    this.server.headersTimeout = 10_000;
  }

  /** Listens; gives the port. */
  listen(port: number, host = '127.0.0.1'): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        const address = this.server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  /** Takes no more questions; resolves when those under way are answered. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeIdleConnections();
    });
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.split('/').at(-1) ?? '';
    response.setHeader('x-content-type-options', 'nosniff');
    this.allow(request, response);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    this.metrics.open++;
    let status = 200;
    try {
      if (request.method === 'OPTIONS') response.writeHead(204).end();
      else if (name === 'health') response.end('ok\n');
      else if (name === 'metrics') response.end(this.metrics.text);
      else if (!(await this.show(name, request, response)))
        await this.answer(name, request, response, gone.signal);
      status = response.statusCode;
    } catch (error) {
      status = this.refuse(error, response, gone.signal);
    } finally {
      this.metrics.open--;
      const ms = performance.now() - began;
      this.metrics.add(name in ANSWERS ? name : 'other', status, ms);
      this.options.log?.({
        at: new Date().toISOString(),
        question: name in ANSWERS ? name : 'other',
        status,
        ms: Math.round(ms),
      });
    }
  }

  private allow({ headers }: IncomingMessage, response: ServerResponse): void {
    const { origins = [] } = this.options;
    const { origin } = headers;
    response.setHeader('vary', 'origin, accept-encoding');
    if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) return;
    response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin);
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-max-age', '86400');
  }

  /** Whether it was a file of the site that was asked for. */
  private async show(name: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (!this.options.site || request.method !== 'GET' || Object.hasOwn(ANSWERS, name)) return false;
    const file = await this.options.site(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) return false;
    const body = typeof file.body === 'string' ? Buffer.from(file.body) : file.body;
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'content-type': file.type,
      'cache-control': 'no-cache',
      ...file.headers,
      ...(takesGzip ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(takesGzip ? await zipped(body) : body);
    return true;
  }

  private async answer(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    gone: AbortSignal,
  ): Promise<void> {
    const answerer = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
    if (!answerer) throw new Refusal(404, 'there is no such question');
    if (request.method !== 'GET' && request.method !== 'POST')
      throw new Refusal(405, 'questions are put by GET or POST');
    if (!this.limit.take(request.socket.remoteAddress ?? '')) throw new Refusal(429, 'too many questions');
    const question = await questionOf(request);
    const info = await this.source.info();
    const tag = tagOf(info, name, question);
    response.setHeader('etag', tag);
    response.setHeader('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    const signal = AbortSignal.any([gone, AbortSignal.timeout(this.options.timeout ?? 30_000)]);
    const made = await inTime(answerer(this.source, parsed(question), info.facets, signal), signal);
    if (isPartial(made)) {
      response.removeHeader('etag');
      response.setHeader('cache-control', 'no-store');
    }
    await send(request, response, { v: WIRE_VERSION, answer: made });
  }

  private refuse(error: unknown, response: ServerResponse, gone: AbortSignal): number {
    if (gone.aborted) return 499;
    const [status, why] =
      error instanceof Refusal
        ? [error.status, error.message]
        : error instanceof QuestionFault
          ? [400, error.message]
          : error instanceof DOMException && error.name === 'TimeoutError'
            ? [503, 'the question took too long']
            : [500, 'the engine failed'];
    if (status === 500) this.options.log?.({ at: new Date().toISOString(), fault: String(error) });
    if (response.headersSent) response.destroy();
    else {
      response.removeHeader('etag');
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ v: WIRE_VERSION, error: why }));
    }
    return status;
  }
}

async function questionOf(request: IncomingMessage): Promise<string> {
  if (request.method === 'GET')
    return new URL(request.url ?? '/', 'http://localhost').searchParams.get('q') ?? '';
  let text = '';
  request.setEncoding('utf8');
  for await (const piece of request) {
    text += String(piece);
    if (text.length > LONGEST_BODY) throw new Refusal(413, 'the question is too long');
  }
  return text;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new QuestionFault('The question is no JSON.');
  }
}

/** An answer without a part of the data is not to be taken for the answer later. */
const isPartial = (answer: object): boolean => {
  const { coverage } = answer as { readonly coverage?: Coverage };
  return coverage !== undefined && coverage.ok < coverage.total;
};

const tagOf = ({ version, coverage }: SourceInfo, name: string, question: string): string =>
  `"${createHash('sha1')
    .update(JSON.stringify([WIRE_VERSION, version, coverage ?? 0, name, question]))
    .digest('base64url')}"`;

/** Rejects when the signal says so, whether or not the source listens to it. */
const inTime = <T>(answer: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    answer.then(resolve, reject);
  });

async function send(request: IncomingMessage, response: ServerResponse, content: object): Promise<void> {
  const text = JSON.stringify(content);
  response.setHeader('content-type', 'application/json');
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (text.length < WORTH_ZIPPING || !takesGzip) {
    response.end(text);
    return;
  }
  response.setHeader('content-encoding', 'gzip');
  response.end(await zipped(text, { level: 1 }));
}
