// Where ClickHouse is, as the command line takes it.
import { isTableName } from '../server/clickhouse/tables.js';
import type { Misuse } from './render-arguments.js';

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
