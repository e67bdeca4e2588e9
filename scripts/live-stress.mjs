// Items that keep coming: through 2,000 of them at 20, 50 and 100 ms, and 20,000 calls of 10, each in a page of its own. Prints errors,
// the heap beside that of one load of the same items, the longest task, and the time from a call to its picture.
// Usage: node scripts/live-stress.mjs [calls=20000]; DIST names another folder than dist. Times are of a page that is traced.
import { openBench, told } from './page-bench.mjs';

const calls = Number(process.argv[2] ?? 20_000);
const BATCH = 10;
const GOALS = { heap: 2, task: 50, picture: 200 };

/** In the page: `count` calls of `addItems`, one every `pace` ms (0: as soon as the page has done what it has to do). */
async function stream({ count, batch, pace }) {
  const { element } = globalThis;
  const faults = [];
  addEventListener('error', (event) => faults.push(event.message));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  const { port1, port2 } = new MessageChannel();
  const breathe = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  const pause = (ms) => (ms ? new Promise((resolve) => setTimeout(resolve, ms)) : breathe());
  const item = (n) => ({
    id: `x${n}`,
    start: Date.UTC(2020, 0, 1) + n * 36e5,
    title: `News ${n}`,
    themes: [['Economy', 'Culture', 'Law'][n % 3]],
    countries: [['AM', 'GE'][n % 2]],
  });
  const waits = [];
  /** Ms from now until what is drawn next can be seen. */
  const picture = async () => {
    const from = performance.now();
    await new Promise((resolve) => element.addEventListener('nt-draw', resolve, { once: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    waits.push(performance.now() - from);
  };
  let [wrong, longestCall, watching] = [0, 0, undefined];
  const begun = performance.now();
  for (let n = 0; n < count; n++) {
    const rows = Array.from({ length: batch }, (_, i) => item(n * batch + i));
    watching ??= picture().then(() => (watching = undefined));
    const before = performance.now();
    element.addItems(rows);
    longestCall = Math.max(longestCall, performance.now() - before);
    if (element.counts.total !== (n + 1) * batch) wrong++;
    await pause(pace);
  }
  const took = performance.now() - begun;
  await pause(2000);
  waits.sort((a, b) => a - b);
  return { faults, wrong, longestCall, took, waits, total: element.counts.total };
}

/** In the page: the same items at once. */
async function single({ count }) {
  const { element } = globalThis;
  element.items = Array.from({ length: count }, (_, n) => ({
    id: `x${n}`,
    start: Date.UTC(2020, 0, 1) + n * 36e5,
    title: `News ${n}`,
    themes: [['Economy', 'Culture', 'Law'][n % 3]],
    countries: [['AM', 'GE'][n % 2]],
  }));
  await element.updateComplete;
  await element.loaded;
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

const bench = await openBench();
let missed = 0;
const goal = (name, value, most) => {
  if (value > most) missed++;
  return value > most ? `${name} MISSED` : name;
};

async function run({ count, pace }) {
  const { page, errors, heap, traced } = await bench.open();
  const { result, tasks } = await traced(stream, { count, batch: BATCH, pace });
  const live = await heap();
  await page.close();
  const other = await bench.open();
  await other.page.evaluate(single, { count: count * BATCH });
  const whole = await other.heap();
  await other.page.close();
  const { waits, wrong, faults, took, total, longestCall } = result;
  const late = waits[Math.floor(waits.length * 0.95)];
  const last = waits.at(-1);
  missed += errors.length + faults.length + wrong;
  console.log(`${count} calls of ${BATCH}, ${pace ? `every ${pace} ms` : 'without pause'}: ${(took / 1000).toFixed(1)} s
  ${errors.length + faults.length} errors, ${wrong} wrong counts, ${total} items at last ${[...errors, ...faults].slice(0, 3).join('; ')}
  ${goal('heap', live / whole, GOALS.heap)}: ${live.toFixed(1)} MB, ${(live / whole).toFixed(2)} of the ${whole.toFixed(1)} MB of one load
  ${goal('task', tasks[0]?.cpu ?? 0, GOALS.task)}: ${told(tasks)}; longest call ${longestCall.toFixed(0)} ms
  ${goal('picture', last, GOALS.picture)}: median ${waits[waits.length >> 1].toFixed(0)} ms, 95 of 100 within ${late.toFixed(0)} ms, last ${last.toFixed(0)} ms, of ${waits.length}`);
}

for (const pace of [20, 50, 100]) await run({ count: pace === 20 ? 600 : 300, pace });
await run({ count: calls, pace: 0 });
bench.close();
process.exit(missed ? 1 : 0);
