import { andInto, noBits, setBit, type Bits } from './bits.js';
import { wordsOf } from '../../text/search-text.js';
import type { ItemReader } from '../item-reader.js';
import type { ItemStore } from './item-store.js';
import { Lru } from './entry-cache.js';
import type { Progress } from '../../items/sliced-work.js';
import type { buildTextIndex, TextIndex } from './text-index.js';

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
