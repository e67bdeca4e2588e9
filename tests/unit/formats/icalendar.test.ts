// What a reader makes of a small file of its kind, field by field.
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { expectAccounted } from './support.js';

describe('iCalendar', () => {
  const calendar = (...lines: readonly string[]): string =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:A', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const dates = async (...lines: readonly string[]) => {
    const result = await readText(calendar(...lines), { recurrenceEnd: Date.UTC(2026, 0, 1) });
    expectAccounted(result);
    return result.items.map((item) => [item['start'], item['end']]);
  };

  it.each([
    ['a day', ['DTSTART;VALUE=DATE:20200927'], ['2020-09-27', undefined]],
    [
      'an exclusive end',
      ['DTSTART;VALUE=DATE:20200927', 'DTEND;VALUE=DATE:20200930'],
      ['2020-09-27', '2020-09-29'],
    ],
    [
      'an end of the same day',
      ['DTSTART;VALUE=DATE:20200927', 'DTEND;VALUE=DATE:20200928'],
      ['2020-09-27', undefined],
    ],
    ['a day without its type', ['DTSTART:20200927'], ['2020-09-27', undefined]],
    [
      'UTC',
      ['DTSTART:20200927T100000Z', 'DTEND:20200927T113000Z'],
      ['2020-09-27T10:00:00Z', '2020-09-27T11:30:00Z'],
    ],
    ['a floating time', ['DTSTART:20200927T100000'], ['2020-09-27T10:00:00', undefined]],
    [
      'a duration',
      ['DTSTART:20200927T100000Z', 'DURATION:PT90M'],
      ['2020-09-27T10:00:00Z', '2020-09-27T11:30:00Z'],
    ],
    ['an IANA zone', ['DTSTART;TZID=Asia/Yerevan:20200927T100000'], ['2020-09-27T06:00:00Z', undefined]],
    [
      'a Windows zone',
      ['DTSTART;TZID=Azerbaijan Standard Time:20200927T100000'],
      ['2020-09-27T06:00:00Z', undefined],
    ],
  ])('reads %s', async (_, lines, expected) => {
    expect(await dates(...lines)).toEqual([expected]);
  });

  it('keeps the wall time of a series over a change of clocks, and leaves exceptions out', async () => {
    const found = await dates(
      'DTSTART;TZID=Europe/Berlin:20200322T100000',
      'RRULE:FREQ=WEEKLY;UNTIL=20200412T080000Z',
      'EXDATE:20200405T080000Z',
    );
    expect(found.map(([start]) => start)).toEqual([
      '2020-03-22T09:00:00Z',
      '2020-03-29T08:00:00Z',
      '2020-04-12T08:00:00Z',
    ]);
  });

  it('stops a series without end at the bound, and says so', async () => {
    const text = calendar('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY');
    const result = await readText(text, { recurrenceEnd: Date.UTC(2022, 5, 1) });
    expect(result.items.map((item) => item['start'])).toEqual(['2020-01-01', '2021-01-01', '2022-01-01']);
    expect(result.problems).toMatchObject([{ severity: 'field', row: 0, field: 'RRULE' }]);
    const many = await readText(calendar('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY'), {
      recurrenceEnd: Date.UTC(2022, 5, 1),
      limits: { occurrences: 10 },
    });
    expect(many.items).toHaveLength(10);
  });

  it('reads a zone that nobody knows as no zone, and says so', async () => {
    const result = await readText(calendar('DTSTART;TZID=No/Where:20200927T100000'));
    expect(result.items[0]?.['start']).toBe('2020-09-27T10:00:00');
    expect(result.problems).toMatchObject([{ severity: 'field', field: 'TZID', value: 'No/Where' }]);
  });

  it('a yearly event of 29 February is in leap years only', async () => {
    const text = calendar('UID:b', 'DTSTART;VALUE=DATE:20200229', 'RRULE:FREQ=YEARLY;COUNT=3');
    const { items } = await readText(text, { recurrenceEnd: Date.UTC(2040, 0, 1) });
    expect(items.map((item) => item['start'])).toEqual(['2020-02-29', '2024-02-29', '2028-02-29']);
  });

  it('a monthly event of the 31st is in long months only', async () => {
    const text = calendar('UID:b', 'DTSTART;VALUE=DATE:20210131', 'RRULE:FREQ=MONTHLY;COUNT=3');
    const { items } = await readText(text, { recurrenceEnd: Date.UTC(2040, 0, 1) });
    expect(items.map((item) => item['start'])).toEqual(['2021-01-31', '2021-03-31', '2021-05-31']);
  });

  it('tells of an end before its start', async () => {
    const { problems } = await readText(calendar('DTSTART:20240101T100000Z', 'DTEND:20240101T090000Z'));
    expect(problems).toMatchObject([{ severity: 'field', row: 0, field: 'DTEND' }]);
  });
});
