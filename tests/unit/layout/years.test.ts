// Wherever the window is and however long, a year is named on the axis.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZone } from '../../../src/time/zone.js';
import { tickLength, tickMarks, verticalTicks, createAxis } from '../../../src/layout/ticks.js';
import { verticalSizes } from '../../../src/layout/style.js';
import { textWidth } from '../../../src/static/font-metrics.js';

const zone = createZone('UTC');
const metrics = {
  width: (text: string, font: string): number =>
    font === 'spanRows' ? textWidth(text, 11.5, true) : textWidth(text, 11, false),
};
const sizes = verticalSizes(1);
const view = fc
  .record({
    power: fc.double({ min: 0, max: 12.4, noNaN: true }),
    at: fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2030, 0) }),
    width: fc.integer({ min: 240, max: 1440 }),
  })
  .map(({ power, at, width }) => ({ start: at, end: at + 10 ** power, width }));
const seed = 20261129;

describe('a year is named', () => {
  for (const locale of ['en', 'de', 'ru', 'hy', 'fr']) {
    it(`along the axis at every zoom, ${locale} (seed ${seed})`, () => {
      const axis = createAxis({ zone, locale, labelWidth: (text) => metrics.width(text, 'spanRows') });
      fc.assert(
        fc.property(view, (v) => {
          const { minor, major } = axis(v);
          const names = [minor, major].flatMap((ticks) => tickMarks(ticks, v, metrics, false));
          expect(names.map(({ label }) => label).join(' · ')).toMatch(/\d{4}/u);
        }),
        { seed, numRuns: 1500 },
      );
    });

    it(`beside a vertical axis at every zoom, ${locale} (seed ${seed})`, () => {
      const labelWidth = (text: string, tier: 'minor' | 'major'): number =>
        tickLength(text, tier, metrics, sizes);
      const axis = createAxis({ zone, locale, labelWidth, spacing: 40 });
      fc.assert(
        fc.property(view, (v) => {
          const { minor, major } = verticalTicks(axis(v), v, metrics, sizes);
          const names = [...minor, ...major].map(({ lines }) => lines.join(' '));
          expect(names.join(' · ')).toMatch(/\d{4}/u);
        }),
        { seed, numRuns: 1500 },
      );
    });
  }
});
