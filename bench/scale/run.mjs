// A scripted reader over served archives, in a real browser: how long until the fresh picture stands, and what the page's thread pays.
// node bench/scale/run.mjs news-1m.parquet news-10m.parquet [--rounds 10] [--json results.json]
import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from '../../tests/support/find-browser.js';
import { end, heap, launch } from '../lib/browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, json: { type: 'string' } },
});
const ROUNDS = Number(options.rounds ?? 10);
const DAY = 86_400_000;

/** Starts the command line's server; tells how long it prepared. */
function serveArchive(file, origin) {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'dist/cli.js'), 'serve', file, '--port', '0', '--origin', origin],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const times = {};
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
    const lines = log.split('\n');
    log = lines.pop();
    for (const line of lines.filter((one) => one.startsWith('{'))) {
      const { question, ms, status } = JSON.parse(line);
      if (status === 200) (times[question] ??= []).push(ms);
    }
  });
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const url = /Serving at (\S+)/.exec(text)?.[1];
      if (url)
        resolve({
          url,
          times,
          prepared: (performance.now() - began) / 1000,
          stop: () => child.kill('SIGTERM'),
        });
    });
    child.once('exit', () => reject(new Error(`The server ended: ${log}`)));
  });
}

/** The page: the element, and a count of requests under way. */
const PAGE = (source) => `<!doctype html><meta charset="utf-8"><title>scale</title>
<style>body{margin:0}news-timeline{display:block;height:600px}</style>
<script>
  const { fetch: plain } = window;
  window.pending = 0; window.last = 0;
  window.fetch = async (...args) => {
    window.pending++;
    try { return await plain(...args); } finally { setTimeout(() => { window.pending--; window.last = performance.now(); }); }
  };
</script>
<script type="module" src="/dist/news-timeline.min.js"></script>
<news-timeline source="${source}" time-zone="UTC" facets="country, theme"></news-timeline>`;

async function servePage(sourceOf) {
  const server = createServer(async (request, response) => {
    if (request.url === '/')
      return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE(sourceOf()));
    const body = await readFile(path.join(ROOT, request.url)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/javascript' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/**
 * In the page: does something, and resolves with the ms until its picture stands (no longer marked as stale, and a frame has passed), and
 * until nothing is asked any more, what is asked ahead of need included.
 */
async function act([step, ...args]) {
  const element = document.querySelector('news-timeline');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  // What is asked ahead of need is over first.
  for (let quiet = 0; quiet < 20;) quiet = (await frame(), window.pending === 0) ? quiet + 1 : 0;
  const began = performance.now();
  const steps = {
    zoom: (from, to) => element.zoomTo([from, to], { duration: 0 }),
    filter: (filter) => void (element.filter = filter),
    layout: (layout) => void (element.layout = layout),
  };
  steps[step](...args);
  const stale = (await frame()) - began;
  await element.updateComplete;
  const plot = element.shadowRoot.querySelector('.plot');
  while (plot?.hasAttribute('data-stale')) await frame();
  const fresh = (await frame()) - began;
  while (window.pending > 0) await frame();
  return { fresh, settled: (await frame()) - began, stale };
}

const rank = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const of = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: Math.round(rank(sorted, 0.5)), p95: Math.round(rank(sorted, 0.95)), n: sorted.length };
};

/** What the reader does in a round: elsewhere in each, so that no answer is known. */
function tour(round) {
  const week = Date.UTC(1930 + ((round * 37) % 90), (round * 5) % 12, 3);
  const country = ['US', 'AM', 'SY', 'GB', 'HT'][round % 5];
  const theme = ['politics', 'health', 'sport', 'culture', 'religion'][round % 5];
  const all = [Date.UTC(1900 - round, 0, 1), Date.UTC(2027 + round, 0, 1)];
  return [
    ['fit', 'zoom', ...all],
    ['zoom to ten years', 'zoom', week - 1826 * DAY, week + 1826 * DAY],
    ['zoom to a week', 'zoom', week, week + 7 * DAY],
    ['pan by a week', 'zoom', week + 7 * DAY, week + 14 * DAY],
    ['pan by ten weeks', 'zoom', week + 77 * DAY, week + 84 * DAY],
    ['fit again', 'zoom', all[0] - DAY, all[1] + DAY],
    ['filter by country', 'filter', { facets: { country: [country] } }],
    ['filter by theme', 'filter', { facets: { theme: [theme] } }],
    ['country and theme', 'filter', { facets: { country: [country], theme: [theme] } }],
    ['search', 'filter', { text: `${['quake', 'summit', 'rocket', 'trial', 'oil'][round % 5]} ${round}` }],
    ['no filter', 'filter', {}],
    ['list', 'layout', 'list'],
    ['back to the axis', 'layout', 'axis'],
  ];
}

async function measure(file) {
  let source = '';
  const page = await servePage(() => source);
  const archive = await serveArchive(file, page.origin);
  source = archive.url;
  const browser = await launch(findChromium());
  const tab = await browser.newPage();
  const client = await tab.createCDPSession();
  const result = {
    file: path.basename(file),
    bytes: statSync(file).size,
    prepared: archive.prepared,
    steps: {},
    stale: [],
  };
  result.store = statSync(`${file}.timeline.duckdb`).size;
  try {
    const began = performance.now();
    await tab.goto(page.origin);
    await tab.waitForFunction(() => window.last > 0 && window.pending === 0, { timeout: 60_000 });
    result.opened = performance.now() - began;
    result.total = (await (await fetch(`${archive.url}/info`)).json()).answer.total;
    await client.send('Performance.enable');
    const busy = async () =>
      (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
    const heapBefore = await heap(client);
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, ...step] of tour(round)) {
        const before = await busy();
        const { fresh, settled, stale } = await tab.evaluate(act, step);
        const held = (result.steps[name] ??= { fresh: [], settled: [], thread: [] });
        held.fresh.push(fresh);
        held.settled.push(settled);
        held.thread.push(((await busy()) - before) * 1000);
        result.stale.push(stale);
      }
    result.heap = [heapBefore, await heap(client)];
  } finally {
    await end(browser);
    archive.stop();
    page.close();
  }
  result.server = Object.fromEntries(Object.entries(archive.times).map(([name, times]) => [name, of(times)]));
  for (const step of Object.values(result.steps))
    Object.assign(step, { fresh: of(step.fresh), settled: of(step.settled), thread: of(step.thread) });
  result.stale = of(result.stale);
  return result;
}

const results = [];
for (const file of files) {
  const result = await measure(path.resolve(file));
  results.push(result);
  const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(
    `\n${result.total.toLocaleString('en')} items: Parquet ${mb(result.bytes)}, prepared ${mb(result.store)}, ready after ${result.prepared.toFixed(1)} s`,
  );
  for (const [name, { fresh, settled, thread }] of Object.entries(result.steps))
    console.log(
      `${name.padEnd(20)} fresh p50 ${fresh.p50} ms, p95 ${fresh.p95} ms; all asked p50 ${settled.p50} ms, p95 ${settled.p95} ms; ` +
        `main thread p50 ${thread.p50} ms`,
    );
  console.log(`first frame after an action: p50 ${result.stale.p50} ms, p95 ${result.stale.p95} ms`);
  for (const [name, { p50, p95, n }] of Object.entries(result.server))
    console.log(`server ${name.padEnd(7)} p50 ${p50} ms, p95 ${p95} ms of ${n}`);
  console.log(`heap of the page ${result.heap.map(mb).join(' → ')}`);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, undefined, 1)}\n`);
