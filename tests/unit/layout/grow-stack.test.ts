import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  growStack,
  placeStack,
  type StackBox,
  type StackPlace,
  type StackSpace,
} from '../../../src/layout/place-stack.js';

const seed = 20261124;
const space: StackSpace = { length: 700, gap: 6, lead: 10 };

interface Item {
  readonly t: number;
  readonly height: number;
  readonly more: readonly number[];
}
const world: fc.Arbitrary<readonly Item[]> = fc.array(
  fc.record({
    t: fc.integer({ min: 0, max: 1000 }),
    height: fc.integer({ min: 20, max: 75 }),
    more: fc.array(fc.integer({ min: 18, max: 220 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 14 },
);
const heightsOf = ({ height, more }: Item): number[] =>
  [...more].sort((a, b) => b - a).map((m) => height + m);
const boxesOf = (items: readonly Item[], start = 0, end = 1000): StackBox[] =>
  items.map(({ t, height }, key) => ({ key, height, y: ((t - start) / (end - start)) * space.length }));
const byKey = (places: readonly StackPlace[]): Map<number, StackPlace> =>
  new Map(places.map((p) => [p.key, p]));

function faults(places: readonly StackPlace[]): string[] {
  const sorted = [...places].sort((a, b) => a.y - b.y || a.key - b.key);
  return sorted.flatMap((b, i) => {
    const a = sorted[i - 1];
    return a && a.top + a.height + 6 > b.top + 1e-6 ? [`${a.key} touches ${b.key}`] : [];
  });
}

function rest(
  items: readonly Item[],
  [start, end]: readonly [number, number],
  previous?: ReadonlyMap<number, StackPlace>,
): readonly StackPlace[] {
  const boxes = boxesOf(items, start, end);
  const placed = placeStack(boxes, space, previous, 'resting');
  return growStack({ boxes, placed, space, previous, heights: (key) => heightsOf(items[key]!) });
}
const cardsIn = (items: readonly Item[], places: readonly StackPlace[]): number[] =>
  places.filter((p) => p.height > items[p.key]!.height).map((p) => p.key);

describe('growStack', () => {
  it(`lets nothing touch, costs no headline, stays inside and near the anchors (seed ${seed})`, () => {
    let grown = 0;
    fc.assert(
      fc.property(world, (items) => {
        const before = placeStack(boxesOf(items), space);
        const out = rest(items, [0, 1000]);
        expect(faults(out)).toEqual([]);
        expect(out.map((p) => p.key)).toEqual(before.map((p) => p.key));
        const cards = cardsIn(items, out);
        for (const p of out) {
          expect([items[p.key]!.height, ...heightsOf(items[p.key]!)]).toContain(p.height);
          expect(p.top).toBeGreaterThanOrEqual(-1e-6);
          expect(p.top + p.height).toBeLessThanOrEqual(space.length + 1e-6);
          if (cards.length) expect(Math.abs(p.top - (p.y - 10))).toBeLessThanOrEqual(40 + 1e-6);
        }
        expect(cards.length).toBeLessThanOrEqual(6);
        expect(rest(items, [0, 1000])).toEqual(out);
        grown += cards.length;
      }),
      { seed, numRuns: 1000 },
    );
    expect(grown).toBeGreaterThan(500);
  });

  it(`keeps every card while the window trembles about where it rests (seed ${seed})`, () => {
    const tremble = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(world, tremble, (items, steps) => {
        const inner = items.map((i) => ({ ...i, t: 150 + i.t * 0.5 }));
        let now = rest(inner, [0, 1000]);
        for (const by of steps) {
          const before = cardsIn(inner, now);
          now = rest(inner, [by, 1000 + by], byKey(now));
          const after = cardsIn(inner, now);
          expect(before.filter((key) => !after.includes(key))).toEqual([]);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it(`while moving, no card grows, none costs a headline, and nothing touches (seed ${seed})`, () => {
    const step = fc.tuple(
      fc.double({ min: 0.8, max: 1.3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(world, fc.array(step, { minLength: 1, maxLength: 8 }), (items, steps) => {
        let [start, end] = [0, 1000];
        let shown = rest(items, [start, end]);
        for (const [factor, at] of steps) {
          const middle = start + (end - start) * at;
          [start, end] = [middle - (middle - start) / factor, middle + (end - middle) / factor];
          const boxes = boxesOf(items, start, end);
          const next = placeStack(boxes, space, byKey(shown), 'moving');
          expect(faults(next)).toEqual([]);
          const flat = new Map(shown.map((p) => [p.key, { ...p, height: items[p.key]!.height }]));
          const without = new Set(placeStack(boxes, space, flat, 'moving').map((p) => p.key));
          for (const p of shown) {
            const now = byKey(next).get(p.key);
            expect(now?.height ?? 0).toBeLessThanOrEqual(p.height);
            if (without.has(p.key)) expect(now).not.toBe(undefined);
          }
          shown = next;
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  /** Whole-numbered places of these boxes in time order, near enough to their anchors. */
  function possible(list: readonly StackBox[], length: number, from = 0): boolean {
    const [first, ...others] = list;
    if (!first) return true;
    for (let top = from; top + first.height <= length; top++)
      if (Math.abs(top - (first.y - 10)) <= 40 && possible(others, length, top + first.height + 6))
        return true;
    return false;
  }
  const few = fc.array(
    fc.record({
      y: fc.integer({ min: 10, max: 170 }),
      height: fc.integer({ min: 12, max: 30 }),
      more: fc.integer({ min: 10, max: 60 }),
    }),
    { minLength: 1, maxLength: 3 },
  );

  it(`lets grow whom trying everything lets grow, first come first (seed ${seed})`, () => {
    const here = { ...space, length: 200 };
    let tried = 0;
    fc.assert(
      fc.property(few, (rows) => {
        const boxes = rows.map(({ y, height }, key): StackBox => ({ key, y, height }));
        const inOrder = (list: readonly StackBox[]): StackBox[] =>
          [...list].sort((a, b) => a.y - b.y || a.key - b.key);
        const placed = placeStack(boxes, here);
        if (placed.length < boxes.length) return;
        const chosen = new Map<number, number>();
        const fits = (of: number, spare: number): boolean =>
          possible(
            inOrder(
              boxes.map((b) => ({
                ...b,
                height: (chosen.get(b.key) ?? b.height) + (b.key === of ? spare : 0),
              })),
            ),
            here.length,
          );
        rows.forEach(({ height, more }, key) => {
          chosen.set(key, height + more);
          if (!fits(key, 16)) chosen.delete(key);
        });
        const out = growStack({
          boxes,
          placed,
          space: here,
          previous: undefined,
          heights: (key) => [rows[key]!.height + rows[key]!.more],
        });
        const cards = out.filter((p) => p.height > rows[p.key]!.height).map((p) => p.key);
        expect(cards.sort()).toEqual([...chosen.keys()].sort());
        tried++;
      }),
      { seed, numRuns: 800 },
    );
    expect(tried).toBeGreaterThan(300);
  });
});
