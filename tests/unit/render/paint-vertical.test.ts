import { expect, it } from 'vitest';
import type { CountBadge, VerticalScene } from '../../../src/layout/scene.js';
import type { DrawContext } from '../../../src/render/canvas-context.js';
import { paintVertical } from '../../../src/render/paint-vertical.js';
import { indexed } from '../layout/scene-world.js';
import { VERTICAL, verticalSizes } from '../../../src/layout/style.js';
import { PALETTE } from './plain-palette.js';

const none = (): void => undefined;

it('outlines a coarse date, and fills a bar that lasted so long', () => {
  const { entry } = indexed([{ id: 'a', start: '2020', title: 'A', themes: ['T'] }]).locate('a', {})!;
  const rectsOf = (soft: boolean): readonly string[] => {
    const badge = { entry, x: 100, to: 200, y: 0, radius: 4, soft, fadeStart: false, fadeEnd: false };
    const empty = { minor: [], major: [], bands: [], labels: [], histograms: [], overflows: [], notes: [] };
    const scene = {
      ...{ ...empty, mirrored: false, width: 390, height: 600, axis: 60, text: 120, now: undefined },
      sizes: verticalSizes(1),
      look: VERTICAL,
      badges: [badge as unknown as CountBadge],
    } as unknown as VerticalScene;
    const painted: string[] = [];
    const ctx: DrawContext = {
      rects: (_, colour) => painted.push(colour),
      dots: none,
      shapes: none,
      lines: none,
      fade: none,
      text: none,
    };
    paintVertical(scene, ctx, PALETTE, { number: String });
    return painted.filter((colour) => colour !== 'grey');
  };
  expect(rectsOf(true)).toEqual(['red', 'surface']);
  expect(rectsOf(false).filter((colour) => colour === 'surface')).toEqual([]);
});

interface Painted {
  readonly lines: readonly (readonly number[])[];
  readonly texts: ReadonlyMap<string, number>;
}

/** What is painted of a scene in which nothing else is: lines four numbers each, texts with their y. */
function paintedOf(part: Partial<VerticalScene>, now?: string): Painted {
  const empty = { minor: [], major: [], bands: [], labels: [], histograms: [], overflows: [], notes: [] };
  const lines: number[][] = [];
  const texts = new Map<string, number>();
  const ctx: DrawContext = {
    rects: none,
    dots: none,
    shapes: none,
    lines: (list) => {
      for (let i = 0; i < list.length; i += 4) lines.push(list.slice(i, i + 4));
    },
    fade: none,
    text: (text, _, y) => texts.set(text, y),
  };
  const scene = {
    ...{
      ...empty,
      mirrored: false,
      width: 390,
      height: 600,
      axis: 60,
      text: 120,
      now: undefined,
      badges: [],
    },
    ...{ sizes: verticalSizes(1), look: VERTICAL, spanRows: [] },
    ...part,
  } as unknown as VerticalScene;
  paintVertical(scene, ctx, PALETTE, { number: String, now });
  return { lines, texts };
}

it('writes the name of now beside that of a year, and in the place of a month', () => {
  const major = [{ y: 300, lines: ['2026'] }];
  const minor = [{ y: 400, lines: ['Jul'] }];
  for (const now of [290, 296, 300, 305]) {
    const { texts } = paintedOf({ major, minor, now }, 'Now');
    expect([...texts.keys()].sort()).toEqual(['2026', 'Jul', 'Now']);
    expect(Math.abs(texts.get('Now')! - texts.get('2026')!)).toBeGreaterThanOrEqual(14);
  }
  expect([...paintedOf({ major, minor, now: 402 }, 'Now').texts.keys()]).toEqual(['2026', 'Now']);
  const low = paintedOf({ major: [{ y: 590, lines: ['2026'] }], now: 595 }, 'Now').texts;
  expect(low.get('Now')).toBeLessThan(low.get('2026')!);
});

it('draws the line of now behind no text', () => {
  const label = (top: number) => ({ place: { key: 1, y: top, top, height: 36 }, width: 250, entry: {} });
  const lineAt = (now: number): readonly (readonly number[])[] =>
    paintedOf({ labels: [label(280)] as unknown as VerticalScene['labels'], now }).lines.filter(
      ([, from, , to]) => from === to && from === now + 0.5,
    );
  expect(lineAt(300)).toEqual([
    [55, 300.5, 116, 300.5],
    [374, 300.5, 390, 300.5],
  ]);
  expect(lineAt(100)).toEqual([[55, 100.5, 390, 100.5]]);
});

it('writes counts apart from each other, the larger first, and leaves out no "+n"', () => {
  const crowd = (from: number, count: number) => ({ key: '', from, to: from + 30, count, columns: [] });
  const more = (x: number, count: number) => ({ key: '', start: 0, end: 1, x, y: 0, count });
  const { texts } = paintedOf({
    histograms: [
      crowd(100, 7),
      crowd(120, 80),
      crowd(300, 40),
      crowd(400, 9),
      crowd(410, 6),
    ] as unknown as VerticalScene['histograms'],
    overflows: [more(200, 2), more(204, 3), more(110, 4)],
  });
  expect([...texts.keys()].sort()).toEqual(['+2', '+3', '+4', '40', '7', '80', '9']);
  const places = [...texts.values()].sort((a, b) => a - b);
  for (const [i, y] of places.slice(1).entries()) expect(y - places[i]!).toBeGreaterThanOrEqual(14);
});

it('leads to a count between headlines, but where lanes stand beside each other', () => {
  const notes = [{ key: 'n', start: 0, end: 1, count: 3, from: 200, y: 220 }];
  const bent = (countLeaders: boolean): number =>
    paintedOf({ notes, look: { ...VERTICAL, countLeaders } }).lines.filter(([x]) => x! >= 100).length;
  expect(bent(true)).toBeGreaterThan(0);
  expect(bent(false)).toBe(0);
});
