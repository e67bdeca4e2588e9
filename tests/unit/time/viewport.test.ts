// Whatever numbers come, from a gesture, a link or code: a window stays one that can be drawn.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvenScale } from '../../../src/layout/spacing-scales.js';
import {
  centred,
  FARTHEST,
  glidePath,
  leastSpan,
  MAX_SPAN,
  MIN_SPAN,
  panned,
  placed,
  placeOf,
  sound,
  type Scale,
  tethered,
  timeAt,
  type Viewport,
  windowed,
  xOf,
  zoomed,
} from '../../../src/time/viewport.js';

/** Numbers nobody means to give, and those that are merely large or small. */
const hostile: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    NaN,
    Infinity,
    -Infinity,
    0,
    -0,
    1e18,
    -1e18,
    1e18 + 1000,
    4.35e20,
    -4.35e20,
    1e21,
    1e300,
    -1e300,
  ),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 2 ** -1074, 2 ** 53),
  fc.double(),
  fc.integer({ min: -4e12, max: 4e12 }),
);

const scale: fc.Arbitrary<Scale | undefined> = fc.oneof(
  fc.constant(undefined),
  fc
    .uniqueArray(
      fc.oneof(fc.integer({ min: -1e13, max: 1e13 }), fc.double({ min: -1e21, max: 1e21, noNaN: true })),
      {
        minLength: 2,
        maxLength: 12,
      },
    )
    .map((starts) => createEvenScale(Float64Array.from(new Set(starts.map((t) => t + 0))).sort())),
);

type Act = (v: Viewport) => Viewport;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(hostile, hostile).map(
    ([a, b]): Act =>
      (v) =>
        windowed(v, a, b),
  ),
  fc.tuple(hostile, hostile).map(
    ([a, b]): Act =>
      (v) =>
        placed(v, a, b),
  ),
  fc.tuple(hostile, hostile).map(
    ([f, x]): Act =>
      (v) =>
        zoomed(v, f, x),
  ),
  fc.constantFrom(0.1, 0.5, 2, 1e3, 1e12).map(
    (f): Act =>
      (v) =>
        zoomed(v, f),
  ),
  hostile.map(
    (px): Act =>
      (v) =>
        panned(v, px),
  ),
  hostile.map(
    (t): Act =>
      (v) =>
        centred(v, t),
  ),
  fc.tuple(hostile, hostile).map(
    ([a, b]): Act =>
      (v) =>
        tethered(v, [a, b]),
  ),
  fc.constantFrom(0, 320, 1200, 4000).map((width): Act => (v) => ({ ...v, width })),
);

const isSound = (v: Viewport): boolean => {
  const span = v.end - v.start;
  return (
    Math.abs(v.start) <= FARTHEST * 1.001 &&
    Math.abs(v.end) <= FARTHEST * 1.001 &&
    span <= MAX_SPAN * 1.001 &&
    span >= leastSpan(v.start, v.end) * 0.999
  );
};

const seed = Number(process.env['SEED'] ?? 20261128);

describe('a window', () => {
  it(`stays finite, ordered and no finer than its numbers, whatever is done with it (seed ${seed})`, () => {
    const world = fc.tuple(scale, fc.array(act, { minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(world, ([spread, acts]) => {
        let view: Viewport = { start: 0, end: 1e10, width: 1000, scale: spread };
        for (const next of acts) {
          view = next(view);
          expect(isSound(view), JSON.stringify(view)).toBe(true);
        }
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('has a pixel that is many times the least step of its numbers, however far it is', () => {
    for (const far of [1e15, 1e18, -1e18, 4.35e20, -1e21]) {
      const view = windowed({ start: 0, end: 1, width: 4000 }, far, far + 1000);
      const step = Math.abs(far) * 2 ** -52;
      expect((view.end - view.start) / view.width).toBeGreaterThan(4 * step);
      expect(view.start).toBeLessThan(far + step);
      expect(view.end).toBeGreaterThan(far - step);
    }
  });

  it('is taken as it is given where that can be drawn', () => {
    const v = { start: 0, end: 1, width: 800 };
    expect(windowed(v, 5, 5 + MIN_SPAN)).toEqual({ ...v, start: 5, end: 5 + MIN_SPAN });
    expect(windowed(v, -4.4e20, 4.4e20)).toEqual({ ...v, start: -4.4e20, end: 4.4e20 });
  });

  it('stays where it is when a number is none', () => {
    const v = { start: 0, end: 1e9, width: 800 };
    for (const none of [NaN, Infinity, -Infinity]) {
      expect(panned(v, none)).toEqual(v);
      expect(zoomed(v, none)).toEqual(v);
      expect(zoomed(v, 2, none)).toEqual(v);
      expect(windowed(v, none, 5)).toEqual(v);
      expect(windowed(v, 5, none)).toEqual(v);
      expect(sound(v, { ...v, start: none })).toEqual(v);
    }
    const hidden = { ...v, width: 0 };
    expect(panned(hidden, 5)).toEqual(hidden);
    expect(zoomed(hidden, 2, 5)).toEqual(hidden);
    expect(tethered(hidden, [5e9, 6e9])).toEqual(hidden);
  });

  it('gets its ends in order', () => {
    expect(windowed({ start: 0, end: 1, width: 800 }, 9e9, 1e9)).toMatchObject({ start: 1e9, end: 9e9 });
  });

  it(`has finite places and times, for any width (seed ${seed})`, () => {
    fc.assert(
      fc.property(scale, hostile, hostile, fc.constantFrom(0, 1000), (spread, a, b, width) => {
        const view = windowed({ start: 0, end: 1e10, width, scale: spread }, a, b);
        for (const x of [0, width / 3, width]) expect(timeAt(view, x)).not.toBeNaN();
        for (const t of [view.start, view.end]) expect(xOf(view, t)).not.toBeNaN();
        expect(placeOf(view, view.end)).toBeGreaterThanOrEqual(placeOf(view, view.start));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('glides along a path of numbers, also from a window without length', () => {
    for (const share of [0, 0.3, 0.7, 1]) {
      const { middle, length } = glidePath({ middle: 0, length: 0 }, { middle: 1e20, length: 1000 })(share);
      expect(Number.isFinite(middle) && Number.isFinite(length)).toBe(true);
    }
  });
});
