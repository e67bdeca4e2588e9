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
} as const;
export type PartNumber = (typeof Part)[keyof typeof Part];

export interface PartRow {
  readonly part: number;
  /** Or the number of a bucket. */
  readonly tile: number;
  readonly count: number;
  readonly best: readonly bigint[];
}

/** Of a row with part, tile, count and list of the best. */
export const partOf = ([part, tile, count, best]: SqlRow): PartRow => ({
  part: sqlNumber(part),
  tile: sqlNumber(tile),
  count: sqlNumber(count),
  best:
    typeof best === 'object' && best !== null && 'items' in best
      ? best.items.map((one) => (typeof one === 'bigint' ? one : 0n))
      : [],
});

export const NOT_ERA = raw('kind <> 2');
