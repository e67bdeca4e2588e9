// How many source files run from `items` to pixels, and for a click on a filter: precise coverage of the built element, put back
// to its sources through the source maps. Also how often the element is rendered for each.
// Usage: node scripts/files-run.mjs [--list]
import { readFileSync } from 'node:fs';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { openBench } from './page-bench.mjs';

const ITEMS = Array.from({ length: 44 }, (_, i) => ({
  start: new Date(Date.UTC(2020, 8, 27 + i)).toISOString().slice(0, 10),
  title: `Event ${i + 1} of the story, told in a headline`,
  countries: ['AM', 'AZ', 'GE'][i % 3],
  themes: ['Conflict', 'Diplomacy'][i % 2],
}));

/** For each character of a script: whether it ran. Inner ranges come after the ones around them. */
function executed(length, functions) {
  const ran = new Uint8Array(length);
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges)
      ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran;
}

/** The sources whose code ran in one built file. */
function sourcesRun(file, functions) {
  const code = readFileSync(file, 'utf8');
  const starts = [0];
  for (const line of code.split('\n')) starts.push(starts.at(-1) + line.length + 1);
  const ran = executed(code.length, functions);
  const sources = new Set();
  eachMapping(
    new TraceMap(readFileSync(`${file}.map`, 'utf8')),
    ({ generatedLine, generatedColumn, source }) => {
      if (source && ran[starts[generatedLine - 1] + generatedColumn])
        sources.add(source.replace(/^.*?src\//, 'src/'));
    },
  );
  return [...sources].filter((source) => source.startsWith('src/'));
}

const { open, close } = await openBench();
const { page } = await open();
await page.waitForFunction(() => globalThis.element.shadowRoot.querySelector('[part~=filter-bar]') !== null);
await page.evaluate(() =>
  globalThis.element.addController({ hostUpdated: () => void globalThis.renderings++ }),
);
const client = await page.createCDPSession();
await client.send('Profiler.enable');

/** Does it in the page, waits until the result is drawn, and tells the sources that ran and the renderings. */
async function measure(what, act, done, ...parameters) {
  await page.evaluate(() => void (globalThis.renderings = 0));
  await client.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await client.send('Profiler.takePreciseCoverage');
  await page.evaluate(act, ...parameters);
  await page.waitForFunction(done);
  const { result } = await client.send('Profiler.takePreciseCoverage');
  await client.send('Profiler.stopPreciseCoverage');
  await page.evaluate(() => globalThis.element.updateComplete);
  const renderings = await page.evaluate(() => globalThis.renderings);
  const files = result
    .filter(({ url }) => url.includes('/dist/'))
    .flatMap(({ url, functions }) => sourcesRun(new URL(url).pathname.slice(1), functions));
  const sources = [...new Set(files)].sort();
  console.log(`${what}: ${sources.length} source files, ${renderings} rendering(s)`);
  if (process.argv.includes('--list')) for (const source of sources) console.log(`  ${source}`);
}

await measure(
  'from items to pixels',
  (items) => void (globalThis.element.items = items),
  () => globalThis.element.shadowRoot.querySelector('.label') !== null,
  ITEMS,
);
await page.waitForFunction(() => globalThis.element.shadowRoot.querySelector('[part~=chip]') !== null);
// what is loaded when the page is idle after a rendering, and rendered then, is not the click's
await page.evaluate(() => globalThis.element.requestUpdate());
await page.waitForFunction(() =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/views-')),
);
await page.waitForNetworkIdle({ idleTime: 1000 });
await measure(
  'a click on a filter',
  () => globalThis.element.shadowRoot.querySelector('[part~=chip]').click(),
  () => globalThis.element.counts.matched < globalThis.element.counts.total,
);
close();
