import type {
  Counts,
  Filter,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  Source,
  SourceInfo,
  Target,
  Entry,
} from './source.js';
import {
  countsIn,
  countsQueryOut,
  findOut,
  foundInWire,
  frameIn,
  infoIn,
  pageIn,
  pageQueryOut,
  queryOut,
  WIRE_VERSION,
  WireFault,
} from './wire.js';
import { edgesFor } from '../time/calendar.js';
import { createZone, type Zone } from '../time/zone.js';
import { filterKey } from './filter-key.js';
import { upperBound, POINTS_PER_BUCKET, compareTime } from './entries.js';

// A source on a server: one request a question, tried again where the network or a gateway failed, never after it was let go.

export interface RemoteOptions {
  /** Ms after which a request is given up. Default: 30 s. */
  readonly timeout?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: the page's own. */
  readonly fetch?: typeof fetch;
  /** Ms before the first new try, with as much again by chance. Default: 200. */
  readonly pause?: number;
}

/** A question up to so long is part of the address, so that caches hold its answer and no preflight is paid. */
const LONGEST_ADDRESS = 2_048;
const TRIES = 3;
const GATEWAY = new Set([502, 503, 504]);

/** A server at this address, which answers as docs/remote.md says. */
export const remote = (url: string, options: RemoteOptions = {}): Source => new RemoteSource(url, options);

/** A fault that may be over in a moment. */
class Passing extends Error {}

class RemoteSource implements Source {
  readonly #url: string;
  readonly #options: RemoteOptions;
  private colours = 0;
  private version: string | undefined;

  constructor(url: string, options: RemoteOptions) {
    this.#url = withoutSlashes(url);
    this.#options = options;
  }

  async info(signal?: AbortSignal): Promise<SourceInfo> {
    const info = infoIn(await this.#ask('info', undefined, signal));
    this.colours = info.colours.length;
    this.version = info.version;
    return info;
  }

  async frame(query: Query, signal?: AbortSignal): Promise<Frame> {
    const { colours, version } = this;
    const answer = await this.#ask('frame', queryOut(query), signal);
    return frameIn(answer, Math.max(0, query.edges.length - 1), colours, version);
  }

  async counts(filter: Filter, signal?: AbortSignal): Promise<Counts> {
    return countsIn(await this.#ask('counts', countsQueryOut(filter), signal));
  }

  async page(query: PageQuery, signal?: AbortSignal): Promise<Page> {
    return pageIn(await this.#ask('page', pageQueryOut(query), signal));
  }

  async find(target: Target, filter: Filter, signal?: AbortSignal): Promise<Found> {
    return foundInWire(await this.#ask('find', findOut(target, filter), signal));
  }

  async #ask(name: string, question: object | undefined, signal?: AbortSignal): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(name, question, signal);
      } catch (error) {
        if (signal?.aborted || tries === TRIES || !(error instanceof Passing)) throw error;
        const pause = (this.#options.pause ?? 200) * tries * (1 + Math.random());
        await rest(pause, signal);
      }
    }
  }

  async #once(name: string, question: object | undefined, signal?: AbortSignal): Promise<unknown> {
    const { headers = {}, timeout = 30_000 } = this.#options;
    const text = question && JSON.stringify(question);
    const short = `${this.#url}/${name}${text === undefined ? '' : `?q=${encodeURIComponent(text)}`}`;
    const isShort = short.length <= LONGEST_ADDRESS;
    const limit = AbortSignal.timeout(timeout);
    const response = await this.#send(isShort ? short : `${this.#url}/${name}`, {
      method: isShort ? 'GET' : 'POST',
      headers: {
        ...headers,
        accept: 'application/json',
        ...(isShort ? {} : { 'content-type': 'application/json' }),
      },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(isShort || text === undefined ? {} : { body: text }),
    });
    return contentOf(response.text, response.status);
  }

  async #send(
    url: string,
    init: Parameters<typeof fetch>[1] & object,
  ): Promise<{ text: string; status: number }> {
    const get = this.#options.fetch ?? fetch;
    let response: Awaited<ReturnType<typeof fetch>>;
    let text: string;
    try {
      response = await get(url, init);
      text = await response.text();
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new Passing(`The server at ${this.#url} could not be reached.`, { cause: error });
    }
    if (GATEWAY.has(response.status))
      throw new Passing(`The server at ${this.#url} answers ${response.status}.`);
    return { text, status: response.status };
  }
}

/** An address without the slashes at its end. */
function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end--;
  return url.slice(0, end);
}

function contentOf(text: string, status: number): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new WireFault(`The server answers ${status} with something that is not JSON.`);
  }
  const { v, error, answer: content } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  if (v !== WIRE_VERSION)
    throw new WireFault(
      `The server speaks version ${v === undefined ? 'none' : JSON.stringify(v)} of the wire, and this page ${WIRE_VERSION}.`,
    );
  if (typeof error === 'string') throw new Error(`The server does not answer: ${error}`);
  return content;
}

/** Waits; an abort ends it at once. */
const rest = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      },
      { once: true },
    );
  });

// Questions in a normal form: windows snapped to a grid, equal questions with equal keys, so that answers can be kept and shared.

export interface NormalQuery {
  readonly key: string;
  readonly query: Query;
}

const zones = new Map<string, Zone>();

const zoneNamed = (name: string): Zone => {
  const zone = zones.get(name) ?? createZone(name);
  zones.set(name, zone);
  return zone;
};

/** A quarter of the power of two that the window fits into: the window is widened to whole cells of it. */
const cellOf = (start: number, end: number): number => 2 ** (Math.ceil(Math.log2(end - start)) - 2);

/** The question whose answer holds the one asked for: the same resolution, and a window that stands still while the reader's moves. */
export function normalQuery(query: Query): NormalQuery {
  const { calendar, lane, filter, tileLevel, tileTop, spanTop } = query;
  const spanFrom = 2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom)));
  const rest = [spanFrom, tileLevel, tileTop, spanTop, filterKey(filter), lane?.facet, lane?.value];
  const length = query.end - query.start;
  if (!calendar || !(length > 0) || !Number.isFinite(length))
    return { key: JSON.stringify([query.start, query.end, [...query.edges], ...rest]), query };
  const cell = cellOf(query.start, query.end);
  const start = Math.floor(query.start / cell) * cell;
  const end = Math.ceil(query.end / cell) * cell;
  const { step, zone } = calendar;
  const key = JSON.stringify([start, end, step.unit, step.every, zone, ...rest]);
  return {
    key,
    query: {
      ...query,
      start,
      end,
      spanFrom,
      get edges() {
        const edges = edgesFor(start, end, step, zoneNamed(zone));
        Object.defineProperty(this, 'edges', { value: edges });
        return edges;
      },
    },
  };
}

/** The windows beside a normal one, where the reader is likely to go. */
export const neighbours = (query: Query): readonly Query[] => {
  const by = (query.end - query.start) / 2;
  const moved = (sign: 1 | -1): Query => ({
    ...query,
    start: query.start + sign * by,
    end: query.end + sign * by,
  });
  return query.calendar ? [moved(1), moved(-1)] : [];
};

export const pageKey = ({ filter, span, offset, limit }: PageQuery): string =>
  JSON.stringify([filterKey(filter), span ?? 0, offset, limit]);

export const findKey = (target: Target, filter: Filter): string =>
  JSON.stringify(['id' in target ? target.id : [target.time, target.direction], filterKey(filter)]);

// A frame of one window shown in another: cut out where it is wider, scaled where its buckets are others.

/** A frame and the question that it answers. */
export interface KnownFrame {
  readonly query: Query;
  readonly frame: Frame;
}

/**
 * What a known frame says about another window. Where its buckets fit into those asked for, counts are exact; where they are
 * coarser, a crowd is spread evenly over its time.
 */
export function resample({ query: known, frame }: KnownFrame, query: Query): Frame {
  if (known === query || sameWindow(known, query)) return frame;
  const reaches = ({ span }: Entry): boolean =>
    span.start < query.end && (span.end > query.start || span.start >= query.start);
  const spans = frame.spans.filter(reaches);
  const eras = frame.eras.filter(reaches);
  const buckets = new Buckets(query, Math.max(1, frame.points.length), frame.pointColours);
  for (let b = 0; b < frame.points.length; b++) {
    const entries = frame.pointEntries[b];
    const from = known.edges[b]!;
    const to = known.edges[b + 1]!;
    if (entries?.length) buckets.place(entries, frame.pointColours, b, frame.points.length);
    else if (frame.points[b]) buckets.spread(from, to, b);
    if (frame.spanStarts[b]) buckets.spreadSpans(from, to, frame.spanStarts[b]!);
  }
  const crossing = crossingAt(query.start, known, frame);
  const { points, spanStarts } = buckets;
  return {
    ...frame,
    ...buckets.result,
    spans,
    eras,
    candidates: frame.candidates.filter(inTilesOf(query)),
    crossing,
    inWindow: sum(points) + sum(spanStarts) + crossing + eras.length,
  };
}

const sum = (numbers: Uint32Array): number => numbers.reduce((a, b) => a + b, 0);

const sameWindow = (a: Query, b: Query): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.edges.length === b.edges.length &&
  a.edges.every((edge, i) => edge === b.edges[i]);

/** Begins in a tile of the window, as a candidate does. */
function inTilesOf({ start, end, tileLevel }: Query): (entry: Entry) => boolean {
  const width = 2 ** tileLevel;
  const first = Math.floor(start / width) * width;
  const last = Math.ceil(end / width) * width;
  return ({ span }) => span.start >= first && span.start < last;
}

/** Spans that run at `t`: those that are known, and of the others as many as ran at the known window's beginning. */
function crossingAt(t: number, known: Query, { spans, crossing }: Frame): number {
  const at = (time: number): number =>
    spans.filter(({ span }) => span.start < time && span.end > time).length;
  return at(t) + Math.max(0, crossing - at(known.start));
}

/** Counts in the buckets asked for, gathered from buckets of other edges. */
class Buckets {
  readonly points: Uint32Array;
  readonly spanStarts: Uint32Array;
  readonly #colours: Uint32Array;
  readonly #entries: (Entry[] | undefined)[];
  private readonly edges: Float64Array;
  readonly #rows: number;
  readonly #from: Uint32Array;
  readonly #size: number;

  /** `size` is how many buckets the colours to take from are counted by. */
  constructor({ edges }: Query, size: number, colours: Uint32Array) {
    const count = Math.max(0, edges.length - 1);
    this.edges = edges;
    this.#size = size;
    this.#from = colours;
    this.#rows = Math.max(1, Math.round(colours.length / size));
    this.points = new Uint32Array(count);
    this.spanStarts = new Uint32Array(count);
    this.#colours = new Uint32Array(count * this.#rows);
    this.#entries = Array.from({ length: count }, () => []);
  }

  get result(): Pick<Frame, 'points' | 'pointColours' | 'pointEntries' | 'spanStarts'> {
    const pointEntries = this.#entries.map((few, b) =>
      few && few.length === this.points[b] && few.length <= POINTS_PER_BUCKET
        ? few.sort(compareTime)
        : undefined,
    );
    return { points: this.points, pointColours: this.#colours, spanStarts: this.spanStarts, pointEntries };
  }

  /** Entries that are known go where they begin. */
  place(entries: readonly Entry[], colours: Uint32Array, b: number, buckets: number): void {
    for (const entry of entries) {
      const to = this.#bucketOf(entry.span.start);
      if (to === undefined) continue;
      this.points[to]!++;
      this.#entries[to]?.push(entry);
      const none = this.#rows - 1;
      const row = entry.colour < 0 || entry.colour > none ? none : entry.colour;
      const counted = colours[row * buckets + b]! > 0 ? row : none;
      this.#colours[counted * this.points.length + to]!++;
    }
  }

  /** A crowd, by colour. */
  spread(from: number, to: number, b: number): void {
    for (let row = 0; row < this.#rows; row++)
      this.#share(from, to, this.#from[row * this.#size + b]!, (bucket, n) => {
        this.points[bucket]! += n;
        this.#colours[row * this.points.length + bucket]! += n;
        this.#entries[bucket] = undefined;
      });
  }

  spreadSpans(from: number, to: number, count: number): void {
    this.#share(from, to, count, (bucket, n) => (this.spanStarts[bucket]! += n));
  }

  #bucketOf(t: number): number | undefined {
    const last = this.points.length;
    const at = upperBound(this.edges, 0, last + 1, t) - 1;
    return at >= 0 && at < last ? at : undefined;
  }

  /** A count over [from, to) by overlap, in whole numbers that add up. */
  #share(from: number, to: number, count: number, add: (bucket: number, n: number) => void): void {
    if (count === 0) return;
    const { edges } = this;
    const last = this.points.length;
    const first = Math.max(0, upperBound(edges, 0, last + 1, from) - 1);
    let given = Math.round((count * Math.max(0, edges[first]! - from)) / (to - from));
    for (let b = first; b < last && edges[b]! < to; b++) {
      const until = Math.round((count * (Math.min(to, edges[b + 1]!) - from)) / (to - from));
      if (until > given) add(b, until - given);
      given = Math.max(given, until);
    }
  }
}
