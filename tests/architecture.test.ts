import { describe, expect, it } from 'vitest';
import { d3Names } from './support/d3-names.js';
import { D3_OF_THE_PAGE, HOUSE, SMALL_FILES } from './support/house.js';
import { importFaults, type Rules, unusedPermissions } from './support/import-faults.js';
import { importCycles, isTable, unreached } from './support/import-graph.js';
import { readSources } from './support/read-sources.js';

const MAX_LINES = 600;
const MAX_FILES = 30;
const LEAST_LINES = 25;
const ENTRIES = [
  'index',
  'define',
  'remote',
  'parts',
  'formats/index',
  'tagging/index',
  'static/index',
  'cli/main',
  'embed/embed',
  'embed/frame',
].map((name) => `src/${name}.ts`);
const rules: Rules = { house: HOUSE, d3: await d3Names(), ofThePage: D3_OF_THE_PAGE };
const src = readSources('src');

describe('the house', () => {
  it('has files', () => {
    expect(src.size).toBeGreaterThan(5);
  });

  it('lets each folder import only what its table allows', () => {
    expect(importFaults(src, rules)).toEqual([]);
  });

  it('gives no folder a permission that it does not use', () => {
    expect(unusedPermissions(src, rules)).toEqual([]);
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

  it(`has no folder past ${MAX_FILES} files`, () => {
    const counts = new Map<string, number>();
    for (const file of src.keys()) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
  });

  it(`has no file under ${LEAST_LINES} lines, tables of data and entry points aside`, () => {
    const small = [...src].filter(
      ([file, text]) =>
        text.split('\n').length - 1 < LEAST_LINES &&
        !isTable(file, text) &&
        !ENTRIES.includes(file) &&
        !SMALL_FILES.some((one) => file.startsWith(one)),
    );
    expect(small.map(([file]) => file)).toEqual([]);
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
  const example: Rules = {
    ...rules,
    house: {
      ...HOUSE,
      source: ['items', 'd3:pure'],
      layout: ['type source', 'd3:pure'],
      formats: ['d3:dsv', 'htmlparser2'],
    },
  };
  const faults = (file: string, text: string): number =>
    importFaults(new Map([[file, text]]), example).length;

  it.each([
    ['a folder that the table leaves out', 'src/source/a.ts', `import { ticks } from '../layout/ticks.js';`],
    ['a type from there', 'src/source/a.ts', `import type { Ticks } from '../layout/ticks.js';`],
    ['a value where only types may pass', 'src/layout/a.ts', `import { rank } from '../source/rank.js';`],
    [
      'an inline type where only types may pass',
      'src/layout/a.ts',
      `import { type A } from '../source/rank.js';`,
    ],
    ['a re-export', 'src/time/a.ts', `export { ticks } from '../layout/ticks.js';`],
    ['an import on demand', 'src/time/a.ts', `const later = () => import('../layout/ticks.js');`],
    ['a type written as an import', 'src/time/a.ts', `let t: import('../layout/ticks.js').Ticks;`],
    ['a file outside src', 'src/time/a.ts', `import { rules } from '../../tests/support/house.js';`],
    ['a package that the table leaves out', 'src/time/a.ts', `import { html } from 'lit/html.js';`],
    ['a part of d3 that touches the page', 'src/layout/a.ts', `import { bisect, select } from 'd3';`],
    ['all of d3 where only parts may pass', 'src/layout/a.ts', `import * as d3 from 'd3';`],
    ['d3 beyond its tables', 'src/formats/a.ts', `import { csvParseRows, scaleUtc } from 'd3';`],
    ['Node in the page', 'src/element/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['the element from the command line', 'src/cli/a.ts', `import '../element/news-timeline.js';`],
  ])('fails on %s', (_, file, text) => {
    expect(faults(file, text)).toBe(1);
  });

  it('fails on a folder that the table does not know', () => {
    expect(faults('src/utils/a.ts', '')).toBe(1);
  });

  it.each([
    [
      'src/source/a.ts',
      `import { bisectLeft } from 'd3'; import { b } from './b.js'; import '../items/item.js';`,
    ],
    ['src/formats/a.ts', `import { csvParseRows } from 'd3';`],
    ['src/layout/a.ts', `import { scaleUtc, type ScaleTime } from 'd3';`],
    ['src/layout/a.ts', `import type { Answer } from '../source/source.js';`],
    ['src/element/a.ts', `import { zoom } from 'd3'; import { html } from 'lit/html.js';`],
    ['src/cli/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['src/formats/feed/a.ts', `import { Parser } from 'htmlparser2';`],
  ])('passes what the table allows in %s', (file, text) => {
    expect(importFaults(new Map([[file, text]]), example)).toEqual([]);
  });
});

describe('the check of permissions', () => {
  it('names those that no import needs', () => {
    const house = { time: [], items: ['time', 'text'], ui: ['time', 'type time', 'lit'] };
    const sources = new Map([
      ['src/items/a.ts', `import { t } from '../time/t.js';`],
      ['src/ui/a.ts', `import { t } from '../time/t.js'; import { html } from 'lit';`],
    ]);
    expect(unusedPermissions(sources, { ...rules, house })).toEqual(['items: text', 'ui: type time']);
  });
});

describe('the check of cycles', () => {
  it('names the files of a cycle, also one of types alone, and passes over what is loaded on demand', () => {
    const cycle = new Map([
      ['src/time/a.ts', `import { b } from './b.js';`],
      ['src/time/b.ts', `import type { C } from './c.js';`],
      ['src/time/c.ts', `export { a } from './a.js';`],
      ['src/time/d.ts', `export const later = () => import('./e.js');`],
      ['src/time/e.ts', `import './d.js';`],
    ]);
    expect(importCycles(cycle)).toEqual(['src/time/a.ts → src/time/b.ts → src/time/c.ts → src/time/a.ts']);
  });

  it('does not take two ways to one file for a cycle', () => {
    const diamond = new Map([
      ['src/time/a.ts', `import './b.js'; import './c.js';`],
      ['src/time/b.ts', `import './d.js';`],
      ['src/time/c.ts', `import './d.js';`],
      ['src/time/d.ts', ''],
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
