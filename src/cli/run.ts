import { conform } from '../server/conform.js';
import { remote } from '../source/remote.js';
import { type ConformArguments, type ImportArguments, readArguments, USAGE } from './arguments.js';
import { type Io, safeText, createPrinter, createProgress, type Printer } from './output.js';
import { readFile } from 'node:fs/promises';
import { FORMAT_LABELS } from '../formats/format-labels.js';
import { FORMAT_NAMES } from '../formats/formats.js';
import { DEFAULT_LIMITS, type RawItem, type ReadContext } from '../formats/reader.js';
import type { Suggestions } from '../formats/suggestions.js';
import type { Problem } from '../items/problem.js';
import { createDateNames } from '../time/date-words.js';
import { createZone } from '../time/zone.js';
import { createSession, type ImportSession, loadItemTagger } from './import-session.js';
import { type Input, InputFault, openInput } from './input.js';
import { readStream } from './read-stream.js';
import { runMigrate } from './clickhouse.js';
import { serve, untilStopped, serveBuilder } from './serve.js';
import { parseXml } from '../formats/feed/xml-tree.js';

// Asks a server at random and compares its answers with those from memory.

/** So many differences are told in full. */
const TOLD = 10;

/** The exit status: 0 where every answer was the one from memory. */
export async function runConform({ url, questions, seed }: ConformArguments, io: Io): Promise<number> {
  let told = 0;
  const began = Date.now();
  try {
    const faults = await conform(remote(url), {
      seed,
      questions,
      fault: ({ number, question, why }) => {
        if (told++ < TOLD)
          io.stderr.write(`Question ${number}: ${safeText(why)}\n  ${safeText(JSON.stringify(question))}\n`);
      },
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    io.stdout.write(
      `${questions - faults} of ${questions} answers are those from memory (seed ${seed}, ${seconds} s).\n`,
    );
    return faults === 0 ? 0 : 1;
  } catch (error) {
    io.stderr.write(`${safeText(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const place = ({ row, field }: Problem): string =>
  [row === undefined ? '' : `record ${row + 1}`, field ?? ''].filter(Boolean).join(', ');

const line = (problem: Problem): string => {
  const where = place(problem);
  return `  ${safeText(`${where ? `${where}: ` : ''}${problem.why} ${problem.remedy}`).replace(/[\r\n]+/g, ' ')}\n`;
};

const SHOWN = 10;

/** What was read, for people: the counts, and the problems of the whole file; all of the first ones where no JSON lists them. */
const summary = (
  counts: { readonly format: string; readonly records: number },
  session: ImportSession,
  listAll: boolean,
): string => {
  const count = session.problems.length + session.uncounted;
  const listed = session.problems.filter((problem) => listAll || problem.severity === 'file').slice(0, SHOWN);
  const head = `${counts.format}: ${plural(counts.records, 'record')}, ${plural(session.loaded, 'item')}, ${plural(count, 'problem')}\n`;
  return head + listed.map(line).join('');
};

const contextOf = (
  input: Input,
  { dateOrder, timeZone, sheet, columns, proseDates }: ImportArguments,
): ReadContext => ({
  parseXml,
  // Items leave as they come, so their number does not matter.
  limits: { ...DEFAULT_LIMITS, items: Infinity },
  timeZone,
  ...(sheet === undefined ? {} : { sheet }),
  ...(columns ? { columns } : {}),
  proseDates,
  ...(dateOrder && dateOrder !== 'ymd' ? { dateOrder } : {}),
  ...(input.baseUrl ? { baseUrl: input.baseUrl } : {}),
  ...(input.contentType ? { contentType: input.contentType } : {}),
  ...(input.fileName ? { fileName: input.fileName } : {}),
});

interface Counts {
  format: string;
  records: number;
  /** The input broke off, or could not be read. */
  isBroken: boolean;
  headingItem?: RawItem;
  suggestions?: Suggestions;
}

/** What is told of a fault that nobody foresaw: what was read until then is printed. */
const broken = (from: string, error: unknown): Problem => ({
  severity: 'file',
  value: from,
  why: `Reading broke off: ${error instanceof Error ? error.message.split('\n', 1)[0]! : String(error)}.`,
  remedy: 'Check the file; what was read until then is printed.',
});

const readAll = async (
  args: ImportArguments,
  io: Io,
  session: ImportSession,
  printer: Printer,
): Promise<Counts> => {
  const counts: Counts = { format: args.format ?? 'unknown', records: 0, isBroken: false };
  const progress = createProgress(io.stderr);
  try {
    const input = await openInput(args.from, io.stdin);
    const pieces = readStream(input.bytes, contextOf(input, args), args.format, (problem) =>
      session.problem(problem),
    );
    for await (const piece of pieces) {
      counts.format = piece.format;
      counts.records = piece.records;
      if (piece.headingItem) counts.headingItem = piece.headingItem;
      if (piece.suggestions) counts.suggestions = piece.suggestions;
      await printer.items(session.take(piece));
      progress.at(piece.records);
    }
  } catch (error) {
    if (io.stdout.errored) throw error;
    counts.isBroken = true;
    session.problem(error instanceof InputFault ? error.problem : broken(args.from, error));
  } finally {
    progress.clear();
  }
  return counts;
};

const isEmpty = ({ facets, importance, outliers }: Suggestions): boolean =>
  facets.length + outliers.length === 0 && !importance;

/** The editor's lexicon, if one was asked for; one that cannot be read is told, and the built-in words are used. */
const readOwnLexicon = async (
  path: string | undefined,
): Promise<{ readonly text?: string; readonly problems: readonly string[] }> => {
  if (path === undefined) return { problems: [] };
  try {
    return { text: await readFile(path, 'utf8'), problems: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    return { problems: [`The lexicon could not be read (${why}); the built-in words were used.`] };
  }
};

/** Imports and prints. The exit status: 0 when anything was loaded and the input did not break off, else 1. */
const runImport = async (args: ImportArguments, io: Io): Promise<number> => {
  const dates = {
    zone: createZone(args.timeZone),
    names: createDateNames(),
    ...(args.dateOrder ? { dateOrder: args.dateOrder } : {}),
    ...(args.numbers ? { numbers: args.numbers } : {}),
  };
  const own = await readOwnLexicon(args.lexicon);
  const tagging = args.tag ? await loadItemTagger(own.text, args.places) : undefined;
  const session = createSession({ dates, tag: tagging?.tag });
  for (const why of [...own.problems, ...(tagging?.problems ?? [])])
    session.problem({ severity: 'file', value: args.lexicon ?? '', why, remedy: 'See --lexicon in --help.' });
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
  const { headingItem, suggestions } = counts;
  await printer.end(session.problems, {
    ...(headingItem ? { headingItem } : {}),
    ...(suggestions && !isEmpty(suggestions) ? { suggestions } : {}),
  });
  io.stderr.write(summary(counts, session, args.out === 'csv'));
  return session.loaded > 0 && !counts.isBroken ? 0 : 1;
};

const formatList = (): string => {
  const width = Math.max(...FORMAT_NAMES.map((name) => name.length));
  return FORMAT_NAMES.map((name) => `${name.padEnd(width)}  ${FORMAT_LABELS[name]}\n`).join('');
};

/** Serves the builder until the program is ended. */
const runBuilder = async (port: number, io: Io): Promise<number> => {
  try {
    const { address } = await serveBuilder(port);
    io.stdout.write(`The builder is at ${address}\nCtrl+C ends it.\n`);
    return 0;
  } catch (error) {
    io.stderr.write(
      `The builder could not be served: ${safeText(error instanceof Error ? error.message : String(error))}\n`,
    );
    return 1;
  }
};

/** Runs a command line; gives the exit status. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const args = readArguments(argv);
  if ('misuse' in args) {
    io.stderr.write(`${safeText(args.misuse)}\n\n${USAGE}`);
    return 2;
  }
  if (args.command === 'import') return runImport(args, io);
  if (args.command === 'render') return (await import('./render.js')).runRender(args, io);
  if (args.command === 'build') return runBuilder(args.port, io);
  if (args.command === 'serve') return serve(args, io, untilStopped());
  if (args.command === 'migrate') return runMigrate(args, io);
  if (args.command === 'conform') return runConform(args, io);
  io.stdout.write(args.command === 'formats' ? formatList() : USAGE);
  return 0;
};
