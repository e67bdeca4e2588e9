// Bytes that come one after the other to text, in the encoding that they name or that fits them.
import { assumed, isUtf8, legacyEncoding, namedEncoding } from '../formats/decode.js';
import type { Problem } from '../items/problem.js';

/** Told when the encoding had to be assumed. */
type OnProblem = (problem: Problem) => void;

const LONGEST = 4;

/** How many bytes at the end may be a character that goes on in the next chunk. */
const openEnd = (bytes: Uint8Array): number => {
  for (let back = 1; back < LONGEST && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back;
  }
  return 0;
};

const concat = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (!a.length) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** Text of a stream of bytes. */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
  onProblem?: OnProblem,
): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  let first = true;
  let held = new Uint8Array(0) as Uint8Array;
  const decide = (bytes: Uint8Array): TextDecoder | undefined => {
    const utf8 = isUtf8(bytes);
    if (utf8 === undefined) return undefined;
    const encoding = utf8 ? 'utf-8' : legacyEncoding(bytes);
    if (!utf8) onProblem?.(assumed(encoding));
    return new TextDecoder(encoding);
  };
  for await (const chunk of chunks) {
    const named = first ? namedEncoding(chunk, contentType) : undefined;
    if (named !== undefined) decoder = new TextDecoder(named);
    first = false;
    let bytes = chunk;
    if (!decoder) {
      const whole = concat(held, chunk);
      const cut = whole.length - openEnd(whole);
      [bytes, held] = [whole.subarray(0, cut), whole.subarray(cut)];
      decoder = decide(bytes);
      if (decoder) [bytes, held] = [whole, held.subarray(0, 0)];
    }
    const text = decoder ? decoder.decode(bytes, { stream: true }) : new TextDecoder().decode(bytes);
    if (text) yield text;
  }
  if (held.length) decoder ??= decide(held);
  const rest = decoder?.decode(held) ?? '';
  if (rest) yield rest;
}
