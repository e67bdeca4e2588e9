// What a reader makes of a small file of its kind, field by field.
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { readFixture, rowProblems } from './support.js';

describe('JSON Lines', () => {
  it('reads a line an item, and names the lines that are none', async () => {
    const result = await readFixture('own/lines.jsonl');
    expect(result.format).toBe('jsonl');
    expect(result.items.map((item) => item['title'])).toEqual(['First line', 'Second line', 'Third line']);
    expect(rowProblems(result)).toEqual([3, 4]);
  });
});

describe('Wikidata', () => {
  it('reads SPARQL results with astronomical years and the precision asked for', async () => {
    const result = await readFixture('own/sparql.json');
    expect(result.items.map((item) => [item['start'], item['end'], item['title']])).toEqual([
      ['-0215-08-02', undefined, 'Battle of Cannae'],
      ['1840', '1843', 'A year'],
      ['1920-10', undefined, 'A month'],
      ['195X', undefined, 'A decade'],
      ['Y-13798000000S5', undefined, 'Big Bang'],
    ]);
    expect(rowProblems(result)).toEqual([4]);
    expect(result.items[0]).toMatchObject({
      url: 'https://en.wikipedia.org/wiki/Battle_of_Cannae',
      wikidata: 'Q1',
    });
  });
});

describe('GDELT', () => {
  it('reads stamps, and titles without the spaces of the tokenizer', async () => {
    const result = await readFixture('own/gdelt.json');
    expect(result.items.map((item) => [item['start'], item['title'], item['source']])).toEqual([
      ['2020-03-20T18:00:00Z', 'COVID-19: prices tumble; future unclear, says U.S. expert', 'example.org'],
      ['2020-03-21T18:15:00Z', 'China-led talks reach 3.5%, 1,000 attend (video)', 'example.net'],
    ]);
    expect(rowProblems(result)).toEqual([2]);
  });

  it('says when the query found nothing, and when it asked for numbers', async () => {
    expect((await readText('{}', { format: 'gdelt' })).problems[0]?.why).toContain('no articles');
    expect((await readText('{"timeline":[{"series":"V"}]}')).problems[0]?.why).toContain('series of numbers');
  });
});

describe('ninjs', () => {
  it('reads versions 1 and 3 of one article alike', async () => {
    const [one, three] = await Promise.all([
      readFixture('ninjs/ninjsExSimpleText1.json'),
      readFixture('ninjs/005_complex_text_article.json'),
    ]);
    expect(one.items[0]?.['title']).toBe('Captain of wrecked cruise ship on trial in Italy');
    expect(three.items[0]).toMatchObject({
      title: one.items[0]?.['title'],
      start: one.items[0]?.['start'],
      countries: ['IT'],
    });
  });
});

describe('JSON Feed', () => {
  it('reads an item', async () => {
    const { items, title } = await readFixture('jsonfeed/json11_feed.json');
    expect(title).toBe('title');
    expect(items[0]).toMatchObject({
      title: 'title',
      summary: 'summary',
      url: 'https://sample-json-feed.com/id',
      themes: ['tag1', 'tag2'],
    });
  });
});
