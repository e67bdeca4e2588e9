import { run } from './run.js';

const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk',
  EFBIG: 'the file would be too large',
  EIO: 'the disk or its connection fails',
  EDQUOT: 'the quota of the disk is used up',
};

// A reader that has seen enough (`| head`) is no failure; a full disk is.
const outputFailed = (error: NodeJS.ErrnoException): never => {
  if (error.code === 'EPIPE') process.exit(0);
  const why = FAULTS[error.code ?? ''] ?? error.message;
  process.stderr.write(`The output could not be written: ${why}. What was written is not whole.\n`);
  process.exit(1);
};
process.stdout.on('error', outputFailed);
process.stderr.on('error', () => undefined);

// No top-level await: in the bundle the readers stand below this line, and must be there when they are asked for.
void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
}, outputFailed);
