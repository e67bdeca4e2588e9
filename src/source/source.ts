import type { Kind } from '../items/item.js';
import type { Problem } from '../items/problem.js';
import type { CalendarStep } from '../time/calendar.js';
import type { DateSpan } from '../time/span.js';

/** Values of one facet: a plain array means any of them. `''` stands for "has no value". */
export type Clause =
  | readonly string[]
  | { readonly any?: readonly string[]; readonly all?: readonly string[]; readonly none?: readonly string[] };

/** What the reader asked for; clauses are ANDed. An empty filter matches everything. */
export interface Filter {
  readonly facets?: Readonly<Record<string, Clause>>;
  /** Every word must begin a word of title or summary; case and accents do not matter. */
  readonly text?: string;
  /** Half-open window in ms: entries that overlap it. */
  readonly span?: readonly [number, number];
  /** A predicate beside the clauses: the element puts its property `match` here; what `filter` is set to has none. */
  readonly match?: ((item: never) => boolean) | undefined;
}

/** One item as the index knows it. Entries are made when they are named, so a million items cost no million objects. */
export interface Entry {
  /** Place in the loaded items, stable while they stay loaded; the cheap identity. */
  readonly ordinal: number;
  /** The author's id, or a stable hash. Computed on first use. */
  readonly id: string;
  readonly span: DateSpan;
  readonly title: string;
  readonly kind: Kind;
  readonly importance: number;
  /** Larger is labelled first: importance, ties broken by a hash that does not depend on the order of loading. */
  readonly priority: number;
  /** Index of the first value of the colour facet in `SyncSource.colours`, -1 for none. */
  readonly colour: number;
  /** The author's object, as passed in. */
  readonly item: unknown;
}

/** What a view needs to know for one frame. Times in ms. */
export interface Query {
  /** The window [start, end). */
  readonly start: number;
  readonly end: number;
  /** Ascending edges of calendar buckets that cover the window: n + 1 edges for n buckets. */
  readonly edges: Float64Array;
  /** An entry at least this long is a span, a shorter one a point of its bucket. Snapped down to a power of two. */
  readonly spanFrom: number;
  /** Tile for label candidates, 2^tileLevel ms wide, anchored at 0. */
  readonly tileLevel: number;
  /** At most so many label candidates per tile. */
  readonly tileTop: number;
  /** At most so many spans per tile, and so many that began before the window. */
  readonly spanTop: number;
  readonly filter: Filter;
  /** Only entries with this value: a lane. */
  readonly lane?: { readonly facet: string; readonly value: string };
  /** How `edges` came about, where they are steps of the calendar: such a question can be widened and kept. */
  readonly calendar?: { readonly step: CalendarStep; readonly zone: string };
}

/** What the pixels need, and no more. */
export interface Answer {
  readonly version: number;
  /** Entries that match the filter (and lane) over all time, eras included. */
  readonly matched: number;
  /** Of these, how many overlap the window. */
  readonly inWindow: number;
  /** Points (not spans, not eras) that begin in each bucket. */
  readonly points: Uint32Array;
  /** The same per colour: points with first colour c in bucket b at `[c * buckets + b]`; the last colour row is "none". */
  readonly pointColours: Uint32Array;
  /** The entries themselves for buckets with few of them (at most 3), else undefined. */
  readonly pointEntries: readonly (readonly Entry[] | undefined)[];
  /** Spans that begin in the window, by the bucket they begin in, whether in `spans` or not. */
  readonly spanStarts: Uint32Array;
  /** The most important spans that overlap the window: by tile of their start, and those that began before. */
  readonly spans: readonly Entry[];
  /** How many spans began before the window and reach into it, whether in `spans` or not. */
  readonly crossing: number;
  /** Eras that overlap the window, most important first, at most `spanTop`. */
  readonly eras: readonly Entry[];
  /** Label candidates (not eras) that begin in the window's tiles: top `tileTop` of each, highest priority first. */
  readonly candidates: readonly Entry[];
  /** Index entries and nodes looked at; grows with pixels and log n, not with n. */
  readonly visited: number;
}

export interface Counts {
  readonly total: number;
  readonly matched: number;
  /** Matching items per value, under the other facets' clauses, over all time; `''` is "(none)". Most frequent first. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** They are of another filter or of older data: the ones asked for are on their way. */
  readonly pending?: boolean;
}

/** A source that answers at once: items in memory, or what is known by now of a source whose answers come later. */
export interface SyncSource {
  /** Grows with every change of the data. */
  readonly version: number;
  readonly total: number;
  /** From the first start to the last end of all items (open sides left out); undefined when empty. */
  readonly extent: readonly [number, number] | undefined;
  /** Some item begins or ends at a time of day. */
  readonly timed: boolean;
  /** Values of the colour facet that have a colour of their own, most frequent first (at most 12). */
  readonly colours: readonly string[];
  answer(query: Query): Answer;
  counts(filter: Filter): Counts;
  /** Matching entries (not eras) that begin in each bucket. */
  histogram(edges: Float64Array, filter: Filter): Uint32Array;
  /** Extent of the matching items. */
  matchedExtent(filter: Filter): readonly [number, number] | undefined;
  /** Matching entries in time order (start, then longest first, then order of loading), eras included. */
  entries(page: {
    readonly filter: Filter;
    readonly span?: readonly [number, number];
    readonly offset: number;
    readonly limit: number;
  }): { readonly entries: readonly Entry[]; readonly total: number; readonly pending?: boolean };
  /** The entry with this id and its rank among the matching ones (-1 when the filter hides it). */
  locate(id: string, filter: Filter): { readonly entry: Entry; readonly rank: number } | undefined;
  /** The first matching entry that begins at or after t (direction 1), or the last that begins before t (-1). */
  seek(t: number, direction: 1 | -1, filter: Filter): Entry | undefined;
  /** Where answers come later: grows with each one that came. */
  readonly revision?: number;
  /** Something that was asked for is on its way; resolves in `settled`. */
  readonly busy?: boolean;
  readonly settled?: Promise<void>;
  /** The last answer for the whole window was not the one to this question, but the best there was. */
  readonly stale?: boolean;
  /** How much of the data the answers are from, where it is not all. */
  readonly coverage?: Coverage | undefined;
}

/** Parts of the data that answered, of all there are. */
export interface Coverage {
  readonly ok: number;
  readonly total: number;
}

export interface SourceInfo {
  /** Another one for every change of the data. */
  readonly version: string;
  readonly total: number;
  readonly extent: readonly [number, number] | undefined;
  /** Facets that can be filtered by and counted. */
  readonly facets: readonly string[];
  /** Some item begins or ends at a time of day. */
  readonly hasTimes: boolean;
  /** See `SyncSource.colours`. */
  readonly colours: readonly string[];
  readonly coverage?: Coverage;
}

/** What an answer from a server tells beside its content. */
interface Answered {
  /** The version of the data it is from; none where the data cannot change. */
  readonly dataVersion?: string;
  readonly coverage?: Coverage;
}

/** What the pixels of one window need. */
export type Frame = Omit<Answer, 'version'> & Answered;

export interface PageQuery {
  readonly filter: Filter;
  /** Only entries that overlap it. */
  readonly span?: readonly [number, number];
  readonly offset: number;
  readonly limit: number;
}

/** Matching entries in time order. */
export interface Page extends Answered {
  readonly entries: readonly Entry[];
  readonly total: number;
}

/** An item by its id; or the first that begins at or after a time (direction 1), or the last that begins before it (-1). */
export type Target = { readonly id: string } | { readonly time: number; readonly direction: 1 | -1 };

export interface Found extends Answered {
  readonly entry: Entry | undefined;
  /** Of an item asked for by id: its place among the matching ones, -1 when the filter hides it. */
  readonly rank: number;
}

type Later<T> = T | Promise<T>;

/**
 * Where the element gets everything from: an answer comes at once or later. A signal that is aborted says that nobody waits any
 * more; the promise may then reject with whatever reason.
 */
export interface Source {
  info(signal?: AbortSignal): Later<SourceInfo>;
  frame(query: Query, signal?: AbortSignal): Later<Frame>;
  counts(filter: Filter, signal?: AbortSignal): Later<Counts & Answered>;
  page(query: PageQuery, signal?: AbortSignal): Later<Page>;
  find(target: Target, filter: Filter, signal?: AbortSignal): Later<Found>;
  /** Calls when the data changed; gives what ends that. */
  subscribe?(changed: () => void): () => void;
}

/** A source of items that are here. Every change makes another one. */
export interface Items extends SyncSource {
  /** What could not be used as it stood, repeated ids included. */
  readonly problems: readonly Problem[];
  /** How many items a text filter would have to read, where an index of words pays. */
  readonly textUnindexed: number;
  /** Putting everything in order anew would make answers quicker. */
  readonly isScattered: boolean;
  /** With these rows added; rows that cannot be used are the normalizer's to report. */
  add(rows: readonly unknown[]): Items;
  /** Rows take the place, and the ordinal, of the item with the same id; rows with a new id are added. */
  update(rows: readonly unknown[]): Items;
  /** Without the items that have these ids; of a repeated id the first goes. */
  remove(ids: Iterable<string>): Items;
}
