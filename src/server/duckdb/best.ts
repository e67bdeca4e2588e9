import { raw, type Sql, type SqlRow, sql, sqlNumber, joinSql } from './engine.js';
import type { Query } from '../../source/source.js';
import { firstTier, SHORT_CLASS, shortOf, type Tiles, tilesOf } from '../staged-row.js';
import { type Rows, where } from './filter-sql.js';
import type { ArchiveMeta } from './schema.js';

// The best of something, as the engine tells of them: a number an item, the greater the sooner it is shown.

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

// The best that begin in each tile. A tier holds all items above some priority: where it has enough of a tile, they are the best of the
// tile; where it has not, a larger one is asked.

/** So many rows of all items are read rather than another tier. */
const FEW_ROWS = 200_000;

export interface TilesQuestion {
  readonly meta: ArchiveMeta;
  readonly rows: Rows;
  readonly query: Query;
  readonly condition: Sql | undefined;
  readonly part: PartNumber;
  /** So many of each tile. */
  readonly top: number;
  /** Only entries of this class and above. */
  readonly spans?: number;
  /** About so many there are in all tiles. */
  readonly expected: number;
}

export class BestOfTiles {
  readonly #question: TilesQuestion;
  readonly #tiers: readonly number[];
  #tier: number;
  #open: readonly Tiles[];
  readonly found: bigint[] = [];

  constructor(question: TilesQuestion) {
    const { meta, rows, query, top, expected } = question;
    this.#question = question;
    const all = within(tilesOf(query), meta.extent);
    this.#open = all.end > all.first && top > 0 ? [all] : [];
    this.#tiers = rows.isParted ? meta.tiers : [];
    this.#tier = firstTier(this.#tiers, meta.total, expected, (all.end - all.first) * top);
  }

  /** Some tiles are not known yet. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Asks for the tiles that are not known yet. */
  next(): Sql | undefined {
    return this.isOpen
      ? joinSql(
          this.#open.map((tiles) => this.#ask(tiles)),
          ' UNION ALL ',
        )
      : undefined;
  }

  take(rows: readonly PartRow[]): void {
    if (!this.isOpen) return;
    const { part, top, meta } = this.#question;
    const isLast = this.#tier >= this.#tiers.length;
    const entries = rows
      .filter((row) => row.part === part)
      .flatMap(({ tile, best }) => best.map((one) => ({ tile, one })));
    const open = isLast ? [] : this.#open.flatMap((tiles) => shortOf(tiles, inside(entries, tiles), top));
    const isOpen = (tile: number): boolean => open.some(({ first, end }) => tile >= first && tile < end);
    this.found.push(...entries.filter(({ tile }) => !isOpen(tile)).map(({ one }) => one));
    this.#open = open;
    const rest = isLast ? 0 : (top * meta.total) / this.#tiers[this.#tier]!;
    this.#tier = rest < FEW_ROWS ? this.#tiers.length : this.#tier + 1;
  }

  #ask({ width, first, end }: Tiles): Sql {
    const { part, rows, top, spans, condition } = this.#question;
    const isTier = this.#tier < this.#tiers.length;
    const isLong = !isTier && spans !== undefined && spans > SHORT_CLASS;
    const source = rows.from(isTier ? `tier${this.#tier}` : isLong ? 'long' : 'items');
    const isSpan = spans === undefined ? undefined : sql`class >= ${spans}`;
    const within = sql`start >= ${first * width} AND start < ${end * width}`;
    return sql`SELECT ${part} AS part, floor(start / ${width}) AS tile, count(*) AS count, ${topSql(top)} AS best, ${NO_POINTS} FROM ${source}
      ${where(within, NOT_ERA, isSpan, condition)} GROUP BY tile`;
  }
}

/** The tiles that something may begin in. */
function within(tiles: Tiles, extent: ArchiveMeta['extent']): Tiles {
  const { width, first, end } = tiles;
  if (!extent) return { ...tiles, end: first };
  return {
    width,
    first: Math.max(first, Math.floor(extent[0] / width)),
    end: Math.min(end, Math.floor(extent[1] / width) + 1),
  };
}

const inside = <T extends { readonly tile: number }>(
  rows: readonly T[],
  { first, end }: Tiles,
): readonly T[] => rows.filter(({ tile }) => tile >= first && tile < end);
