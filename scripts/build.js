// Builds dist/ afresh: tsc writes dist/esm (an intermediate step) and dist/types, rollup writes the rest.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

function run(name, ...args) {
  const { status } = spawnSync(process.execPath, [`node_modules/${name}`, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const tsc = (config) => run('typescript/bin/tsc', '-p', config);

/** Keeps the declarations that an entry of the package leads to: those of internals are nobody's to use. */
function pruneTypes() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const open = Object.values(exports)
    .map(({ types }) => types)
    .filter((file) => file?.startsWith('./dist/types/'))
    .map((file) => path.normalize(file));
  const kept = new Set();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (kept.has(file) || !existsSync(file)) continue;
    kept.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/['"](\.[^'"]*)\.js['"]/g))
      open.push(path.join(path.dirname(file), `${name}.d.ts`));
  }
  for (const name of readdirSync('dist/types', { recursive: true }))
    if (name.endsWith('.d.ts') && !kept.has(path.join('dist/types', name)))
      rmSync(path.join('dist/types', name));
}

rmSync('dist', { recursive: true, force: true });
tsc('tsconfig.build.json');
if (existsSync('src/cli/main.ts')) tsc('tsconfig.cli.json');
pruneTypes();
run('rollup/dist/bin/rollup', '-c');
cpSync('src/wrappers', 'dist/wrappers', { recursive: true });
if (existsSync('builder/vite.config.ts')) run('vite/bin/vite.js', 'build', '--logLevel', 'warn', 'builder');
if (existsSync('dist/cli.js')) chmodSync('dist/cli.js', 0o755);
if (existsSync('dist/cli.js')) spawnSync(process.execPath, ['scripts/notice.js'], { stdio: 'inherit' });
