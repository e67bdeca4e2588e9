// What is measured of this component alone, beside the table.
import { end, heap, launch, limited, traced } from './browser.mjs';
import { frameNumbers, settled } from './cell.mjs';
import { TIMELINE, breakdown } from './breakdown.mjs';
import { profileOf } from './profile.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const FRAME = 1000 / 60;
const WHEEL = -21.2; // a turn by which 60 of them come to one week

async function opened({ executablePath, origin }, system, size, items = {}) {
  const browser = await launch(executablePath);
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await page.goto(`${origin}/cell/${system}`);
  const prepare = (...given) => globalThis.bench.prepare(...given);
  await limited(page.evaluate(prepare, system, size, items), 280_000, 'making the items');
  return { browser, page, client };
}

async function loaded(page, limit) {
  const { result, parts } = await traced(page, () =>
    limited(
      page.evaluate(() => globalThis.bench.load()),
      limit,
      'loading',
    ),
  );
  const { cpu, longestWall, longestCpu } = parts.find(({ name }) => name === 'load');
  return { ms: result, cpu, longestTask: longestWall, longestTaskCpu: longestCpu };
}

/** Wheel turns with ctrl held, then drags to and fro, through the browser's own input, one event a frame. */
async function gestures(page, client) {
  const at = await page.evaluate(() => globalThis.bench.gestureTarget());
  const [t0, t1] = at.view;
  const focus = await page.evaluate(() => globalThis.bench.focus);
  const x = Math.round(at.x + ((focus - t0) / (t1 - t0)) * at.width);
  const y = Math.round(at.y + at.height * 0.3);
  const mouse = (type, more) => client.send('Input.dispatchMouseEvent', { type, x, y, ...more });
  const paced = async (count, send) => {
    const begin = performance.now();
    for (let i = 0; i < count; i++) {
      await Promise.all([send(i), pause(Math.max(0, begin + (i + 1) * FRAME - performance.now()))]);
    }
  };
  await mouse('mouseMoved');
  const zoom = await marked(page, () =>
    paced(60, () => mouse('mouseWheel', { deltaX: 0, deltaY: WHEEL, modifiers: 2 })),
  );
  const middle = Math.round(at.x + at.width / 2);
  const pan = await marked(page, async () => {
    await mouse('mousePressed', { x: middle, button: 'left', buttons: 1, clickCount: 1 });
    const shift = (i) => (i < 15 ? -(i + 1) : i < 45 ? i - 29 : 59 - i) * 36;
    await paced(60, (i) => mouse('mouseMoved', { x: middle + shift(i), button: 'left', buttons: 1 }));
    await mouse('mouseReleased', { x: middle, button: 'left', clickCount: 1 });
  });
  const state = await page.evaluate(() => globalThis.bench.call('state'));
  return { zoom, pan, reached: state.view };
}

async function marked(page, work) {
  const { result, parts } = await traced(page, async () => {
    await page.evaluate(() => globalThis.bench.beginFrames());
    await work();
    const shown = await page.evaluate(() => globalThis.bench.endFrames());
    return shown;
  });
  const { mean, p95, most, fps } = frameNumbers(result, parts);
  return { mean, p95, most, fps };
}

const FRAMES = 120;
const runFrames = (page) => page.evaluate(() => globalThis.bench.frames(1));

/** Bytes allocated in the JavaScript heap per scripted frame, garbage included, by sampling. */
async function allocation(page, client) {
  await client.send('HeapProfiler.startSampling', {
    samplingInterval: 2048,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const { shown } = await runFrames(page);
  const { profile } = await client.send('HeapProfiler.stopSampling');
  const sites = new Map();
  const note = ({ callFrame, selfSize, children }) => {
    sites.set(callFrame.functionName, (sites.get(callFrame.functionName) ?? 0) + selfSize / shown);
    children.forEach(note);
  };
  note(profile.head);
  const most = [...sites].sort((a, b) => b[1] - a[1]).slice(0, 15);
  const sizeOf = ({ selfSize, children }) =>
    selfSize + children.reduce((sum, child) => sum + sizeOf(child), 0);
  return {
    bytes: sizeOf(profile.head) / shown,
    most: most.map(([name, bytes]) => [name, Math.round(bytes)]),
  };
}

/** Adding 1,000 items: the longest task and the time to the picture. */
async function adding(page) {
  const { result, parts } = await traced(page, () => page.evaluate(() => globalThis.bench.add(1_000)));
  const part = parts.find(({ name }) => name === 'add');
  return { ms: result, longestTask: part.longestWall, longestTaskCpu: part.longestCpu };
}

async function atSize(where, size, limit) {
  const { browser, page, client } = await opened(where, 'news-timeline', size);
  try {
    const before = await heap(client);
    const load = await loaded(page, limit);
    const after = await settled(client, page, limit);
    const bytes = ((await heap(client)) - before) / size;
    const memory = await page.evaluate(() => globalThis.bench.extra());
    const byGesture = await gestures(page, client);
    const { bytes: allocated, most: allocators } = await allocation(page, client);
    const added = await adding(page);
    return { size, load, after, bytes, memory, gestures: byGesture, allocated, allocators, added };
  } finally {
    await end(browser);
  }
}

async function huge(where, system, size) {
  const { browser, page, client } = await opened(where, system, size, { lean: true });
  try {
    const before = await heap(client);
    const load = await loaded(page, 180_000);
    const after = await settled(client, page, 60_000);
    const bytes = ((await heap(client)) - before) / size;
    const { result, parts } = await traced(page, () => runFrames(page));
    return { size, load, after, bytes, frame: frameNumbers(result, parts) };
  } finally {
    await end(browser);
  }
}

async function withDateText(where, size, limit) {
  const { browser, page } = await opened(where, 'news-timeline', size, { dates: 'text' });
  try {
    return { size, load: await loaded(page, limit) };
  } finally {
    await end(browser);
  }
}

/** What the browser did in the frames, by kind of work. */
async function byKind(page) {
  await page.tracing.start({ categories: TIMELINE });
  await runFrames(page);
  return breakdown(JSON.parse(Buffer.from(await page.tracing.stop()).toString()).traceEvents);
}

async function profiled(where, size) {
  const { browser, page, client } = await opened(where, 'news-timeline', size);
  try {
    const load = await profileOf(client, () => page.evaluate(() => globalThis.bench.load()));
    await settled(client, page, 60_000);
    const frames = await profileOf(client, () => runFrames(page));
    const filter = await profileOf(client, () => page.evaluate(() => globalThis.bench.filter(6, 60_000)));
    const kinds = await byKind(page);
    return { size, count: FRAMES, load, frames, filter, kinds };
  } finally {
    await end(browser);
  }
}

/** Each part on its own: one that fails says why and the others go on. */
export async function measureOwn(where, options, log, only) {
  const parts = {
    small: () => atSize(where, 10_000, options.limit),
    large: () => atSize(where, 1_000_000, options.limit),
    dateText: () => withDateText(where, 1_000_000, options.limit),
    tenMillion: () => huge(where, 'news-timeline', 10_000_000),
    tenMillionRaw: () => huge(where, 'raw-canvas', 10_000_000),
    profile: () => profiled({ ...where, origin: where.readableOrigin }, 1_000_000),
  };
  const own = {};
  for (const [name, measure] of Object.entries(parts)) {
    if (only && !only.includes(name)) continue;
    own[name] = await measure().catch((error) => ({ failed: error.message.split('\n')[0] }));
    log(`own: ${name} ${own[name].failed ?? 'done'}`);
  }
  return own;
}
