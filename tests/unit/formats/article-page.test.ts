import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText, type ReadOptions } from '../../../src/formats/read.js';
import { ARTICLE_PAGES } from '../../support/article-pages.js';
import { expectAccounted } from './support.js';

const page = async (head: string, body: string, options: ReadOptions = {}) => {
  const result = await readText(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    { parseXml, ...options },
  );
  expectAccounted(result);
  return result;
};
const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;

describe('the page of one article', () => {
  it.each([
    [
      'by its meta elements',
      `<title>Dam opens | Valley Post</title>${meta('og:title', 'Dam opens')}${meta('article:published_time', '2024-05-03T08:00:00Z')}`,
      '<h1>Dam opens</h1><p>The last such opening was in 1998.</p>',
    ],
    [
      'by its meta elements and the name of its site',
      `${meta('og:site_name', 'Valley Post')}${meta('og:title', 'Dam opens | Valley Post')}<meta content="2024-05-03T08:00:00Z" name="publish-date">`,
      '<p>It was planned in 2001.</p>',
    ],
    [
      'by microdata',
      '',
      '<article itemscope><h1 itemprop="headline">Dam opens</h1><time itemprop="datePublished" datetime="2024-05-03T08:00:00Z">3 May</time></article>',
    ],
    [
      'by two times: the second is that of a change',
      '<title>Dam opens</title>',
      '<article><h1>Dam opens</h1><p>Published <time datetime="2024-05-03T08:00:00Z">3 May</time>, updated <time datetime="2024-06-09T10:00:00Z">9 June</time></p><p>Water flows.</p></article>',
    ],
    [
      'where the change stands first',
      '<title>Dam opens</title>',
      '<article><h1>Dam opens</h1><p>Updated <time datetime="2024-06-09T10:00:00Z">9 June</time>, first published <time datetime="2024-05-03T08:00:00Z">3 May</time></p></article>',
    ],
    [
      'where the name of the site is a headline, too',
      '<title>Dam opens - Valley Post</title>',
      '<header><h1>Valley Post</h1></header><article><h1>Dam opens</h1><time datetime="2024-05-03T08:00:00Z">3 May</time><p>Water flows.</p></article>',
    ],
    [
      'by the microformat of old blogs',
      '<title>Dam opens « Valley Post</title>',
      '<div class="hentry"><h1 class="entry-title">Dam opens</h1><abbr class="published" title="2024-05-03T08:00:00Z">3 May</abbr></div>',
    ],
    [
      'by its headline and title beside an advert',
      '<title>Dam opens - Valley Post</title>',
      '<h1>Offers of the week</h1><main><h1>Dam opens</h1><time itemprop="datePublished" datetime="2024-05-03T08:00:00Z"></time></main>',
    ],
  ])('is one item %s', async (_, head, body) => {
    const { items } = await page(head, body);
    expect(items.map(({ start, end, title }) => [start, end, title])).toEqual([
      ['2024-05-03T08:00:00Z', undefined, 'Dam opens'],
    ]);
  });

  it('is its chronology where it holds one, whose years the date of the page gives', async () => {
    const { items } = await page(
      `${meta('og:title', 'How the strike went')}${meta('article:published_time', '2022-04-23')}`,
      '<h1>How the strike went</h1><p>Feb 24: Drivers stop work</p><p>March 1: A deal is near</p><p>March 9: The deal fails</p><p>April 2: Buses run</p>',
    );
    expect(items.map(({ start }) => start)).toEqual(['2022-02-24', '2022-03-01', '2022-03-09', '2022-04-02']);
  });

  it('is called by its name in JSON-LD where its headline describes it', async () => {
    const linked = (name: string, headline: string): string =>
      `<title>${name} - Wiki</title><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Article', name, headline, datePublished: '2001-10-29' })}</script>`;
    const { items } = await page(linked('List of dams', 'Wikimedia list article'), '<h1>List of dams</h1>');
    expect(items.map(({ title }) => title)).toEqual(['List of dams']);
    const other = await page(
      '<title>Dam opens</title><script type="application/ld+json">{"@type":"NewsArticle","name":"Valley Post","headline":"Dam opens","datePublished":"2001-10-29"}</script>',
      '',
    );
    expect(other.items.map(({ title }) => title)).toEqual(['Dam opens']);
  });
});

describe('pages of one article without JSON-LD', () => {
  const read = async ({ html }: (typeof ARTICLE_PAGES)[number]): Promise<string> => {
    const { items } = await readText(html, { parseXml, proseDates: false });
    return items.map(({ start, end, title }) => [start, end, title].join(' ')).join('; ');
  };

  it('at least 21 of 24 are one item with its title and its time, and none is another item', async () => {
    const found = await Promise.all(ARTICLE_PAGES.map(read));
    const wrong = found.filter(
      (item, i) => item !== `${ARTICLE_PAGES[i]!.start}  ${ARTICLE_PAGES[i]!.title}`,
    );
    expect(ARTICLE_PAGES).toHaveLength(24);
    expect(wrong.filter((item) => item !== '')).toEqual([]);
    expect(24 - wrong.length).toBeGreaterThanOrEqual(21);
  });
});

describe('dates in text', () => {
  const prose =
    'Parliament passes law on water\n3 May 2024\nIt was first proposed on 4 March 2020 by the minister.\n';

  it('that sentences name are told in passing, with their sentence, counted, and left out on demand', async () => {
    const result = await readText(prose);
    expect(result.items).toMatchObject([
      { start: '2024-05-03', title: 'Parliament passes law on water', kind: 'news' },
      {
        start: '2020-03-04',
        title: 'It was first proposed on 4 March 2020 by the minister.',
        mention: '4 March 2020',
        importance: 1,
      },
    ]);
    expect(result.problems).toMatchObject([
      { severity: 'file', value: 1, remedy: expect.stringContaining('proseDates') as string },
    ]);
    const without = await readText(prose, { proseDates: false });
    expect(without.items).toHaveLength(1);
  });

  it.each([
    '05/12/2021 – Border crisis begins\n27 May 2022 – Talks are held\n',
    '03/04/1999: Wall falls\n05/06/1999: Gate opens\n',
  ])('that have two readings are handed on as they stand, so that both are told: %j', async (text) => {
    const { items } = await readText(text);
    expect(items).toHaveLength(2);
    expect(items[0]?.['start']).toBe(text.slice(0, 10));
    const told = await readText(text, { dateOrder: 'dmy' });
    expect(told.items[0]?.['start']).toMatch(/^(2021-12-05|1999-04-03)$/);
  });

  it('that lack a year which nothing tells are row problems', async () => {
    const { items, problems } = await readText('4 March – Surveyors arrive.\n19 August – Digging starts.\n');
    expect(items).toEqual([]);
    expect(problems.map(({ severity, row }) => [severity, row])).toEqual([
      ['row', 0],
      ['row', 1],
    ]);
  });

  it('whose place is not told by the page are named', async () => {
    const { problems } = await readText(
      'Bridge over the river reopens\n12 March 2024\nMine in the valley closes\n11 March 2024\nPaper is sold to rival\n',
    );
    expect(problems).toMatchObject([
      { severity: 'file', why: expect.stringContaining('other side') as string },
    ]);
  });
});
