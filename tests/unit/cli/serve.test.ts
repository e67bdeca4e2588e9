// The command line serves a file, a folder and an archive, and asks a server whether it answers rightly.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readArguments, type ServeArguments } from '../../../src/cli/arguments.js';
import { run } from '../../../src/cli/run.js';
import { createSite, serve } from '../../../src/cli/serve.js';
import { remote } from '../../../src/source/remote.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ROWS = Array.from(
  { length: 40 },
  (_, i) => `${1950 + i}-03-0${1 + (i % 9)},Event ${i},${i % 2 ? 'AM' : 'GE'}`,
);
const CSV = `date,headline,country\n${ROWS.join('\n')}\n`;

function io() {
  const texts = { out: '', err: '' };
  const sink = (name: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  return { texts, streams: { stdin: new PassThrough(), stdout: sink('out'), stderr: sink('err') } };
}

/** Serves until `use` is done with the address. */
async function serving(argv: readonly string[], use: (url: string) => Promise<void>): Promise<string> {
  const { texts, streams } = io();
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const args = readArguments(['serve', ...argv, '--port', '0']) as ServeArguments;
  const ended = serve(args, streams, stopped);
  try {
    const url = await Promise.race([
      vi.waitUntil(() => /Serving at (\S+)/.exec(texts.out)?.[1], { timeout: 20_000 }),
      ended.then(() => expect.fail(texts.err)),
    ]);
    await use(url);
  } finally {
    stop();
  }
  expect(await ended).toBe(0);
  return texts.err;
}

describe('news-timeline serve', () => {
  it('answers from a file in memory, and from DuckDB, alike', async () => {
    const file = join(folder, 'events.csv');
    await writeFile(file, CSV);
    const answers: unknown[] = [];
    for (const engine of ['memory', 'duckdb']) {
      const told = await serving([file, '--engine', engine], async (url) => {
        const source = remote(url);
        await source.info();
        const { matched, facets } = await source.counts({ facets: { country: ['AM'] }, text: 'event' });
        const page = await source.page({ filter: {}, offset: 38, limit: 5 });
        answers.push([matched, facets, page.total, page.entries.map(({ title, span }) => [title, span])]);
      });
      expect(told).toContain('40 items, 0 problems');
    }
    expect(answers[0]).toEqual(answers[1]);
    expect((answers[0] as unknown[]).slice(0, 3)).toMatchObject([20, { country: { AM: 20, GE: 20 } }, 40]);
    expect(await readdir(folder)).toEqual([
      'events.csv',
      'events.csv.timeline.duckdb',
      'events.csv.timeline.duckdb.records',
    ]);
  });

  it('serves a folder as one archive, by facets and with a store that are named', async () => {
    await writeFile(join(folder, 'a.csv'), CSV);
    await writeFile(join(folder, 'b.csv'), 'date,title,desk\n2001-01-01,One more,Foreign\n');
    const store = join(folder, 'prepared.duckdb');
    await serving([folder, '--facets', 'desk', '--store', store], async (url) => {
      const info = await remote(url).info();
      expect([info.total, info.facets]).toEqual([41, ['desk']]);
    });
    expect(await readdir(folder)).toEqual(['a.csv', 'b.csv', 'prepared.duckdb', 'prepared.duckdb.records']);
  });

  it('shows what is served on a page beside the answers, with the programs it loads and nothing else', async () => {
    const file = join(folder, 'a & b.csv');
    await writeFile(file, CSV);
    await serving([file, '--facets', 'country'], async (url) => {
      const page = await fetch(`${url}/`);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
      const text = await page.text();
      expect(text).toContain('<h1>a &#38; b.csv</h1>');
      expect(text).toContain('facets="country"');
      expect(text).not.toMatch(/style=|<script>/);
      expect((await fetch(`${url}/page.css`)).headers.get('content-type')).toMatch('text/css');
      for (const path of ['cli.js', 'chunks/../cli.js', 'chunks/%2e%2e/cli.js', 'integrity.json'])
        expect((await fetch(`${url}/${path}`)).status).toBe(404);
    });
  });

  it('serves the builder beside it where it is asked to, and nothing outside of its folder', async () => {
    const dist = join(folder, 'dist');
    await mkdir(join(dist, 'builder/assets'), { recursive: true });
    await writeFile(join(dist, 'builder/index.html'), '<p>builder');
    await writeFile(join(dist, 'builder/assets/a.css'), 'p {}');
    await writeFile(join(dist, 'news-timeline.min.js'), '1;');
    await writeFile(join(dist, 'cli.js'), '2;');
    const options = { title: 'T', facets: ['country'], timeZone: 'UTC', folder: dist };
    const site = createSite({ ...options, builder: true });
    expect(await site('/builder/')).toMatchObject({ type: 'text/html; charset=utf-8' });
    expect(await site('/builder/assets/a.css')).toMatchObject({ type: 'text/css; charset=utf-8' });
    expect(String((await site('/builder/assets/programs/news-timeline.min.js'))?.body)).toBe('1;');
    for (const path of ['/builder/../cli.js', '/builder/%2e%2e/cli.js', '/cli.js', '/builder/none.js'])
      expect(await site(path), path).toBeUndefined();
    expect(await createSite(options)('/builder/')).toBeUndefined();
    expect(readArguments(['serve', 'a.csv', '--builder'])).toMatchObject({ builder: true });
  });

  it('conforms, and says so', async () => {
    const file = join(folder, 'events.csv');
    await writeFile(file, CSV);
    await serving([file, '--engine', 'duckdb'], async (url) => {
      const { texts, streams } = io();
      expect(await run(['conform', url, '--questions', '20', '--seed', '7'], streams)).toBe(0);
      expect(texts.out).toMatch(/^20 of 20 answers are those from memory \(seed 7/);
    });
  });

  it.each([
    [['missing.csv'], 'There is no such file'],
    [['.'], 'no table in this folder'],
  ])('says why %j is not served', async ([name], why) => {
    const { texts, streams } = io();
    const args = readArguments(['serve', join(folder, name!)]) as ServeArguments;
    expect(await serve(args, streams, Promise.resolve())).toBe(1);
    expect(texts.err).toContain(why);
  });

  it.each([
    ['serve', 'a.csv', '--engine', 'sqlite'],
    ['serve', 'a.csv', '--memory', 'much'],
    ['serve', '--table', 'news'],
    ['serve', '--clickhouse', 'http://127.0.0.1:8123'],
    ['serve', '--clickhouse', 'localhost', '--table', 'news'],
    ['serve', '--clickhouse', 'http://127.0.0.1:8123', '--table', 'news; DROP'],
    ['serve', 'a.csv', '--clickhouse', 'http://127.0.0.1:8123', '--table', 'news'],
    ['migrate', 'a.csv'],
    ['migrate', '--clickhouse', 'http://127.0.0.1:8123', '--table', 'news'],
    ['serve', 'a.csv', '--tag'],
    ['conform', 'events.csv'],
    ['conform', 'http://127.0.0.1', '--questions', 'many'],
    ['import', 'a.csv', '--store', 'b'],
  ])('refuses %s %s %s', (...argv) => {
    expect(readArguments(argv)).toHaveProperty('misuse');
  });
});
