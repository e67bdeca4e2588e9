import { unpackWhen, type DateSpan } from '../data/date-span.js';
import { KINDS, type Kind } from '../data/item.js';
import { createNormalRow, type NormalRow, type Normalizer } from '../data/plain-normalizer.js';
import type { Entry } from './entry.js';
import type { ItemReader } from './item-reader.js';
import { importanceOf, priorityOf } from './priority.js';

/** One of few items, with the values of its facets. */
export class FewEntry implements Entry {
  /** Place in the list of all items that ever came. */
  readonly slot: number;
  readonly ordinal: number;
  readonly item: unknown;
  readonly span: DateSpan;
  readonly kind: Kind;
  readonly importance: number;
  readonly priority: number;
  colour = -1;
  readonly values: readonly (readonly string[])[];
  readonly #reader: ItemReader;
  #title: string | undefined;
  #id: string | undefined;

  constructor(
    item: unknown,
    [slot, ordinal]: readonly [number, number],
    row: NormalRow,
    values: readonly (readonly string[])[],
    reader: ItemReader,
  ) {
    this.slot = slot;
    this.ordinal = ordinal;
    this.item = item;
    this.span = unpackWhen(row.start, Math.max(row.start, row.end), row.when);
    this.kind = KINDS[row.kind] ?? 'event';
    this.priority = priorityOf(row.importance, row.title, row.start);
    this.importance = importanceOf(this.priority);
    this.values = values;
    this.#reader = reader;
  }

  get title(): string {
    return (this.#title ??= this.#reader.title(this.item));
  }

  get id(): string {
    return (this.#id ??= this.#reader.id(this.item));
  }
}

/** Reads rows into entries; undefined for one that cannot be used. */
export function entryReader(
  normalizer: Normalizer,
  facets: number,
  reader: ItemReader,
): (item: unknown, slot: number, ordinal: number) => FewEntry | undefined {
  let values: string[][] = [];
  const row = createNormalRow(
    Array.from({ length: facets }, (_, f) => ({
      add(value: string, tidy = String) {
        const text = tidy(value);
        if (text !== '' && !values[f]!.includes(text)) values[f]!.push(text);
      },
    })),
  );
  return (item, slot, ordinal) => {
    values = Array.from({ length: facets }, () => []);
    return normalizer.read(item, slot, row)
      ? new FewEntry(item, [slot, ordinal], row, values, reader)
      : undefined;
  };
}
