import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/formats/json/json.js';
import { readText } from '../../../src/formats/read.js';
import { context, expectAccounted } from './support.js';

const read = (value: unknown) => {
  const result = readJson(JSON.stringify(value), context);
  expectAccounted(result);
  return result;
};
const A = { start: '2020', title: 'A' };

describe('readJson', () => {
  it.each([
    ['an array', [A]],
    ['an object with items', { title: 'T', items: [A] }],
    ['an object with events', { events: [A] }],
    ['a nested list', { data: { rows: [A] } }],
    ['a list under any name', { meta: {}, things: [A] }],
    ['one item', A],
  ])('reads %s', (_, value) => {
    expect(read(value).items).toEqual([A]);
  });

  it('renames synonyms and keeps unknown fields', () => {
    expect(
      read([{ date: '2020', Headline: 'A', link: 'https://example.org/', casualties: 3 }]).items,
    ).toEqual([{ ...A, url: 'https://example.org/', casualties: 3 }]);
  });

  it.each([
    ['an empty list', []],
    ['an object with an empty list', { items: [] }],
  ])('says of %s that nothing is in it', (_, value) => {
    expect(read(value).problems).toMatchObject([{ severity: 'file', why: 'There are no items in it.' }]);
  });

  it('reads numbers of ten digits as seconds, and tells it once', () => {
    const { items, problems } = read([
      { date: 1710239400, title: 'A' },
      { date: 1710239460, end: 1710239520, title: 'B' },
      { date: 13 * 86_400_000, title: 'C' },
    ]);
    expect(items.map(({ start, end }) => [start, end])).toEqual([
      ['2024-03-12T10:30:00Z', undefined],
      ['2024-03-12T10:31:00Z', '2024-03-12T10:32:00Z'],
      [13 * 86_400_000, undefined],
    ]);
    expect(problems.map(({ severity }) => severity)).toEqual(['file']);
  });

  it('keeps lists, numbers and objects as they are', () => {
    const item = {
      ...A,
      start: 5,
      countries: ['AM'],
      tags: [{ facet: 'x', value: 'y', words: [], auto: true }],
    };
    expect(read([item]).items).toEqual([item]);
  });

  it('takes an edtf field for start, end and precision', () => {
    expect(read([{ start: 'x', end: 'y', precision: 'day', edtf: '2020~', title: 'A' }]).items).toEqual([
      { start: '2020~', title: 'A' },
    ]);
  });

  it('gives a row problem for each record that is no item', () => {
    const { items, problems, records } = read([null, 5, 'x', [], {}, A]);
    expect([items.length, records]).toEqual([1, 6]);
    expect(problems.map((p) => p.row)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(['', '{', '[1,', 'null', '5', '"x"', '{}'])('gives a file problem for %j', (text) => {
    const result = readJson(text, context);
    expectAccounted(result);
    expect(result.problems).toMatchObject([{ severity: 'file' }]);
  });

  it('refuses values nested too deep', () => {
    const result = readJson('['.repeat(100_000) + ']'.repeat(100_000), context);
    expect(result.problems[0]?.why).toContain('nested');
    expect(readJson(JSON.stringify([{ ...A, summary: '[[[['.repeat(1000) }]), context).items).toHaveLength(1);
  });
});

describe('readText', () => {
  it('finds the format from the text', async () => {
    expect((await readText('\uFEFF[{"start":"2020","title":"A"}]')).format).toBe('json');
    expect((await readText('start,title\n2020,A')).format).toBe('csv');
  });

  it('refuses a text over the limit', async () => {
    const result = await readText('start,title\n2020,A', { limits: { characters: 5 } });
    expect(result.problems).toMatchObject([{ severity: 'file', value: 18 }]);
  });
});
