import { wordsOf } from './fold-text.js';
import type { WordTable } from './word-table.js';

/** Lower case of the letters and digits of ASCII, 0 for what separates words. */
const foldings = (): Uint8Array => {
  const folded = new Uint8Array(128);
  for (let c = 48; c < 58; c++) folded[c] = c;
  for (let c = 97; c < 123; c++) folded[c] = folded[c - 32] = c;
  return folded;
};

/** Cuts texts into the words `wordsOf` gives, as numbers of a table, and makes no string of what is plain ASCII. */
export class WordReader {
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
