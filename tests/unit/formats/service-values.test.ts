import { describe, expect, it } from 'vitest';
import { datedTitles, itReads } from './dated-titles.js';
import { readText } from '../../../src/formats/read.js';

const json = (value: unknown): string => JSON.stringify(value);
const DAYS = ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'];
const TIMES = ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-07T08:00:00Z Port closes'];
const SECONDS = [1_620_028_800, 1_620_374_400];

/** Two records, each of a title, its number, and what a case makes of these. */
const two = (make: (title: string, i: number) => object): string =>
  json(['Ferry sinks', 'Port closes'].map(make));

describe('values that services wrap', () => {
  itReads([
    [
      'times beside the same in GMT',
      two((title, i) => ({
        title,
        date: `2021-05-0${3 + i * 4}T10:00:00`,
        date_gmt: `2021-05-0${3 + i * 4}T08:00:00`,
      })),
      TIMES,
    ],
    [
      'start and end beside the same in UTC',
      json([
        {
          name: 'Fair',
          start: '2021-05-03 10:00:00',
          startUtc: '2021-05-03 08:00:00',
          end: '2021-05-03 12:00:00',
          endUtc: '2021-05-03 10:00:00',
        },
      ]),
      ['2021-05-03T08:00:00Z/2021-05-03T10:00:00Z Fair'],
    ],
    [
      'a day beside a time in UTC stays a day',
      two((title, i) => ({ title, date: `2021-05-0${3 + i * 4}`, date_utc: '2021-05-02T22:00:00' })),
      DAYS,
    ],
    [
      'texts with their HTML, times in UTC',
      json({
        events: [
          {
            name: { text: 'Fair', html: '<p>Fair</p>' },
            start: { timezone: 'Europe/Berlin', local: '2021-05-03T10:00:00', utc: '2021-05-03T08:00:00Z' },
            end: { timezone: 'Europe/Berlin', local: '2021-05-03T12:00:00', utc: '2021-05-03T10:00:00Z' },
          },
        ],
      }),
      ['2021-05-03T08:00:00Z/2021-05-03T10:00:00Z Fair'],
    ],
    [
      'seconds of Firestore',
      two((title, i) => ({ title, date: { _seconds: SECONDS[i], _nanoseconds: 0 } })),
      TIMES.map((one) => one.replace(':00Z', ':00.000Z')),
    ],
    [
      'seconds of Protobuf',
      two((title, i) => ({ title, date: { seconds: SECONDS[i], nanos: 5 } })),
      TIMES.map((one) => one.replace(':00Z', ':00.000Z')),
    ],
    [
      'dates of .NET',
      two((title, i) => ({ Title: title, Date: `/Date(${SECONDS[i]! * 1000}${i ? '+0200' : ''})/` })),
      TIMES.map((one) => one.replace(':00Z', ':00.000Z')),
    ],
    ['dates of Java', two((title, i) => ({ title, date: [2021, 5, 3 + i * 4] })), DAYS],
    [
      'dates and times of Java',
      json([{ title: 'Fair', date: [2021, 5, 3, 10, 30] }]),
      ['2021-05-03T10:30:00 Fair'],
    ],
    ['months of Java', json([{ title: 'Fair', date: [2021, 5] }]), ['2021-05 Fair']],
    [
      'one language',
      two((title, i) => ({ title: { 'en-GB': title }, date: { 'en-GB': `2021-05-0${3 + i * 4}` } })),
      DAYS,
    ],
    [
      'fields beside what the service keeps',
      json({
        items: [
          {
            sys: { id: '1', createdAt: '2023-01-01T00:00:00Z' },
            fields: { title: 'Ferry sinks', date: '2021-05-03' },
          },
          {
            sys: { id: '2', createdAt: '2023-01-01T00:00:00Z' },
            fields: { title: 'Port closes', date: '2021-05-07' },
          },
        ],
      }),
      DAYS,
    ],
    [
      'days under years',
      json({
        2021: [
          { date: '3 May', title: 'Ferry sinks' },
          { date: '7 May', title: 'Port closes' },
        ],
      }),
      DAYS,
    ],
    [
      'days with points under years',
      json({
        2021: [
          { datum: '03.05.', titel: 'Ferry sinks' },
          { datum: '7.5.', titel: 'Port closes' },
        ],
      }),
      DAYS,
    ],
    [
      'months and days under years',
      json({
        2021: [
          { date: '05-03', title: 'Ferry sinks' },
          { date: '05-07', title: 'Port closes' },
        ],
      }),
      DAYS,
    ],
    [
      'whole dates under years',
      json({
        2022: [
          { date: '3 May 2021', title: 'Ferry sinks' },
          { date: '2021-05-07', title: 'Port closes' },
        ],
      }),
      ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
    ],
    [
      'posts of Mastodon without counts',
      json([
        {
          created_at: '2021-05-03T08:00:00Z',
          content: '<p>Ferry sinks</p>',
          account: { acct: 'ann' },
          reblog: null,
        },
      ]),
      ['2021-05-03T08:00:00Z Ferry sinks'],
    ],
    [
      'lists in a constructor',
      "var items = new vis.DataSet([\n {id: 1, content: 'Ferry sinks', start: '2021-05-03'},\n {id: 2, content: 'Port closes', start: '2021-05-07'}\n]);",
      DAYS,
    ],
    [
      'lists in a call',
      "export default Object.freeze([{ title: 'Ferry sinks', date: '2021-05-03' }, { title: 'Port closes', date: '2021-05-07' }]);",
      DAYS,
    ],
    [
      'lists in an assigned constructor',
      "items = new Set([{ title: 'Ferry sinks', date: '2021-05-03' }, { title: 'Port closes', date: '2021-05-07' }]);",
      DAYS,
    ],
    [
      'titles that only the cells tell',
      two((title, i) => ({ _id: i + 1, Date: `2021-05-0${3 + i * 4}`, Incident: title })),
      DAYS,
    ],
    [
      'dates that only the cells tell',
      two((title, i) => ({ ts: `2021-05-0${3 + i * 4}`, headline: title })),
      DAYS,
    ],
    [
      'lines whose dates only the cells tell',
      `{"ts":"2021-05-03","headline":"Ferry sinks"}\n{"ts":"2021-05-07","headline":"Port closes"}\n`,
      DAYS,
    ],
  ]);

  it('says which field it took as the title', async () => {
    const { problems } = await readText(
      two((title, i) => ({ _id: i, Date: `2021-05-0${3 + i * 4}`, Incident: title })),
    );
    expect(problems.map(({ why }) => why)).toEqual([
      'No column is named as the title: "Incident" was taken.',
    ]);
  });

  it('a month 0 is no month', async () => {
    expect(await datedTitles(json([{ title: 'Fair', date: [2021, 0, 3] }]))).toEqual(['fault Fair']);
  });
});
