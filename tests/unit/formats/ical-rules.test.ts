// Recurrence rules: the examples of RFC 5545, ical.js as a second opinion, and rules that never end or never match.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/formats/budget.js';
import { expandRule, readRule } from '../../../src/formats/icalendar/recurrence.js';
import { readText } from '../../../src/formats/read.js';

const END = Date.UTC(2030, 0, 1);
const START = Date.UTC(1997, 8, 2, 9);

const expand = (text: string, start = START, most = 1000, steps = 2_000_000) => {
  const rule = readRule(text);
  if ('why' in rule) throw new Error(rule.why);
  const last = rule.until?.wall ?? Infinity;
  const budget = createBudget(steps);
  const { walls, why } = expandRule(rule, start, { end: END, last, most }, budget);
  return { times: walls.map((wall) => new Date(wall).toISOString().slice(0, 16)), why, steps: budget.spent };
};
const days = (text: string, most = 6, start = START): readonly string[] =>
  expand(text, start, most).times.map((time) => time.slice(2, 10));

describe('the examples of RFC 5545', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', '97-09-02 97-09-12 97-09-22 97-10-02 97-10-12'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU', '97-09-02 97-09-16 97-09-30 97-10-14 97-10-28 97-11-11'],
    ['FREQ=WEEKLY;COUNT=4;BYDAY=TU,TH', '97-09-02 97-09-04 97-09-09 97-09-11'],
    ['FREQ=MONTHLY;BYDAY=1FR', '97-09-05 97-10-03 97-11-07 97-12-05 98-01-02 98-02-06'],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU',
      '97-09-07 97-09-28 97-11-02 97-11-30 98-01-04 98-01-25',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=-3', '97-09-28 97-10-29 97-11-28 97-12-29 98-01-29 98-02-26'],
    ['FREQ=MONTHLY;COUNT=6;BYMONTHDAY=2,15', '97-09-02 97-09-15 97-10-02 97-10-15 97-11-02 97-11-15'],
    ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '98-06-02 98-07-02 99-06-02 99-07-02'],
    ['FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200', '00-01-01 00-04-09 00-07-18 03-01-01'],
    ['FREQ=YEARLY;BYDAY=20MO', '98-05-18 99-05-17 00-05-15 01-05-14 02-05-20 03-05-19'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '98-05-11 99-05-17 00-05-15 01-05-14 02-05-13 03-05-12'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '98-03-05 98-03-12 98-03-19 98-03-26 99-03-04 99-03-11'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '98-02-13 98-03-13 98-11-13 99-08-13 00-10-13 01-04-13'],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '97-11-04 01-11-06 05-11-08 09-11-03 13-11-05 17-11-07',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '97-09-04 97-10-07 97-11-06'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '97-09-29 97-10-30 97-11-27 97-12-30 98-01-29 98-02-26',
    ],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '97-09-02 97-09-07 97-09-16 97-09-21'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '97-09-02 97-09-14 97-09-16 97-09-28'],
  ])('%s', (rule, expected) => {
    expect(days(rule)).toEqual(expected.split(' '));
  });

  it.each([
    ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', ['09:00', '12:00', '15:00']],
    ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', ['09:00', '10:30', '12:00', '13:30']],
    ['FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40;COUNT=4', ['09:00', '09:20', '09:40', '10:00']],
    [
      'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=7',
      ['09:00', '09:20', '09:40', '10:00', '10:20', '10:40', '09:00'],
    ],
  ])('%s', (rule, expected) => {
    expect(expand(rule).times.map((time) => time.slice(11))).toEqual(expected);
  });
});

describe('ical.js reads the same', () => {
  const list = (values: readonly number[]): fc.Arbitrary<string> =>
    fc
      .uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
      .map((l) => l.sort((a, b) => a - b).join(','));
  const weekdays = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'FR', 'SU'), { minLength: 1, maxLength: 3 });
  const rules = fc.oneof(
    fc.constantFrom('DAILY', 'HOURLY', 'MINUTELY').map((freq) => `FREQ=${freq}`),
    weekdays.map((d) => `FREQ=WEEKLY;BYDAY=${d.join(',')}`),
    list([1, 3, 15, 28]).map((d) => `FREQ=MONTHLY;BYMONTHDAY=${d}`),
    fc
      .tuple(fc.constantFrom(-2, -1, 1, 2), fc.constantFrom('MO', 'WE', 'SU'))
      .map(([n, d]) => `FREQ=MONTHLY;BYDAY=${n}${d}`),
    fc.tuple(list([1, 4, 12]), list([1, 9, 28])).map(([m, d]) => `FREQ=YEARLY;BYMONTH=${m};BYMONTHDAY=${d}`),
    fc
      .tuple(list([2, 6, 11]), fc.constantFrom('1MO', '-1SU', '2TH'))
      .map(([m, d]) => `FREQ=YEARLY;BYMONTH=${m};BYDAY=${d}`),
  );

  it('for plain rules', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 5 }), (text, interval) => {
        const rule = `${text};INTERVAL=${interval}`;
        const iterator = ICAL.Recur.fromString(rule).iterator(
          ICAL.Time.fromString('1997-09-02T09:00:00', undefined),
        );
        const theirs = Array.from({ length: 12 }, () => String(iterator.next()).slice(0, 16));
        const last = new Date(END).toISOString();
        expect(expand(rule, START, 12).times).toEqual(theirs.filter((time) => time < last));
      }),
      { seed: 5545, numRuns: 300 },
    );
  });
});

describe('rules that name no day, or too many', () => {
  const read = (rule: string) =>
    readText(
      ['BEGIN:VEVENT', 'SUMMARY:x', 'DTSTART:20200101T000000Z', `RRULE:${rule}`, 'END:VEVENT'].join('\n'),
      { recurrenceEnd: END },
    );

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=HOURLY;BYHOUR=5;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYSECOND=60',
    'FREQ=HOURLY;INTERVAL=24;BYHOUR=5',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'FREQ=DAILY;BYSETPOS=9',
    'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO',
  ])('%s gives nothing and says so', async (rule) => {
    const { items, problems } = await read(rule);
    expect(items).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ severity: 'row', field: 'RRULE', value: rule })]);
  });

  it.each(['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'YEARLY'])(
    '%s by steps of a thousand million',
    async (freq) => {
      const { items } = await read(`FREQ=${freq};INTERVAL=999999999`);
      expect(items).toEqual([expect.objectContaining({ start: '2020-01-01T00:00:00Z' })]);
    },
  );

  it.each([
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;BYHOUR=25',
    'FREQ=SOMETIMES',
    'FREQ=DAILY;UNTIL=20240230',
    'x',
  ])('%s cannot be followed: the event stands at its start, and it is told', async (rule) => {
    const { items, problems } = await read(rule);
    expect(items).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ severity: 'field', field: 'RRULE', value: rule })]);
  });

  it('takes no more steps than it is given', () => {
    const all = Array.from({ length: 60 }, (_, i) => i).join(',');
    const rule = `FREQ=YEARLY;BYHOUR=0,1,2,3,4,5;BYMINUTE=${all};BYSECOND=${all};BYSETPOS=366`;
    const { why, steps } = expand(rule, START, 1000, 50_000);
    expect(why).toMatch(/spent|cut/);
    expect(steps).toBeLessThan(52_000);
  });
});
