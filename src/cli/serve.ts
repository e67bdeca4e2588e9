import { access, constants, readdir, stat, readFile } from 'node:fs/promises';
import path, { extname, join, normalize, sep } from 'node:path';
import { parseXml } from '../formats/feed/xml-tree.js';
import { DEFAULT_LIMITS } from '../formats/reader.js';
import { createPlainNormalizer } from '../items/normalizer.js';
import { Archive } from '../server/duckdb/archive.js';
import { Engine } from '../server/duckdb/engine.js';
import { rowsOfParquet } from '../server/duckdb/stage.js';
import { createDateNames } from '../time/date-words.js';
import { withCells } from '../time/parse-date.js';
import { createZone } from '../time/zone.js';
import type { ServeArguments } from './arguments.js';
import { createSession } from './import-session.js';
import { InputFault, openInput } from './input.js';
import { type Io, type OutputItem, safeText } from './output.js';
import { readStream } from './read-stream.js';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Site, SourceServer } from '../server/http.js';
import { Dataset } from '../source/indexed/dataset.js';
import { LocalSource } from '../source/local.js';
import type { Source } from '../source/source.js';
import { openClickHouse } from '../server/clickhouse/source.js';

// What "serve" makes an archive of: Parquet files and folders, which are read by an engine, and other files, which are read as everywhere.

/** From so many bytes on a file is no longer held in memory. */
const LARGE = 100e6;
const READ_IN_FOLDERS = /\.(csv|tsv|jsonl|ndjson|json)$/i;
export const isParquet = (file: string): boolean => /\.parquet$/i.test(file);

/** The files of an archive; none where what is served fits into memory. */
export async function archiveFiles({
  from,
  engine,
}: Pick<ServeArguments, 'from' | 'engine'>): Promise<readonly string[]> {
  if (engine === 'memory' || from === '-' || /^[a-z]+:\/\//i.test(from)) return [];
  const found = await stat(from).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory())
    return engine === 'duckdb' || isParquet(from) || found.size >= LARGE ? [path.resolve(from)] : [];
  const names = (await readdir(from)).sort();
  const parquet = names.filter(isParquet);
  const files = parquet.length > 0 ? parquet : names.filter((name) => READ_IN_FOLDERS.test(name));
  if (files.length === 0)
    throw new InputFault(from, 'There is no table in this folder.', 'Give Parquet, CSV or JSON Lines files.');
  return files.map((name) => path.resolve(from, name));
}

/** Where the prepared archive is kept: beside the files, unless it is said. */
async function storeOf({ from, store }: ServeArguments): Promise<string> {
  const file = store ?? `${path.resolve(from)}.timeline.duckdb`;
  const folder = path.dirname(file);
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw new InputFault(folder, 'This folder cannot be written to.', 'Say where else: --store FILE.duckdb');
  }
  return file;
}

/** The rows of these files, read as everywhere. */
export async function* rowsOf(
  files: readonly string[],
  { timeZone }: Pick<ServeArguments, 'timeZone'>,
  io: Io,
): AsyncIterable<readonly unknown[]> {
  const session = createSession({
    dates: { zone: createZone(timeZone), names: createDateNames() },
    tag: undefined,
  });
  const limits = { ...DEFAULT_LIMITS, items: Infinity };
  for (const fileName of files) {
    const input = await openInput(fileName, io.stdin);
    const context = { parseXml, limits, timeZone, fileName };
    for await (const piece of readStream(input.bytes, context, undefined, (problem) =>
      session.problem(problem),
    ))
      yield session.take(piece);
  }
  const problems = session.problems.length + session.uncounted;
  io.stderr.write(
    `${session.loaded.toLocaleString('en')} items, ${problems.toLocaleString('en')} problems\n`,
  );
}

/** The rows of Parquet files, one by one. */
export async function* parquetRows(files: readonly string[]): AsyncIterable<readonly unknown[]> {
  const engine = await Engine.open();
  try {
    yield* rowsOfParquet(engine, files);
  } finally {
    engine.close();
  }
}

/** Opens the archive of these files, prepared beside them where it is not yet. */
export async function openArchive(files: readonly string[], args: ServeArguments, io: Io): Promise<Archive> {
  const { facets, timeZone, memory } = args;
  const began = Date.now();
  const dates = withCells({ zone: createZone(timeZone) });
  return Archive.open({
    files,
    ...(files.every(isParquet) ? {} : { rows: () => rowsOf(files, args, io) }),
    store: await storeOf(args),
    facets,
    timeZone,
    normalizer: () => createPlainNormalizer({ ...dates, facets }),
    ...(memory === undefined ? {} : { memory }),
    progress: (step) => {
      io.stderr.write(`${((Date.now() - began) / 1000).toFixed(1)} s: ${step}\n`);
    },
  });
}

// Serves the builder on this machine: files of the package, to this machine alone.

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The type of a file of the builder; a folder stands for its page. */
export const typeOf = (path: string): string =>
  path.endsWith('/') ? TYPES['.html']! : (TYPES[extname(path)] ?? 'application/octet-stream');

/** The folder of the builder beside the built command line. */
const builderFolder = (): string => fileURLToPath(new URL('./builder/', import.meta.url));

/** The file that a path names, inside the folder or not at all. */
export const fileFor = (folder: string, url: string): string | undefined => {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const root = normalize(folder.endsWith(sep) ? folder : folder + sep);
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(root) ? file : undefined;
};

/** The element, and what the builder puts into what it publishes, lie beside its folder, and are in the package once. */
const BUILDER_PROGRAM = /^\/assets\/programs\/(?:chunks\/)?[\w.-]+\.js$/;

/** The file of the builder, or of the element beside it, that a path names. */
export const builderFile = (folder: string, url: string): string | undefined =>
  BUILDER_PROGRAM.test(url.split(/[?#]/, 1)[0]!)
    ? fileFor(join(folder, '..'), url.replace('/assets/programs/', '/'))
    : fileFor(folder, url);

/** Begins to serve; resolves with the address. Rejects where the port is taken. */
export const serveBuilder = (
  port: number,
  folder = builderFolder(),
): Promise<{ readonly address: string; readonly server: Server }> => {
  const server = createServer((request, response) => {
    const file = request.method === 'GET' ? builderFile(folder, request.url ?? '/') : undefined;
    const refuse = (): void =>
      void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    if (file === undefined) {
      refuse();
      return;
    }
    readFile(file).then((content) => {
      const type = typeOf(file);
      response
        .writeHead(200, {
          'content-type': type,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        })
        .end(content);
    }, refuse);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const at = typeof bound === 'object' && bound ? bound.port : port;
      resolve({ address: `http://127.0.0.1:${at}/`, server });
    });
  });
};

// A page beside the answers of a server: the element over what is served, and the files of the package that a page loads.

export interface SiteOptions {
  readonly title: string;
  readonly facets: readonly string[];
  readonly timeZone: string;
  /** The builder is served too. */
  readonly builder?: boolean;
  /** Where the programs are. Default: beside the built command line. */
  readonly folder?: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Scripts and answers come from here alone; pictures and embeds are those that items name. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; media-src https:; frame-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const pageOf = ({ title, facets, timeZone }: SiteOptions): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="page.css" />
    <link rel="icon" href="data:," />
    <script type="module" src="news-timeline.min.js"></script>
  </head>
  <body>
    <main>
      <h1>${escaped(title)}</h1>
      <news-timeline
        source="."
        url-state
        facets="${escaped(facets.join(', '))}"
        time-zone="${escaped(timeZone)}"
      ></news-timeline>
    </main>
  </body>
</html>
`;

const STYLE = `body { margin: 0; font: 1rem/1.4 system-ui, sans-serif; }
main { padding: 1rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; overflow-wrap: anywhere; }
news-timeline { display: block; }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; background: #14161a; color: #e8e8e8; } }
`;

/** What of the package a page loads; nothing else of it is served. */
const SITE_PROGRAM =
  /^\/(?:news-timeline\.(?:min|all)\.js|embed\.js|frame\.js|chunks\/[\w-]+(?:\.[\w-]+)*\.js)$/;

const BUILDER = '/builder/';

export function createSite(options: SiteOptions): Site {
  const folder = options.folder ?? fileURLToPath(new URL('./', import.meta.url));
  const page = {
    type: 'text/html; charset=utf-8',
    body: pageOf(options),
    headers: { 'content-security-policy': POLICY },
  };
  const style = { type: 'text/css; charset=utf-8', body: STYLE };
  return async (path) => {
    if (path === '/') return page;
    if (path === '/page.css') return style;
    if (options.builder && path.startsWith(BUILDER)) {
      const file = builderFile(join(folder, 'builder'), path.slice(BUILDER.length - 1));
      const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
      return body && { type: typeOf(path), body };
    }
    const file = SITE_PROGRAM.test(path) && extname(path) === '.js' ? fileFor(folder, path) : undefined;
    if (file === undefined) return undefined;
    const body = await readFile(file).catch(() => undefined);
    return body && { type: 'text/javascript; charset=utf-8', body };
  };
}

// Serves the items of a file to pages: indexed in memory, or, where they are many, from an archive on disk.

/** Ms between looks whether the files of an archive changed. */
const LOOK_EACH = 10_000;

async function readItems({ from, timeZone }: ServeArguments, io: Io): Promise<readonly OutputItem[]> {
  const session = createSession({
    dates: { zone: createZone(timeZone), names: createDateNames() },
    tag: undefined,
  });
  const items: OutputItem[] = [];
  const input = await openInput(from, io.stdin);
  const limits = { ...DEFAULT_LIMITS, items: Infinity };
  const context = { parseXml, limits, timeZone, ...(input.fileName ? { fileName: input.fileName } : {}) };
  const pieces = readStream(input.bytes, context, undefined, (problem) => session.problem(problem));
  for await (const piece of pieces) for (const item of session.take(piece)) items.push(item);
  const problems = session.problems.length + session.uncounted;
  io.stderr.write(`${items.length.toLocaleString('en')} items, ${problems.toLocaleString('en')} problems\n`);
  return items;
}

async function inMemory(args: ServeArguments, io: Io): Promise<Source> {
  const { facets, timeZone } = args;
  const items = await readItems(args, io);
  if (items.length === 0) throw new Error('There is nothing to serve.');
  const dates = withCells({ zone: createZone(timeZone) });
  const normalizer = createPlainNormalizer({ ...dates, facets });
  return new LocalSource(Dataset.empty({ normalizer, facets }).add(items), facets);
}

async function open(
  args: ServeArguments,
  io: Io,
): Promise<{ readonly source: Source; readonly close: () => void }> {
  const { clickhouse } = args;
  if (clickhouse) {
    const source = await openClickHouse(clickhouse);
    const { total, coverage } = await source.info();
    const parts = coverage ? `, ${coverage.ok} of ${coverage.total} shards answer` : '';
    io.stderr.write(`${total.toLocaleString('en')} items${parts}\n`);
    return { source, close: () => undefined };
  }
  const files = await archiveFiles(args);
  if (files.length === 0) return { source: await inMemory(args, io), close: () => undefined };
  const archive = await openArchive(files, args, io);
  archive.watch(LOOK_EACH, (reason) => io.stderr.write(`${safeText(String(reason))}\n`));
  return { source: archive, close: () => archive.close() };
}

/** Resolves with the exit status when it is told to stop. */
export async function serve(args: ServeArguments, io: Io, stop: Promise<void>): Promise<number> {
  let opened: Awaited<ReturnType<typeof open>>;
  try {
    opened = await open(args, io);
  } catch (error) {
    const why =
      error instanceof InputFault
        ? `${error.problem.why} ${error.problem.remedy}`
        : error instanceof Error
          ? error.message
          : String(error);
    io.stderr.write(`${safeText(why)}\n`);
    return 1;
  }
  const log = (line: Readonly<Record<string, string | number>>): void => {
    io.stderr.write(`${JSON.stringify(line)}\n`);
  };
  const server = new SourceServer(opened.source, {
    origins: args.origins,
    log,
    site: createSite({
      title: args.title,
      facets: args.facets,
      timeZone: args.timeZone,
      builder: args.builder,
    }),
  });
  const port = await server.listen(args.port, args.host);
  io.stdout.write(`Serving at http://${args.host}:${port}\n`);
  await stop;
  await server.close();
  opened.close();
  return 0;
}

/** Resolves when the process is asked to end. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
