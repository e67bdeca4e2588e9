import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/source/source.js';
import { createOutletLine } from '../../../src/layout/card-layout.js';

const metrics = { width: (text: string): number => text.replace(/[\u2066-\u2069]/g, '').length * 6 };
const labelText = {
  title: (e: { readonly title: string }): string => e.title,
  date: (): string => '27 Feb 2026',
};
const { line } = createOutletLine(labelText, metrics, (n) => `(${String(n)})`);
const entry = (item: unknown): Entry => ({ item }) as Entry;
const plain = (text: string): string => text.replace(/[\u200e\u2068\u2069]/g, '');

describe('the line under a headline', () => {
  it('names the outlet after the date, and counts the others', () => {
    expect(plain(line(entry({ source: 'Daily Post' }), 300))).toBe('27 Feb 2026 · Daily Post');
    const many = entry({ sources: ['Daily Post', 'Coast Radio', 'Wire'] });
    expect(plain(line(many, 300))).toBe('27 Feb 2026 · Daily Post +(2)');
  });

  it('is the date alone where the whole name has no room, or there is none', () => {
    const reported = entry({ source: 'Daily Post' });
    const width = metrics.width('27 Feb 2026 · Daily Post');
    expect(plain(line(reported, width))).toContain('Daily Post');
    expect(line(reported, width - 1)).toBe('27 Feb 2026');
    expect(line(reported, width, 12 / 11)).toBe('27 Feb 2026');
    expect(line(entry({}), 300)).toBe('27 Feb 2026');
  });

  it('isolates the name, whatever its direction of writing', () => {
    expect(line(entry({ source: 'الجزيرة' }), 300)).toBe('27 Feb 2026 · \u2068الجزيرة\u2069');
  });
});
