import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { TEXT_LAYOUTS } from '../../support/chronology-layouts.js';
import { PAGE_LAYOUTS } from '../../support/chronology-pages.js';
import { expectAccounted } from './support.js';

const LAYOUTS = [...TEXT_LAYOUTS, ...PAGE_LAYOUTS];

const readLayout = async (text: string) => {
  const result = await readText(text, { parseXml });
  expectAccounted(result);
  return { items: result.items.map(({ start, title }) => `${String(start)} ${String(title)}`), result };
};

describe('chronologies', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', async (_, { text, items }) => {
    expect((await readLayout(text)).items).toEqual(items);
  });

  it('the table is large enough to tell', () => {
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(20);
    expect(LAYOUTS.flatMap(({ items }) => items).length).toBeGreaterThanOrEqual(150);
  });
});
