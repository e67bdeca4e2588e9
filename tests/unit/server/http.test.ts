// A source over HTTP, and what goes wrong between page and server.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { SourceServer, type ServerOptions } from '../../../src/server/http.js';
import { LocalSource } from '../../../src/source/local.js';
import { remote } from '../../../src/source/remote.js';
import { ScannedItems } from '../../../src/source/scan.js';
import type { Source } from '../../../src/source/source.js';
import { facets, options, typedRow } from '../source/typed-rows.js';

const rows = Array.from({ length: 30 }, (_, i) =>
  typedRow(
    {
      start: i * 10,
      length: 1,
      open: 0,
      importance: 5,
      kind: 0,
      title: `t ${i}`,
      summary: '',
      country: i % 2 ? ['AM'] : ['GE'],
      theme: [],
      story: [],
    },
    `id${i}`,
  ),
);
const local = (): LocalSource => new LocalSource(ScannedItems.of(rows, options()), facets);

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

async function served(source: Source, settings: ServerOptions = {}): Promise<string> {
  const server = new SourceServer(source, settings);
  const port = await server.listen(0);
  ends.push(() => server.close());
  return `http://127.0.0.1:${port}`;
}

/** A server that answers as it is told to, one answer after the other; the last one stays. */
async function answering(...answers: readonly (readonly [status: number, body: string])[]) {
  let asked = 0;
  const server = createServer((_, response) => {
    const [status, body] = answers[Math.min(asked++, answers.length - 1)]!;
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => server.close(() => resolve())));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked: () => asked };
}

const ok = (answer: unknown, v = 1): readonly [number, string] => [200, JSON.stringify({ v, answer })];

describe('a server of a source', () => {
  it('answers 304 to a question whose answer the page has, until the data changes', async () => {
    const source = local();
    const url = `${await served(source)}/counts?q=${encodeURIComponent('{"filter":{}}')}`;
    const first = await fetch(url);
    const tag = first.headers.get('etag')!;
    const again = await fetch(url, { headers: { 'if-none-match': tag } });
    expect([first.status, again.status]).toEqual([200, 304]);
    source.items = ScannedItems.of([], options());
    expect((await fetch(url, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('lets nobody keep an answer that a part of the data is missing from', async () => {
    const partial = new LocalSource(ScannedItems.of([], options()), []);
    const coverage = { ok: 1, total: 2 };
    const url = await served({
      info: () => ({ ...partial.info(), version: '1' }),
      frame: (query) => ({ ...partial.frame(query), coverage }),
      counts: (filter) => ({ ...partial.counts(filter), coverage }),
      page: (query) => ({ ...partial.page(query), coverage }),
      find: (target, filter) => ({ ...partial.find(target, filter), coverage }),
    });
    const { headers } = await fetch(`${url}/counts?q=${encodeURIComponent('{"filter":{}}')}`);
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  it.each([
    ['counts', '{"filter":{"facets":{"password":["x"]}}}'],
    ['counts', '{"filter":{"text":5}}'],
    ['counts', 'no json'],
    ['page', '{"filter":{},"offset":0,"limit":1000000}'],
    ['page', '{"filter":{},"offset":-1,"limit":1}'],
    ['frame', '{"start":0,"end":1e15,"edges":[0,1],"tileLevel":1,"tileTop":5,"spanTop":5,"spanFrom":1}'],
    ['frame', '{"start":0,"end":10,"edges":[1,0],"tileLevel":1,"tileTop":5,"spanTop":5,"spanFrom":1}'],
    ['find', '{"filter":{}}'],
  ])('refuses with 400 what %s does not take: %s', async (name, question) => {
    const answer = await fetch(`${await served(local())}/${name}?q=${encodeURIComponent(question)}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ v: 1, error: expect.any(String) as string });
  });

  it('refuses what is too long, too often, no question or no method of one', async () => {
    const url = await served(local(), { rate: 3 });
    const status = async (path: string, init?: RequestInit): Promise<number> =>
      (await fetch(url + path, init)).status;
    expect(await status('/tables')).toBe(404);
    expect(await status('/counts', { method: 'PUT' })).toBe(405);
    expect(await status('/counts', { method: 'POST', body: 'x'.repeat(300_000) })).toBe(413);
    const many = await Promise.all(Array.from({ length: 20 }, () => status('/info')));
    expect(many).toContain(429);
    expect(await status('/health')).toBe(200);
  });

  it('lets pages of listed origins ask, and no others', async () => {
    const url = `${await served(local(), { origins: ['https://a.example'] })}/info`;
    const allowed = async (origin: string) =>
      (await fetch(url, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('https://a.example')).toBe('https://a.example');
    expect(await allowed('https://b.example')).toBeNull();
  });

  it('gives up a question that takes too long, and tells the source that nobody waits', async () => {
    let aborted = false;
    const slow: Source = {
      ...bound(local()),
      counts: (_, signal) => new Promise(() => signal?.addEventListener('abort', () => (aborted = true))),
    };
    const url = await served(slow, { timeout: 50 });
    expect((await fetch(`${url}/counts?q=${encodeURIComponent('{"filter":{}}')}`)).status).toBe(503);
    expect(aborted).toBe(true);
  });

  it('tells the source when the client leaves', async () => {
    let left = (): void => undefined;
    const told = new Promise<void>((resolve) => (left = resolve));
    const slow: Source = {
      ...bound(local()),
      counts: (_, signal) => new Promise(() => signal?.addEventListener('abort', () => left())),
    };
    const client = new AbortController();
    const asked = remote(await served(slow)).counts({}, client.signal);
    setTimeout(() => client.abort(), 50);
    await expect(asked).rejects.toThrow();
    await told;
  });

  it('answers 200 clients at once', async () => {
    const url = await served(local(), { rate: 10_000 });
    const source = remote(url);
    const all = await Promise.all(
      Array.from({ length: 200 }, async () => source.counts({ facets: { country: ['AM'] } })),
    );
    expect(new Set(all.map(({ matched }) => matched))).toEqual(new Set([15]));
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('question="counts",status="200"} 200');
  });

  it('logs no texts of questions', async () => {
    const lines: string[] = [];
    const url = await served(local(), { log: (line) => lines.push(JSON.stringify(line)) });
    await remote(url).counts({ text: 'secret' });
    expect(lines.join()).toContain('counts');
    expect(lines.join()).not.toContain('secret');
  });
});

const bound = (source: LocalSource): Source => ({
  info: () => source.info(),
  frame: (query) => source.frame(query),
  counts: (filter) => source.counts(filter),
  page: (query) => source.page(query),
  find: (target, filter) => source.find(target, filter),
});

describe('a page that asks a server', () => {
  const counts = { total: 3, matched: 2, facets: [['country', [['AM', 2]]]] };

  it('asks again where a gateway failed, twice at most', async () => {
    const once = await answering([503, ''], ok(counts));
    expect((await remote(once.url, { pause: 1 }).counts({})).matched).toBe(2);
    const never = await answering([502, '']);
    await expect(remote(never.url, { pause: 1 }).counts({})).rejects.toThrow('answers 502');
    expect(never.asked()).toBe(3);
  });

  it('does not ask again once nobody waits', async () => {
    const { url, asked } = await answering([503, '']);
    const client = new AbortController();
    const answer = remote(url, { pause: 10_000 }).counts({}, client.signal);
    setTimeout(() => client.abort(), 100);
    await expect(answer).rejects.toThrow();
    expect(asked()).toBe(1);
  });

  it.each([
    ['garbage', [200, '<html>'] as const, 'not JSON'],
    ['another version of the wire', ok(counts, 7), 'version 7'],
    ['a refusal', [400, JSON.stringify({ v: 1, error: 'there is no facet' })] as const, 'there is no facet'],
    ['counts below zero', ok({ ...counts, matched: -1 }), 'a count'],
    ['no counts', ok(null), 'counts'],
  ])('tells %s, and makes nothing of it', async (_, answer, why) => {
    const { url, asked } = await answering(answer);
    await expect(remote(url, { pause: 1 }).counts({})).rejects.toThrow(why);
    expect(asked()).toBe(1);
  });

  it('puts a long question in the body', async () => {
    const source = remote(await served(local()));
    const any = Array.from({ length: 400 }, (_, i) => `value ${i}`);
    expect((await source.counts({ facets: { country: [...any, 'AM'] } })).matched).toBe(15);
  });
});
