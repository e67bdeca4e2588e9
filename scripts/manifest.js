// Writes what is made from the table of properties: the element's types, README's tables and, with the element's class comment,
// custom-elements.json. With --check it only compares, and fails when a committed one is not what the source says.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { propertyTable, propertyTypes, readmeTables, renamedTable } from './property-table.js';

const OUT = '.cache/manifest';

const [rows, renamed] = [propertyTable(), renamedTable()];

const pretty = async (file, text, parser) =>
  format(text, { ...(await resolveConfig(file)), filepath: file, ...(parser ? { parser } : {}) });

/** README with what stands between the marks replaced. */
function readmeWith(tables) {
  let text = readFileSync('README.md', 'utf8');
  for (const [name, table] of Object.entries(tables)) {
    const marks = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!marks.test(text)) throw new Error(`README.md: the marks of the table "${name}" are missing`);
    text = text.replace(marks, (_, before, after) => `${before}\n${table}\n\n${after}`);
  }
  return text;
}

function manifest() {
  mkdirSync(OUT, { recursive: true });
  const cem = ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'];
  const config = ['--config', 'custom-elements-manifest.config.js', '--outdir', OUT];
  const { status } = spawnSync(process.execPath, [...cem, ...config], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  return readFileSync(`${OUT}/custom-elements.json`, 'utf8');
}

const TYPES = 'src/element/properties/types.ts';
const made = {
  [TYPES]: await pretty(TYPES, propertyTypes(rows, renamed)),
  'README.md': await pretty('README.md', readmeWith(readmeTables(rows, renamed))),
  'custom-elements.json': await pretty('custom-elements.json', manifest(), 'json'),
};

for (const [file, text] of Object.entries(made)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the source says: run "npm run analyze" and commit it`);
    process.exitCode = 1;
  }
}
