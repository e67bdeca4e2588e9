import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limited, limitedWindow, NO_LIMITS } from '../../../src/state/window.js';
import { panned, spanOf, timeAt, type Viewport, zoomed } from '../../../src/time/viewport.js';

const view: Viewport = { start: 1e6, end: 2e6, width: 1000 };

describe('limits of the reader', () => {
  it('stop a zoom at the limit and hold the time under the hand still', () => {
    const next = limited(view, zoomed(view, 10, 300), { ...NO_LIMITS, least: 4e5 });
    expect(spanOf(next)).toBeCloseTo(4e5, 3);
    expect(timeAt(next, 300)).toBeCloseTo(timeAt(view, 300), 3);
    const out = limited(view, zoomed(view, 0.1, 300), { ...NO_LIMITS, most: 3e6 });
    expect(spanOf(out)).toBeCloseTo(3e6, 3);
    expect(timeAt(out, 300)).toBeCloseTo(timeAt(view, 300), 3);
  });

  it('let a window of the author’s beyond them come nearer, and go no further', () => {
    const limits = { ...NO_LIMITS, most: 5e5 };
    expect(limited(view, zoomed(view, 1.1), limits)).toEqual(zoomed(view, 1.1));
    expect(limited(view, zoomed(view, 0.9), limits)).toBe(view);
  });

  it('let a window at the limit still pan, and never leave bounds (seed 14)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.double({ min: -900, max: 900, noNaN: true })), { maxLength: 40 }),
        (acts) => {
          const limits = { locked: false, least: 1e5, most: 2e6, bounds: [0, 4e6] as const };
          let at = view;
          for (const [zoom, by] of acts)
            at = limited(at, zoom ? zoomed(at, 2 ** (by / 300), 200) : panned(at, by), limits);
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeLessThanOrEqual(4e6 + 1);
          expect(spanOf(at)).toBeGreaterThan(1e5 * 0.999);
          expect(spanOf(at)).toBeLessThan(2e6 * 1.001);
          const still = at.start > 3000 && limited(at, panned(at, -1), limits).start;
          if (still !== false) expect(still).toBeLessThan(at.start);
        },
      ),
      { seed: 14, numRuns: 300 },
    );
  });

  it('keep everything within bounds and the longest window, at its latest end', () => {
    expect(limitedWindow([0, 100], { ...NO_LIMITS, bounds: [20, 60] })).toEqual([20, 60]);
    expect(limitedWindow([0, 100], { ...NO_LIMITS, most: 30 })).toEqual([70, 100]);
    expect(limitedWindow([40, 60], { ...NO_LIMITS, least: 40 })).toEqual([30, 70]);
    expect(limitedWindow([0, 10], { ...NO_LIMITS, least: 40, bounds: [0, 100] })).toEqual([0, 40]);
    expect(limitedWindow([0, 10], { ...NO_LIMITS, bounds: [50, 90] })).toEqual([50, 90]);
  });
});
