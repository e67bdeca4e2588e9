// Words numbered in order of appearance, without a string for each: their characters stand in one array, and are found by
// open addressing. A million words cost a few typed arrays and no garbage.

export class WordTable {
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
