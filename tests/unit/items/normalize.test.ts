import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTime } from '../../../src/time/civil.js';
import { Floating, Single, Unknown, unpackWhen } from '../../../src/time/span.js';
import { KINDS } from '../../../src/items/item.js';
import type { ValueSink } from '../../../src/items/field-values.js';
import { withCells } from '../../../src/time/parse-date.js';
import {
  createNormalRow,
  createPlainNormalizer,
  type NormalizerOptions,
} from '../../../src/items/normalizer.js';
import { createZone } from '../../../src/time/zone.js';
import { createNormalizer } from './full-normalizer.js';

const seed = 20260223;
const UTC = createZone('UTC');

/** Reads rows one after the other and keeps what came out of the scratch object. */
function readAll(
  rows: readonly unknown[],
  options: Partial<NormalizerOptions> = {},
  create = createNormalizer,
) {
  const facets = options.facets ?? ['country', 'theme'];
  const normalizer = create({ zone: UTC, facets, ...options });
  let values: string[][] = [];
  const sinks = facets.map((_, f): ValueSink => ({
    add: (value, tidy = (text) => text) => {
      const text = tidy(value);
      if (text !== '' && !values[f]!.includes(text)) values[f]!.push(text);
    },
  }));
  const scratch = createNormalRow(sinks);
  const read = rows.map((raw, row) => {
    values = facets.map(() => []);
    if (!normalizer.read(raw, row, scratch)) return undefined;
    const { start, end, when, importance, kind, title } = scratch;
    return { span: unpackWhen(start, end, when), importance, kind: KINDS[kind], title, values };
  });
  return { read, problems: normalizer.problems, dropped: normalizer.dropped };
}

const one = (raw: unknown, options: Partial<NormalizerOptions> = {}) => {
  const { read, problems } = readAll([raw], options);
  return { ...read[0], problems: problems.map(({ severity, field }) => `${severity} ${field ?? ''}`.trim()) };
};

describe('createNormalizer', () => {
  it('reads a whole row, and says nothing of what is right', () => {
    const row = one({
      start: '2020-09-27',
      end: '2020-11-10',
      title: '44-day war',
      countries: ['AZ', 'AM'],
      themes: 'Conflict; Diplomacy',
      importance: 10,
      kind: 'era',
      url: 'https://example.org/war',
      status: 'confirmed',
    });
    expect(row).toEqual({
      span: {
        start: wallTime(2020, 9, 27),
        end: wallTime(2020, 11, 11),
        startPrecision: 'day',
        endPrecision: 'day',
        flags: Floating,
      },
      importance: 10,
      kind: 'era',
      title: '44-day war',
      values: [
        ['AZ', 'AM'],
        ['Conflict', 'Diplomacy'],
      ],
      problems: [],
    });
  });

  it.each([
    [{ Start: '2021', TITLE: 'x' }],
    [{ 'Start Date': '2021', Headline: 'x' }],
    [{ date: '2021', headline: 'x' }],
    [{ start_date: '2021', name: 'x' }],
    [{ start: ' ', date: '2021', title: '', headline: 'x' }],
    [{ start: '2021', date: '1999', title: 'x', headline: 'y' }],
  ])('finds the columns of %j, the canonical name first', (raw) => {
    expect(one(raw)).toMatchObject({ title: 'x', span: { start: wallTime(2021) }, problems: [] });
  });

  it('reads rows of different shapes in turn', () => {
    const rows = [
      { start: 1600000000000, title: 'a', countries: ['AM'] },
      { date: 1, headline: 'b', country: 'az' },
      { title: 'c', start: 1600000000002 },
      { start: 1600000000003, title: 'd', Country: 'ge', countries: ['GE', 'TR'] },
    ];
    const { read } = readAll([...rows, ...rows]);
    expect(read.map((row) => [row?.title, row?.values[0]])).toEqual(
      [...rows, ...rows].map(
        (_, i) =>
          [
            ['a', ['AM']],
            ['b', ['AZ']],
            ['c', []],
            ['d', ['GE', 'TR']],
          ][i % 4],
      ),
    );
  });

  it.each([
    ['am; az |TR,  ge', ['AM', 'AZ', 'TR', 'GE']],
    [
      ['AM', 'am', ' ', undefined, 7],
      ['AM', '7'],
    ],
    ['Armenia', ['Armenia']],
    [[], []],
    [{}, []],
  ])('countries %j are %j', (countries, values) => {
    expect(one({ start: 1600000000000, title: 'x', countries }).values?.[0]).toEqual(values);
  });

  it('reads any other facet from the column of its name, and whole fields as they are', () => {
    const raw = { start: 1600000000000, title: 'x', Region: 'South; East', source: 'Smith, Jones & Co' };
    expect(one(raw, { facets: ['region', 'source', 'toString'] }).values).toEqual([
      ['South', 'East'],
      ['Smith, Jones & Co'],
      [],
    ]);
  });

  it('a column named __proto__ or constructor is a column', () => {
    const raw: unknown = JSON.parse('{"start":1600000000000,"title":"x","__proto__":"P","constructor":"C"}');
    expect(one(raw, { facets: ['__proto__', 'constructor'] }).values).toEqual([['P'], ['C']]);
    expect(
      one({ start: 1600000000000, title: 'x' }, { facets: ['__proto__', 'constructor'] }).values,
    ).toEqual([[], []]);
  });

  it.each([
    [{ importance: 'high' }, 'importance'],
    [{ importance: 11 }, 'importance'],
    [{ kind: 'party' }, 'kind'],
    [{ status: 'maybe' }, 'status'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: 'https://user:secret@example.org/' }, 'url'],
    [{ end: 'soon' }, 'end'],
    [{ end: '1999' }, 'end'],
    [{ precision: 'roughly' }, 'precision'],
    [{ title: 'x'.repeat(1001) }, 'title'],
  ])('a bad field costs the field alone: %j', (fields, field) => {
    const row = one({ start: '2021', title: 'x', ...fields });
    expect(row.problems).toEqual([`field ${field}`]);
    expect(row).toMatchObject({
      importance: 5,
      kind: 'event',
      span: { start: wallTime(2021), flags: Floating | Single },
    });
    expect(row.title!.length).toBeLessThanOrEqual(1001);
  });

  it.each([
    [undefined, 'row'],
    ['text', 'row'],
    [['2021', 'x'], 'row'],
    [{}, 'row start'],
    [{ title: 'x' }, 'row start'],
    [{ start: 'not a date', title: 'x' }, 'row start'],
    [{ start: '03/04/2021', title: 'x' }, 'row start'],
    [{ start: '../..', title: 'x' }, 'row start'],
    [{ start: '2021' }, 'row title'],
    [{ start: '2021', title: ' \u202e ' }, 'row title'],
    [{ start: '2021', title: {} }, 'row title'],
  ])('%j costs the row, with one problem', (raw, problem) => {
    const { read, problems } = readAll([raw, { start: 1600000000000, title: 'next' }]);
    expect(problems.map(({ severity, field }) => `${severity} ${field ?? ''}`.trim())).toEqual([problem]);
    expect(problems[0]?.row).toBe(0);
    expect(read.map((row) => row?.title)).toEqual([undefined, 'next']);
  });

  it('an ambiguous date is told with both readings, and read when the order is said', () => {
    const raw = { start: '03/04/2021', title: 'x' };
    expect(readAll([raw]).problems[0]?.why).toContain('2021-04-03 or 2021-03-04');
    expect(one(raw, { dateOrder: 'dmy' }).span?.start).toBe(wallTime(2021, 4, 3));
  });

  it('end as a date includes its whole day, month or year; end with a time is exclusive', () => {
    const end = (value: unknown) => one({ start: '2020-09-27', end: value, title: 'x' }).span?.end;
    expect(end('2020-11-10')).toBe(wallTime(2020, 11, 11));
    expect(end('2020-11')).toBe(wallTime(2020, 12));
    expect(end('2020')).toBe(wallTime(2021));
    expect(end('2020-11-10T12:00')).toBe(wallTime(2020, 11, 10, 12));
    expect(end(Date.UTC(2020, 10, 10))).toBe(Date.UTC(2020, 10, 10));
    expect([end('..'), end('present')]).toEqual([Infinity, Infinity]);
    expect(one({ start: '2020-09-27', end: '?', title: 'x' })).toMatchObject({
      span: { end: wallTime(2020, 9, 28), flags: Floating | Unknown.end },
      problems: [],
    });
  });

  it('precision makes a Date or a finer date a whole month or year', () => {
    const span = (start: unknown, precision: string) => one({ start, precision, title: 'x' }).span;
    expect(span('2021-05-27', 'month')).toMatchObject({ start: wallTime(2021, 5), end: wallTime(2021, 6) });
    expect(span(Date.UTC(2021, 4, 27), 'Year')).toMatchObject({
      start: wallTime(2021),
      startPrecision: 'year',
    });
    expect(span('2021', 'day')).toMatchObject({ start: wallTime(2021), startPrecision: 'year' });
    expect(span('1915', 'century')).toMatchObject({ start: wallTime(1900), end: wallTime(2000) });
  });

  it('without a reader of cells it reads ISO dates alone', () => {
    const rows = ['2021-05-27', '2021-05~', '27 May 2021'].map((start) => ({ start, title: 'x' }));
    expect(readAll(rows, {}, createPlainNormalizer).read.map(Boolean)).toEqual([true, false, false]);
    expect(readAll(rows).read.map(Boolean)).toEqual([true, true, true]);
  });

  it('keeps a limited number of problems and says how many there were', () => {
    const { problems, dropped } = readAll(
      Array.from({ length: 50 }, () => ({})),
      { problemLimit: 10 },
    );
    expect(problems.length).toBe(11);
    expect(dropped).toBe(40);
    expect(problems[10]).toMatchObject({ severity: 'file', value: 40 });
  });

  it(`any value in any field: never throws, and every row is loaded or a problem (seed ${seed})`, () => {
    const { names } = withCells({ zone: UTC });
    const field = fc.constantFrom(
      'start',
      'date',
      'end',
      'title',
      'precision',
      'importance',
      'kind',
      'url',
      'Countries',
    );
    const value = fc.oneof(fc.anything(), fc.string(), fc.double(), fc.date({ noInvalidDate: false }));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.dictionary(field, value))), (rows) => {
        const { read, problems } = readAll(rows, { names: names! });
        read.forEach((row, i) => {
          const faults = problems.filter((problem) => problem.severity === 'row' && problem.row === i);
          expect(faults.length).toBe(row ? 0 : 1);
          if (row) expect(row.span.end >= row.span.start && row.title !== '').toBe(true);
        });
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('rows as most of many are', () => {
  const cell = (...odd: unknown[]) => fc.option(fc.constantFrom(...odd), { nil: undefined });
  const rows = fc.record(
    {
      start: fc.oneof(fc.integer(), fc.constantFrom<unknown>('2021', NaN, 2e15, null, '')),
      end: fc.oneof(fc.integer(), cell('2022-05', null, '', Infinity)),
      title: fc.constantFrom<unknown>('A title', ' padded', '', 7, undefined, 'x'.repeat(1001)),
      importance: cell(0, 7.5, 11, -1, '6', NaN, null),
      countries: cell('AM', 'am; az', ['AM', ' az', 'AM'], [], ['GE', 3], null, 5),
      themes: cell('War', ['War', 'Peace'], 'War|Peace', ['']),
      city: cell('Baku', ['Baku', 'Gyumri'], true),
    },
    { requiredKeys: [] },
  );

  it(`are read the same with and without a column that asks for a closer look (2,000 rows, seed ${seed})`, () => {
    fc.assert(
      fc.property(rows, (row) => {
        const options = { facets: ['country', 'theme', 'city'] };
        const [short, long] = [readAll([row], options), readAll([{ ...row, kind: undefined }], options)];
        expect(short.read).toEqual(long.read);
        expect(short.problems.map(({ field, why }) => [field, why])).toEqual(
          long.problems.map(({ field, why }) => [field, why]),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });
});
