import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { createZone } from '../../../src/time/zone.js';
import { datedTitles, itReads, itReadsCells } from './dated-titles.js';

const told = async (text: string): Promise<string> => {
  const { problems } = await readText(text, { parseXml });
  return problems.map(({ why }) => why).join('\n');
};

describe('times that go on to others', () => {
  itReads([
    [
      'behind a day',
      '3 May 2021, 10:00–12:00: Meeting in the hall\n4 May 2021, 9:00 to 9:30 (CET): Vote in the hall\n',
      [
        '2021-05-03T10:00/2021-05-03T12:00 Meeting in the hall',
        '2021-05-04T08:00Z/2021-05-04T08:30Z Vote in the hall',
      ],
    ],
    [
      'whose half of the day stands once',
      'May 3, 2021, 3-5 p.m.: Meeting in the hall\nMay 4, 2021, 9 a.m. - 12:30 p.m.: Vote in the hall\n',
      [
        '2021-05-03T15:00/2021-05-03T17:00 Meeting in the hall',
        '2021-05-04T09:00/2021-05-04T12:30 Vote in the hall',
      ],
    ],
    [
      'German hours',
      '3. Mai 2021, 10–12 Uhr: Sitzung\n4. Mai 2021, 9:30 bis 11 Uhr: Abstimmung\n',
      ['2021-05-03T10:00/2021-05-03T12:00 Sitzung', '2021-05-04T09:30/2021-05-04T11:00 Abstimmung'],
    ],
    [
      'under their day',
      'Monday, 3 May 2021\n10:00–12:00 Meeting in the hall\n13.00–14.30 Uhr Lunch at the inn\n15:00 Vote\n',
      [
        '2021-05-03T10:00/2021-05-03T12:00 Meeting in the hall',
        '2021-05-03T13:00/2021-05-03T14:30 Lunch at the inn',
        '2021-05-03T15:00 Vote',
      ],
    ],
    [
      'numbers of people are none',
      'May 3, 2021 10:30 - 12 people hurt\nMay 4, 2021 11:30 - 2 dead\n',
      ['2021-05-03T10:30 12 people hurt', '2021-05-04T11:30 2 dead'],
    ],
  ]);

  it('behind an ISO day they may be an offset, which is a problem', async () => {
    const text = '2021-05-03T10:00 - Sitting opens\n2021-05-04 10:00-11:00 Sitting of the house\n';
    expect((await readText(text)).items.map(({ start }) => start)).toEqual([
      '2021-05-03T10:00',
      '2021-05-04 10:00-11:00',
    ]);
    expect(isFault(parseDate('2021-05-04 10:00-11:00', withCells({ zone: createZone('UTC') })))).toBe(true);
  });
});

describe('the years of lines that tell none', () => {
  itReads([
    [
      'newest first, where the first step is far',
      '2 February 2024 – Verdict\n9 December – Trial\n1 December – Jury picked\n4 May – Arrest\n',
      ['2024-02-02 Verdict', '2023-12-09 Trial', '2023-12-01 Jury picked', '2023-05-04 Arrest'],
    ],
    [
      'oldest first, where the first step is far',
      '9 November 2022 – Arrest\n2 February – Trial\n1 March – Verdict\n',
      ['2022-11-09 Arrest', '2023-02-02 Trial', '2023-03-01 Verdict'],
    ],
  ]);

  it('are told as guessed where one far step says nothing of their order', async () => {
    expect(await told('2 February 2024 – Verdict\n9 December – Trial\n')).toMatch(
      /years of 1 lines, such as "Trial", were guessed/,
    );
  });

  it.each([
    '2021\nSunday 3 May – Ferry sinks\nFriday 7 May – Port closes\n',
    '2021\nSonntag, 3. Mai: Fähre sinkt\nFreitag, 7. Mai: Hafen zu\n',
  ])('a weekday that is not theirs is told: %j', async (text) =>
    expect(await told(text)).toMatch(/weekdays of 1 lines, such as "F.+", are not those/),
  );
});

describe('lines of a list whose date is none', () => {
  it.each([
    '3 March 2021 – Port closes\n30 February 2021 – Ferry sinks\n14 April 2021 – Quay opens\n',
    '2021\n31 April – Ferry sinks\n3 May – Port closes\n14 May – Quay opens\n',
    'May 14, 2020: Port closes\nMay 10-9, 2020: Ferry sinks\nMay 17, 2020: Quay opens\n',
    '14.05.2020: Port closes\n31.06.2020: Ferry sinks\n17.07.2020: Quay opens\n',
  ])('is told: %j', async (text) => {
    const titles = await datedTitles(text);
    expect(titles.filter((title) => title.includes('Ferry'))).toEqual([]);
    expect(titles).toHaveLength(2);
    expect(await told(text)).toMatch(/date was not read/);
  });
});

describe('lines and cells in other scripts and signs', () => {
  itReads([
    ['Hindi', '3 मई 2021 – नाव डूबी\n7 मई 2021 – बंदरगाह बंद\n', ['2021-05-03 नाव डूबी', '2021-05-07 बंदरगाह बंद']],
    [
      'Bengali figures',
      '৩ মে ২০২১ – ফেরি ডুবি\n৭ মে ২০২১ – বন্দর বন্ধ\n',
      ['2021-05-03 ফেরি ডুবি', '2021-05-07 বন্দর বন্ধ'],
    ],
    [
      'Arabic months by both names',
      '3 مايو/أيار 2021 – غرق العبارة\n7 تشرين الأول/أكتوبر 2021 – إغلاق الميناء\n',
      ['2021-05-03 غرق العبارة', '2021-10-07 إغلاق الميناء'],
    ],
    [
      'German days under a month',
      'Januar 2020\n3. – Fähre sinkt\n17. – Hafen schließt\nFebruar 2020\n2. – Kai öffnet\n',
      ['2020-01-03 Fähre sinkt', '2020-01-17 Hafen schließt', '2020-02-02 Kai öffnet'],
    ],
    [
      'arrows',
      '2021-05-03 -> Ferry sinks\n2021-05-07 => Port closes\n',
      ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
    ],
    [
      'signs of equality',
      '3 May 2021 = Ferry sinks\n7 May 2021 = Port closes\n',
      ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
    ],
  ]);

  itReadsCells([
    ['3 مايو/أيار 2021', '2021-05-03'],
    ['3 تشرين الأول/أكتوبر 2021', '2021-10-03'],
    ['مايو/يونيو 2021', '2021-05/2021-06'],
    ['IIIe s. av. J.-C.', '-02XX'],
    ['XIXe s.', '18XX'],
  ]);

  it('years of another calendar in figures are handed on as they stand, so that they are told', async () => {
    const { items } = await readText('1399/02/14 – غرق کشتی\n1399/02/18 – بسته شدن بندر\n');
    expect(items.map(({ start }) => start)).toEqual(['1399/02/14', '1399/02/18']);
  });
});

describe('tables and files', () => {
  itReads([
    [
      'when it happened goes before when it was published',
      'Published,Happened,Headline\n2021-06-01,2021-05-03,Ferry sinks\n2021-06-02,2021-05-07,Port closes\n',
      ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
    ],
  ]);

  it('an episode of a podcast with no title of its own has that of iTunes', async () => {
    const feed =
      '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Show</title><item><itunes:title>Trailer</itunes:title><description>We share tips.</description><pubDate>Tue, 8 Jan 2019 01:15:00 GMT</pubDate></item></channel></rss>';
    expect((await readText(feed, { parseXml })).items.map(({ title }) => title)).toEqual(['Trailer']);
  });

  it('pages one after the other are told', async () => {
    expect(
      await told(
        '---\ntitle: Ferry sinks\ndate: 2021-05-03\n---\nBody\n---\ntitle: Port closes\ndate: 2021-05-07\n---\nBody\n',
      ),
    ).toMatch(/2 pages/);
  });

  it('references in RIS are told by their name', async () => {
    expect(await told('TY  - NEWS\nTI  - Ferry sinks\nDA  - 2021/05/03/\nER  - \n')).toMatch(/RIS/);
  });

  it('an author before a date on one line is no part of it', async () => {
    const { items } = await readText(
      '<html lang="en"><head><title>Ferry sinks | The Post</title></head><body><h1>Ferry sinks</h1><div><span>By Ada Roe</span> <span>May 3, 2021</span></div><p>All were saved.</p></body></html>',
      { parseXml },
    );
    expect(items.map(({ start, title }) => [start, title])).toEqual([['2021-05-03', 'Ferry sinks']]);
  });
});
