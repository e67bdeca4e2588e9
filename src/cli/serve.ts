// Serves the items of a file to pages: read and indexed once, then answered from memory.
import { SourceServer } from '../server/http.js';
import { Dataset } from '../source/indexed/dataset.js';
import { LocalSource } from '../source/local.js';
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

const FACETS = ['country', 'theme'];

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
  for await (const piece of pieces) items.push(...session.take(piece));
  const problems = session.problems.length + session.uncounted;
  io.stderr.write(`${items.length.toLocaleString('en')} items, ${problems.toLocaleString('en')} problems\n`);
  return items;
}

/** Resolves with the exit status when it is told to stop. */
export async function serve(args: ServeArguments, io: Io, stop: Promise<void>): Promise<number> {
  let items: readonly OutputItem[];
  try {
    items = await readItems(args, io);
  } catch (error) {
    const why = error instanceof InputFault ? error.problem.why : String(error);
    io.stderr.write(`${safeText(why)}\n`);
    return 1;
  }
  if (items.length === 0) {
    io.stderr.write('There is nothing to serve.\n');
    return 1;
  }
  const dates = withCells({ zone: createZone(args.timeZone) });
  const normalizer = createPlainNormalizer({ ...dates, facets: FACETS });
  const source = new LocalSource(Dataset.empty({ normalizer, facets: FACETS }).add(items), FACETS);
  const log = (line: Readonly<Record<string, string | number>>): void => {
    io.stderr.write(`${JSON.stringify(line)}\n`);
  };
  const server = new SourceServer(source, { origins: args.origins, log });
  const port = await server.listen(args.port, args.host);
  io.stdout.write(`Serving at http://${args.host}:${port}\n`);
  await stop;
  await server.close();
  return 0;
}

/** Resolves when the process is asked to end. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
