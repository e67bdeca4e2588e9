import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../src/formats/page/page-text.js';
import { createDateFinder } from '../../../src/formats/page/date-finder.js';
import { findRelativeDates } from '../../../src/formats/page/relative-dates.js';
import { splitSentences } from '../../../src/formats/page/sentences.js';
import { context, expectAccounted } from './support.js';

const read = (text: string) => {
  const result = readPageText(text, context);
  expectAccounted(result);
  return result;
};
const pairs = (text: string) => read(text).items.map((item) => [item['start'], item['title']]);

describe('readPageText', () => {
  const page = read(readFileSync('tests/fixtures/text/news-page.txt', 'utf8'));

  it('pairs each headline with the date below it, without the label glued before the first', () => {
    const headlines = page.items.filter((item) => item['kind'] === 'news');
    expect(headlines.map((item) => [item['start'], item['title']])).toEqual([
      ['2026-02-27', 'Harbour’s New Terminal: Why Shipping Firms Look East'],
      ['2026-02-26', 'Parliament Debates Budget for a Second Night'],
      ['2026-02-25', 'Robots in the Orchard: How Growers Replace Missing Hands'],
      ['2026-02-24', 'Speaker Thanks Rescue Teams on Anniversary of Flood'],
      ['2026-02-23', 'Railway Links Two Ports After Thirty Years'],
      ['2026-02-20', 'U.S.-Based Firm Opens Plant Near the Capital'],
      ['2026-02-20', 'Elections 2026 as a Test for the Coalition'],
      ['2026-02-19', 'Talks in Geneva End Without Agreement'],
    ]);
  });

  it('finds the dates of the article with their sentences, relative ones approximate to the page’s own date', () => {
    const named = page.items.filter((item) => item['kind'] === 'event');
    expect(named.map((item) => [item['start'], item['mention']])).toEqual([
      ['2020-11-10', 'November 10, 2020'],
      ['2026-02-28~', 'on Saturday'],
      ['2026-02-27~', 'A few days ago'],
      ['2021-21', 'spring 2021'],
      ['1994', 'in 1994'],
      ['2019-03-03', '3 March 2019'],
    ]);
    expect(named[0]?.['title']).toMatch(/^The delegations are .* November 10, 2020\.$/);
  });

  it('takes the first line for the title of the page', () => {
    expect(page.title).toBe('Border talks resume as both capitals trade accusations');
  });

  it('leaves relative dates out where the page has no date, and says so', () => {
    const result = read('The minister said this on Saturday.\n');
    expect(result.items).toEqual([]);
    expect(result.problems[0]).toMatchObject({ severity: 'file', value: ['on Saturday'] });
  });

  it('reads dates above their headlines when the text begins with one', () => {
    expect(pairs('27.02.2026\nFirst headline here\n26.02.2026\nSecond headline here\n')).toEqual([
      ['2026-02-27', 'First headline here'],
      ['2026-02-26', 'Second headline here'],
    ]);
  });

  it('pairs across a blank line, and reads labels, weekdays and clocks round a date', () => {
    expect(
      pairs('One headline\n\nPublished: Friday, 27 Feb 2026, 10:30 GMT\nNext headline\n26 Feb 2026\n'),
    ).toEqual([
      ['27 Feb 2026, 10:30 GMT', 'One headline'],
      ['2026-02-26', 'Next headline'],
    ]);
  });

  it('gives a row problem for a date with no headline', () => {
    const result = read('Headline\n27 Feb 2026\n26 Feb 2026\nOther headline\n25 Feb 2026\n');
    expect(result.problems).toMatchObject([{ severity: 'row', row: 1 }]);
    expect(result.items).toHaveLength(2);
  });

  it('says when there is no date at all', () => {
    expect(read('Nothing here.\n').problems).toMatchObject([{ severity: 'file' }]);
  });
});

describe('readPageText on pages of other sites', () => {
  it('dates above their headlines, parted by blank lines, under the name of a section', () => {
    expect(
      pairs('World news\n\n27 February 2026\nA deal is signed\n\n26 February 2026\nProtests continue\n'),
    ).toEqual([
      ['2026-02-27', 'A deal is signed'],
      ['2026-02-26', 'Protests continue'],
    ]);
  });

  it('one date above several headlines', () => {
    const text =
      'Friday, February 27, 2026\nTalks resume in Geneva\nStorm in Spain\nThursday, February 26, 2026\nBudget passes\n';
    expect(pairs(text)).toEqual([
      ['2026-02-27', 'Talks resume in Geneva'],
      ['2026-02-27', 'Storm in Spain'],
      ['2026-02-26', 'Budget passes'],
    ]);
  });

  it.each([
    ['By Anna Smith | February 27, 2026'],
    ['By Anna Smith, February 27, 2026'],
    ['Von Anna Schmidt – 27. Februar 2026'],
    ['Politics | 27 Feb 2026'],
    ['27 Feb 2026 • World'],
    ['27.02.2026, 14:30 | Политика'],
  ])('a line with a byline or a section is a date: %s', (line) => {
    expect(pairs(`KICKER\nParliament votes on budget\n${line}\nThe vote was close.\n`)).toEqual([
      [expect.stringMatching(/^2026-02-27$|^27.02.2026, 14:30$/), 'Parliament votes on budget'],
    ]);
  });

  it('ages of headlines count from the page’s own date, approximately', () => {
    const text =
      'Markets fall as oil rises\n2 hours ago\nMinister resigns\n3 days ago\nFire kills two\nYesterday\n';
    expect(pairs(`${text}27 Feb 2026\n`)).toEqual([
      ['2026-02-27~', 'Markets fall as oil rises'],
      ['2026-02-24~', 'Minister resigns'],
      ['2026-02-26~', 'Fire kills two'],
    ]);
    const { items, problems } = read(text);
    expect(items).toEqual([]);
    expect(problems.map(({ severity, row }) => [severity, row])).toEqual([
      ['row', 0],
      ['row', 1],
      ['row', 2],
    ]);
  });

  it.each([
    ['1991: Independence\n1994, May: Ceasefire\n2020, September 27 – November 10: War\n'],
    ['- 1991 – Independence\n- 1994, May – Ceasefire\n- September 27 – November 10, 2020 – War\n'],
    [
      '1. 1991: Independence\nIt was declared in the capital.\n2. May 1994: Ceasefire\n3. 27 Sept – 10 Nov 2020: War\n',
    ],
  ])('a chronicle gives its lines: %j', (text) => {
    expect(pairs(text)).toEqual([
      ['1991', 'Independence'],
      [expect.stringMatching(/^(1994, May|May 1994|1994-05)$/), 'Ceasefire'],
      [expect.stringMatching(/Sep|2020-09-27\/2020-11-10/), 'War'],
    ]);
  });

  it('the name of a live page stands above its first date', () => {
    const text =
      'Live updates\n27 Feb 2026, 10:30\nTalks have begun in Geneva\n27 Feb 2026, 11:45\nDelegations leave the room\n';
    expect(pairs(text)).toEqual([
      ['27 Feb 2026, 10:30', 'Talks have begun in Geneva'],
      ['27 Feb 2026, 11:45', 'Delegations leave the room'],
    ]);
  });

  it('dates in the digits of other scripts', () => {
    expect(pairs('انتخابات في أرمينيا\n٢٥ فبراير ٢٠٢٦\nعنوان آخر\n٢٤ فبراير ٢٠٢٦\n')).toEqual([
      ['2026-02-25', 'انتخابات في أرمينيا'],
      ['2026-02-24', 'عنوان آخر'],
    ]);
  });

  it('headlines with the date behind them', () => {
    expect(
      pairs('Meclis bütçeyi kabul etti - 27 Şubat 2026\nDepremde 3 yaralı - 26 Şubat 2026 14:05\n'),
    ).toEqual([
      ['2026-02-27', 'Meclis bütçeyi kabul etti'],
      ['2026-02-26T14:05', 'Depremde 3 yaralı'],
    ]);
  });
});

describe('createDateFinder', () => {
  const find = createDateFinder();
  it.each([
    ['on November 10, 2020, they', '2020-11-10'],
    ['Sept. 27, 2020', '2020-09-27'],
    ['the 3rd of March 2019', '2019-03-03'],
    ['27.Feb.2026', '2026-02-27'],
    ['27.02.2026', '2026-02-27'],
    ['2/27/2026', '2026-02-27'],
    ['2026-02-27', '2026-02-27'],
    ['in May 2021', '2021-05'],
    ['10 ноября 2020 года', '2020-11-10'],
    ['10 Kasım 2020', '2020-11-10'],
    ['10 noyabr 2020', '2020-11-10'],
    ['le 10 novembre 2020', '2020-11-10'],
    ['10 de noviembre de 2020', '2020-11-10'],
    ['am 10. November 2020', '2020-11-10'],
    ['10 листопада 2020', '2020-11-10'],
    ['10 ნოემბერი 2020', '2020-11-10'],
    ['10 նոյեմբերի 2020', '2020-11-10'],
    ['10 نوفمبر 2020', '2020-11-10'],
    ['2020年11月10日', '2020-11-10'],
    ['27 September to 10 November 2020', '2020-09-27/2020-11-10'],
    ['from September 27 to November 10, 2020', '2020-09-27/2020-11-10'],
    ['9–10 November 2020', '2020-11-09/2020-11-10'],
    ['Q3 2021', '2021-35'],
    ['summer of 2021', '2021-22'],
    ['the 1990s', '199X'],
    ['44 BC', '-0043'],
    ['since 1994', '1994'],
    ['в 1994 году', '1994'],
  ])('finds %s', (text, expected) => {
    expect(find(`Text ${text} and more.`).map((date) => date.edtf)).toEqual([expected]);
  });

  it.each(['2020 people', '03/04/2020', 'in 2020 %', '30 February 2020', 'may 44', 'room 1994', '3.2021'])(
    'finds nothing in %s',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );
});

describe('findRelativeDates', () => {
  const monday = Date.UTC(2026, 2, 2);
  it.each([
    ['on Saturday', '2026-02-28~'],
    ['on Monday', '2026-03-02~'],
    ['last Monday', '2026-02-23~'],
    ['a few days ago', '2026-02-27~'],
    ['two weeks ago', '2026-02-16~'],
    ['3 months ago', '2025-12~'],
    ['last year', '2025~'],
    ['yesterday', '2026-03-01~'],
  ])('reads %s', (text, expected) => {
    expect(findRelativeDates(`It was ${text}.`, monday).map((date) => date.edtf)).toEqual([expected]);
  });
});

describe('splitSentences', () => {
  it('ends no sentence at an abbreviation', () => {
    const text = 'Mr. Smith of the U.S. Army came on Sept. 5. “It works.” He left! 2020 began.';
    expect(splitSentences(text).map((s) => s.text)).toEqual([
      'Mr. Smith of the U.S. Army came on Sept. 5.',
      '“It works.”',
      'He left!',
      '2020 began.',
    ]);
    for (const sentence of splitSentences(text))
      expect(text.slice(sentence.index, sentence.index + sentence.text.length)).toBe(sentence.text);
  });
});
