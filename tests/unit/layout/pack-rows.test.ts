import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, type LabelBlock } from '../../../src/layout/place-labels.js';

const seed = 20200927;
const blocks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 120 })), { maxLength: 60 })
  .map((list) => list.map(([from, length], key): LabelBlock => ({ key, from, to: from + length })));

const clash = (a: LabelBlock, b: LabelBlock): boolean => a.from < b.to + 1 && b.from < a.to + 1;

describe('packRows', () => {
  it(`gives touching blocks different rows and loses none without saying so (seed ${seed})`, () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 8 }), (list, limit) => {
        const { rows, height } = packRows(list, [], limit);
        for (const a of list)
          for (const b of list) {
            const row = rows.get(a.key);
            if (a.key < b.key && row !== undefined && row === rows.get(b.key))
              expect(clash(a, b)).toBe(false);
          }
        for (const row of rows.values()) expect(row).toBeLessThan(Math.min(limit, height));
        for (const left of list.filter((b) => !rows.has(b.key))) {
          const above = list.filter((b) => b !== left && rows.has(b.key) && clash(b, left));
          expect(new Set(above.map((b) => rows.get(b.key))).size).toBe(limit);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('keeps the row of the last frame while it is free', () => {
    const a: LabelBlock = { key: 1, from: 0, to: 10 };
    const b: LabelBlock = { key: 2, from: 20, to: 30 };
    expect([...packRows([a, b], [], 4, new Map([[2, 3]])).rows]).toEqual([
      [2, 3],
      [1, 0],
    ]);
  });

  it('stacks above a ridge', () => {
    const over = { from: 5, to: 15, height: 3 };
    expect(packRows([{ key: 1, from: 0, to: 10 }], [over], 6).rows.get(1)).toBe(3);
    expect(packRows([{ key: 1, from: 20, to: 30 }], [over], 6).rows.get(1)).toBe(0);
    expect(packRows([{ key: 1, from: 0, to: 10 }], [over], 3).rows.has(1)).toBe(false);
  });
});
