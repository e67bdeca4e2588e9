import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelMark, Scene } from '../../../src/layout/scene.js';
import { stopsOf } from '../../../src/layout/hit-test.js';
import { DAY, frame, indexed, story } from './scene-world.js';

const seed = 20261110;
const lane = (scene: Scene): Scene['lanes'][number] => scene.lanes[0]!;
const inView = (l: LabelMark): boolean => l.placed.x >= 0 && l.placed.x <= 1200;

function faults(labels: readonly LabelMark[]): string[] {
  const out: string[] = [];
  for (const a of labels)
    for (const b of labels) {
      if (a === b) continue;
      const [a0, a1] = [a.left, a.left + a.placed.width];
      if (a.top === b.top && a0 < b.left + b.placed.width && b.left < a1) out.push('overlap');
      if (b.placed.x > a0 && b.placed.x < a1 && b.top <= a.top) out.push('stem through text');
    }
  return out;
}

describe('compose', () => {
  it(`accounts for every span in the window and every point of its buckets, once (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 0, max: 1900 }),
        fc.integer({ min: 2, max: 2500 }),
        (items, first, days) => {
          const [start, end] = [first * DAY, (first + days) * DAY];
          const { scene, edges, least } = frame(indexed(items), start, end, 'fresh');
          const { badges, histograms, overflows } = lane(scene);
          const counted = items.filter(({ kind, start: from, end: to = from }) => {
            if (kind === 'era') return false;
            if (to - from >= least) return from < end && (to > start || from >= start);
            return from >= edges[0]! && from < edges.at(-1)!;
          }).length;
          const sum = (list: readonly { count: number }[]): number => list.reduce((n, x) => n + x.count, 0);
          expect(badges.length + sum(histograms) + sum(overflows)).toBe(counted);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });

  it(`keeps texts apart and stems clear of texts, from scratch, moving and at rest (seed ${seed})`, () => {
    const step = fc.tuple(
      fc.double({ min: 0.6, max: 1.8, noNaN: true }),
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    );
    fc.assert(
      fc.property(story, fc.array(step, { minLength: 1, maxLength: 6 }), (items, steps) => {
        const dataset = indexed(items);
        let [start, end] = [0, 2000 * DAY];
        let { scene } = frame(dataset, start, end, 'fresh');
        expect(faults(lane(scene).labels)).toEqual([]);
        for (const [factor, pan] of steps) {
          const half = (end - start) / 2 / factor;
          const middle = (start + end) / 2 + pan * (end - start);
          [start, end] = [middle - half, middle + half];
          ({ scene } = frame(dataset, start, end, 'moving', scene.memory));
          expect(faults(lane(scene).labels)).toEqual([]);
        }
        ({ scene } = frame(dataset, start, end, 'resting', scene.memory));
        expect(faults(lane(scene).labels)).toEqual([]);
      }),
      { seed, numRuns: 200 },
    );
  });

  it(`zooming in drops no headline whose anchor stays in view, however dense it gets (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        story,
        fc.array(
          fc.tuple(
            fc.double({ min: 1.01, max: 1.6, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        (items, steps) => {
          const crowd = Array.from({ length: 300 }, (_, i) => ({
            ...items[i % items.length]!,
            id: `c${String(i)}`,
            start: (1000 + (i % 9)) * DAY,
            end: (1001 + (i % 40)) * DAY,
          }));
          const dataset = indexed([...items, ...crowd]);
          let [start, end] = [0, 2000 * DAY];
          let { scene } = frame(dataset, start, end, 'fresh');
          for (const [factor, at] of steps) {
            const t = start + at * (end - start);
            [start, end] = [t - (t - start) / factor, t + (end - t) / factor];
            const next = frame(dataset, start, end, 'moving', scene.memory).scene;
            const shown = new Set(lane(next).labels.map((l) => l.entry.ordinal));
            for (const l of lane(scene).labels.filter(inView)) {
              const { start: s } = l.entry.span;
              if (s >= start && s < end) expect(shown).toContain(l.entry.ordinal);
            }
            scene = next;
          }
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  it(`panning by a pixel moves no headline to another row and drops none still in view (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 30, max: 900 }),
        fc.integer({ min: 0, max: 1500 }),
        (items, days, from) => {
          const dataset = indexed(items);
          let [start, end] = [from * DAY, (from + days) * DAY];
          let { scene } = frame(dataset, start, end, 'fresh');
          const pixel = (end - start) / 1200;
          for (let i = 0; i < 12; i++) {
            [start, end] = [start + pixel, end + pixel];
            const next = frame(dataset, start, end, 'moving', scene.memory).scene;
            const rows = new Map(lane(next).labels.map((l) => [l.entry.ordinal, l.placed.row]));
            for (const l of lane(scene).labels)
              if (l.entry.span.start >= start && l.entry.span.start < end)
                expect(rows.get(l.entry.ordinal)).toBe(l.placed.row);
            scene = next;
          }
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('draws a bounded number of marks whatever the number of items', () => {
    const counts = [1_000, 20_000].map((n) => {
      const items = Array.from({ length: n }, (_, i) => ({
        id: String(i),
        title: `Item ${String(i)}`,
        start: ((i * 7919) % 2000) * DAY + (i % 24) * 3_600_000,
        ...(i % 5 ? {} : { end: ((i * 7919) % 2000) * DAY + (1 + (i % 300)) * DAY }),
      }));
      const { scene } = frame(indexed(items), 0, 2000 * DAY, 'fresh');
      const { badges, histograms, overflows, labels } = lane(scene);
      expect(labels.length).toBeLessThanOrEqual(60);
      expect(stopsOf(scene).length).toBeLessThanOrEqual(400);
      return badges.length + histograms.length + overflows.length;
    });
    expect(Math.max(...counts)).toBeLessThanOrEqual(700);
  });
});
