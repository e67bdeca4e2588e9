// The archive in ClickHouse, where it is installed: two shards on this machine, over random questions and with one of them killed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { missingClickHouse, startShards, type Shards } from '../../../scripts/clickhouse-shards.mjs';
import { readArguments, type ServeArguments } from '../../../src/cli/arguments.js';
import { run } from '../../../src/cli/run.js';
import { serve } from '../../../src/cli/serve.js';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { ClickHouse, literal, numberOf, quotedText } from '../../../src/server/clickhouse/client.js';
import { migrate, MigrateRefusal } from '../../../src/server/clickhouse/migrate.js';
import { openClickHouse } from '../../../src/server/clickhouse/source.js';
import { conform, type ConformFault, randomFrom } from '../../../src/server/conform.js';
import { SourceServer } from '../../../src/server/http.js';
import { remote } from '../../../src/source/remote.js';
import type { Query, Source } from '../../../src/source/source.js';
import { edgesFor } from '../../../src/time/calendar.js';
import { createZone } from '../../../src/time/zone.js';
import { newsLike } from './news-like.js';

const seed = 20261128;
const QUESTIONS = Number(process.env['CONFORM'] ?? 50);
const facets = ['country', 'theme'];
const rows = newsLike(2_000, seed);
const missing = missingClickHouse();
if (missing) console.log(missing);

async function* batchesOf(all: readonly unknown[]): AsyncIterable<readonly unknown[]> {
  for (let from = 0; from < all.length; from += 700) {
    await Promise.resolve();
    yield all.slice(from, from + 700);
  }
}

const into = (shards: readonly ClickHouse[], table: string, all: readonly unknown[]): Promise<number> =>
  migrate(batchesOf(all), {
    shards,
    table,
    facets,
    normalizer: createPlainNormalizer({ facets, zone: createZone('UTC') }),
  });

async function faultsOf(source: Source, questions: number): Promise<readonly ConformFault[]> {
  const faults: ConformFault[] = [];
  await conform(source, { seed, questions, fault: (fault) => faults.push(fault) });
  return faults;
}

const YEAR = { unit: 'year', every: 1 } as const;
const years = (from: number, to: number): Query => {
  const [start, end] = [Date.UTC(from, 0, 1), Date.UTC(to, 0, 1)];
  const edges = edgesFor(start, end, YEAR, createZone('UTC'));
  const calendar = { step: YEAR, zone: 'UTC' };
  return { start, end, edges, calendar, spanFrom: 1e10, tileLevel: 38, tileTop: 5, spanTop: 5, filter: {} };
};

describe('texts and numbers in statements', () => {
  it('are literals whatever is in them', () => {
    expect(quotedText(`a'; DROP TABLE x; --\\'\n\0`)).toBe(`'a\\'; DROP TABLE x; --\\\\\\'\\n\\0'`);
    expect([literal(-5), literal(Infinity)]).toEqual([
      '-5.0',
      "reinterpretAsFloat64(unhex('000000000000f07f'))",
    ]);
  });
});

describe.skipIf(missing)('an archive in ClickHouse', () => {
  let servers: Shards;
  let shards: readonly ClickHouse[];
  let urls: readonly string[];

  beforeAll(async () => {
    servers = await startShards(2);
    urls = servers.shards.map(({ url }) => url);
    shards = urls.map((url) => new ClickHouse({ url }));
    expect(await into(shards, 'both', rows)).toBe(rows.length);
    expect(await into(shards.slice(0, 1), 'one', rows.slice(0, 1_000))).toBe(1_000);
    await shards[0]!.run('CREATE TABLE spread AS both ENGINE = Distributed(news, default, both)');
  });
  afterAll(() => servers.stop());

  it(`gives back texts and numbers as they were put (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const sign = (): string =>
      String.fromCodePoint([0x27, 0x5c, 0x0a, 0x25, 0xe9, 0x1f600, 0x60, 0][Math.floor(random() * 8)]!);
    const texts = Array.from({ length: 50 }, () => Array.from({ length: 8 }, sign).join(''));
    const [told] = await shards[0]!.rows(`SELECT ${texts.map(quotedText).join(', ')}`);
    expect(told).toEqual(texts);
    const numbers = [0.1, -0, 1e300, 2 ** 53 + 2, -62135596800001, 5e-324, Infinity, -Infinity];
    const [back] = await shards[0]!.rows(`SELECT ${numbers.map(literal).join(', ')}`);
    expect(back!.map(numberOf)).toEqual(numbers);
  });

  it(`answers ${QUESTIONS} random questions as memory does (seed ${seed})`, async () => {
    expect(await faultsOf(await openClickHouse({ urls: urls.slice(0, 1), table: 'one' }), QUESTIONS)).toEqual(
      [],
    );
  });

  it.each([
    ['of two addresses', () => ({ urls, table: 'both' })],
    ['of a Distributed table', () => ({ urls: urls.slice(0, 1), table: 'spread' })],
  ])(
    `answers ${QUESTIONS / 2} random questions out of two shards %s, but for spans that began before the window (seed ${seed})`,
    async (_, where) => {
      const faults = await faultsOf(await openClickHouse(where()), QUESTIONS / 2);
      expect(faults.filter(({ why }) => !why.startsWith('spans is'))).toEqual([]);
      expect(faults.length).toBeLessThan(QUESTIONS / 10);
    },
  );

  it('puts rows that come slowly, though the server closes what is idle for three seconds', async () => {
    async function* slowly(): AsyncIterable<readonly unknown[]> {
      for (let part = 0; part < 2; part++) {
        yield rows.slice(500 * part, 500 * (part + 1));
        await rest(3_500);
      }
    }
    const count = await migrate(slowly(), {
      shards,
      table: 'slow',
      facets,
      normalizer: createPlainNormalizer({ facets, zone: createZone('UTC') }),
      sample: 100,
      piece: 1_000,
    });
    expect(count).toBe(1_000);
    expect((await (await openClickHouse({ urls, table: 'slow' })).info()).total).toBe(1_000);
  });

  it('takes more rows into tables that are there, and tells that the data changed', async () => {
    await into(shards, 'grows', rows.slice(0, 300));
    const source = await openClickHouse({ urls, table: 'grows', lookEach: 0 });
    const before = await source.info();
    await into(shards, 'grows', rows.slice(300, 500));
    const after = await source.info();
    expect([before.total, after.total]).toEqual([300, 500]);
    expect(after.version).not.toBe(before.version);
    expect((await source.counts({})).matched).toBe(500);
    const other = migrate(batchesOf(rows), {
      shards,
      table: 'grows',
      facets: ['theme'],
      normalizer: createPlainNormalizer({ facets: ['theme'], zone: createZone('UTC') }),
    });
    await expect(other).rejects.toThrow(MigrateRefusal);
  });

  it('is made of a file and served by the command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'migrate-'));
    const file = join(folder, 'events.csv');
    const lines = Array.from({ length: 30 }, (_, i) => `${1950 + i}-03-01,Event ${i},AM`);
    await writeFile(file, `date,title,country\n${lines.join('\n')}\n`);
    const where = ['--clickhouse', urls.join(','), '--table', 'told'];
    const texts: string[] = [];
    const sink = new Writable({
      write: (chunk, _, done) => {
        texts.push(String(chunk));
        done();
      },
    });
    const io = { stdin: new PassThrough(), stdout: sink, stderr: sink };
    expect(await run(['migrate', file, ...where], io)).toBe(0);
    expect(texts.join('')).toContain('30 items are in told');
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const args = readArguments(['serve', ...where, '--port', '0']) as ServeArguments;
    const ended = serve(args, io, stopped);
    const url = await vi.waitUntil(() => /Serving at (\S+)/.exec(texts.join(''))?.[1], 20_000);
    expect((await remote(url).info()).total).toBe(30);
    expect(texts.join('')).toContain('30 items, 2 of 2 shards answer');
    stop();
    expect(await ended).toBe(0);
    await rm(folder, { recursive: true });
  });

  it('reads as a user who may not write', async () => {
    const reader = urls.map((url) => url.replace('//', '//reader@'));
    const source = await openClickHouse({ urls: reader, table: 'both' });
    expect((await source.info()).total).toBe(rows.length);
    const writes = new ClickHouse({ url: reader[0]! }).run('DROP TABLE both');
    await expect(writes).rejects.toThrow('readonly');
  });

  it('ends a question there when the one who asked is gone', async () => {
    const gone = new AbortController();
    const [shard] = shards;
    const slow = `SELECT sum(ignore(sleepEachRow(0.02), number)) FROM (SELECT number FROM system.numbers LIMIT 5000) SETTINGS max_block_size = 10`;
    const running = async (): Promise<number> =>
      (
        await shard!.rows("SELECT query FROM system.processes WHERE query LIKE '%sleepEachRow(0.02)%'")
      ).filter(([query]) => !String(query).includes('system.processes')).length;
    const asked = shard!.rows(slow, gone.signal);
    asked.catch(() => undefined);
    await vi.waitFor(async () => expect(await running()).toBe(1), 20_000);
    gone.abort();
    await expect(asked).rejects.toThrow();
    await vi.waitFor(async () => expect(await running()).toBe(0), 20_000);
  });

  // The last one: a shard is gone after it.
  it.each([
    ['of two addresses', () => ({ urls, table: 'both' })],
    ['of a Distributed table', () => ({ urls: urls.slice(0, 1), table: 'spread' })],
  ])('tells how much is there after a shard was killed while somebody pans: %s', async (_, where) => {
    const source = await openClickHouse({ ...where(), lookEach: 100 });
    const server = new SourceServer(source, { rate: 1e6 });
    const page = remote(`http://127.0.0.1:${await server.listen(0)}`, { pause: 1 });
    const isWhole = servers.shards[1]!.isAlive();
    const total = (await page.info()).total;
    if (isWhole) {
      expect(total).toBe(rows.length);
      expect((await page.frame(years(1900, 2030))).coverage).toEqual({ ok: 2, total: 2 });
      await servers.shards[1]!.kill('SIGKILL');
    }
    const left = Number((await shards[0]!.rows('SELECT count() FROM both'))[0]![0]);
    for (let decade = 1900; decade < 2020; decade += 10) {
      const frame = await page.frame(years(decade, decade + 10));
      expect([frame.coverage, frame.matched]).toEqual([{ ok: 1, total: 2 }, left]);
    }
    expect((await page.info()).coverage).toEqual({ ok: 1, total: 2 });
    await server.close();
  });
});
