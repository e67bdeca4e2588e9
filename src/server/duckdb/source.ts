// A prepared archive as a source: the questions of a page as SQL. What a reader wrote is a parameter or a number, never SQL.
import { filterKey } from '../../source/filter-key.js';
import type {
  Counts,
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
} from '../../source/source.js';
import { type Ask, type Engine, sqlNumber, raw, type SqlRow, type Sql, sql } from './engine.js';
import { entriesOf, entryOf } from './entries.js';
import { Codes, type Condition, overlaps, where } from './filter-sql.js';
import { frameOf } from './frame.js';
import {
  type ArchiveMeta,
  BITS,
  columnsOfFacet,
  ENTRY_COLUMNS,
  type FacetMeta,
  hasRest,
  monthTable,
  restName,
  wordName,
} from './schema.js';

/** So many counts of filters are remembered. */
const REMEMBERED = 500;
/** The items that words or a span find, while a question lasts. */
const FOUND = 'found';

export class ArchiveSource implements Source {
  readonly meta: ArchiveMeta;
  private readonly engine: Engine;
  private readonly codes: Codes;
  private readonly matched = new Map<string, number>();

  constructor(engine: Engine, meta: ArchiveMeta) {
    this.engine = engine;
    this.meta = meta;
    this.codes = new Codes(meta);
  }

  info(): SourceInfo {
    const { fingerprint, total, extent, facets, hasTimes, colours } = this.meta;
    return { version: fingerprint, total, extent, facets: facets.map(({ name }) => name), hasTimes, colours };
  }

  frame(query: Query, signal?: AbortSignal): Promise<Frame> {
    const { meta } = this;
    const condition = this.codes.condition(query.filter, query.lane);
    return this.put(signal, async (ask) => {
      const lane = query.lane ? `\n${query.lane.facet}\n${query.lane.value}` : '';
      const key = `${filterKey(query.filter)}${lane}`;
      const rest = await this.findAhead(ask, query.filter);
      if (!rest) {
        const matched = await this.count(ask, key, condition);
        return frameOf(ask, { meta, items: 'items', query, condition, matched });
      }
      const among = this.codes.condition(rest, query.lane);
      const matched = await countRows(ask, where(among.sql), FOUND);
      const found = { ...meta, hasCubes: false, tiers: [] };
      return frameOf(ask, { meta: found, items: FOUND, query, condition: among, matched });
    });
  }

  counts(filter: Filter, signal?: AbortSignal): Promise<Counts & { readonly dataVersion: string }> {
    const { meta } = this;
    return this.put(signal, async (ask) => {
      const rest = await this.findAhead(ask, filter);
      const matched = rest
        ? await countRows(ask, where(this.codes.condition(rest).sql), FOUND)
        : await this.count(ask, filterKey(filter), this.codes.condition(filter));
      const facets: [string, Readonly<Record<string, number>>][] = [];
      for (const [f, facet] of meta.facets.entries()) {
        const condition = this.codes.condition(rest ?? filter, undefined, facet.name);
        const isAll = !condition.sql && !rest;
        const rows = isAll ? [] : await this.combinations(ask, f, facet, condition, rest && FOUND);
        facets.push([facet.name, isAll ? countsOfAll(facet) : countsOf(facet, rows)]);
      }
      return { total: meta.total, matched, facets: Object.fromEntries(facets) };
    });
  }

  page({ filter, span, offset, limit }: PageQuery, signal?: AbortSignal): Promise<Page> {
    const condition = this.codes.condition(filter);
    return this.put(signal, async (ask) => {
      const during = span && overlaps(span[0], span[1]);
      const total = during
        ? await countRows(ask, where(condition.sql, during))
        : await this.count(ask, filterKey(filter), condition);
      if (limit === 0 || offset >= total) return { entries: [], total };
      if (!condition.sql && !during) {
        const rows = await ask(
          sql`SELECT ${ENTRY_COLUMNS} FROM items WHERE rank >= ${offset} AND rank < ${offset + limit} ORDER BY rank`,
        );
        return { entries: rows.map(entryOf), total };
      }
      const ranks = await ask(
        sql`SELECT rank FROM items ${where(condition.sql, during)} ORDER BY rank LIMIT ${limit} OFFSET ${offset}`,
      );
      return { entries: await inOrder(ask, ranks), total };
    });
  }

  find(target: Target, filter: Filter, signal?: AbortSignal): Promise<Found> {
    const condition = this.codes.condition(filter);
    return this.put(signal, async (ask) => {
      if ('id' in target) return this.findId(ask, target.id, condition.sql);
      return { entry: await this.seek(ask, target.time, target.direction, condition.sql), rank: -1 };
    });
  }

  close(): void {
    this.engine.close();
  }

  private async put<T extends object>(
    signal: AbortSignal | undefined,
    answer: (ask: Ask) => Promise<T>,
  ): Promise<T & { readonly dataVersion: string }> {
    const made = await this.engine.question(signal, answer);
    return { ...made, dataVersion: this.meta.fingerprint };
  }

  /** How many match over all time. */
  private async count(ask: Ask, key: string, condition: Condition): Promise<number> {
    if (!condition.sql) return this.meta.total;
    const known = this.matched.get(key);
    if (known !== undefined) return known;
    const count =
      this.meta.hasCubes && condition.facets
        ? sqlNumber(
            (
              await ask(
                sql`SELECT coalesce(sum(n), 0)::DOUBLE FROM ${raw(monthTable(this.meta, condition.facets))} ${where(condition.sql)}`,
              )
            )[0]![0],
          )
        : await countRows(ask, where(condition.sql));
    if (this.matched.size >= REMEMBERED) this.matched.clear();
    this.matched.set(key, count);
    return count;
  }

  /**
   * Where words or a span are asked for, puts the items they find into a table of this question, so that all items are looked through
   * once; gives what else the filter says.
   */
  private async findAhead(ask: Ask, filter: Filter): Promise<Filter | undefined> {
    const { text, span, facets } = filter;
    const { sql: found } = this.codes.condition({
      ...(text === undefined ? {} : { text }),
      ...(span ? { span } : {}),
    });
    if (!found) return undefined;
    const values = this.meta.facets.flatMap(columnsOfFacet).map((column) => `, ${column}`);
    await ask(
      sql`CREATE TEMP TABLE ${raw(FOUND)} AS SELECT rank, start, stop, class, kind, priority, colour${raw(values.join(''))}
        FROM items ${where(found)} ORDER BY rank`,
    );
    return facets ? { facets } : {};
  }

  /** How many items have each combination of values. */
  private async combinations(
    ask: Ask,
    f: number,
    facet: FacetMeta,
    condition: Condition,
    table: string | undefined,
  ): Promise<readonly Combination[]> {
    const ahead = table === undefined && this.meta.hasCubes ? condition.facets : undefined;
    const words = Array.from({ length: facet.words }, (_, word) => wordName(f, word));
    const rest = hasRest(facet) ? restName(f) : '[]::UINTEGER[]';
    const rows =
      await ask(sql`SELECT ${raw(ahead ? 'sum(n)::DOUBLE' : 'count(*)')}, ${raw(rest)} AS rest, ${raw(words.join(', '))}
      FROM ${raw(ahead ? monthTable(this.meta, [...new Set([...ahead, f])]) : (table ?? 'items'))} ${where(condition.sql)} GROUP BY ALL`);
    return rows.map(([n, beyond, ...bits]) => [[...codesOf(bits), ...listOf(beyond)], sqlNumber(n)] as const);
  }

  private async findId(
    ask: Ask,
    id: string,
    condition: Sql | undefined,
  ): Promise<{ readonly entry: Entry | undefined; readonly rank: number }> {
    const ranks = await ask(sql`SELECT rank FROM ids WHERE h = hash(${id}::VARCHAR)`);
    const found = (await inOrder(ask, ranks, true)).filter((one) => one.entry.id === id);
    const first = found.sort((a, b) => a.entry.ordinal - b.entry.ordinal)[0];
    if (!first) return { entry: undefined, rank: -1 };
    const { entry, rank } = first;
    if (!condition) return { entry, rank };
    const [row] = await ask(
      sql`SELECT count(*) FILTER (rank < ${rank}), count(*) FILTER (rank = ${rank}) FROM items ${where(sql`rank <= ${rank}`, condition)}`,
    );
    return { entry, rank: sqlNumber(row![1]) > 0 ? sqlNumber(row![0]) : -1 };
  }

  /** The nearest one: looked for in a window that grows, so that only near rows are read. */
  private async seek(
    ask: Ask,
    time: number,
    direction: 1 | -1,
    condition: Sql | undefined,
  ): Promise<Entry | undefined> {
    const { extent = [0, 1], total } = this.meta;
    const best = raw(direction === 1 ? 'min(rank)' : 'max(rank)');
    let reach = Math.max(1, ((extent[1] - extent[0]) / Math.max(1, total)) * 2_000);
    for (;;) {
      const isLast =
        !Number.isFinite(time) || reach > 2 * (extent[1] - extent[0]) + Math.abs(time - extent[0]);
      const far = isLast ? direction * Infinity : time + direction * reach;
      const near =
        direction === 1
          ? sql`start >= ${time} AND start <= ${far}`
          : sql`start < ${time} AND start >= ${far}`;
      const [row] = await ask(sql`SELECT ${best} FROM items ${where(near, condition)}`);
      if (row![0] !== null) return (await inOrder(ask, [row!]))[0];
      if (isLast) return undefined;
      reach *= 16;
    }
  }
}

type Combination = readonly [codes: readonly number[], n: number];

/** Items of each value, most frequent first. */
function countsOf(facet: FacetMeta, rows: readonly Combination[]): Readonly<Record<string, number>> {
  const counts = new Map(facet.values.map((value) => [value, 0]));
  if (facet.none > 0) counts.set('', 0);
  for (const [codes, n] of rows)
    for (const code of codes) {
      const value = code === 0 ? '' : facet.values[code - 1]!;
      counts.set(value, (counts.get(value) ?? 0) + n);
    }
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

const countsOfAll = (facet: FacetMeta): Readonly<Record<string, number>> =>
  countsOf(facet, [
    ...facet.counts.map((n, i): Combination => [[i + 1], n]),
    ...(facet.none > 0 ? [[[0], facet.none] as const] : []),
  ]);

async function countRows(ask: Ask, condition: Sql, table = 'items'): Promise<number> {
  const [row] = await ask(sql`SELECT count(*) FROM ${raw(table)} ${condition}`);
  return sqlNumber(row![0]);
}

interface RankedEntry {
  readonly entry: Entry;
  readonly rank: number;
}

/** Entries in the order of their ranks, as the rows give them. */
async function inOrder(ask: Ask, rows: readonly SqlRow[]): Promise<Entry[]>;
async function inOrder(ask: Ask, rows: readonly SqlRow[], withRanks: true): Promise<RankedEntry[]>;
async function inOrder(
  ask: Ask,
  rows: readonly SqlRow[],
  withRanks = false,
): Promise<(Entry | RankedEntry)[]> {
  const ranks = rows.map(([rank]) => sqlNumber(rank));
  const known = await entriesOf(ask, new Map(ranks.length === 0 ? [] : [['items', new Set(ranks)]]));
  return ranks.map((rank) => (withRanks ? { entry: known.get(rank)!, rank } : known.get(rank)!));
}

function codesOf(bits: SqlRow): number[] {
  const codes: number[] = [];
  bits.forEach((word, w) => {
    let left = typeof word === 'bigint' ? word : 0n;
    for (let bit = 0; left > 0n; bit++, left >>= 1n) if (left & 1n) codes.push(w * BITS + bit);
  });
  return codes;
}

const listOf = (value: SqlRow[number] | undefined): readonly number[] =>
  typeof value === 'object' && value !== null && 'items' in value
    ? value.items.map((one) => sqlNumber(one))
    : [];
