import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../items/full-normalizer.js';
import { createZone } from '../../../src/time/zone.js';
import { openingWindow, shownExtent } from '../../../src/state/window.js';
import { ScannedItems } from '../../../src/source/scan.js';
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

describe('the window that is opened by itself', () => {
  const auto = (days: readonly number[]): readonly [number, number] | undefined =>
    openingWindow('auto', source(days));
  const burst = (n: number, at: number, step = 0.1): number[] =>
    Array.from({ length: n }, (_, i) => at + i * step);

  it('is everything where events are spread, few, or of one moment', () => {
    expect(auto(Array.from({ length: 100 }, (_, i) => i * 10))).toBe(undefined);
    expect(auto([0, 1, 2, 3, 4, 5, 6, 7, 9000])).toBe(undefined);
    expect(auto([5, 5, 5])).toBe(undefined);
    expect(auto([7])).toBe(undefined);
    expect(auto([])).toBe(undefined);
  });

  it('leaves out one outlier, before or after', () => {
    const story = Array.from({ length: 40 }, (_, i) => 10_000 + i * 10);
    for (const days of [
      [2, ...story],
      [...story, 90_000],
    ]) {
      expect(within(auto(days), days)).toEqual(story);
      const [from, to] = auto(days)!;
      expect(to - from).toBeLessThan(700 * DAY);
    }
  });

  it('is where the burst is only if nearly all events are in it', () => {
    const spread = (n: number): number[] => Array.from({ length: n }, (_, i) => i * (10_000 / n));
    const most = [...spread(8), ...burst(92, 4000)];
    expect(within(auto(most), most).filter((d) => d >= 4000 && d < 4010).length).toBeGreaterThan(89);
    expect(auto([...spread(15), ...burst(85, 4000)])).toBe(undefined);
    expect(auto([...burst(50, 0), ...burst(50, 5000)])).toBe(undefined);
  });

  it('is found however short it is against the whole, and in deep time', () => {
    const tight = [...burst(99, 500, 1e-4), 4_000_000];
    const [from, to] = auto(tight)!;
    expect(to - from).toBeLessThan(0.05 * DAY);
    expect(within(auto(tight), tight)).toHaveLength(99);
    const old = [-5e10, ...burst(30, 19_000, 1)];
    expect(within(auto(old), old).length).toBeGreaterThan(27);
  });

  it('shows a single moment in a window of its precision', () => {
    const shown = (start: string): number => {
      const one = loadSync([{ start, title: 'One' }], {
        normalizer: createNormalizer({ zone, facets: [] }),
        facets: [],
      });
      const [from, to] = shownExtent(one)!;
      return (to - from) / DAY;
    };
    expect(shown('2024-05-03')).toBe(30);
    expect(shown('2024-05')).toBe(365);
    expect(shown('1987')).toBe(3650);
    expect(shown('2024-05-03T12:30')).toBeCloseTo(1 / 24);
    expect(shownExtent(source([2, 90]))).toEqual(source([2, 90]).extent);
  });
});

describe('the extent that is shown', () => {
  it('is asked for in each frame, and looks at no more entries when there are more', () => {
    const visits = [10, 1_000].map((count) => {
      const rows = Array.from({ length: count }, (_, i) => ({ start: (i + 1) * DAY, title: 'Event' }));
      const data = ScannedItems.of(rows, { normalizer: createNormalizer({ zone, facets: [] }), facets: [] });
      const { entries } = data.entries({ filter: {}, offset: 0, limit: count });
      const extent = shownExtent(data);
      let visited = 0;
      for (const entry of entries) {
        const { span } = entry;
        Object.defineProperty(entry, 'span', {
          get: () => {
            visited++;
            return span;
          },
        });
      }
      expect(shownExtent(data)).toEqual(extent);
      return visited;
    });
    expect(visits[1]).toBe(visits[0]);
  });
});
