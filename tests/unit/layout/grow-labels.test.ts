import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  growLabels,
  spreadLabels,
  widenLabels,
  type LabelShape,
  placeLabels,
  type LabelBox,
  type LabelSpace,
  type PlacedLabel,
} from '../../../src/layout/place-labels.js';

const seed = 20261124;
const space: LabelSpace = { width: 1200, rows: 9 };

const text = (p: PlacedLabel): [number, number] =>
  p.side === 1 ? [p.x + 8, p.x + 8 + p.width] : [p.x - 8 - p.width, p.x - 8];

/** Texts that touch, stems that run through a text, and cards that leave the plot. */
function faults(placed: readonly PlacedLabel[], rows = space.rows): string[] {
  const out: string[] = [];
  for (const a of placed) {
    const [a0, a1] = text(a);
    if (a.row < 0 || a.row + a.rows > rows) out.push(`${a.key} leaves the rows`);
    for (const b of placed) {
      if (a === b) continue;
      const [b0, b1] = text(b);
      const level = a.row < b.row + b.rows && b.row < a.row + a.rows;
      if (a.key < b.key && level && a0 < b1 && b0 < a1) out.push(`overlap ${a.key} ${b.key}`);
      if (b.x > a0 && b.x < a1 && a.row < b.row + b.rows) out.push(`stem ${b.key} through ${a.key}`);
    }
  }
  return out;
}

interface Item {
  readonly t: number;
  readonly width: number;
  readonly shapes: readonly LabelShape[];
}
const shape = fc.record({ rows: fc.integer({ min: 2, max: 4 }), width: fc.integer({ min: 180, max: 400 }) });
const shapesOf = fc
  .array(shape, { maxLength: 3 })
  .map((list) => [...new Map(list.map((s) => [s.rows, s])).values()].sort((a, b) => b.rows - a.rows));
const world: fc.Arbitrary<readonly Item[]> = fc.array(
  fc.record({
    t: fc.double({ min: 0, max: 1000, noNaN: true }),
    width: fc.integer({ min: 40, max: 380 }),
    shapes: shapesOf,
  }),
  { minLength: 1, maxLength: 14 },
);
const boxesOf = (items: readonly Item[], start = 0, end = 1000): LabelBox[] =>
  items.map(({ t, width }, key) => ({ key, width, x: ((t - start) / (end - start)) * space.width }));
const byKey = (placed: readonly PlacedLabel[]): Map<number, PlacedLabel> =>
  new Map(placed.map((p) => [p.key, p]));

/** As a picture comes to rest. */
function rest(
  items: readonly Item[],
  [start, end]: readonly [number, number],
  previous?: ReadonlyMap<number, PlacedLabel>,
): readonly PlacedLabel[] {
  const boxes = boxesOf(items, start, end).filter((b) => b.x >= 0 && b.x <= space.width);
  const placed = placeLabels(boxes, space, previous, 'resting');
  return growLabels({ boxes, placed, space, previous, shapes: (key) => items[key]!.shapes });
}
const cardsIn = (placed: readonly PlacedLabel[]): number[] =>
  placed
    .filter((p) => p.rows > 1)
    .map((p) => p.key)
    .sort((a, b) => a - b);

describe('growLabels', () => {
  it(`lets nothing touch or cross, costs no headline and shortens none, and leaves no row (seed ${seed})`, () => {
    let grown = 0;
    fc.assert(
      fc.property(world, (items) => {
        const boxes = boxesOf(items);
        const placed = placeLabels(boxes, space);
        const out = growLabels({
          boxes,
          placed,
          space,
          previous: undefined,
          shapes: (k) => items[k]!.shapes,
        });
        expect(faults(out)).toEqual([]);
        expect([...byKey(out).keys()].sort()).toEqual([...byKey(placed).keys()].sort());
        for (const p of out) {
          if (p.rows > 1) expect(items[p.key]!.shapes).toContainEqual({ rows: p.rows, width: p.width });
          else expect(p.width).toBeGreaterThanOrEqual(byKey(placed).get(p.key)!.width - 0.5);
          const [from, to] = text(p);
          if (p.rows > 1) expect(Math.min(from, space.width - to)).toBeGreaterThanOrEqual(0);
        }
        expect(cardsIn(out).length).toBeLessThanOrEqual(6);
        expect(
          growLabels({ boxes, placed, space, previous: undefined, shapes: (k) => items[k]!.shapes }),
        ).toEqual(out);
        grown += cardsIn(out).length;
      }),
      { seed, numRuns: 1000 },
    );
    expect(grown).toBeGreaterThan(1000);
  });

  it(`keeps every card while the window trembles about where it rests (seed ${seed})`, () => {
    const tremble = fc.array(
      fc.tuple(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.995, max: 1.005, noNaN: true }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(world, tremble, (items, steps) => {
        // what stands at an edge may leave
        const inner = items.map((i) => ({ ...i, t: 100 + i.t * 0.55 }));
        let now = rest(inner, [0, 1000]);
        for (const [by, factor] of steps) {
          const before = cardsIn(now);
          const half = 500 / factor;
          now = rest(inner, [500 + by - half, 500 + by + half], byKey(now));
          const lost = before.filter((key) => byKey(now).get(key)?.rows === 1);
          expect(lost).toEqual([]);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  const step = fc.tuple(
    fc.double({ min: 0.8, max: 1.3, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it(`while moving, no card grows, none costs a headline, and nothing touches (seed ${seed})`, () => {
    fc.assert(
      fc.property(world, fc.array(step, { minLength: 1, maxLength: 8 }), (items, steps) => {
        let [start, end] = [0, 1000];
        let shown = rest(items, [start, end]);
        for (const [factor, at] of steps) {
          const middle = start + (end - start) * at;
          [start, end] = [middle - (middle - start) / factor, middle + (end - middle) / factor];
          const boxes = boxesOf(items, start, end).filter((b) => b.x >= -400 && b.x <= space.width);
          const next = placeLabels(boxes, space, byKey(shown), 'moving');
          expect(faults(next)).toEqual([]);
          const flat = shown.map((p) => ({ ...p, row: p.row + p.rows - 1, rows: 1 }));
          const without = new Set(placeLabels(boxes, space, byKey(flat), 'moving').map((p) => p.key));
          for (const p of shown) {
            const now = byKey(next).get(p.key);
            expect(now?.rows ?? 1).toBeLessThanOrEqual(p.rows);
            if (without.has(p.key)) expect(now, `headline ${p.key}`).not.toBe(undefined);
          }
          shown = next;
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it(`zooming in keeps every card whose anchor stays in view as it is, in its row (seed ${seed})`, () => {
    const closer = fc.tuple(
      fc.double({ min: 1, max: 1.4, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(world, fc.array(closer, { minLength: 1, maxLength: 6 }), (items, steps) => {
        let [start, end] = [0, 1000];
        let shown = rest(items, [start, end]);
        for (const [factor, at] of steps) {
          const middle = start + (end - start) * at;
          [start, end] = [middle - (middle - start) / factor, middle + (end - middle) / factor];
          const boxes = boxesOf(items, start, end).filter((b) => b.x >= -400 && b.x <= space.width);
          const next = byKey(placeLabels(boxes, space, byKey(shown), 'moving'));
          for (const p of shown) {
            const box = boxes.find((b) => b.key === p.key);
            if (box && box.x >= 0)
              expect(next.get(p.key)).toMatchObject({ row: p.row, rows: p.rows, width: p.width });
          }
          shown = [...next.values()];
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  /** All ways to give each label one of its sizes at full width, flowing right, in every row: whether any has no fault. */
  function possible(boxes: readonly LabelBox[], rows: number, done: readonly PlacedLabel[] = []): boolean {
    const [first, ...others] = boxes;
    if (!first) return true;
    const { key, x, width, rows: height = 1 } = first;
    for (let row = 0; row + height <= rows; row++) {
      const next = [
        ...done,
        { key, x, row, rows: height, side: 1 as const, width, head: height, cut: false },
      ];
      if (apart(next) && possible(others, rows, next)) return true;
    }
    return false;
  }
  /** With the gap and the clearance that placing keeps. */
  function apart(placed: readonly PlacedLabel[]): boolean {
    return placed.every((a) =>
      placed.every((b) => {
        if (a === b) return true;
        const level = a.row < b.row + b.rows && b.row < a.row + a.rows;
        if (level && text(a)[0] < text(b)[1] + 14 && text(b)[0] < text(a)[1] + 14) return false;
        return !(b.x > a.x && b.x < text(a)[1] + 3 && a.row < b.row + b.rows);
      }),
    );
  }
  const few = fc.array(
    fc.record({
      t: fc.integer({ min: 0, max: 480 }),
      width: fc.integer({ min: 60, max: 200 }),
      shapes: fc.array(
        fc.record({ rows: fc.integer({ min: 2, max: 3 }), width: fc.integer({ min: 150, max: 260 }) }),
        { minLength: 1, maxLength: 1 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it(`lets grow whom trying everything lets grow, first come first (seed ${seed})`, () => {
    let [same, all] = [0, 0];
    fc.assert(
      fc.property(few, fc.integer({ min: 3, max: 7 }), (items, rows) => {
        const here = { width: 1200, rows };
        const boxes = boxesOf(items);
        const placed = placeLabels(boxes, here);
        if (placed.length < boxes.length || placed.some((p) => p.width < items[p.key]!.width || p.side < 0))
          return;
        const chosen = new Map<number, LabelShape>();
        for (const { key } of boxes) {
          const wide = { ...items[key]!.shapes[0]!, width: items[key]!.shapes[0]!.width + 24 };
          const list = boxes.map((b) => ({ ...b, ...(b.key === key ? wide : chosen.get(b.key)) }));
          if (possible(list, rows)) chosen.set(key, items[key]!.shapes[0]!);
        }
        const out = growLabels({
          boxes,
          placed,
          space: here,
          previous: undefined,
          shapes: (k) => items[k]!.shapes,
        });
        expect(faults(out, rows)).toEqual([]);
        all++;
        if (String(cardsIn(out)) === String([...chosen.keys()])) same++;
      }),
      { seed, numRuns: 1500 },
    );
    expect(all).toBeGreaterThan(700);
    expect(same / all).toBeGreaterThan(0.97);
  });
});

describe('widenLabels', () => {
  it(`moves nothing and lets nothing touch (seed ${seed})`, () => {
    let wider = 0;
    fc.assert(
      fc.property(world, (items) => {
        const boxes = boxesOf(items);
        const placed = rest(items, [0, 1000]);
        const out = widenLabels(placed, (key) => boxes[key]!.width + 80, space);
        expect(faults(out)).toEqual([]);
        expect(out.map(({ width, ...where }) => [where, width > 0])).toEqual(
          placed.map(({ width, ...where }) => [where, width > 0]),
        );
        out.forEach((p, i) => {
          expect(p.width).toBeGreaterThanOrEqual(placed[i]!.width);
          if (p.width > placed[i]!.width) wider++;
        });
      }),
      { seed, numRuns: 1000 },
    );
    expect(wider).toBeGreaterThan(500);
  });

  it(`lets nothing touch where headlines take several rows and stand at any of them (seed ${seed})`, () => {
    const high: LabelSpace = { width: 1200, rows: 27 };
    fc.assert(
      fc.property(world, (items) => {
        const boxes = boxesOf(items).map((box) => ({ ...box, rows: box.key % 2 ? 3 : 4 }));
        const placed = placeLabels(boxes, high, undefined, 'resting');
        expect(
          faults(
            widenLabels(placed, (key) => boxes[key]!.width + 300, high),
            high.rows,
          ),
        ).toEqual([]);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe('spreadLabels', () => {
  it(`uses the height of a tall plot, and makes no fault (seed ${seed})`, () => {
    let [before, after, worlds] = [0, 0, 0];
    fc.assert(
      fc.property(world, fc.integer({ min: 20, max: 60 }), (items, rows) => {
        const boxes = boxesOf(items).map((b) => ({ ...b, rows: 3 }));
        const placed = placeLabels(boxes, { ...space, rows });
        const spread = spreadLabels(placed, { ...space, rows });
        expect(faults(spread, rows)).toEqual([]);
        const besideRow = (p: PlacedLabel): PlacedLabel => ({ ...p, row: 0 });
        expect(spread.map(besideRow)).toEqual(placed.map(besideRow));
        const top = (list: readonly PlacedLabel[]): number =>
          Math.max(...list.map((p) => p.row + p.rows)) / rows;
        if (placed.length < 4) return;
        worlds++;
        before += top(placed);
        after += top(spread);
      }),
      { seed, numRuns: 500 },
    );
    expect(before / worlds).toBeLessThan(0.65);
    expect(after / worlds).toBeGreaterThan(0.85);
  });

  it('leaves headlines near their marks where there are few rows, as in a lane', () => {
    const placed = placeLabels(boxesOf([{ t: 10, width: 100, shapes: [] }]), { ...space, rows: 19 });
    expect(spreadLabels(placed, { ...space, rows: 19 })).toBe(placed);
    expect(spreadLabels(placed, { ...space, rows: 40 })[0]!.row).toBeGreaterThan(0);
  });
});
