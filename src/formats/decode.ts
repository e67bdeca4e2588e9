// Bytes to text, in the encoding that the mark at the start, the type or the XML declaration names; else UTF-8, and where the bytes
// are none, in what old spreadsheets write.
import type { Problem } from '../items/problem.js';

/** Told when the encoding had to be assumed. */
type OnProblem = (problem: Problem) => void;

const markOf = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
};

const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head))?.[1];
};

const isKnown = (encoding: string): boolean => {
  try {
    return new TextDecoder(encoding).encoding !== 'utf-8';
  } catch {
    return false;
  }
};

/** The encoding that is named, where it is another than UTF-8. */
const namedEncoding = (bytes: Uint8Array, contentType: string): string | undefined => {
  const named =
    markOf(bytes) ?? /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1] ?? declared(bytes) ?? 'utf-8';
  return isKnown(named) ? named : undefined;
};

/**
 * Cyrillic words are runs of high bytes, the accents of Latin ones stand alone; windows-1254 is windows-1252 with the Turkish
 * letters in place of the Icelandic.
 */
const legacyEncoding = (bytes: Uint8Array): string => {
  let high = 0;
  let beside = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) beside++;
  });
  return beside > high * 0.6 ? 'windows-1251' : 'windows-1254';
};

const assumed = (encoding: string): Problem => ({
  severity: 'file',
  value: encoding,
  why: `It is not in UTF-8 and does not say in which encoding it is; it was read as ${encoding}.`,
  remedy: 'Save it as UTF-8 (in Excel: "CSV UTF-8").',
});

/** What the bytes say of themselves: undefined while all are ASCII. One broken character does not make a text another encoding. */
const isUtf8 = (bytes: Uint8Array): boolean | undefined => {
  if (bytes.every((byte) => byte < 0x80)) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return broken <= (text.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0);
};

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

/** Text of bytes that are all here. */
export const decodeBytes = (
  bytes: Uint8Array,
  contentType = '',
): { readonly text: string; readonly problem?: Problem } => {
  const named = namedEncoding(bytes, contentType);
  if (named !== undefined) return { text: new TextDecoder(named).decode(bytes) };
  if (isUtf8(bytes) !== false) return { text: new TextDecoder().decode(bytes) };
  const legacy = legacyEncoding(bytes);
  return { text: new TextDecoder(legacy).decode(bytes), problem: assumed(legacy) };
};
