// An archive in DuckDB answers as the same items in memory do.
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { Archive, type ArchiveOptions } from '../../../src/server/duckdb/archive.js';
import { Engine, quoted, sql } from '../../../src/server/duckdb/engine.js';
import { conform, type ConformFault } from '../../../src/server/conform.js';
import { SourceServer } from '../../../src/server/http.js';
import { remote } from '../../../src/source/remote.js';
import { createZone } from '../../../src/time/zone.js';
import { newsLike, type NewsLike } from './news-like.js';

const seed = 20261128;
const QUESTIONS = Number(process.env['CONFORM'] ?? 50);
const facets = ['country', 'theme'];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const options = (name: string, rest: Partial<ArchiveOptions> = {}): ArchiveOptions => ({
  files: [],
  store: join(folder, `${name}.duckdb`),
  facets,
  timeZone: 'UTC',
  normalizer: () => createPlainNormalizer({ facets, zone: createZone('UTC') }),
  threads: 1,
  memory: '1GB',
  ...rest,
});

const ofRows = (
  name: string,
  rows: readonly NewsLike[],
  countFrom: number,
  mostNear = 8_000,
): Promise<Archive> =>
  Archive.open(
    options(name, {
      countFrom,
      mostNear,
      rows: () => Readable.from([rows]) as AsyncIterable<readonly NewsLike[]>,
    }),
  );

async function faultsOf(
  source: Parameters<typeof conform>[0],
  questions = QUESTIONS,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const fault = ({ number, question, why }: ConformFault): void => {
    faults.push(
      `${number}: ${JSON.stringify(question, (_, value: unknown) => (value instanceof Float64Array ? value.length : value))} ${why}`,
    );
  };
  await conform(source, { seed, questions, fault });
  return faults;
}

/** Parquet files of the same items, with columns as `select` makes them of the rows. */
async function parquetOf(name: string, rows: readonly NewsLike[], select: string): Promise<string> {
  const lines = join(folder, `${name}.jsonl`);
  const file = join(folder, `${name}.parquet`);
  await writeFile(lines, rows.map((row) => JSON.stringify(row)).join('\n'));
  const engine = await Engine.open([], { threads: 1 });
  await engine.run([
    sql`COPY (SELECT ${{ text: select, values: [] }} FROM read_json(${quoted(lines)}, format = 'newline_delimited', columns = {id: 'VARCHAR', start: 'BIGINT', "end": 'BIGINT', title: 'VARCHAR', summary: 'VARCHAR', countries: 'VARCHAR[]', themes: 'VARCHAR[]', importance: 'DOUBLE', kind: 'VARCHAR'})) TO ${quoted(file)} (FORMAT parquet)`,
  ]);
  engine.close();
  return file;
}

describe('an archive', () => {
  it.each([
    ['without counts made ahead', 1e9, 0],
    ['with counts made ahead', 1, 0],
    ['with counts made ahead, and few items one by one', 1, 20],
    ['from the items one by one', 1, 8_000],
  ])(
    `answers ${QUESTIONS} random questions as memory does, %s (seed ${seed})`,
    async (name, countFrom, mostNear) => {
      const archive = await ofRows(name, newsLike(3_000, seed), countFrom, mostNear);
      expect(await faultsOf(archive)).toEqual([]);
      archive.close();
    },
  );

  it(`finds frequent words and rare ones that begin alike, each item once (seed ${seed})`, async () => {
    const rows = newsLike(2_000, seed + 3).map((row, i) => ({
      ...row,
      title: `${row.title} war${i % 50} warden${i % 40} ${i}7`,
    }));
    const archive = await ofRows('words', rows, 1, 20);
    const has = (start: string) => (row: NewsLike) =>
      `${row.title} ${row.summary ?? ''}`.split(/\W+/).some((word) => word.startsWith(start));
    const matched = async (text: string): Promise<number> => (await archive.counts({ text })).matched;
    // Each is a frequent word, a frequent one with rare ones, two rare ones of an item, and one that is not there.
    for (const text of ['talks', 'ta', 'w', 'war', 'wa', 'war1', 'wardena', 'warden3', '1'])
      expect([text, await matched(text)]).toEqual([text, rows.filter(has(text)).length]);
    expect(await matched('war1 talks')).toBe(rows.filter(has('war1')).filter(has('talks')).length);
    expect(await matched('re wa')).toBe(rows.filter(has('re')).filter(has('wa')).length);
    expect(await faultsOf(archive, 4 * QUESTIONS)).toEqual([]);
    archive.close();
  });

  it.each([
    ['numbers', '*'],
    ['timestamps', '* REPLACE (make_timestamp_ms(start) AS start, make_timestamp_ms("end") AS "end")'],
    ['days', '* REPLACE (make_timestamp_ms(start)::DATE AS start, make_timestamp_ms("end")::DATE AS "end")'],
    [
      'texts, which are read one by one',
      '* REPLACE (strftime(make_timestamp_ms(start), \'%Y-%m-%d\') AS start, NULL::VARCHAR AS "end")',
    ],
  ])(`of Parquet with dates as %s answers as memory does (seed ${seed})`, async (name, select) => {
    const file = await parquetOf(name, newsLike(2_000, seed + 1), select);
    const archive = await Archive.open(options(name, { files: [file], countFrom: 1 }));
    expect(archive.info()).toMatchObject({ total: 2_000, facets, hasTimes: !/days|texts/.test(name) });
    expect(await faultsOf(archive, QUESTIONS / 2)).toEqual([]);
    archive.close();
  });

  it(`answers over HTTP as memory does (seed ${seed})`, async () => {
    const archive = await ofRows('http', newsLike(2_000, seed + 2), 1);
    const server = new SourceServer(archive, { rate: 1e6 });
    const port = await server.listen(0);
    expect(await faultsOf(remote(`http://127.0.0.1:${port}`))).toEqual([]);
    await server.close();
    archive.close();
  });

  it('is prepared once, and anew when its files changed', async () => {
    const file = await parquetOf('changing', newsLike(300, seed), '*');
    const steps: string[] = [];
    const given = options('changing', { files: [file], progress: (step) => steps.push(step) });
    const first = await Archive.open(given);
    expect(steps.length).toBeGreaterThan(0);
    first.close();
    steps.length = 0;
    const again = await Archive.open(given);
    expect(steps).toEqual([]);
    expect(await again.renew()).toBe(false);
    const { version } = again.info();
    await parquetOf('changing', newsLike(500, seed), '*');
    await utimes(file, 1, 1);
    expect(await again.renew()).toBe(true);
    expect(again.info().total).toBe(500);
    expect(again.info().version).not.toBe(version);
    expect((await again.counts({})).total).toBe(500);
    again.close();
  });

  it('lets go of a question that nobody waits for', async () => {
    const archive = await ofRows('abort', newsLike(200, seed), 1e9);
    const gone = new AbortController();
    gone.abort();
    await expect(archive.counts({ text: 'war' }, gone.signal)).rejects.toThrow();
    expect((await archive.counts({ text: 'war' })).total).toBe(200);
    archive.close();
  });

  it('interrupts the engine in the middle of an answer', async () => {
    const engine = await Engine.open([], { threads: 1 });
    const gone = new AbortController();
    const endless = engine.question(gone.signal, (ask) =>
      ask(sql`SELECT count(*) FROM range(1000000000000) a WHERE sqrt(range) < 0`),
    );
    setTimeout(() => gone.abort(), 100);
    await expect(endless).rejects.toThrow(/abort/i);
    expect(
      await engine.question(undefined, (ask) => ask(sql`SELECT ${'1; DROP TABLE items'}::VARCHAR`)),
    ).toEqual([['1; DROP TABLE items']]);
    engine.close();
  });
});
