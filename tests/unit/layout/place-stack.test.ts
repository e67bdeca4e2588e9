import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeStack,
  type StackBox,
  type StackPlace,
  type StackSpace,
} from '../../../src/layout/place-stack.js';

const seed = 20260228;
const space: StackSpace = { length: 600, gap: 6, lead: 10, reach: 96 };
const byKey = (places: readonly StackPlace[]): Map<number, StackPlace> =>
  new Map(places.map((p) => [p.key, p]));

const world = fc.array(
  fc.record({ t: fc.integer({ min: 0, max: 1000 }), height: fc.integer({ min: 20, max: 80 }) }),
  { minLength: 1, maxLength: 60 },
);
type World = readonly { readonly t: number; readonly height: number }[];
const boxes = (w: World, start: number, end: number): StackBox[] =>
  w.map(({ t, height }, key) => ({ key, y: ((t - start) / (end - start)) * space.length, height }));

/** Texts that touch or stand against the order of time, and leaders that cross. */
function faults(places: readonly StackPlace[]): string[] {
  const sorted = [...places].sort((a, b) => a.y - b.y || a.key - b.key);
  return sorted.flatMap((b, i) => {
    const a = sorted[i - 1];
    if (!a) return [];
    const touch = a.top + a.height + 6 > b.top + 1e-6 ? [`${a.key} touches ${b.key}`] : [];
    const cross = a.y < b.y && a.top > b.top ? [`${a.key} crosses ${b.key}`] : [];
    return [...touch, ...cross];
  });
}

describe('placeStack', () => {
  it(`keeps order, lets no text touch and no leader cross, all inside and within reach (seed ${seed})`, () => {
    fc.assert(
      fc.property(world, (w) => {
        const places = placeStack(boxes(w, 0, 1000), space);
        expect(faults(places)).toEqual([]);
        for (const p of places) {
          expect(p.top).toBeGreaterThanOrEqual(-1e-6);
          expect(p.top + p.height).toBeLessThanOrEqual(600 + 1e-6);
          expect(Math.abs(p.top - (p.y - 10))).toBeLessThanOrEqual(96 + 1e-6);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`does so along a walk of pans and zooms too, and at rest (seed ${seed})`, () => {
    const step = fc.record({
      by: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      factor: fc.double({ min: 0.7, max: 1.4, noNaN: true }),
      rest: fc.boolean(),
    });
    fc.assert(
      fc.property(world, fc.array(step, { maxLength: 12 }), (w, steps) => {
        let [start, end] = [0, 1000];
        let last = placeStack(boxes(w, start, end), space);
        for (const { by, factor, rest } of steps) {
          const span = (end - start) * factor;
          start += by * span;
          end = start + span;
          last = placeStack(boxes(w, start, end), space, byKey(last), rest ? 'resting' : 'moving');
          expect(faults(last)).toEqual([]);
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  it(`panning by a pixel moves every text by that pixel and drops none that is in view (seed ${seed})`, () => {
    fc.assert(
      fc.property(world, fc.constantFrom(-1, 1), (w, px) => {
        const before = placeStack(boxes(w, 0, 1000), space);
        const moved = boxes(w, 0, 1000).map((b) => ({ ...b, y: b.y + px }));
        const after = byKey(placeStack(moved, space, byKey(before), 'moving'));
        for (const p of before) {
          if (p.top + px + p.height <= 0 || p.top + px >= 600) continue;
          expect(after.get(p.key)?.top).toBeCloseTo(p.top + px, 6);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it(`zooming in drops no text whose anchor stays in view (seed ${seed})`, () => {
    fc.assert(
      fc.property(world, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (w, at) => {
        let [start, end] = [0, 1000];
        let last = placeStack(boxes(w, start, end), space);
        for (let i = 0; i < 10; i++) {
          const middle = start + (end - start) * at;
          [start, end] = [middle - (middle - start) * 0.9, middle + (end - middle) * 0.9];
          const next = placeStack(boxes(w, start, end), space, byKey(last), 'moving');
          const shown = byKey(next);
          const gone = last.filter((p) => {
            const t = w[p.key]!.t;
            return t > start && t < end && !shown.has(p.key);
          });
          expect(gone).toEqual([]);
          last = next;
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  const small = fc.array(
    fc.record({ y: fc.integer({ min: 0, max: 14 }), height: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 4 },
  );
  const tiny: StackSpace = { length: 14, gap: 1, lead: 1, reach: 5 };

  /** All whole-numbered places of these boxes in time order. */
  function* arrangements(list: readonly StackBox[], from = 0): Generator<number[]> {
    const [first, ...rest] = list;
    if (!first) yield [];
    if (!first) return;
    for (let top = from; top + first.height <= 14; top++) {
      if (Math.abs(top - (first.y - 1)) > 5) continue;
      for (const others of arrangements(rest, top + first.height + 1)) yield [top, ...others];
    }
  }
  const inOrder = (list: readonly StackBox[]): StackBox[] =>
    [...list].sort((a, b) => a.y - b.y || a.key - b.key);

  it(`shows whom trying everything shows, first come first, and moves them no farther (seed ${seed})`, () => {
    fc.assert(
      fc.property(small, (rows) => {
        const list = rows.map((row, key): StackBox => ({ ...row, key }));
        let shown: StackBox[] = [];
        for (const b of list)
          if (!arrangements(inOrder([...shown, b])).next().done) shown = inOrder([...shown, b]);
        const places = placeStack(list, tiny);
        expect(places.map((p) => p.key)).toEqual(shown.map((b) => b.key));
        const way = (tops: readonly number[]): number =>
          tops.reduce((sum, top, i) => sum + (top - (shown[i]!.y - 1)) ** 2, 0);
        const least = Math.min(...[...arrangements(shown)].map(way));
        expect(way(places.map((p) => p.top))).toBeLessThanOrEqual(least + 1e-9);
      }),
      { seed, numRuns: 1500 },
    );
  });

  it('gives a pinned text its place, and moves or drops what stands in it', () => {
    const pinned: StackBox = { key: 9, y: -500, height: 20, pinned: 0 };
    const places = placeStack([pinned, { key: 1, y: 8, height: 40 }, { key: 2, y: 9, height: 560 }], space);
    expect(places.map(({ key, top }) => [key, top])).toEqual([
      [9, 0],
      [1, 26],
    ]);
  });

  it(`is the same whenever it is asked (seed ${seed})`, () => {
    fc.assert(
      fc.property(world, (w) => {
        const once = placeStack(boxes(w, 0, 1000), space);
        expect(placeStack(boxes(w, 0, 1000), space)).toEqual(once);
        expect(placeStack(boxes(w, 0, 1000), space, byKey(once), 'resting')).toEqual(once);
      }),
      { seed, numRuns: 200 },
    );
  });
});
