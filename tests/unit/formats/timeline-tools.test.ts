// What a reader makes of a small file of its kind, field by field.
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { expectAccounted, readFixture, rowProblems } from './support.js';

describe('TimelineJS', () => {
  it('reads version 2, wrapped as it is often published, with historical years', async () => {
    const result = await readFixture('own/timelinejs-2.json');
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

describe('SIMILE', () => {
  it('reads fuzzy ends as approximate, and historical years', async () => {
    const result = await readFixture('own/simile-fuzzy.json');
    expect(result.items.map((item) => [item['start'], item['end'], item['title']])).toEqual([
      ['2006-05-28T09:00:00Z', '2006-06-15T09:00:00Z', 'Writing docs'],
      ['1900~', '1910~', 'Fuzzy reign'],
      ['-0499', undefined, 'Long ago'],
      ['1066~', '1070~', 'Some time in between'],
    ]);
    expect(rowProblems(result)).toEqual([4]);
  });

  it('reads an end at midnight as the end of the day before', async () => {
    const { items } = await readFixture('simile/jfk.xml');
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
