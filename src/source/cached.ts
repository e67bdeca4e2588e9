import { filterKey } from './filter-key.js';
import {
  findKey,
  neighbours,
  normalQuery,
  pageKey,
  type NormalQuery,
  type KnownFrame,
  resample,
} from './remote.js';
import type {
  Answer,
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
  SyncSource,
} from './source.js';

// Questions under way and answers that came: the same question is put once, a superseded one is aborted, memory is bounded.

interface Kept {
  readonly answer: unknown;
  readonly bytes: number;
}

interface Asking {
  readonly key: string;
  readonly abort: AbortController;
  readonly since: number;
  next:
    | { readonly key: string; readonly start: () => void; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
}

export interface CacheHost {
  /** An answer came. */
  answered(): void;
  failed(reason: unknown): void;
  /** False: the answer is not to be kept, as one from other data. */
  admit(answer: unknown): boolean;
}

/** Slots that begin so are asked ahead of need. */
export const AHEAD = 'ahead ';
/** Ms that a question may still take once another one took its place: without it, nothing would ever be answered while a window zooms. */
const GRACE = 250;
/** Ms before a question that failed is put again; each time twice as long. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

export class AnswerCache {
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Asking>();
  readonly #pauses = new Map<string, { readonly until: number; readonly pause: number }>();
  readonly #host: CacheHost;
  readonly #most: number;
  #bytes = 0;
  private waiting: (() => void)[] = [];

  /** `most` bytes of answers are kept. */
  constructor(host: CacheHost, most: number) {
    this.#host = host;
    this.#most = most;
  }

  /** How much is kept. */
  get size(): number {
    return this.#bytes;
  }

  /** Questions are under way, other than those put ahead of need. */
  get busy(): boolean {
    for (const slot of this.#asking.keys()) if (!slot.startsWith(AHEAD)) return true;
    return false;
  }

  /** Resolves when no question is under way. */
  get settled(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** The answer where it is there. Else it is asked for; in a slot one question is under way, and the last one asked for is next. */
  ask<T>(slot: string, key: string, put: (signal: AbortSignal) => T | Promise<T>): T | undefined {
    const known = this.look(key) as T | undefined;
    if (known !== undefined) return known;
    const pause = this.#pauses.get(key);
    if (pause && pause.until > Date.now()) return undefined;
    const now = this.#asking.get(slot);
    if (now?.key === key) {
      if (now.next) clearTimeout(now.next.timer);
      now.next = undefined;
      return undefined;
    }
    if (now) {
      this.#queue(slot, now, key, put);
      return undefined;
    }
    return this.#start(slot, key, put);
  }

  look(key: string): unknown {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.answer;
  }

  /** Forgets all answers; what is asked for goes on. */
  forget(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  /** Forgets all answers and lets go of all questions. */
  clear(): void {
    for (const { abort, next } of this.#asking.values()) {
      if (next) clearTimeout(next.timer);
      abort.abort();
    }
    this.#asking.clear();
    this.#pauses.clear();
    this.forget();
    this.#tellSettled();
  }

  #queue<T>(slot: string, now: Asking, key: string, put: (signal: AbortSignal) => T | Promise<T>): void {
    if (now.next?.key === key) return;
    if (now.next) clearTimeout(now.next.timer);
    const start = (): void => {
      if (this.#asking.get(slot) !== now) return;
      now.abort.abort();
      this.#asking.delete(slot);
      if (this.#start(slot, key, put) !== undefined) this.#host.answered();
    };
    const left = Math.max(0, GRACE - (Date.now() - now.since));
    now.next = { key, start, timer: setTimeout(start, left) };
  }

  #start<T>(slot: string, key: string, put: (signal: AbortSignal) => T | Promise<T>): T | undefined {
    const abort = new AbortController();
    const asking: Asking = { key, abort, since: Date.now(), next: undefined };
    let later: T | Promise<T>;
    try {
      later = put(abort.signal);
    } catch (reason) {
      this.#fail(key, reason);
      return undefined;
    }
    if (!(later instanceof Promise)) return this.#keep(key, later) ? later : undefined;
    this.#asking.set(slot, asking);
    later.then(
      (answer) => this.#came(slot, asking, () => this.#keep(key, answer)),
      (reason: unknown) => {
        if (!abort.signal.aborted) this.#came(slot, asking, () => this.#fail(key, reason));
      },
    );
    return undefined;
  }

  /** An answer or a failure of a question that is still asked; one that was let go of changes nothing. */
  #came(slot: string, asking: Asking, take: () => unknown): void {
    if (asking.abort.signal.aborted || this.#asking.get(slot) !== asking) return;
    this.#asking.delete(slot);
    take();
    if (asking.next) {
      clearTimeout(asking.next.timer);
      this.#asking.set(slot, asking);
      asking.next.start();
    }
    this.#host.answered();
    this.#tellSettled();
  }

  #tellSettled(): void {
    if (this.busy) return;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  #fail(key: string, reason: unknown): void {
    const pause = Math.min(LONGEST_PAUSE, 2 * (this.#pauses.get(key)?.pause ?? FIRST_PAUSE / 2));
    this.#pauses.set(key, { until: Date.now() + pause, pause });
    setTimeout(() => this.#host.answered(), pause);
    this.#host.failed(reason);
  }

  #keep(key: string, answer: unknown): boolean {
    this.#pauses.delete(key);
    if (!this.#host.admit(answer)) return false;
    const bytes = 200 + 2 * key.length + bytesOf(answer, 0);
    this.#kept.set(key, { answer, bytes });
    this.#bytes += bytes;
    for (const [old, { bytes: freed }] of this.#kept) {
      if (this.#bytes <= this.#most || old === key) break;
      this.#kept.delete(old);
      this.#bytes -= freed;
    }
    return true;
  }
}

/** About how much memory an answer takes: numbers 8 bytes, text 2 a letter, objects 40 and what is in them. */
function bytesOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return 24 + 2 * value.length;
  if (typeof value !== 'object' || value === null || depth > 6) return 8;
  if (ArrayBuffer.isView(value)) return 64 + value.byteLength;
  let bytes = 40;
  for (const one of Object.values(value)) bytes += bytesOf(one, depth + 1);
  return bytes;
}

// What is known by now of a source whose answers come later: the best frame there is, fresh or stale, at once for every drawing.

export interface CacheOptions {
  /** At most so many bytes of answers are kept. Default: 32 MB. */
  readonly bytes?: number;
  /** Whether windows beside the one that is shown are asked for when nothing else is. Default: yes. */
  readonly prefetch?: boolean;
  /** Ms after which answers that a part of the data is missing from are asked for again. Default: 10 s. */
  readonly lookAgain?: number;
}

/** What happened: an answer came, or a question failed. */
export interface CacheListener {
  answered(): void;
  failed(reason: unknown): void;
}

const BYTES = 32 * 2 ** 20;
/** Frames of each lane that a stale picture can be made of. */
const RECENT = 8;
/** Entries that are found again by their id. */
const KNOWN_ENTRIES = 4_096;
/** Ms after which a part that did not answer may be there again. */
const LOOK_AGAIN = 10_000;
/** Ms of quiet after which neighbours are asked for. */
const IDLE = 200;

/** `latest(query)`, and whether it is the answer to this question. */
export interface Latest {
  readonly frame: Frame;
  readonly fresh: boolean;
}

export class CachedSource implements SyncSource {
  readonly #source: Source;
  readonly #cache: AnswerCache;
  readonly #listener: CacheListener;
  readonly #prefetch: boolean;
  readonly #lookAgain: number;
  #again: ReturnType<typeof setTimeout> | undefined;
  #info: SourceInfo;
  #renewing = false;
  #revision = 0;
  #stale = false;
  #coverage: Coverage | undefined;
  /** By lane, the newest last. */
  readonly #recent = new Map<string, KnownFrame[]>();
  #counts: Counts | undefined;
  readonly #entries = new Map<string, Entry>();
  #idle: ReturnType<typeof setTimeout> | undefined;
  #quiet = false;
  readonly #unsubscribe: (() => void) | undefined;
  version = 0;

  private constructor(source: Source, info: SourceInfo, listener: CacheListener, options: CacheOptions) {
    this.#source = source;
    this.#info = info;
    this.#coverage = info.coverage;
    this.#listener = listener;
    this.#prefetch = options.prefetch ?? true;
    this.#lookAgain = options.lookAgain ?? LOOK_AGAIN;
    this.#cache = new AnswerCache(
      {
        answered: () => this.#told(),
        failed: (reason) => listener.failed(reason),
        admit: (answer) => this.#admit(answer as Frame),
      },
      options.bytes ?? BYTES,
    );
    this.#unsubscribe = source.subscribe?.(() => void this.renew());
  }

  /** Asks what there is; then every question is answered at once with what is known. */
  static open(
    source: Source,
    listener: CacheListener,
    { signal, ...options }: CacheOptions & { readonly signal?: AbortSignal } = {},
  ): CachedSource | Promise<CachedSource> {
    const made = (info: SourceInfo): CachedSource => new CachedSource(source, info, listener, options);
    const info = source.info(signal);
    return info instanceof Promise ? info.then(made) : made(info);
  }

  /** Lets go of everything under way. */
  close(): void {
    this.#unsubscribe?.();
    clearTimeout(this.#idle);
    clearTimeout(this.#again);
    this.#cache.clear();
  }

  get info(): SourceInfo {
    return this.#info;
  }

  get total(): number {
    return this.#info.total;
  }

  get extent(): readonly [number, number] | undefined {
    return this.#info.extent;
  }

  get timed(): boolean {
    return this.#info.hasTimes;
  }

  get colours(): readonly string[] {
    return this.#info.colours;
  }

  get revision(): number {
    return this.#revision;
  }

  get stale(): boolean {
    return this.#stale;
  }

  get coverage(): Coverage | undefined {
    return this.#coverage && this.#coverage.ok < this.#coverage.total ? this.#coverage : undefined;
  }

  /** Bytes of answers that are kept. */
  get bytes(): number {
    return this.#cache.size;
  }

  get busy(): boolean {
    return this.#cache.busy || this.#renewing;
  }

  /** Resolves when nothing that was asked for is under way. */
  get settled(): Promise<void> {
    return this.#cache.settled;
  }

  /** The best frame there is for this window. */
  latest(query: Query): Latest {
    const asked = normalQuery(query);
    const lane = laneKey(query);
    const frame = this.#ask(`frame ${lane}`, `frame ${asked.key}`, (signal) =>
      this.#source.frame(asked.query, signal),
    );
    if (frame) this.#remember(lane, { query: asked.query, frame });
    const best = frame ? { query: asked.query, frame } : this.#best(lane, query);
    if (!query.lane) this.#stale = !frame;
    if (frame && !query.lane) this.#look(asked);
    const shown = best ? resample(best, query) : this.#nothing(query);
    return { frame: shown, fresh: frame !== undefined };
  }

  answer(query: Query): Answer {
    return { ...this.latest(query).frame, version: this.version };
  }

  counts(filter: Filter): Counts {
    const counts = this.#ask('counts', `counts ${filterKey(filter)}`, (signal) =>
      this.#source.counts(filter, signal),
    );
    if (counts) return (this.#counts = counts);
    const { total, facets } = this.#info;
    const none = { total, matched: total, facets: Object.fromEntries(facets.map((facet) => [facet, {}])) };
    return { ...(this.#counts ?? none), pending: true };
  }

  histogram(edges: Float64Array, filter: Filter): Uint32Array {
    const [start, end] = [edges[0] ?? 0, edges.at(-1) ?? 0];
    const query: Query = {
      start,
      end,
      edges,
      filter,
      spanFrom: 2 ** 62,
      tileLevel: 62,
      tileTop: 0,
      spanTop: 0,
    };
    const { key } = normalQuery(query);
    const slot = 'histogram';
    const frame = this.#ask(slot, `${slot} ${key}`, (signal) => this.#source.frame(query, signal));
    if (frame) this.#remember(slot, { query, frame });
    const best = frame ? { query, frame } : this.#best(slot, query);
    if (!best) return new Uint32Array(Math.max(0, edges.length - 1));
    const { points, spanStarts } = resample(best, query);
    return points.map((n, b) => n + spanStarts[b]!);
  }

  /** That of everything: the source is not asked for that of a filter. */
  matchedExtent(): readonly [number, number] | undefined {
    return this.#info.extent;
  }

  entries(query: PageQuery): ReturnType<SyncSource['entries']> {
    const key = `page ${pageKey(query)}`;
    const page = this.#ask<Page>(key, key, (signal) => this.#source.page(query, signal));
    if (page) this.#learn(page.entries);
    return page ?? { entries: [], total: 0, pending: true };
  }

  locate(id: string, filter: Filter): { readonly entry: Entry; readonly rank: number } | undefined {
    const found = this.#find({ id }, filter);
    const entry = found ? found.entry : this.#entries.get(id);
    return entry && { entry, rank: found?.rank ?? -1 };
  }

  seek(time: number, direction: 1 | -1, filter: Filter): Entry | undefined {
    return this.#find({ time, direction }, filter)?.entry;
  }

  /** The data may be other data now: what is known is stale until it is asked for again. */
  async renew(): Promise<void> {
    if (this.#renewing) return;
    this.#renewing = true;
    try {
      const info = await this.#source.info();
      if (info.version !== this.#info.version) this.#take(info);
    } catch (reason) {
      this.#listener.failed(reason);
    } finally {
      this.#renewing = false;
    }
  }

  #take(info: SourceInfo): void {
    this.#info = info;
    this.#coverage = info.coverage;
    this.#cache.clear();
    this.#entries.clear();
    this.version++;
    this.#told();
  }

  #find(target: { id: string } | { time: number; direction: 1 | -1 }, filter: Filter): Found | undefined {
    const key = `find ${findKey(target, filter)}`;
    const found = this.#ask<Found>(key, key, (signal) => this.#source.find(target, filter, signal));
    if (found?.entry) this.#learn([found.entry]);
    return found;
  }

  #ask<T>(slot: string, key: string, put: (signal: AbortSignal) => T | Promise<T>): T | undefined {
    this.#quiet = false;
    return this.#cache.ask(slot, key, put);
  }

  /** Answers from other data than the rest are not mixed with them: all is asked anew. */
  #admit(answer: { readonly dataVersion?: string; readonly coverage?: Coverage }): boolean {
    const { dataVersion, coverage } = answer;
    if (coverage) this.#coverage = coverage;
    if (this.coverage) this.#again ??= setTimeout(() => this.#forget(), this.#lookAgain);
    if (dataVersion === undefined || dataVersion === this.#info.version) return true;
    void this.renew();
    return false;
  }

  /** Answers without a part of the data are no answers for ever: they are shown until there are others. */
  #forget(): void {
    this.#again = undefined;
    this.#cache.forget();
    this.version++;
    this.#told();
  }

  #told(): void {
    this.#revision++;
    if (!this.#quiet) this.#listener.answered();
  }

  #remember(lane: string, known: KnownFrame): void {
    const recent = (this.#recent.get(lane) ?? []).filter(
      ({ query }) => query !== known.query && !isSame(query, known.query),
    );
    recent.push(known);
    if (recent.length > RECENT) recent.shift();
    this.#recent.set(lane, recent);
    this.#learn(known.frame.candidates);
    this.#learn(known.frame.spans);
    this.#learn(known.frame.eras);
    for (const few of known.frame.pointEntries) if (few) this.#learn(few);
  }

  #learn(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#entries.delete(entry.id);
      this.#entries.set(entry.id, entry);
    }
    for (const id of this.#entries.keys()) {
      if (this.#entries.size <= KNOWN_ENTRIES) break;
      this.#entries.delete(id);
    }
  }

  /** Of the frames there are, the one that shows most of the window as it is asked for. */
  #best(lane: string, query: Query): KnownFrame | undefined {
    const key = filterKey(query.filter);
    let best: { readonly known: KnownFrame; readonly score: number } | undefined;
    for (const known of this.#recent.get(lane) ?? []) {
      const { start, end, filter } = known.query;
      const overlap = Math.max(0, Math.min(end, query.end) - Math.max(start, query.start));
      const covered = overlap / (query.end - query.start || 1);
      const fit = overlap / (end - start || 1);
      const score = (filterKey(filter) === key ? 2 : 0) + covered + fit / 2;
      if (!best || score >= best.score) best = { known, score };
    }
    return best?.known;
  }

  #nothing({ edges }: Query): Frame {
    const buckets = Math.max(0, edges.length - 1);
    return {
      matched: 0,
      inWindow: 0,
      points: new Uint32Array(buckets),
      pointColours: new Uint32Array(buckets * (this.colours.length + 1)),
      pointEntries: Array.from({ length: buckets }, () => []),
      spanStarts: new Uint32Array(buckets),
      spans: [],
      crossing: 0,
      eras: [],
      candidates: [],
      visited: 0,
    };
  }

  /** Asks for the windows beside, once nothing else has been asked for a while. */
  #look({ query }: NormalQuery): void {
    clearTimeout(this.#idle);
    if (!this.#prefetch) return;
    this.#idle = setTimeout(() => {
      if (this.#cache.busy) return;
      this.#quiet = true;
      neighbours(query).forEach((beside, i) => {
        const asked = normalQuery(beside);
        this.#cache.ask(`${AHEAD}${i}`, `frame ${asked.key}`, (signal) =>
          this.#source.frame(asked.query, signal),
        );
      });
    }, IDLE);
  }
}

const laneKey = ({ lane }: Query): string => (lane ? JSON.stringify([lane.facet, lane.value]) : '');

const isSame = (a: Query, b: Query): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.tileLevel === b.tileLevel &&
  filterKey(a.filter) === filterKey(b.filter);
