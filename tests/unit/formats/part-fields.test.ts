import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/formats/json/json.js';
import { readJsonLines } from '../../../src/formats/json/json-lines.js';
import { DEFAULT_LIMITS } from '../../../src/formats/reader.js';

const context = { limits: DEFAULT_LIMITS };
const dates = (record: object): readonly unknown[] => {
  const { items } = readJson(JSON.stringify({ events: [{ ...record, title: 'x' }] }), context);
  const lines = readJsonLines(JSON.stringify({ ...record, title: 'x' }), context).items;
  expect(lines.map(({ start, end }) => [start, end])).toEqual(items.map(({ start, end }) => [start, end]));
  return [items[0]?.['start'], items[0]?.['end']];
};

describe('records that give year, month and day apart', () => {
  it.each([
    [{ year: 1964, month: 4, day: 3 }, '1964-04-03', undefined],
    [{ day: 3, month: 4, year: 1964 }, '1964-04-03', undefined],
    [{ Year: '1964', Month: '04', Day: '03' }, '1964-04-03', undefined],
    [{ year: 1964, month: 'April', day: 3 }, '3 April 1964', undefined],
    [{ year: 1964, month: 4 }, '1964-04', undefined],
    [{ year: 1964, month: 0, day: 0 }, '1964', undefined],
    [{ jahr: 1964, monat: 4, tag: 3 }, '1964-04-03', undefined],
    [{ année: 1964, mois: 4, jour: 3 }, '1964-04-03', undefined],
    [{ startYear: 1914, startMonth: 7, endYear: 1918, endMonth: 11, endDay: 11 }, '1914-07', '1918-11-11'],
    [
      { start_year: 2020, start_month: 5, start_day: 1, end_month: 6, end_day: 2 },
      '2020-05-01',
      '2020-06-02',
    ],
    [{ date: '', year: 2021, month: 6 }, '2021-06', undefined],
    [{ year: '44 BC', month: 'March', day: 15 }, '15 March 44 BC', undefined],
    [{ year: '1964.0', month: '4.0', day: '3.0' }, '1964-04-03', undefined],
    [{ date: { year: 1964, month: 4, day: 3 } }, '1964-04-03', undefined],
    [{ start: { year: 1939 }, end: { year: 1945, month: 5 } }, 1939, '1945-05'],
    [{ date: '2020-05-01', year: 2021, month: 6 }, '2020-05-01', undefined],
    [{ year: 1964 }, '1964', undefined],
    [{ start: 1914, end: 1918 }, 1914, 1918],
  ])('%j', (record, start, end) => expect(dates(record)).toEqual([start, end]));
});
