// Writes what is made from the table of properties: the element's types, README's tables and, with the element's class comment,
// custom-elements.json. With --check it only compares, and fails when a committed one is not what the source says.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { frameworkTypes, vscodeData, webTypes, wrapperNames } from './framework-types.js';
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
  for (const folder of [OUT, 'types']) mkdirSync(folder, { recursive: true });
  const cem = ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'];
  const config = ['--config', 'custom-elements-manifest.config.js', '--outdir', OUT];
  const { status } = spawnSync(process.execPath, [...cem, ...config], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  return readFileSync(`${OUT}/custom-elements.json`, 'utf8');
}

const TYPES = 'src/context/properties.ts';
/** A line for each member: machines read it, and spaces would be a quarter of what it weighs in the package. */
const lines = (data) => {
  const text = `${JSON.stringify(data).replaceAll('},{', '},\n{')}\n`;
  // Fails where the same signs stand within a text.
  JSON.parse(text);
  return text;
};

const manifestText = lines(JSON.parse(manifest()));
const data = JSON.parse(manifestText);
const made = {
  [TYPES]: await pretty(TYPES, propertyTypes(rows, renamed)),
  'README.md': await pretty('README.md', readmeWith(readmeTables(rows, renamed))),
  'custom-elements.json': manifestText,
  'vscode.html-custom-data.json': lines(vscodeData(data)),
  'web-types.json': lines(webTypes(data, JSON.parse(readFileSync('package.json', 'utf8')))),
  'src/wrappers/names.js': await pretty('names.js', wrapperNames(rows, data)),
  ...Object.fromEntries(
    await Promise.all(
      Object.entries(frameworkTypes(data)).map(async ([name, text]) => [
        `types/${name}`,
        await pretty(name, text, 'typescript'),
      ]),
    ),
  ),
};

for (const [file, text] of Object.entries(made)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the source says: run "npm run analyze" and commit it`);
    process.exitCode = 1;
  }
}
