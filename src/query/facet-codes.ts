// The values of one facet, row after row, as they are read. Two codes of 16 bits fit into a word; rows with more of them, or
// with codes too large, are few and kept apart.
import type { Tidy, ValueSink } from '../data/list-values.js';
import type { Dictionary } from './dictionary.js';

const half = 0xffff;
/** Stands in `pairs` for a row whose codes are in `more`. */
export const elsewhere = 0xffffffff;

export class FacetCodes implements ValueSink {
  /** First code in the lower half, second in the upper; 0 is none. */
  readonly pairs: Uint32Array;
  readonly more = new Map<number, number[]>();
  readonly #dictionary: Dictionary;
  #row = 0;

  constructor(capacity: number, dictionary: Dictionary) {
    this.pairs = new Uint32Array(capacity);
    this.#dictionary = dictionary;
  }

  /** The values that are added now are of this row. */
  begin(row: number): void {
    this.#row = row;
    this.pairs[row] = 0;
    if (this.more.size > 0) this.more.delete(row);
  }

  add(value: string, tidy?: Tidy): void {
    // What is in the dictionary is tidy, and nearly every value is there already.
    const known = this.#dictionary.find(value);
    const code = known ?? this.#dictionary.encode(tidy === undefined ? value : tidy(value));
    if (code === 0) return;
    const pair = this.pairs[this.#row]!;
    if (pair === 0 && code < half) this.pairs[this.#row] = code;
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
      this.pairs[this.#row] = (pair | (code << 16)) >>> 0;
      return;
    }
    const codes = pair === elsewhere ? this.more.get(this.#row)! : pair === 0 ? [] : unpack(pair);
    if (codes.includes(code)) return;
    codes.push(code);
    this.more.set(this.#row, codes);
    this.pairs[this.#row] = elsewhere;
  }

  #countRows(counts: Uint32Array, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const pair = this.pairs[row]!;
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
