// Writes custom-elements.json from the element's class comment; with --check it only compares, and fails when the
// committed one is not what the source says.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const FILE = 'custom-elements.json';
const OUT = '.cache/manifest';

mkdirSync(OUT, { recursive: true });
const cem = ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'];
const config = ['--config', 'custom-elements-manifest.config.js', '--outdir', OUT];
const { status } = spawnSync(process.execPath, [...cem, ...config], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const made = await format(readFileSync(`${OUT}/${FILE}`, 'utf8'), {
  ...(await resolveConfig(FILE)),
  parser: 'json',
});
if (!process.argv.includes('--check')) writeFileSync(FILE, made);
else if (readFileSync(FILE, 'utf8') !== made) {
  console.error(`${FILE} is not what the source says: run "npm run analyze" and commit it`);
  process.exit(1);
}
