import type { Tidy, ValueSink } from '../../items/list-values.js';

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
