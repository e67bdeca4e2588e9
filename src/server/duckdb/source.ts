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
import { isDay, isMonth, monthsAround } from '../staged-row.js';
import { type Among, amongOf, type Searched } from './among.js';
import { CellCounts } from './cell-counts.js';
import { entriesOf, type ArchiveMeta, BITS, type FacetMeta, hasRest, restName, wordName } from './schema.js';
import { Codes, type Condition, rowsDuring, where } from './filter-sql.js';
import { FoundTables } from './found.js';
import { frameOf, MOST_NEAR } from './frame.js';
import type { RecordFile } from './records.js';

/** So many counts of filters are remembered. */
const REMEMBERED = 500;

type Put = Among & { readonly ask: Ask };

export class ArchiveSource implements Source {
  readonly meta: ArchiveMeta;
  readonly #engine: Engine;
  readonly #records: RecordFile;
  readonly #codes: Codes;
  readonly #found: FoundTables;
  readonly #cells: readonly CellCounts[];
  readonly #mostNear: number;
  readonly #matched = new Map<string, number>();

  private constructor(
    engine: Engine,
    records: RecordFile,
    meta: ArchiveMeta,
    cells: readonly CellCounts[],
    mostNear: number,
  ) {
    this.#mostNear = mostNear;
    this.#engine = engine;
    this.#records = records;
    this.meta = meta;
    this.#codes = new Codes(meta);
    this.#found = new FoundTables(engine, meta);
    this.#cells = cells;
  }

  static async open(
    engine: Engine,
    records: RecordFile,
    meta: ArchiveMeta,
    mostNear = MOST_NEAR,
  ): Promise<ArchiveSource> {
    const cells = meta.hasCubes
      ? [await CellCounts.load(engine, 'months', isMonth), await CellCounts.load(engine, 'by_day', isDay)]
      : [];
    return new ArchiveSource(
      engine,
      records,
      meta,
      cells.filter((one) => one !== undefined),
      mostNear,
    );
  }

  info(): SourceInfo {
    const { fingerprint, total, extent, facets, hasTimes, colours } = this.meta;
    return { version: fingerprint, total, extent, facets: facets.map(({ name }) => name), hasTimes, colours };
  }

  frame(query: Query, signal?: AbortSignal): Promise<Frame> {
    const { filter, lane } = query;
    const condition = this.#codes.condition(filter, lane);
    return this.#put(filter, signal, async (ask, place) => {
      const key = lane ? `${filterKey(filter)}\n${lane.facet}\n${lane.value}` : filterKey(filter);
      const among = this.#among(place, condition);
      const made = await frameOf(ask, {
        meta: this.meta,
        records: this.#records,
        mostNear: this.#mostNear,
        among,
        query,
        matched: this.#known(place, condition, key) ?? countSql(among),
      });
      this.#remember(key, made.matched);
      return made;
    });
  }

  counts(filter: Filter, signal?: AbortSignal): Promise<Counts & { readonly dataVersion: string }> {
    const { meta } = this;
    return this.#put(filter, signal, async (ask, place) => {
      const matched = await this.#count(ask, place, filterKey(filter), this.#codes.condition(filter));
      const facets: [string, Readonly<Record<string, number>>][] = [];
      for (const [f, facet] of meta.facets.entries()) {
        const condition = this.#codes.condition(filter, undefined, facet.name);
        const isAll = !condition.sql && place.kind === 'all';
        const rows = isAll ? [] : await combinations(ask, this.#among(place, condition), f, facet);
        facets.push([facet.name, isAll ? countsOfAll(facet) : countsOf(facet, rows)]);
      }
      return { total: meta.total, matched, facets: Object.fromEntries(facets) };
    });
  }

  page({ filter, span, offset, limit }: PageQuery, signal?: AbortSignal): Promise<Page> {
    const condition = this.#codes.condition(filter);
    return this.#put(filter, signal, async (ask, place) => {
      const among = this.#among(place, condition);
      const during = span && sql`(${rowsDuring(among.rows, raw('rank'), span[0], span[1], among.condition)})`;
      const total = during
        ? await countRows(ask, during)
        : await this.#count(ask, place, filterKey(filter), condition);
      if (limit === 0 || offset >= total) return { entries: [], total };
      const ranks =
        place.kind === 'all' && !condition.sql && !during
          ? Array.from({ length: Math.min(limit, total - offset) }, (_, i) => offset + i)
          : ranksOf(
              during
                ? await ask(sql`SELECT rank FROM ${during} ORDER BY rank LIMIT ${limit} OFFSET ${offset}`)
                : await this.#matching({ ...among, ask }, offset, limit),
            );
      return { entries: await this.#inOrder(ranks), total };
    });
  }

  find(target: Target, filter: Filter, signal?: AbortSignal): Promise<Found> {
    const condition = this.#codes.condition(filter);
    return this.#put(filter, signal, async (ask, place) => {
      const among = { ...this.#among(place, condition), ask };
      if ('id' in target) return this.#findId(among, target.id, place.kind === 'all' && !condition.sql);
      const near = await this.#near(among, target.time, target.direction);
      return { entry: await this.#seek(among, near, target.direction), rank: -1 };
    });
  }

  close(): void {
    this.#engine.close();
    this.#records.close();
  }

  async #put<T extends object>(
    filter: Filter,
    signal: AbortSignal | undefined,
    answer: (ask: Ask, place: Searched) => Promise<T>,
  ): Promise<T & { readonly dataVersion: string }> {
    const made = await this.#found.use(filter, signal, (place) =>
      this.#engine.question(signal, (ask) => answer(ask, place)),
    );
    return { ...made, dataVersion: this.meta.fingerprint };
  }

  #among(place: Searched, condition: Condition): Among {
    return amongOf(this.meta, this.#cells, place, condition);
  }

  /** How many match over all time, where it is known. */
  #known(place: Searched, condition: Condition, key: string): number | undefined {
    return !condition.sql && place.kind === 'all' ? this.meta.total : this.#matched.get(key);
  }

  async #count(ask: Ask, place: Searched, key: string, condition: Condition): Promise<number> {
    const known = this.#known(place, condition, key);
    if (known !== undefined) return known;
    const [row] = await ask(countSql(this.#among(place, condition)));
    const count = sqlNumber(row![0]);
    this.#remember(key, count);
    return count;
  }

  #remember(key: string, matched: number): void {
    if (this.#matched.size >= REMEMBERED) this.#matched.clear();
    this.#matched.set(key, matched);
  }

  /** Ranks of a page of those that hold a condition; counts by month say where to look. */
  async #matching(
    { ask, rows, condition, months }: Put,
    offset: number,
    limit: number,
  ): Promise<readonly SqlRow[]> {
    const page = (skip: number, ...within: readonly (Sql | undefined)[]): Promise<readonly SqlRow[]> =>
      ask(
        sql`SELECT rank FROM ${rows.from('items')} ${where(...within, condition)} ORDER BY rank LIMIT ${limit} OFFSET ${skip}`,
      );
    if (!months?.isPure) return page(offset);
    const counted = await ask(
      sql`SELECT t, sum(n)::DOUBLE FROM ${months.table} ${where(months.condition)} GROUP BY t ORDER BY t`,
    );
    const cells = counted.map(([t, n]) => ({ t: sqlNumber(t), n: sqlNumber(n) }));
    let before = 0;
    let first = 0;
    for (; first < cells.length && before + cells[first]!.n <= offset; first++) before += cells[first]!.n;
    if (first === cells.length) return [];
    let end = first;
    for (let held = before; end < cells.length && held < offset + limit;) held += cells[end++]!.n;
    const next = cells[end];
    const until = next && sql`start < ${next.t}`;
    return page(offset - before, sql`start >= ${cells[first]!.t}`, until);
  }

  async #findId(
    { ask, rows, condition, months }: Put,
    id: string,
    isAll: boolean,
  ): Promise<{ readonly entry: Entry | undefined; readonly rank: number }> {
    const ranks = ranksOf(await ask(sql`SELECT rank FROM ids WHERE h = hash(${id}::VARCHAR)`));
    const known = await entriesOf(this.#records, ranks);
    const found = [...known].filter(([, entry]) => entry.id === id);
    const [first] = found.sort(([, a], [, b]) => a.ordinal - b.ordinal);
    if (!first) return { entry: undefined, rank: -1 };
    const [rank, entry] = first;
    if (isAll) return { entry, rank };
    const from = rows.from('items');
    if ((await countRows(ask, sql`${from} ${where(sql`rank = ${rank}`, condition)}`)) === 0)
      return { entry, rank: -1 };
    const [month] = months ? monthsAround(entry.span.start) : [-Infinity];
    const near = await countRows(
      ask,
      sql`${from} ${where(sql`start >= ${month}`, sql`rank < ${rank}`, condition)}`,
    );
    const far = months
      ? await sumRows(ask, sql`${months.table} ${where(sql`t < ${month}`, months.condition)}`)
      : 0;
    return { entry, rank: near + far };
  }

  /**
   * Windows that hold the nearest one if anything does, the smallest first: by counts of months where there are any, so that what is rare
   * is not looked for among all items; all at once where few are looked at; else windows that grow.
   */
  async #near({ ask, rows, months }: Put, time: number, direction: 1 | -1): Promise<readonly Sql[]> {
    const after = sql`start >= ${time}`;
    const before = sql`start < ${time}`;
    if (months?.isPure) {
      const [cell] = monthsAround(time);
      const order = direction === 1 ? sql`t >= ${cell}` : sql`t <= ${cell}`;
      // The month of the time itself may hold none on this side of it.
      const held = await ask(sql`SELECT DISTINCT t FROM ${months.table}
        ${where(order, months.condition)} ORDER BY t ${raw(direction === 1 ? '' : 'DESC')} LIMIT 2`);
      const last = held.length === 0 ? undefined : sqlNumber(held.at(-1)![0]);
      if (last === undefined) return [];
      if (direction === -1) return [sql`${before} AND start >= ${last}`];
      const end = Number.isFinite(last) ? sql`start < ${monthsAround(last + 1)[1]}` : sql`start <= ${last}`;
      return [sql`${after} AND ${end}`];
    }
    const { extent = [0, 1] } = this.meta;
    const length = extent[1] - extent[0];
    const windows: Sql[] = [];
    for (
      let reach = Math.max(1, (length / Math.max(1, rows.size)) * 2_000);
      rows.isParted && Number.isFinite(time) && reach <= 2 * length + Math.abs(time - extent[0]);
      reach *= 16
    )
      windows.push(
        direction === 1
          ? sql`${after} AND start <= ${time + reach}`
          : sql`${before} AND start >= ${time - reach}`,
      );
    return [...windows, direction === 1 ? after : before];
  }

  /** The first or the last one in the first window that has any. */
  async #seek(
    { ask, rows, condition }: Put,
    windows: readonly Sql[],
    direction: 1 | -1,
  ): Promise<Entry | undefined> {
    const best = raw(direction === 1 ? 'min(rank)' : 'max(rank)');
    for (const near of windows) {
      const [row] = await ask(sql`SELECT ${best} FROM ${rows.from('items')} ${where(near, condition)}`);
      if (row![0] !== null) return (await this.#inOrder(ranksOf([row!])))[0];
    }
    return undefined;
  }

  async #inOrder(ranks: readonly number[]): Promise<Entry[]> {
    const known = await entriesOf(this.#records, ranks);
    return ranks.map((rank) => known.get(rank)!);
  }
}

const ranksOf = (rows: readonly SqlRow[]): readonly number[] => rows.map(([rank]) => sqlNumber(rank));

/** Counts all of them. */
const countSql = ({ values, rows, condition }: Among): Sql =>
  values
    ? sql`SELECT coalesce(sum(n), 0)::DOUBLE FROM ${values}`
    : sql`SELECT count(*)::DOUBLE FROM ${rows.from('items')} ${where(condition)}`;

/** How many items have each combination of values. */
async function combinations(
  ask: Ask,
  { rows, values, condition }: Among,
  f: number,
  facet: FacetMeta,
): Promise<readonly Combination[]> {
  const words = Array.from({ length: facet.words }, (_, word) => wordName(f, word));
  const rest = hasRest(facet) ? restName(f) : '[]::UINTEGER[]';
  const from = values ?? sql`${rows.from('items')} ${where(condition)}`;
  const counted =
    await ask(sql`SELECT ${raw(values ? 'sum(n)::DOUBLE' : 'count(*)')}, ${raw(rest)} AS rest, ${raw(words.join(', '))}
      FROM ${from} GROUP BY ALL`);
  return counted.map(
    ([n, beyond, ...bits]) => [[...codesOf(bits), ...listOf(beyond)], sqlNumber(n)] as const,
  );
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

async function countRows(ask: Ask, from: Sql): Promise<number> {
  const [row] = await ask(sql`SELECT count(*) FROM ${from}`);
  return sqlNumber(row![0]);
}

/** How many items the rows of counts stand for. */
async function sumRows(ask: Ask, from: Sql): Promise<number> {
  const [row] = await ask(sql`SELECT coalesce(sum(n), 0)::DOUBLE FROM ${from}`);
  return sqlNumber(row![0]);
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
