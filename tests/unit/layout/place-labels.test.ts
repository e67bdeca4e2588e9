import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillLabels,
  placeLabels,
  type LabelBox,
  type LabelSpace,
  type PlacedLabel,
} from '../../../src/layout/place-labels.js';

const INSET = 8;
const space: LabelSpace = { width: 1200, rows: 21 };
const seed = 20260227;

const text = (p: PlacedLabel): [number, number] =>
  p.side === 1 ? [p.x + INSET, p.x + INSET + p.width] : [p.x - INSET - p.width, p.x - INSET];

/** Pairs of texts that touch, and stems that run through a text. */
function faults(placed: readonly PlacedLabel[]): string[] {
  const out: string[] = [];
  for (const a of placed)
    for (const b of placed) {
      if (a === b) continue;
      const [a0, a1] = text(a);
      const [b0, b1] = text(b);
      const level = a.row < b.row + b.rows && b.row < a.row + a.rows;
      if (a.key < b.key && level && a0 < b1 && b0 < a1) out.push(`overlap ${a.key} ${b.key}`);
      if (b.x > a0 && b.x < a1 && b.row + b.rows > a.row) out.push(`stem ${b.key} through ${a.key}`);
    }
  return out;
}

/** Items in time with a fixed order of priority, seen through a window. */
interface World {
  readonly items: readonly { t: number; width: number }[];
}
const world: fc.Arbitrary<World> = fc.record({
  items: fc.array(
    fc.record({ t: fc.double({ min: 0, max: 1000, noNaN: true }), width: fc.integer({ min: 40, max: 300 }) }),
    { minLength: 1, maxLength: 90 },
  ),
});
const boxes = (w: World, start: number, end: number): LabelBox[] =>
  w.items
    .map((i, key) => ({
      key,
      x: ((i.t - start) / (end - start)) * space.width,
      width: i.width,
      rows: 3,
      ...(i.width > 120 && {
        folded: { width: Math.ceil(i.width * 0.56), rows: 4 },
        tall: { width: Math.ceil(i.width * 0.4), rows: 6 },
      }),
    }))
    .filter((b) => b.x >= -400 && b.x <= space.width + 400);
const evenly = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));
const crowd: fc.Arbitrary<World> = fc.record({
  items: fc.array(fc.record({ t: evenly(0, 1000), width: evenly(100, 420) }), {
    minLength: 40,
    maxLength: 60,
  }),
});
const byKey = (placed: readonly PlacedLabel[]): Map<number, PlacedLabel> =>
  new Map(placed.map((p) => [p.key, p]));

describe('placeLabels', () => {
  it(`never lets texts overlap or a stem cross a text, from scratch (seed ${seed})`, () => {
    fc.assert(
      fc.property(world, (w) => {
        expect(faults(placeLabels(boxes(w, 0, 1000), space))).toEqual([]);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`never does so along a random walk of zooms and pans, and at rest (seed ${seed})`, () => {
    const step = fc.record({
      factor: fc.double({ min: 0.6, max: 1.7, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      rest: fc.boolean(),
    });
    fc.assert(
      fc.property(world, fc.array(step, { minLength: 1, maxLength: 12 }), (w, steps) => {
        let [start, end] = [0, 1000];
        let shown = placeLabels(boxes(w, start, end), space);
        for (const s of steps) {
          const middle = start + (end - start) * s.at;
          [start, end] = [middle - (middle - start) / s.factor, middle + (end - middle) / s.factor];
          shown = placeLabels(boxes(w, start, end), space, byKey(shown), s.rest ? 'resting' : 'moving');
          expect(faults(shown)).toEqual([]);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`zooming in drops no label whose anchor stays in view (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        world,
        fc.array(
          fc.tuple(fc.double({ min: 1, max: 1.5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
          {
            minLength: 1,
            maxLength: 10,
          },
        ),
        (w, steps) => {
          let [start, end] = [0, 1000];
          let shown = placeLabels(boxes(w, start, end), space);
          for (const [factor, at] of steps) {
            const middle = start + (end - start) * at;
            [start, end] = [middle - (middle - start) / factor, middle + (end - middle) / factor];
            const now = boxes(w, start, end);
            const next = byKey(placeLabels(now, space, byKey(shown)));
            const inView = new Set(now.filter((b) => b.x >= 0 && b.x <= space.width).map((b) => b.key));
            for (const old of shown) if (inView.has(old.key)) expect(next.get(old.key)?.row).toBe(old.row);
            shown = [...next.values()];
          }
        },
      ),
      { seed, numRuns: 500 },
    );
  });

  it(`panning by one pixel moves no label to another row and drops none in view (seed ${seed})`, () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 60 }), fc.boolean(), (w, steps, right) => {
        let start = 0;
        let shown = placeLabels(boxes(w, start, start + 1000), space);
        for (let i = 0; i < steps; i++) {
          start += (right ? 1 : -1) * (1000 / space.width);
          const now = boxes(w, start, start + 1000);
          const next = byKey(placeLabels(now, space, byKey(shown)));
          const inView = new Set(now.filter((b) => b.x >= 0 && b.x <= space.width).map((b) => b.key));
          for (const old of shown) if (inView.has(old.key)) expect(next.get(old.key)?.row).toBe(old.row);
          shown = [...next.values()];
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`at rest shows at least 90 % of what a placement from scratch would, and drops none in view (seed ${seed})`, () => {
    let rested = 0;
    let fresh = 0;
    fc.assert(
      fc.property(world, fc.double({ min: 1.2, max: 8, noNaN: true }), (w, zoom) => {
        let [start, end] = [0, 1000];
        let shown = placeLabels(boxes(w, start, end), space);
        for (let i = 0; i < 12; i++) {
          const f = zoom ** (1 / 12);
          [start, end] = [500 - (500 - start) / f, 500 + (end - 500) / f];
          shown = placeLabels(boxes(w, start, end), space, byKey(shown));
        }
        const now = boxes(w, start, end).filter((b) => b.x >= 0 && b.x <= space.width);
        const rest = placeLabels(now, space, byKey(shown), 'resting');
        const scratch = placeLabels(now, space);
        const kept = byKey(rest);
        for (const p of shown) if (now.some((b) => b.key === p.key)) expect(kept.has(p.key)).toBe(true);
        rested += rest.length;
        fresh += scratch.length;
      }),
      { seed, numRuns: 500 },
    );
    expect(rested / fresh).toBeGreaterThan(0.9);
  });

  it(`cuts no text, at any width: each stands whole in one line, two or three, or not at all (seed ${seed})`, () => {
    const heads = new Map<number, number>();
    fc.assert(
      fc.property(world, fc.integer({ min: 120, max: 1200 }), (w, width) => {
        const narrow = { ...space, width };
        const now = boxes(w, 0, 1000).map((b) => ({ ...b, x: (b.x / space.width) * width }));
        for (const p of placeLabels(now, narrow)) {
          const box = now.find((b) => b.key === p.key)!;
          const shape = [box, box.folded, box.tall].find((s) => s?.rows === p.head);
          expect(p).toMatchObject({ width: shape!.width, cut: false });
          heads.set(p.head, (heads.get(p.head) ?? 0) + 1);
        }
      }),
      { seed, numRuns: 500 },
    );
    // all three ways are taken, and three lines seldom
    expect([...heads.keys()].sort()).toEqual([3, 4, 6]);
    expect(heads.get(6)).toBeLessThan((heads.get(3)! + heads.get(4)!) / 4);
  });

  it(`fills a crowded plot with more, of which the most important two thirds stay and nothing touches (seed ${seed})`, () => {
    let [before, after] = [0, 0];
    fc.assert(
      fc.property(crowd, fc.integer({ min: 12, max: 24 }), (w, rows) => {
        const room = { ...space, rows };
        const all = boxes(w, 0, 1000);
        const placed = placeLabels(all, room);
        const filled = fillLabels(all, placed, room);
        expect(faults(filled)).toEqual([]);
        expect(filled.length).toBeGreaterThanOrEqual(placed.length);
        for (const p of filled) {
          expect(p.row + p.rows).toBeLessThanOrEqual(rows);
          expect(p.cut).toBe(false);
          const [from, to] = text(p);
          expect(Math.min(from, room.width - to)).toBeGreaterThanOrEqual(0);
        }
        const shown = all.filter((b) => placed.some((p) => p.key === b.key));
        const most = shown.slice(0, Math.ceil((shown.length * 2) / 3)).map((b) => b.key);
        expect(filled.map((p) => p.key)).toEqual(expect.arrayContaining(most));
        // what was shown stays when things have moved and rest
        const stays = (from: readonly PlacedLabel[], next: readonly LabelBox[]): void => {
          const at = placeLabels(next, room, byKey(from), 'moving');
          const rested = placeLabels(next, room, byKey(at), 'resting');
          expect(faults(rested)).toEqual([]);
          const inView = at.filter(({ x }) => x >= 0 && x <= space.width).map(({ key }) => key);
          expect(rested.map((p) => p.key)).toEqual(expect.arrayContaining(inView));
        };
        stays(filled, boxes(w, 1, 1001));
        // and so where all have one line alone
        const lines = (list: readonly LabelBox[]): LabelBox[] =>
          list.map((b) => ({ ...b, folded: undefined, tall: undefined }));
        const plain = lines(all);
        stays(fillLabels(plain, placeLabels(plain, room), room), lines(boxes(w, 1, 1001)));
        before += placed.length;
        after += filled.length;
      }),
      { seed, numRuns: 300 },
    );
    expect(after / before).toBeGreaterThan(1.02);
  });

  it('takes three lines only where neither one nor two have room', () => {
    const shapes = { width: 200, rows: 3, folded: { width: 110, rows: 4 }, tall: { width: 80, rows: 6 } };
    const headAt = (width: number): number | undefined =>
      placeLabels([{ key: 1, x: 10, ...shapes }], { width, rows: 8 })[0]?.head;
    expect([300, 150, 110, 90].map(headAt)).toEqual([3, 4, 6, undefined]);
  });

  it('spreads labels of equal importance over the whole width', () => {
    const w: World = { items: Array.from({ length: 400 }, (_, i) => ({ t: (i * 619) % 1000, width: 180 })) };
    const placed = placeLabels(boxes(w, 0, 1000), space);
    const quarters = [0, 0, 0, 0];
    for (const p of placed) quarters[Math.min(3, Math.floor((p.x / space.width) * 4))]!++;
    for (const n of quarters) expect(n).toBeGreaterThanOrEqual(placed.length / 4 / 2.5);
  });
});
