// ClickHouse on the command line: where it is, and tables that are made of files.
import { createPlainNormalizer } from '../items/normalizer.js';
import { ClickHouse } from '../server/clickhouse/client.js';
import { migrate } from '../server/clickhouse/migrate.js';
import { isTableName } from '../server/clickhouse/tables.js';
import { withCells } from '../time/parse-date.js';
import { createZone } from '../time/zone.js';
import type { Io } from './output.js';
import type { Misuse } from './render-arguments.js';
import { safeText } from './safe-output.js';
import { archiveFiles, isParquet, parquetRows, rowsOf } from './serve-archive.js';

export interface ClickHouseArguments {
  /** One address, or those of all shards. */
  readonly urls: readonly string[];
  readonly table: string;
}

export interface MigrateArguments extends ClickHouseArguments {
  readonly command: 'migrate';
  readonly from: string;
  readonly timeZone: string;
  readonly facets: readonly string[];
}

/** `--clickhouse` and `--table`; nothing where neither is given. */
export function clickHouseOf(
  addresses: readonly string[] | undefined,
  table: string | undefined,
): ClickHouseArguments | Misuse | undefined {
  if (addresses === undefined && table === undefined) return undefined;
  const urls = (addresses ?? []).flatMap((one) => one.split(',')).filter(Boolean);
  if (urls.length === 0) return { misuse: '--table is for --clickhouse http://host:8123.' };
  const wrong = urls.find((url) => !/^https?:\/\/./.test(url) || !URL.canParse(url));
  if (wrong !== undefined)
    return { misuse: `--clickhouse is an address such as http://127.0.0.1:8123, not "${wrong}".` };
  if (table === undefined) return { misuse: 'Say which table: --table news.' };
  if (!isTableName(table))
    return { misuse: `--table is a name such as news or archive.news, not "${table}".` };
  return { urls, table };
}

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
