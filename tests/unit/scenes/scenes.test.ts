import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { padded, zoomed, type Viewport } from '../../../src/time/viewport.js';
import { SCENES } from '../../scenes/scenes.js';
import { STORY } from '../../scenes/story.js';
import * as brokenRows from '../../scenes/broken-rows.js';
import { crossings, overlaps, sunken } from './box.js';
import { composeScene, loadScene, type Composed, type LoadedScene } from './compose-scene.js';

const SIZES = [
  [1280, 380],
  [390, 340],
] as const;
const NOT_SCENES = ['scene-file.ts', 'scenes.ts', 'story.ts'];

/** The fitted window and others nearer and nearer round an item in the middle of the list. */
function views({ dataset }: LoadedScene, width: number): Viewport[] {
  const extent = dataset.extent ?? [0, 1];
  const [start, end] = padded(extent);
  const fit: Viewport = { start, end, width };
  const middle = dataset.entries({ filter: {}, offset: Math.floor(dataset.total / 2), limit: 1 }).entries[0];
  const at = middle && Number.isFinite(middle.span.start) ? middle.span.start : start;
  const x = ((at - start) / (end - start)) * width;
  return [fit, ...[3, 20, 400, 9000].map((factor) => zoomed(fit, factor, x))];
}

/** Everything of a lane that stands for an entry, counted. */
function drawn({ scene }: Composed, lane: number): number {
  const { badges, histograms, overflows } = scene.lanes[lane]!;
  const counted = [...histograms, ...overflows].reduce((n, m) => n + m.count, 0);
  return badges.length + counted;
}

/** What the answer says there is, and what going through all entries says. */
function answered({ lanes }: Composed, lane: number): number {
  const { points, spanStarts, crossing } = lanes[lane]!.answer;
  return [...points, ...spanStarts].reduce((n, c) => n + c, crossing);
}

function counted({ dataset, file }: LoadedScene, { query, lanes }: Composed, lane: number): number {
  const { edges, spanFrom } = query;
  const { value } = lanes[lane]!;
  const own = value === undefined ? {} : { [file.props.lanes!]: { all: [value] } };
  const filter = { ...file.props.filter, facets: { ...file.props.filter?.facets, ...own } };
  const { entries } = dataset.entries({ filter, offset: 0, limit: 1e6 });
  const shortest = 2 ** Math.floor(Math.log2(spanFrom));
  return entries.filter(({ kind, span: { start, end } }) => {
    if (kind === 'era') return false;
    if (end - start >= shortest) return start < query.end && (end > query.start || start >= query.start);
    return start >= edges[0]! && start < edges.at(-1)!;
  }).length;
}

describe('the list of scenes', () => {
  it('holds every file of the folder, and nothing else', () => {
    const files = readdirSync('tests/scenes').filter((f) => f.endsWith('.ts') && !NOT_SCENES.includes(f));
    expect(files.map((f) => f.replace('.ts', '')).sort()).toEqual(Object.keys(SCENES).sort());
  });

  it('gives each a title of its own and a description', () => {
    const titles = Object.values(SCENES).map((s) => s.title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const scene of Object.values(SCENES)) expect(scene.description).toMatch(/\.$/);
  });
});

describe.each(Object.entries(SCENES))('scene %s', (_, file) => {
  const loaded = loadScene(file);
  const composed = SIZES.flatMap(([width, height]) =>
    views(loaded, width).map((view) => ({ view, height, ...composeScene(loaded, view, height) })),
  );

  it('lays no text over another', () => {
    for (const { scene } of composed) expect(overlaps(scene)).toEqual([]);
  });

  it('leads no stem through a text', () => {
    for (const { scene } of composed) expect(scene.lanes.flatMap(crossings)).toEqual([]);
  });

  it('keeps headlines off the marks', () => {
    for (const { scene } of composed) expect(scene.lanes.flatMap(sunken)).toEqual([]);
  });

  it('accounts for every matching entry of the window: dots, bars, ridges and "+n" together', () => {
    for (const c of composed)
      c.lanes.forEach((_lane, i) => {
        expect(answered(c, i)).toBe(counted(loaded, c, i));
        expect(drawn(c, i)).toBe(answered(c, i));
      });
  });

  it('keeps both while it is panned and zoomed step by step', () => {
    for (const { view, height, scene } of composed.slice(0, 3)) {
      let memory = scene.memory;
      let at = view;
      for (let step = 0; step < 12; step++) {
        at =
          step % 2
            ? zoomed(at, 1.2)
            : { ...at, start: at.start + (at.end - at.start) / 50, end: at.end + (at.end - at.start) / 50 };
        const next = composeScene(loaded, at, height, step === 11 ? 'resting' : 'moving', memory);
        memory = next.scene.memory;
        expect(overlaps(next.scene)).toEqual([]);
        expect(next.scene.lanes.flatMap(crossings)).toEqual([]);
        next.lanes.forEach((_lane, i) => expect(drawn(next, i)).toBe(answered(next, i)));
      }
    }
  });
});

describe('the data of the scenes', () => {
  it('tells the same story as demo/south-caucasus.csv', async () => {
    const text = readFileSync('demo/south-caucasus.csv', 'utf8');
    const { items, problems } = await readText(text, { format: 'csv' });
    expect(problems).toEqual([]);
    const list = (cell: unknown): string[] => (typeof cell === 'string' ? cell.split(';') : []);
    const asItem = (raw: Readonly<Record<string, unknown>>): unknown => ({
      ...raw,
      countries: list(raw['countries']),
      themes: list(raw['themes']),
    });
    expect(items.map(asItem)).toEqual(STORY.map((item) => ({ countries: [], themes: [], ...item })));
  });

  it('loses four broken rows and says of four more which field is left out', () => {
    const { dataset } = loadScene(brokenRows);
    expect(dataset.total).toBe(brokenRows.items.length - 4);
    const severities = dataset.problems.map((p) => p.severity);
    expect(severities.filter((s) => s === 'row').length).toBe(4);
    expect(severities.filter((s) => s === 'field').length).toBe(4);
  });

  it.each(Object.entries(SCENES).filter(([name]) => name !== 'broken-rows'))(
    'reads all rows of %s',
    (_, file) => {
      const { dataset } = loadScene(file);
      expect(dataset.problems.filter((p) => p.severity === 'row')).toEqual([]);
      expect(dataset.total).toBe(file.items.length);
    },
  );
});
