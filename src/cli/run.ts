import { FORMATS, FORMAT_NAMES } from '../formats/formats.js';
import { USAGE, readArguments } from './arguments.js';
import type { Io } from './io.js';
import { runImport } from './run-import.js';

const formatList = (): string => {
  const width = Math.max(...FORMAT_NAMES.map((name) => name.length));
  return FORMAT_NAMES.map((name) => `${name.padEnd(width)}  ${FORMATS[name].label}\n`).join('');
};

/** Runs a command line; gives the exit status. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const args = readArguments(argv);
  if ('misuse' in args) {
    io.stderr.write(`${args.misuse}\n\n${USAGE}`);
    return 2;
  }
  if (args.command === 'import') return runImport(args, io);
  io.stdout.write(args.command === 'formats' ? formatList() : USAGE);
  return 0;
};
