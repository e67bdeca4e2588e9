import type { NormalRow, Normalizer } from '../data/plain-normalizer.js';
import { createNormalRow } from '../data/plain-normalizer.js';
import type { Columns } from './block.js';
import type { Dictionary } from './dictionary.js';
import { runKey, runKeys } from './duration-class.js';
import { FacetCodes } from './facet-codes.js';
import { priorityOf } from './priority.js';

const ERA = 2;

/** Rows as they are read, in the order of loading, before they are put in order. */
export class Draft {
  size = 0;
  readonly columns: Omit<Columns, 'colour'>;
  /** Run of each row. */
  readonly keys: Uint8Array;
  /** How many rows each run has. */
  readonly keyCounts = new Uint32Array(runKeys);
  readonly facets: readonly FacetCodes[];
  readonly #scratch: NormalRow;

  constructor(capacity: number, dictionaries: readonly Dictionary[]) {
    this.columns = {
      start: new Float64Array(capacity),
      end: new Float64Array(capacity),
      priority: new Uint32Array(capacity),
      when: new Uint16Array(capacity),
      kind: new Uint8Array(capacity),
      slot: new Uint32Array(capacity),
    };
    this.keys = new Uint8Array(capacity);
    this.facets = dictionaries.map((dictionary) => new FacetCodes(capacity, dictionary));
    this.#scratch = createNormalRow(this.facets);
  }

  /** Reads a row; false when it cannot be used. */
  add(raw: unknown, row: number, slot: number, normalizer: Normalizer): boolean {
    const { columns, size, facets } = this;
    const from = this.#scratch;
    for (let f = 0; f < facets.length; f++) facets[f]!.begin(size);
    if (!normalizer.read(raw, row, from)) return false;
    const { start } = from;
    const end = from.end > start ? from.end : start;
    const key = runKey(start, end, from.kind === ERA);
    columns.start[size] = start;
    columns.end[size] = end;
    columns.priority[size] = priorityOf(from.importance, from.title, start);
    columns.when[size] = from.when;
    columns.kind[size] = from.kind;
    columns.slot[size] = slot;
    this.keys[size] = key;
    this.keyCounts[key]!++;
    this.size++;
    return true;
  }
}
