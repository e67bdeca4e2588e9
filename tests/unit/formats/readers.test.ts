// What each reader makes of a small file of its kind, field by field.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseXml as parseHtml } from '../../../src/cli/xml-parser.js';
import { readText } from '../../../src/formats/read.js';
import type { ReadOptions } from '../../../src/formats/read.js';
import type { ReadResult } from '../../../src/formats/reader.js';
import { expectAccounted, parseXml } from './support.js';

const read = async (name: string, options: ReadOptions = {}): Promise<ReadResult> => {
  const text = readFileSync(`tests/fixtures/${name}`, 'utf8');
  const result = await readText(text, { parseXml, recurrenceEnd: Date.UTC(2026, 0, 1), ...options });
  expectAccounted(result);
  return result;
};
const rowProblems = ({ problems }: ReadResult): readonly unknown[] =>
  problems.filter((p) => p.severity === 'row').map((p) => p.row);

describe('JSON Lines', () => {
  it('reads a line an item, and names the lines that are none', async () => {
    const result = await read('own/lines.jsonl');
    expect(result.format).toBe('jsonl');
    expect(result.items.map((item) => item['title'])).toEqual(['First line', 'Second line', 'Third line']);
    expect(rowProblems(result)).toEqual([3, 4]);
  });
});

describe('feeds', () => {
  it('reads RSS 1.0', async () => {
    const result = await read('own/rss-10.xml');
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
    const result = await read('own/rss-20-broken.xml');
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
    const { items } = await read('own/kinds/atom.xml');
    expect(items.map((item) => [item['title'], item['summary']])).toEqual([
      ['Talks resume', 'First para.\n\nSecond.'],
      ['Markets <b>fall</b>', undefined],
    ]);
  });

  it('resolves links against xml:base', async () => {
    const { items } = await read('feeds/atom-10.xml', { baseUrl: 'https://elsewhere.example/feed.xml' });
    expect(items[0]?.['url']).toBe('http://example.org/entry/1');
  });

  it('says what is no XML at all', async () => {
    const result = await readText('<rss><channel><item>', { parseXml, format: 'feed' });
    expect(result.problems).toMatchObject([{ severity: 'file' }]);
  });
});

describe('JSON-LD', () => {
  it('reads articles and events of a page, and names the block that is broken', async () => {
    const result = await read('own/article.html', { baseUrl: 'https://example.org/' });
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
    const result = await read('own/events.jsonld');
    expect(result.items).toMatchObject([{ start: '2023-07-11', end: '2023-07-12', title: 'Summit' }]);
    expect(rowProblems(result)).toEqual([1]);
  });
});

describe('lists of a page, as the children of the element are', () => {
  it('reads times, titles, data attributes, links and images', async () => {
    const { items } = await read('own/list.html', {
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

describe('TimelineJS', () => {
  it('reads version 2, wrapped as it is often published, with historical years', async () => {
    const result = await read('own/timelinejs-2.json');
    expect(result.title).toBe('Old style');
    expect(result.items.map((item) => [item['start'], item['end'], item['title'], item['kind']])).toEqual([
      ['2011-12-10T07:02:10', '2011-12-11', 'First', undefined],
      ['2012-01-26', undefined, 'Second', undefined],
      ['-0043-03-15', undefined, 'Ides of March', undefined],
      ['2011-12-10', '2012', 'Era', 'era'],
    ]);
    expect(result.items[0]).toMatchObject({ summary: 'Body & more', themes: ['Politics'] });
    expect(rowProblems(result)).toEqual([3]);
  });

  it.each([
    [{ year: '-44' }, '-0043'],
    [{ year: -1 }, '0000'],
    [{ year: '1,815', month: 12, day: '10' }, '1815-12-10'],
    [{ year: '-13800000000' }, 'Y-13799999999'],
    [{ year: 2000, month: 1, day: 5, hour: '6', minute: '45' }, '2000-01-05T06:45'],
    [{ year: 2000, month: 1, day: 5, hour: 6 }, '2000-01-05T06:00'],
    [{ year: 2000, month: '', day: 5 }, '2000'],
  ])('reads the date %j as %s', async (start_date, expected) => {
    const text = JSON.stringify({ events: [{ start_date, text: { headline: 'A' } }] });
    expect((await readText(text)).items[0]?.['start']).toBe(expected);
  });

  it.each([{ year: 0 }, { year: 'x' }, { year: 2000, month: 13 }, { year: 2000, month: 2, day: 40 }])(
    'refuses the date %j',
    async (start_date) => {
      const result = await readText(JSON.stringify({ events: [{ start_date, text: { headline: 'A' } }] }));
      expectAccounted(result);
      expect(rowProblems(result)).toEqual([0]);
    },
  );

  it('reads time and display date of a sheet, and its eras', async () => {
    const sheet =
      'Year,Month,Day,Time,End Year,Headline,Text,Type,Group,Display Date\n' +
      "'-44,3,15,2:30 PM,,Ides,<p>A &amp; B</p>,,Rome,c. 44\n1900,,,,1910,Span,,era,,\n";
    expect((await readText(sheet)).items).toEqual([
      { start: '-0043-03-15T14:30', title: 'Ides', summary: 'A & B', themes: ['Rome'], displayDate: 'c. 44' },
      { start: '1900', end: '1910', title: 'Span', kind: 'era' },
    ]);
  });
});

describe('iCalendar', () => {
  const calendar = (...lines: readonly string[]): string =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:A', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const dates = async (...lines: readonly string[]) => {
    const result = await readText(calendar(...lines), { recurrenceEnd: Date.UTC(2026, 0, 1) });
    expectAccounted(result);
    return result.items.map((item) => [item['start'], item['end']]);
  };

  it.each([
    ['a day', ['DTSTART;VALUE=DATE:20200927'], ['2020-09-27', undefined]],
    [
      'an exclusive end',
      ['DTSTART;VALUE=DATE:20200927', 'DTEND;VALUE=DATE:20200930'],
      ['2020-09-27', '2020-09-29'],
    ],
    [
      'an end of the same day',
      ['DTSTART;VALUE=DATE:20200927', 'DTEND;VALUE=DATE:20200928'],
      ['2020-09-27', undefined],
    ],
    ['a day without its type', ['DTSTART:20200927'], ['2020-09-27', undefined]],
    [
      'UTC',
      ['DTSTART:20200927T100000Z', 'DTEND:20200927T113000Z'],
      ['2020-09-27T10:00:00Z', '2020-09-27T11:30:00Z'],
    ],
    ['a floating time', ['DTSTART:20200927T100000'], ['2020-09-27T10:00:00', undefined]],
    [
      'a duration',
      ['DTSTART:20200927T100000Z', 'DURATION:PT90M'],
      ['2020-09-27T10:00:00Z', '2020-09-27T11:30:00Z'],
    ],
    ['an IANA zone', ['DTSTART;TZID=Asia/Yerevan:20200927T100000'], ['2020-09-27T06:00:00Z', undefined]],
    [
      'a Windows zone',
      ['DTSTART;TZID=Azerbaijan Standard Time:20200927T100000'],
      ['2020-09-27T06:00:00Z', undefined],
    ],
  ])('reads %s', async (_, lines, expected) => {
    expect(await dates(...lines)).toEqual([expected]);
  });

  it('keeps the wall time of a series over a change of clocks, and leaves exceptions out', async () => {
    const found = await dates(
      'DTSTART;TZID=Europe/Berlin:20200322T100000',
      'RRULE:FREQ=WEEKLY;UNTIL=20200412T080000Z',
      'EXDATE:20200405T080000Z',
    );
    expect(found.map(([start]) => start)).toEqual([
      '2020-03-22T09:00:00Z',
      '2020-03-29T08:00:00Z',
      '2020-04-12T08:00:00Z',
    ]);
  });

  it('stops a series without end at the bound, and says so', async () => {
    const text = calendar('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY');
    const result = await readText(text, { recurrenceEnd: Date.UTC(2022, 5, 1) });
    expect(result.items.map((item) => item['start'])).toEqual(['2020-01-01', '2021-01-01', '2022-01-01']);
    expect(result.problems).toMatchObject([{ severity: 'field', row: 0, field: 'RRULE' }]);
    const many = await readText(calendar('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY'), {
      recurrenceEnd: Date.UTC(2022, 5, 1),
      limits: { occurrences: 10 },
    });
    expect(many.items).toHaveLength(10);
  });

  it('reads a zone that nobody knows as no zone, and says so', async () => {
    const result = await readText(calendar('DTSTART;TZID=No/Where:20200927T100000'));
    expect(result.items[0]?.['start']).toBe('2020-09-27T10:00:00');
    expect(result.problems).toMatchObject([{ severity: 'field', field: 'TZID', value: 'No/Where' }]);
  });
});

describe('SIMILE', () => {
  it('reads fuzzy ends as approximate, and historical years', async () => {
    const result = await read('own/simile-fuzzy.json');
    expect(result.items.map((item) => [item['start'], item['end'], item['title']])).toEqual([
      ['2006-05-28T09:00:00Z', '2006-06-15T09:00:00Z', 'Writing docs'],
      ['1900~', '1910~', 'Fuzzy reign'],
      ['-0499', undefined, 'Long ago'],
      ['1066~', '1070~', 'Some time in between'],
    ]);
    expect(rowProblems(result)).toEqual([4]);
  });

  it('reads an end at midnight as the end of the day before', async () => {
    const { items } = await read('simile/jfk.xml');
    expect(items[1]).toMatchObject({
      start: '1963-05-01',
      end: '1963-05-31',
      title: 'Oswald moves to New Orleans',
    });
  });
});

describe('vis-timeline', () => {
  it('reads HTML contents, groups, backgrounds, and ends as exclusive', async () => {
    const text = JSON.stringify({
      items: [
        {
          id: 1,
          content: '<b>A</b> &amp; B',
          start: '2014-04-16',
          end: '2014-04-19',
          group: 7,
          className: 'x',
        },
        { id: 2, content: 'C', start: 1397692800000, type: 'background' },
        { id: 3, content: 'D', start: '/Date(1198908717056)/' },
      ],
      groups: [{ id: 7, content: 'Group' }],
    });
    expect((await readText(text)).items).toEqual([
      { id: '1', start: '2014-04-16', end: '2014-04-19T00:00', title: 'A & B', themes: ['Group'] },
      { id: '2', start: 1397692800000, title: 'C', kind: 'era' },
      { id: '3', start: 1198908717056, title: 'D' },
    ]);
  });
});

describe('Wikidata', () => {
  it('reads SPARQL results with astronomical years and the precision asked for', async () => {
    const result = await read('own/sparql.json');
    expect(result.items.map((item) => [item['start'], item['end'], item['title']])).toEqual([
      ['-0215-08-02', undefined, 'Battle of Cannae'],
      ['1840', '1843', 'A year'],
      ['1920-10', undefined, 'A month'],
      ['195X', undefined, 'A decade'],
      ['Y-13798000000S5', undefined, 'Big Bang'],
    ]);
    expect(rowProblems(result)).toEqual([4]);
    expect(result.items[0]).toMatchObject({
      url: 'https://en.wikipedia.org/wiki/Battle_of_Cannae',
      wikidata: 'Q1',
    });
  });
});

describe('GDELT', () => {
  it('reads stamps, and titles without the spaces of the tokenizer', async () => {
    const result = await read('own/gdelt.json');
    expect(result.items.map((item) => [item['start'], item['title'], item['source']])).toEqual([
      ['2020-03-20T18:00:00Z', 'COVID-19: prices tumble; future unclear, says U.S. expert', 'example.org'],
      ['2020-03-21T18:15:00Z', 'China-led talks reach 3.5%, 1,000 attend (video)', 'example.net'],
    ]);
    expect(rowProblems(result)).toEqual([2]);
  });

  it('says when the query found nothing, and when it asked for numbers', async () => {
    expect((await readText('{}', { format: 'gdelt' })).problems[0]?.why).toContain('no articles');
    expect((await readText('{"timeline":[{"series":"V"}]}')).problems[0]?.why).toContain('series of numbers');
  });
});

describe('ninjs', () => {
  it('reads versions 1 and 3 of one article alike', async () => {
    const [one, three] = await Promise.all([
      read('ninjs/ninjsExSimpleText1.json'),
      read('ninjs/005_complex_text_article.json'),
    ]);
    expect(one.items[0]?.['title']).toBe('Captain of wrecked cruise ship on trial in Italy');
    expect(three.items[0]).toMatchObject({
      title: one.items[0]?.['title'],
      start: one.items[0]?.['start'],
      countries: ['IT'],
    });
  });
});

describe('JSON Feed', () => {
  it('reads an item', async () => {
    const { items, title } = await read('jsonfeed/json11_feed.json');
    expect(title).toBe('title');
    expect(items[0]).toMatchObject({
      title: 'title',
      summary: 'summary',
      url: 'https://sample-json-feed.com/id',
      themes: ['tag1', 'tag2'],
    });
  });
});
