import { describe, expect, it } from 'vitest';
import type { DateContext } from '../../../src/time/read-date.js';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';
import { createNormalizer } from '../items/full-normalizer.js';
import { createNormalRow } from '../../../src/items/normalizer.js';

const zone = createZone('Asia/Yerevan');
let notes: string[] = [];
const ctx = withCells({ zone, onNote: ({ why }) => notes.push(why) });

function read(value: unknown, more: Partial<DateContext> = {}): string {
  notes = [];
  const date = parseDate(value, { ...ctx, ...more });
  return isFault(date)
    ? `fault${date.readings ? `: ${date.readings.join(' or ')}` : ''}`
    : toEdtf(date, zone);
}

describe('numbers that are years', () => {
  it.each([
    [1964, '1964'],
    [2026, '2026'],
    [800, '0800'],
    [79, '0079'],
    [9999, '9999'],
    [20200315, '2020-03-15'],
    [1601201700000, '2020-09-27T10:15:00.000Z'],
    [-86400000000, '1967-04-07T00:00:00.000Z'],
    [0, 'fault'],
    [-44, 'fault: 44 BC or 45 BC'],
    [44144, 'fault'],
    [202403, 'fault'],
    [20241332, 'fault'],
    [99999999, 'fault'],
    [44144.5, 'fault'],
    [0.5, 'fault'],
  ])('%d is %s', (value, edtf) => expect(read(value)).toBe(edtf));

  it('counts them where the author says what they count', () => {
    expect(read(1964, { numbers: 's' })).toBe('1970-01-01T00:32:44Z');
    expect(read(1964, { numbers: 'excel' })).toBe('1905-05-17');
    expect(read(0, { numbers: 's' })).toBe('1970-01-01T00:00:00Z');
  });
});

describe('a part that is not known leaves what is', () => {
  it.each(
    'XX/05/2020,05/xx/2020,2020-05-xx,xx.05.2020,xx May 2020,"May xx, 2020,?/5/2020,00/05/2020,05/00/2020,??.05.2020,2020-05-00,20200500,X/05/2020,xx мая 2020,ХХ.05.2020,__/05/2020,2020/05/??,00 May 2020,xx-05-2020,2020.05.xx,?? mai 2020'
      .replace('"May xx, 2020', 'May xx§ 2020')
      .split(',')
      .map((cell) => cell.replace('§', ',')),
  )('%s is a month', (cell) => expect(read(cell)).toBe('2020-05'));

  it.each(['xx/xx/2020', '2020-00-00', '2020-xx-xx', '15/xx/2020', 'xx/2020', '00.00.2020', '2020/xx'])(
    '%s is a year',
    (cell) => expect(read(cell)).toBe('2020'),
  );

  it.each([
    ['?-Nov-1998', '1998-11'],
    ['? May 2020', '2020-05'],
    ['Nov ?, 1998', '1998-11'],
  ])('%s is %s', (cell, edtf) => expect(read(cell)).toBe(edtf));

  it.each(['XX/XX/XXXX', '??-??-????', '11/05/xxxx', '11/5/20xx', '??-??-19??', '3.xx.199x'])(
    '%s has no year, and so is a fault without readings',
    (cell) => expect(read(cell)).toBe('fault'),
  );

  it('reads Roman numbers where they stand as months and centuries', () => {
    expect(read('XX век')).toBe('19XX');
    expect(read('20th century')).toBe('19XX');
    expect(read('5.X.2020')).toBe('2020-10-05');
    expect(read('5/X/2020')).toBe('fault');
    expect(read('0000-00-00')).toBe('fault');
    expect(read('XX/13/0000')).toBe('fault');
  });
});

describe('years of two digits', () => {
  it.each([
    ['7-Dec-41', '1941-12-07'],
    ['1.9.39', '1939-09-01'],
    ["6 June '44", '1944-06-06'],
    ['6/17/47', '1947-06-17'],
    ['01-Jan-30', '1930-01-01'],
    ['31-Dec-29', '2029-12-31'],
    ['Thu, 02 Sep 21 20:00:00 GMT', '2021-09-02T20:00:00Z'],
    ['13.10.00', '2000-10-13'],
    ['45/06/26', '1945-06-26'],
    ['abr/18', '2018-04'],
  ])('%s is %s, and told', (cell, edtf) => {
    expect(read(cell)).toBe(edtf);
    expect(notes).toHaveLength(1);
  });

  it('is settled by the year that stands beside', () => {
    const yearBeside = (two: number): number | undefined => (two === 6 ? 1906 : undefined);
    expect(read('9/24/06', { yearBeside })).toBe('1906-09-24');
    expect(notes).toEqual([]);
    expect(read('24-Sep-06', { yearBeside })).toBe('1906-09-24');
    expect(read('18/05/06', { yearBeside })).toBe('1906-05-18');
    expect(read('9/24/07', { yearBeside })).toBe('2007-09-24');
    expect(notes).toHaveLength(1);
  });

  it('tells every reading that the calendar has, and no other', () => {
    expect(read('04/04/25')).toBe('fault: 2025-04-04 or 2004-04-25');
    expect(read('18/05/24')).toBe('fault: 2024-05-18 or 2018-05-24');
    expect(read('2026-06-45')).toBe('fault');
    expect(read('26/06/45')).toBe('1945-06-26');
    expect(read('18/05/24', { dateOrder: 'ymd' })).toBe('2018-05-24');
    expect(parseDate('18/05/24', ctx)).toMatchObject({ remedy: expect.stringContaining('ymd') as string });
  });

  it('is told once a file, with the column "year" believed', () => {
    const normalizer = createNormalizer({ zone, facets: [] });
    const row = createNormalRow([]);
    const rows = [
      { date: '9/24/06', year: '1906', title: 'a' },
      { date: '9/24/47', Year: 1947, title: 'b' },
      { date: '9/24/48', title: 'c' },
      { date: '9/24/49', title: 'd' },
      { date: '9/24/16', 'Year built': '1916.0', title: 'e' },
      { date: '9/24/17', birthdays: 1917, title: 'f' },
    ];
    const years = rows.map((raw, i) => {
      expect(normalizer.read(raw, i, row)).toBe(true);
      return new Date(row.start + 86400000).getUTCFullYear();
    });
    expect(years).toEqual([1906, 1947, 1948, 1949, 1916, 2017]);
    expect(normalizer.problems.map(({ severity }) => severity)).toEqual(['file']);
  });
});

describe('years of one digit', () => {
  it.each(['1 Jan 0', '1.1.0', '1/1/0', '3/4/5'])('%s is no date', (cell) =>
    expect(read(cell)).toBe('fault'),
  );
});

describe('two times of day', () => {
  it.each([
    ['5 May 2022 10:00-11:00', '2022-05-05T10:00/2022-05-05T11:00'],
    ['10:00–12:30, 5 May 2022', '2022-05-05T10:00/2022-05-05T12:30'],
    ['2022-05-05 14:00-16:00', '2022-05-05T14:00/2022-05-05T16:00'],
    ['2022-05-05 08:10-09:20', '2022-05-05T08:10/2022-05-05T09:20'],
    ['5. Mai 2022 9.30-11.00', '2022-05-05T09:30/2022-05-05T11:00'],
    ['May 5, 2022 9:30am-11:00am', '2022-05-05T09:30/2022-05-05T11:00'],
    ['2022-05-05 14:00-04:00', '2022-05-05T18:00Z'],
    ['2022-05-05T10:00-11:00', '2022-05-05T21:00Z'],
    ['2022-05-05 10:00:00-11:00', '2022-05-05T21:00:00Z'],
    ['2022-05-05 10:00-11:00', 'fault: 10:00 to 11:00 or 10:00 at UTC-11:00'],
    ['5 May 2022 22:00-02:00', 'fault: 22:00 to 02:00 or 22:00 at UTC-02:00'],
  ])('%s is %s', (cell, edtf) => expect(read(cell)).toBe(edtf));
});

describe('zones by their names', () => {
  it.each([
    ['2020-01-01 10:00 CET', '2020-01-01T09:00Z'],
    ['2020-07-01 10:00 CEST', '2020-07-01T08:00Z'],
    ['2020-07-01 10:00 MSK', '2020-07-01T07:00Z'],
    ['2020-07-01 10:00 PET', '2020-07-01T15:00Z'],
    ['17 Mar 2020 23:00:00 AEDT', '2020-03-17T12:00:00Z'],
    ['Tue, Jan 23 2018 02:54:55 MST', '2018-01-23T09:54:55Z'],
    ['Thu, 02 Sep 2021 20:0:0 Z', '2021-09-02T20:00:00Z'],
    ['1 Jul 2020, 10:00 (CEST)', '2020-07-01T08:00Z'],
    ['10:00 CET, 1 Jan 2020', '2020-01-01T09:00Z'],
    ['1. Juli 2020, 10:00 Uhr MESZ', '2020-07-01T08:00Z'],
    ['1 июля 2020, 10:00 МСК', '2020-07-01T07:00Z'],
    ['Jan 1, 2020 10:00 AM ET', '2020-01-01T15:00Z'],
    ['Jul 1, 2020 10:00 AM ET', '2020-07-01T14:00Z'],
    ['2020-07-01 10:00 Europe/Berlin', '2020-07-01T08:00Z'],
    ['February 7, 2026 10:30 AM (GMT+4)', '2026-02-07T06:30Z'],
    ['7 Feb 2026 10:30 UTC+5:30', '2026-02-07T05:00Z'],
    ['7 Feb 2026 10:30 GMT-3', '2026-02-07T13:30Z'],
    ['1 Jan 2020 10:00 – 12:00 CET', '2020-01-01T09:00Z/2020-01-01T11:00Z'],
    ['Mar 8, 2023 2:00 PM (GMT+4) → 3:00 PM', '2023-03-08T10:00Z/2023-03-08T11:00Z'],
  ])('%s is %s', (cell, edtf) => {
    expect(read(cell)).toBe(edtf);
    expect(notes).toEqual([]);
  });

  it.each([
    ['2020-07-01 10:00 BST', '2020-07-01T09:00Z', 'Bangladesh'],
    ['2020-01-01 10:00 CST', '2020-01-01T16:00Z', 'China'],
  ])('%s is %s, and told, as it can be that of others', (cell, edtf, other) => {
    expect(read(cell)).toBe(edtf);
    expect(notes).toEqual([expect.stringContaining(other)]);
  });

  it.each([
    '2016-12-20 09:31 IST',
    'Tue, 20 Dec 2016 09:31:15 IST',
    '20 Dec 2016 09:31 XYZT',
    '20 Dec 2016 09:31 AMT',
  ])('%s keeps its day and tells', (cell) => {
    expect(read(cell)).toBe('2016-12-20');
    expect(notes).toHaveLength(1);
  });

  it('takes no weekday or month for a zone', () => {
    expect(read('10:00 WED 1 JAN 2020')).toBe('2020-01-01T10:00');
    expect(read('10:00 JAN 1 2020')).toBe('2020-01-01T10:00');
  });
});

describe('ranges', () => {
  it.each([
    '10-9 May 2020',
    '28-3 March 2021',
    'May 20-10, 2020',
    'May 20 - May 10, 2020',
    '20.–10.05.2020',
    '20.5.-10.5.2020',
    '10 au 9 mai 2020',
    '2020-05-10/2020-05-09',
  ])('%s ends before it starts', (cell) => expect(read(cell)).toBe('fault'));

  it.each([
    ['Dec 28 - Jan 3, 2021', '2020-12-28/2021-01-03'],
    ['28.12.–3.1.2021', '2020-12-28/2021-01-03'],
    ['Nov – Feb 2021', '2020-11/2021-02'],
    ['mid to late March 2021', '2021-03-11~/2021-03-31~'],
    ['mid- to late March 2021', '2021-03-11~/2021-03-31~'],
    ['early to mid-March 2021', '2021-03-01~/2021-03-20~'],
    ['late March to early April 2021', '2021-03-21~/2021-04-10~'],
    ['Anfang bis Mitte März 2021', '2021-03-01~/2021-03-20~'],
    ['between 1936 and 1939', '1936/1939'],
  ])('%s is %s', (cell, edtf) => expect(read(cell)).toBe(edtf));
});

describe('numbers with points, eras, weekdays', () => {
  it.each([
    ['2.020', '2020'],
    ['1.945', '1945'],
    ['2 020', '2020'],
    ['1964.0', '1964'],
    ['1.939–1.945', '1939/1945'],
    ['1.500 v. Chr.', '-1499'],
    ['300 BCE – 200 BCE', '-0299/-0199'],
    ['200 BCE – 100 CE', '-0199/0100'],
    ['3η Μαΐου 2020', '2020-05-03'],
    ['12k BC', 'Y-11999'],
    ['5k BC', '-4999'],
    ['2.5k BCE', '-2499'],
    ['12K B.C.', 'Y-11999'],
    ['17 Oct -44', 'fault: 17 oct 44 BC or 17 oct 45 BC'],
    ['Oct 17 -4069', 'fault: oct 17 4069 BC or oct 17 4070 BC'],
    ['March 15, -44', 'fault: march 15, 44 BC or march 15, 45 BC'],
    ['1 Jan 2563 BE', '2020-01-01'],
    ['2563-01-01 BE', '2020-01-01'],
    ['B.E. 2563', 'fault'],
    ['1 January 2563 B.E.', '2020-01-01'],
    ['1 มกราคม 2563', '2020-01-01'],
    ['1 Jan 2400 BE', 'fault'],
    ['令和2年5月1日', '2020-05-01'],
    ['昭和20年8月15日', '1945-08-15'],
    ['民國109年1月1日', '2020-01-01'],
    ['2020年24月', 'fault'],
    ['2021-W53', 'fault'],
    ['2020-W53', '[2020-12-28..2021-01-03]'],
    ['2021-W05-3', '2021-02-03'],
  ])('%s is %s', (cell, edtf) => expect(read(cell)).toBe(edtf));

  it.each([
    ['Monday, 10 November 2020', 1],
    ['Tuesday, 10 November 2020', 0],
    ['mardi 10 novembre 2020', 0],
    ['lundi 10 novembre 2020', 1],
    ['вторник, 10 ноября 2020', 0],
    ['среда, 10 ноября 2020', 1],
    ['Mon, 10 Nov 2020 10:00:00 GMT', 1],
    ['2020年5月1日(金)', 0],
    ['2020年5月1日(土)', 1],
  ])('%s: a weekday of another date is told (%d)', (cell, count) => {
    expect(read(cell)).not.toBe('fault');
    expect(notes).toHaveLength(count);
  });
});
