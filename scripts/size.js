// What a reader of a plain page pays in JavaScript (gzip): until the first headline stands, and until the page can be used. A
// chunk that is requested in parallel with the program counts for the second. Names what loads on demand besides.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const ENTRY = 'dist/news-timeline.min.js';
/** Requested by the program at once, so that the page can be used. */
const IN_PARALLEL = /\/interaction-[^/]*\.js$/;
/** Bytes, gzip. What must not grow: the aims are 85,000 and 110,000, which the code has passed. */
const BUDGETS = { 'first headline': 99_500, 'usable page': 125_000 };

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
for (const file of chunks.sort())
  console.log(`${line(read(file))}  ${IN_PARALLEL.test(file) ? 'in parallel' : 'on demand'}`);

const sum = (parts) => parts.reduce((bytes, part) => bytes + part.gzip, 0);
const first = sum([...atOnce.values()]);
const parallel = chunks.filter((file) => IN_PARALLEL.test(file)).map(read);
if (parallel.length !== 1)
  throw new Error(`one chunk for interaction was expected, found ${parallel.length}`);
const paid = { 'first headline': first, 'usable page': first + sum(parallel) };

for (const [name, budget] of Object.entries(BUDGETS)) {
  console.log(`size: ${name} ${kilobytes(paid[name]).trim()} gzip of ${kilobytes(budget).trim()}`);
  if (paid[name] > budget) {
    console.error(`size: ${name} is ${paid[name] - budget} bytes over the budget`);
    process.exitCode = 1;
  }
}
