// A monkey at a built timeline: real input and changes of code, drawn from a seed, for so many minutes. Fails at the first thing
// that does not hold: an error, a window that is not finite, counts that do not add up, headlines that overlap at rest, focus that
// falls to the page, a heap that grows, a page that does not answer.
// Usage: node scripts/monkey.mjs [minutes=1] [seed] [chrome|firefox]; DIST names another folder than dist.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox, obtainChromium } from '../tests/support/find-browser.js';
import { applyAct, faultsNow, nextAct, seeded } from '../tests/support/monkey.js';

const [minutes = '1', seed = String(Math.floor(Date.now() / 1000)), browserName = 'chrome'] =
  process.argv.slice(2);
const dist = path.resolve(process.env.DIST ?? 'dist');
/** Ms in which the page must answer. */
const PATIENCE = 10_000;
const [WIDTH, HEIGHT] = [1100, 900];
/** Headlines are at rest when the window has not moved for so many ms. */
const REST = 700;

// beside the plot a wheel turned sideways is the browser's, which goes back in its history
const PAGE = `<!doctype html><meta charset="utf-8"><style>html { overscroll-behavior-x: none }</style><script type="module" src="/dist/news-timeline.min.js"></script>
<div style="width:1000px"><news-timeline locale="en" time-zone="UTC"></news-timeline></div><button>after</button>`;

const server = createServer((request, response) => {
  const name = request.url.split('?')[0];
  if (name === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  try {
    const body = readFileSync(path.join(dist, path.relative('/dist', name)));
    return response.writeHead(200, { 'content-type': 'text/javascript' }).end(body);
  } catch {
    return response.writeHead(204).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));

const browser = await (browserName === 'firefox'
  ? puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true })
  : puppeteer.launch({ executablePath: await obtainChromium(), headless: true, args: ['--no-sandbox'] }));
const page = await browser.newPage();
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));
await page.setViewport({ width: WIDTH, height: HEIGHT });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
page.on('framenavigated', (frame) => {
  if (frame === page.mainFrame()) errors.push(`the page is led to ${frame.url()}`);
});
await page.evaluate(`globalThis.applyAct = ${applyAct}; globalThis.faultsNow = ${faultsNow};`);
const client = browserName === 'firefox' ? undefined : await page.createCDPSession();

const late = () =>
  new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`the page does not answer for ${PATIENCE} ms`)), PATIENCE).unref(),
  );
const inPage = (run, ...parameters) => Promise.race([page.evaluate(run, ...parameters), late()]);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The plot where it is shown, else the element: what places are shares of; and the page, which Firefox makes smaller as it zooms. */
const boxOf = () =>
  inPage(() => {
    const element = document.querySelector('news-timeline');
    const plot = element.shadowRoot.querySelector('.plot');
    const box = (plot?.checkVisibility() ? plot : element).getBoundingClientRect();
    return [box.x, box.y, box.width, Math.min(box.height, innerHeight - box.y), innerWidth, innerHeight];
  });
const pointOf = ([x, y, width, height, right, bottom], [across, down]) => [
  Math.min(right - 30, Math.max(0, Math.round(x + across * width))),
  Math.min(bottom - 10, Math.max(0, Math.round(y + down * height))),
];

async function input(act) {
  const box = await boxOf();
  const { mouse, keyboard } = page;
  switch (act.kind) {
    case 'drag':
    case 'flick':
      await mouse.move(...pointOf(box, act.from));
      await mouse.down();
      await mouse.move(...pointOf(box, act.to), { steps: act.steps });
      return mouse.up();
    case 'wheel':
      await mouse.move(...pointOf(box, act.at));
      if (act.held) await keyboard.down(act.held);
      await mouse.wheel({ deltaX: act.deltaX, deltaY: act.deltaY });
      return act.held && keyboard.up(act.held);
    case 'click':
      return mouse.click(...pointOf(box, act.at));
    case 'doubleClick':
      return mouse.click(...pointOf(box, act.at), { count: 2 });
    case 'pinch':
      return client && pinch(pointOf(box, act.at), act);
    case 'key':
      if (act.shift) await keyboard.down('Shift');
      await keyboard.press(act.key);
      return act.shift && keyboard.up('Shift');
  }
}

async function pinch([x, y], { from, to }) {
  const points = (apart) => [
    { x: x - apart / 2, y, id: 0 },
    { x: x + apart / 2, y, id: 1 },
  ];
  for (let i = 0; i <= 6; i++)
    await client.send('Input.dispatchTouchEvent', {
      type: i ? 'touchMove' : 'touchStart',
      touchPoints: points(from + ((to - from) * i) / 6),
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const INPUT = new Set(['drag', 'flick', 'wheel', 'click', 'doubleClick', 'pinch', 'key']);
/** What takes focus away by the rules of the platform: a press on nothing, Tab out of the element, a part that is hidden. */
const LOSES_FOCUS = (act) =>
  ['drag', 'flick', 'click', 'doubleClick', 'pinch', 'hide'].includes(act.kind) || act.key === 'Tab';
/** What in the element has focus; '' where nothing has. */
const focus = () =>
  inPage(() => {
    const element = document.querySelector('news-timeline');
    const inside = document.activeElement === element ? element.shadowRoot.activeElement : undefined;
    return inside
      ? `${inside.localName}.${inside.className} "${inside.ariaLabel ?? inside.textContent.trim().slice(0, 30)}"`
      : '';
  });
/** Focus is there again when the update that follows an act is done. */
async function keeps() {
  for (let tries = 0; tries < 8; tries++) {
    if (await focus()) return true;
    await pause(250);
  }
  return false;
}
const code = (act) => inPage((a) => globalThis.applyAct(document.querySelector('news-timeline'), a), act);

async function stillness() {
  const view = () => inPage(() => String(document.querySelector('news-timeline').view));
  for (let last = await view(), tries = 0; tries < 10; tries++) {
    await pause(REST);
    const now = await view();
    if (now === last) return;
    last = now;
  }
}

async function heap() {
  if (!client) return undefined;
  await client.send('HeapProfiler.collectGarbage');
  return (await page.metrics()).JSHeapUsedSize / 1e6;
}

const history = [];
const fail = (what) => {
  throw new Error(
    `${what}\n  seed ${seed}, act ${acts}; the last acts:\n  ${history.slice(-8).join('\n  ')}`,
  );
};
const random = seeded(Number(seed));
const end = Date.now() + Number(minutes) * 60_000;
const warm = Date.now() + Math.min(60_000, Number(minutes) * 20_000);
let acts = 0;
let early;
let status = 0;

/** Everything back to a few items on the axis, so that one heap can be held against another. */
async function measured() {
  await inPage(async () => {
    const element = document.querySelector('news-timeline');
    Object.assign(element, {
      layout: 'axis',
      lanes: undefined,
      spacing: 'time',
      filter: {},
      selected: undefined,
    });
    element.monkey = undefined;
    await globalThis.applyAct(element, { kind: 'begin', count: 60 });
  });
  await pause(1500);
  return heap();
}

try {
  await code({ kind: 'begin', count: 60 });
  for (; Date.now() < end; acts++) {
    if (early === undefined && Date.now() > warm) early = (await measured()) ?? NaN;
    const act = nextAct(random);
    history.push(JSON.stringify(act));
    const had = await focus();
    await (INPUT.has(act.kind) ? input(act) : code(act));
    await pause(random() * 120);
    const rested = acts % 12 === 11;
    if (rested) await stillness();
    if (errors.length) fail(`error: ${errors.join('; ')}`);
    const faults = await inPage(
      (r) => globalThis.faultsNow(document.querySelector('news-timeline'), r),
      rested,
    );
    if (faults.length) fail(faults.join('; '));
    if (had && !LOSES_FOCUS(act) && !(await keeps())) fail(`focus has fallen to the page from ${had}`);
  }
  const late = await measured();
  console.log(`heap ${early?.toFixed(1)} MB at first, ${late?.toFixed(1)} MB at last`);
  if (late > early * 1.3 + 3) fail('the heap grows');
  console.log(`${acts} acts in ${minutes} min, seed ${seed}, ${browserName}: all holds`);
} catch (error) {
  status = 1;
  console.error(error.message);
}
browser.process()?.kill('SIGKILL');
server.close();
process.exit(status);
