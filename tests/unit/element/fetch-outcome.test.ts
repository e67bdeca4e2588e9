// What is made of a server's answer, how long is waited, and real answers of a server that fails.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  FetchFault,
  refreshWait,
  refusalOf,
  retryAfterOf,
  retryWait,
  timeoutOf,
  fetchPatiently,
} from '../../../src/element/loading/fetch.js';

const NOW = Date.UTC(2026, 2, 1, 12);

describe('how long is waited', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 01 Mar 2026 12:01:30 GMT', 90_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', undefined],
    ['-5', undefined],
    ['Sun, 01 Abc 2026 12:01:30 GMT', undefined],
    ['', undefined],
    [null, undefined],
  ])('Retry-After: %s', (header, expected) => {
    expect(retryAfterOf(header, NOW)).toBe(expected);
  });

  it('a refresh that goes well keeps its rhythm; one that fails waits about twice as long each time', () => {
    expect(refreshWait(10, 0, undefined, 1)).toBe(10_000);
    expect([1, 2, 3, 4].map((n) => refreshWait(10, n, undefined, 1))).toEqual([
      20_000, 40_000, 80_000, 160_000,
    ]);
    expect(refreshWait(10, 3, undefined, 0)).toBe(40_000);
    expect(refreshWait(10, 50, undefined, 1)).toBe(900_000);
    expect(refreshWait(3600, 50, undefined, 1)).toBe(3_600_000);
    expect(refreshWait(0.01, 0, undefined, 1)).toBe(1000);
  });

  it('never less than the server asks for', () => {
    expect(refreshWait(10, 1, 300_000, 0)).toBe(300_000);
    expect(retryWait(1, 5000, 0)).toBe(5000);
  });

  it('a loading does not wait for a server that asks for minutes', () => {
    expect(retryWait(1, 60_000, 0)).toBeUndefined();
    expect([1, 2].map((n) => retryWait(n, undefined, 1))).toEqual([400, 800]);
  });

  it.each([
    [undefined, 30_000],
    [5, 5000],
    [0, 30_000],
    [-1, 30_000],
    [NaN, 30_000],
    [Infinity, 30_000],
  ])('fetchTimeout of %s', (seconds, ms) => {
    expect(timeoutOf(seconds)).toBe(ms);
  });
});

describe('answers of status 200', () => {
  const refusal = (text: string, path = '/feed', contentType = 'text/html') =>
    refusalOf({ src: '/feed', text, path, contentType })?.why;
  const page = (title: string, body = ''): string =>
    `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>${body}</body></html>`;

  it.each(['', ' \r\n\t', '\uFEFF'])('an empty one (%j) is no file', (text) => {
    expect(refusal(text)).toBe('The server sent an empty answer.');
  });

  it.each([
    '502 Bad Gateway',
    'Error 404',
    '503 Service Temporarily Unavailable',
    'Just a moment...',
    'Welcome to nginx!',
    'Page not found',
    'Sign in - Google Accounts',
  ])('the page "%s" is no source', (title) => {
    expect(refusal(page(title, 'nginx 2024-01-01'))).toBe(
      `The server sent a page of its own in place of the file ("${title}").`,
    );
  });

  it.each([
    '<!-- nginx -->',
    `<!-- ${'a license '.repeat(1000)} -->\n<!---->\r\n`,
    '\uFEFF \n\t',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->',
    `${'\n'.repeat(5000)}<!--[if IE]><html><![endif]-->`,
  ])('a page is told behind what stands before it: %.40j', (before) => {
    const why = 'The server sent a page of its own in place of the file ("502 Bad Gateway").';
    expect(refusal(before + page('502 Bad Gateway', 'nginx 2024-01-01'))).toBe(why);
    expect(refusal(`${before}<head><title>502 Bad Gateway</title></head>nginx 2024-01-01`)).toBe(why);
    expect(refusal(`${before}<title>502 Bad Gateway</title>nginx 2024-01-01`)).toBe(why);
    expect(refusal(`${before}<rss><channel><title>404</title></channel></rss>`)).toBeUndefined();
  });

  it.each(['<!-- nginx', '<?xml', `${'<!---->'.repeat(200_000)}a`])(
    'what never begins is no page',
    (text) => {
      expect(refusal(text)).toBeUndefined();
    },
  );

  it('any page is refused where a file of data was asked for', () => {
    expect(refusal(page('Our news'), '/data/items.csv')).toContain('a web page in place of the file');
    expect(refusal(page('Our news'), '/items', 'application/json')).toContain('("Our news")');
  });

  it.each([
    [page('Our news of 2024', '<li><time>2024</time> A</li>'), '/news.html'],
    ['start,title\n2020,Error 404', '/items.csv'],
    ['<rss><channel><title>404</title></channel></rss>', '/feed.xml'],
  ])('what is a source is taken', (text, path) => {
    expect(refusal(text, path)).toBeUndefined();
  });
});

describe('a server that fails', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const ask = async (listener: RequestListener, timeout = 5000, signal = new AbortController().signal) => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const src = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    return fetchPatiently({ src, options: {}, timeout, signal });
  };
  const whyOf = async (answer: ReturnType<typeof ask>): Promise<string | undefined> => {
    const error: unknown = await answer.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FetchFault);
    return (error as FetchFault).problem.why;
  };

  it('gives its file, whole', async () => {
    const { bytes } = await ask((_, answer) => answer.end('start,title'));
    expect(new TextDecoder().decode(bytes)).toBe('start,title');
  });

  it('that never answers is given up', async () => {
    expect(await whyOf(ask(() => undefined, 200))).toContain('sent nothing for 0 s');
  });

  it('that stops in the middle is given up', async () => {
    const stall: RequestListener = (_, answer) => void answer.writeHead(200).write('start,');
    expect(await whyOf(ask(stall, 200))).toContain('sent nothing');
  });

  it('that cuts the file is asked again, and the cut is named', async () => {
    let asked = 0;
    const cut: RequestListener = (_, answer) => {
      asked++;
      answer.writeHead(200, { 'content-length': '5000' }).write('start,title');
      setTimeout(() => answer.destroy(), 20);
    };
    expect(await whyOf(ask(cut))).toBe('The connection broke off in the middle of the file.');
    expect(asked).toBe(3);
  });

  it('once, but not twice, gives its file in the end', async () => {
    let asked = 0;
    const { bytes } = await ask((_, answer) => {
      if (++asked > 1) answer.end('whole');
      else answer.writeHead(503).end('busy');
    });
    expect([new TextDecoder().decode(bytes), asked]).toEqual(['whole', 2]);
  });

  it('and asks for minutes of patience is not asked again', async () => {
    let asked = 0;
    const busy: RequestListener = (_, answer) => {
      asked++;
      answer.writeHead(429, { 'retry-after': '120' }).end();
    };
    expect(await whyOf(ask(busy))).toContain('429');
    expect(asked).toBe(1);
  });

  it('is not asked when the page no longer wants it', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('left')), 50);
    await expect(ask(() => undefined, 5000, controller.signal)).rejects.toThrow('left');
  });
});
