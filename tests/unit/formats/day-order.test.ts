import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/formats/table/csv.js';
import { findDayOrder, inOrder, isAmbiguous, withCentury } from '../../../src/formats/day-order.js';
import { readJson } from '../../../src/formats/json/json.js';
import { context } from './support.js';

const csv = (dates: readonly string[]) =>
  readCsv(`date,title\n${dates.map((d) => `${d},A\n`).join('')}`, context);
const starts = (dates: readonly string[]): readonly unknown[] => csv(dates).items.map(({ start }) => start);

describe('the order of day and month', () => {
  it.each([
    [['9/24/06', '3/4/06'], 'mdy'],
    [['03/04/2021', '25/12/2021'], 'dmy'],
    [['45/06/26', '04/04/25'], 'ymd'],
    [['18/05/24', '5/30/24'], undefined],
    [['03/04/2021', '05/06/2021'], undefined],
    [['25/12/2021', '12/25/2021'], undefined],
    [['13/13/2020', '2021-05-06', 'soon', ''], undefined],
    [['1848/07/19', '48/12/10', '18/05/24'], 'ymd'],
    [['5/5/2020', '31/05/2020 10:00'], 'dmy'],
    [['30/02/2021', '03/04/2021'], undefined],
  ])('of %j is %s', (cells, order) => {
    expect(findDayOrder(cells)?.order).toBe(order);
  });

  it('settles the dates that have two readings, and is told once with its proof', () => {
    const { problems } = csv([
      '9/24/2006',
      '3/4/2006',
      '5/6/2006 10:30',
      '3/4/2006 - 5/4/2006',
      '4 May 2006',
    ]);
    expect(starts(['9/24/2006', '3/4/2006', '5/6/2006 10:30', '3/4/2006 - 5/4/2006', '4 May 2006'])).toEqual([
      '9/24/2006',
      '2006-03-04',
      '2006-05-06 10:30',
      '2006-03-04 - 2006-05-04',
      '4 May 2006',
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'file', value: '9/24/2006' });
    expect(problems[0]?.why).toContain('month first');
  });

  it('is not told where nothing depends on it, and gives way to the author', () => {
    expect(csv(['9/24/2006', '12/25/2006']).problems).toEqual([]);
    const text = 'date,title\n9/24/2006,A\n3/4/2006,B\n';
    expect(readCsv(text, { ...context, dateOrder: 'dmy' }).items[1]?.['start']).toBe('3/4/2006');
  });

  it('is found in JSON too', () => {
    const records = ['24/9/2006', '3/4/2006'].map((when) => ({ when, headline: 'A' }));
    expect(readJson(JSON.stringify(records), context).items.map(({ start }) => start)).toEqual([
      '24/9/2006',
      '2006-04-03',
    ]);
  });

  it('settles years that come first, also where only one order is possible', () => {
    expect(starts(['1848/07/19', '45/06/26', '18/05/24'])).toEqual(['1848/07/19', '26 Jun 45', '24 May 18']);
  });

  it('leaves the century of two digits open', () => {
    expect(inOrder('3/4/06', 'mdy')).toBe('4 Mar 06');
    expect(isAmbiguous('5/5/2020')).toBe(false);
    expect(isAmbiguous('05/05/20')).toBe(true);
  });
});

describe('a year beside a date', () => {
  it('says the century', () => {
    const { items } = readCsv(
      'name,date,year\nDevils Tower,9/24/06,1906\nSpeech,6/17/47,1947\nLater,3/4/08,1908\n',
      context,
    );
    expect(items.map(({ start }) => start)).toEqual(['9/24/1906', '6/17/1947', '4 Mar 1908']);
    const json = readJson('[{"date":"7-Dec-41","year":1941,"title":"A"}]', context);
    expect(json.items[0]?.['start']).toBe('7-Dec-1941');
  });

  it.each([
    ["5 mei '45", '1945', '5 mei 1945'],
    ['9/24/06', '1907', '9/24/06'],
    ['9/24/1906', '2006', '9/24/1906'],
    ['9/24/06 10:06', '1906', '9/24/06 10:06'],
    ['May 06', 'unknown', 'May 06'],
  ])('%s beside %s is %s', (cell, year, text) => {
    expect(withCentury(cell, year)).toBe(text);
  });
});

describe('years and the next ones', () => {
  const read = (cells: readonly string[]) => {
    const { items } = readCsv(
      `Season,Champion\n${cells.map((cell, i) => `${cell},Club ${i}`).join('\n')}\n`,
      context,
    );
    return items.map(({ start }) => start);
  };

  it.each([
    [
      'one of which can be nothing else',
      ['2008-09', '2009-10', '2018-19', '2020-21'],
      ['2008/2009', '2009/2010', '2018/2019', '2020/2021'],
    ],
    [
      'over the turn of a century',
      ['1998/99', '1999/00', '2000/01'],
      ['1998/1999', '1999/2000', '2000/2001'],
    ],
    ['that are several', ['2009-10', '2010-11', '2011-12'], ['2009/2010', '2010/2011', '2011/2012']],
  ])('are two years where all are, %s', (_, cells, starts) => {
    expect(read(cells)).toEqual(starts);
  });

  it.each([
    ['where one is a month', ['2009-10', '2010-11', '2011-12', '2012-02']],
    ['where they are few', ['2009-10', '2010-11']],
    ['where some are seasons', ['2020-21', '2020-22', '2018-19']],
  ])('stay as they are %s', (_, cells) => {
    expect(read(cells)).toEqual(cells);
  });
});
