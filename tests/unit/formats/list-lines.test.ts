import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { datedTitles, itReads } from './dated-titles.js';

describe('parts of years in lists', () => {
  itReads([
    [
      'quarters and halves whose year stands above them',
      '2019\nQ2: Tram line is planned\nQ4: Money is found\n2020\nH1: Rails are laid\nH2: Trams run\n',
      [
        '2019-34 Tram line is planned',
        '2019-36 Money is found',
        '2020-40 Rails are laid',
        '2020-41 Trams run',
      ],
    ],
    [
      'quarters and halves with their year',
      'H1 2019 – Tram line is planned\nsecond half of 2019: Money is found\n2020 Q3 – Rails are laid\nThird quarter of 2021: Trams run\n',
      [
        '2019-40 Tram line is planned',
        '2019-41 Money is found',
        '2020-35 Rails are laid',
        '2021-35 Trams run',
      ],
    ],
    [
      'seasons whose year stands above them',
      '1923\nWinter: Bread runs out\nFrühjahr: Brot wird knapp\n1924\nSummer: A new coin\n',
      ['1923-24 Bread runs out', '1923-21 Brot wird knapp', '1924-22 A new coin'],
    ],
    [
      'decades that go on to others, and two years by a slash',
      '1880s–1890s: Wells are dug\n1910–1920s: Pipes are laid\n1921: A tower is built\n1934/35: It is mended\n',
      [
        '1880/1899 Wells are dug',
        '1910/1929 Pipes are laid',
        '1921 A tower is built',
        '1934/1935 It is mended',
      ],
    ],
    [
      'years that share their era',
      '753–509 BC – Kings rule\nAD 12–14 – A census\n27 BC: The first emperor\n',
      ['-0752/-0508 Kings rule', '0012/0014 A census', '-0026 The first emperor'],
    ],
    [
      'years without an era among those with one',
      '44 BC Ruler falls\nAD 69 Four rulers\nAD 79 A town is buried\n330 New capital is founded\n',
      ['-0043 Ruler falls', '0069 Four rulers', '0079 A town is buried', '0330 New capital is founded'],
    ],
    [
      'days that go on to others under their month',
      'March 1915\n2–9: Guns are moved\n10-12: The village is taken\n18: Ships are mined\n',
      [
        '1915-03-02/1915-03-09 Guns are moved',
        '1915-03-10/1915-03-12 The village is taken',
        '1915-03-18 Ships are mined',
      ],
    ],
  ]);

  it('two years by a slash that may be a month are a problem', async () => {
    expect(await datedTitles('1999: Start\n2001: More\n2003/04: A season\n2006: End\n')).toEqual([
      '1999 Start',
      '2001 More',
      'fault A season',
      '2006 End',
    ]);
  });

  it('a season is no date where no year stands above it', async () => {
    const { items, problems } = await readText(
      'Spring: Coats in green\n1968: Skirts rise\n1970: Skirts fall\n',
    );
    expect(items.map(({ title }) => title)).toEqual(['Skirts rise', 'Skirts fall']);
    expect(problems.map(({ why }) => why)).toContain('Its year is not told.');
  });
});

describe('words round the dates of lists', () => {
  itReads([
    [
      'brackets behind them, which are kept',
      '1902 (aged 19): Goes to sea\n1910 (aged 27): Buys a boat\n1931 (aged 48): Sells it\n',
      ['1902 Goes to sea (aged 19)', '1910 Buys a boat (aged 27)', '1931 Sells it (aged 48)'],
    ],
    [
      'brackets that tell the day',
      '1848 (March 13): Minister flees\n1848 (October 6): Riot\n1849 (August 13): Surrender\n',
      ['1848-03-13 Minister flees', '1848-10-06 Riot', '1849-08-13 Surrender'],
    ],
    [
      'between two of them',
      'Between 4 and 9 June 1931: Flood\nBetween 1933 and 1935: Dams are built\nFrom 1 to 3 May 1936: Feast\n',
      ['1931-06-04/1931-06-09 Flood', '1933/1935 Dams are built', '1936-05-01/1936-05-03 Feast'],
    ],
    [
      'of years in Polish',
      '3 maja 1791 r. – konstytucja\n22 lipca 1807 r. – księstwo\n',
      ['1791-05-03 konstytucja', '1807-07-22 księstwo'],
    ],
    [
      'in of Swedish',
      'I juni 1988: Tåget invigs.\nDen 4 juli 1989: Bron öppnas.\nI mars 1990: Färjan läggs ned.\n',
      ['1988-06 Tåget invigs.', '1989-07-04 Bron öppnas.', '1990-03 Färjan läggs ned.'],
    ],
    [
      'ordinals with a point',
      '1.º de janeiro de 2002 – Moeda nova\n28 de fevereiro de 2002 – Fim da antiga\n',
      ['2002-01-01 Moeda nova', '2002-02-28 Fim da antiga'],
    ],
    [
      'months alone in Chinese',
      '1949年10月1日 广场集会\n1958年5月 新的计划\n1964年10月 试验\n',
      ['1949-10-01 广场集会', '1958-05 新的计划', '1964-10 试验'],
    ],
  ]);

  it('a season heads a chapter among days', async () => {
    const text =
      '## 4 May 1931: Rain begins\nIt does not end.\n\n## 9 June 1931: Flood\nThe dam breaks.\n\n## Autumn 1931: Repairs\n';
    expect(await datedTitles(text)).toEqual([
      '1931-05-04 Rain begins',
      '1931-06-09 Flood',
      '1931-23 Repairs',
    ]);
  });
});

describe('times in words', () => {
  itReads([
    [
      'behind days',
      'May 9, 2023, 10 a.m. to noon – Tour\nMay 10, 2023, noon – Lunch\nMay 11, 2023, noon–1:30 p.m. – Talk\nMay 12, 2023, 9 p.m. to midnight – Ball\n',
      [
        '2023-05-09T10:00/2023-05-09T12:00 Tour',
        '2023-05-10T12:00 Lunch',
        '2023-05-11T12:00/2023-05-11T13:30 Talk',
        '2023-05-12T21:00/2023-05-13T00:00 Ball',
      ],
    ],
    [
      'under their day',
      'Tuesday, 9 May 2023\n10 a.m. to noon: Tour\nNoon–1 p.m.: Lunch\n1:15–2 p.m.: Talk\n4 p.m. – Tea\n',
      [
        '2023-05-09T10:00/2023-05-09T12:00 Tour',
        '2023-05-09T12:00/2023-05-09T13:00 Lunch',
        '2023-05-09T13:15/2023-05-09T14:00 Talk',
        '2023-05-09T16:00 Tea',
      ],
    ],
    [
      'that go on past midnight, and noon with its figure',
      'May 9, 2023, 12 noon – Tour\nMay 9, 2023, 10 p.m. to 2 a.m. – Ball\nMay 10, 2023, 22:00–01:30 CET – Second ball\n',
      [
        '2023-05-09T12:00 Tour',
        '2023-05-09T22:00/2023-05-10T02:00 Ball',
        '2023-05-10T21:00Z/2023-05-11T00:30Z Second ball',
      ],
    ],
    [
      'past midnight under their day',
      'Tuesday, 9 May 2023\n8 p.m.: Doors\n10 p.m. to 2 a.m.: Ball\n',
      ['2023-05-09T20:00 Doors', '2023-05-09T22:00/2023-05-10T02:00 Ball'],
    ],
    [
      'in four figures',
      '5/19/2022 0640 hrs - Smoke is seen\n5/19/2022 1415 hours - Fire is out\n5/20/2022 0900Z - Report\n',
      ['2022-05-19T06:40 Smoke is seen', '2022-05-19T14:15 Fire is out', '2022-05-20T09:00Z Report'],
    ],
    [
      'before the day, and alone under it',
      '7:02 a.m., May 9, 2023: Pumps stop.\n7:40 a.m.: Streets flood.\n1:10 p.m.: Pumps run.\nMay 10: Inquiry opens.\n',
      [
        '2023-05-09T07:02 Pumps stop.',
        '2023-05-09T07:40 Streets flood.',
        '2023-05-09T13:10 Pumps run.',
        '2023-05-10 Inquiry opens.',
      ],
    ],
    [
      'noon as a word of the line is none',
      '9 May 2023 Noon train is late\n10 May 2023 Noon train is on time\n',
      ['2023-05-09 Noon train is late', '2023-05-10 Noon train is on time'],
    ],
    [
      'numbers under a day are none',
      'Results of 9 May 2023\n9: Reds\n10: Blues\n11 to 12: Greens\n',
      ['2023-05-09 Results of 9 May 2023'],
    ],
  ]);
});
