// A page with the built timeline in a Chromium, for figures that need one: longest task, heap, errors.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { obtainChromium } from '../tests/support/find-browser.js';

const dist = path.resolve(process.env.DIST ?? 'dist');
const HEAD = '<!doctype html><meta charset="utf-8">';
const PAGE = `${HEAD}<script type="module" src="/dist/news-timeline.min.js"></script>
<div style="width:1000px"><news-timeline locale="en" time-zone="UTC"></news-timeline></div>`;

/** Serves a page with one timeline, `dist`, and `files`: [type, bytes] by path. */
async function serve(files) {
  const server = createServer((request, response) => {
    const name = request.url.split('?')[0];
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (name === '/') return send('text/html', PAGE);
    if (files[name]) return send(...files[name]);
    try {
      return send('text/javascript', readFileSync(path.join(dist, path.relative('/dist', name))));
    } catch {
      return response.writeHead(204).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

/** Tasks of the page's main thread in a trace, longest first: ms of CPU time, ms on the clock, s since the first. */
function tasksOf({ traceEvents }) {
  const main = new Set();
  for (const { name, pid, tid, args } of traceEvents)
    if (name === 'thread_name' && args.name === 'CrRendererMain') main.add(`${pid}/${tid}`);
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid}/${tid}`));
  const first = tasks.reduce((least, { ts }) => Math.min(least, ts), Infinity);
  return tasks
    .map(({ ts, dur = 0, tdur = dur }) => ({ cpu: tdur / 1000, wall: dur / 1000, at: (ts - first) / 1e6 }))
    .sort((a, b) => b.cpu - a.cpu);
}

/** A browser that opens fresh pages; `close` ends it. */
export async function openBench(files = {}) {
  const { server, address } = await serve(files);
  const browser = await puppeteer.launch({
    executablePath: await obtainChromium(),
    headless: true,
    args: ['--no-sandbox', '--enable-precise-memory-info'],
    protocolTimeout: 900_000,
  });

  /** A page in which the timeline stands ready. */
  async function open() {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(address);
    await page.evaluate(async () => {
      await customElements.whenDefined('news-timeline');
      globalThis.element = document.querySelector('news-timeline');
      await globalThis.element.updateComplete;
    });
    const client = await page.createCDPSession();
    /** MB of JavaScript's heap after garbage is collected. */
    const heap = async () => {
      await client.send('HeapProfiler.collectGarbage');
      await client.send('HeapProfiler.collectGarbage');
      return (await page.metrics()).JSHeapUsedSize / 1e6;
    };
    /** Runs in the page under a trace; gives the result, and the tasks meanwhile. */
    const traced = async (run, ...parameters) => {
      await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
      const result = await page.evaluate(run, ...parameters);
      const trace = await page.tracing.stop();
      return { result, tasks: tasksOf(JSON.parse(new TextDecoder().decode(trace))) };
    };
    return { page, errors, heap, traced };
  }
  const close = () => {
    browser.process()?.kill('SIGKILL');
    server.close();
  };
  return { open, close };
}

/** The longest task, and when those over 50 ms began. */
export function told(tasks) {
  const [longest = { cpu: 0 }] = tasks;
  const wall = tasks.reduce((most, task) => Math.max(most, task.wall), 0);
  const over = tasks
    .filter(({ cpu }) => cpu > 50)
    .map(({ cpu, at }) => `${cpu.toFixed(0)} at ${at.toFixed(1)} s`);
  return `longest task ${longest.cpu.toFixed(0)} ms of CPU (${wall.toFixed(0)} ms on the clock), over 50 ms: ${over.join(', ') || 'none'}`;
}
