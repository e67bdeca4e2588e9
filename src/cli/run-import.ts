import { createDateNames } from '../data/date-names.js';
import { createZone } from '../data/zone.js';
import { DEFAULT_LIMITS } from '../formats/reader.js';
import type { ReadContext } from '../formats/reader.js';
import type { ImportArguments } from './arguments.js';
import { createSession } from './import-session.js';
import type { ImportSession } from './import-session.js';
import { InputFault, openInput } from './input.js';
import type { Input } from './input.js';
import { loadItemTagger } from './item-tagger.js';
import { createPrinter } from './printer.js';
import type { Printer } from './printer.js';
import { createProgress } from './progress.js';
import type { Io } from './io.js';
import { readStream } from './read-stream.js';
import { summary } from './summary.js';
import { parseXml } from './xml-parser.js';

const contextOf = (input: Input, { dateOrder, timeZone }: ImportArguments): ReadContext => ({
  parseXml,
  // Items leave as they come, so their number does not matter.
  limits: { ...DEFAULT_LIMITS, items: Infinity },
  timeZone,
  ...(dateOrder ? { dateOrder } : {}),
  ...(input.baseUrl ? { baseUrl: input.baseUrl } : {}),
  ...(input.contentType ? { contentType: input.contentType } : {}),
  ...(input.fileName ? { fileName: input.fileName } : {}),
});

interface Counts {
  format: string;
  records: number;
}

const readAll = async (
  args: ImportArguments,
  io: Io,
  session: ImportSession,
  printer: Printer,
): Promise<Counts> => {
  const counts: Counts = { format: args.format ?? 'unknown', records: 0 };
  const progress = createProgress(io.stderr);
  try {
    const input = await openInput(args.from, io.stdin, (problem) => session.problem(problem));
    for await (const piece of readStream(input.text, contextOf(input, args), args.format)) {
      counts.format = piece.format;
      counts.records = piece.records;
      await printer.items(session.take(piece));
      progress.at(piece.records);
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    session.problem(error.problem);
  } finally {
    progress.clear();
  }
  return counts;
};

/** Imports and prints. The exit status: 0 when anything was loaded, else 1. */
export const runImport = async (args: ImportArguments, io: Io): Promise<number> => {
  const dates = {
    zone: createZone(args.timeZone),
    names: createDateNames(),
    ...(args.dateOrder ? { dateOrder: args.dateOrder } : {}),
    ...(args.numbers ? { numbers: args.numbers } : {}),
  };
  const session = createSession({ dates, tag: args.tag ? await loadItemTagger() : undefined });
  const printer = createPrinter(args.out, io.stdout);
  const counts = await readAll(args, io, session, printer);
  if (printer.leftOut.length)
    session.problem({
      severity: 'file',
      value: printer.leftOut,
      why: 'Some columns appear after the first rows only, and were left out of the CSV.',
      remedy: 'Use --out json to keep them.',
    });
  if (session.uncounted)
    session.problem({
      severity: 'file',
      value: session.uncounted,
      why: `There are ${session.uncounted} more problems, not listed.`,
      remedy: 'Correct those that are listed first.',
    });
  await printer.end(session.problems);
  io.stderr.write(summary(counts, session, args.out === 'csv'));
  return session.loaded > 0 ? 0 : 1;
};
