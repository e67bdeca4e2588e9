import { describe, expect, it } from 'vitest';
import { d3Names } from './support/d3-names.js';
import { D3_OF_THE_PAGE, HOUSE } from './support/house.js';
import { importFaults, type Rules } from './support/import-faults.js';
import { importCycles, isTable, unreached } from './support/import-graph.js';
import { readSources } from './support/read-sources.js';

const MAX_LINES = 250;
const ENTRIES = ['index', 'define', 'formats/index', 'tagging/index', 'cli/main'].map(
  (name) => `src/${name}.ts`,
);
const rules: Rules = { house: HOUSE, d3: await d3Names(), ofThePage: D3_OF_THE_PAGE };
const src = readSources('src');

describe('the house', () => {
  it('has files', () => {
    expect(src.size).toBeGreaterThan(5);
  });

  it('lets each folder import only what its table allows', () => {
    expect(importFaults(src, rules)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(importCycles(src)).toEqual([]);
  });

  it('has no file that no entry of the package leads to', () => {
    expect(unreached(src, ENTRIES)).toEqual([]);
  });

  it(`has no file past ${MAX_LINES} lines, tables of data aside`, () => {
    const long = [...src].filter(
      ([file, text]) => text.split('\n').length - 1 > MAX_LINES && !isTable(file, text),
    );
    expect(long.map(([file]) => file)).toEqual([]);
  });
});

describe('the check of what is reached', () => {
  it('finds what is left behind, with all it imports alone', () => {
    const sources = new Map([
      ['src/index.ts', `export { a } from './a.js'; const later = () => import('./b.js');`],
      ['src/a.ts', `import type { T } from './t.js';`],
      ['src/b.ts', ''],
      ['src/t.ts', ''],
      ['src/old.ts', `import './older.js';`],
      ['src/older.ts', `import './a.js';`],
    ]);
    expect(unreached(sources, ['src/index.ts'])).toEqual(['src/old.ts', 'src/older.ts']);
  });
});

describe('the check of imports', () => {
  const faults = (file: string, text: string): number => importFaults(new Map([[file, text]]), rules).length;

  it.each([
    ['a folder that the table leaves out', 'src/query/a.ts', `import { ticks } from '../view/ticks.js';`],
    ['a type from there', 'src/query/a.ts', `import type { Ticks } from '../view/ticks.js';`],
    ['a value where only types may pass', 'src/scene/a.ts', `import { rank } from '../query/rank.js';`],
    [
      'an inline type where only types may pass',
      'src/scene/a.ts',
      `import { type A } from '../query/rank.js';`,
    ],
    ['a re-export', 'src/data/a.ts', `export { ticks } from '../view/ticks.js';`],
    ['an import on demand', 'src/data/a.ts', `const later = () => import('../view/ticks.js');`],
    ['a type written as an import', 'src/data/a.ts', `let t: import('../view/ticks.js').Ticks;`],
    ['a file outside src', 'src/data/a.ts', `import { rules } from '../../tests/support/house.js';`],
    ['a package that the table leaves out', 'src/data/a.ts', `import { html } from 'lit/html.js';`],
    ['a part of d3 that touches the page', 'src/view/a.ts', `import { bisect, select } from 'd3';`],
    ['all of d3 where only parts may pass', 'src/view/a.ts', `import * as d3 from 'd3';`],
    ['d3 beyond its tables', 'src/formats/a.ts', `import { csvParseRows, scaleUtc } from 'd3';`],
    ['Node in the page', 'src/component/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['the element from the command line', 'src/cli/a.ts', `import '../component/news-timeline.js';`],
  ])('fails on %s', (_, file, text) => {
    expect(faults(file, text)).toBe(1);
  });

  it('fails on a folder that the table does not know', () => {
    expect(faults('src/utils/a.ts', '')).toBe(1);
  });

  it.each([
    [
      'src/query/a.ts',
      `import { bisectLeft } from 'd3'; import { b } from './b.js'; import '../data/item.js';`,
    ],
    ['src/formats/a.ts', `import { csvParseRows } from 'd3';`],
    ['src/view/a.ts', `import { scaleUtc, type ScaleTime } from 'd3';`],
    ['src/scene/a.ts', `import type { Answer } from '../query/source.js';`],
    ['src/component/a.ts', `import { zoom } from 'd3'; import { html } from 'lit/html.js';`],
    [
      'src/cli/a.ts',
      `import { readFile } from 'node:fs/promises'; import { DOMParser } from '@xmldom/xmldom';`,
    ],
  ])('passes what the table allows in %s', (file, text) => {
    expect(importFaults(new Map([[file, text]]), rules)).toEqual([]);
  });
});

describe('the check of cycles', () => {
  it('names the files of a cycle, also one of types alone and one on demand', () => {
    const cycle = new Map([
      ['src/data/a.ts', `import { b } from './b.js';`],
      ['src/data/b.ts', `import type { C } from './c.js';`],
      ['src/data/c.ts', `export const later = () => import('./a.js');`],
      ['src/data/d.ts', `import './a.js';`],
    ]);
    expect(importCycles(cycle)).toEqual(['src/data/a.ts → src/data/b.ts → src/data/c.ts → src/data/a.ts']);
  });

  it('does not take two ways to one file for a cycle', () => {
    const diamond = new Map([
      ['src/data/a.ts', `import './b.js'; import './c.js';`],
      ['src/data/b.ts', `import './d.js';`],
      ['src/data/c.ts', `import './d.js';`],
      ['src/data/d.ts', ''],
    ]);
    expect(importCycles(diamond)).toEqual([]);
  });
});

describe('the check of tables', () => {
  it('tells data from code', () => {
    expect(isTable('a.ts', `export const NAMES = { am: ['Armenia'] } as const;`)).toBe(true);
    expect(isTable('a.ts', `export const names = () => ['Armenia'];`)).toBe(false);
  });
});
