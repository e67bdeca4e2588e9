// The tables of an archive in ClickHouse: items in time order, and, kept up by views as rows come in, what is long, the most
// important, and counts by day and by month and value.
import { quotedText } from './client.js';
import { SHORT_CLASS } from '../tiles.js';

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
