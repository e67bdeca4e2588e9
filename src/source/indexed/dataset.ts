import { PRECISIONS } from '../../time/span.js';
import type { Problem } from '../../items/problem.js';
import { answerQuery, countFacets, Tally } from './answer-query.js';
import {
  addRows,
  caughtUp,
  compact,
  removeSlots,
  emptySnapshot,
  findSlot,
  type DatasetOptions,
  type Snapshot,
} from './snapshot.js';
import { openClass } from './block.js';
import type { Entry, Filter, Answer, Counts, Items, Query, SyncSource } from '../source.js';
import { lowerBound, upperBoundBy } from '../entries.js';
import { filterKey } from '../filter-key.js';
import type { Match } from './match-filter.js';
import { Lru } from './entry-cache.js';
import { finish, type Progress } from '../../items/sliced-work.js';
import type { buildTextIndex } from './text-index.js';
import { TimeOrder, type Place } from './time-order.js';

type Extent = readonly [number, number];

/** From the first start to the last end of the matching entries; sides without an end are left out. */
const extentOf = (matches: readonly Match[]): Extent | undefined => {
  let [lo, hi] = [Infinity, -Infinity];
  const take = (t: number): void => {
    if (!Number.isFinite(t)) return;
    if (t < lo) lo = t;
    if (t > hi) hi = t;
  };
  for (const match of matches) for (const t of runEdges(match)) take(t);
  return lo <= hi ? [lo, hi] : undefined;
};

/** First and last start and end of the matching entries of each run. */
function* runEdges({ block, set, ended }: Match): Iterable<number> {
  const { start, end, byEnd, runs } = block;
  for (const run of runs) {
    const first = set.rank(lowerBound(start, run.from, run.to, -Number.MAX_VALUE));
    const last = set.rank(run.to);
    if (first < last) {
      yield start[set.select(first)]!;
      yield start[set.select(last - 1)]!;
      if (run.ends === undefined) yield end[set.select(last - 1)]!;
    }
    if (run.ends === undefined) continue;
    const stop = upperBoundBy(end, byEnd, run.ends, run.ends + run.to - run.from, Number.MAX_VALUE);
    const [from, to] = [ended.rank(run.ends), ended.rank(stop)];
    if (from === to) continue;
    yield end[byEnd[ended.select(from)]!]!;
    yield end[byEnd[ended.select(to - 1)]!]!;
  }
}

type Page = Parameters<SyncSource['entries']>[0];

/** How many bytes the index takes, beside the author's own objects. */
export interface MemoryReport {
  /** Columns, postings and compiled filters. */
  readonly bytes: number;
  readonly perItem: number;
  /** The text index and its last answers. */
  readonly search: number;
  /** The look-up by id. */
  readonly ids: number;
}

/** Small segments halve in size from one to the next, so that few are enough for any stream of additions. */
const MANY_SEGMENTS = 12;

const nothing: Filter = {};

const DAY = PRECISIONS.indexOf('day');
/** The precision at either end is finer than a day. */
const isTimed = (when: number): boolean => (when & 15) > DAY || ((when >> 4) & 15) > DAY;

/** The source in memory: an immutable snapshot, whose changes share with it all that did not change. */
export class Dataset implements Items {
  readonly #snapshot: Snapshot;
  readonly #extents = new WeakMap<Filter, { readonly extent: Extent | undefined }>();

  #timed: boolean | undefined;
  readonly #tallies = new Lru<string, Tally>(24);

  readonly #counts = new Lru<string, Counts>(8);

  private constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** `before` is what it follows: values keep the colours they had there. */
  static empty(options: DatasetOptions, before?: Pick<SyncSource, 'version' | 'colours'>): Dataset {
    return new Dataset(emptySnapshot(options, before));
  }

  get version(): number {
    return this.#snapshot.version;
  }

  get total(): number {
    return this.#snapshot.segments.reduce((sum, { count }) => sum + count, 0);
  }

  get extent(): Extent | undefined {
    return this.matchedExtent(nothing);
  }

  get timed(): boolean {
    return (this.#timed ??= this.#snapshot.segments.some(({ block }) => block.when.some(isTimed)));
  }

  get colours(): readonly string[] {
    const { palette, shared } = this.#snapshot;
    return palette.map((code) => shared.vocabulary.dictionaries[shared.colourFacet]!.values[code]!);
  }

  answer(query: Query): Answer {
    return answerQuery(this.#snapshot, query, this.#tallies);
  }

  counts(filter: Filter): Counts {
    const { segments, shared } = this.#snapshot;
    return this.#counts.take(filterKey(filter), () => ({
      total: this.total,
      matched: this.#matches(filter).reduce((sum, { count }) => sum + count, 0),
      facets: countFacets(segments, shared.vocabulary, filter),
    }));
  }

  histogram(edges: Float64Array, filter: Filter): Uint32Array {
    const tally = new Tally(edges, 0);
    for (const match of this.#matches(filter)) tally.add(match, 0, openClass + 1);
    return tally.points;
  }

  matchedExtent(filter: Filter): Extent | undefined {
    const known = this.#extents.get(filter);
    if (known !== undefined) return known.extent;
    const extent = extentOf(this.#matches(filter));
    this.#extents.set(filter, { extent });
    return extent;
  }

  entries({ filter, span, offset, limit }: Page): { entries: readonly Entry[]; total: number } {
    const matches =
      span === undefined
        ? this.#matches(filter)
        : this.#snapshot.segments.map((segment) => segment.matchWithin(filter, span));
    return {
      entries: this.#order(matches)
        .page(offset, limit)
        .map((place) => this.#entry(place)),
      total: matches.reduce((sum, { count }) => sum + count, 0),
    };
  }

  locate(id: string, filter: Filter): { entry: Entry; rank: number } | undefined {
    const slot = this.#slotOf(id);
    const found = slot === undefined ? undefined : findSlot(this.#snapshot, slot);
    if (found === undefined) return undefined;
    const matches = this.#matches(filter);
    const { block, set } = matches[found.segment]!;
    const place = { block, at: found.at };
    const isShown = set.rank(found.at + 1) > set.rank(found.at);
    return { entry: this.#entry(place), rank: isShown ? this.#order(matches).rank(place) : -1 };
  }

  seek(t: number, direction: 1 | -1, filter: Filter): Entry | undefined {
    const place = this.#order(this.#matches(filter)).seek(t, direction);
    return place && this.#entry(place);
  }

  /** The data set with these rows added; rows that cannot be used are the normalizer's to report. */
  add(rows: readonly unknown[]): Dataset {
    return finish(this.adding(rows));
  }

  /** The same in slices, for many rows. */
  *adding(
    rows: readonly unknown[],
    ordinals: readonly (number | undefined)[] = [],
  ): Generator<Progress, Dataset> {
    return new Dataset(yield* addRows(this.#snapshot, rows, ordinals));
  }

  /** The data set without the items that have these ids; of a repeated id the first goes. */
  remove(ids: Iterable<string>): Dataset {
    const slots = [...ids].map((id) => this.#slotOf(id)).filter((slot) => slot !== undefined);
    return this.#with(removeSlots(this.#snapshot, slots));
  }

  /** Rows take the place, and the ordinal, of the item with the same id; rows with a new id are added. */
  update(rows: readonly unknown[]): Dataset {
    const { items, ids } = this.#snapshot.shared;
    const slots = rows.map((row) => this.#slotOf(ids.idOf(row)));
    const ordinals = slots.map((slot) => (slot === undefined ? undefined : items.ordinal(slot)));
    const removed = removeSlots(
      this.#snapshot,
      slots.filter((slot) => slot !== undefined),
    );
    return this.#with(finish(addRows(removed, rows, ordinals)));
  }

  /** Whether small segments or removed items have piled up, so that compacting would pay. */
  get isScattered(): boolean {
    const { segments } = this.#snapshot;
    const first = segments[0];
    if (first === undefined) return false;
    const rest = this.total - first.count;
    return (
      segments.length > MANY_SEGMENTS || rest > first.count / 16 || first.count < first.block.size * 0.75
    );
  }

  /**
   * The same data in one segment, in slices. What comes of it takes the place of this data set, or of what changes have made of it
   * meanwhile: they are in the outcome too.
   */
  compacting(): Generator<Progress, (latest: Dataset) => Dataset> {
    // asked for now: a generator begins with its first step, and items may come before that
    return this.#compacting(this.#snapshot.shared.items.size);
  }

  *#compacting(size: number): Generator<Progress, (latest: Dataset) => Dataset> {
    const compacted = yield* compact(this.#snapshot);
    return (latest) =>
      latest === this ? this.#with(compacted) : new Dataset(caughtUp(compacted, latest.#snapshot, size));
  }

  /** What could not be used as it stood, repeated ids included as far as ids are indexed. */
  get problems(): readonly Problem[] {
    const { options, ids } = this.#snapshot.shared;
    return [...options.normalizer.problems, ...ids.problems];
  }

  /** Indexes ids not yet indexed, in slices, and finds the repeated ones. Without it the first look-up does the work. */
  *indexingIds(): Generator<Progress, void> {
    yield* this.#snapshot.shared.ids.index((slot) => findSlot(this.#snapshot, slot) !== undefined);
  }

  /** Indexes the words of all items, in slices, with the code handed in. Without it a text filter reads every item. */
  *indexingText(build: typeof buildTextIndex): Generator<Progress, void> {
    yield* this.#snapshot.shared.texts.index(build);
  }

  /** How many items a text filter would have to read. */
  get textUnindexed(): number {
    return this.#snapshot.shared.texts.unindexed;
  }

  memory(): MemoryReport {
    const { segments, shared } = this.#snapshot;
    const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
    const lookUp = segments.reduce((sum, segment) => sum + segment.lookUpBytes, 0);
    const ids = shared.ids.bytes + lookUp;
    return { bytes, perItem: bytes / Math.max(1, this.total), search: shared.texts.bytes, ids };
  }

  #with(snapshot: Snapshot): Dataset {
    return snapshot === this.#snapshot ? this : new Dataset(snapshot);
  }

  #matches(filter: Filter): readonly Match[] {
    return this.#snapshot.segments.map((segment) => segment.match(filter));
  }

  #order(matches: readonly Match[]): TimeOrder {
    return new TimeOrder(matches, this.#snapshot.shared.items);
  }

  #slotOf(id: string): number | undefined {
    return this.#snapshot.shared.ids.find(id, (slot) => findSlot(this.#snapshot, slot) !== undefined);
  }

  #entry({ block, at }: Place): Entry {
    return this.#snapshot.shared.entries.entry(block, at);
  }
}
