// The best of something, as the engine tells of them: a number an item, the greater the sooner it is shown.
import { raw, type Sql, type SqlRow, sql, sqlNumber } from './engine.js';

/** Priority in the upper 32 bits, below it the rank from its end. */
const BEST = raw('(priority::UBIGINT << 32 | (4294967295 - rank)::UBIGINT)');
export const bestOf = (priority: number, rank: number): bigint =>
  (BigInt(priority) << 32n) | BigInt(4294967295 - rank);
export const rankOf = (best: bigint): number => 4294967295 - Number(best & 0xffffffffn);

/** For sorting: the best is the first. */
export const bestFirst = (a: bigint, b: bigint): number => (a < b ? 1 : a > b ? -1 : 0);

/** The best so many of the rows. */
export const topSql = (n: number): Sql => (n > 0 ? sql`max(${BEST}, ${n})` : raw('NULL::UBIGINT[]'));

/** What a row of an answer tells of. */
export const Part = {
  started: 0,
  reaching: 1,
  running: 2,
  candidates: 3,
  spans: 4,
  eras: 5,
  outside: 6,
  matched: 7,
  points: 8,
  spanStarts: 9,
} as const;
export type PartNumber = (typeof Part)[keyof typeof Part];

export interface PartRow {
  readonly part: number;
  /** Or the number of a bucket. */
  readonly tile: number;
  readonly count: number;
  readonly best: readonly bigint[];
  /** Of points: their colour, their lowest and highest rank, and the sum of all. */
  readonly points: readonly [colour: number, low: number, high: number, sum: number];
}

/** What stands for `points` where a part has none. */
export const NO_POINTS = raw('NULL::INTEGER, NULL::UINTEGER, NULL::UINTEGER, NULL::DOUBLE');

/** Of a row with part, tile, count, list of the best, and what tells of points. */
export const partOf = ([part, tile, count, best, colour, low, high, sum]: SqlRow): PartRow => ({
  part: sqlNumber(part),
  tile: sqlNumber(tile),
  count: sqlNumber(count),
  best:
    typeof best === 'object' && best !== null && 'items' in best
      ? best.items.map((one) => (typeof one === 'bigint' ? one : 0n))
      : [],
  points: [sqlNumber(colour), sqlNumber(low), sqlNumber(high), sqlNumber(sum)],
});

export const NOT_ERA = raw('kind <> 2');
