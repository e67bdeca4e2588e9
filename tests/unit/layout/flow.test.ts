import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  autoHeightOf,
  MOST_SCREENS,
  offsetOf,
  openingHeight,
  outgrown,
  seenAt,
} from '../../../src/layout/auto-height.js';

const window = fc.record({
  start: fc.integer({ min: -1000, max: 2000 }),
  length: fc.integer({ min: 1, max: 3000 }),
  screen: fc.integer({ min: 240, max: 1200 }),
});

describe('an axis as tall as its story', () => {
  it('has the scale of the window, holds it, and is at most twenty screens tall (seed 7)', () => {
    fc.assert(
      fc.property(window, ({ start, length, screen }) => {
        const view = { start, end: start + length, width: screen };
        const autoHeight = autoHeightOf(view, [0, 1000]);
        expect(autoHeight.height / (autoHeight.end - autoHeight.start)).toBeCloseTo(screen / length, 6);
        expect(autoHeight.start).toBeLessThanOrEqual(view.start);
        expect(autoHeight.end).toBeGreaterThanOrEqual(view.end);
        const inside = view.start >= 0 && view.end <= 1000;
        if (inside) expect(autoHeight.height).toBeLessThanOrEqual(screen * MOST_SCREENS + 1e-6);
        expect(outgrown(autoHeight, view)).toBe(false);
      }),
      { seed: 7 },
    );
  });

  it('shows at the offset of a window that window, and stops at its ends (seed 8)', () => {
    fc.assert(
      fc.property(window, fc.integer({ min: -500, max: 50_000 }), ({ start, length, screen }, offset) => {
        const view = { start, end: start + length, width: screen };
        const autoHeight = autoHeightOf(view, [0, 1000]);
        expect(seenAt(autoHeight, view, offsetOf(autoHeight, view)).start).toBeCloseTo(view.start, 6);
        const seen = seenAt(autoHeight, view, offset);
        expect(seen.start).toBeGreaterThanOrEqual(autoHeight.start);
        expect(seen.end).toBeLessThanOrEqual(autoHeight.end + 1e-6);
        expect(seen.end - seen.start).toBeCloseTo(length, 6);
      }),
      { seed: 8 },
    );
  });

  it('outgrows its height when the scale changes or the window leaves it', () => {
    const view = { start: 400, end: 410, width: 500 };
    const autoHeight = autoHeightOf(view, [0, 1000]);
    expect(outgrown(autoHeight, { ...view, end: 411 })).toBe(true);
    expect(outgrown(autoHeight, { ...view, start: 0, end: 10 })).toBe(true);
    expect(outgrown(autoHeight, { ...view, start: 401, end: 411 })).toBe(false);
  });

  it('opens with room for its headlines, from one screen to twenty', () => {
    expect(openingHeight(2, 600)).toBe(600);
    expect(openingHeight(44, 600)).toBe(44 * 72);
    expect(openingHeight(1e6, 600)).toBe(12_000);
  });
});
