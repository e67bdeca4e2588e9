import { type Problem, duplicateId } from '../../items/problem.js';
import { finish, type Progress } from '../../items/sliced-work.js';
import type { ItemReader } from '../entries.js';
import type { Tidy, ValueSink } from '../../items/field-values.js';

// The author's arrays, as they came, one behind the other. Only ever appended to, so snapshots share it: a snapshot never
// asks for a slot that came after it.

interface Chunk {
  readonly base: number;
  readonly rows: readonly unknown[];
}

export class ItemStore {
  readonly #chunks: Chunk[] = [];
  /** Slots of updated items: the ordinal their first version had. */
  readonly #ordinals = new Map<number, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Takes the rows in and gives the slot of the first. */
  append(rows: readonly unknown[]): number {
    const base = this.#size;
    this.#chunks.push({ base, rows });
    this.#size += rows.length;
    return base;
  }

  get(slot: number): unknown {
    let chunk = this.#chunks[0];
    if (chunk === undefined || slot >= chunk.rows.length) chunk = this.#find(slot);
    return chunk?.rows[slot - chunk.base];
  }

  /** Some items took the ordinal of another; else ordinals are slots. */
  get hasReplaced(): boolean {
    return this.#ordinals.size > 0;
  }

  ordinal(slot: number): number {
    return this.#ordinals.size === 0 ? slot : (this.#ordinals.get(slot) ?? slot);
  }

  /** The item in `slot` takes the place of the one with this ordinal. */
  replace(slot: number, ordinal: number): void {
    this.#ordinals.set(slot, ordinal);
  }

  #find(slot: number): Chunk | undefined {
    let lo = 0;
    let hi = this.#chunks.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >>> 1;
      if (this.#chunks[mid]!.base <= slot) lo = mid;
      else hi = mid - 1;
    }
    return this.#chunks[lo];
  }
}

// From id to slot, by open addressing: 32 bits of hash and the slot, no strings kept. It only grows, so snapshots share it;
// who asks says which slots are still there.

const slice = 2048;
const mostProblems = 1000;

export class IdIndex {
  /** Repeated ids found so far. */
  readonly problems: Problem[] = [];
  readonly #items: ItemStore;
  readonly #reader: ItemReader;
  #hashes = new Uint32Array(64);
  /** Slot + 1; 0 is free. */
  #slots = new Uint32Array(64);
  #size = 0;

  constructor(items: ItemStore, reader: ItemReader) {
    this.#items = items;
    this.#reader = reader;
  }

  get bytes(): number {
    return this.#size === 0 ? 0 : this.#hashes.byteLength + this.#slots.byteLength;
  }

  get unindexed(): number {
    return this.#items.size - this.#size;
  }

  idOf(item: unknown): string {
    return this.#reader.id(item);
  }

  /** The first slot with this id that is there. */
  find(id: string, isThere: (slot: number) => boolean): number | undefined {
    finish(this.index(isThere));
    return this.#find(id, hash(id), isThere);
  }

  /** Indexes the items not yet indexed, in slices, and notes the ids that came twice. */
  *index(isThere: (slot: number) => boolean): Generator<Progress, void> {
    const { size } = this.#items;
    yield* this.#reserve(size);
    for (let slot = this.#size; slot < size; slot = this.#size) {
      this.#size++;
      this.#add(slot, isThere);
      if (slot % slice === 0) yield { done: slot, total: size };
    }
  }

  #add(slot: number, isThere: (slot: number) => boolean): void {
    const id = this.#reader.id(this.#items.get(slot));
    const hashed = hash(id);
    if (this.#put(hashed, slot) && this.problems.length < mostProblems)
      this.#check(slot, id, hashed, isThere);
  }

  /** Notes an id that stands twice. */
  #check(slot: number, id: string, hashed: number, isThere: (slot: number) => boolean): void {
    const first = this.#find(id, hashed, (other) => other !== slot && isThere(other));
    if (first === undefined || !isThere(slot)) return;
    if (this.#items.ordinal(slot) !== this.#items.ordinal(first))
      this.problems.push(duplicateId(slot, first, id));
  }

  #find(id: string, wanted: number, isThere: (slot: number) => boolean): number | undefined {
    const mask = this.#slots.length - 1;
    let found: number | undefined;
    for (let at = wanted & mask; this.#slots[at] !== 0; at = (at + 1) & mask) {
      const slot = this.#slots[at]! - 1;
      if (this.#hashes[at] !== wanted || (found !== undefined && slot > found) || !isThere(slot)) continue;
      if (this.#reader.id(this.#items.get(slot)) === id) found = slot;
    }
    return found;
  }

  /** Whether an id with the same hash was there before. */
  #put(hashed: number, slot: number): boolean {
    const [hashes, slots] = [this.#hashes, this.#slots];
    const mask = slots.length - 1;
    let at = hashed & mask;
    let again = false;
    for (; slots[at] !== 0; at = (at + 1) & mask) again ||= hashes[at] === hashed;
    hashes[at] = hashed;
    slots[at] = slot + 1;
    return again;
  }

  /** Room for so many ids at two thirds of load. */
  *#reserve(size: number): Generator<Progress, void> {
    let capacity = this.#slots.length;
    while (capacity < size * 1.5) capacity *= 2;
    if (capacity === this.#slots.length) return;
    const [hashes, slots] = [this.#hashes, this.#slots];
    this.#hashes = new Uint32Array(capacity);
    this.#slots = new Uint32Array(capacity);
    for (let at = 0; at < slots.length; at++) if (slots[at] !== 0) this.#put(hashes[at]!, slots[at]! - 1);
    yield { done: this.#size, total: size };
  }
}

const hash = (id: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
};

/** The values of one facet, numbered in order of appearance; 0 is '' (none). It only grows, so snapshots share it. */
export class Dictionary {
  readonly values: string[] = [''];
  readonly #codes = new Map<string, number>([['', 0]]);

  /** The number of a value, given one now if it is new. */
  encode(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  find(value: string): number | undefined {
    return this.#codes.get(value);
  }
}

// The values of one facet, row after row, as they are read. Two codes of 16 bits fit into a word; rows with more of them, or
// with codes too large, are few and kept apart.

const half = 0xffff;
/** Stands for a row whose codes are in `more`. */
export const elsewhere = 0xffffffff;

/** What is known of each row, side by side: who reads one row in a million waits for its memory once. */
export interface Records {
  readonly words: Uint32Array;
  /** Words of a row. */
  readonly stride: number;
}

export class FacetCodes implements ValueSink {
  readonly more = new Map<number, number[]>();
  readonly records: Records;
  /** Place of the pair in each record: first code in the lower half, second in the upper; 0 is none. */
  readonly place: number;
  readonly #dictionary: Dictionary;
  #row = 0;
  #at = 0;
  /** How many rows have each code. */
  #counts = new Uint32Array(64);
  /** Rows that have any. */
  #valued = 0;

  constructor(records: Records, place: number, dictionary: Dictionary) {
    this.records = records;
    this.place = place;
    this.#dictionary = dictionary;
  }

  /** The values that are added now are of this row. */
  begin(row: number): void {
    this.#row = row;
    this.#at = row * this.records.stride + this.place;
  }

  /** The row of `begin` cannot be used after all. */
  undo(): void {
    const pair = this.records.words[this.#at]!;
    if (pair === 0) return;
    for (const code of pair === elsewhere ? this.more.get(this.#row)! : unpack(pair)) this.#counts[code]!--;
    this.#valued--;
    this.records.words[this.#at] = 0;
    this.more.delete(this.#row);
  }

  add(value: string, tidy?: Tidy): void {
    // What is in the dictionary is tidy, and nearly every value is there already.
    const known = this.#dictionary.find(value);
    const code = known ?? this.#dictionary.encode(tidy === undefined ? value : tidy(value));
    if (code === 0) return;
    const { words } = this.records;
    const pair = words[this.#at]!;
    if (pair === 0) this.#valued++;
    if (pair === 0 && code < half) {
      words[this.#at] = code;
      this.#count(code);
    } else if (pair !== code) this.#addNext(pair, code);
  }

  /** How many of `rows` rows have each code; those without a value have 0. */
  counts(rows: number): Uint32Array {
    const counts = new Uint32Array(this.#dictionary.values.length);
    counts.set(this.#counts.subarray(0, counts.length));
    counts[0] = rows - this.#valued;
    return counts;
  }

  #count(code: number): void {
    if (code >= this.#counts.length) {
      const more = new Uint32Array(code * 2);
      more.set(this.#counts);
      this.#counts = more;
    }
    this.#counts[code]!++;
  }

  #addNext(pair: number, code: number): void {
    if (pair >>> 16 === 0 && pair !== 0 && code < half) {
      this.records.words[this.#at] = (pair | (code << 16)) >>> 0;
      this.#count(code);
      return;
    }
    const codes = pair === elsewhere ? this.more.get(this.#row)! : pair === 0 ? [] : unpack(pair);
    if (codes.includes(code)) return;
    codes.push(code);
    this.#count(code);
    this.more.set(this.#row, codes);
    this.records.words[this.#at] = elsewhere;
  }
}

const unpack = (pair: number): number[] => (pair > half ? [pair & half, pair >>> 16] : [pair]);
