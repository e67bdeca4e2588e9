import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOutletReader } from '../../../src/items/field-values.js';

const seed = 20260224;
const read = createOutletReader();

describe('the outlet of an item', () => {
  it('is the first of its sources, and says how many others there are', () => {
    const sources = [{ name: ' Coast  Radio ' }, { name: 'Daily Post' }, 'https://www.example.org/a'];
    expect(read({ sources, source: 'Wire', url: 'https://example.net' })).toEqual({
      name: 'Coast Radio',
      others: 2,
    });
    expect(read({ sources: ['https://www.Example.org:8080/a'] })).toEqual({ name: 'example.org', others: 0 });
    expect(read({ sources: [{ url: 'https://b.example/2' }] })).toEqual({ name: 'b.example', others: 0 });
    expect(read({ sources: 'Daily Post' })).toEqual({ name: 'Daily Post', others: 0 });
  });

  it('else its source under any of that column’s names, else the site of its link', () => {
    expect(read({ Publisher: { name: 'Example Wire' }, url: 'https://a.example' })?.name).toBe(
      'Example Wire',
    );
    expect(read({ outlet: 'CNN Türk' })?.name).toBe('CNN Türk');
    expect(read({ link: 'https://www.example.org/war?a=1' })?.name).toBe('example.org');
    expect(read({ sources: [], source: '', url: 'https://example.org' })?.name).toBe('example.org');
  });

  it('is none where nothing tells, and never a part of a deceptive link', () => {
    for (const item of [undefined, null, 3, 'text', [], {}, { title: 'x', source: ' ' }])
      expect(read(item)).toBe(undefined);
    for (const url of [
      'javascript:alert(1)',
      'https://bank.example:pw@evil.example/',
      'https://',
      'mailto:a@b.c',
    ])
      expect(read({ url }), url).toBe(undefined);
  });

  it('is clean, and short enough to be read in passing', () => {
    expect(read({ source: 'A\u202eB\nC' })?.name).toBe('AB C');
    expect(read({ source: 'x'.repeat(500) })?.name).toHaveLength(60);
  });

  it(`never throws (seed ${seed})`, () => {
    const cell = fc.anything();
    fc.assert(
      fc.property(fc.record({ sources: cell, source: cell, url: cell }, { requiredKeys: [] }), (item) => {
        const outlet = read(item);
        if (outlet) expect(outlet.name.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
