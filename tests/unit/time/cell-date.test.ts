import { describe, expect, it } from 'vitest';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';
import { CELLS } from '../items/cells.js';
import { NEWSROOM_CELLS, NO_DATES, TWO_READINGS } from '../items/newsroom-cells.js';

const zone = createZone('Asia/Yerevan');
const ctx = withCells({ zone });

function read(cell: unknown, more: Partial<Parameters<typeof parseDate>[1]> = {}): string {
  const date = parseDate(cell, { ...ctx, ...more });
  return isFault(date)
    ? `fault${date.readings ? `: ${date.readings.join(' or ')}` : ''}`
    : toEdtf(date, zone);
}

describe('parseDate reads what people type into cells', () => {
  it('the table has at least 150 cells in at least 8 languages', () => {
    expect(Object.values(CELLS).flat().length).toBeGreaterThanOrEqual(150);
    expect(Object.keys(CELLS).length).toBeGreaterThanOrEqual(8 + 9);
  });

  for (const [kind, cells] of Object.entries(CELLS))
    it(`${kind}: ${cells.length} cells`, () => {
      expect(cells.map(([cell]) => [cell, read(cell)])).toEqual(cells.map(([cell, edtf]) => [cell, edtf]));
    });
});

describe('parseDate reads what newsrooms type', () => {
  it.each(NEWSROOM_CELLS)('%j is %s', (cell, edtf) => expect(read(cell)).toBe(edtf));
  it.each(TWO_READINGS)('%j could be %s', (cell, readings) => expect(read(cell)).toBe(`fault: ${readings}`));
  it.each(NO_DATES)('%j is no date', (cell) => expect(read(cell)).toBe('fault'));
});

describe('parseDate never guesses', () => {
  it('tells both readings of what can be read in two ways', () => {
    expect(read('03/04/2021')).toBe('fault: 2021-04-03 or 2021-03-04');
    expect(read('3-4-2021')).toBe('fault: 2021-04-03 or 2021-03-04');
    expect(read('03/04/21')).toBe('fault: 2021-04-03 or 2021-03-04 or 2003-04-21');
    expect(read('3/4/21')).toBe('fault: 2021-04-03 or 2021-03-04');
    expect(read('2008/09')).toBe('fault: 2008-09 or 2008/2009');
    expect(read('1905–10')).toBe('fault: 1905-10 or 1905/1910');
    expect(read('1900s')).toBe('fault: 190X or 19XX');
    expect(read('the 90s')).toBe('fault: 189X or 199X');
    expect(read('-44')).toBe('fault: 44 BC or 45 BC');
    expect(read('listopad 2020')).toBe('fault: 2020-10 or 2020-11');
  });

  it('takes the date order, or the language, where it is said', () => {
    expect(read('03/04/2021', { dateOrder: 'dmy' })).toBe('2021-04-03');
    expect(read('03/04/2021', { dateOrder: 'mdy' })).toBe('2021-03-04');
    expect(read('03.04.2021', { dateOrder: 'mdy' })).toBe('2021-03-04');
    expect(read('21/04/03', { dateOrder: 'ymd' })).toBe('2021-04-03');
    const czech = withCells({ zone, languages: ['cs'] });
    expect(read('listopad 2020', { names: czech.names! })).toBe('2020-11');
    const croatian = withCells({ zone, languages: ['hr'] });
    expect(read('listopad 2020', { names: croatian.names! })).toBe('2020-10');
  });

  it.each([
    ['30 February 2020'],
    ['2021-02-29'],
    ['2021-13-01'],
    ['32.12.2021'],
    ['31/31/2021'],
    ['27/13/2021', 'mdy'],
    ['20210230'],
    ['20210227T256000'],
    ['2021-05-27T25:00'],
    ['March'],
    ['27'],
    ['12/12'],
    ['44144'],
    ['Armenia 2026'],
    ['Martin 2021'],
    ['Market 2021'],
    ['Mayor 2021'],
    ['2021 was a good year'],
    ['yesterday'],
    ['a few days ago'],
    ['3 days ago'],
    ['10 Nov 2020 – 27 Sept 2020'],
    ['1945-1939'],
    ['Q5 2021'],
    ['0th century'],
    ['winter 2020/23'],
    ['v. 2020'],
    ['i'],
    ['12345678901234567890'],
    [''],
    ['   '],
    ['—'],
    ['n/a'],
    ['x'.repeat(5000)],
    [undefined],
    [{}],
    [[]],
    [true],
    [Number.NaN],
    [Infinity],
    [new Date(Number.NaN)],
  ] as const)('%j is no date, and says why and what to do', (cell, dateOrder?: 'mdy') => {
    const date = parseDate(cell, dateOrder ? { ...ctx, dateOrder } : ctx);
    expect(isFault(date) && [date.why, date.remedy].every((text) => /^["A-Z].*\.$/.test(text))).toBe(true);
  });

  it('names the day that the calendar does not have', () => {
    expect(parseDate('30 February 2020', ctx)).toMatchObject({
      why: 'There is no day 30 in month 2 of 2020.',
      remedy: 'That month has 29 days.',
    });
  });
});

describe('parseDate reads numbers as the author says', () => {
  it('Dates and bare numbers are instants to the millisecond', () => {
    expect(read(0, { numbers: 'ms' })).toBe('1970-01-01T00:00:00.000Z');
    expect(read(1964, { numbers: 'ms' })).toBe('1970-01-01T00:00:01.964Z');
    expect(read(new Date(1601201700000))).toBe('2020-09-27T10:15:00.000Z');
    expect(parseDate(-4.35e20, ctx)).toMatchObject({ start: -4.35e20 });
  });

  it('seconds and spreadsheet serials only when told', () => {
    expect(read(1601201700, { numbers: 's' })).toBe('2020-09-27T10:15:00Z');
    expect(read(44144, { numbers: 'excel' })).toBe('2020-11-09');
    expect(read('44144', { numbers: 'excel' })).toBe('2020-11-09');
    expect(read(44144.75, { numbers: 'excel' })).toBe('2020-11-09T18:00');
    expect(read(1, { numbers: 'excel' })).toBe('1900-01-01');
    expect(read(59, { numbers: 'excel' })).toBe('1900-02-28');
    expect(read(60, { numbers: 'excel' })).toBe('fault');
    expect(read(61, { numbers: 'excel' })).toBe('1900-03-01');
    expect(read('2020-11-09', { numbers: 'excel' })).toBe('2020-11-09');
  });
});

describe('parseDate and zones', () => {
  it('a date without a zone is the whole day there, a time with an offset the same instant everywhere', () => {
    for (const name of ['Pacific/Apia', 'Asia/Baku', 'America/Lima', 'America/Los_Angeles']) {
      const there = createZone(name);
      const day = parseDate('27.Feb.2026', { ...ctx, zone: there });
      expect(isFault(day) ? 0 : there.toWall(day.start)).toBe(Date.UTC(2026, 1, 27));
      expect(isFault(day) ? 0 : there.toWall(day.end)).toBe(Date.UTC(2026, 1, 28));
      expect(parseDate('2 Mar 2026 10:15 GMT', { ...ctx, zone: there })).toMatchObject({
        start: Date.UTC(2026, 2, 2, 10, 15),
      });
    }
  });
});
