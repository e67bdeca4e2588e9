// Formats that an application reads itself: found before ours, by their own test.
import { attempt } from '../items/author-function.js';
import { FORMATS } from './formats.js';
import type { RawItem, ReadContext, ReadResult } from './reader.js';

export interface OwnFormat {
  /** Another name than those of the formats that are there. */
  readonly name: string;
  /** Whether a text is in this format: its beginning, and what its address and its server say of it. */
  readonly test: (
    head: string,
    about: { readonly fileName: string; readonly contentType: string },
  ) => boolean;
  /** The items, with `start` and `title` at least. What could not be read is told in `problems`. */
  readonly read: (text: string, context: ReadContext) => OwnItems | Promise<OwnItems>;
}

export interface OwnItems {
  readonly items: readonly RawItem[];
  readonly problems?: ReadResult['problems'];
}

const HEAD = 20_000;

const own = new Map<string, OwnFormat>();

/** Reads a format of one's own wherever files are read from now on; the result takes it back. Throws for a name that is taken. */
export function registerFormat(format: OwnFormat): () => void {
  const { name } = format;
  if (Object.hasOwn(FORMATS, name) || own.has(name))
    throw new TypeError(`registerFormat: there is a format "${name}" already; choose another name.`);
  own.set(name, format);
  return () => {
    if (own.get(name) === format) own.delete(name);
  };
}

/** What a format of one's own reads; undefined where none takes the text. */
export async function readOwn(text: string, context: ReadContext): Promise<ReadResult | undefined> {
  if (own.size === 0) return undefined;
  const { fileName = '', contentType = '' } = context;
  const head = text.slice(0, HEAD);
  const format = [...own.values()].find(({ name, test }) =>
    attempt(`format ${name}`, test, head, { fileName, contentType }),
  );
  if (!format) return undefined;
  const { name } = format;
  try {
    const { items, problems = [] } = await format.read(text, context);
    return { items, problems, records: items.length, origins: items.map((_, i) => i), format: name };
  } catch (error) {
    return (await import('./format-of.js')).failedFormat(name, error);
  }
}
