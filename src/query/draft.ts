import { createNormalRow, type NormalRow, type Normalizer } from '../data/normalize.js';
import { runKey } from './duration-class.js';
import type { Columns } from './block.js';
import { newColumns } from './block.js';
import type { Dictionary } from './dictionary.js';
import { priorityOf } from './priority.js';

/** Values of one facet, row after row: row i has `codes[offsets[i], offsets[i + 1])`. */
export interface CodeLists {
  codes: Uint32Array;
  readonly offsets: Uint32Array;
}

const ERA = 2;

/** Rows as they are read, in the order of loading, before they are put in order. */
export class Draft {
  size = 0;
  readonly columns: Columns;
  /** Run of each row. */
  readonly keys: Uint8Array;
  readonly facets: readonly CodeLists[];
  readonly #dictionaries: readonly Dictionary[];
  readonly #scratch: NormalRow;

  constructor(capacity: number, names: readonly string[], dictionaries: readonly Dictionary[]) {
    this.columns = newColumns(capacity);
    this.keys = new Uint8Array(capacity);
    this.facets = dictionaries.map(() => ({
      codes: new Uint32Array(capacity + 8),
      offsets: new Uint32Array(capacity + 1),
    }));
    this.#dictionaries = dictionaries;
    this.#scratch = createNormalRow(names);
  }

  /** Reads a row; false when it cannot be used. */
  add(raw: unknown, row: number, slot: number, normalizer: Normalizer): boolean {
    const from = this.#scratch;
    if (!normalizer.read(raw, row, from)) return false;
    const { columns, size } = this;
    const end = from.end > from.start ? from.end : from.start;
    columns.start[size] = from.start;
    columns.end[size] = end;
    columns.priority[size] = priorityOf(from.importance, from.title, from.start);
    columns.when[size] = from.when;
    columns.kind[size] = from.kind;
    columns.slot[size] = slot;
    this.keys[size] = runKey(from.start, end, from.kind === ERA);
    for (let f = 0; f < this.facets.length; f++) this.#addValues(f, from.values[f]!);
    this.size++;
    return true;
  }

  #addValues(f: number, values: readonly string[]): void {
    const lists = this.facets[f]!;
    const dictionary = this.#dictionaries[f]!;
    let to = lists.offsets[this.size]!;
    if (to + values.length > lists.codes.length) {
      const grown = new Uint32Array((to + values.length) * 2);
      grown.set(lists.codes);
      lists.codes = grown;
    }
    for (let i = 0; i < values.length; i++) lists.codes[to++] = dictionary.encode(values[i]!);
    lists.offsets[this.size + 1] = to;
  }
}
