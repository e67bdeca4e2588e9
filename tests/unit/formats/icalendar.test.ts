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

describe('dates of a calendar that there are not', () => {
  const event = (...lines: readonly string[]): string =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:A', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const one = async (...lines: readonly string[]) => {
    const result = await readText(event(...lines), { recurrenceEnd: Date.UTC(2026, 0, 1) });
    expectAccounted(result);
    return result;
  };

  it.each([
    ['20240230T100000Z', 'Month 2 of the year 2024 has no day 30.'],
    ['20230229', 'Month 2 of the year 2023 has no day 29.'],
    ['20241332', 'There is no month 13.'],
    ['20240431T100000', 'Month 4 of the year 2024 has no day 31.'],
    ['20240100', 'Month 1 of the year 2024 has no day 0.'],
    ['20240101T250000Z', 'There is no time 25:00:00.'],
    ['20240101T126100', 'There is no time 12:61:00.'],
    ['Next Year', '"Next Year" is not a date of a calendar.'],
  ])('%s is a problem, not another day', async (value, why) => {
    const { items, problems } = await one(`DTSTART:${value}`);
    expect(items).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ severity: 'row', field: 'DTSTART', value, why })]);
  });

  it('an end that there is not is left out and told', async () => {
    const { items, problems } = await one('DTSTART:20240228', 'DTEND:20240231');
    expect(items).toEqual([expect.objectContaining({ start: '2024-02-28' })]);
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'field', field: 'DTEND', value: '20240231' }),
    ]);
  });

  it.each([
    ['20110804T120000', '2011-08-04T12:00:00'],
    ['20110804T120000Z', '2011-08-04T12:00:00Z'],
    ['20110804', '2011-08-04'],
  ])('VALUE=DATE with %s keeps the time it has', async (value, start) => {
    expect((await one(`DTSTART;VALUE=DATE:${value}`)).items).toEqual([expect.objectContaining({ start })]);
  });

  it('a date whose type says that it has a time is a day', async () => {
    const { items } = await one('DTSTART;VALUE=DATE-TIME:20110804');
    expect(items).toEqual([expect.objectContaining({ start: '2011-08-04' })]);
  });

  it('an address that is none is left out and told', async () => {
    const { items, problems } = await one('DTSTART:20240228', 'URL:F');
    expect(items[0]?.['url']).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ severity: 'field', field: 'url', value: 'F' })]);
  });
});

describe('time zones by the names that programs give them', () => {
  const startIn = async (zone: string, date = '20150706T120000') => {
    const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:A', `DTSTART;TZID=${zone}:${date}`];
    const result = await readText([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
    return [result.items[0]?.['start'], ...result.problems.map((p) => p.why)];
  };

  it.each([
    ['"(UTC-05:00) Eastern Time (US & Canada)"', '2015-07-06T16:00:00Z'],
    ['(UTC-05:00) Eastern Time (US & Canada)', '2015-07-06T16:00:00Z'],
    ['"(GMT-08:00) Pacific Time (US & Canada); Tijuana"', '2015-07-06T19:00:00Z'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', '2015-07-06T10:00:00Z'],
    ['"(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"', '2015-07-06T09:00:00Z'],
    ['"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', '2015-07-06T06:30:00Z'],
    ['"(UTC+09:00) Osaka, Sapporo, Tokyo"', '2015-07-06T03:00:00Z'],
    ['"(GMT +01:00)"', '2015-07-06T11:00:00Z'],
    ['(UTC+04:00)', '2015-07-06T08:00:00Z'],
    ['W. Europe Standard Time', '2015-07-06T10:00:00Z'],
    ['Central Asia Standard Time', '2015-07-06T06:00:00Z'],
    ['E. Australia Standard Time', '2015-07-06T02:00:00Z'],
    ['Newfoundland Standard Time', '2015-07-06T14:30:00Z'],
    ['Nepal Standard Time', '2015-07-06T06:15:00Z'],
    ['/freeassociation.sourceforge.net/Europe/Berlin', '2015-07-06T10:00:00Z'],
  ])('%s', async (zone, start) => {
    expect(await startIn(zone)).toEqual([start]);
  });

  it('a quotation mark in the wrong place costs nothing', async () => {
    const text =
      'BEGIN:VEVENT\nSUMMARY:A\nDTSTART;TZID="W. Europe Standard Time:20200609T090000"\nEND:VEVENT';
    const { items, problems } = await readText(text);
    expect([items[0]?.['start'], problems]).toEqual(['2020-06-09T07:00:00Z', []]);
  });

  it('a place that nobody knows leaves the offset, and says so', async () => {
    const [start, why] = await startIn('"(UTC+03:00) Atlantis"');
    expect(start).toBe('2015-07-06T09:00:00Z');
    expect(why).toContain('only the offset is known');
  });

  it.each(['constructor', '__proto__', 'toString'])('%s is no zone', async (zone) => {
    expect(await startIn(zone)).toEqual(['2015-07-06T12:00:00', expect.stringContaining('is not known')]);
  });

  it('the calendar own definition is followed, with its changes of clocks', async () => {
    const part = (kind: string, from: string, to: string, rule: string): readonly string[] => [
      `BEGIN:${kind}`,
      'DTSTART:19700101T020000',
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:${rule}`,
      `END:${kind}`,
    ];
    const zone = [
      ...part('STANDARD', '+0300', '+0200', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
      ...part('DAYLIGHT', '+0200', '+0300', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
    ];
    const events = ['20200110T120000', '20200710T120000'].flatMap((date) => [
      ...['BEGIN:VEVENT', 'SUMMARY:A', `DTSTART;TZID=Ours:${date}`, 'END:VEVENT'],
    ]);
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Ours', ...zone, 'END:VTIMEZONE', ...events];
    const { items, problems } = await readText([...text, 'END:VCALENDAR'].join('\r\n'));
    expect(items.map((item) => item['start'])).toEqual(['2020-01-10T10:00:00Z', '2020-07-10T09:00:00Z']);
    expect(problems).toEqual([]);
  });
});

describe('versions of an event', () => {
  const version = (title: string, ...lines: readonly string[]): readonly string[] => [
    ...['BEGIN:VEVENT', 'UID:a', `SUMMARY:${title}`, 'DTSTART:20240101', ...lines, 'END:VEVENT'],
  ];
  const titles = async (...events: readonly (readonly string[])[]) => {
    const result = await readText(['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\n'));
    expectAccounted(result);
    return [result.items.map((item) => item['title']), result.problems.map((p) => p.field)];
  };

  it('the highest SEQUENCE counts, wherever it stands; the others are told', async () => {
    expect(
      await titles(
        version('old', 'SEQUENCE:1'),
        version('new', 'SEQUENCE:12'),
        version('first'),
        version('older', 'SEQUENCE:2'),
      ),
    ).toEqual([['new'], ['SEQUENCE', 'SEQUENCE', 'SEQUENCE']]);
  });

  it('a changed occurrence is no version of its series', async () => {
    expect(
      await titles(
        version('series', 'RRULE:FREQ=DAILY;COUNT=2'),
        version('changed', 'SEQUENCE:4', 'RECURRENCE-ID:20240101'),
      ),
    ).toEqual([['series', 'changed'], []]);
  });

  it('events that share a UID without a SEQUENCE all stay', async () => {
    expect(await titles(version('one'), version('two'))).toEqual([['one', 'two'], []]);
  });
});
