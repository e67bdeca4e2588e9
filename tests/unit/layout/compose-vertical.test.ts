import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZone } from '../../../src/time/zone.js';
import type { Dataset } from '../../../src/source/indexed/dataset.js';
import { composeVertical } from '../../../src/layout/compose-vertical.js';
import { STYLE, verticalSizes } from '../../../src/layout/style.js';
import type { VerticalMemory, VerticalScene } from '../../../src/layout/scene.js';
import { stopsOf } from '../../../src/layout/hit-test.js';
import { tickLength, createAxis } from '../../../src/layout/ticks.js';
import { answerFor, DAY, indexed, story } from './scene-world.js';

const seed = 20260301;
const zone = createZone('UTC');
const metrics = { width: (text: string): number => text.length * 6.5 };
const labelText = {
  title: (e: { readonly title: string }): string => e.title,
  date: (): string => '27 Feb 2026',
};
const axis = createAxis({
  zone,
  locale: 'en',
  spacing: 40,
  labelWidth: (text, tier) => tickLength(text, tier, metrics, verticalSizes(1)),
});

interface Frame {
  readonly mirrored?: boolean;
  readonly motion?: 'fresh' | 'moving' | 'resting';
  readonly memory?: VerticalMemory;
}

function draw(dataset: Dataset, start: number, end: number, frame: Frame = {}): VerticalScene {
  const view = { start, end, width: 600 };
  const { edges, answer } = answerFor(dataset, view);
  return composeVertical({
    view,
    across: 390,
    mirrored: false,
    edges,
    answer,
    ticks: axis(view),
    style: STYLE,
    metrics,
    labelText,
    motion: 'fresh',
    ...frame,
  });
}

const texts = (scene: VerticalScene): [number, number][] =>
  [...scene.spanRows, ...scene.labels]
    .map(({ place }): [number, number] => [place.top, place.top + place.height])
    .sort((a, b) => a[0] - b[0]);

describe('composeVertical', () => {
  it(`lets no text touch another, and keeps headlines in the order of time (seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 20, max: 2400 }), (rows, days) => {
        const scene = draw(indexed(rows), 0, days * DAY);
        texts(scene).forEach(([top], i, all) => {
          if (i > 0) expect(top).toBeGreaterThanOrEqual(all[i - 1]![1] + 6 - 1e-6);
        });
        const starts = scene.labels.map((l) => l.entry.span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { seed, numRuns: 150 },
    );
  });

  it(`counts every item in the window once: as a mark or in a count (seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 20, max: 2400 }), (rows, days) => {
        const items = rows.filter((r) => r.kind !== 'era');
        const end = days * DAY;
        const scene = draw(indexed(rows), 0, end);
        const histograms = scene.histograms.reduce((n, r) => n + r.count, 0);
        const overflows = scene.overflows.reduce((n, o) => n + o.count, 0);
        const inside = items.filter((r) => r.start < end).length;
        const later = scene.badges.filter((p) => p.entry.span.start >= end).length;
        expect(scene.badges.length - later + histograms + overflows).toBeGreaterThanOrEqual(inside);
        const named = new Set(scene.labels.map((l) => l.entry.ordinal));
        const bare = scene.badges.filter((p) => !named.has(p.entry.ordinal)).length;
        expect(scene.notes.reduce((n, note) => n + note.count, 0)).toBeLessThanOrEqual(bare);
      }),
      { seed, numRuns: 150 },
    );
  });

  it(`lets no line of a count cross that of a headline (seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 20, max: 2400 }), (rows, days) => {
        const { labels, notes } = draw(indexed(rows), 0, days * DAY);
        const crossed = notes.flatMap((note) =>
          labels.filter(({ place }) => place.y < note.from !== place.top < note.y && place.y !== note.from),
        );
        expect(crossed).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('lets no line of a count cross that of the headline that an era has pushed down', () => {
    const items = [
      { id: 'war', title: 'The war', start: 100 * DAY, end: 145 * DAY, kind: 'era' },
      ...[90, 120, 130].map((day) => ({
        id: `b${String(day)}`,
        title: 'Before',
        start: day * DAY,
        importance: 1,
      })),
      { id: 'truce', title: 'Truce', start: 144 * DAY, importance: 9 },
      ...Array.from({ length: 8 }, (_, i) => ({
        id: `a${String(i)}`,
        title: 'After',
        start: (170 + i * 12) * DAY,
        importance: 1,
      })),
      ...[330, 460, 590, 720].map((day) => ({
        id: `n${String(day)}`,
        title: 'A headline of so many words that it takes more than one line beside the axis',
        start: day * DAY,
        importance: 9,
      })),
    ];
    const { labels, notes } = draw(indexed(items), 0, 2000 * DAY);
    const truce = labels.find(({ title }) => title === 'Truce')!;
    for (const note of notes) expect(note.y < truce.place.top).toBe(note.from < truce.place.y);
  });

  it(`panning by a pixel keeps every headline that stays in view beside its anchor (seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 200, max: 2000 }), (rows, days) => {
        const dataset = indexed(rows.map((r) => ({ ...r, kind: 'event', end: undefined })));
        const px = (days * DAY) / 600;
        const before = draw(dataset, 0, days * DAY);
        const after = draw(dataset, px, days * DAY + px, { motion: 'moving', memory: before.memory });
        const offsets = new Map(after.labels.map((l) => [l.entry.ordinal, l.place.top - l.place.y]));
        for (const { entry, place } of before.labels) {
          if (place.y < 1 || place.top + place.height < 2) continue;
          expect(offsets.get(entry.ordinal)).toBeCloseTo(place.top - place.y, 4);
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('keeps the name of an era that runs at the top, above headlines', () => {
    const items = [
      { id: 'war', title: 'The war', start: -900 * DAY, end: 900 * DAY, kind: 'era' },
      { id: 'a', title: 'First', start: 2 * DAY },
      { id: 'b', title: 'Second', start: 40 * DAY },
    ];
    const scene = draw(indexed(items), 0, 60 * DAY);
    expect(scene.spanRows.map((l) => [l.title, l.running])).toEqual([['The war', true]]);
    expect(scene.spanRows[0]!.place.top).toBeLessThan(8);
    expect(scene.labels.map((l) => l.title)).toEqual(['First', 'Second']);
    expect(scene.labels[0]!.place.top).toBeGreaterThan(20);
  });

  it('names ticks in two tiers that do not touch', () => {
    const scene = draw(indexed([{ id: 'a', title: 'A', start: 5 * DAY }]), 0, 70 * DAY);
    expect(scene.major.map((t) => t.lines.join(' '))).toEqual(['Jan 1970', 'Feb 1970', 'Mar 1970']);
    const named = [...scene.major, ...scene.minor.filter((t) => t.lines.length)].sort((a, b) => a.y - b.y);
    named.forEach((t, i) => {
      if (i > 0) expect(t.y - named[i - 1]!.y).toBeGreaterThan(14);
    });
  });

  it('turns its stops round where the axis is at the right edge', () => {
    const dataset = indexed([{ id: 'a', title: 'A', start: 5 * DAY }]);
    const [left] = stopsOf(draw(dataset, 0, 10 * DAY));
    const [right] = stopsOf(draw(dataset, 0, 10 * DAY, { mirrored: true }));
    expect(right!.x).toBeCloseTo(390 - left!.x - left!.width, 6);
    expect([right!.y, right!.height]).toEqual([left!.y, left!.height]);
  });
});
