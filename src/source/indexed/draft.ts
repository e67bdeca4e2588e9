import { createNormalRow, type Normalizer, type NormalRow } from '../../items/normalizer.js';
import { priorityOf } from '../priority.js';
import { runKey, runKeys } from './duration-class.js';
import { type Dictionary, FacetCodes, type Records } from './facet-codes.js';

const ERA = 2;

/** Places in a record; the pairs of codes of the facets follow. */
export const place = { priority: 0, whenAndKind: 1, facets: 2 } as const;

/** Rows as they are read, in the order of loading, before they are put in order. */
export class Draft {
  size = 0;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly records: Records;
  /** Run of each row. */
  readonly keys: Uint8Array;
  /** How many rows each run has. */
  readonly keyCounts = new Uint32Array(runKeys);
  readonly facets: readonly FacetCodes[];
  readonly #scratch: NormalRow;
  readonly #base: number;
  /** For each row that could not be used, how many came before it that could. */
  readonly #unused: number[] = [];

  /** `base` is the slot of the first row that is read. */
  constructor(capacity: number, base: number, dictionaries: readonly Dictionary[]) {
    this.#base = base;
    this.start = new Float64Array(capacity);
    this.end = new Float64Array(capacity);
    this.keys = new Uint8Array(capacity);
    const stride = place.facets + dictionaries.length;
    this.records = { words: new Uint32Array(capacity * stride), stride };
    this.facets = dictionaries.map((own, f) => new FacetCodes(this.records, place.facets + f, own));
    this.#scratch = createNormalRow(this.facets);
  }

  /** Reads the next row; false when it cannot be used. `row` is its number in problems. */
  add(raw: unknown, row: number, normalizer: Normalizer): boolean {
    const { size, facets } = this;
    const from = this.#scratch;
    for (let f = 0; f < facets.length; f++) facets[f]!.begin(size);
    if (!normalizer.read(raw, row, from)) {
      this.#unused.push(size);
      for (const codes of facets) codes.undo();
      return false;
    }
    const { start } = from;
    const end = from.end > start ? from.end : start;
    const key = runKey(start, end, from.kind === ERA);
    this.start[size] = start;
    this.end[size] = end;
    const { words, stride } = this.records;
    words[size * stride + place.priority] = priorityOf(from.importance, from.title, start);
    words[size * stride + place.whenAndKind] = from.when | (from.kind << 16);
    this.keys[size] = key;
    this.keyCounts[key]!++;
    this.size++;
    return true;
  }

  /** Where the item of a row is in the store. */
  slot(row: number): number {
    return this.#base + row + (this.#unused.length === 0 ? 0 : countUpTo(this.#unused, row));
  }
}

/** How many of the ascending numbers are not above `most`. */
const countUpTo = (numbers: readonly number[], most: number): number => {
  let lo = 0;
  let hi = numbers.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (numbers[mid]! <= most) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};

/** From slot back to position: an array where the slots lie close together, else a map. Made when first asked. */
export class SlotPositions {
  readonly #slots: Uint32Array;
  #base = 0;
  /** Position + 1; 0 is nobody. */
  #near: Uint32Array | undefined;
  #far: Map<number, number> | undefined;

  constructor(slots: Uint32Array) {
    this.#slots = slots;
  }

  find(slot: number): number | undefined {
    if (this.#near === undefined && this.#far === undefined) this.#build();
    if (this.#far !== undefined) return this.#far.get(slot);
    const found = slot < this.#base ? 0 : (this.#near![slot - this.#base] ?? 0);
    return found === 0 ? undefined : found - 1;
  }

  get bytes(): number {
    return (this.#near?.byteLength ?? 0) + (this.#far?.size ?? 0) * 32;
  }

  #build(): void {
    const slots = this.#slots;
    let [lo, hi] = [Infinity, -1];
    for (let at = 0; at < slots.length; at++) {
      lo = Math.min(lo, slots[at]!);
      hi = Math.max(hi, slots[at]!);
    }
    if (hi - lo > slots.length * 4) {
      this.#far = new Map();
      for (let at = 0; at < slots.length; at++) this.#far.set(slots[at]!, at);
      return;
    }
    this.#base = slots.length === 0 ? 0 : lo;
    this.#near = new Uint32Array(slots.length === 0 ? 0 : hi - lo + 1);
    for (let at = 0; at < slots.length; at++) this.#near[slots[at]! - this.#base] = at + 1;
  }
}
