import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { createSession } from '../../../src/cli/import-session.js';
import { withCells } from '../../../src/time/parse-date.js';
import { createZone } from '../../../src/time/zone.js';
import { datedTitles, itReads, itReadsCells } from './dated-titles.js';

const told = async (text: string): Promise<string> => {
  const session = createSession({ dates: withCells({ zone: createZone('UTC') }), tag: undefined });
  session.take(await readText(text, { parseXml }));
  return session.problems.map(({ why }) => why).join('\n');
};

describe('records whose lines are labelled', () => {
  itReads([
    [
      'give what happened, with the rest below it',
      'Date: 4 May 2019\nEvent: Bridge opens\nPlace: Sund\n\nDate: 9 June 2019\nEvent: Ferry ends\nPlace: Sund\n',
      ['2019-05-04 Bridge opens', '2019-06-09 Ferry ends'],
    ],
    [
      'in any order of their lines',
      'Headline: Bridge opens\nWhen: 4 May 2019\n\nHeadline: Ferry ends\nWhen: 9 June 2019\n',
      ['2019-05-04 Bridge opens', '2019-06-09 Ferry ends'],
    ],
    [
      'of letters, with their time and zone',
      'Date: Sat, 4 May 2019 08:30:00 +0200\nSubject: Bridge opens\n\nDate: Sun, 9 Jun 2019 17:00:00 +0200\nSubject: Ferry ends\n',
      ['2019-05-04T06:30Z Bridge opens', '2019-06-09T15:00Z Ferry ends'],
    ],
  ]);

  it('keeps their other lines as a summary', async () => {
    const { items } = await readText(
      'Date: 4 May 2019\nEvent: Bridge opens\nSource: Gazette\n\nDate: 9 June 2019\nEvent: Ferry ends\nSource: Courier\n',
    );
    expect(items.map(({ summary }) => summary)).toEqual(['Source: Gazette', 'Source: Courier']);
  });

  it('tells those whose date has no figure', async () => {
    const { items, problems } = await readText(
      'Date: 4 May 2019\nEvent: Bridge opens\n\nDate: unknown\nEvent: Toll falls\n\nDate: 9 June 2019\nEvent: Ferry ends\n',
    );
    expect(items.map(({ title }) => title)).toEqual(['Bridge opens', 'Ferry ends']);
    expect(problems.map(({ why }) => why)).toEqual(['It has no date.']);
  });

  it('leaves words with a colon as they are where no date is labelled', async () => {
    expect(await datedTitles('4 May 2019: Event: Bridge opens\n9 June 2019: Event: Ferry ends\n')).toEqual([
      '2019-05-04 Event: Bridge opens',
      '2019-06-09 Event: Ferry ends',
    ]);
  });
});

describe('marks of other programs', () => {
  itReads([
    [
      'bullets with tabs',
      '•\t4 May 2019 – Bridge opens\no\t5 May 2019 – Feast\n•\t9 June 2019 – Ferry ends\n',
      ['2019-05-04 Bridge opens', '2019-05-05 Feast', '2019-06-09 Ferry ends'],
    ],
    [
      'footnotes in small figures and in brackets',
      '4 May 2019¹ – Bridge opens\n9 June 2019[2] – Ferry ends.[3]\n12 July 2019³ – Toll falls²\n',
      ['2019-05-04 Bridge opens', '2019-06-09 Ferry ends.', '2019-07-12 Toll falls'],
    ],
    [
      'squares of metres are no footnote',
      '4 May 2019 – 300 m² of glass fall\n9 June 2019 – 20 km² burn\n',
      ['2019-05-04 300 m² of glass fall', '2019-06-09 20 km² burn'],
    ],
    [
      'terms of a wiki',
      ';1871\n:4 May: Bridge is begun\n:9 June: A pier falls\n;1874\n:12 July: Bridge opens\n',
      ['1871-05-04 Bridge is begun', '1871-06-09 A pier falls', '1874-07-12 Bridge opens'],
    ],
  ]);
});

describe('lines that stand round what happened', () => {
  const events = ['2019-05-04 Bridge opens', '2019-06-09 Ferry ends', '2019-07-12 Toll falls'];
  itReads([
    [
      'adverts and buttons',
      '4 May 2019\nBridge opens\nAdvertisement\nRead more: How bridges stand\n\n9 June 2019\nFerry ends\nShare\nTweet\n\n12 July 2019\nToll falls\n',
      events,
    ],
    [
      'when the page was published',
      'A year of the bridge\nPublished 14:02 UTC, 20 December 2019\n\n4 May 2019\nBridge opens\n\n9 June 2019\nFerry ends\n\n12 July 2019\nToll falls\n',
      events,
    ],
    [
      'who reported it, behind the day under each headline',
      'Bridge opens\nGazette - 4 May 2019\nIt took five years.\n\nFerry ends\nEvening Courier - 9 June 2019\nAfter a century.\n\nToll falls\nGazette - 12 July 2019\nTo two crowns.\n',
      events,
    ],
    [
      'but not what happened before its day, line by line',
      'Bridge opens - 4 May 2019\nFerry ends - 9 June 2019\nToll falls - 12 July 2019\n',
      events,
    ],
    [
      'days told from the line above',
      '4 May 2019 – Bridge opens\nSame day – Feast on both shores\n9 June 2019 – Ferry ends\nThe next day: Ships are sold\n',
      [
        '2019-05-04 Bridge opens',
        '2019-05-04 Feast on both shores',
        '2019-06-09 Ferry ends',
        '2019-06-10 Ships are sold',
      ],
    ],
    [
      'but not below a month',
      'May 2019 – Bridge opens\nThe next day: Feast\nJune 2019 – Ferry ends\n',
      ['2019-05 Bridge opens', '2019-06 Ferry ends'],
    ],
  ]);
});

describe('pages whose styles part what their text does not', () => {
  const card = (day: string, year: string, title: string): string =>
    `<div class="card"><span class="day">${day}</span><span class="year">${year}</span><h3>${title}</h3></div>`;

  itReads([
    [
      'day and year side by side',
      `<main>${card('May 4', '2019', 'Bridge opens')}${card('Jun 19', '2019', 'Ferry ends')}${card('Jul 2', '2020', 'Toll falls')}</main>`,
      ['2019-05-04 Bridge opens', '2019-06-19 Ferry ends', '2020-07-02 Toll falls'],
    ],
    [
      'ordinals go on as they are',
      '<ul><li><span>4</span><span>th</span> May 2019: Bridge opens</li><li>9<sup>th</sup> June 2019: Ferry ends</li></ul>',
      ['2019-05-04 Bridge opens', '2019-06-09 Ferry ends'],
    ],
  ]);

  it('links to other articles in a box of theirs are no items', async () => {
    const page = `<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1><time datetime="2019-05-04T09:00:00Z">4 May</time><p>The king cut the ribbon on Saturday, and some thousands walked across in the rain.</p></article><section class="related"><h2>More</h2><ul><li><a href="/a">Ferry ends</a><time datetime="2019-05-03T09:00:00Z">3 May</time></li><li><a href="/b">Toll falls</a><time datetime="2019-05-02T09:00:00Z">2 May</time></li></ul></section></body></html>`;
    const { items } = await readText(page, { parseXml });
    expect(items.map(({ title, start }) => [title, start])).toEqual([
      ['Bridge opens', '2019-05-04T09:00:00Z'],
    ]);
  });

  it.each([
    ['<meta property="rnews:datePublished" content="2019-05-04">', '2019-05-04'],
    [
      '<meta name="shareaholic:article_published_time" content="2019-05-04T09:00:00Z">',
      '2019-05-04T09:00:00Z',
    ],
    ['<meta name="date" content="20190504">', '20190504'],
  ])('the day of the article is told by %s', async (meta, start) => {
    const page = `<html><head><title>Bridge opens</title>${meta}</head><body><h1>Bridge opens</h1><p>The old one fell in 1911, when a ship ran into it.</p></body></html>`;
    const { items } = await readText(page, { parseXml });
    expect(items.map((item) => [item['title'], item['start']])).toEqual([['Bridge opens', start]]);
  });

  it.each([
    ['Ada Roe | May 4, 2019 | 4 min read', '2019-05-04'],
    ['Publicado: 13/05/2019 · 09:30 h. Actualizado: 14/05/2019 · 10:00 h.', '2019-05-13T09:30'],
  ])('the day under a headline is told by "%s"', async (line, start) => {
    const page = `<html><head><title>Bridge opens in the rain</title></head><body><article><h1>Bridge opens in the rain</h1><p>${line}</p><p>Some thousands walked across.</p></article></body></html>`;
    expect((await datedTitles(page, { parseXml }))[0]).toBe(`${start} Bridge opens in the rain`);
  });
});

describe('what may mean another thing is told', () => {
  it.each([
    ['a zone of America that is one of China', 'date,title\n2024-05-01 10:00 CST,Storm\n', '"CST" was read'],
    [
      'a zone of Britain that is one of Bangladesh',
      'date,title\n2024-07-01 10:00 BST,Storm\n',
      '"BST" was read',
    ],
    [
      'a zone behind the time of a line',
      '1 May 2024 10:00 CST – Storm\n2 May 2024 11:00 CST – Calm\n',
      '"CST"',
    ],
    [
      'a column of ten digits',
      'date,title\n1714557600,Storm\n1714644000,Calm\n',
      'read as seconds since 1970',
    ],
    [
      'an entry of a feed that tells only when it was changed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"P","items":[{"id":"1","title":"Storm","date_modified":"2024-05-01T10:00:00Z"}]}',
      'only when they were changed',
    ],
  ])('%s', async (_, text, why) => {
    expect(await told(text)).toContain(why);
  });

  it('a zone with one meaning is not told', async () => {
    expect(await told('date,title\n2024-05-01 10:00 CET,Storm\n')).toBe('');
  });
});

describe('cells of days and months that go on to others', () => {
  itReadsCells([
    ['2019.05.04–09', '2019-05-04/2019-05-09'],
    ['2019-05-04 – 09', '2019-05-04/2019-05-09'],
    ['2019-05-04 - 06-02', '2019-05-04/2019-06-02'],
    ['2019-05 - 2019-07', '2019-05/2019-07'],
    ['2019-05 – 07', '2019-05/2019-07'],
    ['2019-05 to 2019-07', '2019-05/2019-07'],
    ['2019-05-09 – 04', 'fault'],
    ['May 42019', 'fault'],
    ['4 May 20199', 'fault'],
    ['12000 BC', 'Y-11999'],
  ]);
});

describe('columns called by what was done', () => {
  itReads([
    [
      'when a club was founded',
      'Club,Founded,Ground\nRowers,1872,East Dock\nAnglers,1899,Lock 4\nSkaters,1921,Pond\n',
      ['1872 Rowers', '1899 Anglers', '1921 Skaters'],
    ],
    [
      'when it opened and closed',
      'Station,Opened,Closed\nEast Dock,1872,1968\nLock 4,1899,1950\nPond,4 May 1921,9 June 1930\n',
      ['1872/1968 East Dock', '1899/1950 Lock 4', '1921-05-04/1930-06-09 Pond'],
    ],
    [
      'year, month and day by one sign each',
      '年,月,日,事件\n1921,5,4,桥梁开放\n1930,6,9,渡轮停航\n',
      ['1921-05-04 桥梁开放', '1930-06-09 渡轮停航'],
    ],
    [
      'numbers below are no years',
      'Year,Club,Opened\n1872,Rowers,12\n1899,Anglers,31\n',
      ['1872 Rowers', '1899 Anglers'],
    ],
  ]);
});
