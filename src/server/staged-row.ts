// A row as every engine keeps it: read by the same tables of names as in a page.
import { createNormalRow, type Normalizer } from '../items/normalizer.js';
import { createItemReader } from '../source/item-reader.js';
import { priorityOf } from '../source/priority.js';
import { wordsOf } from '../text/search-text.js';

export interface StagedRow {
  readonly ordinal: number;
  readonly id: string;
  readonly start: number;
  readonly stop: number;
  /** Precision and flags, packed. */
  readonly when: number;
  readonly kind: number;
  readonly priority: number;
  readonly title: string;
  /** The words of title and summary, each with a blank before it. */
  readonly words: string;
  /** The author's object as JSON. */
  readonly item: string;
  /** Of each facet. */
  readonly values: readonly (readonly string[])[];
}

/** Reads rows; nothing for one that cannot be used, which is the normalizer's to tell. */
export function createRowReader(
  facets: number,
  normalizer: Normalizer,
): (row: number, item: unknown) => StagedRow | undefined {
  const reader = createItemReader();
  let values: string[][] = [];
  const sinks = Array.from({ length: facets }, (_, f) => ({
    add(value: string, tidy = String) {
      const text = tidy(value);
      if (text !== '' && !values[f]!.includes(text)) values[f]!.push(text);
    },
  }));
  const normal = createNormalRow(sinks);
  return (row, item) => {
    values = Array.from({ length: facets }, () => []);
    if (!normalizer.read(item, row, normal)) return undefined;
    const words = wordsOf(`${reader.headline(item)} ${reader.summary(item)}`);
    return {
      ordinal: row,
      id: reader.id(item),
      start: normal.start,
      stop: Math.max(normal.start, normal.end),
      when: normal.when,
      kind: normal.kind,
      priority: priorityOf(normal.importance, normal.title, normal.start),
      title: reader.title(item),
      words: words.map((word) => ` ${word}`).join(''),
      item: JSON.stringify(item),
      values,
    };
  };
}
