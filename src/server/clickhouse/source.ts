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
import { monthsAround } from '../staged-row.js';
import {
  literal,
  numberOf,
  quotedText,
  type ShardRow,
  ClickHouse,
  type ClickHouseOptions,
  cellText,
} from './client.js';
import {
  type ShardCondition,
  conditionOf,
  overlapsWindow,
  whereClause,
  within,
  shardFrameOf,
} from './frame.js';
import { type Key, Table, type TableMeta, type TablePlace, TableMissing } from './tables.js';
import { sharded } from '../../source/sharded.js';

// An archive in ClickHouse as a source: one shard of it, or all where there is one.

export interface ClickHouseSourceOptions {
  /** Ms between looks whether rows came in. Default: 5 s. */
  readonly lookEach?: number;
}

const REMEMBERED = 500;
/** Ms for which it is not tried again what failed. */
const PAUSE = 500;
const IN_TIME = 'start, stop DESC, ordinal';
const BACK_IN_TIME = 'start DESC, stop, ordinal DESC';

interface Asked {
  readonly meta: Promise<TableMeta>;
  until: number;
}

export class ClickHouseSource implements Source {
  private readonly table: Table;
  private readonly lookEach: number;
  private asked: Asked | undefined;
  private known: TableMeta | undefined;
  private matched = new Map<string, number>();

  constructor(table: Table, { lookEach = 5_000 }: ClickHouseSourceOptions = {}) {
    this.table = table;
    this.lookEach = lookEach;
  }

  async info(): Promise<SourceInfo> {
    const { version, total, extent, names, hasTimes, colours } = await this.meta();
    return { version, total, extent, facets: names, hasTimes, colours };
  }

  async frame(query: Query, signal?: AbortSignal): Promise<Frame> {
    const { meta, told } = await this.begin();
    const condition = conditionOf(meta.names, query.filter, query.lane);
    const lane = query.lane ? `\n${query.lane.facet}\n${query.lane.value}` : '';
    const { table } = this;
    const [matched, frame] = await Promise.all([
      this.count(meta, `${filterKey(query.filter)}${lane}`, condition, signal),
      shardFrameOf({ table, meta, query, condition, signal }),
    ]);
    return { ...frame, matched, ...told };
  }

  async counts(filter: Filter, signal?: AbortSignal): Promise<Counts & { readonly dataVersion: string }> {
    const { meta, told } = await this.begin();
    const [matched, ...facets] = await Promise.all([
      this.count(meta, filterKey(filter), conditionOf(meta.names, filter), signal),
      ...meta.facets.map(async ({ name, counts }, f) => {
        const { sql, ofFacets } = conditionOf(meta.names, filter, undefined, name);
        const held =
          sql === undefined ? counts : await this.table.values(ofFacets ? 'month' : '', f, sql, signal);
        const all = [...counts.keys()].map((value): [string, number] => [value, held.get(value) ?? 0]);
        all.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
        return [name, Object.fromEntries(all)] as const;
      }),
    ]);
    return { total: meta.total, matched, facets: Object.fromEntries(facets), ...told };
  }

  async page({ filter, span, offset, limit }: PageQuery, signal?: AbortSignal): Promise<Page> {
    const { meta, told } = await this.begin();
    const condition = conditionOf(meta.names, filter);
    const during = span && overlapsWindow(span[0], span[1]);
    const total = during
      ? await this.countWhere(whereClause(condition.sql, during), signal)
      : await this.count(meta, filterKey(filter), condition, signal);
    if (limit === 0 || offset >= total) return { entries: [], total, ...told };
    const near =
      !during && condition.ofFacets ? await this.near(condition, offset, limit, signal) : undefined;
    const rows = await this.table.rows(
      `SELECT start, ordinal FROM ${this.table.from()} ${whereClause(near?.range, condition.sql, during)} ` +
        `ORDER BY ${IN_TIME} LIMIT ${near?.offset ?? offset}, ${limit}`,
      signal,
    );
    return { entries: await this.inOrder(meta, rows, signal), total, ...told };
  }

  async find(target: Target, filter: Filter, signal?: AbortSignal): Promise<Found> {
    const { meta, told } = await this.begin();
    const condition = conditionOf(meta.names, filter);
    const found =
      'id' in target
        ? await this.findId(meta, target.id, condition, signal)
        : { entry: await this.seek(meta, target.time, target.direction, condition, signal), rank: -1 };
    return { ...found, ...told };
  }

  /** What is known of the tables, looked at anew from time to time; what failed is not tried again at once. */
  private meta(): Promise<TableMeta> {
    const now = Date.now();
    if (this.asked && now < this.asked.until) return this.asked.meta;
    const asked: Asked = { meta: this.look(), until: Infinity };
    this.asked = asked;
    asked.meta.then(
      () => (asked.until = Date.now() + this.lookEach),
      () => (asked.until = Date.now() + PAUSE),
    );
    return asked.meta;
  }

  private async look(): Promise<TableMeta> {
    const version = await this.table.version();
    if (this.known?.version !== version) {
      this.known = await this.table.meta(version);
      this.matched = new Map();
    }
    return this.known;
  }

  private async begin(): Promise<{
    readonly meta: TableMeta;
    readonly told: { readonly dataVersion: string };
  }> {
    const meta = await this.meta();
    return { meta, told: { dataVersion: meta.version } };
  }

  /** How many match over all time. */
  private async count(
    { total }: TableMeta,
    key: string,
    { sql, ofFacets }: ShardCondition,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    if (sql === undefined) return total;
    const { matched } = this;
    const known = matched.get(key);
    if (known !== undefined) return known;
    const count = ofFacets
      ? await this.number(`SELECT sum(n) FROM ${this.table.from('month')} ${whereClause(sql)}`, signal)
      : await this.countWhere(whereClause(sql), signal);
    if (matched.size >= REMEMBERED) matched.clear();
    matched.set(key, count);
    return count;
  }

  private countWhere(condition: string, signal: AbortSignal | undefined): Promise<number> {
    return this.number(`SELECT count() FROM ${this.table.from()} ${condition}`, signal);
  }

  private async number(text: string, signal: AbortSignal | undefined): Promise<number> {
    const [row] = await this.table.rows(text, signal);
    return numberOf(row?.[0]);
  }

  /** The months that hold a page, so that no more than them is sorted. */
  private async near(
    { sql }: ShardCondition,
    offset: number,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly range: string; readonly offset: number }> {
    const months = await this.table.rows(
      `SELECT t, sum(n) FROM ${this.table.from('month')} ${whereClause(sql)} GROUP BY t ORDER BY t`,
      signal,
    );
    let before = 0;
    let skipped = 0;
    let first: number | undefined;
    let end = Infinity;
    for (const [t, n] of months) {
      const held = numberOf(n);
      if (first === undefined && before + held > offset) [first, skipped] = [numberOf(t), before];
      if (first !== undefined && before >= offset + limit) {
        end = numberOf(t);
        break;
      }
      before += held;
    }
    const last = Number.isFinite(end) ? `start < ${literal(end)}` : '1';
    return { range: `start >= ${literal(first ?? -Infinity)} AND ${last}`, offset: offset - skipped };
  }

  private async findId(
    meta: TableMeta,
    id: string,
    { sql, ofFacets }: ShardCondition,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly entry: Entry | undefined; readonly rank: number }> {
    const ids = await this.table.rows(
      `SELECT start, ordinal FROM ${this.table.from('ids')} WHERE h = sipHash64(${quotedText(id)}) ORDER BY ordinal`,
      signal,
    );
    const entry = (await this.inOrder(meta, ids, signal)).find((one) => one.id === id);
    if (!entry) return { entry, rank: -1 };
    const { start, end } = entry.span;
    const same = `start = ${literal(start)}`;
    const own = `${same} AND ordinal = ${entry.ordinal}`;
    if (sql !== undefined && (await this.countWhere(whereClause(own, sql), signal)) === 0)
      return { entry, rank: -1 };
    const month = ofFacets ? monthsAround(start)[0] : -Infinity;
    const [whole, rest, tied] = await Promise.all([
      ofFacets
        ? this.number(
            `SELECT sum(n) FROM ${this.table.from('month')} ${whereClause(`t < ${literal(month)}`, sql)}`,
            signal,
          )
        : 0,
      this.countWhere(whereClause(within(month, start), sql), signal),
      this.countWhere(
        whereClause(
          same,
          `(stop > ${literal(end)} OR (stop = ${literal(end)} AND ordinal < ${entry.ordinal}))`,
          sql,
        ),
        signal,
      ),
    ]);
    return { entry, rank: whole + rest + tied };
  }

  /** The nearest one: looked for in a window that grows, so that only near rows are read. */
  private async seek(
    meta: TableMeta,
    time: number,
    direction: 1 | -1,
    { sql }: ShardCondition,
    signal: AbortSignal | undefined,
  ): Promise<Entry | undefined> {
    const { extent = [0, 1], total } = meta;
    const length = extent[1] - extent[0];
    let reach = Math.max(1, (length / Math.max(1, total)) * 2_000);
    for (;;) {
      const isLast = !Number.isFinite(time) || reach > 2 * length + Math.abs(time - extent[0]);
      const far = literal(isLast ? direction * Infinity : time + direction * reach);
      const near =
        direction === 1
          ? `start >= ${literal(time)} AND start <= ${far}`
          : `start < ${literal(time)} AND start >= ${far}`;
      const rows = await this.table.rows(
        `SELECT start, ordinal FROM ${this.table.from()} ${whereClause(near, sql)} ` +
          `ORDER BY ${direction === 1 ? IN_TIME : BACK_IN_TIME} LIMIT 1`,
        signal,
      );
      if (rows.length > 0) return (await this.inOrder(meta, rows, signal))[0];
      if (isLast) return undefined;
      reach *= 16;
    }
  }

  /** Entries in the order of these rows of start and ordinal. */
  private async inOrder(
    { colours }: TableMeta,
    rows: readonly ShardRow[],
    signal: AbortSignal | undefined,
  ): Promise<Entry[]> {
    const keys = rows.map(([start, ordinal]): Key => ({
      start: numberOf(start),
      ordinal: numberOf(ordinal),
    }));
    const known = await this.table.entries(new Map([['', keys]]), colours, signal);
    return keys.flatMap(({ ordinal }) => known.get(ordinal) ?? []);
  }
}

// Where an archive is: in one table, in tables of several servers, or behind a Distributed table. Each shard is asked on its own:
// an engine that leaves out a shard that does not answer says nothing of it, and so its sums would be told as whole.

export interface OpenOptions extends ClickHouseSourceOptions, Omit<ClickHouseOptions, 'url'> {
  /** One address, or those of all shards. */
  readonly urls: readonly string[];
  /** With its database, unless that is `default`. */
  readonly table: string;
}

/** The archive as one source; which of its shards do not answer is told as coverage. */
export async function openClickHouse(options: OpenOptions): Promise<Source> {
  const { urls, table } = options;
  const clients = urls.map((url) => new ClickHouse({ ...options, url }));
  const [database, name] = table.includes('.') ? (table.split('.') as [string, string]) : ['default', table];
  const places =
    clients.length === 1
      ? await placesOf(clients[0]!, database, name)
      : clients.map((client): TablePlace => ({ client, database, table: name }));
  const sources = places.map((place) => new ClickHouseSource(new Table(place), options));
  return sources.length === 1 ? sources[0]! : sharded(sources);
}

/** Cluster, database and table of a Distributed table. */
function distributedOf(engine: string): readonly string[] | undefined {
  if (!engine.startsWith('Distributed(')) return undefined;
  const [cluster, of, name] = engine
    .slice('Distributed('.length)
    .split(/[,)]/, 3)
    .map((part) => part.trim().replace(/^'|'$/g, ''));
  return cluster && name ? [cluster, of ?? '', name] : undefined;
}

/** The shards of a Distributed table, else the table itself. */
async function placesOf(client: ClickHouse, database: string, table: string): Promise<readonly TablePlace[]> {
  const [row] = await client.rows(
    `SELECT engine_full FROM system.tables WHERE database = ${quotedText(database)} AND name = ${quotedText(table)}`,
  );
  if (!row) throw new TableMissing(`There is no table ${database}.${table} at ${client.address}.`);
  const parts = distributedOf(cellText(row[0]));
  if (!parts) return [{ client, database, table }];
  const [cluster = '', of = '', name = ''] = parts;
  const rows = await client.rows(
    `SELECT shard_num, host_name, port FROM system.clusters WHERE cluster = ${quotedText(cluster)} ORDER BY shard_num, replica_num`,
  );
  const shards = new Map<number, string[]>();
  for (const [shard, host, port] of rows) {
    const hosts = shards.get(numberOf(shard)) ?? [];
    hosts.push(`${cellText(host)}:${numberOf(port)}`);
    shards.set(numberOf(shard), hosts);
  }
  if (shards.size === 0) throw new TableMissing(`${client.address} knows no cluster ${cluster}.`);
  return [...shards.values()].map((hosts) => ({
    client,
    database: of || database,
    table: name,
    shard: hosts.join('|'),
  }));
}
