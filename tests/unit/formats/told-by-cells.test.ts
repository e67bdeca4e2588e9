import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { datedTitles, itReads } from './dated-titles.js';

/** A name of the kind, the table, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'what is open until a deadline is of the day it was published',
    'Tender,Published,Deadline\nRoof repairs,2024-02-01,2024-03-15\nBus shelters,2024-02-10,2024-04-01\n',
    ['2024-02-01 Roof repairs', '2024-02-10 Bus shelters'],
  ],
  [
    'the same with a date of publication in words, and a due date',
    'Title,Publication date,Due date\nRoof repairs,3 May 2024,15 June 2024\nBus shelters,9 May 2024,1 July 2024\n',
    ['2024-05-03 Roof repairs', '2024-05-09 Bus shelters'],
  ],
  [
    'a deadline alone is when it is',
    'Title,Deadline\nRoof repairs,2024-03-15\nBus shelters,2024-04-01\n',
    ['2024-03-15 Roof repairs', '2024-04-01 Bus shelters'],
  ],
  [
    'when it happened counts before when it was reported',
    'Report date,Date of event,Title\n2021-03-04,2021-03-01,Barn burns\n2021-03-06,2021-03-05,Boat sinks\n',
    ['2021-03-01 Barn burns', '2021-03-05 Boat sinks'],
  ],
  [
    'times under the name of their zone',
    'Date,UTC,Event\n1986-01-28,16:38:00,Engines start\n1986-01-28,16:39:13,Signal lost\n',
    ['1986-01-28T16:38:00Z Engines start', '1986-01-28T16:39:13Z Signal lost'],
  ],
  [
    'times under Start and End beside a date',
    'Date,Start,End,Programme\n03/06/2024,18:00,18:30,Evening news\n23/06/2024,18:30,19:00,Regions\n',
    ['2024-06-03T18:00/2024-06-03T18:30 Evening news', '2024-06-23T18:30/2024-06-23T19:00 Regions'],
  ],
  [
    'the same in German',
    'Datum,Beginn,Ende,Titel\n2024-06-01,20:15,21:45,Film\n2024-06-01,22:10,23:30,Doku\n',
    ['2024-06-01T20:15/2024-06-01T21:45 Film', '2024-06-01T22:10/2024-06-01T23:30 Doku'],
  ],
  [
    'days under Start and End are days',
    'Start,End,Event\n12.03.2022,14.03.2022,Strike\n15.04.2022,16.04.2022,Fair\n',
    ['2022-03-12/2022-03-14 Strike', '2022-04-15/2022-04-16 Fair'],
  ],
  [
    'a row of the whole day among rows with times',
    'Date,Time,Event\n2024-06-07,08:30,Jobs report\n2024-06-12,All day,Ministers meet\n',
    ['2024-06-07T08:30 Jobs report', '2024-06-12 Ministers meet'],
  ],
  [
    'whole dates under "time" beside their year',
    'headline_text,time,year\nBank fails,2017-11-09 08:00:00+00:00,2017\nBank saved,2017-11-10 09:30:00+00:00,2017\n',
    ['2017-11-09T08:00:00Z Bank fails', '2017-11-10T09:30:00Z Bank saved'],
  ],
  [
    'weeks beside a year',
    'Jahr;KW;Thema\n2024;5;Haushalt\n2024;16;Bauern\n',
    ['[2024-01-29..2024-02-04] Haushalt', '[2024-04-15..2024-04-21] Bauern'],
  ],
  [
    'a topic is a title where there is no other',
    'Week,Topic\n2024-W05,Budget talks\n2024-W06,Farm protests\n',
    ['[2024-01-29..2024-02-04] Budget talks', '[2024-02-05..2024-02-11] Farm protests'],
  ],
  [
    'a country is a title where the rest is numbers',
    'Country,Month,Year,Cases\nGuinea,3,2014,122\nLiberia,4,2014,8\n',
    ['2014-03 Guinea', '2014-04 Liberia'],
  ],
  [
    'years of two digits beside months',
    'Country,Month,Year,Cases\nGuinea,3,14,122\nLiberia,4,98,8\n',
    ['2014-03 Guinea', '1998-04 Liberia'],
  ],
  [
    'years of antiquity stay where the table has others',
    'Year,Month,Event\n79,8,Vesuvius\n410,8,Sack of the city\n',
    ['0079-08 Vesuvius', '0410-08 Sack of the city'],
  ],
  [
    'codes are no titles',
    'Code,Place,Year,Rate\nCN0100100000000,Autauga County,2016,5.3\nCN0100300000000,Baldwin County,2016,5.4\n',
    ['2016 Autauga County', '2016 Baldwin County'],
  ],
  [
    'answers are no titles',
    'Year?,Release Year,Film\nyes,1994,Clerks\nno,1999,Dogma\nyes,2006,Sequel\n',
    ['1994 Clerks', '1999 Dogma', '2006 Sequel'],
  ],
  [
    'the last two digits of a span of years among spans',
    'Period,Ruler\n1682–1725,Peter I\n1725-27,Catherine I\n1762–96,Catherine II\n',
    ['1682/1725 Peter I', '1725/1727 Catherine I', '1762/1796 Catherine II'],
  ],
  [
    'months among spans of years stay months',
    'Period,Event\n1914–1918,War\n1917-11,Revolution\n1919-06,Treaty\n',
    ['1914/1918 War', '1917-11 Revolution', '1919-06 Treaty'],
  ],
  [
    'notes above the names of the columns, and an empty line',
    'Source: Ministry of Health\nDownloaded: 2021-04-01\n\nDate,Measure,Region\n2020-03-16,Schools close,All\n2020-03-31,Curfew,All\n',
    ['2020-03-16 Schools close', '2020-03-31 Curfew'],
  ],
  [
    'a heading above a table of Markdown',
    '# Releases\n\n| Version | Release date | Notes |\n|:---:|:---|---|\n| 2.0.0 | 2021-03-05 | Big rewrite |\n| 1.9.1 | 2020-12-24 | Bug fixes |\n',
    ['2021-03-05 Big rewrite', '2020-12-24 Bug fixes'],
  ],
];

/** Two digits at either end: by themselves a day or a year. */
const SHORT = Array.from({ length: 9 }, (_, i) => `${String(i + 4).padStart(2, '0')}/08/11,Match ${i + 1}`);

describe('what the cells of a table tell', () => {
  itReads(CASES);

  it.each(CASES.filter(([, text]) => !/^(?:#|Source)/.test(text)))(
    '%s, in a file that is named a table',
    async (_, text, items) => {
      expect(await datedTitles(text, { fileName: 'table.csv' })).toEqual(items);
    },
  );

  it('settles day and year by what keeps together, and tells it', async () => {
    const text = `Date,Event\n${SHORT.join('\n')}\n`;
    expect((await datedTitles(text)).slice(0, 2)).toEqual(['2011-08-04 Match 1', '2011-08-05 Match 2']);
    expect((await readText(text)).problems.map(({ why }) => why)).toEqual([
      expect.stringMatching(/^Dates are read day first, as their last numbers are few/),
    ]);
    // Few dates keep together by chance.
    expect((await datedTitles(`Date,Event\n${SHORT.slice(0, 3).join('\n')}\n`))[0]).toBe('fault Match 1');
  });

  it('settles day and month by another column of dates, and not against the dates themselves', async () => {
    const text = (other: string, more = '') =>
      `Filed on,Event date,Title\n${other},03/04/2021,Vote\n2021-05-05,05/06/2021,Count\n${more}`;
    expect(await datedTitles(text('25/12/2020'))).toEqual(['2021-04-03 Vote', '2021-06-05 Count']);
    expect(await datedTitles(text('12/25/2020'))).toEqual(['2021-03-04 Vote', '2021-05-06 Count']);
    expect((await datedTitles(text('25/12/2020', '2021-05-06,06/30/2021,Oath\n')))[0]).toBe(
      '2021-03-04 Vote',
    );
    expect((await datedTitles(text('12/11/2020')))[0]).toBe('fault Vote');
  });
});

describe('tables of GDELT', () => {
  const row = (id: string, url: string, extras: string): string =>
    [id, id.slice(0, 14), '1', 'post.example', url, ...Array.from({ length: 21 }, () => ''), extras].join(
      '\t',
    );
  const graph = [
    row(
      '20240513193000-12',
      'https://post.example/flood',
      '<PAGE_TITLE>Flood &amp; mud</PAGE_TITLE><PAGE_PRECISEPUBTIMESTAMP>20240513190000</PAGE_PRECISEPUBTIMESTAMP>',
    ),
    row('20240513193000-T13', 'https://post.example/bridge', '<PAGE_TITLE>Bridge gone</PAGE_TITLE>'),
    row('20240513193000-14', 'https://post.example/untitled', ''),
  ].join('\n');

  it('reads articles of the knowledge graph by their titles, and tells those without', async () => {
    expect(await datedTitles(`${graph}\n`)).toEqual([
      '2024-05-13T19:00:00Z Flood & mud',
      '2024-05-13T19:30:00Z Bridge gone',
    ]);
    const { problems, items } = await readText(graph);
    expect(problems.map(({ why }) => why)).toEqual(['It has no title.']);
    expect(items[0]).toMatchObject({ url: 'https://post.example/flood', source: 'post.example' });
  });

  it('tells a series of numbers and reads none of it', async () => {
    const text = 'Date,Series,Value\n2024-05-01,Volume Intensity,0.03\n2024-05-02,Volume Intensity,0.04\n';
    for (const options of [{}, { fileName: 'timeline.csv' }]) {
      const { items, problems } = await readText(text, options);
      expect(items).toEqual([]);
      expect(problems.map(({ why }) => why)).toEqual([
        'It is not a timeline of news but a series of numbers.',
      ]);
    }
  });
});
