import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/tagging/tagger.js';

interface GoldRow {
  readonly text: string;
  readonly countries: readonly string[];
  readonly also: readonly string[];
  readonly themes: readonly string[];
  readonly held?: boolean;
}

const tagger = createTagger();
const rows = ['real', 'written', 'later'].flatMap(
  (name) => (JSON.parse(readFileSync(`tests/gold/${name}.json`, 'utf8')) as { rows: GoldRow[] }).rows,
);

const held = rows.filter((row) => row.held);

function score(of: readonly GoldRow[], facet: 'countries' | 'themes'): { precision: number; recall: number } {
  let right = 0;
  let wrong = 0;
  let wanted = 0;
  for (const row of of) {
    const open = facet === 'countries' ? row.also : [];
    for (const value of tagger.tag(row.text)[facet]) {
      if (row[facet].includes(value)) right++;
      else if (!open.includes(value)) wrong++;
    }
    wanted += row[facet].length;
  }
  return { precision: right / (right + wrong), recall: right / wanted };
}

describe('the gold set (npm run eval tells more)', () => {
  it('has no headline twice', () => {
    expect(new Set(rows.map((row) => row.text)).size).toBe(rows.length);
  });

  it('has two halves of a size', () => {
    expect([rows.length - held.length, held.length]).toEqual([260, 250]);
  });

  it.each([
    ['all', rows],
    ['the held-out half', held],
  ])('countries of %s: precision and recall do not fall below .95', (_, of) => {
    const { precision, recall } = score(of, 'countries');
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['all', rows],
    ['the held-out half', held],
  ])('themes of %s: precision does not fall below .80, recall not below .70', (_, of) => {
    const { precision, recall } = score(of, 'themes');
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  });
});
