// Fuzzes every reader of src/formats with mutated samples, longer than the tests do: 10,000 runs each, another seed every day;
// then lets each read hostile texts that double in length up to 2 MB, and fails where the time grows by more than 2.3 times.
// Usage: node scripts/fuzz-readers.mjs [runs] [seed]; with 0 runs only the growth is measured.
import { spawnSync } from 'node:child_process';

const [runs = '10000', seed = String(Math.floor(Date.now() / 86_400_000))] = process.argv.slice(2);

const test = (file, env) =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', file], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;

console.log(`${runs} runs a reader, seed ${seed}; texts up to 2 MB`);
const fuzzed =
  runs === '0' ? 0 : test('tests/unit/formats/fuzz.test.ts', { FUZZ_RUNS: runs, FUZZ_SEED: seed });
const grown = test('tests/unit/formats/growth.test.ts', { GROWTH_MAX: '2000000' });
process.exit(fuzzed || grown);
