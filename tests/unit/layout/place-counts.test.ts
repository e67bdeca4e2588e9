import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWidth, placeCounts } from '../../../src/layout/compose-labels.js';
import { frame, indexed, story } from './scene-world.js';

const seed = 20261128;

describe('numbers over crowds', () => {
  it(`stand on no dot, no column and no other number (seed ${String(seed)})`, () => {
    let numbers = 0;
    fc.assert(
      fc.property(story, fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 }), (items, burst) => {
        const more = burst.map((day, i) => ({
          title: 'y'.repeat(9),
          start: (900 + (day % 40)) * 864e5,
          id: `b${String(i)}`,
        }));
        const { scene } = frame(indexed([...items, ...more]), 0, 2000 * 864e5, 'fresh');
        const [lane] = scene.lanes;
        for (const { count, x, y } of lane!.counts) {
          numbers++;
          const half = countWidth(count, 1) / 2;
          const apart = (from: number, to: number, top: number, bottom: number): boolean =>
            to <= x - half || from >= x + half || bottom <= y - 9 || top >= y;
          for (const p of lane!.badges)
            expect(apart(p.x - p.radius, p.to, p.y - p.radius, p.y + p.radius)).toBe(true);
          for (const r of lane!.histograms)
            for (const c of r.columns)
              expect(apart(c.from, c.to, lane!.base - c.height, lane!.base)).toBe(true);
          for (const other of lane!.counts) {
            if (other.y === y && other.x === x) continue;
            const wide = countWidth(other.count, 1) / 2;
            expect(apart(other.x - wide, other.x + wide, other.y - 9, other.y)).toBe(true);
          }
        }
      }),
      { seed, numRuns: 120 },
    );
    expect(numbers).toBeGreaterThan(25);
  });

  it('stands over the highest column of its crowd', () => {
    const column = (from: number, height: number) => ({ from, to: from + 6, count: 9, height, colours: [9] });
    const histogram = {
      key: 'r',
      start: 0,
      end: 1,
      from: 100,
      to: 118,
      count: 27,
      height: 60,
      columns: [column(100, 20), column(106, 60), column(112, 30)],
    };
    const [count] = placeCounts([histogram], [], { base: 400, top: 200, text: 1, width: 1000, taken: [] });
    expect(count).toMatchObject({ x: 109, count: 27 });
    expect(count!.y).toBeLessThan(340);
    expect(count!.y).toBeGreaterThan(334);
  });
});
