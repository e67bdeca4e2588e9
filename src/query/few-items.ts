// The source for so few items that each can be looked at for every question: no index, and little code.
import { isTime } from '../data/date-span.js';
import type { Problem } from '../data/problem.js';
import { answerFew, overlaps, type Matched } from './answer-few.js';
import { bucketEntries } from './bucket-entries.js';
import { choosePalette } from './choose-palette.js';
import { duplicateId } from './duplicate-id.js';
import { entryReader, type FewEntry } from './few-entry.js';
import type { Filter } from './filter.js';
import { createItemReader, type ItemReader } from './item-reader.js';
import { hasValue, passing } from './passes.js';
import type { DatasetOptions } from './shared.js';
import type { Answer, Counts, Items, Query } from './source.js';
import { comparePriority, compareTime } from './time-compare.js';

/** From more items than this on an index pays. */
export const FEW = 2_000;

/** What all states of the items share; it only grows. */
interface Shared {
  readonly options: DatasetOptions;
  readonly reader: ItemReader;
  readonly read: ReturnType<typeof entryReader>;
  /** All rows that ever came. */
  readonly rows: unknown[];
  readonly repeated: Problem[];
}

const everything: Filter = {};

/** Every change makes another one, and leaves this one as it is. */
export class FewItems implements Items {
  readonly textUnindexed = 0;
  readonly version: number;
  readonly colours: readonly string[];
  /** In time order. */
  readonly all: readonly FewEntry[];
  readonly shared: Shared;
  /** Slots of those that were taken away. */
  readonly gone: ReadonlySet<number>;
  #timed: boolean | undefined;
  /** The first of each id. */
  readonly #ids = new Map<string, FewEntry>();
  readonly #matched = new WeakMap<Filter, Map<string, Matched<FewEntry>>>();

  private constructor(
    shared: Shared,
    all: readonly FewEntry[],
    gone: ReadonlySet<number>,
    colours: readonly string[],
    version: number,
  ) {
    this.shared = shared;
    this.all = all;
    this.gone = gone;
    this.colours = colours;
    this.version = version;
    for (const entry of all) {
      const known = this.#ids.get(entry.id);
      if (!known || entry.slot < known.slot) this.#ids.set(entry.id, entry);
    }
  }

  static of(rows: readonly unknown[], options: DatasetOptions): FewItems {
    const reader = options.reader ?? createItemReader();
    const read = entryReader(options.normalizer, options.facets.length, reader);
    return new FewItems({ options, reader, read, rows: [], repeated: [] }, [], new Set(), [], 0).add(rows);
  }

  get total(): number {
    return this.all.length;
  }

  get extent(): readonly [number, number] | undefined {
    return this.matchedExtent(everything);
  }

  get timed(): boolean {
    return (this.#timed ??= this.all.some(
      ({ span }) => isTime(span.startPrecision) || isTime(span.endPrecision),
    ));
  }

  get problems(): readonly Problem[] {
    return [...this.shared.options.normalizer.problems, ...this.shared.repeated];
  }

  get isScattered(): boolean {
    return this.total > FEW;
  }

  answer(query: Query): Answer {
    const matched = this.#match(query.filter, query.lane);
    return answerFew(matched, query, this.colours.length, this.version);
  }

  counts(filter: Filter): Counts {
    const { facets } = this.shared.options;
    return {
      total: this.total,
      matched: this.#match(filter).inTime.length,
      facets: Object.fromEntries(facets.map((facet, f) => [facet, this.#count(filter, facet, f)])),
    };
  }

  /** Most frequent first; values that the filter hides are counted as none. */
  #count(filter: Filter, facet: string, f: number): Readonly<Record<string, number>> {
    const counts = new Map<string, number>();
    const passes = passing(filter, this.shared.options.facets, this.shared.reader, facet);
    for (const entry of this.all) {
      const values = entry.values[f]!;
      const one = passes(entry) ? 1 : 0;
      for (const value of values.length > 0 ? values : [''])
        counts.set(value, (counts.get(value) ?? 0) + one);
    }
    return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
  }

  histogram(edges: Float64Array, filter: Filter): Uint32Array {
    const { inTime } = this.#match(filter);
    return bucketEntries(inTime, { start: 0, end: 0, edges }, () => false, this.colours.length).points;
  }

  matchedExtent(filter: Filter): readonly [number, number] | undefined {
    const { inTime } = this.#match(filter);
    let [first, last] = [Infinity, -Infinity];
    for (const { span } of inTime)
      for (const t of [span.start, span.end].filter(Number.isFinite)) {
        first = Math.min(first, t);
        last = Math.max(last, t);
      }
    return first <= last ? [first, last] : undefined;
  }

  entries({ filter, span, offset, limit }: Parameters<Items['entries']>[0]): ReturnType<Items['entries']> {
    const { inTime } = this.#match(filter);
    const found = span ? inTime.filter((entry) => overlaps(entry, span[0], span[1])) : inTime;
    return { entries: found.slice(offset, offset + limit), total: found.length };
  }

  locate(id: string, filter: Filter): ReturnType<Items['locate']> {
    const entry = this.#ids.get(id);
    return entry && { entry, rank: this.#match(filter).inTime.indexOf(entry) };
  }

  seek(t: number, direction: 1 | -1, filter: Filter): FewEntry | undefined {
    const { inTime } = this.#match(filter);
    return direction === 1
      ? inTime.find(({ span }) => span.start >= t)
      : inTime.filter(({ span }) => span.start < t).at(-1);
  }

  add(rows: readonly unknown[]): FewItems {
    return this.#with(rows, new Map(), new Set());
  }

  remove(ids: Iterable<string>): FewItems {
    return this.#with([], new Map(), new Set([...ids].flatMap((id) => this.#ids.get(id) ?? [])));
  }

  update(rows: readonly unknown[]): FewItems {
    const old = rows.map((row) => this.#ids.get(this.shared.reader.id(row)));
    const ordinals = new Map(old.map((entry, row) => [row, entry?.ordinal]));
    return this.#with(rows, ordinals, new Set(old.flatMap((entry) => entry ?? [])));
  }

  /** With these rows added, which may take the ordinals of others, and without some entries. */
  #with(
    rows: readonly unknown[],
    ordinals: ReadonlyMap<number, number | undefined>,
    gone: ReadonlySet<FewEntry>,
  ): FewItems {
    if (rows.length + gone.size === 0) return this;
    const { shared } = this;
    const kept = this.all.filter((entry) => !gone.has(entry));
    const fresh = rows.flatMap((row, i) => {
      const slot = shared.rows.push(row) - 1;
      return shared.read(row, slot, ordinals.get(i) ?? slot) ?? [];
    });
    const colours = this.#paint(fresh);
    const all = [...kept, ...fresh].sort(compareTime);
    const slots = new Set([...this.gone, ...[...gone].map(({ slot }) => slot)]);
    const made = new FewItems(shared, all, slots, colours, this.version + 1);
    for (const { id, slot, ordinal } of fresh) {
      const first = made.#ids.get(id)!;
      if (first.ordinal !== ordinal) shared.repeated.push(duplicateId(slot, first.slot, id));
    }
    return made;
  }

  /** Values keep the colour they have, and new ones take those that are left. */
  #paint(fresh: readonly FewEntry[]): readonly string[] {
    const { facets, colourFacet = 'theme' } = this.shared.options;
    const f = facets.indexOf(colourFacet);
    const values = new Map(['', ...this.colours].map((value) => [value, 0]));
    for (const entry of fresh)
      for (const value of entry.values[f] ?? []) values.set(value, (values.get(value) ?? 0) + 1);
    const names = [...values.keys()];
    const palette = choosePalette(
      this.colours.map((_, i) => i + 1),
      Uint32Array.from(values.values()),
    );
    const colours = palette.map((code) => names[code]!);
    for (const entry of fresh) entry.colour = colours.indexOf(entry.values[f]?.[0] ?? '');
    return colours;
  }

  #match(filter: Filter, lane?: Query['lane']): Matched<FewEntry> {
    const key = lane ? `${lane.facet}\n${lane.value}` : '';
    const known = this.#matched.get(filter) ?? new Map<string, Matched<FewEntry>>();
    this.#matched.set(filter, known);
    const old = known.get(key);
    if (old) return old;
    const inTime = lane ? this.#inLane(filter, lane) : this.#passing(filter);
    const made = { inTime, ranked: [...inTime].sort(comparePriority) };
    known.set(key, made);
    return made;
  }

  #passing(filter: Filter): readonly FewEntry[] {
    return this.all.filter(passing(filter, this.shared.options.facets, this.shared.reader));
  }

  #inLane(filter: Filter, { facet, value }: NonNullable<Query['lane']>): readonly FewEntry[] {
    const f = this.shared.options.facets.indexOf(facet);
    return this.#match(filter).inTime.filter(({ values }) => hasValue(values[f] ?? [])(value));
  }
}
