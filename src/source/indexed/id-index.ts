// From id to slot, by open addressing: 32 bits of hash and the slot, no strings kept. It only grows, so snapshots share it;
// who asks says which slots are still there.
import type { Problem } from '../../items/problem.js';
import { duplicateId } from '../../items/problem.js';
import { finish, type Progress } from '../../items/sliced-work.js';
import type { ItemReader } from '../item-reader.js';
import type { ItemStore } from './item-store.js';

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
