import { createReadStream } from 'node:fs';
import type { Problem } from '../items/problem.js';
import { sourceUrl } from '../formats/source-url.js';

export interface Input {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly contentType?: string;
  readonly fileName?: string;
  /** What relative links are resolved against. */
  readonly baseUrl?: string;
}

/** Why nothing could be read. */
export class InputFault extends Error {
  readonly problem: Problem;
  constructor(value: string, why: string, remedy: string) {
    super(why);
    this.problem = { severity: 'file', value, why, remedy };
  }
}

/** Ms without a byte after which a server is given up. */
const PATIENCE = 30_000;

const isAddress = (from: string): boolean => /^(https?|webcal):/i.test(from);

const STATUS_REMEDY: Readonly<Record<number, string>> = {
  401: 'Log in there and save the file.',
  403: 'Ask the owner to publish it.',
  404: 'Check the address.',
  429: 'Wait and try again.',
};

const answersNot = (address: string, error: unknown): InputFault => {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return new InputFault(
    address,
    `The address does not answer${cause}.`,
    'Check the address and the network.',
  );
};

const isSilent = (address: string, patience: number): InputFault =>
  new InputFault(
    address,
    `The server sent nothing for ${Math.round(patience / 1000)} s.`,
    'Try again later, or save the file and import that.',
  );

/** The address without its user and password, and the header that says them: an address with a password goes nowhere else. */
const withoutUser = (
  link: string,
): { readonly address: string; readonly headers: Record<string, string> } => {
  try {
    const url = new URL(link);
    const { username, password } = url;
    if (!username && !password) return { address: link, headers: {} };
    url.username = url.password = '';
    const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return {
      address: url.href,
      headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}` },
    };
  } catch {
    return { address: link, headers: {} };
  }
};

/** The bytes of an answer. A connection that is cut, or a server that stops, is a fault after what came. */
async function* bodyOf(
  address: string,
  body: AsyncIterable<Uint8Array>,
  clock: Clock,
): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of body) {
      clock.renew();
      yield chunk;
      // What is done with the chunk is not the server's time.
      clock.renew();
    }
  } catch {
    throw clock.over
      ? isSilent(address, clock.patience)
      : new InputFault(
          address,
          'The connection was cut in the middle of the file; what was read until then is printed.',
          'Import it again.',
        );
  } finally {
    clock.end();
  }
}

/** Aborts when nothing has come for too long. */
class Clock {
  readonly patience: number;
  readonly controller = new AbortController();
  over = false;
  private timer: NodeJS.Timeout | undefined;
  constructor(patience: number) {
    this.patience = patience;
    this.renew();
  }
  renew(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.over = true;
      this.controller.abort();
    }, this.patience);
  }
  end(): void {
    clearTimeout(this.timer);
  }
}

const openAddress = async (from: string, patience: number): Promise<Input> => {
  const { address, headers } = withoutUser(sourceUrl(from));
  const clock = new Clock(patience);
  const { signal } = clock.controller;
  const response = await fetch(address, { redirect: 'follow', signal, headers }).catch((error: unknown) => {
    clock.end();
    throw clock.over ? isSilent(address, patience) : answersNot(address, error);
  });
  if (!response.ok || !response.body) {
    clock.end();
    throw new InputFault(
      address,
      `The server answers ${response.status} ${response.statusText}`.trim() + '.',
      STATUS_REMEDY[response.status] ?? 'Try again later.',
    );
  }
  const contentType = response.headers.get('content-type') ?? '';
  const body = bodyOf(address, response.body as AsyncIterable<Uint8Array>, clock);
  return {
    bytes: body,
    contentType,
    fileName: new URL(response.url || address).pathname,
    baseUrl: response.url || address,
  };
};

/** Rewords what the file system says. */
async function* guarded(from: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    const code = (error as { readonly code?: string }).code ?? '';
    const why = FILE_FAULTS[code] ?? `The file could not be read (${code || String(error)}).`;
    throw new InputFault(from, why, 'Check the name of the file.');
  }
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder, not a file.',
  EACCES: 'The file may not be read.',
};

/** Opens a file, an address or, for `-`, standard input. A server that sends nothing for `patience` ms is given up (30 s). */
export const openInput = async (
  from: string,
  stdin: AsyncIterable<Uint8Array>,
  patience = PATIENCE,
): Promise<Input> => {
  if (from === '-') return { bytes: stdin };
  if (isAddress(from)) return openAddress(from, patience);
  return { bytes: guarded(from, createReadStream(from)), fileName: from };
};
