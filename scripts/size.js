// Measures the file for a script tag as a page loads it (the entry with all its static imports, gzip) against its
// budget, and names what loads on demand.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const ENTRY = 'dist/news-timeline.min.js';
const BUDGET = 95_000; // bytes, gzip; the aim is 85,000, which the growth of the readers and properties has passed

const read = (file) => {
  const code = readFileSync(file, 'utf8');
  const imports = parseAst(code).body.flatMap((node) => node.source?.value ?? []);
  const outside = imports.filter((name) => !name.startsWith('.'));
  if (outside.length > 0) throw new Error(`${file} imports ${outside.join(', ')}: it must stand alone`);
  return {
    file,
    bytes: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    imports: imports.map((name) => path.posix.join(path.posix.dirname(file), name)),
  };
};

function withStaticImports(entry) {
  const loaded = new Map();
  const load = (file) => {
    if (loaded.has(file)) return;
    const part = read(file);
    loaded.set(file, part);
    part.imports.forEach(load);
  };
  load(entry);
  return loaded;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const line = ({ file, bytes, gzip }) => `${file.padEnd(48)}${kilobytes(bytes)} ${kilobytes(gzip)} gzip`;

const atOnce = withStaticImports(ENTRY);
for (const part of atOnce.values()) console.log(line(part));

const chunks = readdirSync('dist', { recursive: true })
  .map((name) => `dist/${name.split(path.sep).join('/')}`)
  .filter((file) => file.startsWith('dist/chunks/') && file.endsWith('.js') && !atOnce.has(file));
for (const file of chunks.sort()) console.log(`${line(read(file))}  on demand`);

const total = [...atOnce.values()].reduce((sum, part) => sum + part.gzip, 0);
console.log(`size: ${kilobytes(total).trim()} gzip of ${kilobytes(BUDGET).trim()}`);
if (total > BUDGET) {
  console.error(`size: ${total - BUDGET} bytes over the budget`);
  process.exit(1);
}
