import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../items/full-normalizer.js';
import { createZone } from '../../../src/time/zone.js';
import { loadSync } from '../../../src/source/load.js';
import { finish } from '../../../src/items/sliced-work.js';
import { readStorySteps, type Story } from '../../../src/state/story.js';

const seed = 20260223;
const zone = createZone('UTC');
const read = (items: readonly object[]): Story =>
  finish(readStorySteps(loadSync(items, { normalizer: createNormalizer({ zone, facets: [] }), facets: [] })));
const titles = (items: readonly object[]): string[] => read(items).steps.map(({ entry }) => entry.title);

describe('the steps of a story', () => {
  it('are the items with a place in it, in order of the place, words along', () => {
    const { steps, problems } = read([
      { start: '2025', title: 'Second', story: '2: Then this.' },
      { start: '2026', title: 'Untold' },
      { start: '2026-02', title: 'Third', Story: 3 },
      { start: '2027', title: 'First', story: 1 },
      { start: '2028', title: 'Blank', story: '' },
    ]);
    expect(steps.map(({ entry, order, words }) => [entry.title, order, words])).toEqual([
      ['First', 1, undefined],
      ['Second', 2, 'Then this.'],
      ['Third', 3, undefined],
    ]);
    expect(problems).toEqual([]);
  });

  it('stand in order of time where the place is the same', () => {
    const told = [
      { start: '2026', title: 'late', story: 1 },
      { start: '2024', title: 'early', story: 1 },
      { start: '2025', title: 'first', story: 0.5 },
    ];
    expect(titles(told)).toEqual(['first', 'early', 'late']);
  });

  it('a place that is no number is a problem of its field, and the rest is told', () => {
    const { steps, problems } = read([
      { start: '2025', title: 'One', story: 'one' },
      { start: '2026', title: 'Two', story: 2 },
    ]);
    expect(steps).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'field', row: 0, field: 'story', value: 'one' }]);
  });

  it(`over several pages they are those a sort by place and time gives (seed ${seed})`, () => {
    const row = fc.record({
      year: fc.integer({ min: 1900, max: 2000 }),
      at: fc.option(fc.integer({ min: 0, max: 9 })),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 120 }),
        (seeds, times) => {
          const rows = Array.from({ length: seeds.length * times }, (_, i) => {
            const { year, at } = seeds[i % seeds.length]!;
            return { start: String(year), title: String(i), ...(at === null ? {} : { story: at }) };
          });
          const wanted = rows
            .filter((r) => r.story !== undefined)
            .sort(
              (a, b) =>
                a.story! - b.story! || Number(a.start) - Number(b.start) || Number(a.title) - Number(b.title),
            );
          expect(titles(rows)).toEqual(wanted.map(({ title }) => title));
        },
      ),
      { seed, numRuns: 25 },
    );
  });
});
