import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeColumns, laneRooms, LEAST_DOWN } from '../../../src/layout/lane-rooms.js';
import type { LaneInput } from '../../../src/layout/compose.js';
import { stopsOf } from '../../../src/layout/hit-test.js';
import type { Box, Column, VerticalMemory, VerticalScene } from '../../../src/layout/scene.js';
import { aside, STYLE, styleFor } from '../../../src/layout/style.js';
import type { Dataset } from '../../../src/source/indexed/dataset.js';
import { answerFor, DAY, indexed, story } from './scene-world.js';

const seed = 20261129;
const metrics = { width: (text: string): number => text.length * 6.5 };
const THEMES = ['T0', 'T1', 'T2', 'T3', 'T4'];
const HEIGHT = 560;

interface Look {
  readonly start: number;
  readonly end: number;
  readonly width?: number;
  readonly shut?: readonly boolean[];
  readonly scroll?: number;
  readonly text?: number;
  readonly mirrored?: boolean;
  readonly motion?: 'fresh' | 'moving' | 'resting';
  readonly memory?: VerticalMemory;
}

/** The lanes of five themes, as the element draws them. */
function draw(dataset: Dataset, { start, end, width = 390, shut = [], scroll = 0, ...look }: Look) {
  const { text = 1, mirrored = false, motion = 'fresh', memory } = look;
  const view = { start, end, width: HEIGHT };
  const whole = answerFor(dataset, view);
  const lanes = THEMES.map((value): LaneInput => ({
    value,
    name: value,
    answer: answerFor(dataset, view, value).answer,
  }));
  const collapsed = THEMES.map((_, i) => shut[i] ?? false);
  return composeColumns(
    {
      view,
      across: width,
      mirrored,
      edges: whole.edges,
      answer: whole.answer,
      ticks: { minor: [], major: [] },
      style: text === 1 ? STYLE : styleFor(text),
      metrics: { width: (t) => metrics.width(t) * text },
      labelText: { title: (e) => e.title, date: () => '27 Feb 2026 – 3 Mar 2026' },
      motion,
      memory,
    },
    lanes,
    (from, to) => laneRooms(collapsed, from, to, scroll, text, LEAST_DOWN),
  );
}

const textsOf = (column: VerticalScene): Box[] =>
  [...column.spanRows, ...column.labels].map(({ place: { top, height }, width }) => ({
    x: column.text,
    y: top,
    width,
    height,
  }));

const marksOf = ({ axis, badges, histograms }: VerticalScene): Box[] => [
  ...badges.map((p) => ({
    x: axis + aside(p.y) - p.radius,
    y: p.x - p.radius,
    width: 2 * p.radius,
    height: p.to - p.x + p.radius,
  })),
  ...histograms.map((r) => ({ x: axis, y: r.from, width: r.height, height: r.to - r.from })),
];

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1e-6 &&
  b.x < a.x + a.width - 1e-6 &&
  a.y < b.y + b.height - 1e-6 &&
  b.y < a.y + a.height - 1e-6;

/** Each box against each other one, of all lanes. */
function faults({ lanes = [], axis, width }: VerticalScene): string[] {
  const out: string[] = [];
  const seen = lanes.filter((lane) => !lane.offscreen);
  const boxes = seen.flatMap((lane) => textsOf(lane).map((box) => ({ lane, box })));
  boxes.forEach(({ lane, box }, i) => {
    if (boxes.slice(i + 1).some((other) => meets(box, other.box))) out.push('a text over another');
    if (seen.some((other) => marksOf(other).some((mark) => meets(box, mark)))) out.push('a text over a mark');
    if (box.x < lane.from || box.x + box.width > lane.to) out.push('a text out of its lane');
  });
  for (const lane of seen)
    for (const mark of marksOf(lane))
      if (mark.x < lane.from || mark.x + mark.width > lane.to) out.push('a mark out of its lane');
  lanes.forEach((lane, i) => {
    if (i && Math.abs(lane.from - lanes[i - 1]!.to) > 1e-6) out.push('lanes that are not side by side');
    if (lane.offscreen && lane.to > axis + 8 && lane.from < width - 8) out.push('a lane left out');
  });
  return out;
}

const counted = ({ badges, histograms, overflows }: Column, end: number): number =>
  badges.filter((p) => p.entry.span.start < end).length +
  histograms.reduce((n, r) => n + r.count, 0) +
  overflows.reduce((n, o) => n + o.count, 0);

describe('lanes beside an axis that runs down', () => {
  it(`keep every text and mark in its own lane, none over another (brute force, seed ${seed})`, () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 20, max: 2400 }),
        fc.constantFrom(320, 390, 560, 900),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom(1, 2),
        (rows, days, width, shut, scroll, text) => {
          const scene = draw(indexed(rows), { start: 0, end: days * DAY, width, shut, scroll, text });
          expect(faults(scene)).toEqual([]);
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  it(`do so while time moves, lanes are scrolled and shut, and at rest (seed ${seed})`, () => {
    const step = fc.record({
      by: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      factor: fc.double({ min: 0.7, max: 1.4, noNaN: true }),
      scroll: fc.integer({ min: 0, max: 600 }),
      shut: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      what: fc.constantFrom('time', 'scroll', 'shut', 'rest'),
    });
    fc.assert(
      fc.property(story, fc.array(step, { maxLength: 10 }), (rows, steps) => {
        const dataset = indexed(rows);
        let [start, end, scroll, shut] = [0, 1500 * DAY, 0, [] as readonly boolean[]];
        let scene = draw(dataset, { start, end });
        for (const { what, ...next } of steps) {
          if (what === 'time') {
            const span = (end - start) * next.factor;
            start += next.by * span;
            end = start + span;
          } else if (what === 'scroll') scroll = next.scroll;
          else if (what === 'shut') shut = next.shut;
          const motion = what === 'rest' ? 'resting' : 'moving';
          scene = draw(dataset, { start, end, scroll, shut, motion, memory: scene.memory });
          expect(faults(scene)).toEqual([]);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it(`count every item of a lane once, as a mark or in a count, also where it is shut (seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 20, max: 2400 }), fc.boolean(), (rows, days, closed) => {
        const end = days * DAY;
        const scene = draw(indexed(rows), { start: 0, end, width: 900, shut: THEMES.map(() => closed) });
        for (const lane of scene.lanes!) {
          const own = rows.filter((r) => r.themes[0] === lane.value);
          expect(lane.count).toBe(own.length);
          const inside = own.filter((r) => r.kind !== 'era' && r.start < end).length;
          expect(counted(lane, end)).toBeGreaterThanOrEqual(inside);
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it(`are hit where they are drawn, and only where they are seen, on both sides (seed ${seed})`, () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 0, max: 500 }), fc.boolean(), (rows, scroll, mirrored) => {
        const scene = draw(indexed(rows), { start: 0, end: 1500 * DAY, scroll, mirrored });
        const keys = stopsOf(scene).map((s) => s.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const stop of stopsOf(scene)) {
          if (stop.lane < 0 || stop.key.startsWith('band')) continue;
          const middle = stop.x + stop.width / 2;
          const across = mirrored ? scene.width - middle : middle;
          const lane = scene.lanes![stop.lane]!;
          expect(across).toBeGreaterThanOrEqual(Math.max(scene.axis, lane.from) - 1e-6);
          expect(across).toBeLessThanOrEqual(Math.min(scene.width, lane.to) + 1e-6);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('name an era once, in the first lane that is open and seen whole', () => {
    const items = [
      { id: 'war', title: 'The war', start: 10 * DAY, end: 900 * DAY, kind: 'era', themes: ['T3'] },
      ...THEMES.map((theme, i) => ({ id: theme, title: theme, start: (i + 2) * DAY, themes: [theme] })),
    ];
    const named = (look: Partial<Look>): (string | undefined)[] =>
      draw(indexed(items), { start: 0, end: 60 * DAY, ...look })
        .lanes!.filter((lane) => lane.spanRows.length > 0)
        .map((lane) => lane.value);
    expect(named({})).toEqual(['T0']);
    expect(named({ shut: [true] })).toEqual(['T1']);
    expect(named({ scroll: 100 })).toEqual(['T1']);
  });
});
