// Tables of very many columns and records of very many fields: read in time with what was kept told, and nothing thrown.
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import type { ReadOptions } from '../../../src/formats/read.js';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `c${i}`);
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const read = async (text: string, options: ReadOptions) => {
  const { items, problems } = await readText(text, options);
  return { items, told: problems.map(({ why }) => why) };
};

const CUT = 'The table has 100002 columns: the first 1000 were read, and the others left out.';

describe('a table of 100,000 columns', () => {
  const rows = '\n2020,Vote,x\n2021,Count,y\n';

  it('is read as far as its first thousand, which is told', async () => {
    const { items, told } = await read(`start,title,${names(100_000).join()}${rows}`, { format: 'csv' });
    expect(items).toEqual([
      { start: '2020', title: 'Vote', c0: 'x' },
      { start: '2021', title: 'Count', c0: 'y' },
    ]);
    expect(told).toEqual([CUT]);
  });

  it('is the same as a file by its name, whose rows are as wide as its header', async () => {
    const wide = names(100_000).join();
    const text = `start,title,${wide}\n2020,Vote,${wide}\n2021,Count,${wide}\n`;
    const { items, told } = await read(text, { fileName: 'a.csv' });
    expect(items.map(({ title }) => title)).toEqual(['Vote', 'Count']);
    expect(Object.keys(items[0]!)).toHaveLength(1000);
    expect(told).toEqual([CUT]);
  });

  it('is the same in JSON, as rows and as an answer of Google Sheets', async () => {
    const header = ['start', 'title', ...names(100_000)];
    const json = await read(JSON.stringify([header, ['2020', 'Vote'], ['2021', 'Count']]), {
      format: 'json',
    });
    const cols = header.map((label) => ({ label }));
    const answer = { table: { cols, rows: [{ c: [{ v: '2020' }, { v: 'Vote' }] }, { c: [{ v: '2021' }] }] } };
    const gviz = await read(JSON.stringify(answer), { format: 'gviz' });
    expect([json.items.length, gviz.items.length]).toEqual([2, 1]);
    expect(json.told).toEqual([CUT]);
    expect(gviz.told).toEqual([CUT, 'It has no title.']);
  });

  it('that lies on its side is a table of as many events, and nothing is cut', async () => {
    const events = names(50_000);
    const days = events.map((_, i) => `2021-01-${String((i % 28) + 1).padStart(2, '0')}`);
    const { items, told } = await read(`date,${days.join()}\ntitle,${events.join()}\n`, { format: 'csv' });
    expect(items).toHaveLength(50_000);
    expect(items.at(-1)).toMatchObject({ start: days.at(-1), title: 'c49999' });
    expect(told).toEqual(['The table was read column by column: its names stand in the first column.']);
  });
});

it('a table of a page with 200,000 columns is read', async () => {
  const { parseXml } = await import('../../../src/formats/feed/xml-tree.js');
  const row = (first: string, cell: string): string => `<tr>${first}${cell.repeat(200_000)}`;
  const table = `<table>${row('<th>Date<th>Event', '<th>x')}${row('<td>2020-01-01<td>Vote', '<td>y')}</table>`;
  const { items } = await readText(table, { format: 'html', parseXml });
  expect(items).toEqual([expect.objectContaining({ start: '2020-01-01', title: 'Vote' })]);
});

describe('rows that are no table', () => {
  it('are refused, 200,000 of them too', async () => {
    const { items, told } = await read('a,b\n'.repeat(200_000), { format: 'csv' });
    expect(items).toEqual([]);
    expect(told).toEqual(['It is not a timeline: there is no column of dates (columns: a, b).']);
  });

  it('a row of 100,000 cells under a header of two is told with some of them', async () => {
    const { problems } = await readText(`start,title\n2019,x\n\n2020,a,${'b,'.repeat(100_000)}\n`, {
      format: 'csv',
    });
    const [problem] = problems.filter(({ severity }) => severity === 'field');
    expect(problem?.why).toMatch(/^The row has \d+ cells, the header 2; the last were left out\.$/);
    expect(String(problem?.value).length).toBeLessThan(1000);
  });
});

describe('records of which each has fields of its own', () => {
  it('keep the fields that most of them have, and the others are counted', async () => {
    const features = numbers(3000).map((i) => ({
      type: 'Feature',
      geometry: null,
      properties: { date: `${1500 + (i % 500)}`, name: `Vote ${i}`, [`k${i}`]: 'x' },
    }));
    const { items, told } = await read(JSON.stringify({ type: 'FeatureCollection', features }), {
      format: 'geojson',
    });
    expect(items).toHaveLength(3000);
    expect(items.at(-1)).toMatchObject({ title: 'Vote 2999' });
    expect(told).toEqual([
      'The records have 3002 different fields: the 200 that most of them have were read, and the others left out.',
    ]);
  });

  it('in columns of different lengths have the fields that they have', async () => {
    const columns = Object.fromEntries(names(20_000).map((name) => [name, ['x']]));
    const value = { start: ['2020', '2021'], title: ['Vote', 'Count'], ...columns };
    const { items } = await read(JSON.stringify(value), { format: 'json' });
    expect(Object.keys(items[0]!)).toHaveLength(20_002);
    expect(items[1]).toEqual({ start: '2021', title: 'Count' });
  });
});

describe('times of a table of Google Sheets', () => {
  it('are midnight only where all cells of the column are', async () => {
    const type = 'datetime';
    const cols = [{ label: 'start', type }, { label: 'end', type }, { label: 'title' }];
    const row = (...cells: readonly string[]) => ({ c: cells.map((v) => ({ v })) });
    const rows = [
      row('Date(2021,4,1,0,0,0)', 'Date(2021,4,2,0,0,0)', 'Vote'),
      row('Date(2021,5,1,0,0,0)', 'Date(2021,5,2,10,0,0)', 'Count'),
      { c: [null, null, { v: 'No date' }] },
    ];
    const { items } = await read(JSON.stringify({ table: { cols, rows } }), { format: 'gviz' });
    expect(items.map(({ start, end }) => [start, end])).toEqual([
      ['2021-05-01', '2021-05-02T00:00'],
      ['2021-06-01', '2021-06-02T10:00'],
    ]);
  });
});

describe('YAML', () => {
  const readYaml = async (text: string) => {
    const { items, told } = await read(text, { format: 'yaml' });
    return { items, told: told.join() };
  };

  it('ends at its first fault, of thousands', async () => {
    const { told } = await readYaml(`items:\n${'- : : :\n'.repeat(20_000)}`);
    expect(told).toMatch(/^It is not valid YAML: .+ at line 2, column \d+\.$/);
    expect((await readYaml(`a: [1, 2\n`)).told).toMatch(/at line 2, column 1\.$/);
    expect((await readYaml('} ] \n'.repeat(20_000))).told).toMatch(/at line 1, column 1\.$/);
  });

  it.each([
    ['lists in a line', '- '.repeat(50_000)],
    ['keys in a line', '? '.repeat(50_000)],
    ['brackets', `a: ${'['.repeat(50_000)}`],
    ['maps by indentation', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('nested very deep is refused: %s', async (_, text) => {
    expect((await readYaml(text)).told).toBe('Its values are nested more than 200 deep.');
  });

  it.each([
    ['quotation marks', `"${'['.repeat(300)}"`],
    ['apostrophes', `'${'{'.repeat(300)}'`],
    ['a plain text', `a ${'['.repeat(300)}`],
    ['a block', `|\n    ${'- '.repeat(300)}\n    ${'['.repeat(300)}`],
    ['a comment', `b # ${'['.repeat(300)}`],
  ])('reads brackets and dashes that are text, in %s', async (_, value) => {
    const { items, told } = await readYaml(`- start: 2020\n  title: A\n  summary: ${value}\n`);
    expect(told).toBe('');
    expect(items).toMatchObject([{ start: '2020', title: 'A' }]);
  });

  it('counts no closing bracket of a text against an open list', async () => {
    const nested = Array.from({ length: 300 }, () => '[ "]", ').join('');
    expect((await readYaml(`a: ${nested}`)).told).toBe('Its values are nested more than 200 deep.');
  });

  it('takes references to texts, as many as there are', async () => {
    const lines = numbers(5000).map((i) => `- start: &d${i} ${1000 + (i % 1000)}\n  title: *d${i}\n`);
    const { items, told } = await readYaml(lines.join(''));
    expect(told).toBe('');
    expect(items).toHaveLength(5000);
    expect(items.at(-1)).toEqual({ start: '1999', title: '1999' });
  });

  it('takes a few references to lists and maps, and says where there are too many', async () => {
    const shared = '- start: 2020\n  title: a\n  themes: &t [x, y]\n';
    const few = await readYaml(`${shared}${'- start: 2021\n  title: b\n  themes: *t\n'.repeat(3)}`);
    expect(few.items.map(({ themes }) => themes)).toEqual(Array(4).fill(['x', 'y']));
    const many = await readYaml(`${shared}${'- start: 2021\n  title: b\n  themes: *t\n'.repeat(2000)}`);
    expect(many.told).toBe('It is not valid YAML: there are more than 1000 references to lists and maps.');
    expect((await readYaml('- start: *nothing\n  title: a\n')).told).toMatch(
      /not valid YAML: Unresolved alias/,
    );
  });
});

describe('BibTeX', () => {
  it('whose entries are never closed tells each of them', async () => {
    const open = '@article{a, title={x\n'.repeat(20_000);
    const { items, told } = await read(`@book{b, title={Vote}, year=2020}\n${open}`, { format: 'bibtex' });
    expect(items).toMatchObject([{ title: 'Vote' }]);
    expect(told).toHaveLength(20_000);
  });
});
