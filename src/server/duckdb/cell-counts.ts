import { lowerBound, POINTS_PER_BUCKET } from '../../source/entries.js';
import { type Engine, named, sqlNumber, sql } from './engine.js';

// Counts by day or by month of all items, in memory: they depend on days, lengths, kinds and colours and not on how many items there are,
// and adding some thousands of them up takes less time than the engine needs to plan a statement.

const ERA = 2;
/** Rows of counts that are held at most. */
const MOST_ROWS = 8_000_000;

export class CellCounts {
  /** When a cell begins: ascending, a row for each length, kind and colour in it. */
  readonly #t: Float64Array;
  readonly #class: Uint8Array;
  readonly #kind: Uint8Array;
  readonly #colour: Int8Array;
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;
  readonly #sum: Float64Array;
  /** How many items there are before a row, one more than there are rows. */
  readonly #before: Float64Array;
  /** No cell holds items of both sides of this time. */
  readonly cutsAt: (t: number) => boolean;

  private constructor(rows: number, cutsAt: (t: number) => boolean) {
    this.cutsAt = cutsAt;
    this.#t = new Float64Array(rows);
    this.#class = new Uint8Array(rows);
    this.#kind = new Uint8Array(rows);
    this.#colour = new Int8Array(rows);
    this.#low = new Uint32Array(rows);
    this.#high = new Uint32Array(rows);
    this.#sum = new Float64Array(rows);
    this.#before = new Float64Array(rows + 1);
  }

  /** Nothing where they are too many. */
  static async load(
    engine: Engine,
    table: string,
    cutsAt: (t: number) => boolean,
  ): Promise<CellCounts | undefined> {
    const [[count] = []] = await engine.question(undefined, (ask) =>
      ask(sql`SELECT count(*) FROM ${named(table)}`),
    );
    if (sqlNumber(count) > MOST_ROWS) return undefined;
    const made = new CellCounts(sqlNumber(count), cutsAt);
    let row = 0;
    const chunks = engine.stream(
      sql`SELECT t, class, kind, colour, n, lo, hi, "sum" FROM ${named(table)} ORDER BY t`,
    );
    for await (const chunk of chunks)
      for (const [t, length, kind, colour, n, low, high, sum] of chunk) {
        made.#t[row] = sqlNumber(t);
        made.#class[row] = sqlNumber(length);
        made.#kind[row] = sqlNumber(kind);
        made.#colour[row] = sqlNumber(colour);
        made.#low[row] = sqlNumber(low);
        made.#high[row] = sqlNumber(high);
        made.#sum[row] = sqlNumber(sum);
        made.#before[row + 1] = made.#before[row]! + sqlNumber(n);
        row++;
      }
    return made;
  }

  /** How many items there are in the cells that begin in [from, to). */
  count(from: number, to: number): number {
    if (!(from < to)) return 0;
    return this.#before[this.#row(to)]! - this.#before[this.#row(from)]!;
  }

  /** Adds all to the buckets between these edges; entries of this class and above are spans. */
  addTo(tally: BucketSums, edges: Float64Array, spans: number): void {
    const end = this.#row(edges.at(-1)!);
    let bucket = 0;
    for (let row = this.#row(edges[0]!); row < end; row++) {
      if (this.#kind[row] === ERA) continue;
      while (edges[bucket + 1]! <= this.#t[row]!) bucket++;
      const n = this.#before[row + 1]! - this.#before[row]!;
      if (this.#class[row]! >= spans) tally.spans(bucket, n);
      else tally.points(bucket, this.#colour[row]!, n, this.#low[row]!, this.#high[row]!, this.#sum[row]!);
    }
  }

  #row(t: number): number {
    return lowerBound(this.#t, 0, this.#t.length, t);
  }
}

// Points and spans by bucket, added up from rows of any kind: counts made ahead, sums of the engine, items one by one.

export interface Buckets {
  readonly points: Uint32Array;
  readonly pointColours: Uint32Array;
  readonly spanStarts: Uint32Array;
  /** Ranks of the points of buckets with few of them. */
  readonly few: readonly (readonly number[] | undefined)[];
}

export class BucketSums {
  readonly #colours: number;
  readonly #points: Uint32Array;
  readonly #pointColours: Uint32Array;
  readonly #spanStarts: Uint32Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #sums: Float64Array;

  constructor(buckets: number, colours: number) {
    this.#colours = colours;
    this.#points = new Uint32Array(buckets);
    this.#pointColours = new Uint32Array(buckets * (colours + 1));
    this.#spanStarts = new Uint32Array(buckets);
    this.#low = new Float64Array(buckets).fill(Infinity);
    this.#high = new Float64Array(buckets).fill(-Infinity);
    this.#sums = new Float64Array(buckets);
  }

  /** So many points, with their lowest and highest rank and the sum of all. */
  points(bucket: number, colour: number, n: number, low: number, high: number, sum: number): void {
    const buckets = this.#points.length;
    this.#points[bucket]! += n;
    this.#pointColours[(colour < 0 ? this.#colours : colour) * buckets + bucket]! += n;
    this.#low[bucket] = Math.min(this.#low[bucket]!, low);
    this.#high[bucket] = Math.max(this.#high[bucket]!, high);
    this.#sums[bucket]! += sum;
  }

  /** A negative number takes away what was counted and is not to be. */
  spans(bucket: number, n: number): void {
    this.#spanStarts[bucket]! += n;
  }

  get buckets(): Buckets {
    const few = Array.from(this.#points, (held, b) =>
      fewRanks(held, this.#low[b]!, this.#high[b]!, this.#sums[b]!),
    );
    return {
      points: this.#points,
      pointColours: this.#pointColours,
      spanStarts: this.#spanStarts,
      few,
    };
  }
}

/** The ranks of at most three points, from the lowest, the highest and their sum. */
function fewRanks(held: number, low: number, high: number, sum: number): readonly number[] | undefined {
  if (held > POINTS_PER_BUCKET) return undefined;
  if (held === 0) return [];
  if (held === 1) return [low];
  return held === 2 ? [low, high] : [low, sum - low - high, high];
}
