// A source on a server: one request a question, tried again where the network or a gateway failed, never after it was let go.
import type {
  Counts,
  Filter,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  Source,
  SourceInfo,
  Target,
} from './source.js';
import {
  countsIn,
  countsQueryOut,
  findOut,
  foundInWire,
  frameIn,
  infoIn,
  pageIn,
  pageQueryOut,
  queryOut,
  WIRE_VERSION,
  WireFault,
} from './wire.js';

export interface RemoteOptions {
  /** Ms after which a request is given up. Default: 30 s. */
  readonly timeout?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: the page's own. */
  readonly fetch?: typeof fetch;
  /** Ms before the first new try, with as much again by chance. Default: 200. */
  readonly pause?: number;
}

/** A question up to so long is part of the address, so that caches hold its answer and no preflight is paid. */
const LONGEST_ADDRESS = 2_048;
const TRIES = 3;
const GATEWAY = new Set([502, 503, 504]);

/** A server at this address, which answers as docs/remote.md says. */
export const remote = (url: string, options: RemoteOptions = {}): Source => new RemoteSource(url, options);

/** A fault that may be over in a moment. */
class Passing extends Error {}

class RemoteSource implements Source {
  readonly #url: string;
  readonly #options: RemoteOptions;
  private colours = 0;
  private version: string | undefined;

  constructor(url: string, options: RemoteOptions) {
    this.#url = withoutSlashes(url);
    this.#options = options;
  }

  async info(signal?: AbortSignal): Promise<SourceInfo> {
    const info = infoIn(await this.#ask('info', undefined, signal));
    this.colours = info.colours.length;
    this.version = info.version;
    return info;
  }

  async frame(query: Query, signal?: AbortSignal): Promise<Frame> {
    const { colours, version } = this;
    const answer = await this.#ask('frame', queryOut(query), signal);
    return frameIn(answer, Math.max(0, query.edges.length - 1), colours, version);
  }

  async counts(filter: Filter, signal?: AbortSignal): Promise<Counts> {
    return countsIn(await this.#ask('counts', countsQueryOut(filter), signal));
  }

  async page(query: PageQuery, signal?: AbortSignal): Promise<Page> {
    return pageIn(await this.#ask('page', pageQueryOut(query), signal));
  }

  async find(target: Target, filter: Filter, signal?: AbortSignal): Promise<Found> {
    return foundInWire(await this.#ask('find', findOut(target, filter), signal));
  }

  async #ask(name: string, question: object | undefined, signal?: AbortSignal): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(name, question, signal);
      } catch (error) {
        if (signal?.aborted || tries === TRIES || !(error instanceof Passing)) throw error;
        const pause = (this.#options.pause ?? 200) * tries * (1 + Math.random());
        await rest(pause, signal);
      }
    }
  }

  async #once(name: string, question: object | undefined, signal?: AbortSignal): Promise<unknown> {
    const { headers = {}, timeout = 30_000 } = this.#options;
    const text = question && JSON.stringify(question);
    const short = `${this.#url}/${name}${text === undefined ? '' : `?q=${encodeURIComponent(text)}`}`;
    const isShort = short.length <= LONGEST_ADDRESS;
    const limit = AbortSignal.timeout(timeout);
    const response = await this.#send(isShort ? short : `${this.#url}/${name}`, {
      method: isShort ? 'GET' : 'POST',
      headers: {
        ...headers,
        accept: 'application/json',
        ...(isShort ? {} : { 'content-type': 'application/json' }),
      },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(isShort || text === undefined ? {} : { body: text }),
    });
    return contentOf(response.text, response.status);
  }

  async #send(
    url: string,
    init: Parameters<typeof fetch>[1] & object,
  ): Promise<{ text: string; status: number }> {
    const get = this.#options.fetch ?? fetch;
    let response: Awaited<ReturnType<typeof fetch>>;
    let text: string;
    try {
      response = await get(url, init);
      text = await response.text();
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new Passing(`The server at ${this.#url} could not be reached.`, { cause: error });
    }
    if (GATEWAY.has(response.status))
      throw new Passing(`The server at ${this.#url} answers ${response.status}.`);
    return { text, status: response.status };
  }
}

/** An address without the slashes at its end. */
function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end--;
  return url.slice(0, end);
}

function contentOf(text: string, status: number): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new WireFault(`The server answers ${status} with something that is not JSON.`);
  }
  const { v, error, answer: content } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  if (v !== WIRE_VERSION)
    throw new WireFault(
      `The server speaks version ${v === undefined ? 'none' : JSON.stringify(v)} of the wire, and this page ${WIRE_VERSION}.`,
    );
  if (typeof error === 'string') throw new Error(`The server does not answer: ${error}`);
  return content;
}

/** Waits; an abort ends it at once. */
const rest = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      },
      { once: true },
    );
  });
