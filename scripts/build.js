// Builds dist/ afresh: tsc writes dist/esm (an intermediate step) and dist/types, rollup writes the rest.
// `--page` builds only what a page loads (the program and its chunks) and leaves the rest of dist/ as it is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeBuilderPage } from './builder-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

function run(name, ...args) {
  const { status } = spawnSync(process.execPath, [`node_modules/${name}`, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const tsc = (config) => run('typescript/bin/tsc', '-p', config);

/** What `integrity` of a script tag says: of the one file that loads nothing beside it. */
function writeIntegrity() {
  const file = 'news-timeline.all.js';
  const hash = createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64');
  writeFileSync('dist/integrity.json', `${JSON.stringify({ [file]: `sha384-${hash}` }, null, 2)}\n`);
}

if (process.argv.includes('--page')) {
  rmSync('dist/chunks', { recursive: true, force: true });
  tsc('tsconfig.build.json');
  run('rollup/dist/bin/rollup', '-c', '--configTables');
  run('rollup/dist/bin/rollup', '-c', '--configPage');
  process.exit();
}

rmSync('dist', { recursive: true, force: true });
tsc('tsconfig.build.json');
tsc('tsconfig.cli.json');
run('rollup/dist/bin/rollup', '-c', '--configTables');
run('rollup/dist/bin/rollup', '-c');
writeIntegrity();
cpSync('src/wrappers', 'dist/wrappers', { recursive: true });
await writeBuilderPage('dist/builder');
chmodSync('dist/cli.js', 0o755);
spawnSync(process.execPath, ['scripts/notice.js'], { stdio: 'inherit' });
