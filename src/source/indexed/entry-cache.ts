import { type Kind, KINDS } from '../../items/item.js';
import { type DateSpan, unpackWhen } from '../../time/span.js';
import { type ItemReader, importanceOf } from '../entries.js';
import type { Entry } from '../source.js';
import { type Block, noColour } from './block.js';
import type { ItemStore } from './item-store.js';

/** An entry as it is handed out; title and id are read from the item when first asked for. */
class ReadEntry implements Entry {
  readonly ordinal: number;
  readonly span: DateSpan;
  readonly kind: Kind;
  readonly importance: number;
  readonly priority: number;
  readonly colour: number;
  readonly item: unknown;
  readonly #reader: ItemReader;
  #title: string | undefined;
  #id: string | undefined;

  constructor(block: Block, at: number, items: ItemStore, reader: ItemReader) {
    const slot = block.slot[at]!;
    this.ordinal = items.ordinal(slot);
    this.item = items.get(slot);
    this.span = unpackWhen(block.start[at]!, block.end[at]!, block.when[at]!);
    this.kind = KINDS[block.kind[at]!] ?? 'event';
    this.priority = block.priority[at]!;
    this.importance = importanceOf(this.priority);
    this.colour = block.colour[at] === noColour ? -1 : block.colour[at]!;
    this.#reader = reader;
  }

  get title(): string {
    return (this.#title ??= this.#reader.title(this.item));
  }

  get id(): string {
    return (this.#id ??= this.#reader.id(this.item));
  }
}

/** Makes entries on demand; asked again for one it made lately, it gives the same object. */
export class EntryCache {
  readonly #items: ItemStore;
  readonly #reader: ItemReader;
  readonly #limit: number;
  #young = new Map<number, Entry>();
  #old = new Map<number, Entry>();

  constructor(items: ItemStore, reader: ItemReader, limit = 16_384) {
    this.#items = items;
    this.#reader = reader;
    this.#limit = limit;
  }

  entry(block: Block, at: number): Entry {
    const slot = block.slot[at]!;
    const young = this.#young.get(slot);
    if (young !== undefined) return young;
    const entry = this.#old.get(slot) ?? new ReadEntry(block, at, this.#items, this.#reader);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(slot, entry);
    return entry;
  }
}

/** Keeps the most recently used values, up to a number. */
export class Lru<K, V> {
  readonly #limit: number;
  readonly #map = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    const value = this.#map.get(key);
    if (value === undefined) return undefined;
    this.#map.delete(key);
    this.#map.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#map.delete(key);
    this.#map.set(key, value);
    for (const oldest of this.#map.keys()) {
      if (this.#map.size <= this.#limit) break;
      this.#map.delete(oldest);
    }
  }

  /** The value of the key, made and kept when it is not there. */
  take(key: K, make: () => V): V {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  values(): Iterable<V> {
    return this.#map.values();
  }
}
