// Where an archive is: in one table, in tables of several servers, or behind a Distributed table. Each shard is asked on its own:
// an engine that leaves out a shard that does not answer says nothing of it, and so its sums would be told as whole.
import { sharded } from '../../source/sharded.js';
import type { Source } from '../../source/source.js';
import { ClickHouse, type ClickHouseOptions, numberOf, quotedText, cellText } from './client.js';
import { ClickHouseSource, type ClickHouseSourceOptions } from './source.js';
import { type TablePlace, Table, TableMissing } from './table.js';

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
