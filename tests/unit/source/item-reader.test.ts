import { describe, expect, it } from 'vitest';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { createZone } from '../../../src/time/zone.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { createItemReader } from '../../../src/source/entries.js';

const reader = createItemReader();
const id = (item: unknown): string => reader.id(item);
const url = 'https://example.org/war';

describe('the id of an item', () => {
  it('is the author’s, where there is one', () => {
    expect(id({ id: ' a1 ', url, title: 't' })).toBe('a1');
    expect(id({ ID: 0, title: 't' })).toBe('0');
  });

  it('is made of url, title and start else', () => {
    const event = { url, title: 'one', start: '2021' };
    expect(id({ id: '', ...event })).toBe(id({ ...event, url: ` ${url} ` }));
    expect(id({ ...event, title: 'two' })).not.toBe(id(event));
    expect(id({ ...event, start: '2022' })).not.toBe(id(event));
    expect(id({ ...event, url: `${url}/2` })).not.toBe(id(event));
    expect(id({ url: '', title: 't', start: 0 })).toBe(id({ title: 't', start: new Date(0) }));
    expect(id({ title: 't', start: '2021' })).not.toBe(id({ title: 't', start: '2022' }));
    expect(id({ id: {}, url: {}, title: 't' })).toBe(id({ title: 't' }));
  });

  it('is another for each of the events that cite one article, so nothing is told of them', () => {
    const rows = ['one', 'two'].map((title) => ({ url, title, start: '2021' }));
    const normalizer = createPlainNormalizer({ zone: createZone('UTC'), facets: [] });
    const items = ScannedItems.of(rows, { normalizer, facets: [] });
    expect([items.total, items.problems]).toEqual([2, []]);
  });

  it('stays the same in later versions: addresses name items by it', () => {
    expect(id({ url, title: 't', start: '2021' })).toBe('~1cttdwlvvp3');
    expect(id({ title: 't', start: '2021' })).toBe('~25tspqgf9qr');
  });

  it('tells 50,000 similar texts apart', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, i) => id({ url: `https://example.org/a/${i}` })));
    expect(ids.size).toBe(50_000);
  });
});
