import { run } from './run.js';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// No top-level await: in the bundle the readers stand below this line, and must be there when they are asked for.
void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
