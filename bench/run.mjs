// Measures this component beside others: see `node bench/run.mjs --help` and docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainChromium } from '../tests/support/find-browser.js';
import { copyOfDist, prepareSystem, readableBundle } from './lib/bundle.mjs';
import { measureCell } from './lib/cell.mjs';
import { describeMachine } from './lib/machine.mjs';
import { readOptions } from './lib/options.mjs';
import { measureOwn } from './lib/own.mjs';
import { toMarkdown } from './lib/report.mjs';
import { serve } from './lib/server.mjs';

const DOCUMENT = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));
const PARTIAL = fileURLToPath(new URL('../.cache/bench/', import.meta.url)); // not every system or size
const SLOW = 20_000; // a cell that takes longer is not repeated

const options = readOptions(process.argv.slice(2));
const dist = options.systems.some(({ bundle }) => bundle === false) ? copyOfDist(options.dist) : undefined;

const executablePath = await obtainChromium();
const systems = await Promise.all(options.systems.map((system) => prepareSystem(system, dist)));
const server = await serve(systems, dist);
const cells = [];
/** Systems that did not get through a size: they are not tried with a larger one. */
const beaten = new Map();
const isPeer = ({ id }) => id !== 'news-timeline' && id !== 'raw-canvas';
const limitsOf = (system) => (isPeer(system) ? { ...options, limit: options.peerLimit } : options);

for (const size of options.sizes) {
  const slow = new Set(beaten.keys());
  for (const [system, at] of beaten) cells.push({ system, size, round: 0, stopped: skipped(at) });
  for (let round = 0; round < options.repeat; round++) {
    for (let i = 0; i < systems.length; i++) {
      const system = systems[(i + round) % systems.length];
      if (slow.has(system.id) || (isPeer(system) && round >= options.peerRepeat)) continue;
      const begin = performance.now();
      const cell = await measureCell({
        executablePath,
        origin: server.origin,
        system,
        size,
        options: limitsOf(system),
      });
      if (cell.stopped || performance.now() - begin > SLOW) slow.add(system.id);
      if (cell.stopped?.limit && isPeer(system) && !cell.frame) beaten.set(system.id, size);
      cells.push({ ...cell, round });
      console.log(progress(cell));
    }
  }
}
const own = options.extra ? await ownNumbers() : undefined;
server.close();

function skipped(size) {
  return { part: 'load', why: `not tried, having failed at ${size.toLocaleString('en-US')}`, limit: true };
}

async function ownNumbers() {
  const readable = await serve(
    systems,
    dist,
    new Map([['/dist/news-timeline.min.js', await readableBundle(dist)]]),
  );
  const where = { executablePath, origin: server.origin, readableOrigin: readable.origin };
  const numbers = await measureOwn(where, options, console.log);
  readable.close();
  return numbers;
}

function progress({ system, size, load, frame, filter, stopped }) {
  const ms = (value) => (value === undefined ? '–' : value.toFixed(1));
  const numbers = `load ${ms(load?.ms)} frame ${ms(frame?.mean)} p95 ${ms(frame?.p95)} filter ${ms(filter?.ms)}`;
  return `${system} ${size}: ${numbers}${stopped ? ` – ${stopped.part}: ${stopped.why}` : ''}`;
}

const results = {
  machine: describeMachine(executablePath),
  options: {
    sizes: options.sizes,
    repeat: options.repeat,
    limit: options.limit,
    peerRepeat: options.peerRepeat,
    peerLimit: options.peerLimit,
    stride: options.stride,
    short: options.short,
  },
  systems: systems.map(({ id, name, version, draws, gzip }) => ({ id, name, version, draws, gzip })),
  cells,
  own,
};
const markdown = toMarkdown(results);
console.log(`\n${markdown}`);
if (!options.short) write(options.whole ? RESULTS : PARTIAL);
if (options.whole) intoDocument();

/** The tables between the two marks of the document. */
function intoDocument() {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [begin, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'];
  const [before, after] = [text.split(begin)[0], text.split(end)[1]];
  writeFileSync(DOCUMENT, `${before}${begin}\n\n${markdown}\n${end}${after}`);
  tidy(DOCUMENT);
}

/** In the form the repository keeps its files in, where prettier is installed. */
function tidy(...files) {
  spawnSync('npx', ['--no-install', 'prettier', '--log-level=silent', '--write', ...files]);
}

function write(folder) {
  const files = ['json', 'md'].map((ending) => path.join(folder, `latest.${ending}`));
  mkdirSync(folder, { recursive: true });
  writeFileSync(files[0], JSON.stringify(results));
  writeFileSync(files[1], markdown);
  tidy(...files);
  console.log(`written: ${files.map((file) => path.relative(process.cwd(), file)).join(', ')}`);
}

const broken = cells.filter(({ stopped }) => stopped && !stopped.limit);
if (broken.length > 0) {
  console.error(`bench: ${broken.length} cells failed`);
  process.exitCode = 1;
}
