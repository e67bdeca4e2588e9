import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/layout/break-lines.js';
import {
  type Callout,
  composeCallouts,
  MOST_CALLOUTS,
  placeWithCallouts,
} from '../../../src/layout/callouts.js';
import { composeColumns, laneRooms, LEAST_DOWN } from '../../../src/layout/lane-rooms.js';
import { composeVertical, type VerticalInput } from '../../../src/layout/compose-vertical.js';
import { type Box, columnsOf, type VerticalScene } from '../../../src/layout/scene.js';
import { aside, STYLE } from '../../../src/layout/style.js';
import type { Dataset } from '../../../src/source/indexed/dataset.js';
import type { Entry } from '../../../src/source/source.js';
import { answerFor, DAY, indexed, story } from './scene-world.js';

const seed = 20261129;
const LENGTH = 600;
const metrics = { width: (text: string): number => text.length * 6 };
const THEMES = ['T0', 'T1', 'T2', 'T3', 'T4'];

interface Look {
  readonly lanes?: boolean;
  readonly scroll?: number;
  readonly across?: number;
  readonly motion?: VerticalInput['motion'];
  readonly memory?: VerticalInput['memory'];
  readonly place?: VerticalInput['place'];
}

function draw(dataset: Dataset, start: number, end: number, look: Look = {}): VerticalScene {
  const { lanes = false, scroll = 0, across = 390, motion = 'fresh', memory, place } = look;
  const view = { start, end, width: LENGTH };
  const input: VerticalInput = {
    view,
    across,
    mirrored: false,
    ...answerFor(dataset, view),
    ticks: { minor: [], major: [] },
    style: STYLE,
    metrics,
    labelText: { title: (e) => e.title, date: () => '27 Feb 2026' },
    motion,
    memory,
    place,
  };
  if (!lanes) return composeVertical(input);
  const inLanes = THEMES.map((value) => ({
    value,
    name: value,
    answer: answerFor(dataset, view, value).answer,
  }));
  const open = THEMES.map(() => false);
  return composeColumns(input, inLanes, (from, to) => laneRooms(open, from, to, scroll, 1, LEAST_DOWN));
}

const called = (dataset: Dataset, every: number) =>
  dataset
    .entries({ filter: {}, offset: 0, limit: 1000 })
    .entries.filter((e) => e.ordinal % every === 0)
    .map((entry: Entry) => ({
      entry,
      text: 'ten headlines in nine days '.repeat(1 + (entry.ordinal % 3)).trim(),
    }));

/** All that is drawn, read from the scene anew. */
const drawn = (scene: VerticalScene): Box[] =>
  columnsOf(scene).flatMap(({ axis, text: x, labels, spanRows, notes, badges, histograms, overflows }) => [
    ...[...labels, ...spanRows].map((l) => ({ x, y: l.place.top, width: l.width, height: l.place.height })),
    ...notes.map((n) => ({ x, y: n.y - 7, width: 28, height: 14 })),
    ...badges.map((p) => ({
      x: axis + aside(p.y) - p.radius,
      y: p.x - p.radius,
      width: 2 * p.radius,
      height: p.to - p.x + p.radius,
    })),
    ...histograms.map((r) => ({ x: axis, y: r.from, width: r.height, height: r.to - r.from })),
    ...histograms.map((r) => ({ x: x - 25, y: (r.from + r.to) / 2 - 6, width: 19, height: 12 })),
    ...overflows.map((o) => ({ x: x - 25, y: o.x + 7, width: 19, height: 12 })),
  ]);

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

type Leader = readonly [from: number, to: number];

/** Of two leaders that bend alike in one lane, one begins above and ends below the other. */
const cross = ([a, b]: Leader, [c, d]: Leader): boolean => (a - c) * (b - d) < -1e-6;

function faults(callouts: readonly Callout[], scene: VerticalScene): string[] {
  const out: string[] = [];
  const all = drawn(scene);
  callouts.forEach((one, i) => {
    if (all.some((box) => meets(one, box))) out.push('covers what is drawn');
    if (callouts.slice(i + 1).some((other) => meets(one, other))) out.push('covers another');
    const column = columnsOf(scene).find((c) => c.text === one.x);
    if (!column) out.push('stands beside no lane');
    const edge = column && 'to' in column ? (column.to as number) : scene.width;
    if (one.x + one.width > Math.min(edge, scene.width)) out.push('leaves its lane');
    if (one.y < 0 || one.y + one.height > scene.height) out.push('leaves the plot');
    const [from, , to] = one.leader;
    if (!from || !to || !column) return;
    const own: Leader = [from[1], to[1]];
    if (column.labels.some((l) => cross(own, [l.place.y, l.place.top + 10]))) out.push('crosses a leader');
    for (const other of callouts.slice(i + 1)) {
      const [first, , last] = other.leader;
      if (first && last && other.x === one.x && cross(own, [first[1], last[1]])) out.push('crosses another');
    }
  });
  return out;
}

describe.each([
  ['in one column', {}],
  ['in lanes', { lanes: true }],
  ['in lanes that are scrolled', { lanes: true, scroll: 130 }],
  ['in wide lanes', { lanes: true, across: 1000 }],
] as const)('callouts beside an axis that runs down, %s', (_, look) => {
  it(`cover nothing, cross no leader, and stay beside their marks while things move (seed ${seed})`, () => {
    let placedInAll = 0;
    fc.assert(
      fc.property(story, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (items, pan) => {
        const dataset = indexed(items);
        const list = called(dataset, 2);
        const length = 2000 * DAY;
        const first = draw(dataset, 0, length, look);
        const view = { start: 0, end: length, width: LENGTH };
        const placed = composeCallouts({ scene: first, view, called: list, metrics, text: 1 });
        placedInAll += placed.length;
        expect(placed.length).toBeLessThanOrEqual(MOST_CALLOUTS);
        expect(faults(placed, first)).toEqual([]);
        const [start, end] = [pan * length, (1 + pan) * length];
        const scene = draw(dataset, start, end, { ...look, motion: 'moving', memory: first.memory });
        const previous = new Map(placed.map((c) => [c.entry.ordinal, c]));
        const input = { scene, called: list, metrics, text: 1, previous, moving: true };
        const moved = composeCallouts({ ...input, view: { start, end, width: LENGTH } });
        expect(faults(moved, scene)).toEqual([]);
        for (const one of moved) expect(one.way).toEqual(previous.get(one.entry.ordinal)?.way);
      }),
      { seed, numRuns: 150 },
    );
    expect(placedInAll).toBeGreaterThan(20);
  });
});

describe('a callout beside an axis that runs down', () => {
  it(`finds room wherever there is any between the headlines before and after it (brute force, seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.nat({ max: 200 }), (items, pick) => {
        const dataset = indexed(items);
        const scene = draw(dataset, 0, 2000 * DAY);
        const badge = scene.badges[pick % Math.max(1, scene.badges.length)];
        if (!badge || badge.x < 0) return;
        const { entry, x: at } = badge;
        const text = 'ten headlines in nine days';
        const view = { start: 0, end: 2000 * DAY, width: LENGTH };
        const [placed] = composeCallouts({ scene, view, called: [{ entry, text }], metrics, text: 1 });
        const measure = (t: string): number => (t.length * 6 * 13 * 1.05) / 11;
        const lines = breakLines(text, scene.width - scene.text - 16, measure);
        const high = lines.length * 17;
        const width = Math.ceil(Math.max(...lines.map(measure))) + 1;
        const texts = drawn(scene).filter((box) => box.x === scene.text);
        const foot = (l: VerticalScene['labels'][number]): number => l.place.top + l.place.height;
        const above = scene.labels.filter((l) => l.place.y <= at).map(foot);
        const below = scene.labels.filter((l) => l.place.y > at).map((l) => l.place.top);
        let room = false;
        for (let y = 5; y + high <= LENGTH - 5 && !room; y++) {
          const box = { x: scene.text, y: y - 5, width, height: high + 10 };
          const near = Math.abs(y + 8.5 - at) <= 115;
          const between = above.every((b) => b <= y - 5) && below.every((b) => b >= y + high + 5);
          room =
            near &&
            between &&
            !texts.some((other) => meets(box, { ...other, y: other.y - 3, height: other.height + 6 }));
        }
        if (room) expect(placed).toBeDefined();
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe.each([
  ['in one column', {}, 5],
  ['in lanes', { lanes: true, across: 1000 }, 5],
] as const)('room for callouts beside an axis that runs down, %s', (_, look, least) => {
  const items = Array.from({ length: 90 }, (_, i) => ({
    id: `i${String(i)}`,
    title: `Parliament votes, ${String(i)}`,
    start: ((i * 53) % 90) * 20 * DAY,
    importance: i % 18 === 9 ? 7 : i % 7,
    themes: [THEMES[i % 5]],
  }));
  const dataset = indexed(items);
  const chosen = called(dataset, 1).filter(({ entry }) => entry.importance === 7);
  const place = placeWithCallouts(chosen, metrics, 1);
  const at = (start: number, end: number, rest: Look): readonly [VerticalScene, Callout[]] => {
    const scene = draw(dataset, start, end, { ...look, ...rest, place });
    const view = { start, end, width: LENGTH };
    return [scene, composeCallouts({ scene, view, called: chosen, metrics, text: 1 })];
  };

  it('is kept before ordinary headlines are placed, and while things move and come to rest', () => {
    const [start, end] = [-20 * DAY, 1820 * DAY];
    const bare = draw(dataset, start, end, look);
    const [scene, callouts] = at(start, end, {});
    expect(callouts.length).toBeGreaterThanOrEqual(least);
    expect(faults(callouts, scene)).toEqual([]);
    const count = (s: VerticalScene): number => columnsOf(s).reduce((sum, c) => sum + c.labels.length, 0);
    expect(count(scene)).toBeGreaterThan(count(bare) * 0.6);
    for (const { entry, leader } of callouts) {
      expect(columnsOf(scene).some(({ labels }) => labels.some((l) => l.entry === entry))).toBe(true);
      expect(leader).toEqual([]);
    }
    let memory = scene.memory;
    for (const motion of ['moving', 'moving', 'resting'] as const) {
      const by = motion === 'resting' ? 20 * DAY : 10 * DAY;
      const [next, moved] = at(start + by, end + by, { motion, memory });
      memory = next.memory;
      expect(faults(moved, next)).toEqual([]);
      expect(moved.length).toBeGreaterThanOrEqual(least - 1);
    }
  });
});
