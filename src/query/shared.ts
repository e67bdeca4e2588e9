import type { Normalizer } from '../data/plain-normalizer.js';
import type { Vocabulary } from './compile.js';
import { Dictionary } from './dictionary.js';
import { EntryCache } from './entry-cache.js';
import { IdIndex } from './id-index.js';
import { createItemReader, type ItemReader } from './item-reader.js';
import { ItemStore } from './item-store.js';
import type { Segment } from './segment.js';
import type { Source } from './source.js';
import { TextSearch } from './text-search.js';

export interface DatasetOptions {
  /** Reads the rows, for the same facets; its problems are its own to report. */
  readonly normalizer: Normalizer;
  readonly facets: readonly string[];
  /** The facet that colours the points. Default: `theme`. */
  readonly colourFacet?: string;
  /** Reads id, title and text of an item when they are needed. Default: from the usual column names. */
  readonly reader?: ItemReader;
}

/** What all snapshots of a data set share: it only grows, so an older snapshot stays right. */
export interface Shared {
  readonly options: DatasetOptions;
  readonly items: ItemStore;
  readonly entries: EntryCache;
  readonly texts: TextSearch;
  readonly ids: IdIndex;
  readonly vocabulary: Vocabulary;
  /** Place of the colour facet in `options.facets`, -1 when it is not one of them. */
  readonly colourFacet: number;
}

export interface Snapshot {
  readonly shared: Shared;
  readonly version: number;
  readonly segments: readonly Segment[];
  /** Codes of the values that have a colour of their own. */
  readonly palette: readonly number[];
}

export const emptySnapshot = (
  options: DatasetOptions,
  { version, colours }: Pick<Source, 'version' | 'colours'> = { version: 0, colours: [] },
): Snapshot => {
  const items = new ItemStore();
  const reader = options.reader ?? createItemReader();
  const texts = new TextSearch(items, reader);
  const vocabulary: Vocabulary = {
    facets: options.facets,
    dictionaries: options.facets.map(() => new Dictionary()),
    search: (words) => texts.search(words),
  };
  const colourFacet = options.facets.indexOf(options.colourFacet ?? 'theme');
  return {
    shared: {
      options,
      items,
      entries: new EntryCache(items, reader),
      texts,
      ids: new IdIndex(items, reader),
      vocabulary,
      colourFacet,
    },
    version,
    segments: [],
    palette: colours.map((value) => vocabulary.dictionaries[colourFacet]!.encode(value)),
  };
};

/** The slot is in the snapshot, and where. */
export const findSlot = (
  { segments }: Snapshot,
  slot: number,
): { readonly segment: number; readonly at: number } | undefined => {
  for (let segment = 0; segment < segments.length; segment++) {
    const at = segments[segment]!.find(slot);
    if (at !== undefined) return { segment, at };
  }
  return undefined;
};
