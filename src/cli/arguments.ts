import { isTableName } from '../server/clickhouse/tables.js';
import { type Misuse, readRender, RENDER_OPTIONS, type RenderArguments } from './render-arguments.js';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMAT_NAMES, isFormatName, type FormatName } from '../formats/formats.js';
import type { DateNumbers, DateOrder } from '../time/read-date.js';

// Where ClickHouse is, as the command line takes it.

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

export interface ImportArguments {
  readonly command: 'import';
  /** A file, an http(s) address, or `-` for standard input. */
  readonly from: string;
  readonly format: FormatName | undefined;
  readonly dateOrder: DateOrder | undefined;
  /** What a bare number among dates is. */
  readonly numbers: DateNumbers | undefined;
  /** IANA zone for dates and times without one. Default: UTC, so that output does not depend on the machine. */
  readonly timeZone: string;
  /** The sheet of a workbook, by its name or its number from 1. */
  readonly sheet: string | undefined;
  /** Which column holds which field. */
  readonly columns: Readonly<Record<string, string>> | undefined;
  readonly tag: boolean;
  /** Path of an editor's lexicon (CSV of theme, word, weight); with it items are tagged. */
  readonly lexicon: string | undefined;
  /** States, provinces and large cities name their country too; with it items are tagged. */
  readonly places: boolean;
  /** Dates in running text become items. */
  readonly proseDates: boolean;
  readonly out: 'json' | 'csv';
}

export interface BuildArguments {
  readonly command: 'build';
  readonly port: number;
}

export interface ServeArguments {
  readonly command: 'serve';
  readonly from: string;
  readonly port: number;
  readonly host: string;
  /** Origins of pages that may ask. */
  readonly origins: readonly string[];
  readonly timeZone: string;
  /** Default: memory, and DuckDB for Parquet, folders and large files. */
  readonly engine: 'memory' | 'duckdb' | undefined;
  /** Where the archive is prepared. Default: beside the file. */
  readonly store: string | undefined;
  readonly facets: readonly string[];
  /** Memory of the engine, such as 4GB. */
  readonly memory: string | undefined;
  /** In place of a file. */
  readonly clickhouse: ClickHouseArguments | undefined;
  /** Of the page that is served beside the answers. */
  readonly title: string;
  /** The builder is served too, at `/builder/`. */
  readonly builder: boolean;
}

export interface ConformArguments {
  readonly command: 'conform';
  readonly url: string;
  readonly questions: number;
  readonly seed: number;
}

export interface OtherArguments {
  readonly command: 'formats' | 'help';
}

export const USAGE = `Usage:
  news-timeline import FILE|URL|- [--format F] [--date-order dmy|mdy|ymd] [--numbers excel|s|ms]
                                   [--timezone Z] [--sheet NAME|N] [--column FIELD=NAME]...
                                   [--tag] [--lexicon FILE] [--places] [--no-prose-dates]
                                   [--out json|csv]
  news-timeline render FILE|URL|- --out FILE.html|FILE.svg|FILE.png [--size share|square|story|print|WxH[@SCALE]]
                                  [--title T] [--standfirst T] [--credit T] [--alt T] [--theme light|dark]
                                  [--locale L] [--view FROM/TO|fit|latest|densest] [--filter JSON] [--facets A,B]
                                  [--lanes FACET] [--spacing time|even|compressed] [--orientation horizontal|vertical|auto]
                                  [--time-direction ltr|rtl|auto] [--label-detail title|date|source|card]
                                  [--selected ID] [--font FAMILY] [--font-file FILE]... [--bare]
                                  [--style-sheet NAME.css] [--script URL] [--fragment] [--watch]
                                  and --format, --date-order, --numbers, --timezone, --sheet, --column, --tag
  news-timeline serve FILE|FOLDER|URL|- [--port N] [--host H] [--origin URL]... [--timezone Z] [--facets A,B]
                                        [--engine memory|duckdb] [--store FILE.duckdb] [--memory SIZE] [--title T] [--builder]
  news-timeline serve --clickhouse URL[,URL]... --table NAME [--port N] [--host H] [--origin URL]... [--title T]
                                        [--builder]
  news-timeline migrate FILE|FOLDER --clickhouse URL[,URL]... --table NAME [--timezone Z] [--facets A,B]
  news-timeline conform URL [--questions N] [--seed N]
  news-timeline formats
  news-timeline build [--port N]      serves the builder on this machine

"render" draws a timeline as a page that needs no script, or as a picture; --watch draws it again whenever the file changes.
--style-sheet writes the page's style sheet beside it; --script is the address of news-timeline.min.js, which takes over.

--timezone is where dates and times without a zone belong; default UTC.
--sheet chooses a sheet of an Excel workbook; default: the first that is a timeline.
--column says which column holds a field: --column start="Primary Election Date" --column title=Candidate
--tag finds countries and themes where the file gives none; --places knows states, provinces and large cities too.
--no-prose-dates leaves dates in running text out.
--lexicon is CSV of theme, word, weight that adds to the built-in words; weight 0 takes a word away.

"serve" answers the questions of <news-timeline source>; default port 8787, only on this machine. Parquet, folders of Parquet, CSV
or JSON Lines, and files over 100 MB are answered by DuckDB (npm install @duckdb/node-api), prepared once beside the file or in
--store; --memory is how much it may take, default 4GB. Other files are answered from memory.
"serve --clickhouse" answers from tables that "migrate" made: of one server, of a Distributed table, or of several addresses, which
are shards; "migrate" writes the tables, or more rows into them.
"conform" puts random questions to a server and compares its answers with those from memory; default 1000 questions, seed 1.

Reads a timeline from a file, an address or standard input, and prints its items and problems.
Exit status: 0 when anything was loaded or drawn, 1 when nothing was or the input or output broke off, 2 for misuse.
`;

const OPTIONS = {
  format: { type: 'string' },
  'date-order': { type: 'string' },
  numbers: { type: 'string' },
  timezone: { type: 'string' },
  sheet: { type: 'string' },
  column: { type: 'string', multiple: true },
  tag: { type: 'boolean' },
  lexicon: { type: 'string' },
  places: { type: 'boolean' },
  'no-prose-dates': { type: 'boolean' },
  out: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  origin: { type: 'string', multiple: true },
  engine: { type: 'string' },
  store: { type: 'string' },
  memory: { type: 'string' },
  builder: { type: 'boolean' },
  clickhouse: { type: 'string', multiple: true },
  table: { type: 'string' },
  questions: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  ...RENDER_OPTIONS,
} as const;

const SERVE_ONLY = [
  'port',
  'host',
  'origin',
  'engine',
  'store',
  'memory',
  'clickhouse',
  'table',
  'questions',
  'seed',
] as const;

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const oneOf = <T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | Misuse | undefined =>
  value === undefined || (allowed as readonly string[]).includes(value)
    ? (value as T | undefined)
    : { misuse: `--${option} is ${allowed.join(' or ')}, not "${value}".` };

const isMisuse = (value: unknown): value is Misuse =>
  typeof value === 'object' && value !== null && 'misuse' in value;

const parse = (argv: readonly string[]): ReturnType<typeof parseOptions> | Misuse => {
  try {
    return parseOptions(argv);
  } catch (error) {
    return { misuse: error instanceof Error ? error.message : String(error) };
  }
};

const parseOptions = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });

/** `start=Primary Election Date`: what stands before the first equals sign is the field. */
const readColumns = (
  given: readonly string[] | undefined,
): Readonly<Record<string, string>> | Misuse | undefined => {
  if (!given) return undefined;
  const wrong = given.find((pair) => !/^[\w-]+=./su.test(pair) || pair.startsWith('__proto__='));
  if (wrong !== undefined)
    return { misuse: `--column is FIELD=NAME, such as start="Election Date", not "${wrong}".` };
  return Object.fromEntries(
    given.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
};

const noZone = (name: string): Misuse => ({
  misuse: `"${name}" is no time zone; give one such as Europe/Berlin.`,
});

/** What "serve" takes; other options are refused, so that nobody believes they did something. */
function serveArguments(
  values: ReturnType<typeof parseOptions>['values'],
  rest: readonly string[],
): ServeArguments | Misuse {
  const clickhouse = clickHouseOf(values.clickhouse, values.table);
  if (isMisuse(clickhouse)) return clickhouse;
  const [from] = clickhouse ? [clickhouse.table] : rest;
  if (from === undefined || rest.length > (clickhouse ? 0 : 1))
    return { misuse: '"serve" takes one file, folder, address or "-", or --clickhouse and --table.' };
  const { port = '8787', host = '127.0.0.1', origin = [], timezone = 'UTC', ...further } = values;
  const { engine: asked, store, memory, facets = 'country,theme', title, builder, ...more } = further;
  const other = Object.keys(more).find((name) => name !== 'clickhouse' && name !== 'table');
  if (other !== undefined) return { misuse: `"serve" does not take --${other}.` };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { misuse: `--port is a number, not "${port}".` };
  if (!isZone(timezone)) return { misuse: `"${timezone}" is no time zone; give one such as Europe/Berlin.` };
  const engine = oneOf('engine', asked, ['memory', 'duckdb'] as const);
  if (isMisuse(engine)) return engine;
  if (memory !== undefined && !/^\d+(\.\d+)? ?[KMGT]i?B$/.test(memory))
    return { misuse: `--memory is a size such as 4GB, not "${memory}".` };
  return {
    command: 'serve',
    from,
    port: Number(port),
    host,
    origins: origin,
    timeZone: timezone,
    engine,
    store,
    facets: namesOf(facets),
    memory,
    clickhouse,
    title: title ?? (from === '-' ? 'News timeline' : basename(from)),
    builder: builder === true,
  };
}

const namesOf = (facets: string): readonly string[] =>
  facets
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

function migrateArguments(
  values: ReturnType<typeof parseOptions>['values'],
  rest: readonly string[],
): MigrateArguments | Misuse {
  const [from] = rest;
  if (from === undefined || rest.length > 1) return { misuse: '"migrate" takes one file or folder.' };
  const { clickhouse: urls, table, timezone = 'UTC', facets = 'country,theme', ...others } = values;
  const other = Object.keys(others)[0];
  if (other !== undefined) return { misuse: `"migrate" does not take --${other}.` };
  if (!isZone(timezone)) return noZone(timezone);
  const clickhouse = clickHouseOf(urls, table);
  if (isMisuse(clickhouse)) return clickhouse;
  if (!clickhouse) return { misuse: 'Say where to: --clickhouse http://127.0.0.1:8123 --table news.' };
  return { command: 'migrate', from, timeZone: timezone, facets: namesOf(facets), ...clickhouse };
}

function conformArguments(
  values: ReturnType<typeof parseOptions>['values'],
  rest: readonly string[],
): ConformArguments | Misuse {
  const [url] = rest;
  if (url === undefined || rest.length > 1 || !/^https?:\/\//.test(url))
    return { misuse: '"conform" takes the address of one server.' };
  const { questions = '1000', seed = '1', ...others } = values;
  const other = Object.keys(others)[0];
  if (other !== undefined) return { misuse: `"conform" does not take --${other}.` };
  const wrong = [questions, seed].find((n) => !/^\d{1,9}$/.test(n));
  if (wrong !== undefined) return { misuse: `--questions and --seed are numbers, not "${wrong}".` };
  return { command: 'conform', url, questions: Number(questions), seed: Number(seed) };
}

function buildArguments(port = '5180', rest: readonly string[]): BuildArguments | Misuse {
  if (rest.length) return { misuse: '"build" takes nothing more.' };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { misuse: `--port is a number up to 65535, not "${port}".` };
  return { command: 'build', port: Number(port) };
}

/** What each command but "import" takes. */
const OTHERS = {
  render(values: ReturnType<typeof parseOptions>['values'], rest: readonly string[]) {
    const { timezone } = values;
    if (timezone !== undefined && !isZone(timezone)) return noZone(timezone);
    const mapped = readColumns(values.column);
    return isMisuse(mapped) ? mapped : readRender(values, rest, mapped);
  },
  build: ({ port }: ReturnType<typeof parseOptions>['values'], rest: readonly string[]) =>
    buildArguments(port, rest),
  serve: serveArguments,
  migrate: migrateArguments,
  conform: conformArguments,
} as const;

/** Reads the command line. */
export const readArguments = (
  argv: readonly string[],
):
  | ImportArguments
  | RenderArguments
  | BuildArguments
  | ServeArguments
  | ConformArguments
  | MigrateArguments
  | OtherArguments
  | Misuse => {
  const parsed = parse(argv);
  if (isMisuse(parsed)) return parsed;
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help || command === 'help') return { command: 'help' };
  if (command === 'formats') return rest.length ? { misuse: '"formats" takes nothing more.' } : { command };
  if (command !== undefined && Object.hasOwn(OTHERS, command))
    return OTHERS[command as keyof typeof OTHERS](values, rest);
  const foreign = SERVE_ONLY.find((name) => values[name] !== undefined);
  if (foreign !== undefined) return { misuse: `--${foreign} is for "serve", "migrate" or "conform".` };
  if (command !== 'import')
    return { misuse: command === undefined ? 'Say what to do.' : `"${command}" is no command.` };
  const [from] = rest;
  if (from === undefined || rest.length > 1) return { misuse: '"import" takes one file, address or "-".' };
  const dateOrder = oneOf('date-order', values['date-order'], ['dmy', 'mdy', 'ymd'] as const);
  const numbers = oneOf('numbers', values.numbers, ['excel', 's', 'ms'] as const);
  const out = oneOf('out', values.out, ['json', 'csv'] as const);
  if (isMisuse(dateOrder)) return dateOrder;
  if (isMisuse(numbers)) return numbers;
  if (isMisuse(out)) return out;
  const columns = readColumns(values.column);
  if (isMisuse(columns)) return columns;
  const { format, timezone = 'UTC' } = values;
  if (format !== undefined && !isFormatName(format))
    return { misuse: `"${format}" is no format; there are ${FORMAT_NAMES.join(', ')}.` };
  if (!isZone(timezone)) return noZone(timezone);
  return {
    command,
    from,
    format,
    dateOrder,
    numbers,
    timeZone: timezone,
    sheet: values.sheet,
    columns,
    tag: (values.tag ?? false) || values.lexicon !== undefined || (values.places ?? false),
    lexicon: values.lexicon,
    places: values.places ?? false,
    proseDates: !values['no-prose-dates'],
    out: out ?? 'json',
  };
};
