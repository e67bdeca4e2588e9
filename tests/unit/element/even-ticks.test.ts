import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenEdges, EvenTicks } from '../../../src/element/spacing.js';
import { createEvenScale } from '../../../src/layout/spacing-scales.js';
import { MOST_BUCKETS } from '../../../src/time/calendar.js';
import { panned, xOf, zoomed, type Viewport } from '../../../src/time/viewport.js';

const seed = 20260223;
const DAY = 86_400_000;
const width = (text: string): number => text.length * 7;

const cases = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 1e10 }), { minLength: 2, maxLength: 300 }),
    zoom: fc.double({ min: 1, max: 40, noNaN: true }),
    pan: fc.double({ min: -1, max: 1, noNaN: true }),
  })
  .map(({ gaps, zoom, pan }) => {
    let t = 0;
    const starts = Float64Array.from(gaps, (gap) => (t += gap));
    const all: Viewport = { start: 0, end: t + 1, width: 900, scale: createEvenScale(starts) };
    const ticks = new EvenTicks(starts, (i) => `event ${String(i)}`);
    return { starts, ticks, view: panned(zoomed(all, zoom), pan * 900) };
  });

const nowhere = { minor: [], major: [] };

describe(`ticks of an axis of equal steps, seed ${String(seed)}`, () => {
  it('stand at events of the window, in order, with room for their labels', () => {
    fc.assert(
      fc.property(cases, ({ starts, ticks, view }) => {
        const { minor } = ticks.at(view, nowhere, { labelWidth: width });
        minor.forEach((tick, i) => {
          expect(starts).toContain(tick.t);
          expect(tick.t >= view.start && tick.t < view.end).toBe(true);
          const before = minor[i - 1];
          if (before)
            expect(xOf(view, tick.t) - xOf(view, before.t)).toBeGreaterThan(width(before.label) + 10);
        });
      }),
      { seed },
    );
  });

  it('stay at the same events while the window is panned', () => {
    fc.assert(
      fc.property(cases, ({ ticks, view }) => {
        const moved = panned(view, 1);
        const now = ticks.at(view, nowhere, { labelWidth: width }).minor.map((tick) => tick.t);
        const next = ticks.at(moved, nowhere, { labelWidth: width }).minor.map((tick) => tick.t);
        if (now.length < 2 || next.length < 2) return;
        const both = (list: readonly number[]): number[] =>
          list.filter((t) => t >= moved.start && t >= view.start && t < view.end && t < moved.end);
        expect(both(next)).toEqual(both(now));
      }),
      { seed },
    );
  });

  it('are those of the calendar where the window holds fewer than two events, as far as they have room', () => {
    const starts = Float64Array.of(0, 100 * DAY, 200 * DAY);
    const view: Viewport = { start: 20 * DAY, end: 80 * DAY, width: 900, scale: createEvenScale(starts) };
    const calendar = {
      minor: [30, 31, 50].map((d) => ({ t: d * DAY, label: `day ${String(d)}` })),
      major: [{ t: 20 * DAY, label: 'January' }],
    };
    const { minor, major } = new EvenTicks(starts, String).at(view, calendar, { labelWidth: width });
    expect(minor.map((tick) => tick.label)).toEqual(['day 30', 'day 50']);
    expect(major).toEqual(calendar.major);
  });
});

describe('buckets of equal steps', () => {
  it('are counted and ascend, whatever the places', () => {
    const scale = createEvenScale(Float64Array.of(0, 1, 5e9, 4e20))!;
    const place = fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, 0, 1e300), fc.double());
    const length = fc.oneof(fc.constantFrom(NaN, 0, -1, Infinity, 1e-300), fc.double());
    fc.assert(
      fc.property(place, place, length, (first, last, piece) => {
        const edges = evenEdges(scale, [first, last], piece);
        expect(edges.length).toBeLessThanOrEqual(MOST_BUCKETS + 1);
        for (let i = 1; i < edges.length && first < last; i++) expect(edges[i]! < edges[i - 1]!).toBe(false);
      }),
      { seed, numRuns: 300 },
    );
  });
});
