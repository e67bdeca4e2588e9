import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/source/source.js';
import { stopsOf } from '../../../src/layout/hit-test.js';
import { bandsOf } from '../../../src/layout/compose.js';
import { DAY, frame, indexed } from './scene-world.js';

const seed = 20261124;
const view = { start: 0, end: 1000, width: 1000 };
const spans = fc.array(
  fc.record({ start: fc.integer({ min: -500, max: 1400 }), length: fc.integer({ min: 1, max: 900 }) }),
  { maxLength: 16 },
);
const erasOf = (rows: readonly { readonly start: number; readonly length: number }[]): Entry[] =>
  rows.map(
    ({ start, length }, ordinal) => ({ ordinal, span: { start, end: start + length } }) as unknown as Entry,
  );

describe('the bands of eras', () => {
  it(`of two that overlap each has a line of its own, and the shorter lies on the longer (seed ${String(seed)})`, () => {
    fc.assert(
      fc.property(spans, (rows) => {
        const bands = bandsOf(erasOf(rows), view);
        bands.forEach((under, i) => {
          for (const over of bands.slice(i + 1)) {
            const length = (b: typeof over): number => b.entry.span.end - b.entry.span.start;
            expect(length(over)).toBeLessThanOrEqual(length(under));
            if (over.from < under.to && under.from < over.to) expect(over.row).not.toBe(under.row);
          }
        });
      }),
      { seed, numRuns: 200 },
    );
  });

  it('lie in one line where none overlaps another', () => {
    const bands = bandsOf(
      erasOf([
        { start: 0, length: 100 },
        { start: 200, length: 300 },
        { start: 600, length: 50 },
      ]),
      view,
    );
    expect(bands.map((band) => band.row)).toEqual([0, 0, 0]);
  });
});

describe('eras without room for their name', () => {
  const eras = Array.from({ length: 6 }, (_, i) => ({
    id: `e${String(i)}`,
    title: `An era with a long name, number ${String(i)}`,
    start: (100 + i) * DAY,
    end: (400 + i) * DAY,
    kind: 'era',
  }));
  const events = [{ id: 'a', title: 'Event', start: 150 * DAY }];
  const { scene } = frame(indexed([...eras, ...events]), 90 * DAY, 420 * DAY, 'fresh');

  it('are counted among what is not named', () => {
    expect(scene.spanRows.length).toBeLessThan(eras.length);
    expect(scene.unlabelled).toBe(eras.length - scene.spanRows.length);
  });

  it('can be come to all the same, once each', () => {
    const reached = stopsOf(scene).filter((s) => s.kind === 'entry' && s.entry.kind === 'era');
    expect(new Set(reached.map((s) => s.kind === 'entry' && s.entry.id)).size).toBe(eras.length);
    expect(reached).toHaveLength(eras.length);
    for (const stop of reached) expect(Math.min(stop.width, stop.height)).toBeGreaterThanOrEqual(24 - 4);
  });
});
