import type { Writable } from 'node:stream';

export interface Progress {
  at(records: number): void;
  clear(): void;
}

const EVERY = 200;
const SILENT = { at: (): void => undefined, clear: (): void => undefined };

/** Counts records on one line of a terminal, once work has taken a while; silent where nobody looks. */
export const createProgress = (out: Writable & { readonly isTTY?: boolean }): Progress => {
  if (!out.isTTY) return SILENT;
  let next = Date.now() + 2 * EVERY;
  let shown = false;
  return {
    at: (records) => {
      const now = Date.now();
      if (now < next) return;
      next = now + EVERY;
      shown = true;
      out.write(`\r${records.toLocaleString('en')} records`);
    },
    clear: () => {
      if (shown) out.write('\r\u001B[K');
    },
  };
};
