// What goes wrong between a page and an archive: each fault is told or over, and nothing wrong is drawn.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { Archive } from '../../../src/server/duckdb/archive.js';
import { SourceServer, type ServerOptions } from '../../../src/server/http.js';
import { CachedSource } from '../../../src/source/cached.js';
import { LocalSource } from '../../../src/source/local.js';
import { remote } from '../../../src/source/remote.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { sharded } from '../../../src/source/sharded.js';
import type { Query, Source } from '../../../src/source/source.js';
import { edgesFor } from '../../../src/time/calendar.js';
import { createZone } from '../../../src/time/zone.js';
import { newsLike } from './news-like.js';

const seed = 20261128;
const facets = ['country', 'theme'];
const ROWS = newsLike(2_000, seed);
let folder = '';
let archive: Archive;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
  archive = await opened('one', ROWS);
});
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});
afterAll(async () => {
  archive.close();
  await rm(folder, { recursive: true, force: true });
});

/** Archives of different files are of different versions. */
const opened = async (name: string, rows: readonly unknown[]): Promise<Archive> => {
  const file = join(folder, name);
  await writeFile(file, '');
  return Archive.open({
    files: [file],
    rows: () => Readable.from([rows]) as AsyncIterable<readonly unknown[]>,
    store: join(folder, `${name}.duckdb`),
    facets,
    timeZone: 'UTC',
    normalizer: () => createPlainNormalizer({ facets, zone: createZone('UTC') }),
    countFrom: 1,
    threads: 1,
    memory: '1GB',
  });
};

interface Served {
  readonly url: string;
  /** Ends at once, in the middle of whatever is answered. */
  readonly kill: () => Promise<void>;
}

/** A server before another one, whose answers `spoil` may stop, delay or change. */
async function served(source: Source, options: ServerOptions = {}): Promise<Served> {
  const server = new SourceServer(source, { rate: 1e6, ...options });
  const port = await server.listen(0);
  let isOver = false;
  const kill = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await server.close();
  };
  ends.push(kill);
  return { url: `http://127.0.0.1:${port}`, kill };
}

/** A source whose questions wait until they are let go. */
function held(source: Source): {
  readonly source: Source;
  readonly letGo: () => void;
  readonly waiting: () => number;
} {
  const doors: (() => void)[] = [];
  const wait = <T>(answer: () => T | Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => doors.push(() => void Promise.resolve(answer()).then(resolve, reject)));
  return {
    source: {
      info: () => source.info(),
      frame: (query, signal) => wait(() => source.frame(query, signal)),
      counts: (filter, signal) => wait(() => source.counts(filter, signal)),
      page: (query, signal) => wait(() => source.page(query, signal)),
      find: (target, filter, signal) => wait(() => source.find(target, filter, signal)),
    },
    letGo: () =>
      doors
        .splice(0)
        .reverse()
        .forEach((open) => open()),
    waiting: () => doors.length,
  };
}

/** Waits as long as a busy machine takes. */
const until = (holds: () => boolean): Promise<unknown> => vi.waitUntil(holds, { timeout: 20_000 });

const UTC = createZone('UTC');
const YEAR = { unit: 'year', every: 1 } as const;
const years = (from: number, to: number): Query => {
  const [start, end] = [Date.UTC(from, 0, 1), Date.UTC(to, 0, 1)];
  return {
    start,
    end,
    edges: edgesFor(start, end, YEAR, UTC),
    calendar: { step: YEAR, zone: 'UTC' },
    spanFrom: 1e10,
    tileLevel: 38,
    tileTop: 5,
    spanTop: 5,
    filter: {},
  };
};
const local = (rows: readonly unknown[]): LocalSource =>
  new LocalSource(
    ScannedItems.of(rows, { facets, normalizer: createPlainNormalizer({ facets, zone: UTC }) }),
    facets,
  );
const answersOf = (source: Source): Omit<Source, 'info'> => ({
  frame: (query, signal) => source.frame(query, signal),
  counts: (filter, signal) => source.counts(filter, signal),
  page: (query, signal) => source.page(query, signal),
  find: (target, filter, signal) => source.find(target, filter, signal),
});
const sum = (numbers: Uint32Array): number => numbers.reduce((a, b) => a + b, 0);

describe('a page that asks an archive', () => {
  it('is told when the server stops in the middle of an answer, and keeps what it has', async () => {
    const cut = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"v":1,"answer":{"total":');
      setTimeout(() => response.destroy(), 20);
    });
    await new Promise<void>((resolve) => cut.listen(0, '127.0.0.1', resolve));
    ends.push(() => new Promise((resolve) => cut.close(() => resolve())));
    const url = `http://127.0.0.1:${(cut.address() as AddressInfo).port}`;
    await expect(remote(url, { pause: 1 }).counts({})).rejects.toThrow('could not be reached');
  });

  it('draws what it has, marked as old, while the server is slow and after it is gone', async () => {
    const slow = held(archive);
    const { url, kill } = await served(slow.source);
    const failures: unknown[] = [];
    const cached = await CachedSource.open(
      remote(url, { pause: 1 }),
      { answered: () => undefined, failed: (why) => failures.push(why) },
      { prefetch: false },
    );
    cached.latest(years(1900, 2030));
    await until(() => slow.waiting() > 0);
    slow.letGo();
    await cached.settled;
    const whole = cached.latest(years(1900, 2030));
    expect(whole.fresh).toBe(true);
    const zoomed = cached.latest(years(1950, 1960));
    expect([zoomed.fresh, cached.stale]).toEqual([false, true]);
    expect(sum(zoomed.frame.points)).toBeGreaterThan(0);
    await until(() => slow.waiting() > 0);
    slow.letGo();
    await cached.settled;
    await kill();
    expect(cached.latest(years(1900, 2030)).fresh).toBe(true);
    cached.latest(years(1901, 1902));
    await until(() => failures.length > 0);
    expect(cached.latest(years(1950, 1960)).fresh).toBe(true);
    cached.close();
  });

  it('takes each answer to its question, in whatever order they come', async () => {
    const slow = held(archive);
    const { url } = await served(slow.source);
    const source = remote(url);
    await source.info();
    const spans = [1900, 1920, 1940, 1960].map((from) => years(from, from + 20));
    const asked = Promise.all(spans.map(async (query) => source.frame(query)));
    await until(() => slow.waiting() === 4);
    slow.letGo();
    const right = await Promise.all(spans.map((query) => archive.frame(query)));
    expect((await asked).map(({ points }) => [...points])).toEqual(right.map(({ points }) => [...points]));
  });

  it('asks everything anew when the data changed between two frames', async () => {
    // Without themes there are no colours either.
    const other = await opened(
      'two',
      ROWS.slice(0, 700).map((row) => ({ ...row, themes: [] })),
    );
    let now: Source = archive;
    const switching: Source = {
      info: () => now.info(),
      frame: (query, signal) => now.frame(query, signal),
      counts: (filter, signal) => now.counts(filter, signal),
      page: (query, signal) => now.page(query, signal),
      find: (target, filter, signal) => now.find(target, filter, signal),
    };
    const { url } = await served(switching);
    const failed = (why: unknown): void => expect.fail(String(why));
    const cached = await CachedSource.open(
      remote(url),
      { answered: () => undefined, failed },
      { prefetch: false },
    );
    cached.latest(years(1900, 2030));
    await cached.settled;
    expect(cached.latest(years(1900, 2030)).frame.matched).toBe(2_000);
    now = other;
    cached.latest(years(1950, 1960));
    await until(() => cached.total === 700);
    expect(cached.latest(years(1900, 2030)).fresh).toBe(false);
    await until(() => cached.latest(years(1900, 2030)).fresh);
    expect(cached.latest(years(1900, 2030)).frame.matched).toBe(700);
    cached.close();
    other.close();
  });

  it('tells how much of the data is there when a part is lost while the reader moves', async () => {
    const other = await opened('part', newsLike(500, seed + 1));
    const [first, second] = [await served(archive), await served(other)];
    const both = sharded([remote(first.url, { pause: 1 }), remote(second.url, { pause: 1 })]);
    expect((await both.info()).total).toBe(2_500);
    const whole = await both.frame(years(1900, 2030));
    expect([whole.matched, whole.coverage]).toEqual([2_500, { ok: 2, total: 2 }]);
    await second.kill();
    const rest = await both.frame(years(1950, 1960));
    expect([rest.matched, rest.coverage]).toEqual([2_000, { ok: 1, total: 2 }]);
    const alone = await archive.frame(years(1950, 1960));
    expect([...rest.points]).toEqual([...alone.points]);
    other.close();
  });
});

describe('a part of the data that comes back', () => {
  it('is in the picture again, though nothing was moved and no version changed', async () => {
    const part = local(newsLike(500, seed + 1));
    let isAway = false;
    const offscreen = <T>(answer: () => T): Promise<Awaited<T>> =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(answer());
    const flaky: Source = {
      info: () => offscreen(() => part.info()),
      frame: (query) => offscreen(() => part.frame(query)),
      counts: (filter) => offscreen(() => part.counts(filter)),
      page: (query) => offscreen(() => part.page(query)),
      find: (target, filter) => offscreen(() => part.find(target, filter)),
    };
    const both = sharded([local(ROWS), flaky]);
    const { url } = await served(both);
    const cached = await CachedSource.open(
      remote(url),
      { answered: () => undefined, failed: (why) => expect.fail(String(why)) },
      { prefetch: false, lookAgain: 50 },
    );
    const now = (): readonly [matched: number, coverage: unknown] => [
      cached.latest(years(1900, 2030)).frame.matched,
      cached.coverage,
    ];
    await until(() => now()[0] === 2_500);
    isAway = true;
    cached.latest(years(1940, 1950));
    await until(() => cached.coverage !== undefined);
    expect(cached.latest(years(1940, 1950)).frame.matched).toBe(2_000);
    isAway = false;
    await until(() => cached.latest(years(1940, 1950)).frame.matched === 2_500 && !cached.coverage);
    cached.close();
  });

  it('keeps names and colours while it is away, and says so in what it tells of itself', async () => {
    const [first, second] = [local(newsLike(200, 1)), local(newsLike(50, 2))];
    let isAway = false;
    const both = sharded([
      first,
      { ...answersOf(second), info: () => (isAway ? Promise.reject(new Error('away')) : second.info()) },
    ]);
    const whole = await both.info();
    isAway = true;
    const rest = await both.info();
    expect([whole.total, rest.total]).toEqual([250, 200]);
    expect([rest.colours, rest.version]).toEqual([whole.colours, whole.version]);
    expect(rest.coverage).toEqual({ ok: 1, total: 2 });
  });
});

describe('a server of an archive', () => {
  it('answers 200 clients at once, without a fault', async () => {
    const { url } = await served(archive);
    const before = process.memoryUsage.rss();
    const questions: readonly ((source: Source, i: number) => Promise<number>)[] = [
      async (source, i) => (await source.frame(years(1900 + (i % 100), 2020))).matched,
      async (source) => (await source.counts({})).matched,
      async (source, i) => (await source.page({ filter: {}, offset: i, limit: 10 })).total,
      async (source, i) => ((await source.find({ time: i * 1e9, direction: 1 }, {})).entry ? 2_000 : 0),
    ];
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const source = remote(url);
        await source.info();
        return questions[i % 4]!(source, i);
      }),
    );
    expect(answers).toEqual(Array.from(answers, () => 2_000));
    expect(process.memoryUsage.rss() - before).toBeLessThan(500e6);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    for (const question of ['frame', 'counts', 'page', 'find'])
      expect(metrics).toContain(`question="${question}",status="200"} 50`);
  });

  it('interrupts the question of a client that leaves', async () => {
    const told: unknown[] = [];
    let isAsked = false;
    const watched: Source = {
      info: () => archive.info(),
      frame: (query, signal) => archive.frame(query, signal),
      counts: (filter, signal) =>
        new Promise((_, reject) => {
          isAsked = true;
          signal!.addEventListener('abort', () => {
            told.push('left');
            reject(new Error('left'));
          });
        }),
      page: (query, signal) => archive.page(query, signal),
      find: (target, filter, signal) => archive.find(target, filter, signal),
    };
    const lines: Readonly<Record<string, string | number>>[] = [];
    const { url } = await served(watched, { log: (line) => lines.push(line) });
    const client = new AbortController();
    const asked = remote(url).counts({}, client.signal);
    await until(() => isAsked);
    client.abort();
    await expect(asked).rejects.toThrow();
    await until(() => lines.some(({ status }) => status === 499));
    expect(told).toEqual(['left']);
    expect((await remote(url).page({ filter: {}, offset: 0, limit: 1 })).total).toBe(2_000);
  });

  it('tells that the engine failed, and nothing of it', async () => {
    const broken = await opened('broken', ROWS.slice(0, 10));
    broken.close();
    const lines: string[] = [];
    const { url } = await served(broken, { log: (line) => lines.push(JSON.stringify(line)) });
    await expect(remote(url).counts({ text: 'secret' })).rejects.toThrow('the engine failed');
    expect(lines.join()).not.toContain('secret');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});
