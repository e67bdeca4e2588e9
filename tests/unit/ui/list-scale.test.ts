import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListPlace, placeAt, revealing, scrolled, tallOf } from '../../../src/ui/list/list-view.js';

const seed = 20260223;
const size = fc.record({
  total: fc.integer({ min: 0, max: 2_000_000 }),
  row: fc.constantFrom(24, 58, 78),
  height: fc.integer({ min: 100, max: 2000 }),
});
const START: ListPlace = { top: 0, real: 0 };

describe('the scale of a list', () => {
  it(`shows a revealed row whole, whatever the list (seed ${seed})`, () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        fc.pre(list.total > 0);
        const index = Math.floor(share * (list.total - 1));
        const { real, top } = revealing(list, START, index);
        expect(index * list.row).toBeGreaterThanOrEqual(real);
        expect((index + 1) * list.row).toBeLessThanOrEqual(real + list.height);
        expect(top).toBeLessThanOrEqual(Math.max(0, tallOf(list) - list.height));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`moves px by px for small steps and is exact at both ends (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        size,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -99, max: 99 }),
        (list, share, by) => {
          const end = Math.max(0, list.total * list.row - list.height);
          const farthest = Math.max(0, tallOf(list) - list.height);
          const from = placeAt(list, share * end);
          const to = scrolled(list, from, from.top + by);
          const inside = from.top + by > 0 && from.top + by < farthest - 1;
          if (inside && end > farthest && from.real + by >= 0 && from.real + by <= end)
            expect(to.real).toBeCloseTo(from.real + by, 3);
          expect(scrolled(list, from, 0).real).toBe(0);
          expect(scrolled(list, from, farthest).real).toBe(end);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
