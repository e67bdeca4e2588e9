import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalloutReader } from '../../../src/items/callout.js';
import { breakLines } from '../../../src/layout/break-lines.js';
import {
  type Callout,
  composeCallouts,
  MOST_CALLOUTS,
  placeWithCallouts,
} from '../../../src/layout/callouts.js';
import type { Box, Scene } from '../../../src/layout/scene.js';
import { rowsHeight } from '../../../src/layout/style.js';
import type { Entry } from '../../../src/source/source.js';
import { DAY, frame, indexed, story } from './scene-world.js';

const seed = 20261128;
const metrics = { width: (text: string): number => text.length * 6 };
const words = (entry: Entry): string => 'ten headlines in nine days '.repeat(1 + (entry.ordinal % 3)).trim();

const called = (dataset: ReturnType<typeof indexed>, every: number) =>
  dataset
    .entries({ filter: {}, offset: 0, limit: 1000 })
    .entries.filter((e) => e.ordinal % every === 0)
    .map((entry) => ({ entry, text: words(entry) }));

/** All that is drawn, read from the scene anew. */
function drawn({ lanes }: Scene): Box[] {
  const [lane] = lanes;
  return [
    ...lane!.labels.map((l) => ({
      x: l.left,
      y: l.top,
      width: l.placed.width,
      height: rowsHeight(l.placed.below ? l.placed.head : l.placed.rows, { labelRow: 36 }) - 2,
    })),
    ...lane!.labels.map((l) => ({ x: l.placed.x - 0.5, y: l.top, width: 1, height: l.foot - l.top })),
    ...lane!.badges.map((p) => ({
      x: p.x - p.radius,
      y: p.y - p.radius,
      width: p.to - p.x + p.radius,
      height: 2 * p.radius,
    })),
    ...lane!.histograms.flatMap((r) =>
      r.columns.map((c) => ({ x: c.from, y: lane!.base - c.height, width: c.to - c.from, height: c.height })),
    ),
    ...lane!.counts.map((c) => ({ x: c.x - 3, y: c.y - 8, width: 6, height: 8 })),
    ...lane!.overflows.map((o) => ({ x: o.x + 2, y: o.y - 4, width: 12, height: 8 })),
  ];
}

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function faults(callouts: readonly Callout[], scene: Scene): string[] {
  const out: string[] = [];
  const all = drawn(scene);
  callouts.forEach((one, i) => {
    if (all.some((b) => meets(one, b))) out.push('covers what is drawn');
    if (callouts.slice(i + 1).some((other) => meets(one, other))) out.push('covers another');
    if (one.x < 0 || one.x + one.width > 1200) out.push('leaves the plot');
    if (one.y < scene.spanRowsHeight || one.y + one.height > scene.axis)
      out.push('leaves the room over the axis');
    const [from, to] = one.leader;
    if (!from || !to) return;
    const line = { x: from[0] - 0.5, y: to[1], width: 1, height: from[1] - to[1] };
    if (
      scene.lanes[0]!.labels.some((l) =>
        meets(line, {
          x: l.left,
          y: l.top,
          width: l.placed.width,
          height: rowsHeight(l.placed.below ? l.placed.head : l.placed.rows, { labelRow: 36 }) - 2,
        }),
      )
    )
      out.push('leader through a headline');
    if (callouts.some((other) => other !== one && meets(line, other))) out.push('leader through a callout');
  });
  return out;
}

describe('callouts', () => {
  it(`cover nothing, are at most five, and stay beside their marks while things move (seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (items, pan) => {
        const dataset = indexed(items);
        const list = called(dataset, 2);
        const length = 2000 * DAY;
        const first = frame(dataset, 0, length, 'fresh');
        const view = { start: 0, end: length, width: 1200 };
        const placed = composeCallouts({ scene: first.scene, view, called: list, metrics, text: 1 });
        expect(placed.length).toBeLessThanOrEqual(MOST_CALLOUTS);
        expect(faults(placed, first.scene)).toEqual([]);
        const [start, end] = [pan * length, (1 + pan) * length];
        const { scene } = frame(dataset, start, end, 'moving', first.scene.memory);
        const previous = new Map(placed.map((c) => [c.entry.ordinal, c]));
        const input = { scene, called: list, metrics, text: 1, previous, moving: true };
        const moved = composeCallouts({ ...input, view: { start, end, width: 1200 } });
        expect(faults(moved, scene)).toEqual([]);
        for (const one of moved) expect(one.way).toEqual(previous.get(one.entry.ordinal)?.way);
      }),
      { seed, numRuns: 400 },
    );
  });

  it(`find room wherever there is any beside a mark that has its headline (brute force, seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.nat({ max: 200 }), (items, pick) => {
        const dataset = indexed(items);
        const view = { start: 0, end: 2000 * DAY, width: 1200 };
        const { scene } = frame(dataset, view.start, view.end, 'fresh');
        const labels = scene.lanes[0]!.labels;
        const label = labels[pick % Math.max(1, labels.length)];
        if (!label) return;
        const text = 'ten headlines in nine days';
        const [placed] = composeCallouts({
          scene,
          view,
          called: [{ entry: label.entry, text }],
          metrics,
          text: 1,
        });
        const all = drawn(scene);
        const lines = breakLines(text, 104, (t) => (t.length * 6 * 13 * 1.05) / 11);
        const width = Math.ceil(Math.max(...lines.map((t) => (t.length * 6 * 13 * 1.05) / 11))) + 1;
        const badge = scene.lanes[0]!.badges.find((p) => p.entry === label.entry);
        if (!badge) return;
        const mark = badge.y - badge.radius;
        let room = false;
        for (let y = Math.ceil(label.top); y <= mark - 8 - lines.length * 17 && !room; y++)
          for (const x of [label.placed.x + 7, label.placed.x - 7 - width]) {
            const box = { x: x - 7, y: y - 7, width: width + 14, height: lines.length * 17 + 14 };
            const wide = [...scene.lanes[0]!.counts, ...scene.lanes[0]!.overflows].map((c) => ({
              x: c.x - 30,
              y: c.y - 16,
              width: 80,
              height: 32,
            }));
            const others = [...all, ...wide].filter((b) => !(b.x === label.placed.x - 0.5 && b.width === 1));
            if (x >= 2 && x + width <= 1198 && !others.some((b) => meets(box, b))) room = true;
          }
        if (room) expect(placed).toBeDefined();
      }),
      { seed, numRuns: 400 },
    );
  });

  it(`stand under their headlines before ordinary headlines do, and stay there while things move (seed ${seed})`, () => {
    let [before, after, wanted] = [0, 0, 0];
    fc.assert(
      fc.property(story, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (items, pan) => {
        const dataset = indexed(items);
        const list = called(dataset, 9);
        const length = 2000 * DAY;
        const view = { start: 0, end: length, width: 1200 };
        const input = { view, called: list, metrics, text: 1 };
        const plain = frame(dataset, 0, length, 'fresh').scene;
        before += composeCallouts({ ...input, scene: plain }).length;
        const place = placeWithCallouts(list, metrics, 1);
        const { scene, answer } = frame(dataset, 0, length, 'fresh', undefined, 420, place);
        const placed = composeCallouts({ ...input, scene });
        after += placed.length;
        expect(placed.length).toBeLessThanOrEqual(MOST_CALLOUTS);
        expect(faults(placed, scene)).toEqual([]);
        // the first headline stands whatever is called out
        const [first] = answer.candidates;
        const leads = ({ lanes }: Scene): boolean => lanes[0]!.labels.some((l) => l.entry === first);
        if (leads(plain)) expect(leads(scene)).toBe(true);
        // of the five most important that are called out, each has its headline and its words
        const asked = answer.candidates
          .filter((e) => list.some((c) => c.entry === e))
          .slice(0, MOST_CALLOUTS);
        wanted += asked.length;
        const [start, end] = [pan * length, (1 + pan) * length];
        const next = frame(dataset, start, end, 'moving', scene.memory, 420, place).scene;
        const previous = new Map(placed.map((c) => [c.entry.ordinal, c]));
        const moved = composeCallouts({
          ...input,
          view: { start, end, width: 1200 },
          scene: next,
          previous,
          moving: true,
        });
        expect(faults(moved, next)).toEqual([]);
        for (const one of moved) {
          const old = previous.get(one.entry.ordinal)!;
          const label = (s: Scene) => s.lanes[0]!.labels.find((l) => l.entry.ordinal === one.entry.ordinal);
          if (label(scene)?.placed.below && label(next)?.placed.below)
            expect(one.y - label(next)!.top).toBeCloseTo(old.y - label(scene)!.top, 6);
        }
      }),
      { seed, numRuns: 400 },
    );
    expect(after).toBeGreaterThan(before);
    expect(after / wanted).toBeGreaterThan(0.9);
  });

  it('are read from a column of any case, as text, cut where they are no callout any more', () => {
    const read = createCalloutReader();
    expect(read({ start: '2021', title: 'A', Callout: '  ten\n headlines ' })).toBe('ten headlines');
    expect(read({ start: '2021', title: 'A' })).toBe('');
    expect(read({ start: '2021', title: 'A', callout: { html: '<b>' } })).toBe('');
    expect(read({ start: '2021', title: 'A', callout: 'x'.repeat(300) }).length).toBeLessThanOrEqual(161);
    expect(read(undefined)).toBe('');
  });
});
