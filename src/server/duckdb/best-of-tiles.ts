// The best that begin in each tile. A tier holds all items above some priority: where it has enough of a tile, they are the best of the
// tile; where it has not, a larger one is asked.
import type { Query } from '../../source/source.js';
import { firstTier, SHORT_CLASS, shortOf, type Tiles, tilesOf } from '../tiles.js';
import { NO_POINTS, NOT_ERA, type PartNumber, type PartRow, topSql } from './best.js';
import { joinSql, type Sql, sql } from './engine.js';
import { type Rows, where } from './filter-sql.js';
import type { ArchiveMeta } from './schema.js';

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
