// What a reader makes of a small file of its kind, field by field.
import { describe, expect, it } from 'vitest';
import { parseXml as parseHtml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { expectAccounted, parseXml, readFixture, rowProblems } from './support.js';

describe('feeds', () => {
  it('reads RSS 1.0', async () => {
    const result = await readFixture('own/rss-10.xml');
    expect(result.items).toEqual([
      {
        id: 'https://example.org/1',
        start: '2005-03-01T12:00+01:00',
        title: 'Bridge opens',
        summary: 'The bridge opens & closes.',
        url: 'https://example.org/1',
        source: 'Example News',
        themes: ['Transport'],
        tags: [{ facet: 'themes', value: 'Transport', words: ['Transport'], auto: false }],
        kind: 'news',
      },
    ]);
    expect(rowProblems(result)).toEqual([1]);
  });

  it('repairs what feeds are known to break, and runs nothing', async () => {
    const result = await readFixture('own/rss-20-broken.xml');
    expect(result.title).toBe('Old & broken feed');
    expect(result.items.map((item) => [item['title'], item['url']])).toEqual([
      ['Q&A with the mayor', 'https://example.org/news/1'],
      ['No title here.', 'https://example.org/2'],
      ['Link that runs', undefined],
    ]);
    expect(result.items[0]).toMatchObject({
      start: 'Mon, 24 Sep 2018 10:15:00 +0200',
      summary: 'First édition\n\nSecond',
      themes: ['Politics'],
      image: { src: 'https://example.org/1.jpg' },
    });
    expect(result.problems).toMatchObject([{ severity: 'field', row: 2, field: 'url' }]);
  });

  it('reads markup that stands in a feed as elements as it reads escaped HTML', async () => {
    const { items } = await readFixture('own/kinds/atom.xml');
    expect(items.map((item) => [item['title'], item['summary']])).toEqual([
      ['Talks resume', 'First para.\n\nSecond.'],
      ['Markets <b>fall</b>', undefined],
    ]);
  });

  it('resolves links against xml:base', async () => {
    const { items } = await readFixture('feeds/atom-10.xml', {
      baseUrl: 'https://elsewhere.example/feed.xml',
    });
    expect(items[0]?.['url']).toBe('http://example.org/entry/1');
  });

  it('says what is no XML at all', async () => {
    const result = await readText('<rss><channel><item>', { parseXml, format: 'feed' });
    expect(result.problems).toMatchObject([{ severity: 'file' }]);
  });
});

describe('JSON-LD', () => {
  it('reads articles and events of a page, and names the block that is broken', async () => {
    const result = await readFixture('own/article.html', { baseUrl: 'https://example.org/' });
    expect(result.format).toBe('jsonld');
    expect(result.items).toEqual([
      {
        start: '2017-11-03 03:01:00.000000',
        title: 'Harbour & railway agree',
        summary: 'Both sides agree.',
        url: 'https://example.org/news/harbour',
        source: 'Example News',
        image: { src: 'https://example.org/a.jpg' },
        themes: ['Economy', 'Transport'],
        tags: [
          { facet: 'themes', value: 'Economy', words: ['Economy'], auto: false },
          { facet: 'themes', value: 'Transport', words: ['Transport'], auto: false },
        ],
        lang: 'en',
        kind: 'news',
      },
      {
        start: '2018-04-05T19:30+0100',
        end: '2018-04-05T22:00+0100',
        title: 'Concert',
        location: 'Town hall',
        status: 'withdrawn',
        kind: 'event',
      },
    ]);
    expect(rowProblems(result)).toEqual([2]);
  });

  it('reads lists of events', async () => {
    const result = await readFixture('own/events.jsonld');
    expect(result.items).toMatchObject([{ start: '2023-07-11', end: '2023-07-12', title: 'Summit' }]);
    expect(rowProblems(result)).toEqual([1]);
  });
});

describe('lists of a page, as the children of the element are', () => {
  it('reads times, titles, data attributes, links and images', async () => {
    const { items } = await readFixture('own/list.html', {
      baseUrl: 'https://example.org/x/',
      parseXml: parseHtml,
    });
    expect(items).toEqual([
      {
        id: 'a',
        start: '2020-09-27',
        end: '2020-11-10',
        title: '44-day war',
        summary: 'The war & its end.',
        url: 'https://example.org/war',
        countries: 'AM;AZ',
        importance: 8,
      },
      {
        start: '2020-11-10',
        title: 'Ceasefire statement',
        image: { src: 'https://example.org/s.jpg', alt: 'Signing' },
      },
      { start: 'May 2021', title: 'Heading wins', summary: 'Text.' },
    ]);
  });
});

describe('pages without data for machines', () => {
  const page = async (html: string): Promise<readonly unknown[]> => {
    const result = await readText(html, { parseXml: parseHtml });
    expectAccounted(result);
    return result.items.map((item) => [item['start'], item['title']]);
  };
  const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li></ul></nav>';

  it.each([
    [
      'articles',
      '<article><h2>A</h2><time datetime="2020">x</time></article><article><h2>B</h2><time datetime="2021">x</time></article>',
    ],
    [
      'blocks',
      '<div><div><h3>A</h3><time datetime="2020">x</time></div><div><h3>B</h3><time datetime="2021">x</time></div></div>',
    ],
    [
      'the rows of a table',
      '<table><tr><th>Date</th><th>Event</th></tr><tr><td>2020</td><td>A thing</td></tr><tr><td>2021</td><td>Be it</td></tr></table>',
    ],
  ])('%s beside a menu', async (_name, html) => {
    const found = await page(`<!doctype html><html><body>${menu}<main>${html}</main></body></html>`);
    expect(found).toEqual([
      ['2020', expect.stringMatching(/^A/)],
      ['2021', expect.stringMatching(/^B/)],
    ]);
  });
});
