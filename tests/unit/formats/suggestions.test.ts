import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { expectAccounted } from './support.js';

const csv = async (header: string, row: (i: number) => string, count: number) => {
  const rows = Array.from({ length: count }, (_, i) => `${row(i)}\n`);
  const result = await readText(`${header}\n${rows.join('')}`, { format: 'csv' });
  expectAccounted(result);
  return result;
};

describe('suggestions', () => {
  it('offer columns of few texts, and a column of numbers for importance', async () => {
    const row = (i: number): string =>
      `${1950 + i},Event ${i},${['North', 'South', 'East'][i % 3]},${i * 13},${i},"A long sentence about it, no. ${i}"`;
    const { suggestions } = await csv('date,title,Region,Deaths,Case id,Remark', row, 60);
    expect(suggestions).toEqual({
      facets: [{ column: 'Region', values: 3 }],
      importance: { column: 'Deaths', least: 0, most: 59 * 13 },
      outliers: [],
    });
  });

  it('name no importance where there is one, and no facet that every item fills in its own way', async () => {
    const { suggestions } = await csv(
      'date,title,importance,votes,who',
      (i) => `${1950 + i},E ${i},5,${i},W ${i}`,
      60,
    );
    expect(suggestions).toEqual({ facets: [], outliers: [] });
  });

  it('tell a date far from all others as suspect, and keep it', async () => {
    const year = (i: number): string => (i === 400 ? 'Y1899000' : i < 20 ? `-0${700 - i}` : String(1000 + i));
    const { items, problems, suggestions } = await csv('date,title', (i) => `${year(i)},E ${i}`, 751);
    expect(items).toHaveLength(751);
    expect(suggestions?.outliers).toEqual([{ item: 400, record: 400, start: 'Y1899000' }]);
    expect(problems).toMatchObject([{ severity: 'field', row: 400, field: 'start', value: 'Y1899000' }]);
    expect(problems[0]?.why).toContain('1897250 years after all others');
  });

  it('find nothing suspect in deep time, in a few old dates, or in few rows', async () => {
    const deep = (i: number): string => (i % 3 ? `Y-${i + 1}E8` : String(1900 + i));
    expect((await csv('date,title', (i) => `${deep(i)},E ${i}`, 60)).suggestions?.outliers).toEqual([]);
    const old = (i: number): string => (i === 3 ? '1215' : String(1960 + i));
    expect((await csv('date,title', (i) => `${old(i)},E ${i}`, 60)).suggestions?.outliers).toEqual([]);
    const few = (i: number): string => (i === 3 ? 'Y19600' : String(1960 + i));
    expect((await csv('date,title', (i) => `${few(i)},E ${i}`, 8)).suggestions?.outliers).toEqual([]);
  });

  it('tell a year of five digits among years of four', async () => {
    const year = (i: number): string => (i === 5 ? '19020-05-01' : `${1950 + i}-05-01`);
    const { suggestions } = await csv('date,title', (i) => `${year(i)},E ${i}`, 40);
    expect(suggestions?.outliers).toEqual([{ item: 5, record: 5, start: '19020-05-01' }]);
  });

  it('are not misled by the years of the Thai calendar', async () => {
    const year = (i: number): string => (i % 4 === 3 ? `3 พฤษภาคม ${2500 + i}` : `3 May ${1957 + i}`);
    expect((await csv('date,title', (i) => `${year(i)},E ${i}`, 40)).suggestions?.outliers).toEqual([]);
  });
});
