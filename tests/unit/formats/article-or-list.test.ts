// Pages that are one article with dated lines in it: read as the list they are, or as the article, which is told.
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { titlesOf } from './dated-titles.js';
import { expectAccounted } from './support.js';

const read = async (text: string) => {
  const result = await readText(text, { parseXml });
  expectAccounted(result);
  return { titles: titlesOf(result), told: result.problems.map(({ why }) => why).join('\n') };
};

const PUBLISHED =
  '<title>How the flood came</title><meta property="og:title" content="How the flood came"><meta property="article:published_time" content="2022-02-10T08:00:00Z">';
const LINKED =
  '<title>How the flood came</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"How the flood came","datePublished":"2022-02-10T08:00:00Z"}</script>';
const ARTICLE = '2022-02-10T08:00:00Z How the flood came';
const PROSE =
  '<p>The river has been rising since the autumn, and the town was told to leave more than once before the water came.</p><p>Nobody was hurt, the mayor said, and most of the houses on the hill are dry.</p><p>The dyke is to be mended before the summer, when the lake is full.</p>';

const pageOf = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><h1>How the flood came</h1>${body}</body></html>`;

describe('an article under headings that are dates', () => {
  it.each([
    ['that its meta elements date', PUBLISHED],
    ['that JSON-LD dates', LINKED],
  ])('%s is a chronology of two, with years from its own date, which is told', async (_, head) => {
    const { titles, told } = await read(
      pageOf(
        head,
        '<h2>November 3: Rain begins</h2><p>It rains for hours.</p><h2>January 7: Dyke breaks</h2><p>Water comes.</p>',
      ),
    );
    expect(titles).toEqual(['2021-11-03 Rain begins', '2022-01-07 Dyke breaks']);
    expect(told).toMatch(/^The years of 2 lines, such as "Rain begins", were guessed/);
  });

  it('is one where the headings are nothing but dates', async () => {
    const { titles, told } = await read(
      pageOf(
        PUBLISHED,
        '<h2>3 November</h2><p>Rain begins in the hills.</p><h2>7 January</h2><p>The dyke breaks.</p>',
      ),
    );
    expect(titles).toEqual(['2021-11-03 Rain begins in the hills.', '2022-01-07 The dyke breaks.']);
    expect(told).toContain('guessed');
  });

  it('is one in other languages, with other headings beside the dates', async () => {
    const { titles } = await read(
      pageOf(
        PUBLISHED,
        '<p>Ein Rückblick.</p><h3>3. November – Regen setzt ein</h3><p>Es regnet.</p><h3>7. Januar – Der Damm bricht</h3><p>Wasser.</p><h3>9. Januar – Alle sind in Sicherheit</h3><p>Gut.</p><h3>Was nun folgt</h3><p>Der Damm wird geflickt.</p>',
      ),
    );
    expect(titles).toEqual([
      '2021-11-03 Regen setzt ein',
      '2022-01-07 Der Damm bricht',
      '2022-01-09 Alle sind in Sicherheit',
    ]);
  });

  it('keeps years that the headings tell', async () => {
    const { titles, told } = await read(
      pageOf(
        PUBLISHED,
        '<h2>May 3, 2020: Rain begins</h2><p>Rain.</p><h2>June 7, 2021: Dyke breaks</h2><p>Water.</p>',
      ),
    );
    expect(titles).toEqual(['2020-05-03 Rain begins', '2021-06-07 Dyke breaks']);
    expect(told).toBe('');
  });
});

describe('an article with a few dated lines', () => {
  it.each([
    ['in bold', '<p><b>May 3:</b> Rain begins</p><p><b>June 7:</b> Dyke breaks</p>', 2, 'Rain begins'],
    [
      'in a list under a heading',
      '<h2>Key dates</h2><ul><li>May 3, 2020: Rain begins</li><li>June 7, 2020: Dyke breaks</li><li>June 9, 2020: Dyke mended</li></ul>',
      3,
      'Rain begins',
    ],
    [
      'under two of many headings',
      '<h2>The river</h2><p>Water.</p><h2>May 3: Rain begins</h2><p>Rain.</p><h2>The town</h2><p>Houses.</p><h2>June 7: Dyke breaks</h2><p>Water.</p><h2>The mayor</h2><p>Words.</p>',
      2,
      'Rain begins',
    ],
  ])('stays the article and tells of them: %s', async (_, body, count, first) => {
    for (const head of [PUBLISHED, LINKED]) {
      const { titles, told } = await read(pageOf(head, `${PROSE}${body}`));
      expect(titles).toEqual([ARTICLE]);
      expect(told).toBe(
        `The page was read as one article: ${count} lines of it that begin or end with a date, such as "${first}", were left out.`,
      );
    }
  });

  it('says nothing where one line begins with the date of its place', async () => {
    const { titles, told } = await read(
      pageOf(PUBLISHED, `<p>VALE, February 10 – The river has burst its banks.</p>${PROSE}`),
    );
    expect(titles).toEqual([ARTICLE]);
    expect(told).toBe('');
  });
});

describe('links to other articles beside an article', () => {
  const link = (title: string, date: string): string => `<div><a href="/x">${title}</a> ${date}</div>`;
  const OTHERS = [
    link('Ferry sinks off the coast', '3 May 2020'),
    link('Port is closed for a week', '4 May 2020'),
    link('Captain is heard in court', '5 May 2020'),
    link('New ferry is on its way', '6 May 2020'),
  ].join('');
  const TOLD = 'links to other pages with their dates, such as "Ferry sinks off the coast", were left out';

  it.each([
    ['behind the title', OTHERS],
    ['with the date in the link', OTHERS.replace(/<\/a>( \d May 2020)/g, '$1</a>')],
    ['in elements of time', OTHERS.replace(/(\d) May 2020/g, '<time datetime="2020-05-0$1">$& </time>')],
    ['in a list', `<ul>${OTHERS.replace(/div>/g, 'li>')}</ul>`],
    [
      'before the title, below the prose',
      OTHERS.replace(/<div>(<a.*?<\/a>) (.*?)<\/div>/g, '<div>$2 $1</div>'),
    ],
    ['below the title', OTHERS.replace(/<\/a> /g, '</a><br>')],
  ])('are no items: %s', async (_, others) => {
    for (const head of [PUBLISHED, LINKED]) {
      const { titles } = await read(pageOf(head, `${PROSE}<div>${others}</div>`));
      expect(titles).toEqual([ARTICLE]);
    }
  });

  it('are told with their number', async () => {
    const { told } = await read(pageOf(PUBLISHED, `${PROSE}${OTHERS}`));
    expect(told).toBe(`4 ${TOLD}.`);
  });

  it('are no items of a page that tells its date in its text alone', async () => {
    const plain = '<title>How the flood came</title>';
    for (const others of [
      OTHERS,
      `<ul>${OTHERS.replace(/div>/g, 'li>').replace(/(\d) May 2020/g, '<time datetime="2020-05-0$1">$&</time>')}</ul>`,
    ]) {
      const { titles, told } = await read(pageOf(plain, `<p>10 February 2022</p>${PROSE}${others}`));
      expect(titles).toEqual(['2022-02-10 How the flood came']);
      expect(told).toContain(TOLD);
    }
  });

  it('are the chronology where each date stands before what happened, above or without prose', async () => {
    const entries = [3, 4, 5, 6].map(
      (day) => `<li>${day} May 2020 – <a href="/${day}">Ferry ${day} sinks</a></li>`,
    );
    for (const body of [`<ul>${entries.join('')}</ul>`, `<ul>${entries.join('')}</ul>${PROSE}`]) {
      const { titles } = await read(pageOf(PUBLISHED, body));
      expect(titles).toEqual([3, 4, 5, 6].map((day) => `2020-05-0${day} Ferry ${day} sinks`));
    }
  });

  it('do not date the article, which tells no date', async () => {
    const time = '<time datetime="2020-05-03">3 May 2020</time>';
    for (const other of [
      `<ul><li><a href="/x">Ferry sinks off the coast</a> ${time}</li></ul>`,
      `<div><a href="/x">Ferry sinks off the coast ${time}</a></div>`,
      `<aside><p>Ferry sinks off the coast ${time}</p></aside>`,
    ]) {
      const { titles, told } = await read(pageOf('<title>How the flood came</title>', `${PROSE}${other}`));
      expect(titles).toEqual([]);
      expect(told).not.toBe('');
    }
  });

  it('are the list where the page is nothing else', async () => {
    const { titles } = await read(pageOf('<title>Archive</title>', OTHERS));
    expect(titles).toHaveLength(4);
  });
});

describe('an article that tells only when it was changed', () => {
  const TOLD = 'The page tells only when it was changed, not when it was published: it was dated by that.';
  const title = '<title>How the flood came</title>';

  it.each([
    ['Stand: 12.03.2024', '2024-03-12'],
    ['Stand: 12.03.2024 14:30 Uhr', '2024-03-12T14:30'],
    ['Last updated: 12 March 2024', '2024-03-12'],
    ['Last Update: Tuesday, March 12, 2024. 7:19pm', '2024-03-12T19:19'],
    ['Updated <time datetime="2024-03-12">12 March 2024</time>', '2024-03-12'],
    ['Mis à jour le 12 mars 2024 à 10h30', '2024-03-12T10:30'],
    ['Обновлено 12 марта 2024', '2024-03-12'],
    ['Son güncelleme: 12.03.2024', '2024-03-12'],
    ['Actualizado el 12 de marzo de 2024', '2024-03-12'],
    ['Zuletzt aktualisiert am 12. März 2024', '2024-03-12'],
  ])('is dated by it, which is told: %s', async (stamp, date) => {
    const { titles, told } = await read(pageOf(title, `<p>${stamp}</p>${PROSE}`));
    expect(titles).toEqual([`${date} How the flood came`]);
    expect(told).toBe(TOLD);
  });

  it('is so where the line stands below the text', async () => {
    const { titles, told } = await read(pageOf(title, `${PROSE}<p>Stand: 12.03.2024</p>`));
    expect(titles).toEqual(['2024-03-12 How the flood came']);
    expect(told).toBe(TOLD);
  });

  it('is so where only its meta elements, times or JSON-LD tell it', async () => {
    const heads = [
      `${title}<meta property="article:modified_time" content="2024-03-12T08:00:00Z">`,
      `${title}<meta property="og:updated_time" content="2024-03-12T08:00:00Z">`,
      `${title}<meta itemprop="dateModified" content="2024-03-12T08:00:00Z">`,
      `${title}<script type="application/ld+json">{"@type":"NewsArticle","headline":"How the flood came","dateModified":"2024-03-12T08:00:00Z"}</script>`,
    ];
    const bodies = heads.map((head) => pageOf(head, PROSE));
    const ago = '<p>Updated <time datetime="2024-03-12T08:00:00Z">2 hours ago</time></p>';
    for (const page of [...bodies, pageOf(title, `${ago}${PROSE}`)]) {
      const { titles, told } = await read(page);
      expect(titles).toEqual(['2024-03-12T08:00:00Z How the flood came']);
      expect(told).toContain(TOLD);
    }
  });

  it('is so for an article element with a time, and for each of a list', async () => {
    const article = (name: string, day: string): string =>
      `<article><h2>${name}</h2><p>Updated <time datetime="${day}">then</time></p></article>`;
    const one = await read(`<html><body>${article('Ferry sinks', '2024-03-12')}</body></html>`);
    expect(one.titles).toEqual(['2024-03-12 Ferry sinks']);
    expect(one.told).toContain(TOLD);
    const two = await read(
      `<html><body>${article('Ferry sinks', '2024-03-12')}${article('Port closes', '2024-03-13')}</body></html>`,
    );
    expect(two.titles).toEqual(['2024-03-12 Ferry sinks', '2024-03-13 Port closes']);
    expect(two.told).toMatch(/^2 articles tell only when they were changed/);
  });

  it('is so in a text that was pasted, beside dates that its sentences name', async () => {
    const { titles, told } = await read(
      'How the flood came\nLast updated 12 March 2024\n\nThe river last rose on 3 May 2020, after a week of rain.\n',
    );
    expect(titles).toEqual([
      '2024-03-12 How the flood came',
      '2020-05-03 The river last rose on 3 May 2020, after a week of rain.',
    ]);
    expect(told).toContain(TOLD);
  });

  it('is no item where nothing is its headline, nor where there is a list', async () => {
    expect((await read('Last Update: Thursday, May 25, 2006. 7:19pm\n')).titles).toEqual([]);
    const { titles, told } = await read(
      'How the flood came\nStand: 12.03.2024\n\n3 May 2023 – Rain begins\n4 May 2023 – Dyke breaks\n7 May 2023 – Water falls\n',
    );
    expect(titles).toEqual(['2023-05-03 Rain begins', '2023-05-04 Dyke breaks', '2023-05-07 Water falls']);
    expect(told).toBe('');
  });
});
