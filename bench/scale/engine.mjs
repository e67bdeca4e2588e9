// What one question costs the server of an archive, without a browser: ms from question to answer, and CPU of its process.
// node bench/scale/engine.mjs news-10m.parquet [--store FILE.duckdb] [--rounds 12] [--json results.json]
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stepFor, stepLength } from '../../dist/esm/time/calendar.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    cli: { type: 'string' },
  },
});
const ROUNDS = Number(options.rounds ?? 12);
const DAY = 86_400_000;
/** Width of the plot in px, as the element asks for it. */
const WIDTH = 1_200;
const HERTZ = 100;

function serve(file) {
  const store = options.store ? ['--store', options.store] : [];
  const cli = options.cli ?? path.join(ROOT, 'dist/cli.js');
  const child = spawn(process.execPath, [cli, 'serve', file, '--port', '0', ...store], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const url = /Serving at (\S+)/.exec(text)?.[1];
      if (url) resolve({ url, pid: child.pid, stop: () => child.kill('SIGTERM') });
    });
    child.once('exit', () => reject(new Error('The server ended.')));
  });
}

/** Ms of CPU that a process took so far. */
function cpuOf(pid) {
  const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / HERTZ;
}

function frame(start, end, filter = {}) {
  const ms = (end - start) / WIDTH;
  const step = stepFor(6 * ms);
  const tileLevel = Math.ceil(Math.log2(256 * ms));
  const calendar = { step, zone: 'UTC' };
  return [
    'frame',
    { start, end, calendar, spanFrom: stepLength(step), tileLevel, tileTop: 28, spanTop: 16, filter },
  ];
}

const COUNTRIES = ['US', 'GB', 'FR', 'DE', 'UA', 'AM', 'SY', 'JP', 'GR', 'HT', 'IN', 'CL'];
const THEMES = ['politics', 'conflict', 'health', 'sport', 'culture', 'religion', 'energy', 'labour'];
const WORDS = [
  'talks',
  'war',
  'quake',
  'summit',
  'rocket',
  'oil',
  'verdict',
  'peace',
  'gas',
  'fire',
  'rescue',
  'bank',
];

/** The questions of a round: elsewhere in each, so that no answer is known. */
function questionsOf(round) {
  const week = Date.UTC(1930 + ((round * 37) % 90), (round * 5) % 12, 3);
  const all = [Date.UTC(1890 - round, 0, 1), Date.UTC(2037 + round, 0, 1)];
  const years = [week - 1826 * DAY, week + 1826 * DAY];
  const country = { facets: { country: [COUNTRIES[round % COUNTRIES.length]] } };
  const theme = { facets: { theme: [THEMES[round % THEMES.length]] } };
  const both = { facets: { ...country.facets, ...theme.facets } };
  const two = { text: `${WORDS[(round + 1) % WORDS.length]} ${WORDS[(round + 3) % WORDS.length]}` };
  return {
    'fit, everything': frame(...all),
    'ten years': frame(...years),
    year: frame(week, week + 365 * DAY),
    'zoom to a week': frame(week, week + 7 * DAY),
    'pan by ten weeks': frame(week + 70 * DAY, week + 77 * DAY),
    country: frame(...all, country),
    'country, ten years': frame(...years, country),
    'country, a year': frame(week, week + 365 * DAY, country),
    theme: frame(...all, theme),
    'country and theme': frame(...all, both),
    'three countries': frame(...all, {
      facets: { country: [0, 3, 7].map((i) => COUNTRIES[(round + i) % COUNTRIES.length]) },
    }),
    'search, one word': frame(...all, { text: WORDS[round % WORDS.length] }),
    'its counts': ['counts', { filter: { text: WORDS[round % WORDS.length] } }],
    'its ten years': frame(...years, { text: WORDS[round % WORDS.length] }),
    'search, two words': frame(...all, two),
    'counts of two words': ['counts', { filter: two }],
    'a rare word': frame(...all, { text: `${round * 7_919 + 4_321}` }),
    'a word and a country': frame(...all, { text: WORDS[round % WORDS.length], ...country }),
    'list page': ['page', { filter: {}, offset: round * 70_001, limit: 60 }],
    'list page, country': ['page', { filter: country, offset: 1_000, limit: 60 }],
    'next of a country': ['find', { filter: country, target: { time: week, direction: 1 } }],
  };
}

const rank = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const of = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: Math.round(rank(sorted, 0.5)), p95: Math.round(rank(sorted, 0.95)) };
};

const results = {};
for (const file of positionals) {
  const server = await serve(path.resolve(file));
  const steps = {};
  for (let round = -1; round < ROUNDS; round++)
    for (const [name, [question, body]] of Object.entries(questionsOf(round + 1))) {
      const cpu = cpuOf(server.pid);
      const began = performance.now();
      const response = await fetch(`${server.url}/${question}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${name}: ${text}`);
      // The first round opens files.
      if (round < 0) continue;
      const held = (steps[name] ??= { wall: [], cpu: [] });
      held.wall.push(performance.now() - began);
      held.cpu.push(cpuOf(server.pid) - cpu);
    }
  server.stop();
  console.log(`\n${path.basename(file)}, ${ROUNDS} questions each: ms p50, p95; CPU p50, p95`);
  for (const [name, step] of Object.entries(steps)) {
    const [wall, cpu] = [of(step.wall), of(step.cpu)];
    Object.assign(step, { wall, cpu });
    console.log(`${name.padEnd(22)} ${wall.p50}, ${wall.p95}; ${cpu.p50}, ${cpu.p95}`);
  }
  results[path.basename(file)] = steps;
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, undefined, 1)}\n`);
