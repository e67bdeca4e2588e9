// Builds dist/ afresh: tsc writes dist/esm (an intermediate step) and dist/types, rollup writes the rest.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

function run(name, ...args) {
  const { status } = spawnSync(process.execPath, [`node_modules/${name}`, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const tsc = (config) => run('typescript/bin/tsc', '-p', config);

rmSync('dist', { recursive: true, force: true });
tsc('tsconfig.build.json');
if (existsSync('src/cli/main.ts')) tsc('tsconfig.cli.json');
run('rollup/dist/bin/rollup', '-c');
if (existsSync('dist/cli.js')) chmodSync('dist/cli.js', 0o755);
if (existsSync('dist/cli.js')) spawnSync(process.execPath, ['scripts/notice.js'], { stdio: 'inherit' });
