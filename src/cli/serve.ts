// Serves the items of a file to pages: indexed in memory, or, where they are many, from an archive on disk.
import { SourceServer } from '../server/http.js';
import { Dataset } from '../source/indexed/dataset.js';
import { LocalSource } from '../source/local.js';
import type { Source } from '../source/source.js';
import { parseXml } from '../formats/feed/xml-tree.js';
import { createPlainNormalizer } from '../items/normalizer.js';
import { DEFAULT_LIMITS } from '../formats/reader.js';
import { createDateNames } from '../time/date-words.js';
import { withCells } from '../time/parse-date.js';
import { createZone } from '../time/zone.js';
import type { ServeArguments } from './arguments.js';
import { createSession } from './import-session.js';
import { InputFault, openInput } from './input.js';
import type { Io, OutputItem } from './output.js';
import { readStream } from './read-stream.js';
import { safeText } from './safe-output.js';
import { createSite } from './serve-site.js';
import { openClickHouse } from '../server/clickhouse/shards.js';
import { archiveFiles, openArchive } from './serve-archive.js';

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
