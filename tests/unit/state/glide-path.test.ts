import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glidePath, type Glance } from '../../../src/time/viewport.js';

const seed = 20210814;
const glance: fc.Arbitrary<Glance> = fc.record({
  middle: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  length: fc.double({ min: 1e3, max: 1e13, noNaN: true }),
});

describe('glidePath', () => {
  it(`begins and ends where it should, and never leaves what lies between (seed ${seed})`, () => {
    fc.assert(
      fc.property(glance, glance, (from, to) => {
        const path = glidePath(from, to);
        expect(path(0).middle).toBeCloseTo(from.middle, -3);
        expect(path(1).length / to.length).toBeCloseTo(1, 6);
        expect(Math.abs(path(1).middle - to.middle)).toBeLessThanOrEqual(
          Math.abs(to.middle) * 1e-9 + to.length * 1e-6 + 1,
        );
        const [low, high] = [Math.min(from.middle, to.middle), Math.max(from.middle, to.middle)];
        for (let i = 0; i <= 20; i++) {
          const { middle, length } = path(i / 20);
          const slack = (high - low) * 1e-6 + 1;
          expect(middle).toBeGreaterThanOrEqual(low - slack);
          expect(middle).toBeLessThanOrEqual(high + slack);
          expect(length).toBeGreaterThan(0);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('keeps the time still that both windows show at the same place', () => {
    const from = { middle: 500, length: 1000 };
    const to = { middle: 350, length: 100 };
    const fixed = (g: Glance): number => (333.3333 - (g.middle - g.length / 2)) / g.length;
    for (const share of [0, 0.3, 0.6, 1]) expect(fixed(glidePath(from, to)(share))).toBeCloseTo(0.33333, 4);
  });

  it('shows both ends on the way of a far move', () => {
    const path = glidePath({ middle: 0, length: 10 }, { middle: 1000, length: 10 });
    expect(path(0.5).length).toBeGreaterThan(1000);
  });
});
