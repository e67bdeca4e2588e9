// Words in the order of the alphabet, each with the slots that have it, as gaps in bytes: about a byte and a half a word.
import { setBit, type Bits } from './bits.js';
import type { ItemReader } from './item-reader.js';
import type { ItemStore } from './item-store.js';
import { reporting, type Progress } from './progress.js';
import { sortWords } from './sort-words.js';
import { WordReader } from './word-reader.js';
import { WordTable } from './word-table.js';

/** Words of one item beyond this number are not indexed, so one long text cannot take the memory of many. */
export const mostWords = 256;
const slice = 256;
/** Bytes of the stream that are kept in one array: nothing is copied when it grows. */
const streamChunk = 1 << 18;

export interface TextIndex {
  /** Slots below this are indexed. */
  readonly size: number;
  readonly bytes: number;
  /** Adds the slots that have a word beginning with `prefix`. */
  addSlots(prefix: string, into: Bits): void;
}

/** What is gathered while reading: which words each item has, and how many bytes each word will need. */
class Gathering {
  readonly table = new WordTable();
  /** Per slot how many words it has, and which, in as few bytes as they need: words met early are the frequent ones. */
  readonly stream: { readonly bytes: Uint8Array; readonly slots: number }[] = [];
  bytes = new Uint32Array(1 << 10);
  readonly #reader = new WordReader(this.table, mostWords);
  /** The last slot of each word, + 1. */
  #last = new Uint32Array(1 << 10);
  #part = new Uint8Array(0);
  #used = 0;
  #slots = 0;

  /** Headline and summary one after the other: joined they would be copied. */
  add(slot: number, headline: string, summary: string): void {
    const first = this.#reader.read(headline, 0);
    const count = summary === '' ? first : this.#reader.read(summary, first);
    if (this.#used + (count + 1) * mostBytes > this.#part.length) this.nextPart();
    if (this.table.size > this.bytes.length) this.#widen();
    const fresh = this.#fresh(slot + 1, count);
    const { found } = this.#reader;
    let at = put(this.#part, this.#used, fresh);
    for (let i = 0; i < fresh; i++) at = put(this.#part, at, found[i]!);
    this.#used = at;
    this.#slots++;
  }

  /** Moves the words not repeated to the front, counts their bytes, and gives their number. */
  #fresh(next: number, count: number): number {
    const { found } = this.#reader;
    const [bytes, last] = [this.bytes, this.#last];
    let fresh = 0;
    for (let i = 0; i < count; i++) {
      const word = found[i]!;
      const before = last[word]!;
      if (before === next) continue;
      bytes[word]! += byteLength(next - before);
      last[word] = next;
      found[fresh++] = word;
    }
    return fresh;
  }

  /** Closes the part of the stream that is being written, and begins the next one. */
  nextPart(): void {
    if (this.#slots > 0) this.stream.push({ bytes: this.#part, slots: this.#slots });
    this.#part = new Uint8Array(streamChunk);
    this.#used = this.#slots = 0;
  }

  #widen(): void {
    const size = this.table.size * 2;
    const [bytes, last] = [new Uint32Array(size), new Uint32Array(size)];
    bytes.set(this.bytes);
    last.set(this.#last);
    this.bytes = bytes;
    this.#last = last;
  }
}

/** Of a number of 32 bits. */
const mostBytes = 5;

/** Writes a number, seven bits a byte, lowest first; gives the place behind it. */
const put = (bytes: Uint8Array, at: number, value: number): number => {
  let left = value;
  for (; left >= 128; left >>>= 7) bytes[at++] = (left & 127) | 128;
  bytes[at++] = left;
  return at;
};

const byteLength = (gap: number): number =>
  gap < 128 ? 1 : gap < 16384 ? 2 : gap < 2097152 ? 3 : gap < 268435456 ? 4 : 5;

export function* buildTextIndex(items: ItemStore, reader: ItemReader): Generator<Progress, TextIndex> {
  const { size } = items;
  const gathered = new Gathering();
  for (let slot = 0; slot < size; slot++) {
    const item = items.get(slot);
    gathered.add(slot, reader.headline(item), reader.summary(item));
    if (slot % slice === 0) yield { done: slot >>> 1, total: size };
  }
  gathered.nextPart();
  const { table, stream, bytes } = gathered;
  table.close();
  const half = { done: size >>> 1, total: size };
  yield half;
  const words = yield* reporting(sortWords(table), half);
  const offsets = new Uint32Array(words.length + 1);
  const next = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    next[words[i]!] = offsets[i]!;
    offsets[i + 1] = offsets[i]! + bytes[words[i]!]!;
  }
  yield half;
  const gaps = new Uint8Array(offsets[words.length]!);
  const last = new Uint32Array(words.length);
  let slot = 0;
  for (const part of stream) {
    writeGaps(part.bytes, slot, slot + part.slots, last, next, gaps);
    slot += part.slots;
    yield { done: (size + slot) >>> 1, total: size };
  }
  return readIndex(size, table, words, offsets, gaps);
}

/** Writes the gaps of the slots [from, to), whose words are in one part of the stream. */
const writeGaps = (
  stream: Uint8Array,
  from: number,
  to: number,
  last: Uint32Array,
  next: Uint32Array,
  gaps: Uint8Array,
): void => {
  let at = 0;
  const take = (): number => {
    let value = 0;
    let shift = 0;
    let byte = stream[at++]!;
    for (; byte >= 128; byte = stream[at++]!, shift += 7) value |= (byte & 127) << shift;
    return value | (byte << shift);
  };
  for (let slot = from; slot < to; slot++) {
    for (let n = take(); n > 0; n--) {
      const word = take();
      next[word] = put(gaps, next[word]!, slot + 1 - last[word]!);
      last[word] = slot + 1;
    }
  }
};

const readIndex = (
  size: number,
  table: WordTable,
  words: Uint32Array,
  offsets: Uint32Array,
  gaps: Uint8Array,
): TextIndex => {
  const firstNotBelow = (prefix: string): number => {
    let lo = 0;
    let hi = words.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (table.compare(words[mid]!, prefix) < 0) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  };
  return {
    size,
    bytes: gaps.byteLength + offsets.byteLength + words.byteLength + table.bytes,
    addSlots(prefix, into) {
      for (let i = firstNotBelow(prefix); i < words.length && table.compare(words[i]!, prefix) === 0; i++) {
        decode(gaps, offsets[i]!, offsets[i + 1]!, into);
      }
    },
  };
};

const decode = (gaps: Uint8Array, from: number, to: number, into: Bits): void => {
  let slot = -1;
  for (let at = from; at < to;) {
    let gap = 0;
    let shift = 0;
    let byte = gaps[at++]!;
    for (; byte >= 128; byte = gaps[at++]!, shift += 7) gap |= (byte & 127) << shift;
    slot += gap | (byte << shift);
    setBit(into, slot);
  }
};
