import { type Progress, reporting } from '../../items/sliced-work.js';
import type { ItemReader } from '../entries.js';
import { wordsOf } from '../../text/text.js';
import { type Bits, setBit, andInto, noBits } from './bits.js';
import type { ItemStore } from './item-store.js';
import { sortPairs } from './draft.js';
import { Lru } from './entry-cache.js';

// Words numbered in order of appearance, without a string for each: their characters stand in one array, and are found by
// open addressing. A million words cost a few typed arrays and no garbage.

class WordTable {
  size = 0;
  /** Characters of all words, one behind the other. */
  chars: Uint16Array = new Uint16Array(1 << 12);
  /** Where each word begins in `chars`; it ends where the next one begins. */
  starts: Uint32Array = new Uint32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  /** Number + 1; 0 is free. */
  #slots = new Uint32Array(1 << 11);

  /** The number of the word that is in the first `length` places, given one now if it is new. */
  number(word: Uint16Array, length: number): number {
    const hash = hashOf(word, length);
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let at = hash & mask;
    for (let found = slots[at]!; found !== 0; found = slots[at]!) {
      if (hashes[found - 1] === hash && this.#is(found - 1, word, length)) return found - 1;
      at = (at + 1) & mask;
    }
    slots[at] = this.size + 1;
    return this.#append(word, length, hash);
  }

  text(word: number): string {
    return String.fromCharCode(...this.chars.subarray(this.starts[word], this.starts[word + 1]));
  }

  /** Below, at or above 0 as the word comes before, begins with, or comes after the prefix. */
  compare(word: number, prefix: string): number {
    const from = this.starts[word]!;
    const length = this.starts[word + 1]! - from;
    for (let i = 0; i < prefix.length; i++) {
      const difference = i < length ? this.chars[from + i]! - prefix.charCodeAt(i) : -1;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  get bytes(): number {
    return this.chars.byteLength + this.starts.byteLength;
  }

  /** Lets go of what is only needed to add words. */
  close(): void {
    this.chars = this.chars.slice(0, this.starts[this.size]);
    this.starts = this.starts.slice(0, this.size + 1);
    this.#hashes = new Int32Array(0);
    this.#slots = new Uint32Array(0);
  }

  #is(number: number, word: Uint16Array, length: number): boolean {
    const { chars } = this;
    const from = this.starts[number]!;
    if (this.starts[number + 1]! - from !== length) return false;
    for (let i = 0; i < length; i++) if (chars[from + i] !== word[i]) return false;
    return true;
  }

  #append(word: Uint16Array, length: number, hash: number): number {
    const number = this.size++;
    const from = this.starts[number]!;
    while (from + length > this.chars.length) this.chars = grown(this.chars, Uint16Array);
    for (let i = 0; i < length; i++) this.chars[from + i] = word[i]!;
    if (number + 2 > this.starts.length) {
      this.starts = grown(this.starts, Uint32Array);
      this.#hashes = grown(this.#hashes, Int32Array);
    }
    this.starts[number + 1] = from + length;
    this.#hashes[number] = hash;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let at = this.#hashes[number]! & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = number + 1;
    }
    this.#slots = slots;
  }
}

const grown = <T extends Uint16Array | Uint32Array | Int32Array>(from: T, kind: new (n: number) => T): T => {
  const into = new kind(from.length * 2);
  into.set(from);
  return into;
};

const hashOf = (word: Uint16Array, length: number): number => {
  let h = length;
  for (let i = 0; i < length; i++) h = Math.imul(h ^ word[i]!, 0x5bd1e995) ^ (h >>> 15);
  h = Math.imul(h ^ (h >>> 13), 0x85ebca6b);
  return h ^ (h >>> 16);
};

// Words in the order of the alphabet. The first ten characters of a word of letters and digits are a number a double holds
// exactly; only words alike in these are compared.

const base = 38;
const digits = 10;
const chunk = 1 << 14;

/** The numbers of the words, sorted by what they stand for, in slices. */
function* sortWords(table: WordTable): Generator<void, Uint32Array> {
  const { size } = table;
  const keys = new Float64Array(size);
  const values = new Uint32Array(size);
  for (let from = 0; from < size; from += chunk) {
    for (let w = from; w < Math.min(size, from + chunk); w++) {
      keys[w] = keyOf(table, w);
      values[w] = w;
    }
    yield;
  }
  yield* sortPairs({ keys, values }, 0, size);
  for (let from = 0, since = 0; from < size;) {
    let to = from + 1;
    while (to < size && keys[to] === keys[from]) to++;
    if (to - from > 1) yield* sortAlike(table, values.subarray(from, to));
    from = to;
    if (from - since < chunk) continue;
    since = from;
    yield;
  }
  return values;
}

/** Other letters than a to z count as one that comes after them, and end the number. */
const keyOf = ({ chars, starts }: WordTable, word: number): number => {
  const to = starts[word + 1]!;
  let key = 0;
  let at = starts[word]!;
  for (let digit = 0; digit < digits; digit++, at++) {
    const c = at < to ? chars[at]! : 0;
    key = key * base + (c === 0 ? 0 : c < 58 ? c - 47 : c < 123 ? c - 86 : base - 1);
    if (c > 122) at = to;
  }
  return key;
};

/** Sorted in parts that begin alike, so that no step is long. */
function* sortAlike(table: WordTable, words: Uint32Array): Generator<void, void> {
  const parts = new Map<string, { text: string; word: number }[]>();
  for (let i = 0; i < words.length; i++) {
    const text = table.text(words[i]!);
    const head = words.length > chunk ? text.slice(0, 3) : '';
    const part = parts.get(head);
    if (part) part.push({ text, word: words[i]! });
    else parts.set(head, [{ text, word: words[i]! }]);
    if (i % chunk === chunk - 1) yield;
  }
  let at = 0;
  for (const head of [...parts.keys()].sort()) {
    const part = parts.get(head)!.sort((a, b) => (a.text < b.text ? -1 : 1));
    for (const { word } of part) words[at++] = word;
    if (part.length > 512) yield;
  }
}

/** Lower case of the letters and digits of ASCII, 0 for what separates words. */
const foldings = (): Uint8Array => {
  const folded = new Uint8Array(128);
  for (let c = 48; c < 58; c++) folded[c] = c;
  for (let c = 97; c < 123; c++) folded[c] = folded[c - 32] = c;
  return folded;
};

/** Cuts texts into the words `wordsOf` gives, as numbers of a table, and makes no string of what is plain ASCII. */
class WordReader {
  /** Numbers of the words of the texts read last, repeated ones included. */
  readonly found: Uint32Array;
  readonly #table: WordTable;
  readonly #folded = foldings();
  #word: Uint16Array = new Uint16Array(64);

  constructor(table: WordTable, mostWords: number) {
    this.#table = table;
    this.found = new Uint32Array(mostWords);
  }

  /** Reads a text after so many words already found, and gives the number of all. */
  read(text: string, before: number): number {
    const folded = this.#folded;
    const { found } = this;
    let word: Uint16Array = this.#word;
    let count = before;
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c > 127) return this.#readAny(text, before);
      const letter = folded[c]!;
      if (letter !== 0) {
        if (length === word.length) word = this.#widen();
        word[length++] = letter;
      } else if (length > 0) {
        if (count === found.length) return count;
        found[count++] = this.#table.number(word, length);
        length = 0;
      }
    }
    if (length > 0 && count < found.length) found[count++] = this.#table.number(word, length);
    return count;
  }

  #readAny(text: string, before: number): number {
    const words = wordsOf(text);
    const count = Math.min(before + words.length, this.found.length);
    for (let w = before; w < count; w++) {
      const word = words[w - before]!;
      while (word.length > this.#word.length) this.#widen();
      for (let i = 0; i < word.length; i++) this.#word[i] = word.charCodeAt(i);
      this.found[w] = this.#table.number(this.#word, word.length);
    }
    return count;
  }

  #widen(): Uint16Array {
    const wider = new Uint16Array(this.#word.length * 2);
    wider.set(this.#word);
    return (this.#word = wider);
  }
}

// Words in the order of the alphabet, each with the slots that have it, as gaps in bytes: about a byte and a half a word.

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

const keptAnswers = 8;

/** Finds the slots whose text has words beginning with the words asked for: by index where there is one, else by reading. */
export class TextSearch {
  readonly #items: ItemStore;
  readonly #reader: ItemReader;
  readonly #answers = new Lru<string, Bits>(keptAnswers);
  #index: TextIndex | undefined;

  constructor(items: ItemStore, reader: ItemReader) {
    this.#items = items;
    this.#reader = reader;
  }

  /** Items that would have to be read to answer. */
  get unindexed(): number {
    return this.#items.size - (this.#index?.size ?? 0);
  }

  get bytes(): number {
    let bytes = this.#index?.bytes ?? 0;
    for (const bits of this.#answers.values()) bytes += bits.byteLength;
    return bytes;
  }

  search(words: readonly string[]): Bits {
    const { size } = this.#items;
    return this.#answers.take(`${size} ${words.join(' ')}`, () => {
      const found = this.#lookUp(words, size);
      this.#read(words, found, size);
      return found;
    });
  }

  /** Indexes all items there are now, in slices. The code for it is handed in, since few pages need it. */
  *index(build: typeof buildTextIndex): Generator<Progress, void> {
    if (this.unindexed === 0) return;
    this.#index = yield* build(this.#items, this.#reader);
  }

  #lookUp(words: readonly string[], size: number): Bits {
    const found = noBits(size);
    if (this.#index === undefined) return found;
    words.forEach((word, i) => {
      const some = i === 0 ? found : noBits(size);
      this.#index!.addSlots(word, some);
      if (i > 0) andInto(found, some);
    });
    return found;
  }

  #read(words: readonly string[], found: Bits, size: number): void {
    for (let slot = this.#index?.size ?? 0; slot < size; slot++) {
      const item = this.#items.get(slot);
      const own = wordsOf(`${this.#reader.headline(item)} ${this.#reader.summary(item)}`);
      if (words.every((word) => own.some((candidate) => candidate.startsWith(word)))) setBit(found, slot);
    }
  }
}
