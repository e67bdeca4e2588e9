import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupReports, similarPairs, titleWords } from '../../../src/formats/report-groups.js';
import type { RawItem } from '../../../src/formats/reader.js';

const seed = 20260223;
const HOUR = 3_600_000;
const startOf = (item: RawItem): number | undefined =>
  typeof item['start'] === 'number' ? item['start'] : undefined;
const group = (items: readonly RawItem[]) => groupReports(items, { startOf });
const report = (title: string, source: string, hour: number, more: RawItem = {}): RawItem => ({
  start: hour * HOUR,
  title,
  source,
  ...more,
});
const TITLE = 'Russia and Ukraine fail to reach agreement in Geneva';

describe('groupReports', () => {
  it('folds near-identical titles of different outlets within a day, and names every report', () => {
    const { items, origins } = group([
      report(TITLE, 'A', 0, { url: 'https://a.example/1', countries: ['RU'] }),
      report('Something else happens in the north today', 'B', 1),
      report('Russia and Ukraine fail to reach an agreement in Geneva', 'C', 20, {
        countries: ['UA'],
        summary: 'S',
      }),
    ]);
    expect(origins).toEqual([[0, 2], [1]]);
    expect(items[0]).toMatchObject({
      title: TITLE,
      summary: 'S',
      countries: ['RU', 'UA'],
      sources: [
        { name: 'A', url: 'https://a.example/1', date: 0 },
        { name: 'C', date: 20 * HOUR },
      ],
    });
  });

  it('leaves titles of one outlet, of other days and of other events apart', () => {
    expect(group([report(TITLE, 'A', 0), report(TITLE, 'A', 1)]).items).toHaveLength(2);
    expect(group([report(TITLE, 'A', 0), report(TITLE, 'B', 25)]).items).toHaveLength(2);
    const apart = [report(TITLE, 'A', 0, { event: 'x' }), report(TITLE, 'B', 1, { event: 'y' })];
    expect(group(apart).items).toHaveLength(2);
  });

  it('does not chain a headline that comes again every day', () => {
    const daily = Array.from({ length: 10 }, (_, i) => report(TITLE, `O${i}`, i * 20));
    for (const places of group(daily).origins)
      expect((startOf(daily[places.at(-1)!]!)! - startOf(daily[places[0]!]!)!) / HOUR).toBeLessThanOrEqual(
        24,
      );
  });

  it('folds items with the same event id whatever their titles, times and outlets', () => {
    const { origins } = group([
      report('One', 'A', 0, { event: 'e' }),
      report('Two', 'A', 900, { event: 'e' }),
    ]);
    expect(origins).toEqual([[0, 1]]);
  });

  it('keeps the sources that items had', () => {
    const { items } = group([
      report(TITLE, 'A', 0, { sources: [{ name: 'X' }, { name: 'Y' }] }),
      report(TITLE, 'B', 1),
    ]);
    expect(items[0]?.['sources']).toEqual([{ name: 'X' }, { name: 'Y' }, { name: 'B', date: HOUR }]);
  });

  it(`loses no report (seed ${seed})`, () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const item = fc.record({
      title: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
      source: fc.constantFrom('A', 'B', 'C'),
      start: fc.integer({ min: 0, max: 60 }).map((h) => h * HOUR),
      event: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const { items: folded, origins } = group(items);
        expect(origins.flat().sort((a, b) => a - b)).toEqual(items.map((_, i) => i));
        origins.forEach((places, i) => {
          const sources = folded[i]?.['sources'] as readonly unknown[] | undefined;
          expect(sources?.length ?? 1).toBe(places.length);
        });
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('similarPairs', () => {
  it(`finds the pairs that comparing each with each finds (seed ${seed})`, () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
    const title = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(title, fc.integer({ min: 0, max: 5 })), { maxLength: 40 }),
        fc.constantFrom(0.5, 0.6, 0.8, 1),
        (rows, least) => {
          const sets = rows.map(([text]) => new Set(titleWords(text)));
          const expected: string[] = [];
          for (let a = 0; a < rows.length; a++)
            for (let b = a + 1; b < rows.length; b++) {
              const [x, y] = [sets[a]!, sets[b]!];
              const shared = [...x].filter((w) => y.has(w)).length;
              const near = Math.abs(rows[a]![1] - rows[b]![1]) <= 2;
              if (x.size > 2 && y.size > 2 && near && shared / (x.size + y.size - shared) >= least - 1e-9)
                expected.push(`${a},${b}`);
            }
          const pairs = [
            ...similarPairs(
              rows.map(([text]) => text),
              rows.map(([, at]) => at),
              least,
              2,
            ),
          ];
          const found = pairs.map(([a, b]) => `${Math.min(a, b)},${Math.max(a, b)}`);
          expect(found.sort()).toEqual(expected.sort());
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
