import { describe, expect, it } from 'vitest';
import { ScannedItems } from '../../../src/source/scan.js';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { NO_LIMITS } from '../../../src/state/window.js';
import {
  canZoomIn,
  canZoomOut,
  fittedWindow,
  partingWindow,
  wantedWindow,
} from '../../../src/state/selectors.js';
import { INITIAL_STATE, type State } from '../../../src/state/state.js';
import { MAX_SPAN, MIN_SPAN } from '../../../src/time/viewport.js';
import { createZone } from '../../../src/time/zone.js';

const DAY = 86_400_000;
const BASE = Date.UTC(2024, 0, 1);
const sourceOf = (...starts: readonly number[]): ScannedItems =>
  ScannedItems.of(
    starts.map((start, i) => ({ id: `e${i}`, title: `Event ${i}`, start: BASE + start })),
    {
      normalizer: createPlainNormalizer({ zone: createZone('UTC'), facets: [] }),
      facets: [],
      colourFacet: 'theme',
    },
  );
const showing = (start: number, end: number): State => ({
  ...INITIAL_STATE,
  view: { start, end, width: 800 },
});

describe('the window that was asked for', () => {
  const source = sourceOf(DAY, 2 * DAY, 9 * DAY);

  it('is everything with some room, a window as it is, and by name what the data says', () => {
    const all = fittedWindow(source, NO_LIMITS)!;
    expect(all[0] < BASE + DAY && all[1] > BASE + 9 * DAY).toBe(true);
    expect(wantedWindow('fit', source, NO_LIMITS)).toEqual(all);
    expect(wantedWindow([1, 2], source, NO_LIMITS)).toEqual([1, 2]);
    expect(wantedWindow('latest', source, NO_LIMITS)![1]).toBeGreaterThan(BASE + 9 * DAY);
  });

  it('is not known before there is data, but for a window of its own', () => {
    for (const none of [undefined, sourceOf()])
      for (const name of ['fit', 'latest', 'densest'] as const)
        expect(wantedWindow(name, none, NO_LIMITS), name).toBeUndefined();
    expect(wantedWindow([1, 2], undefined, NO_LIMITS)).toEqual([1, 2]);
  });
});

describe('the window that parts a crowd', () => {
  it('has all its events in it, with room at both sides', () => {
    const [from, to] = partingWindow(sourceOf(0, DAY, 2 * DAY, 50 * DAY), {}, [BASE, BASE + 3 * DAY], 10)!;
    expect([from, to]).toEqual([BASE - 0.3 * DAY, BASE + 2.3 * DAY]);
  });

  it('is not to be had where they begin at one moment', () => {
    expect(partingWindow(sourceOf(5, 5, 5), {}, [BASE, BASE + 10], 0)).toBeUndefined();
    expect(partingWindow(undefined, {}, [0, 10], 0)).toBeUndefined();
  });
});

describe('zooming', () => {
  it('ends at the shortest and longest window, and at the author’s', () => {
    expect(canZoomIn(showing(0, MIN_SPAN))).toBe(false);
    expect(canZoomIn(showing(0, 2 * MIN_SPAN))).toBe(true);
    expect(canZoomOut(showing(0, MAX_SPAN))).toBe(false);
    const limits = { ...NO_LIMITS, least: DAY, most: 3 * DAY };
    expect(canZoomIn({ ...showing(0, DAY), limits })).toBe(false);
    expect(canZoomOut({ ...showing(0, 3 * DAY), limits })).toBe(false);
    expect(canZoomOut({ ...showing(0, 3 * DAY), limits: { ...NO_LIMITS, bounds: [0, 3 * DAY] } })).toBe(
      false,
    );
  });
});
