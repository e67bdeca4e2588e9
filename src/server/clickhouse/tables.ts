import { quotedText, type ClickHouse, literal, numberOf, type ShardRow, cellText } from './client.js';
import { SHORT_CLASS } from '../staged-row.js';
import { KINDS } from '../../items/item.js';
import { importanceOf, maxColours } from '../../source/entries.js';
import type { Entry } from '../../source/source.js';
import { unpackWhen } from '../../time/span.js';

// The tables of an archive in ClickHouse: items in time order, and, kept up by views as rows come in, what is long, the most
// important, and counts by day and by month and value.

/** Tables of another making are not understood. */
export const TABLES_VERSION = 1;

/** What is told of the tables beside them, once for each time rows came in. */
export interface Load {
  readonly version: number;
  readonly facets: readonly string[];
  /** Priorities from which on an item is in each tier, the smallest tier first. */
  readonly tiers: readonly number[];
  /** One more than the highest number of a row. */
  readonly next: number;
  readonly id: string;
}

const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/;
export const isTableName = (name: string): boolean => NAME.test(name);

export const SHARD_ENTRY_COLUMNS = 'ordinal, id, start, stop, `when`, title, kind, priority, first, item';

/** Ten years a part: a week is read from one of them. */
const DECADE = 315_576_000_000;
const decade = `toInt16(greatest(-20, least(40, floor(start / ${DECADE}))))`;

const facetColumns = (facets: readonly string[]): readonly string[] => facets.map((_, f) => `v${f}`);

/** Whether the words of texts have an index: versions before 20 know none. */
export const hasWordIndex = (version: string): boolean => Number.parseInt(version, 10) >= 20;

export interface TableOptions {
  readonly table: string;
  readonly load: Load;
  /** Of the engine. */
  readonly version: string;
}

export function tableStatements({ table, load, version }: TableOptions): readonly string[] {
  const { facets, tiers } = load;
  const values = facetColumns(facets);
  const order = 'ORDER BY (start, ordinal)';
  const view = (name: string, rest: string): string =>
    `CREATE MATERIALIZED VIEW ${table}_${name} ENGINE = ${rest}`;
  const some = (name: string, condition: string): string =>
    view(
      name,
      `MergeTree PARTITION BY tuple() ${order} SETTINGS index_granularity = 512 AS SELECT * FROM ${table} WHERE ${condition}`,
    );
  const counted = (name: string, cell: string, columns: readonly string[]): string => {
    const keys = ['t', 'class', 'kind', 'first', ...columns].join(', ');
    return view(
      name,
      `SummingMergeTree PARTITION BY tuple() ORDER BY (${keys}) AS SELECT ${cell} AS t, class, kind, first, ` +
        `${columns.map((column) => `${column}, `).join('')}count() AS n FROM ${table} GROUP BY ${keys}`,
    );
  };
  const index = hasWordIndex(version)
    ? ', INDEX by_words words TYPE ngrambf_v1(3, 4096, 2, 0) GRANULARITY 4'
    : '';
  return [
    `CREATE TABLE ${table} (ordinal UInt64, id String, start Float64, stop Float64, class UInt8, month Float64, ` +
      '`when` UInt16, kind UInt8, priority UInt32, first String, title String, words String, item String' +
      `${values.map((column) => `, ${column} Array(String)`).join('')}${index}) ` +
      `ENGINE = MergeTree PARTITION BY ${decade} ${order} SETTINGS index_granularity = 1024`,
    some('long', `class > ${SHORT_CLASS}`),
    some('eras', 'kind = 2'),
    ...tiers.map((priority, tier) => some(`tier${tier}`, `priority >= ${priority}`)),
    view(
      'ids',
      `MergeTree PARTITION BY tuple() ORDER BY h SETTINGS index_granularity = 512 AS SELECT sipHash64(id) AS h, start, ordinal FROM ${table}`,
    ),
    counted('day', 'floor(start / 86400000) * 86400000', []),
    counted('month', 'month', values),
    `CREATE TABLE ${table}_loads (at DateTime, next UInt64, json String) ENGINE = MergeTree PARTITION BY tuple() ORDER BY next`,
  ];
}

export const loadStatement = (table: string, load: Load): string =>
  `INSERT INTO ${table}_loads SELECT now(), toUInt64(${load.next}), ${quotedText(JSON.stringify(load))}`;

/** The names of all tables, for who deletes them. */
export const tableNames = (table: string, { tiers }: Load): readonly string[] => [
  ...['long', 'eras', 'ids', 'day', 'month', 'loads'].map((name) => `${table}_${name}`),
  ...tiers.map((_, tier) => `${table}_tier${tier}`),
  table,
];

// One shard's tables: how they are asked, what is known of them, and entries made of their rows.

/** Where the tables are: on the server that is asked, or on one that it asks. */
export interface TablePlace {
  readonly client: ClickHouse;
  readonly database: string;
  readonly table: string;
  /** Host and port of a shard, its replicas with `|` between them. */
  readonly shard?: string;
}

export interface FacetCounts {
  readonly name: string;
  /** '' is for items without a value. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface TableMeta {
  readonly version: string;
  readonly total: number;
  readonly extent: readonly [number, number] | undefined;
  readonly hasTimes: boolean;
  readonly facets: readonly FacetCounts[];
  readonly names: readonly string[];
  readonly colours: readonly string[];
  /** How many items each tier holds, the smallest first. */
  readonly tiers: readonly number[];
}

/** There is no archive under this name. */
export class TableMissing extends Error {}

/** Names of items of a table: when they begin, which they are. */
export interface Key {
  readonly start: number;
  readonly ordinal: number;
}

export class Table {
  private readonly place: TablePlace;

  constructor(place: TablePlace) {
    this.place = place;
  }

  /** One of the tables as a FROM takes it: '' is the items, 'day' the counts by day … */
  from(name = ''): string {
    const { table } = this.place;
    return this.named(this.place.database, name ? `${table}_${name}` : table);
  }

  async rows(text: string, signal?: AbortSignal): Promise<readonly ShardRow[]> {
    return this.place.client.rows(text, signal);
  }

  /** Of the data; another one once rows came in. */
  async version(signal?: AbortSignal): Promise<string> {
    const { database, table } = this.place;
    const parts = this.named('system', 'parts');
    const [row] = await this.rows(
      `SELECT sum(rows) FROM ${parts} WHERE active AND database = ${quotedText(database)} AND table = ${quotedText(table)}`,
      signal,
    );
    return `${numberOf(row?.[0])}-${(await this.load(signal)).id}`;
  }

  async meta(version: string, signal?: AbortSignal): Promise<TableMeta> {
    const { facets, tiers } = await this.load(signal);
    const theme = `SELECT first, sum(n) AS held FROM ${this.from('day')} WHERE first <> '' GROUP BY first ORDER BY held DESC, first LIMIT ${maxColours}`;
    const [[extent], colours, sizes, counts] = await Promise.all([
      this.rows(
        `SELECT count(), least(minIf(start, ${finite('start')}), minIf(stop, ${finite('stop')})), ` +
          `greatest(maxIf(start, ${finite('start')}), maxIf(stop, ${finite('stop')})), ` +
          'max(bitAnd(`when`, 15) > 11 OR bitAnd(bitShiftRight(`when`, 4), 15) > 11), ' +
          `countIf(${finite('start')}), countIf(${finite('stop')}) FROM ${this.from()}`,
        signal,
      ),
      this.rows(theme, signal),
      Promise.all(
        tiers.map((_, tier) => this.rows(`SELECT count() FROM ${this.from(`tier${tier}`)}`, signal)),
      ),
      Promise.all(
        facets.map(async (name, f) => ({ name, counts: await this.values('month', f, undefined, signal) })),
      ),
    ]);
    const ends = numberOf(extent?.[4]) > 0 && numberOf(extent?.[5]) > 0;
    return {
      version,
      total: numberOf(extent?.[0]),
      extent: ends ? [numberOf(extent?.[1]), numberOf(extent?.[2])] : undefined,
      hasTimes: numberOf(extent?.[3]) === 1,
      facets: counts,
      names: facets,
      colours: colours.map(([first]) => cellText(first)),
      tiers: sizes.map(([row]) => numberOf(row?.[0])),
    };
  }

  /** How many items have each value of a facet; '' is for those without. */
  async values(
    name: '' | 'month',
    f: number,
    condition: string | undefined,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, number>> {
    const n = name === '' ? '1' : 'n';
    const rows = await this.rows(
      `SELECT value, sum(held) FROM (SELECT if(empty(v${f}), [''], v${f}) AS own, toUInt64(${n}) AS held ` +
        `FROM ${this.from(name)} ${condition === undefined ? '' : `WHERE ${condition}`}) ARRAY JOIN own AS value GROUP BY value`,
      signal,
    );
    return new Map(rows.map(([value, held]) => [cellText(value), numberOf(held)]));
  }

  /** The entries of these items, each read from the table it was found in; `colours` are those of the meta. */
  async entries(
    wanted: ReadonlyMap<string, readonly Key[]>,
    colours: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, Entry>> {
    const known = new Map<number, Entry>();
    const seen = new Set<number>();
    const asked = [...wanted].map(async ([name, keys]) => {
      const some = keys.filter(({ ordinal }) => !seen.has(ordinal) && seen.add(ordinal));
      if (some.length === 0) return;
      const starts = [...new Set(some.map(({ start }) => literal(start)))].join(',');
      const rows = await this.rows(
        `SELECT ${SHARD_ENTRY_COLUMNS} FROM ${this.from(name)} WHERE start IN (${starts}) AND ordinal IN (${some.map(({ ordinal }) => ordinal).join(',')})`,
        signal,
      );
      for (const row of rows) known.set(numberOf(row[0]), entryOf(row, colours));
    });
    await Promise.all(asked);
    return known;
  }

  private async load(signal: AbortSignal | undefined): Promise<Load> {
    const [row] = await this.rows(
      `SELECT json FROM ${this.from('loads')} ORDER BY next DESC, at DESC LIMIT 1`,
      signal,
    );
    const load = row && (JSON.parse(cellText(row[0])) as Load);
    if (load?.version !== TABLES_VERSION)
      throw new TableMissing(`${this.place.table} holds no archive of this version; "migrate" makes one.`);
    return load;
  }

  private named(database: string, table: string): string {
    const { client, shard } = this.place;
    if (shard === undefined) return `${database}.${table}`;
    const { user, password } = client;
    const who = user === 'default' && password === '' ? '' : `, ${quotedText(user)}, ${quotedText(password)}`;
    return `remote(${quotedText(shard)}, ${database}, ${table}${who})`;
  }
}

const finite = (column: string): string => `isFinite(${column})`;

function entryOf(
  [ordinal, id, start, stop, when, title, kind, priority, first, item]: ShardRow,
  colours: readonly string[],
): Entry {
  const rank = numberOf(priority);
  return {
    ordinal: numberOf(ordinal),
    id: cellText(id),
    span: unpackWhen(numberOf(start), numberOf(stop), numberOf(when)),
    title: cellText(title),
    kind: KINDS[numberOf(kind)] ?? 'event',
    importance: importanceOf(rank),
    priority: rank,
    colour: colours.indexOf(cellText(first)),
    item: itemOf(cellText(item)),
  };
}

const itemOf = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return {};
  }
};
