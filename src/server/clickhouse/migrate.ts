// Writes the tables of an archive into one or more shards, and rows into them as they are read.
import { createHash, randomUUID } from 'node:crypto';
import type { Normalizer } from '../../items/normalizer.js';
import { durationClass } from '../../source/indexed/block.js';
import { cellOfMonths, createRowReader, type StagedRow } from '../staged-row.js';
import { type ClickHouse, cellText, RowBinary } from './client.js';
import { type Load, loadStatement, TABLES_VERSION, tableStatements } from './tables.js';

export interface MigrateOptions {
  readonly shards: readonly ClickHouse[];
  readonly table: string;
  readonly facets: readonly string[];
  readonly normalizer: Normalizer;
  readonly progress?: (rows: number) => void;
  /** Rows from which it is learned what is important. Default: 65,536. */
  readonly sample?: number;
  /** Bytes that are sent at once. Default: 16 MB. */
  readonly piece?: number;
  readonly signal?: AbortSignal;
}

const SAMPLE = 65_536;
/** Each tier holds about a sixteenth of the next. */
const TIERS = [1 / 4096, 1 / 256, 1 / 16];
const PIECE = 16 * 2 ** 20;
const TOLD_EACH = 100_000;

/** Tables that are there hold other facets, or are of another making. */
export class MigrateRefusal extends Error {}

/** How many rows came in. */
export async function migrate(
  batches: AsyncIterable<readonly unknown[]>,
  options: MigrateOptions,
): Promise<number> {
  const { shards, facets, normalizer, progress, signal } = options;
  const read = createRowReader(facets.length, normalizer);
  const before = await loadOf(options);
  let writer = before && new Writer(options, before.next);
  let load = before;
  const sample: StagedRow[] = [];
  let row = 0;
  const begin = async (): Promise<void> => {
    load = await createTables(options, sample);
    writer = new Writer(options, 0);
    for (const one of sample.splice(0)) await writer.add(one);
  };
  for await (const batch of batches) {
    signal?.throwIfAborted();
    for (const item of batch) {
      const staged = read(row++, item);
      if (!staged) continue;
      if (writer) await writer.add(staged);
      else if (sample.push(staged) === (options.sample ?? SAMPLE)) await begin();
      if (row % TOLD_EACH === 0) progress?.(row);
    }
  }
  if (!writer) await begin();
  await writer!.flush();
  const told: Load = { ...load!, next: (before?.next ?? 0) + row, id: randomUUID() };
  await Promise.all(shards.map((shard) => shard.run(loadStatement(options.table, told))));
  return writer!.count;
}

/** What was loaded before, where there is a table already. */
async function loadOf({ shards, table, facets }: MigrateOptions): Promise<Load | undefined> {
  const known = await Promise.all(shards.map((shard) => lastLoad(shard, table)));
  const [first] = known;
  if (known.some((one) => (one === undefined) !== (first === undefined)))
    throw new MigrateRefusal(`The table ${table} is on some of the shards only.`);
  if (!first) return undefined;
  if (JSON.stringify(first.facets) !== JSON.stringify(facets))
    throw new MigrateRefusal(
      `The table ${table} holds the facets ${first.facets.join(', ')}; give the same ones.`,
    );
  return first;
}

async function lastLoad(shard: ClickHouse, table: string): Promise<Load | undefined> {
  const [exists] = await shard.rows(`EXISTS TABLE ${table}_loads`);
  if (!exists?.[0]) return undefined;
  const [row] = await shard.rows(`SELECT json FROM ${table}_loads ORDER BY next DESC, at DESC LIMIT 1`);
  if (!row) return undefined;
  const load = JSON.parse(cellText(row[0])) as Load;
  if (load.version !== TABLES_VERSION)
    throw new MigrateRefusal(`The table ${table} was made by another version; choose another name.`);
  return load;
}

async function createTables(
  { shards, table, facets }: MigrateOptions,
  sample: readonly StagedRow[],
): Promise<Load> {
  const priorities = sample.map(({ priority }) => priority).sort((a, b) => b - a);
  const tiers = TIERS.map((share) => priorities[Math.floor(priorities.length * share)] ?? 0);
  const load: Load = { version: TABLES_VERSION, facets, tiers, next: 0, id: '' };
  await Promise.all(
    shards.map(async (shard) => {
      const [row] = await shard.rows('SELECT version()');
      const statements = tableStatements({ table, load, version: cellText(row?.[0]) });
      for (const statement of statements) await shard.run(statement);
    }),
  );
  return load;
}

/** Rows on their way to the shard that their id says. */
class Writer {
  count = 0;
  private readonly options: MigrateOptions;
  private readonly pieces: readonly RowBinary[];
  private readonly from: number;
  private readonly theme: number;

  constructor(options: MigrateOptions, from: number) {
    this.options = options;
    this.from = from;
    this.theme = options.facets.indexOf('theme');
    this.pieces = options.shards.map(() => new RowBinary());
  }

  async add(row: StagedRow): Promise<void> {
    const shard = shardOf(row.id, this.pieces.length);
    const piece = this.pieces[shard]!;
    this.write(piece, row);
    this.count++;
    if (piece.size >= (this.options.piece ?? PIECE)) await this.send(shard);
  }

  async flush(): Promise<void> {
    const full = this.pieces.flatMap(({ size }, shard) => (size > 0 ? [shard] : []));
    await Promise.all(full.map(async (shard) => this.send(shard)));
  }

  private async send(shard: number): Promise<void> {
    const { shards, table, signal } = this.options;
    await shards[shard]!.insert(table, this.pieces[shard]!.take(), signal);
  }

  /** In the order of the columns of the table. */
  private write(out: RowBinary, row: StagedRow): void {
    out.uint64(this.from + row.ordinal);
    out.text(row.id);
    out.double(row.start);
    out.double(row.stop);
    out.uint8(durationClass(row.stop - row.start));
    out.double(cellOfMonths(row.start));
    out.uint16(row.when);
    out.uint8(row.kind);
    out.uint32(row.priority);
    out.text(row.values[this.theme]?.[0] ?? '');
    out.text(row.title);
    out.text(row.words);
    out.text(row.item);
    for (const values of row.values) out.list(values);
  }
}

/** The same id is always on the same shard. */
export function shardOf(id: string, shards: number): number {
  if (shards === 1) return 0;
  return createHash('md5').update(id).digest().readUInt32LE(0) % shards;
}
