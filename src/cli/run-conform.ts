// Asks a server at random and compares its answers with those from memory.
import { conform } from '../server/conform/conform.js';
import { remote } from '../source/remote.js';
import type { ConformArguments } from './arguments.js';
import type { Io } from './output.js';
import { safeText } from './safe-output.js';

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
