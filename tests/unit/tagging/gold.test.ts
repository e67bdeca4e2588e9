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

/** The themes that the labels of these three files have for themes that became their own later. */
const BROADER: Readonly<Record<string, string>> = {
  Elections: 'Politics',
  Migration: 'Society',
  Energy: 'Economy',
  Justice: 'Crime',
  Media: 'Culture',
};

const held = rows.filter((row) => row.held);

function score(of: readonly GoldRow[], facet: 'countries' | 'themes'): { precision: number; recall: number } {
  let right = 0;
  let wrong = 0;
  let wanted = 0;
  for (const row of of) {
    const open = facet === 'countries' ? row.also : [];
    const found = tagger
      .tag(row.text)
      [facet].map((value) => (row[facet].includes(value) ? value : (BROADER[value] ?? value)));
    for (const value of new Set(found)) {
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
  ])('themes of %s: precision does not fall below .78, recall not below .70', (_, of) => {
    const { precision, recall } = score(of, 'themes');
    expect(precision).toBeGreaterThanOrEqual(0.78);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  });
});

interface Labelled {
  readonly text: string;
  readonly countries: readonly string[];
}

function readTable(name: string): Labelled[] {
  const [head = '', ...lines] = readFileSync(`tests/gold/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
    return { text: cell('text'), countries: cell('countries').split(' ').filter(Boolean) };
  });
}

describe('countries of the sets labelled before their code', () => {
  it.each([
    ['world', 0.97, 0.75],
    ['local', 0.88, 0.97],
    ['news-en', 0.9, 0.97],
  ])('%s: precision from %d, recall from %d', (name, precision, recall) => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const { text, countries } of readTable(name)) {
      const got = tagger.tag(text).countries;
      right += got.filter((code) => countries.includes(code)).length;
      found += got.length;
      wanted += countries.length;
    }
    expect(right / found).toBeGreaterThanOrEqual(precision);
    expect(right / wanted).toBeGreaterThanOrEqual(recall);
  });
});
