import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFoldedScale } from '../../../src/layout/folded-scale.js';
import { panned, timeAt, xOf, zoomed, type Viewport } from '../../../src/time/viewport.js';

const seed = 20261128;
const DAY = 86_400_000;

const busyArb = fc
  .array(fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 0, max: 300 })), {
    minLength: 2,
    maxLength: 30,
  })
  .map((list) =>
    list
      .map(([start, length]): readonly [number, number] => [start * DAY, (start + length) * DAY])
      .sort((a, b) => a[0] - b[0]),
  );
const timeArb = fc.double({ min: -6000 * DAY, max: 6000 * DAY, noNaN: true });
const endsOf = (busy: readonly (readonly [number, number])[]): [number, number] => [
  busy[0]![0],
  Math.max(...busy.map(([, end]) => end)),
];

describe(`createFoldedScale, seed ${String(seed)}`, () => {
  it('ascends with time, and leads back to the time it was asked for', () => {
    fc.assert(
      fc.property(busyArb, timeArb, fc.double({ min: 60_000, max: 1e11, noNaN: true }), (busy, t, by) => {
        const scale = createFoldedScale(busy);
        if (!scale) return;
        expect(scale.place(t + by)).toBeGreaterThan(scale.place(t));
        expect(Math.abs(scale.time(scale.place(t)) - t)).toBeLessThan(1);
      }),
      { seed },
    );
  });

  it('folds nothing that holds an event, nothing short, and at most five stretches, to a zigzag of 5.6 % each', () => {
    let folded = 0;
    fc.assert(
      fc.property(busyArb, (busy) => {
        const scale = createFoldedScale(busy);
        const [first, last] = endsOf(busy);
        const shown = scale ? scale.place(last) - scale.place(first) : last - first;
        const folds = scale?.folds ?? [];
        folded += folds.length;
        expect(folds.length).toBeLessThanOrEqual(5);
        for (const { start, end } of folds) {
          expect(end - start).toBeGreaterThan((shown * 0.9) / 4);
          expect((scale!.place(end) - scale!.place(start)) / shown).toBeCloseTo(0.056, 6);
          expect(busy.filter(([from, to]) => to > start && from < end)).toEqual([]);
        }
        if (folds.length >= 5) return;
        // what is left is no longer than a quarter of what is shown
        let end = first;
        for (const [from, to] of busy) {
          if (from > end && !folds.some((f) => f.start >= end && f.end <= from))
            expect((from - end) / shown).toBeLessThanOrEqual(0.25 + 1e-9);
          end = Math.max(end, to);
        }
      }),
      { seed },
    );
    expect(folded).toBeGreaterThan(50);
  });

  it('is true to time between folds: equal stretches are equally long', () => {
    const scale = createFoldedScale([
      [0, 10 * DAY],
      [1000 * DAY, 1010 * DAY],
    ])!;
    expect(scale.place(5 * DAY) - scale.place(4 * DAY)).toBeCloseTo(DAY, 0);
    expect(scale.place(1005 * DAY) - scale.place(1004 * DAY)).toBeCloseTo(DAY, 0);
    expect(createFoldedScale([[0, 10 * DAY]])).toBe(undefined);
  });

  it('zooms and pans about the time under the pointer', () => {
    fc.assert(
      fc.property(busyArb, fc.double({ min: 0, max: 800, noNaN: true }), (busy, x) => {
        const scale = createFoldedScale(busy);
        const [start, end] = endsOf(busy);
        if (!scale) return;
        const view: Viewport = { start, end, width: 800, scale };
        const t = timeAt(view, x);
        expect(Math.abs(xOf(zoomed(view, 1.5, x), t) - x)).toBeLessThan(0.01);
        expect(Math.abs(xOf(panned(view, 40), t) - (x - 40))).toBeLessThan(0.01);
      }),
      { seed },
    );
  });
});
