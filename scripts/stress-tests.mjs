// The browser tests beside processes that keep every core busy, so many times in a row: what waits for time instead of a condition
// fails here. Ends with the sum of each run, and with 1 where a test failed.
// Usage: node scripts/stress-tests.mjs [runs=5] [arguments of the test runner, as --files 'tests/browser/element/*.test.ts']
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';

const [runs = '5', ...rest] = process.argv.slice(2);

/** A process that does nothing, as fast as it can. */
const busy = () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });

/** Runs the tests once; gives what they printed. */
function run() {
  return new Promise((resolve) => {
    const tests = spawn('npx', ['wtr', ...rest], { env: { ...process.env, CI: 'true' } });
    let text = '';
    for (const stream of [tests.stdout, tests.stderr])
      stream.on('data', (data) => {
        text += data;
        process.stdout.write(data);
      });
    tests.once('close', () => resolve(text));
  });
}

const load = cpus().map(busy);
process.once('exit', () => load.forEach((child) => child.kill()));
const sums = [];
for (let i = 1; i <= Number(runs); i++) {
  const begin = Date.now();
  const sum = /^browser: .*$/m.exec(await run())?.[0] ?? 'browser: ended without a sum';
  sums.push(`run ${i}: ${sum} in ${Math.round((Date.now() - begin) / 1000)} s`);
}
console.log(sums.join('\n'));
process.exitCode = sums.every((sum) => sum.includes(' 0 failed')) ? 0 : 1;
