// What "serve" makes an archive of: Parquet files and folders, which are read by an engine, and other files, which are read as everywhere.
import { access, constants, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
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
import type { Io } from './output.js';
import { readStream } from './read-stream.js';

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
