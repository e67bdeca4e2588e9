import { describe, expect, it } from 'vitest';
import { createItemReader } from '../../../src/source/item-reader.js';

const reader = createItemReader();
const id = (item: unknown): string => reader.id(item);
const url = 'https://example.org/war';

describe('the id of an item', () => {
  it('is the author’s, where there is one', () => {
    expect(id({ id: ' a1 ', url, title: 't' })).toBe('a1');
    expect(id({ ID: 0, title: 't' })).toBe('0');
  });

  it('is made of the url else, and of title and start where there is none', () => {
    expect(id({ id: '', url, title: 'one' })).toBe(id({ url: ` ${url} `, title: 'two', start: 1 }));
    expect(id({ url: '', title: 't', start: 0 })).toBe(id({ title: 't', start: new Date(0) }));
    expect(id({ title: 't', start: '2021' })).not.toBe(id({ title: 't', start: '2022' }));
    expect(id({ id: {}, url: {}, title: 't' })).toBe(id({ title: 't' }));
  });

  it('stays the same in later versions: addresses name items by it', () => {
    expect(id({ url })).toBe('~15rud8cyje1');
  });

  it('tells 50,000 similar texts apart', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, i) => id({ url: `https://example.org/a/${i}` })));
    expect(ids.size).toBe(50_000);
  });
});
