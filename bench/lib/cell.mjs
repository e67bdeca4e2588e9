// One system at one size: load, frames, filter, search, memory, elements. Each part says so when it is not done in time.
import { TimeLimit, end, heap, launch, limited, traced } from './browser.mjs';
import { mean, median, quantile } from './tasks.mjs';

const FEWEST_FRAMES = 6;
const QUIET = 20; // ms of work in 250 ms
const FIRST_FRAMES = [20, 60, 100]; // tried alone, to see how many frames fit
const SEARCHES = ['c', 'ce', 'cea', 'ceasefire', 'ceasefire talks'];

const sum = (values) => values.reduce((total, value) => total + value, 0);

async function measureLoad(page, limit) {
  const { result, parts } = await traced(page, () =>
    limited(
      page.evaluate(() => globalThis.bench.load()),
      limit,
      'loading',
    ),
  );
  const loading = parts.find(({ name }) => name === 'load');
  return {
    ms: result,
    cpu: loading.cpu,
    longestTask: loading.longestWall,
    longestTaskCpu: loading.longestCpu,
  };
}

/** Work a system puts off until after its first picture; it is waited for, and counted apart. */
export async function settled(client, page, limit) {
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1e3;
  };
  await client.send('Performance.enable');
  const begin = await busy();
  const start = performance.now();
  let last = begin;
  for (let calm = 0; calm < 2 && performance.now() - start < limit;) {
    await page.evaluate(() => globalThis.bench.pause(250));
    const now = await busy();
    calm = now - last < QUIET ? calm + 1 : 0;
    last = now;
  }
  await client.send('Performance.disable');
  return last - begin;
}

/** Every frame where they fit into the limit, else as many, evenly spread, as do. */
async function strideFor(page, limit, stride) {
  const tried = [];
  for (const index of FIRST_FRAMES) {
    const left = limit - sum(tried);
    tried.push(
      await limited(
        page.evaluate((i) => globalThis.bench.oneFrame(i), index),
        left,
        'one frame',
      ),
    );
  }
  const fit = Math.floor((limit * 0.8) / mean(tried));
  const wanted = 120 / stride;
  if (fit >= wanted) return stride;
  if (fit < FEWEST_FRAMES) throw new TimeLimit(`a frame took ${Math.round(mean(tried))} ms`);
  return Math.ceil(120 / fit);
}

export function frameNumbers({ shown, ms }, parts) {
  const frames = parts.filter(({ name }) => name === 'frame').map(({ cpu }) => cpu);
  return {
    frames: shown,
    mean: sum(frames) / shown,
    p95: quantile(frames, 0.95),
    most: Math.max(...frames),
    fps: (shown * 1e3) / ms,
    zoom: mean(frames.slice(0, shown / 2)),
    pan: mean(frames.slice(shown / 2)),
  };
}

async function measureFrames(page, limit, wantedStride) {
  const stride = await strideFor(page, limit, wantedStride);
  const { result, parts } = await traced(page, () =>
    limited(
      page.evaluate((each) => globalThis.bench.frames(each), stride),
      limit * 2,
      'the frames',
    ),
  );
  return {
    ...frameNumbers(result, parts),
    complete: result.shown === result.wanted && stride === wantedStride,
  };
}

async function measureFilter(page, limit, times) {
  const { result, parts } = await traced(page, () =>
    limited(
      page.evaluate((n, budget) => globalThis.bench.filter(n, budget), times, limit / 3),
      limit,
      'the filter',
    ),
  );
  const cpu = parts.filter(({ name }) => name === 'frame').map((part) => part.cpu);
  return { ms: median(result), first: result[0], most: Math.max(...result), cpu: median(cpu) };
}

/** The first text finds no index, perhaps; the others are typed once what that set going is done. */
async function measureSearch(client, page, limit) {
  const type = (texts) =>
    limited(
      page.evaluate((each) => globalThis.bench.search(each), texts),
      limit,
      'the search',
    );
  const first = await type(SEARCHES.slice(0, 1));
  if (!first) return undefined;
  const indexing = await settled(client, page, limit);
  const took = await type(SEARCHES.slice(1));
  return { first: first[0], indexing, ms: median(took), most: Math.max(...took) };
}

/** Parts in turn; after one that was too slow the rest is not tried, the page being stuck. */
export async function measureCell({ executablePath, origin, system, size, options, items = {} }) {
  const browser = await launch(executablePath);
  const cell = { system: system.id, size };
  let part = 'load';
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error.message ?? error)));
    const client = await page.createCDPSession();
    await page.goto(`${origin}/cell/${system.id}`);
    const prepare = (...given) => globalThis.bench.prepare(...given);
    await limited(page.evaluate(prepare, system.id, size, items), 240_000, 'making the items');
    const before = await heap(client);
    cell.load = await measureLoad(page, options.limit);
    cell.after = await settled(client, page, options.limit / 2);
    cell.heap = (await heap(client)) - before;
    cell.elements = await page.evaluate(() => globalThis.bench.elements());
    part = 'frames';
    cell.frame = await measureFrames(page, options.limit, options.stride);
    cell.elementsAfter = await page.evaluate(() => globalThis.bench.elements());
    part = 'filter';
    cell.filter = await measureFilter(page, options.limit, options.short ? 2 : 6);
    part = 'search';
    cell.search = await measureSearch(client, page, options.limit);
    cell.extra = await page.evaluate(() => globalThis.bench.extra());
    if (errors.length > 0) cell.errors = errors.slice(0, 3);
  } catch (error) {
    cell.stopped = { part, why: error.message.split('\n')[0], limit: error instanceof TimeLimit };
  } finally {
    await end(browser);
  }
  return cell;
}
