import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyView, type Stretch } from '../../../src/state/story.js';

const seed = 20260223;
const DAY = 86_400_000;
const at = (day: number, days = 0): Stretch => ({ start: day * DAY, end: (day + days) * DAY });
const view = (told: readonly Stretch[], index: number): number[] =>
  storyView(told, index, [-1000 * DAY, 5000 * DAY]).map((t) => t / DAY);

const stretches = fc
  .tuple(fc.integer({ min: -900, max: 3000 }), fc.integer({ min: 0, max: 900 }))
  .map(([start, length]) => at(start, length));
const stories = fc.array(stretches, { minLength: 1, maxLength: 12 });

describe('the window of a step', () => {
  it('has the nearer neighbour in it', () => {
    const [start, end] = view([at(0), at(500), at(600), at(1200)], 1);
    expect(start).toBeGreaterThan(0);
    expect(end).toBeGreaterThan(600);
  });

  it('does not reach for a far one', () => {
    const [start, end] = view([at(0), at(600), at(1200)], 1);
    expect([start, end]).toEqual([400, 800]);
  });

  it('is not so close that all around is gone', () => {
    expect(view([at(0), at(1200), at(1200)], 1)).toEqual([1180, 1220]);
  });

  it('of a single step is a part of all there is', () => {
    expect(view([at(100)], 0)).toEqual([0, 200]);
  });

  it('of items that all stand at one moment is still a window', () => {
    expect(storyView([at(5), at(5)], 0, [5 * DAY, 5 * DAY])).toEqual([4 * DAY, 6 * DAY]);
  });

  it('of an item with an open side ends with the data', () => {
    const open = { start: 100 * DAY, end: Infinity };
    const [start, end] = view([at(0), open], 1);
    expect(start).toBeLessThan(100);
    expect(end).toBeGreaterThan(5000);
    expect(view([{ start: -Infinity, end: 100 * DAY }], 0).every(Number.isFinite)).toBe(true);
    expect(view([{ start: -Infinity, end: Infinity }], 0).every(Number.isFinite)).toBe(true);
  });

  it(`holds the item with the same room at both sides, and never less room than a share of its length (seed ${seed})`, () => {
    fc.assert(
      fc.property(stories, fc.nat(), (told, pick) => {
        const index = pick % told.length;
        const own = told[index]!;
        const [start, end] = storyView(told, index, [-1000 * DAY, 5000 * DAY]);
        expect(own.start - start).toBeCloseTo(end - own.end, 3);
        expect(own.start - start).toBeGreaterThan(Math.max(0, (own.end - own.start) * 0.34));
      }),
      { seed },
    );
  });
});
