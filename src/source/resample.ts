// A frame of one window shown in another: cut out where it is wider, scaled where its buckets are others.
import { upperBound } from './binary-search.js';
import { POINTS_PER_BUCKET } from './bucket-entries.js';
import { compareTime } from './extent.js';
import type { Entry, Frame, Query } from './source.js';

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
