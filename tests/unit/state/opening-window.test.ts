import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../items/full-normalizer.js';
import { createZone } from '../../../src/time/zone.js';
import { openingWindow } from '../../../src/state/opening-window.js';
import { loadSync } from '../../../src/source/load.js';
import type { SyncSource } from '../../../src/source/source.js';

const DAY = 86_400_000;
const zone = createZone('UTC');
const source = (days: readonly number[]): SyncSource =>
  loadSync(
    days.map((d, i) => ({ id: String(i), start: d * DAY, title: `Event ${String(i)}` })),
    { normalizer: createNormalizer({ zone, facets: [] }), facets: [] },
  );
const within = (window: readonly [number, number] | undefined, days: readonly number[]): number[] =>
  days.filter((d) => window !== undefined && d * DAY >= window[0] && d * DAY < window[1]);

describe('a window by name', () => {
  const even = Array.from({ length: 100 }, (_, i) => i * 10);
  const lopsided = [...even, ...Array.from({ length: 60 }, (_, i) => 700 + i / 10)];

  it('"latest" holds the last twenty events, or of a short story its last quarter, at least three', () => {
    const last = within(openingWindow('latest', source(even)), even);
    expect(last.slice(-20)).toEqual(even.slice(-20));
    expect(last.length).toBeLessThan(23);
    expect(within(openingWindow('latest', source([0, 5, 9, 20])), [0, 5, 9, 20])).toEqual([5, 9, 20]);
    const few = [0, 5, 9, 20, 21, 22, 23, 24];
    expect(within(openingWindow('latest', source(few)), few)).toEqual([22, 23, 24]);
  });

  it('"densest" holds the crowd of a lopsided story, and little else', () => {
    const window = openingWindow('densest', source(lopsided))!;
    expect(within(window, lopsided).filter((d) => d >= 700 && d < 706).length).toBe(61);
    expect(window[1] - window[0]).toBeLessThan(20 * DAY);
  });

  it('"densest" is everything where events are spread evenly, all at one moment, or missing', () => {
    expect(openingWindow('densest', source(even))).toBe(undefined);
    expect(openingWindow('densest', source([5, 5, 5]))).toBe(undefined);
    expect(openingWindow('latest', source([]))).toBe(undefined);
  });
});
