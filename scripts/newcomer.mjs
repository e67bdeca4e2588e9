// From a file to a published timeline, as somebody does it who sees the builder for the first time: real clicks and keys, in the
// built builder. What was downloaded is opened from the disk without a network, and embedded in a page of another origin that means
// it no good, at five widths. Then the same way by keys alone, with axe on each screen. Fails where more than four screens or twelve clicks are needed, or anything does not hold.
// Usage: npm run build, then node scripts/newcomer.mjs [file…]; pictures and downloads are in .cache/newcomer.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { byKeys } from './newcomer-keys.mjs';
import { serveFolder } from '../tests/frameworks/serve.mjs';
import { obtainChromium } from '../tests/support/find-browser.js';

const FILES = [
  { file: 'tests/fixtures/timelinejs/women_in_computing.csv' },
  { file: 'tests/fixtures/csv/la-riots-dates.csv' },
  { file: 'tests/fixtures/timelinejs/houston-timeline3.json' },
  { file: 'tests/fixtures/feeds/rss-ns.xml' },
  { file: 'tests/fixtures/text/news-page.txt', pasted: true },
];
const MOST_SCREENS = 4;
const MOST_CLICKS = 12;
const MOST_SHIFT = 0.02;
const WIDTHS = [1000, 768, 600, 390, 320];
const OUT = path.resolve('.cache/newcomer');
const PATIENCE = 20_000;

/** A page around that takes no care: rules for every element, a box of its own for iframes, a column in a flex row. */
const HOST = (
  code,
) => `<!doctype html><html><head><meta charset="utf-8"><title>A paper</title><link rel="icon" href="data:,"><style>
*, *::before, *::after { box-sizing: border-box !important; line-height: 2.4; letter-spacing: 0.2em }
html { font-size: 31px } body { margin: 0; font: 31px/3 serif; direction: rtl }
iframe { height: 150px !important; max-height: 60vh !important; min-height: 0; padding: 9px !important;
  border: 7px solid red !important; margin: 20px auto; aspect-ratio: 16 / 9; display: inline }
.row { display: flex } .column { flex: none; overflow: hidden }
</style></head><body><div class="row"><div class="column"><p>Before</p>${code}<p>After</p></div></div></body></html>`;

const faults = [];
const check = (holds, words) => {
  if (holds) return;
  faults.push(words);
  console.error(`  fault: ${words}`);
};

/** The files of a zip, by name. */
function unzipped(bytes) {
  const files = {};
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [packed, size] = [bytes.readUInt16LE(at + 8) === 8, bytes.readUInt32LE(at + 18)];
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const from = nameEnd + bytes.readUInt16LE(at + 28);
    const content = bytes.subarray(from, from + size);
    files[bytes.toString('utf8', at + 30, nameEnd)] = packed ? inflateRawSync(content) : content;
    at = from + size;
  }
  return files;
}

/** An editor at the builder: counts clicks and screens, and waits for what is downloaded. */
class Editor {
  clicks = 0;
  screens = new Set();

  constructor(page, downloads) {
    this.page = page;
    this.downloads = downloads;
  }

  async click(selector) {
    const target = await this.page.waitForSelector(selector, { visible: true, timeout: PATIENCE });
    await target.click();
    this.clicks++;
    return target;
  }

  press = (text) => this.click(`::-p-xpath(//button[contains(normalize-space(.), "${text}")])`);

  async see(title) {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('h1')?.textContent.trim() === wanted,
      { timeout: PATIENCE },
      title,
    );
    this.screens.add(title);
  }

  /** The file that a click on a button saves. */
  async download(button, extension) {
    const before = new Set(readdirSync(this.downloads));
    await this.press(button);
    for (let waited = 0; waited < PATIENCE; waited += 50) {
      const name = readdirSync(this.downloads).find((one) => !before.has(one) && one.endsWith(extension));
      if (name) return path.join(this.downloads, name);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`"${button}" saved no file`);
  }

  async bring({ file, pasted }) {
    if (pasted) {
      await this.click('#given');
      await this.page.keyboard.sendCharacter(readFileSync(file, 'utf8'));
      await this.press('Read it');
      return;
    }
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.click('label.file')]);
    await chooser.accept([path.resolve(file)]);
  }
}

/** The builder as `npx news-timeline build` serves it. */
function serveBuilder() {
  const child = spawn(process.execPath, ['dist/cli.js', 'build', '--port', '0']);
  return new Promise((resolve, reject) => {
    const read = (data) => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(data)) ?? [];
      if (url) resolve({ url, close: () => child.kill() });
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', read);
    child.on('exit', (status) => reject(new Error(`the builder ended with ${status}`)));
  });
}

/** Errors in the console of a page, and requests that leave it. */
function watch(page, name, allowed = () => false) {
  page.on('pageerror', ({ message }) => check(false, `${name}: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') check(false, `${name}: ${message.text().slice(0, 200)}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    check(/^(file|data|blob):/.test(url) || allowed(url), `${name}: asked for ${url.slice(0, 120)}`);
  });
}

async function withPage(browser, work) {
  const page = await browser.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** The four screens; gives what was downloaded and copied, and what it took. */
async function publish(browser, given, builder, address) {
  const downloads = path.join(OUT, path.basename(given.file).replace(/\W+/g, '-'));
  mkdirSync(downloads, { recursive: true });
  return withPage(browser, async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    watch(page, 'the builder', (url) => url.startsWith(builder));
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    const editor = new Editor(page, downloads);
    await page.goto(builder, { waitUntil: 'networkidle0' });
    await editor.see('Make a timeline');
    await editor.bring(given);
    await page.waitForSelector('#read-title', { timeout: PATIENCE });
    await page.screenshot({ path: path.join(downloads, '1-bring.png') });
    await editor.press('Continue to the table');
    await editor.see('The table');
    await page.screenshot({ path: path.join(downloads, '2-edit.png') });
    await editor.press('Continue to the look');
    await editor.see('The look');
    await page.waitForFunction(
      () => document.querySelector('.paper news-timeline')?.shadowRoot?.querySelector('[part~=label]'),
      { timeout: PATIENCE },
    );
    await page.screenshot({ path: path.join(downloads, '3-dress.png') });
    await editor.press('Continue to publishing');
    await editor.see('Publish');
    const file = await editor.download('Download one HTML file', '.html');
    await editor.click('input[type=url]');
    await page.keyboard.type(address);
    const folder = await editor.download('Download a folder', '.zip');
    await editor.click('button[aria-label^="Copy: An iframe"]');
    const toast = await page.waitForSelector('.toast');
    await page
      .waitForFunction((one) => /Copied|clip|focus/i.test(one.textContent), {}, toast)
      .catch(() => undefined);
    const told = await toast.evaluate(({ textContent }) => textContent);
    check(told === 'Copied.', `the builder, after copying: ${told}`);
    await page.screenshot({ path: path.join(downloads, '4-publish.png') });
    const code = await page.evaluate(() => navigator.clipboard.readText());
    return { file, folder, code, downloads, clicks: editor.clicks, screens: editor.screens.size };
  });
}

/** The one file, from the disk, without a network. */
const offline = (browser, { file, downloads }) =>
  withPage(browser, async (page) => {
    await page.setViewport({ width: 1000, height: 900 });
    watch(page, 'from the disk');
    await page.setOfflineMode(true);
    await page.evaluateOnNewDocument(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.waitForFunction(
      () => document.querySelector('news-timeline').shadowRoot?.querySelector('[part~=label]'),
      { timeout: PATIENCE },
    );
    const seen = await page.evaluate(async () => {
      const timeline = document.querySelector('news-timeline');
      await timeline.loaded;
      await new Promise((resolve) => setTimeout(resolve, 500));
      const rows = JSON.parse(document.querySelector('#timeline-rows').textContent);
      return {
        rows: rows.length,
        shown: timeline.counts.total,
        problems: timeline.problems.length,
        shift: window.shift,
        headlines: timeline.shadowRoot.querySelectorAll('[part~=label]').length,
        wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });
    check(seen.shown > 0 && seen.headlines > 0, 'from the disk: no headline is shown');
    check(
      seen.shown >= seen.rows - seen.problems,
      `from the disk: ${seen.shown} of ${seen.rows} rows are shown`,
    );
    check(seen.shift <= MOST_SHIFT, `from the disk: a layout shift of ${seen.shift.toFixed(3)}`);
    check(seen.wider === 0, `from the disk: ${seen.wider} px wider than the window`);
    await page.screenshot({ path: path.join(downloads, '5-from-the-disk.png') });
    return seen;
  });

/** The page in the iframe: how its height compares with the room that the page around gives it. */
async function measured(page, width) {
  await page.evaluate((px) => (document.querySelector('.column').style.width = `${px}px`), width);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const read = async () => {
    const room = await page.evaluate(() => {
      const element = document.querySelector('iframe');
      const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(element);
      return {
        height: element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
        width: element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
      };
    });
    const inside = await frame.evaluate(() => {
      const root = document.documentElement;
      const labels = document.querySelector('news-timeline')?.shadowRoot?.querySelectorAll('[part~=label]');
      return {
        ready: innerWidth > 0 && (labels?.length ?? 0) > 0,
        height: root.getBoundingClientRect().height,
        bars: root.scrollHeight > root.clientHeight || root.clientWidth < innerWidth,
        wider: root.scrollWidth - root.clientWidth,
      };
    });
    return { ...inside, off: Math.abs(room.height - inside.height), room: room.width };
  };
  let [now, rested] = [await read(), 0];
  for (let waited = 0; waited < 4000 && rested < 400; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    now = await read();
    rested = now.ready && now.off <= 1 ? rested + 100 : 0;
  }
  return now;
}

/** The folder on a server of its own, its page in an iframe of another site. */
const embedded = (browser, { code, downloads }, host, published) =>
  withPage(browser, async (page) => {
    await page.setViewport({ width: 1100, height: 900 });
    watch(page, 'embedded', (url) => url.startsWith(host.url) || url.startsWith(published.url));
    writeFileSync(path.join(OUT, 'host', 'index.html'), HOST(code));
    await page.goto(host.url, { waitUntil: 'networkidle0' });
    await page.evaluate(() => document.querySelector('iframe').scrollIntoView());
    const offs = [];
    for (const width of WIDTHS) {
      const { off, bars, wider } = await measured(page, width);
      offs.push(off);
      check(off <= 1, `embedded, ${width} px: the height is ${off} px off`);
      check(!bars, `embedded, ${width} px: there is a scroll bar`);
      check(wider <= 0, `embedded, ${width} px: ${wider} px wider than the frame`);
      if (width === 390) await page.screenshot({ path: path.join(downloads, '6-embedded.png') });
    }
    return Math.max(...offs);
  });

/** What was published, brought into the builder again: the project is the same. */
async function again(browser, { file, downloads }, builder) {
  const project = async (from) =>
    withPage(browser, async (page) => {
      const client = await page.createCDPSession();
      await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      await page.goto(builder, { waitUntil: 'networkidle0' });
      const editor = new Editor(page, downloads);
      await editor.bring({ file: from });
      await editor.see('The table');
      const saved = await editor.download('Save project', '.json');
      const text = readFileSync(saved, 'utf8');
      rmSync(saved);
      return [text, saved];
    });
  const [fromPage] = await project(file);
  const kept = path.join(downloads, 'kept.timeline.json');
  writeFileSync(kept, fromPage);
  const [fromProject] = await project(kept);
  check(fromPage === fromProject, 'a project file is another one after it was opened and saved');
  const rows = /id="timeline-rows">([^]*?)<\/script>/.exec(readFileSync(file, 'utf8'))[1];
  check(
    JSON.stringify(JSON.parse(fromPage).rows) === JSON.stringify(JSON.parse(rows)),
    'a published page is another project after it was opened',
  );
}

async function main() {
  rmSync(OUT, { recursive: true, force: true });
  for (const folder of ['host', 'site']) mkdirSync(path.join(OUT, folder), { recursive: true });
  const builder = await serveBuilder();
  const [host, published] = [
    await serveFolder(path.join(OUT, 'host')),
    await serveFolder(path.join(OUT, 'site')),
  ];
  const browser = await puppeteer.launch({
    executablePath: await obtainChromium(),
    args: ['--no-sandbox'],
  });
  const own = process.argv.slice(2).map((file) => ({ file, pasted: file.endsWith('.txt') }));
  const rows = [];
  try {
    await browser
      .defaultBrowserContext()
      .overridePermissions(builder.url.slice(0, -1), ['clipboard-read', 'clipboard-sanitized-write']);
    for (const given of own.length ? own : FILES) {
      const name = path.basename(given.file);
      console.log(name);
      const made = await publish(browser, given, builder.url, `${published.url}${encodeURIComponent(name)}/`);
      check(made.screens <= MOST_SCREENS, `${name}: ${made.screens} screens`);
      check(made.clicks <= MOST_CLICKS, `${name}: ${made.clicks} clicks`);
      for (const [file, content] of Object.entries(unzipped(readFileSync(made.folder)))) {
        mkdirSync(path.join(OUT, 'site', name), { recursive: true });
        writeFileSync(path.join(OUT, 'site', name, file), content);
      }
      const seen = await offline(browser, made);
      const off = await embedded(browser, made, host, published);
      await again(browser, made, builder.url);
      rows.push([name, made.screens, made.clicks, seen.rows, seen.shown, off.toFixed(2)]);
    }
    await withPage(browser, async (page) => {
      watch(page, 'by keys', (url) => url.startsWith(builder.url));
      const downloads = path.join(OUT, 'by-keys');
      mkdirSync(downloads);
      const client = await page.createCDPSession();
      await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      const tabs = await byKeys(page, builder.url, check);
      await page.waitForFunction(() => document.querySelector('.toast')?.textContent.includes('saved'), {
        timeout: PATIENCE,
      });
      console.log(
        `by keys alone: ${Object.entries(tabs)
          .map(([name, n]) => `${name} ${n}`)
          .join(', ')} presses of Tab`,
      );
    });
  } finally {
    await browser.close();
    for (const server of [builder, host, published]) server.close();
  }
  console.table(
    rows.map(([file, screens, clicks, brought, shown, off]) => ({
      file,
      screens,
      clicks,
      rows: brought,
      shown,
      'height off, px': off,
    })),
  );
  console.log(faults.length ? `${faults.length} faults` : 'all holds');
  process.exitCode = faults.length ? 1 : 0;
}

await main();
