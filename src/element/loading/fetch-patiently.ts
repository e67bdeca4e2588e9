// One file over the network: tried again where that can help, given up when nothing comes, and taken only when it is whole.
import type { Problem } from '../../items/problem.js';
import { FetchFault, cutShort, isPassing, retryAfterOf, retryWait, timedOut } from './fetch-outcome.js';

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
