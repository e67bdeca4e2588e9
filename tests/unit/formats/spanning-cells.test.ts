// HTML tables of cells that span rows and columns, and tables whose columns are named by dates.
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { titlesOf } from './dated-titles.js';
import { expectAccounted } from './support.js';

const read = async (text: string) => {
  const result = await readText(text, { parseXml });
  expectAccounted(result);
  return { ...result, titles: titlesOf(result), told: result.problems.map(({ why }) => why).join('\n') };
};

const tableOf = (names: string, ...rows: readonly string[]): string =>
  `<table><tr>${names
    .split(' ')
    .map((name) => `<th>${name}</th>`)
    .join('')}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const over = (count: number, text: string): string => `<td rowspan="${count}">${text}</td>`;
const cells = (...texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join('');

const DAYS = [
  '2019-03-03 Ferry sails',
  '2019-03-04 Port opens',
  '2019-04-05 Ferry is back',
  '2020-05-06 Port is shut',
];
const FOUR = [
  ['3', 'Ferry sails'],
  ['4', 'Port opens'],
  ['5', 'Ferry is back'],
  ['6', 'Port is shut'],
] as const;
const [one = '', two = '', three = '', four = ''] = FOUR.map((pair) => cells(...pair));

describe('a cell that spans rows counts for each of them', () => {
  it.each([
    [
      'a year beside days',
      tableOf(
        'Year Date Event',
        over(3, '2019') + cells('3 March', 'Ferry sails'),
        cells('4 March', 'Port opens'),
        cells('5 April', 'Ferry is back'),
        cells('2020', '6 May', 'Port is shut'),
      ),
      DAYS,
    ],
    [
      'a year and a month beside numbers of days',
      tableOf(
        'Year Month Day Event',
        over(3, '2019') + over(2, 'March') + one,
        two,
        cells('April') + three,
        cells('2020', 'May') + four,
      ),
      DAYS,
    ],
    [
      'a month with its year beside numbers of days',
      tableOf(
        'Month Day Event',
        over(2, 'March 2019') + one,
        two,
        cells('April 2019') + three,
        cells('May 2020') + four,
      ),
      DAYS,
    ],
    [
      'a day',
      tableOf(
        'Date Event',
        over(2, '3 March 2019') + cells('Ferry sails'),
        cells('Port opens'),
        cells('5 May 2019', 'Ferry is back'),
      ),
      ['2019-03-03 Ferry sails', '2019-03-03 Port opens', '2019-05-05 Ferry is back'],
    ],
    [
      'a year alone',
      tableOf(
        'Year Event',
        over(2, '2019') + cells('Ferry sails'),
        cells('Port opens'),
        cells('2020', 'Ferry is back'),
      ),
      ['2019 Ferry sails', '2019 Port opens', '2020 Ferry is back'],
    ],
    [
      'what happened, on two days',
      tableOf(
        'Date Event Place',
        `<td>3 March 2019</td>${over(2, 'Ferry sails')}<td>Vale</td>`,
        cells('4 March 2019', 'Port'),
        cells('5 May 2019', 'Ferry is back', 'Vale'),
      ),
      ['2019-03-03 Ferry sails', '2019-03-04 Ferry sails', '2019-05-05 Ferry is back'],
    ],
    [
      'a month under a heading of its year, as in lists of films',
      `<h1>2019 in Vale</h1><table><tr><th colspan="2">Opening</th><th>Title</th></tr>
<tr><th rowspan="3">J<br>A<br>N</th><td>3</td><td>Ferry Tales</td></tr><tr><td>4</td><td>Port Song</td></tr><tr><td>11</td><td>The Captain</td></tr></table>`.replace(
        'J<br>A<br>N',
        'JANUARY',
      ),
      ['2019-01-03 Ferry Tales', '2019-01-04 Port Song', '2019-01-11 The Captain'],
    ],
    [
      'a month beside days that several films share',
      `<h1>2019 in Vale</h1><table><tr><th colspan="2">Opening</th><th>Title</th></tr>
<tr><td rowspan="3">January</td><td rowspan="2">3</td><td>Ferry Tales</td></tr><tr><td>Port Song</td></tr><tr><td>11</td><td>The Captain</td></tr>
<tr><td rowspan="2">February</td><td>1</td><td>The Storm</td></tr><tr><td>8</td><td>The Calm</td></tr></table>`,
      [
        '2019-01-03 Ferry Tales',
        '2019-01-03 Port Song',
        '2019-01-11 The Captain',
        '2019-02-01 The Storm',
        '2019-02-08 The Calm',
      ],
    ],
    [
      'a name of a column, above two rows of names',
      '<table><tr><th rowspan="2">Date</th><th rowspan="2">Event</th><th colspan="2">Votes</th></tr><tr><th>Yes</th><th>No</th></tr><tr><td>3 March 2019</td><td>First vote</td><td>3</td><td>4</td></tr><tr><td>4 March 2019</td><td>Second vote</td><td>5</td><td>2</td></tr></table>',
      ['2019-03-03 First vote', '2019-03-04 Second vote'],
    ],
  ])('%s', async (_, html, titles) => {
    expect((await read(`<html><body>${html}</body></html>`)).titles).toEqual(titles);
  });

  it('and one that spans columns is a heading where it is a year', async () => {
    const year = (text: string): string => `<td colspan="2">${text}</td>`;
    const { titles, told } = await read(
      tableOf(
        'Date Event',
        year('2019'),
        cells('3 March', 'Ferry sails'),
        cells('4 March', 'Port opens'),
        year('2020'),
        cells('5 May', 'Ferry is back'),
      ),
    );
    expect(titles).toEqual(['2019-03-03 Ferry sails', '2019-03-04 Port opens', '2020-05-05 Ferry is back']);
    expect(told).toBe('Rows that hold only a year were read as headings of the rows under them.');
  });

  it('takes no more than a cell may: spans without end cost what the page is long', async () => {
    const row = '<tr><td rowspan="65000" colspan="1000">3 May 2019</td><td rowspan=9999>Ferry</td></tr>';
    const started = performance.now();
    await read(
      `<table><tr><th>Date</th><th>Event</th></tr>${row.repeat(500)}${'<tr>'.repeat(20_000)}</table>`,
    );
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('a month with its year beside a column of days', () => {
  it('is one date, in a table of cells, too', async () => {
    expect(
      (await read('Month,Day,Event\nMarch 2019,3,Ferry sails\nApril 2019,5,Ferry is back\n')).titles,
    ).toEqual(['2019-03-03 Ferry sails', '2019-04-05 Ferry is back']);
    expect((await read('Monat;Tag;Ereignis\nMärz 2019;3;Fähre fährt\nMai 2019;;Hafen zu\n')).titles).toEqual([
      '2019-03-03 Fähre fährt',
      '2019-05 Hafen zu',
    ]);
  });
});

describe('columns that are named by dates', () => {
  const TOLD = 'were read as dates: each filled cell under them is an item.';

  it.each([
    [
      'cells that tell what happened',
      'Team,2019-03-01,2019-04-01\nNorth,Kick-off meeting,Bridge is designed\nSouth,,Site is chosen\n',
      ['2019-03-01 Kick-off meeting', '2019-04-01 Bridge is designed', '2019-04-01 Site is chosen'],
    ],
    [
      'cells of a word, behind the name of their row',
      'Event,March 2019,April 2019\nFerry,sails,returns\nPort,,opens\n',
      ['2019-03 Ferry: sails', '2019-04 Ferry: returns', '2019-04 Port: opens'],
    ],
    [
      'marks: what the row is called',
      'Event,2019-03-01,2019-04-01,2019-05-01\nFerry sails,x,,X\nPort opens,,✓,no\n',
      ['2019-03-01 Ferry sails', '2019-05-01 Ferry sails', '2019-04-01 Port opens'],
    ],
    [
      'years',
      'Region,Town,2018,2019,2020\nNorth,Vale,Mill burns down,,Mill is rebuilt\nSouth,Hill,,Well runs dry,\n',
      ['2018 Mill burns down', '2020 Mill is rebuilt', '2019 Well runs dry'],
    ],
    [
      'one row of events',
      'Country,2019-03-01,2019-04-01\nFrance,Kick-off meeting,Bridge is designed\n',
      ['2019-03-01 Kick-off meeting', '2019-04-01 Bridge is designed'],
    ],
    [
      'other notations of dates',
      'Ort;01.03.2019;15.04.2019\nHafen;Fähre läuft aus;Fähre kehrt zurück\n',
      ['2019-03-01 Fähre läuft aus', '2019-04-15 Fähre kehrt zurück'],
    ],
    [
      'JSON',
      JSON.stringify([
        { Team: 'North', '2019-03-01': 'Kick-off meeting', '2019-04-01': 'Bridge is designed' },
        { Team: 'South', '2019-03-01': '', '2019-04-01': 'Site is chosen' },
      ]),
      ['2019-03-01 Kick-off meeting', '2019-04-01 Bridge is designed', '2019-04-01 Site is chosen'],
    ],
    [
      'a page',
      '<table><tr><th>Team</th><th>March 2019</th><th>April 2019</th></tr><tr><td>North</td><td>Kick-off meeting</td><td>Bridge is designed</td></tr><tr><td>South</td><td></td><td>Site is chosen</td></tr></table>',
      ['2019-03 Kick-off meeting', '2019-04 Bridge is designed', '2019-04 Site is chosen'],
    ],
  ])('are the dates of %s, told', async (_, text, titles) => {
    const { titles: found, told } = await read(text);
    expect(found).toEqual(titles);
    expect(told).toContain(TOLD);
  });

  it('keep the other columns of their rows', async () => {
    const { items } = await read('Team,2019-03-01,2019-04-01\nNorth,Kick-off meeting,Bridge is designed\n');
    expect(items.map(({ Team }) => Team)).toEqual(['North', 'North']);
  });

  it.each([
    ['months', 'Country,Jan 2020,Feb 2020,Mar 2020\nFrance,10,20,30\nSpain,5,6,7\n'],
    ['years', 'Country Name,Country Code,1960,1961,1962\nAruba,ABW,"54,211",55438,56225\nChad,TCD,1.5,,3%\n'],
    [
      'days',
      'Province/State,Country/Region,Lat,Long,1/22/20,1/23/20,1/24/20\n,Thailand,15.0,101.0,2,3,5\n,Japan,36.0,138.0,2,1,2\n',
    ],
    ['quarters', 'Region,Q1 2020,Q2 2020,Q3 2020\nNorth,1,2,3\nSouth,4,5,6\n'],
    [
      'JSON',
      JSON.stringify([
        { country: 'France', 'Jan 2020': 1, 'Feb 2020': 2 },
        { country: 'Spain', 'Jan 2020': 3, 'Feb 2020': 4 },
      ]),
    ],
  ])('of numbers are no timeline, which is told: %s', async (_, text) => {
    const { items, problems } = await read(text);
    expect(items).toEqual([]);
    const [problem] = problems;
    expect(problem?.why).toMatch(
      /^It is a table of numbers over time: its columns are named by dates \(.+\)\.$/,
    );
    expect(problem?.remedy).toMatch(/a row for each event/);
  });

  it('that are months without a year are told with what to do', async () => {
    const { items, problems } = await read('Event,January,February,March\nFair,3,,12\nMarket,,5,\n');
    expect(items).toEqual([]);
    expect(problems[0]?.why).toBe(
      'Its columns are named by months that tell no year (January, February, March).',
    );
    expect(problems[0]?.remedy).toContain('"January 2020"');
  });

  it('are what they are beside a column of dates', async () => {
    const { titles } = await read(
      'Name,Start,2019-03-01,2019-04-01\nFerry sails,2019-01-01,3,4\nPort opens,2019-02-01,5,6\n',
    );
    expect(titles).toEqual(['2019-01-01 Ferry sails', '2019-02-01 Port opens']);
  });
});
