// Which column is the date and which the title: by names, and by what the cells hold.
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/formats/table/csv.js';
import { readJson } from '../../../src/formats/json/json.js';
import { readJsonLines } from '../../../src/formats/json/json-lines.js';
import { readText } from '../../../src/formats/read.js';
import type { ReadResult } from '../../../src/formats/reader.js';
import { context, expectAccounted } from './support.js';

const csv = (text: string, columns?: Readonly<Record<string, string>>): ReadResult => {
  const result = readCsv(text, columns ? { ...context, columns } : context);
  expectAccounted(result);
  return result;
};
const events = ({ items }: ReadResult): readonly unknown[] =>
  items.map(({ start, title }) => `${String(start)} ${String(title)}`);

describe('the date is the column whose cells are dates', () => {
  it.each([
    ['Candidate,State,Primary Election Date,Status\nA. White,AL,2018-06-05,Lost\n', '2018-06-05 A. White'],
    ['Mandate,Who,Sworn in on\nFirst term,A. White,5 June 2018\n', '5 June 2018 First term'],
    ['Film,Update note,Release Year,Year?\nMetropolis,cut again,1927,yes\n', '1927 Metropolis'],
    ['title,year_release,data\nNosferatu,1922,restored in 35 mm\n', '1922 Nosferatu'],
    ['from,event,happened\nParis,Departure,2021-05-01\nLyon,Arrival,2021-05-02\n', '2021-05-01 Departure'],
    ['When,Date,Headline\nafternoon,27 Sept 2020,War begins\n', '27 Sept 2020 War begins'],
    ['date,year,month,title\n2020-09-27,2020,9,War begins\n', '2020-09-27 War begins'],
  ])('%j', (text, event) => {
    expect(events(csv(text))[0]).toBe(event);
  });

  it('tells what was taken, and how to say otherwise', () => {
    const { problems } = csv('When,Occurred,Headline\nafternoon,2020-09-27,War begins\n');
    expect(problems.map(({ why }) => why)).toEqual(['"Occurred" was taken as the date, not "When".']);
    expect(problems[0]?.remedy).toContain('columns');
  });

  it('a column that is called a date stays one where a few of its cells are none', () => {
    const rows = '2020-09-27,A\nunknown,B\n2020-11-10,C\n';
    expect(csv(`date,title\n${rows}`).records).toBe(3);
  });
});

describe('the title is a column that is filled and varies', () => {
  it('not one that is empty or always the same', () => {
    const rows = Array.from(
      { length: 6 },
      (_, i) => `2020-0${i + 1}-01,Fire,,Blaze no. ${'abcdef'[i]} in town\n`,
    );
    const result = csv(`date,event,name,what\n${rows.join('')}`);
    expect(events(result)[0]).toBe('2020-01-01 Blaze no. a in town');
    expect(result.problems[0]?.why).toContain('"what" was taken as the title');
  });

  it('of counts by year and place no row is an event', () => {
    const places = ['North', 'South'];
    const rows = Array.from({ length: 80 }, (_, i) => `${places[i % 2]},${1900 + i},${i * 7}\n`);
    const { items, problems } = csv(`Region,Year,Deaths\n${rows.join('')}`);
    expect(items).toEqual([]);
    expect(problems[0]?.why).toContain('no column of titles');
    expect(problems[0]?.remedy).toContain("start: 'Year', title: 'Region'");
  });

  it('weights that are no importance from 0 to 10 are left alone', () => {
    expect(csv('date,title,weight\n2020,A,70\n2021,B,85\n').items[0]).toEqual({
      start: '2020',
      title: 'A',
      weight: '70',
    });
    expect(csv('date,title,priority\n2020,A,7\n2021,B,8\n').items[0]).toMatchObject({ importance: 7 });
  });
});

describe('a mapping of columns', () => {
  const table = 'Candidate,State,Primary Election Date,Filed\nA. White,AL,2018-06-05,2018-01-02\n';
  it('says which column holds which field', () => {
    const columns = { start: 'Filed', title: 'candidate', region: 'State' };
    expect(csv(table, columns)).toMatchObject({
      items: [{ start: '2018-01-02', title: 'A. White', region: 'AL' }],
      problems: [],
    });
  });

  it('holds for JSON and JSON Lines too, and nothing else takes the field', () => {
    const record = { start: 'at once', title: 'Dr', Filed: '2018-01-02', Candidate: 'A. White' };
    const columns = { start: 'Filed', title: 'Candidate' };
    const item = {
      'start (column 1)': 'at once',
      'title (column 2)': 'Dr',
      start: '2018-01-02',
      title: 'A. White',
    };
    expect(readJson(JSON.stringify([record]), { ...context, columns }).items).toEqual([item]);
    expect(readJsonLines(JSON.stringify(record), { ...context, columns }).items).toEqual([item]);
  });

  it('is told of a column that is not there, and of the one that may be meant', () => {
    const { items, problems } = csv(table, { start: 'Election Date', title: 'Candidate' });
    expect(items).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      why: 'There is no column "Election Date" for start (columns: Candidate, State, Primary Election Date, Filed).',
      remedy: 'Did you mean "Primary Election Date"?',
    });
  });

  it('tells columns of one name apart by their place, and no cell of theirs is lost', () => {
    const twins = 'Date,Title,City,City,City\n2018-01-02,Race,Baku,Ganja,Quba\n';
    expect(csv(twins).items).toEqual([
      {
        start: '2018-01-02',
        title: 'Race',
        City: 'Baku',
        'City (column 4)': 'Ganja',
        'City (column 5)': 'Quba',
      },
    ]);
    expect(csv(twins, { place: 'City (column 4)' })).toMatchObject({
      items: [{ place: 'Ganja', City: 'Baku', 'City (column 5)': 'Quba' }],
      problems: [],
    });
  });

  it('that says nothing of the dates leaves an odd table to be made plain', async () => {
    const text = 'Date,What,Desk\n2021,,\n4 March,Harbour opens,North\n2022,,\n7 July,Ferry sinks,South\n';
    const { items, problems } = await readText(text, { columns: { source: 'Desk', title: 'What' } });
    expect(items).toMatchObject([
      { start: '4 March 2021', title: 'Harbour opens', source: 'North' },
      { start: '7 July 2022', title: 'Ferry sinks', source: 'South' },
    ]);
    expect(problems.map(({ why }) => why).join()).not.toContain('There is no column');
  });

  it('is proposed where a table is refused', () => {
    const { problems } = csv('x,y\nLanding,soon\nOrbit,later\n');
    expect(problems[0]?.remedy).toContain("title: 'x'");
  });
});

describe('years, months and days in JSON', () => {
  it.each([
    [
      { year: 1964, event: 'Born' },
      { start: '1964', title: 'Born' },
    ],
    [
      { year: 1964, month: 4, day: 3, title: 'A' },
      { start: '1964-04-03', title: 'A' },
    ],
    [
      { year: '1964', month: 'April', day: 3, title: 'A' },
      { start: '3 April 1964', title: 'A' },
    ],
    [
      { start_year: 1914, end_year: 1918, title: 'A' },
      { start: '1914', end: '1918', title: 'A' },
    ],
    [
      { date: '2021-05-01', time: '10:30', title: 'A' },
      { start: '2021-05-01 10:30', title: 'A' },
    ],
    [
      { candidate: 'B', electionDate: '2021', title: 'A' },
      { candidate: 'B', start: '2021', title: 'A' },
    ],
  ])('%j', (record, item) => {
    expect(readJson(JSON.stringify([record]), context).items).toEqual([item]);
  });
});

describe('when a row was written', () => {
  const read = (text: string) => {
    const { items, problems } = readCsv(text, context);
    return [items.map(({ start }) => start), problems.map(({ why }) => why).join()] as const;
  };

  it.each([
    [
      'Timestamp,What happened?,When did it happen?\n11/28/2023 10:11:12,Ferry sinks,2/13/2019\n11/29/2023 9:11:12,Mine falls,5/17/2019\n',
      ['2/13/2019', '5/17/2019'],
    ],
    [
      'Date added,Incident,When did it happen\n2024-01-01,Ferry sinks,2019-02-03\n2024-01-02,Mine falls,2019-05-17\n',
      ['2019-02-03', '2019-05-17'],
    ],
    [
      'Last update,Mandate,Signed\n2024-01-01,Carbon levy,2019-03-04\n2024-01-01,Coal exit,2020-05-06\n',
      ['2019-03-04', '2020-05-06'],
    ],
    ['Timestamp,Event\n2019-02-03,Ferry sinks\n2019-05-17,Mine falls\n', ['2019-02-03', '2019-05-17']],
  ])('is its date where there is no other only: %j', (text, starts) => {
    expect(read(text)[0]).toEqual(starts);
  });

  it('tells of two columns of dates of which no name says more', () => {
    expect(
      read('Film,Premiere date,Release date\nDune,1984-12-03,1984-12-14\nHeat,1995-12-06,1995-12-15\n')[1],
    ).toContain('not "Release date"');
    expect(
      read('Film,Date,Release date\nDune,1984-12-03,1984-12-14\nHeat,1995-12-06,1995-12-15\n')[1],
    ).not.toContain('Release date');
  });
});
