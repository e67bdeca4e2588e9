// Counts by day or by month of all items, in memory: they depend on days, lengths, kinds and colours and not on how many items there are,
// and adding some thousands of them up takes less time than the engine needs to plan a statement.
import { lowerBound } from '../../source/binary-search.js';
import { type Engine, named, sqlNumber, sql } from './engine.js';
import type { BucketSums } from './bucket-sums.js';

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
