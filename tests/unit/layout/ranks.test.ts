import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongOf } from '../../../src/layout/card-layout.js';
import type { Entry } from '../../../src/source/source.js';
import { priorityOf } from '../../../src/source/entries.js';

const entry = (ordinal: number, importance = 5): Entry =>
  ({
    ordinal,
    importance,
    priority: priorityOf(importance, `Headline ${String(ordinal)}`, ordinal * 86_400_000),
  }) as Entry;
const alike = (n: number, importance?: number): Entry[] =>
  Array.from({ length: n }, (_, i) => entry(i, importance));
const least = (a: Iterable<number>, b: ReadonlySet<number>): number[] => [...a].filter((n) => !b.has(n));

describe('which headlines are bold', () => {
  it('are the most important fifth of what is shown', () => {
    const shown = [...alike(8, 4), entry(8, 9), entry(9, 10)];
    expect([...strongOf(shown)].sort()).toEqual([8, 9]);
  });

  it('are a fifth where all are as important, and the same in any order', () => {
    for (const importance of [5, 10]) {
      const shown = alike(20, importance);
      const strong = strongOf(shown);
      expect(strong.size).toBe(4);
      expect([...strongOf([...shown].reverse())].sort()).toEqual([...strong].sort());
    }
  });

  it('are none among a few that are as important', () => {
    expect(strongOf(alike(5)).size).toBe(0);
    expect(strongOf([...alike(5), entry(5, 8)]).size).toBe(1);
  });

  it('stay bold as long as they are shown, and fewer are: by what they are, not by where they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 60 }), fc.array(fc.nat(59)), (n, without) => {
        const shown = alike(n);
        const strong = strongOf(shown);
        const fewer = shown.filter((e) => !without.includes(e.ordinal));
        fc.pre(fewer.length >= 8);
        // of those that were bold all stay so that a fifth of fewer has room for, before any other is
        const still = [...strong].filter((ordinal) => fewer.some((e) => e.ordinal === ordinal));
        const now = strongOf(fewer);
        expect(now.size).toBe(Math.ceil(fewer.length * 0.2));
        expect(least(now, strong).length === 0 || least(still, now).length === 0).toBe(true);
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });
});
