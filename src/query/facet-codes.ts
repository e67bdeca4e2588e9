// The values of one facet, row after row, as they are read. Two codes of 16 bits fit into a word; rows with more of them, or
// with codes too large, are few and kept apart.
import type { Tidy, ValueSink } from '../data/list-values.js';
import type { Dictionary } from './dictionary.js';

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

  constructor(records: Records, place: number, dictionary: Dictionary) {
    this.records = records;
    this.place = place;
    this.#dictionary = dictionary;
  }

  /** The values that are added now are of this row. */
  begin(row: number): void {
    this.#row = row;
    this.#at = row * this.records.stride + this.place;
    this.records.words[this.#at] = 0;
    if (this.more.size > 0) this.more.delete(row);
  }

  add(value: string, tidy?: Tidy): void {
    // What is in the dictionary is tidy, and nearly every value is there already.
    const known = this.#dictionary.find(value);
    const code = known ?? this.#dictionary.encode(tidy === undefined ? value : tidy(value));
    if (code === 0) return;
    const { words } = this.records;
    const pair = words[this.#at]!;
    if (pair === 0 && code < half) words[this.#at] = code;
    else if (pair !== code) this.#addNext(pair, code);
  }

  /** How many of the first `rows` rows have each code; those without a value have 0. */
  *count(rows: number): Generator<void, Uint32Array> {
    const counts = new Uint32Array(this.#dictionary.values.length);
    for (let from = 0; from < rows; from += chunk) {
      this.#countRows(counts, from, Math.min(rows, from + chunk));
      yield;
    }
    return counts;
  }

  #addNext(pair: number, code: number): void {
    if (pair >>> 16 === 0 && pair !== 0 && code < half) {
      this.records.words[this.#at] = (pair | (code << 16)) >>> 0;
      return;
    }
    const codes = pair === elsewhere ? this.more.get(this.#row)! : pair === 0 ? [] : unpack(pair);
    if (codes.includes(code)) return;
    codes.push(code);
    this.more.set(this.#row, codes);
    this.records.words[this.#at] = elsewhere;
  }

  #countRows(counts: Uint32Array, from: number, to: number): void {
    const { words, stride } = this.records;
    for (let row = from; row < to; row++) {
      const pair = words[row * stride + this.place]!;
      if (pair === elsewhere) for (const code of this.more.get(row)!) counts[code]!++;
      else {
        counts[pair & half]!++;
        if (pair > half) counts[pair >>> 16]!++;
      }
    }
  }
}

const chunk = 1 << 16;

const unpack = (pair: number): number[] => (pair > half ? [pair & half, pair >>> 16] : [pair]);
