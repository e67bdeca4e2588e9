import { type Kind, KINDS } from '../items/item.js';
import { createNormalRow, type Normalizer, type NormalRow } from '../items/normalizer.js';
import { type Problem, duplicateId } from '../items/problem.js';
import { type DateSpan, isTime, unpackWhen } from '../time/span.js';
import {
  bucketEntries,
  comparePriority,
  compareTime,
  createItemReader,
  type ItemReader,
  choosePalette,
  importanceOf,
  priorityOf,
} from './entries.js';
import { clausesOf } from './filter-key.js';
import type { DatasetOptions } from './indexed/snapshot.js';
import { queryWords, wordsOf } from '../text/text.js';
import type { Answer, Counts, Entry, Filter, Items, Query } from './source.js';

// The answer for a window, made by looking at each of few entries; the same that the index for many gives.

interface Matched<E extends Entry = Entry> {
  /** In time order. */
  readonly inTime: readonly E[];
  /** The same, who is chosen first first. */
  readonly ranked: readonly E[];
  /** From the first start to the last end. */
  readonly extent: readonly [number, number] | undefined;
}

/** `colours` is how many of them have a row of their own. */
function answerFew({ inTime, ranked }: Matched, query: Query, colours: number, version: number): Answer {
  const { start, end, spanTop } = query;
  const least = 2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom)));
  const isSpan = ({ span }: Entry): boolean => span.end - span.start >= least;
  const reaches = (e: Entry): boolean => overlaps(e, start, end);
  const labelled = tiles(query, query.tileTop);
  const barred = tiles(query, spanTop);
  const [spans, eras, candidates]: [Entry[], Entry[], Entry[]] = [[], [], []];
  let crossing = 0;
  for (const entry of ranked) {
    if (entry.kind === 'era') {
      if (eras.length < spanTop && reaches(entry)) eras.push(entry);
      continue;
    }
    if (labelled(entry)) candidates.push(entry);
    if (!isSpan(entry)) continue;
    const { span } = entry;
    const begun = barred(entry) && reaches(entry);
    const first = span.start < start && span.end > start && ++crossing <= spanTop;
    if (begun || first) spans.push(entry);
  }
  return {
    version,
    matched: inTime.length,
    inWindow: inTime.filter(reaches).length,
    ...bucketEntries(inTime, query, isSpan, colours),
    spans,
    crossing,
    eras,
    candidates,
    visited: 3 * inTime.length,
  };
}

/** The entry is somewhere in [from, to); one without length is where it begins. */
const overlaps = ({ span: { start, end } }: Entry, from: number, to: number): boolean =>
  start < to && (end > from || start >= from);

/** Takes the first `top` that begin in each tile of the window. */
function tiles({ start, end, tileLevel }: Query, top: number): (entry: Entry) => boolean {
  const width = 2 ** tileLevel;
  const first = Math.floor(start / width);
  const last = Math.ceil(end / width) - 1;
  const taken = new Map<number, number>();
  return ({ span }) => {
    const tile = Math.floor(span.start / width);
    if (!(tile >= first && tile <= last)) return false;
    const before = taken.get(tile) ?? 0;
    taken.set(tile, before + 1);
    return before < top;
  };
}

function extentOf(entries: readonly Entry[]): readonly [number, number] | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { span } of entries)
    for (const t of [span.start, span.end]) {
      if (!Number.isFinite(t)) continue;
      first = Math.min(first, t);
      last = Math.max(last, t);
    }
  return first <= last ? [first, last] : undefined;
}

/** One of few items, with the values of its facets. */
class FewEntry implements Entry {
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
function entryReader(
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

type Passes = (entry: FewEntry) => boolean;

/** Whether an entry matches the filter; `leaveOut` is the facet whose `any` does not count. */
function passing(filter: Filter, facets: readonly string[], reader: ItemReader, leaveOut?: string): Passes {
  const tests = clausesOf(filter).map(([facet, { any, all, none }]): Passes => {
    const f = facets.indexOf(facet);
    return (entry) => {
      const has = hasValue(entry.values[f] ?? []);
      if (facet !== leaveOut && any.length > 0 && !any.some(has)) return false;
      return all.every(has) && !none.some(has);
    };
  });
  const words = queryWords(filter.text ?? '');
  if (words.length > 0)
    tests.push(({ item }) => {
      const own = wordsOf(`${reader.headline(item)} ${reader.summary(item)}`);
      return words.every((word) => own.some((w) => w.startsWith(word)));
    });
  const match = filter.match as ((item: unknown) => boolean) | undefined;
  if (match) tests.push(({ item }) => match(item));
  const { span } = filter;
  if (span) tests.push((entry) => overlaps(entry, span[0], span[1]));
  return (entry) => tests.every((test) => test(entry));
}

/** `''` stands for having none, also of a facet that is not known. */
const hasValue =
  (values: readonly string[]) =>
  (value: string): boolean =>
    value === '' ? values.length === 0 : values.includes(value);

// The source for so few items that each can be looked at for every question: no index, and little code.

/** From more items than this on an index pays. */
export const SCAN_LIMIT = 2_000;

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
export class ScannedItems implements Items {
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

  static of(rows: readonly unknown[], options: DatasetOptions): ScannedItems {
    const reader = options.reader ?? createItemReader();
    const read = entryReader(options.normalizer, options.facets.length, reader);
    return new ScannedItems({ options, reader, read, rows: [], repeated: [] }, [], new Set(), [], 0).add(
      rows,
    );
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
    return this.total > SCAN_LIMIT;
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
    return this.#match(filter).extent;
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

  add(rows: readonly unknown[]): ScannedItems {
    return this.#with(rows, new Map(), new Set());
  }

  remove(ids: Iterable<string>): ScannedItems {
    return this.#with([], new Map(), new Set([...ids].flatMap((id) => this.#ids.get(id) ?? [])));
  }

  update(rows: readonly unknown[]): ScannedItems {
    const old = rows.map((row) => this.#ids.get(this.shared.reader.id(row)));
    const ordinals = new Map(old.map((entry, row) => [row, entry?.ordinal]));
    return this.#with(rows, ordinals, new Set(old.flatMap((entry) => entry ?? [])));
  }

  /** With these rows added, which may take the ordinals of others, and without some entries. */
  #with(
    rows: readonly unknown[],
    ordinals: ReadonlyMap<number, number | undefined>,
    gone: ReadonlySet<FewEntry>,
  ): ScannedItems {
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
    const made = new ScannedItems(shared, all, slots, colours, this.version + 1);
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
    const made = { inTime, ranked: [...inTime].sort(comparePriority), extent: extentOf(inTime) };
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
