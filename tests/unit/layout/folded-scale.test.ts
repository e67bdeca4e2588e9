import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFoldedScale } from '../../../src/layout/spacing-scales.js';
import { panned, timeAt, windowed, xOf, zoomed, type Viewport } from '../../../src/time/viewport.js';

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

  const viewArb = fc
    .record({
      busy: fc.oneof(
        busyArb,
        busyArb.map((list) => list.slice(0, 4)),
      ),
      from: fc.integer({ min: -200, max: 1000 }),
      long: fc.integer({ min: -1200, max: 20 }),
    })
    .map(({ busy, from, long }) => {
      const scale = createFoldedScale(busy);
      const [first, last] = endsOf(busy);
      const start = first + (from / 1000) * (last - first);
      const end = start + (last - first) * 2 ** (long / 100);
      return scale && { busy, scale, view: windowed({ start, end, width: 1000, scale }, start, end) };
    });
  const xArb = fc.integer({ min: 0, max: 1000 });
  const lengthOf = ({ scale, start, end }: Viewport): number => scale!.place(end) - scale!.place(start);

  it('has one scale for a window, whatever window was shown before: the one of its own length (brute force)', () => {
    let opening = 0;
    fc.assert(
      fc.property(viewArb, (given) => {
        if (!given) return;
        const { busy, scale, view } = given;
        const length = lengthOf(view);
        const base = scale.place(view.end) - scale.place(view.start);
        const fresh = createFoldedScale(busy)!;
        // every length there may be: the window has that length on the scale of that length once only
        const over = (l: number): number => {
          const one = fresh.family!.ofLength(l);
          return one.place(view.end) - one.place(view.start) - l;
        };
        const most = Math.max(base, view.end - view.start) * 1.01;
        let crossings = 0;
        for (let i = 0, last = Infinity; i <= 400; i++) {
          const now = over(base * 0.99 * (most / (base * 0.99)) ** (i / 400));
          if (now <= 0 && last > 0) crossings++;
          expect(now).toBeLessThanOrEqual(last);
          last = now;
        }
        expect(crossings).toBe(1);
        expect(Math.abs(over(length)) / length).toBeLessThan(1e-6);
        if (length > base * 1.01) opening++;
      }),
      { seed, numRuns: 300 },
    );
    expect(opening).toBeGreaterThan(30);
  });

  it('opens folds by zooming in: no two times come nearer, the one under the pointer stays, nothing jumps', () => {
    fc.assert(
      fc.property(viewArb, xArb, xArb, xArb, (given, x, one, other) => {
        if (!given) return;
        const { busy, view } = given;
        const [first, last] = endsOf(busy);
        const [a, b] = [one, other].map((share) => first + (share / 1000) * (last - first)) as [
          number,
          number,
        ];
        const t = timeAt(view, x);
        const nearer = zoomed(view, 1.3, x);
        expect(Math.abs(xOf(nearer, t) - x)).toBeLessThan(0.01);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const apart = (v: Viewport): number => xOf(v, to) - xOf(v, from);
        expect(apart(nearer)).toBeGreaterThanOrEqual(apart(view) * 1.3 - 0.01);
        // what is in view moves by no more than the hand does, to the power that folds open with
        const slightly = zoomed(view, 1.0001, x);
        for (let at = 0; at <= 1000; at += 50)
          expect(Math.abs(xOf(slightly, timeAt(view, at)) - at)).toBeLessThan(
            1000 * (1.0001 ** 4 - 1) * 1.01 + 0.01,
          );
        const back = zoomed(nearer, 1 / 1.3, x);
        expect(Math.abs(xOf(back, view.start))).toBeLessThan(0.01);
        expect(Math.abs(xOf(back, view.end) - 1000)).toBeLessThan(0.01);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('changes nothing by panning, which may go back to the same place', () => {
    fc.assert(
      fc.property(viewArb, fc.double({ min: -3000, max: 3000, noNaN: true }), (given, px) => {
        if (!given) return;
        const { view } = given;
        const moved = panned(view, px);
        expect(lengthOf(moved) / lengthOf(view)).toBeCloseTo(1, 6);
        for (const x of [0, 333, 1000])
          expect(Math.abs(xOf(moved, timeAt(view, x)) - (x - px))).toBeLessThan(0.01);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('is all closed for whoever sees everything, and true to time for whoever zoomed in far', () => {
    const busy = [
      [0, 10 * DAY],
      [1000 * DAY, 1010 * DAY],
    ] as const;
    const scale = createFoldedScale(busy)!;
    const all = windowed({ start: 0, end: 1010 * DAY, width: 1000, scale }, -DAY, 1011 * DAY);
    expect(all.scale).toBe(scale);
    const fold = scale.folds[0]!;
    const long = (v: Viewport): number => xOf(v, fold.end) - xOf(v, fold.start);
    const at = xOf(all, 500 * DAY);
    expect(long(all)).toBeLessThan(60);
    // it widens like all else up to a quarter of the view, and opens from there on
    expect(long(zoomed(all, 4, at))).toBeCloseTo(4 * long(all), 3);
    expect(long(zoomed(all, 4, at))).toBeLessThan(250);
    const near = zoomed(all, 8, at);
    expect(long(near)).toBeGreaterThan(5 * 4 * long(all));
    expect(long(zoomed(near, 2, at))).toBeCloseTo(16 * long(near), -1);
    const far = zoomed(all, 64, at);
    for (const t of [3 * DAY, 500 * DAY, 1005 * DAY]) expect(far.scale!.place(t)).toBeCloseTo(t, -2);
    expect(Math.abs(xOf(far, timeAt(all, at)) - at)).toBeLessThan(0.01);
  });

  it('has a window for each fold, in which it is open, and the events beside it are in sight', () => {
    let found = 0;
    fc.assert(
      fc.property(busyArb, (busy) => {
        const scale = createFoldedScale(busy);
        if (!scale?.family) return;
        const [first, last] = endsOf(busy);
        const shown = scale.place(last) - scale.place(first);
        for (const { start, end } of scale.folds) {
          const window = scale.family.foldAt((start + end) / 2, shown)!;
          const view = windowed({ start: first, end: last, width: 1000, scale }, ...window);
          found++;
          expect(xOf(view, end) - xOf(view, start)).toBeGreaterThan(500);
          expect(busy.some(([, to]) => to >= window[0] && to <= start)).toBe(true);
          expect(busy.some(([from]) => from >= end && from <= window[1])).toBe(true);
          expect(scale.family.foldAt((start + end) / 2, lengthOf(view))).toBe(undefined);
          expect(scale.family.foldAt(start - 1, shown)).toBe(undefined);
        }
      }),
      { seed, numRuns: 300 },
    );
    expect(found).toBeGreaterThan(50);
    expect(
      createFoldedScale(
        [
          [0, DAY],
          [1000 * DAY, 1001 * DAY],
        ],
        false,
      )!.family,
    ).toBe(undefined);
  });
});
