import { createReadStream } from 'node:fs';
import type { Problem } from '../items/problem.js';
import { decodeChunks } from '../formats/decode.js';
import { sourceUrl } from '../formats/source-url.js';

export interface Input {
  readonly text: AsyncIterable<string>;
  readonly contentType?: string;
  readonly fileName?: string;
  /** What relative links are resolved against. */
  readonly baseUrl?: string;
}

type OnProblem = (problem: Problem) => void;

/** Why nothing could be read. */
export class InputFault extends Error {
  readonly problem: Problem;
  constructor(value: string, why: string, remedy: string) {
    super(why);
    this.problem = { severity: 'file', value, why, remedy };
  }
}

const isAddress = (from: string): boolean => /^(https?|webcal):/i.test(from);

const STATUS_REMEDY: Readonly<Record<number, string>> = {
  401: 'Log in there and save the file.',
  403: 'Ask the owner to publish it.',
  404: 'Check the address.',
  429: 'Wait and try again.',
};

const openAddress = async (from: string, onProblem: OnProblem): Promise<Input> => {
  const address = sourceUrl(from);
  const response = await fetch(address, { redirect: 'follow' }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new InputFault(
      address,
      `The address does not answer${cause}.`,
      'Check the address and the network.',
    );
  });
  if (!response.ok || !response.body)
    throw new InputFault(
      address,
      `The server answers ${response.status} ${response.statusText}`.trim() + '.',
      STATUS_REMEDY[response.status] ?? 'Try again later.',
    );
  const contentType = response.headers.get('content-type') ?? '';
  return {
    text: decodeChunks(response.body as AsyncIterable<Uint8Array>, contentType, onProblem),
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

/** Opens a file, an address or, for `-`, standard input. */
export const openInput = async (
  from: string,
  stdin: AsyncIterable<Uint8Array>,
  onProblem: OnProblem,
): Promise<Input> => {
  if (from === '-') return { text: decodeChunks(stdin, '', onProblem) };
  if (isAddress(from)) return openAddress(from, onProblem);
  return { text: decodeChunks(guarded(from, createReadStream(from)), '', onProblem), fileName: from };
};
