import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, LEAST_CONTRAST, legible, type Rgb } from '../../../src/render/palette.js';

const seed = 20261128;
const channel = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

describe('legible', () => {
  it('counts contrast as WCAG does', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastOf([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });

  it(`makes any colour tellable from any surface, and leaves one that is (seed ${String(seed)})`, () => {
    fc.assert(
      fc.property(colour, colour, (mark, surface) => {
        const mended = legible(mark, surface);
        expect(contrastOf(mended, surface)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (contrastOf(mark, surface) >= LEAST_CONTRAST) expect(mended).toEqual(mark);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('darkens yellow on white and keeps it yellow', () => {
    const [r, g, b] = legible([255, 230, 0], [255, 255, 255]);
    expect(r).toBeLessThan(200);
    expect(Math.min(r, g)).toBeGreaterThan(b + 60);
  });
});
