// A first visit on a phone with a slow line: when does the first headline stand, beside a plain list and other timelines?
//   node bench/cold.mjs [passes] [--only list,own] [--write]
// 390×844 px, 1.6 Mbit/s, 150 ms to the server, a processor four times slower; empty caches, gzip. `--write` puts the table into
// docs/performance.md. Build first, and install what is compared: npm run build && npm --prefix bench ci.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { obtainChromium } from '../tests/support/find-browser.js';
import { end, launch } from './lib/browser.mjs';
import { COLD_PAGES, coldAnswer } from './lib/cold-pages.mjs';
import { watchHeadlines } from './page/first-headline.js';
import { describeMachine } from './lib/machine.mjs';
import { table } from './lib/report.mjs';
import { median } from './lib/tasks.mjs';

const DOCUMENT = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;
/** After the last request nothing of a page moves any more. */
const REST = 2500;

const args = process.argv.slice(2);
const passes = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 3);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : undefined;
const pages = COLD_PAGES.filter(({ id }) => !only || only.includes(id));

const packed = new Map();
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const answer = packed.get(pathname) ?? coldAnswer(pathname, DIST);
  if (!answer) return void response.writeHead(404).end();
  answer.zipped ??= gzipSync(answer.body);
  packed.set(pathname, answer);
  response.writeHead(200, {
    'content-type': `${answer.type}; charset=utf-8`,
    'content-encoding': 'gzip',
    'content-length': answer.zipped.length,
  });
  response.end(answer.zipped);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const executablePath = await obtainChromium();

async function visit({ id, headlines, replaced }) {
  const browser = await launch(executablePath);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', LINE);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    let bytes = 0;
    let requests = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests++;
    });
    await page.evaluateOnNewDocument(watchHeadlines, headlines, replaced);
    await page.goto(`${origin}/${id}`, { waitUntil: 'networkidle0', timeout: 90_000 });
    await pause(REST);
    return { ...(await page.evaluate(() => globalThis.coldVisit())), bytes, requests };
  } finally {
    await end(browser);
  }
}

const visits = new Map(pages.map(({ id }) => [id, []]));
for (let pass = 0; pass < passes; pass++)
  for (const page of pages) {
    const seen = await visit(page);
    visits.get(page.id).push(seen);
    console.log(page.id, JSON.stringify(seen));
  }
server.close();

const middle = (id, of) => {
  const values = (visits.get(id) ?? []).map(of).filter((value) => value !== undefined);
  return values.length ? median(values) : undefined;
};
const ms = (value) => (value === undefined ? '–' : Math.round(value).toLocaleString('en-US'));
const peer = middle('timelinejs', ({ rested }) => rested);
const rows = pages.map(({ id, name }) => {
  const rested = middle(id, (visit) => visit.rested);
  return [
    name,
    ms(middle(id, (visit) => visit.seen)),
    ms(rested),
    rested && peer ? (rested / peer).toFixed(2) : '–',
    ms(middle(id, (visit) => visit.usable)),
    middle(id, (visit) => visit.shift).toFixed(3),
    ms(middle(id, (visit) => visit.blocked)),
    Math.round(middle(id, (visit) => visit.bytes) / 1000),
    middle(id, (visit) => visit.requests),
  ];
});
const machine = describeMachine(executablePath);
const about = `${machine.date}; ${machine.browser}, headless, 390×844; ${machine.system}, ${machine.cores} × ${machine.processor}; median of ${passes} visits, pages in turn; load average ${machine.loadAverage.join(', ')}.`;
const report = `${about}\n\n${table(
  [
    '',
    'first headline seen, ms',
    'at its resting place, ms',
    'of TimelineJS',
    'controls, ms',
    'layout shift',
    'blocked, ms',
    'kB',
    'requests',
  ],
  rows,
)}`;
console.log(`\n${report}`);
if (args.includes('--write')) {
  const text = readFileSync(DOCUMENT, 'utf8');
  const between = /(<!-- cold:begin -->)[^]*(<!-- cold:end -->)/;
  writeFileSync(
    DOCUMENT,
    text.replace(between, (_, from, to) => `${from}\n\n${report}\n\n${to}`),
  );
}
