// One source made of several that hold parts of the data: counts add up, the best of each are merged, what did not answer is told.
import { POINTS_PER_BUCKET, maxColours, comparePriority, compareTime } from './entries.js';
import type {
  Counts,
  Coverage,
  Entry,
  Filter,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  Source,
  SourceInfo,
  Target,
} from './source.js';

export const sharded = (sources: readonly Source[]): Source => new ShardedSource(sources);

/** With the spans that are the best of their tiles, whether they reach into the window or not. */
interface PartFrame extends Frame {
  readonly begun: readonly Entry[];
}

interface Part<T> {
  readonly shard: number;
  readonly answer: T;
}

class ShardedSource implements Source {
  readonly #shards: readonly Source[];
  /** Names of the colours of each shard, and of all. */
  #infos: readonly (SourceInfo | undefined)[] = [];
  #colours: readonly string[] = [];

  constructor(shards: readonly Source[]) {
    this.#shards = shards;
  }

  async info(signal?: AbortSignal): Promise<SourceInfo> {
    const parts = await this.#ask((source) => source.info(signal));
    // What was known of a part that does not answer stays known: names and colours are not other ones without it.
    this.#infos = this.#shards.map(
      (_, shard) => parts.find((part) => part.shard === shard)?.answer ?? this.#infos[shard],
    );
    const known = this.#infos.flatMap((info) => info ?? []);
    const infos = parts.map(({ answer }) => answer);
    this.#colours = [...new Set(known.flatMap(({ colours }) => colours))].slice(0, maxColours);
    const ends = infos.flatMap(({ extent }) => (extent ? [extent] : []));
    return {
      version: JSON.stringify(this.#infos.map((info) => info?.version ?? '')),
      total: infos.reduce((sum, { total }) => sum + total, 0),
      extent: ends.length
        ? [Math.min(...ends.map(([start]) => start)), Math.max(...ends.map(([, end]) => end))]
        : undefined,
      facets: [...new Set(known.flatMap(({ facets }) => facets))],
      hasTimes: known.some(({ hasTimes }) => hasTimes),
      colours: this.#colours,
      ...this.#told(parts),
    };
  }

  async frame(query: Query, signal?: AbortSignal): Promise<Frame> {
    const tiles = wholeTiles(query);
    const parts = await this.#ask(async (source): Promise<PartFrame> => {
      const [frame, whole] = await Promise.all([
        source.frame(query, signal),
        tiles ? source.frame(tiles, signal) : undefined,
      ]);
      return { ...frame, begun: (whole ?? frame).spans };
    });
    const frames = parts.map((part) => this.#renamed(part));
    const sum = (of: (frame: Frame) => number): number => frames.reduce((n, frame) => n + of(frame), 0);
    const points = added(frames.map((frame) => frame.points));
    const merged = (of: (frame: PartFrame) => readonly Entry[]): Entry[] =>
      frames.flatMap(of).sort(comparePriority);
    return {
      ...this.#told(parts),
      matched: sum((frame) => frame.matched),
      inWindow: sum((frame) => frame.inWindow),
      crossing: sum((frame) => frame.crossing),
      points,
      pointColours: added(frames.map((frame) => frame.pointColours)),
      pointEntries: [...points].map((n, b) =>
        n > POINTS_PER_BUCKET
          ? undefined
          : frames.flatMap((frame) => frame.pointEntries[b] ?? []).sort(compareTime),
      ),
      spanStarts: added(frames.map((frame) => frame.spanStarts)),
      spans: bestSpans(
        merged((frame) => frame.spans),
        merged((frame) => frame.begun),
        query,
      ),
      eras: merged((frame) => frame.eras).slice(0, query.spanTop),
      candidates: topOfTiles(
        merged((frame) => frame.candidates),
        query.tileLevel,
        query.tileTop,
      ),
      visited: sum((frame) => frame.visited),
    };
  }

  async counts(filter: Filter, signal?: AbortSignal): Promise<Counts & { readonly coverage?: Coverage }> {
    const parts = await this.#ask((source) => source.counts(filter, signal));
    const all = parts.map(({ answer }) => answer);
    const names = [...new Set(all.flatMap(({ facets }) => Object.keys(facets)))];
    return {
      ...this.#told(parts),
      total: all.reduce((sum, { total }) => sum + total, 0),
      matched: all.reduce((sum, { matched }) => sum + matched, 0),
      facets: Object.fromEntries(
        names.map((facet) => [facet, addedCounts(all.map(({ facets }) => facets[facet] ?? {}))]),
      ),
    };
  }

  async page(query: PageQuery, signal?: AbortSignal): Promise<Page> {
    const { offset, limit } = query;
    const parts = await this.#ask((source) =>
      source.page({ ...query, offset: 0, limit: offset + limit }, signal),
    );
    const entries = parts.flatMap(({ shard, answer }) =>
      answer.entries.map((entry) => this.#entry(entry, shard)),
    );
    return {
      ...this.#told(parts),
      total: parts.reduce((sum, { answer }) => sum + answer.total, 0),
      entries: entries.sort(compareTime).slice(offset, offset + limit),
    };
  }

  async find(target: Target, filter: Filter, signal?: AbortSignal): Promise<Found> {
    const parts = await this.#ask((source) => source.find(target, filter, signal));
    const found = parts.flatMap(({ shard, answer }) =>
      answer.entry ? [{ shard, rank: answer.rank, entry: this.#entry(answer.entry, shard) }] : [],
    );
    if ('id' in target) {
      const first = found[0];
      const told = this.#told(parts);
      if (!first) return { entry: undefined, rank: -1, ...told };
      if (first.rank < 0) return { entry: first.entry, rank: -1, ...told };
      const before = await Promise.all(
        this.#shards.map(async (_, shard) =>
          shard === first.shard ? first.rank : this.#before(first.entry, shard, filter, signal),
        ),
      );
      return { entry: first.entry, rank: before.reduce((a, b) => a + b, 0), ...told };
    }
    const ordered = found.map(({ entry }) => entry).sort(compareTime);
    return { entry: target.direction === 1 ? ordered[0] : ordered.at(-1), rank: -1, ...this.#told(parts) };
  }

  subscribe(changed: () => void): () => void {
    const ends = this.#shards.map((source) => source.subscribe?.(changed));
    return () => {
      for (const end of ends) end?.();
    };
  }

  /** How many matching entries of a shard stand before this one: found by halving. */
  async #before(entry: Entry, shard: number, filter: Filter, signal?: AbortSignal): Promise<number> {
    const at = async (offset: number): Promise<Page> =>
      this.#shards[shard]!.page({ filter, offset, limit: 1 }, signal);
    let low = 0;
    let high: number;
    try {
      high = (await at(0)).total;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const [there] = (await at(middle)).entries;
        if (there && compareTime(this.#entry(there, shard), entry) < 0) low = middle + 1;
        else high = middle;
      }
    } catch (error) {
      if (signal?.aborted) throw error;
      return 0;
    }
    return low;
  }

  /** The answers that came; throws where none did. */
  async #ask<T extends object>(put: (source: Source) => T | Promise<T>): Promise<readonly Part<T>[]> {
    const all = await Promise.allSettled(this.#shards.map(async (source) => put(source)));
    const parts = all.flatMap((one, shard) =>
      one.status === 'fulfilled' ? [{ shard, answer: one.value }] : [],
    );
    const failed = all.find((one) => one.status === 'rejected');
    if (failed && parts.length === 0) throw failed.reason;
    return parts;
  }

  /** How much of the data these answers are from, and of which versions. */
  #told(parts: readonly Part<{ readonly dataVersion?: string; readonly coverage?: Coverage }>[]): {
    readonly dataVersion?: string;
    readonly coverage?: Coverage;
  } {
    let ok = 0;
    let total = this.#shards.length - parts.length;
    for (const { answer } of parts) {
      ok += answer.coverage?.ok ?? 1;
      total += answer.coverage?.total ?? 1;
    }
    const versions = this.#infos.map((info) => info?.version ?? '');
    let known = versions.length > 0;
    for (const { shard, answer } of parts) {
      if (answer.dataVersion === undefined) known &&= 'version' in answer;
      else versions[shard] = answer.dataVersion;
    }
    return { coverage: { ok, total }, ...(known ? { dataVersion: JSON.stringify(versions) } : {}) };
  }

  /** Ordinals of all shards are told apart, and colours are those of all. */
  #entry(entry: Entry, shard: number): Entry {
    const name = this.#infos[shard]?.colours[entry.colour];
    const colour = name === undefined ? -1 : this.#colours.indexOf(name);
    return { ...plain(entry), colour, ordinal: entry.ordinal * this.#shards.length + shard };
  }

  #renamed({ shard, answer }: Part<PartFrame>): PartFrame {
    const own = this.#infos[shard]?.colours ?? [];
    const buckets = answer.points.length;
    const pointColours = new Uint32Array(buckets * (this.#colours.length + 1));
    for (let row = 0; row <= own.length; row++) {
      const to = row < own.length ? this.#colours.indexOf(own[row]!) : -1;
      const into = to < 0 ? this.#colours.length : to;
      for (let b = 0; b < buckets; b++)
        pointColours[into * buckets + b]! += answer.pointColours[row * buckets + b] ?? 0;
    }
    const entries = (list: readonly Entry[]): readonly Entry[] =>
      list.map((entry) => this.#entry(entry, shard));
    return {
      ...answer,
      pointColours,
      pointEntries: answer.pointEntries.map((few) => few && entries(few)),
      spans: entries(answer.spans),
      begun: entries(answer.begun),
      eras: entries(answer.eras),
      candidates: entries(answer.candidates),
    };
  }
}

/** Members of an entry may be accessors, which a spread leaves out. */
const plain = ({ ordinal, id, span, title, kind, importance, priority, colour, item }: Entry): Entry => ({
  ordinal,
  id,
  span,
  title,
  kind,
  importance,
  priority,
  colour,
  item,
});

function added(lists: readonly Uint32Array[]): Uint32Array {
  const sums = new Uint32Array(Math.max(0, ...lists.map(({ length }) => length)));
  for (const list of lists) list.forEach((n, i) => (sums[i]! += n));
  return sums;
}

function addedCounts(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const counts of all)
    for (const [value, n] of Object.entries(counts)) sums.set(value, (sums.get(value) ?? 0) + n);
  return Object.fromEntries([...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

/** The first `top` of each tile; entries come best first. */
function topOfTiles(entries: readonly Entry[], level: number, top: number): Entry[] {
  const taken = new Map<number, number>();
  return entries.filter(({ span }) => {
    const tile = Math.floor(span.start / 2 ** level);
    const n = (taken.get(tile) ?? 0) + 1;
    taken.set(tile, n);
    return n <= top;
  });
}

/**
 * The question for spans alone of all tiles that a window cuts. What begins in such a tile and ends before the window, or begins after it,
 * takes up a place among the best of the tile, and a part does not tell of it; none where no tile is cut.
 */
function wholeTiles(query: Query): Query | undefined {
  const width = 2 ** query.tileLevel;
  const start = Math.floor(query.start / width) * width;
  const end = Math.ceil(query.end / width) * width;
  if (query.spanTop === 0 || !(end > start) || (start === query.start && end === query.end)) return undefined;
  const { spanFrom, tileLevel, spanTop, filter, lane } = query;
  const edges = Float64Array.of(start, end);
  return { start, end, edges, spanFrom, tileLevel, tileTop: 0, spanTop, filter, ...(lane ? { lane } : {}) };
}

/** As one source has them: the best of each tile, and the best of those that run when the window begins. */
function bestSpans(
  entries: readonly Entry[],
  begun: readonly Entry[],
  { start, end, tileLevel, spanTop }: Query,
): readonly Entry[] {
  const running = entries.filter(({ span }) => span.start < start && span.end > start).slice(0, spanTop);
  const first = Math.floor(start / 2 ** tileLevel) * 2 ** tileLevel;
  const best = topOfTiles(
    begun.filter(({ span }) => span.start >= first),
    tileLevel,
    spanTop,
  );
  const reaching = best.filter(({ span }) => span.start < end && (span.end > start || span.start >= start));
  const shown = new Map([...running, ...reaching].map((entry) => [entry.ordinal, entry]));
  return [...shown.values()].sort(comparePriority);
}
