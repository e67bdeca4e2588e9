// Fuzzes every reader of src/formats with mutated samples, longer than the tests do: 10,000 runs each, another seed every day.
// Usage: node scripts/fuzz-readers.mjs [runs] [seed]
import { spawnSync } from 'node:child_process';

const [runs = '10000', seed = String(Math.floor(Date.now() / 86_400_000))] = process.argv.slice(2);
console.log(`${runs} runs a reader, seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/unit/formats/fuzz.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
  },
);
process.exit(status ?? 1);
