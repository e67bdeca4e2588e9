import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { datedTitles, itReads } from './dated-titles.js';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';

describe('zones behind the times of lines', () => {
  it.each([
    ['March 2, 2022, 5:30 p.m. ET – Mayor speaks', '2022-03-02T22:30Z'],
    ['March 2, 2022, 5:30 p.m. PT: Mayor speaks', '2022-03-03T01:30Z'],
    ['2 March 2022, 17:30 (CET) – Mayor speaks', '2022-03-02T16:30Z'],
    ['2022-03-02 17:30 CET - Mayor speaks', '2022-03-02T16:30Z'],
    ['2022-03-02 17:30 (EST): Mayor speaks', '2022-03-02T22:30Z'],
    ['March 2, 2022 17:30 (UTC+2) - Mayor speaks', '2022-03-02T15:30Z'],
    ['March 2, 2022 17:30 UTC+2 - Mayor speaks', '2022-03-02T15:30Z'],
    ['2. März 2022, 17.30 Uhr MEZ: Mayor speaks', '2022-03-02T16:30Z'],
    ['2 марта 2022, 17:30 (МСК) — Mayor speaks', '2022-03-02T14:30Z'],
    ['2 March 2022, 17:30 Moscow time – Mayor speaks', '2022-03-02T14:30Z'],
  ])('%s', async (line, start) => {
    const text = `${line}\n${line.replace(/2/, '3').replace('speaks', 'rests')}\n`;
    expect((await datedTitles(text))[0]).toBe(`${start} Mayor speaks`);
  });

  itReads([
    [
      'words of a sentence are none',
      '2 March 2022 17:30 Central bank acts\n3 March 2022 16:40 Est ce la fin\n4 March 2022 15:10 GET OUT NOW\n',
      [
        '2022-03-02T17:30 Central bank acts',
        '2022-03-03T16:40 Est ce la fin',
        '2022-03-04T15:10 GET OUT NOW',
      ],
    ],
    [
      'the time of the place is without one',
      'March 2, 2022 at 17:30 local time - Mayor speaks\nMarch 3, 2022 at 16:40 (local time) - Vote passes\n',
      ['2022-03-02T17:30 Mayor speaks', '2022-03-03T16:40 Vote passes'],
    ],
    [
      'French hours',
      '2 mars 2022, 17 h 30 – Le maire parle\n3 mars 2022, 16h : Vote au conseil\n',
      ['2022-03-02T17:30 Le maire parle', '2022-03-03T16:00 Vote au conseil'],
    ],
    [
      'under a line with the day',
      'Wednesday, March 2, 2022\n\n17:30 (CET) Mayor speaks to the crowd\n16:40 (CET) Vote passes\n15:00 UTC+1 Doors open\n',
      [
        '2022-03-02T16:30Z Mayor speaks to the crowd',
        '2022-03-02T15:40Z Vote passes',
        '2022-03-02T14:00Z Doors open',
      ],
    ],
  ]);
});

describe('lines whose date was not read', () => {
  itReads([
    [
      'Roman months under a year',
      '1980\n14 VIII – Strajk w stoczni\n31.VIII. – Porozumienie\n1981\n13 XII – Stan wojenny\n',
      ['1980-08-14 Strajk w stoczni', '1980-08-31 Porozumienie', '1981-12-13 Stan wojenny'],
    ],
    [
      'a month in brackets under a year',
      '2000\nPresident elected (Jan. 16).\n2001\nTreaty signed (May).\n',
      ['2000-01-16 President elected', '2001-05 Treaty signed'],
    ],
    [
      'a date in italics',
      '*3 May 2003* Ceasefire signed\n\n*4 July 2003* War over\n',
      ['2003-05-03 Ceasefire signed', '2003-07-04 War over'],
    ],
    [
      'two words above a sentence above the date',
      'Bridge reopens\nTraffic flows again after nine months.\n12 March 2024\nMine closes\nThe last shift comes up.\n11 March 2024\n',
      ['2024-03-12 Bridge reopens', '2024-03-11 Mine closes'],
    ],
  ]);

  it('the sentence above a date is the summary of its headline', async () => {
    const { items } = await readText(
      'Bridge is open again\nTraffic flows after nine months.\n12 March 2024\nMine closes for good\nThe last shift comes up.\n11 March 2024\n',
    );
    expect(items.map(({ summary }) => summary)).toEqual([
      'Traffic flows after nine months.',
      'The last shift comes up.',
    ]);
  });

  it('years of three figures are read where they are in order, and told', async () => {
    const text = '325: Council meets\n451: Second council\n800, 25 December: King crowned\n';
    expect(await datedTitles(text)).toEqual([
      '0325 Council meets',
      '0451 Second council',
      '0800-12-25 King crowned',
    ]);
    const { problems } = await readText(text);
    expect(problems.map(({ why }) => why).join()).toMatch(/three figures .* "325: Council meets"/);
  });

  it.each(['101: Intro\n102: Second course\n103: Third\n', '404: Not found\n500: Server error\n403: No\n'])(
    'numbers that count or are out of order are none: %j',
    async (text) => expect(await datedTitles(text)).toEqual([]),
  );
});

describe('lines without a year on a page that tells its own date', () => {
  const page = (date: string, title: string, lines: readonly string[]): string =>
    `<html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${date}T08:00:00Z"></head><body><h1>${title}</h1>${lines.map((line) => `<p><b>${line.replace(':', ':</b>')}</p>`).join('')}</body></html>`;
  const starts = async (...of: Parameters<typeof page>): Promise<readonly unknown[]> => {
    const { items, problems } = await readText(page(...of), { parseXml });
    expect(problems.map(({ why }) => why).join()).toMatch(/guessed from the order of the lines/);
    return items.map(({ start }) => start);
  };

  it.each([
    [
      'oldest first',
      ['November 3: Ship lost', 'January 7: Wreck found', 'February 2: Owner tried'],
      '2025-11-03 2026-01-07 2026-02-02',
    ],
    [
      'newest first',
      ['February 2: Owner tried', 'January 7: Wreck found', 'November 3: Ship lost'],
      '2026-02-02 2026-01-07 2025-11-03',
    ],
    ['newest first, few', ['January 7: Wreck found', 'November 3: Ship lost'], '2026-01-07 2025-11-03'],
    [
      'newest first, back at once',
      ['January 7: Wreck found', 'November 3: Ship lost', 'October 1: Ship sails'],
      '2026-01-07 2025-11-03 2025-10-01',
    ],
    [
      'of the year before',
      ['January 7: Ship sails', 'April 3: Ship lost', 'August 1: Wreck found'],
      '2025-01-07 2025-04-03 2025-08-01',
    ],
  ])('what was is not after the page: %s', async (_, lines, dates) => {
    expect(await starts('2026-02-23', 'How the case unfolded', lines)).toEqual(dates.split(' '));
  });

  it.each([
    [
      'Upcoming concerts',
      ['January 7: Choir', 'March 3: Organ', 'November 3: Bach'],
      '2026-01-07 2026-03-03 2026-11-03',
    ],
    [
      'After the vote',
      ['March 3: The court will sit', 'May 4: Offices are to be opened', 'June 3: It will be law'],
      '2026-03-03 2026-05-04 2026-06-03',
    ],
    [
      'Termine',
      ['November 7: Choir', 'December 3: Organ', 'January 3: Bach'],
      '2026-11-07 2026-12-03 2027-01-03',
    ],
  ])('what is to come is: %s', async (title, lines, dates) => {
    expect(await starts('2026-02-23', title, lines)).toEqual(dates.split(' '));
  });

  it('links with their dates below, on a short page, are told', async () => {
    const links = ['Bridge reopens', 'Mine closes', 'Paper sold'].map(
      (title, i) => `<li><a href="/${i}">${title}</a><br>${12 - i} March 2024</li>`,
    );
    const { items, problems } = await readText(
      page('2024-03-13', 'News of the week', []).replace(
        '</body>',
        `<p>What was done.</p><ul>${links.join('')}</ul></body>`,
      ),
      { parseXml },
    );
    expect(items.map(({ title }) => title)).toEqual(['News of the week']);
    expect(problems.map(({ why }) => why).join()).toMatch(/3 .*"Bridge reopens"/);
  });
});
