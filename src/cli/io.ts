import type { Readable, Writable } from 'node:stream';

/** The streams of the process, or of a test. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}
