// Words in the order of the alphabet, each with the slots that have it, as gaps in bytes: about a byte and a half a word.
import { setBit, type Bits } from './bits.js';
import { wordsOf } from './fold-text.js';
import type { Progress } from './progress.js';

/** Words of one item beyond this number are not indexed, so one long text cannot take the memory of many. */
export const mostWords = 256;
const slice = 512;

export interface TextIndex {
  /** Slots below this are indexed. */
  readonly size: number;
  readonly bytes: number;
  /** Adds the slots that have a word beginning with `prefix`. */
  addSlots(prefix: string, into: Bits): void;
}

/** What is gathered while reading: which words each item has, and how many bytes each word will need. */
class Gathering {
  readonly ids = new Map<string, number>();
  readonly bytes: number[] = [];
  readonly #last: number[] = [];
  stream = new Uint32Array(1 << 16);
  used = 0;

  add(slot: number, words: readonly string[]): void {
    const from = this.used++;
    const most = Math.min(words.length, mostWords);
    this.#reserve(most);
    for (let i = 0; i < most; i++) {
      const word = words[i]!;
      let id = this.ids.get(word);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(word, id);
        this.bytes.push(0);
        this.#last.push(-1);
      }
      if (this.#last[id] === slot) continue;
      this.bytes[id]! += byteLength(slot - this.#last[id]!);
      this.#last[id] = slot;
      this.stream[this.used++] = id;
    }
    this.stream[from] = this.used - from - 1;
  }

  #reserve(more: number): void {
    if (this.used + more < this.stream.length) return;
    const grown = new Uint32Array((this.used + more) * 2);
    grown.set(this.stream);
    this.stream = grown;
  }
}

const byteLength = (gap: number): number =>
  gap < 128 ? 1 : gap < 16384 ? 2 : gap < 2097152 ? 3 : gap < 268435456 ? 4 : 5;

export function* buildTextIndex(
  size: number,
  textOf: (slot: number) => string,
): Generator<Progress, TextIndex> {
  const gathered = new Gathering();
  for (let slot = 0; slot < size; slot++) {
    gathered.add(slot, wordsOf(textOf(slot)));
    if (slot % slice === 0) yield { done: slot >>> 1, total: size };
  }
  const words = yield* sortWords(gathered.ids.keys(), size);
  const offsets = new Uint32Array(words.length + 1);
  const next = new Uint32Array(words.length);
  words.forEach((word, i) => {
    const id = gathered.ids.get(word)!;
    next[id] = offsets[i]!;
    offsets[i + 1] = offsets[i]! + gathered.bytes[id]!;
  });
  const gaps = new Uint8Array(offsets[words.length]!);
  const { stream } = gathered;
  const last = new Int32Array(words.length).fill(-1);
  for (let slot = 0, at = 0; slot < size; slot++) {
    for (let n = stream[at++]!; n > 0; n--) {
      const id = stream[at++]!;
      let gap = slot - last[id]!;
      last[id] = slot;
      for (; gap >= 128; gap >>>= 7) gaps[next[id]!++] = (gap & 127) | 128;
      gaps[next[id]!++] = gap;
    }
    if (slot % (8 * slice) === 0) yield { done: (size + slot) >>> 1, total: size };
  }
  return readIndex(size, words, offsets, gaps);
}

/** Sorted in parts that begin alike, so that no step is long. */
function* sortWords(words: Iterable<string>, size: number): Generator<Progress, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const word of words) {
    const head = word.slice(0, 2);
    const part = parts.get(head);
    if (part) part.push(word);
    else parts.set(head, [word]);
  }
  yield { done: size >>> 1, total: size };
  const sorted: string[] = [];
  for (const head of [...parts.keys()].sort()) {
    for (const word of parts.get(head)!.sort()) sorted.push(word);
    yield { done: size >>> 1, total: size };
  }
  return sorted;
}

const readIndex = (
  size: number,
  words: readonly string[],
  offsets: Uint32Array,
  gaps: Uint8Array,
): TextIndex => {
  const firstNotBelow = (word: string): number => {
    let lo = 0;
    let hi = words.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (words[mid]! < word) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  };
  return {
    size,
    // A word in the vocabulary costs its letters, an object head and a place in the array.
    bytes: gaps.byteLength + offsets.byteLength + words.reduce((sum, word) => sum + 24 + word.length, 0),
    addSlots(prefix, into) {
      for (let i = firstNotBelow(prefix); i < words.length && words[i]!.startsWith(prefix); i++) {
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
