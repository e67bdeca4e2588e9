// Makes tables in ClickHouse of files.
import { createPlainNormalizer } from '../items/normalizer.js';
import { ClickHouse } from '../server/clickhouse/client.js';
import { migrate } from '../server/clickhouse/migrate.js';
import { withCells } from '../time/parse-date.js';
import { createZone } from '../time/zone.js';
import type { MigrateArguments } from './arguments.js';
import { type Io, safeText } from './output.js';
import { archiveFiles, isParquet, parquetRows, rowsOf } from './serve.js';

/** Writes tables, or more rows into those that are there. The exit status is 0 when rows came in. */
export async function runMigrate(args: MigrateArguments, io: Io): Promise<number> {
  const { urls, table, facets, timeZone, from } = args;
  const began = Date.now();
  try {
    const files = await archiveFiles({ from, engine: 'duckdb' });
    if (files.length === 0) throw new Error(`There is no file or folder ${from}.`);
    const rows = files.every(isParquet) ? parquetRows(files) : rowsOf(files, args, io);
    const dates = withCells({ zone: createZone(timeZone) });
    const count = await migrate(rows, {
      shards: urls.map((url) => new ClickHouse({ url, seconds: 600 })),
      table,
      facets,
      normalizer: createPlainNormalizer({ ...dates, facets }),
      progress: (row) => io.stderr.write(`${row.toLocaleString('en')} rows read\n`),
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    io.stdout.write(`${count.toLocaleString('en')} items are in ${table} (${seconds} s).\n`);
    return count > 0 ? 0 : 1;
  } catch (error) {
    io.stderr.write(`${safeText(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}
