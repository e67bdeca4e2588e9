import type { Normalizer } from '../../items/normalizer.js';
import { finish, type Progress, reporting } from '../../items/sliced-work.js';
import { createItemReader, type ItemReader, choosePalette } from '../entries.js';
import type { SyncSource } from '../source.js';
import { hasBit, noBits, setBit } from './bits.js';
import { buildBlock, mergeBlocks } from './build-block.js';
import { Draft } from './draft.js';
import { EntryCache } from './entry-cache.js';
import { Dictionary, IdIndex, ItemStore } from './item-store.js';
import type { Vocabulary } from './match-filter.js';
import { Segment } from './segment.js';
import { TextSearch } from './text-index.js';

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
  { version, colours }: Pick<SyncSource, 'version' | 'colours'> = { version: 0, colours: [] },
): Snapshot => {
  const items = new ItemStore();
  const reader = options.reader ?? createItemReader();
  const texts = new TextSearch(items, reader);
  const vocabulary: Vocabulary = {
    facets: options.facets,
    dictionaries: options.facets.map(() => new Dictionary()),
    search: (words) => texts.search(words),
    item: (slot) => items.get(slot),
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

// Every change makes a new snapshot that shares what did not change. What is added goes to a small segment of its own;
// small segments are merged at once, the big one only by compacting, in slices.

/** Segments up to this size, taken together, are merged at once when something is added. */
const smallSegment = 8192;
/** Up to so many items, repeated ids are looked for while loading. */
const smallData = 20_000;
const slice = 256;

/** Reads and indexes rows, in slices. `ordinals` are those of the items the rows take the place of. */
export function* addRows(
  before: Snapshot,
  rows: readonly unknown[],
  ordinals: readonly (number | undefined)[] = [],
): Generator<Progress, Snapshot> {
  const { items, options, vocabulary, colourFacet } = before.shared;
  const base = items.append(rows);
  ordinals.forEach((ordinal, row) => ordinal !== undefined && items.replace(base + row, ordinal));
  const draft = new Draft(rows.length, base, vocabulary.dictionaries);
  for (let row = 0; row < rows.length; row++) {
    draft.add(rows[row], base + row, options.normalizer);
    if (row % slice === 0) yield { done: Math.floor(row * readingShare), total: rows.length };
  }
  const counts = draft.facets.map((codes) => codes.counts(draft.size));
  const palette = choosePalette(before.palette, counts[colourFacet]);
  let done = rows.length * readingShare;
  const building = buildBlock(draft, items, counts, { facet: colourFacet, codes: palette });
  for (;;) {
    const step = building.next();
    if (step.done === true) {
      const added = new Segment(step.value, vocabulary);
      yield* reporting(added.warming(), { done: rows.length, total: rows.length });
      const segments = added.count === 0 ? before.segments : [...before.segments, added];
      const after = mergeSmall({ ...before, version: before.version + 1, segments, palette });
      if (items.size <= smallData)
        finish(before.shared.ids.index((slot) => findSlot(after, slot) !== undefined));
      return after;
    }
    done += (rows.length - done) / 64;
    yield { done: Math.floor(done), total: rows.length };
  }
}

/** Part of the loading that is reading rows, for the progress. */
const readingShare = 0.7;

const mergeSmall = (snapshot: Snapshot): Snapshot => {
  let { segments } = snapshot;
  for (;;) {
    const last = segments.slice(-2);
    if (last.length < 2 || last[0]!.count + last[1]!.count > smallSegment) break;
    if (last[0]!.count > 2 * last[1]!.count) break;
    const block = finish(mergeBlocks(last, snapshot.shared.items));
    segments = [...segments.slice(0, -2), new Segment(block, snapshot.shared.vocabulary)];
  }
  return { ...snapshot, segments };
};

export const removeSlots = (before: Snapshot, slots: Iterable<number>): Snapshot => {
  const gone = new Map<number, number[]>();
  for (const slot of slots) {
    const place = findSlot(before, slot);
    if (place === undefined) continue;
    const positions = gone.get(place.segment);
    if (positions) positions.push(place.at);
    else gone.set(place.segment, [place.at]);
  }
  if (gone.size === 0) return before;
  const segments = before.segments
    .map((segment, s) => (gone.has(s) ? segment.without(gone.get(s)!) : segment))
    .filter((segment) => segment.count > 0);
  return { ...before, version: before.version + 1, segments };
};

/** Puts everything into one segment, in slices; removed entries are forgotten. */
export function* compact(before: Snapshot): Generator<Progress, Snapshot> {
  const { segments, shared } = before;
  if (segments.length === 0 || (segments.length === 1 && segments[0]!.alive === undefined)) return before;
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  const merging = mergeBlocks(segments, shared.items);
  for (let done = 0; ; done += (total - done) / 128) {
    const step = merging.next();
    if (step.done === true) {
      return {
        ...before,
        version: before.version + 1,
        segments: [new Segment(step.value, shared.vocabulary)],
      };
    }
    yield { done: Math.floor(done), total };
  }
}

/**
 * A compacted snapshot with the changes made while it was being compacted. Slots below `size` are of the items it was made of: those
 * that `latest` has no more are gone; the others of `latest` came since, and stand in segments of their own.
 */
export const caughtUp = (compacted: Snapshot, latest: Snapshot, size: number): Snapshot => {
  const kept = noBits(size);
  const since = latest.segments.map((segment) => {
    const { block, alive = block.everyone } = segment;
    const older: number[] = [];
    for (let at = 0; at < block.size; at++) {
      const slot = block.slot[at]!;
      if (slot >= size || !hasBit(alive, at)) continue;
      setBit(kept, slot);
      older.push(at);
    }
    return older.length ? segment.without(older) : segment;
  });
  const whole = compacted.segments.map((segment) => {
    const gone: number[] = [];
    segment.block.slot.forEach((slot, at) => {
      if (!hasBit(kept, slot)) gone.push(at);
    });
    return gone.length ? segment.without(gone) : segment;
  });
  const segments = [...whole, ...since].filter((segment) => segment.count > 0);
  return { ...latest, version: latest.version + 1, segments };
};
