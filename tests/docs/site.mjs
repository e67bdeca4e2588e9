// Opens every page of the built documentation, wide and on a phone, light and dark: `npm run test:docs`. No page may break its own
// policy, say anything in the console, be wider than its screen or have a fault that axe finds; search, editing and the boxes work; without
// scripts every page has its text and its way to the others. Pictures of all pages are in .cache/docs.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { serveFolder } from '../frameworks/serve.mjs';
import { obtainChromium } from '../support/find-browser.js';

const PICTURES = '.cache/docs';
const WAYS = [
  { name: 'wide-light', width: 1280, height: 900, scheme: 'light' },
  { name: 'wide-dark', width: 1280, height: 900, scheme: 'dark' },
  { name: 'phone-light', width: 390, height: 844, scheme: 'light' },
  { name: 'phone-dark', width: 390, height: 844, scheme: 'dark' },
];
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const faults = [];
const fault = (...words) => {
  faults.push(words.join(' '));
  console.error(words.join(' '));
};

async function open(browser, url, { width, height, scheme }) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const where = `${path.basename(url)} ${scheme}`;
  page.on('pageerror', ({ message }) => fault(where, message));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) fault(where, message.text());
  });
  page.on('requestfailed', (request) => fault(where, 'failed', request.url()));
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.evaluate(async () => {
    for (const timeline of document.querySelectorAll('news-timeline')) await timeline.loaded;
  });
  return page;
}

async function look(browser, url, way) {
  const name = path.basename(url);
  const page = await open(browser, url, way);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fault(name, way.name, `is ${wide} px wider than the screen`);
  await page.evaluate(axe);
  const violations = await page.evaluate(() => globalThis.axe.run().then((result) => result.violations));
  for (const { id, nodes } of violations)
    fault(name, way.name, id, nodes[0].html.slice(0, 160), nodes[0].target.join(' '));
  await page.screenshot({ path: `${PICTURES}/${name.replace('.html', '')}-${way.name}.png` });
  await page.close();
}

const says = (page, test, what, ...args) =>
  page.waitForFunction(test, { timeout: 10_000 }, ...args).catch(() => fault(what));

async function use(browser, url) {
  const page = await open(browser, `${url}data.html`, WAYS[0]);
  const type = async (selector, text) => {
    await page.click(selector, { count: 3 });
    await page.keyboard.type(text);
  };
  await type('#date-cell', '03/04/2021');
  await says(
    page,
    () => /day|month/.test(document.querySelector('#date-read').textContent),
    'the box does not tell two readings',
  );
  await type('#date-cell', 'May 2021');
  await says(
    page,
    () => document.querySelector('#date-read').textContent.includes('2021-05-01'),
    'the box does not read May 2021',
  );
  await type('#find', 'lane-order');
  await says(page, () => document.querySelectorAll('#found a').length > 0, 'the search finds nothing');
  await page.close();
  await edit(browser, url);
  await convert(browser, url);
}

/** Settings of another timeline become those of this one. */
async function convert(browser, url) {
  const page = await open(browser, `${url}migration.html`, WAYS[0]);
  await page.$eval('#their-settings', (area) => {
    area.value = 'new vis.Timeline(box, items, { min: "2020-01-01", max: "2027-01-01", editable: true });';
    area.dispatchEvent(new Event('input'));
  });
  await says(
    page,
    () =>
      ['bounds="2020-01-01/2027-01-01"', 'editable'].every((text) =>
        document.querySelector('#our-settings').textContent.includes(text),
      ),
    'the converter does not convert',
  );
  await page.close();
}

/** What a page is where no script runs. */
async function lookWithoutScripts(browser, url) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const html = await page.content();
  const name = path.basename(url);
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument');
  const visible = async (selector, height = 1) => {
    const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
    const boxes = await Promise.all(
      nodeIds.map((nodeId) => client.send('DOM.getBoxModel', { nodeId }).catch(() => undefined)),
    );
    return boxes.filter((box) => box?.model.height >= height).length;
  };
  if ((await visible('main h1')) !== 1) fault(name, 'has no heading without scripts');
  if ((await visible('nav.site a')) === 0) fault(name, 'leads nowhere without scripts');
  if (await visible('.find, .try, .needs-script')) fault(name, 'shows what does nothing without scripts');
  if (/<noscript>/.test(html) && (await visible('noscript img', 300)) === 0)
    fault(name, 'has no picture without scripts');
  if (name === 'feature-lanes.html') await page.screenshot({ path: `${PICTURES}/without-scripts.png` });
  await page.close();
}

/** What is typed into an example is shown, and runs nothing; the browser says in the console what the policy barred. */
async function edit(browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}feature-lanes.html`);
  await page.waitForSelector('.editable textarea');
  await page.$eval('.editable textarea', (area) => {
    area.value =
      '<news-timeline><ol><li><time datetime="2026-02-16"></time> Edited</li></ol></news-timeline><img src="x" onerror="document.title=1">';
    area.dispatchEvent(new Event('input'));
  });
  await says(
    page,
    () => document.querySelector('.live news-timeline')?.counts?.total === 1,
    'an edited example is not shown',
  );
  await says(page, () => document.title !== '1', 'an edited example ran a script');
  await page.close();
}

mkdirSync(PICTURES, { recursive: true });
const names = readdirSync('dist-docs').filter((name) => name.endsWith('.html'));
const asked = process.argv.slice(2);
const server = await serveFolder(path.resolve('dist-docs'));
const browser = await puppeteer.launch({
  executablePath: await obtainChromium(),
  args: process.platform === 'linux' ? ['--no-sandbox'] : [],
});
for (const name of names.filter((one) => !asked.length || asked.includes(one))) {
  for (const way of WAYS) await look(browser, server.url + name, way);
  await lookWithoutScripts(browser, server.url + name);
}
await use(browser, server.url);
await browser.close();
server.close();
console.log(`${names.length} pages, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
