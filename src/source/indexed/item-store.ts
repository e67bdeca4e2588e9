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
