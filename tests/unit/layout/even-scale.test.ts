import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvenScale } from '../../../src/layout/spacing-scales.js';
import {
  centred,
  panned,
  piecesOf,
  tethered,
  timeAt,
  xOf,
  zoomed,
  type Viewport,
} from '../../../src/time/viewport.js';

const seed = 20260223;
const HOUR = 3_600_000;

const startsArb = fc
  .uniqueArray(fc.integer({ min: -2e12, max: 2e12 }), { minLength: 2, maxLength: 40 })
  .map((list) => Float64Array.from(list.sort((a, b) => a - b)));
const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const timeArb = fc.double({ min: -4e12, max: 4e12, noNaN: true });

/** A window between two events, so that it is not shorter than can be shown. */
const viewArb = fc.tuple(startsArb, fc.boolean()).map(([starts, scaled]): Viewport => {
  const scale = createEvenScale(starts, [starts[0]! - HOUR, starts.at(-1)! + HOUR]);
  return {
    start: starts[0]! - HOUR,
    end: starts.at(-1)! + HOUR,
    width: 800,
    ...(scaled ? { scale } : {}),
  };
});

describe(`createEvenScale, seed ${String(seed)}`, () => {
  it('takes one step from each start to the next', () => {
    fc.assert(
      fc.property(startsArb, (starts) => {
        const scale = createEvenScale(starts)!;
        expect(Array.from(starts, (t) => scale.place(t))).toEqual(Array.from(starts, (_, i) => i));
      }),
      { seed },
    );
  });

  it('ascends with time, also beyond both ends', () => {
    fc.assert(
      fc.property(startsArb, timeArb, fc.double({ min: 1, max: 1e12, noNaN: true }), (starts, t, by) => {
        const scale = createEvenScale(starts)!;
        expect(scale.place(t + by)).toBeGreaterThan(scale.place(t));
      }),
      { seed },
    );
  });

  it('gives back the time it took, exactly at the starts and to a millisecond between and beyond', () => {
    fc.assert(
      fc.property(startsArb, timeArb, (starts, t) => {
        const scale = createEvenScale(starts)!;
        for (const start of starts) expect(scale.time(scale.place(start))).toBe(start);
        expect(Math.abs(scale.time(scale.place(t)) - t)).toBeLessThan(1);
      }),
      { seed },
    );
  });

  it('squeezes what is shown before the first and after the last start into one step at most', () => {
    const scale = createEvenScale(Float64Array.of(0, 10, 40), [-1000, 45])!;
    expect(scale.place(-1000)).toBe(-1);
    expect(scale.place(45)).toBe(2.25);
    expect(scale.time(-2)).toBe(-2000);
  });

  it('has nothing to space between fewer than two starts', () => {
    expect(createEvenScale(Float64Array.of())).toBeUndefined();
    expect(createEvenScale(Float64Array.of(5))).toBeUndefined();
  });
});

describe(`a window on any scale, seed ${String(seed)}`, () => {
  const near = (view: Viewport, a: number, b: number): void =>
    expect(Math.abs(xOf(view, a) - xOf(view, b))).toBeLessThan(0.01);

  it('keeps the time under the pointer while it zooms', () => {
    fc.assert(
      fc.property(viewArb, fc.double({ min: 0.5, max: 2, noNaN: true }), share, (view, factor, at) => {
        const x = at * view.width;
        const next = zoomed(view, factor, x);
        near(next, timeAt(next, x), timeAt(view, x));
      }),
      { seed },
    );
  });

  it('moves everything by as many px as it is panned', () => {
    fc.assert(
      fc.property(viewArb, share, share, (view, by, at) => {
        const x = at * view.width;
        const next = panned(view, by * view.width);
        near(next, timeAt(next, x), timeAt(view, x + by * view.width));
      }),
      { seed },
    );
  });

  it('brings a time to its middle', () => {
    fc.assert(
      fc.property(viewArb, share, (view, at) => {
        const t = timeAt(view, at * view.width);
        expect(xOf(centred(view, t), t)).toBeCloseTo(view.width / 2, 2);
      }),
      { seed },
    );
  });

  it('keeps a tenth of the plot over the extent, and leaves alone what has that', () => {
    fc.assert(
      fc.property(viewArb, fc.double({ min: -3, max: 3, noNaN: true }), (view, by) => {
        const extent = [view.start, view.end] as const;
        const moved = panned(view, by * view.width);
        const kept = tethered(moved, extent);
        expect(xOf(kept, extent[1])).toBeGreaterThan(view.width * 0.1 - 0.01);
        expect(xOf(kept, extent[0])).toBeLessThan(view.width * 0.9 + 0.01);
        if (Math.abs(by) < 0.89) expect(kept).toBe(moved);
      }),
      { seed },
    );
  });

  it('gives one number to the times of a piece at least as wide as asked, and less than twice that', () => {
    fc.assert(
      fc.property(viewArb, fc.integer({ min: 5, max: 80 }), (view, px) => {
        const piece = piecesOf(view, px);
        const numbers = Array.from({ length: view.width + 1 }, (_, x) => piece(timeAt(view, x)));
        const pieces = new Set(numbers).size;
        expect(pieces).toBeLessThanOrEqual(Math.ceil(view.width / px) + 1);
        expect(pieces).toBeGreaterThanOrEqual(Math.floor(view.width / (2 * px)));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
      { seed },
    );
  });
});

describe('zooming where steps are even', () => {
  const scale = createEvenScale(Float64Array.of(0, HOUR, 1000 * HOUR, 1001 * HOUR))!;
  const view: Viewport = { start: 0, end: 1001 * HOUR, width: 900, scale };

  it('stops before the window is shorter or longer than can be shown', () => {
    let now = view;
    for (let i = 0; i < 100; i++) now = zoomed(now, 2, 10);
    expect(now.end - now.start).toBeGreaterThanOrEqual(1000);
    expect(zoomed(now, 2, 10)).toBe(now);
    for (let i = 0; i < 200; i++) now = zoomed(now, 0.5, 10);
    expect(now.end - now.start).toBeLessThanOrEqual(9.5e20);
  });

  it('spreads neighbours evenly over the plot', () => {
    expect([0, HOUR, 1000 * HOUR, 1001 * HOUR].map((t) => xOf(view, t))).toEqual([0, 300, 600, 900]);
  });

  it('has finite places far from starts that are next to each other', () => {
    const scale = createEvenScale(Float64Array.from([0, Number.MIN_VALUE]))!;
    for (const t of [-1e21, -1, 1, 4e12, 1e21]) expect(Number.isFinite(scale.place(t))).toBe(true);
  });
});
