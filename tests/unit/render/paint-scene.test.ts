import { expect, it } from 'vitest';
import { paintScene } from '../../../src/render/paint-scene.js';
import type { DrawContext } from '../../../src/render/canvas-context.js';
import type { Overflow, Histogram } from '../../../src/layout/scene.js';
import { DAY, frame, indexed } from '../layout/scene-world.js';
import { PALETTE } from './plain-palette.js';

const none = (): void => undefined;

it('writes the numbers where the layout has put them, and a crowd of many themes in one colour', () => {
  const { scene } = frame(indexed([]), 0, DAY, 'fresh');
  const column = { from: 100, to: 106, count: 9, height: 40, colours: [5, 4, 0, 0] };
  const histogram: Histogram = {
    ...{ key: 'r', start: 0, end: 1, from: 100, to: 106, count: 9, height: 40 },
    columns: [column],
  };
  const overflow: Overflow = { key: 'o', start: 0, end: 1, x: 300, y: 330, count: 12 };
  const counts = [{ key: 'r', count: 9, x: 103, y: 200 }];
  const paint = (motley: boolean, lit?: string): { texts: string[]; colours: Set<string> } => {
    const lanes = scene.lanes.map((lane) => ({
      ...lane,
      histograms: [histogram],
      overflows: [overflow],
      counts,
      motley,
    }));
    const [texts, colours] = [[] as string[], new Set<string>()];
    const ctx: DrawContext = {
      rects: ([x], colour) => x === 100 && colours.add(colour),
      dots: none,
      shapes: none,
      lines: none,
      fade: none,
      text: (text) => texts.push(text),
    };
    paintScene({ ...scene, lanes }, ctx, PALETTE, { number: String, lit });
    return { texts, colours };
  };
  expect(paint(false).texts).toEqual(['+12', '9']);
  expect([...paint(false).colours]).toEqual(['red', 'green']);
  expect([...paint(true).colours]).toEqual(['grey']);
  expect([...paint(true, 'r').colours]).toEqual(['red', 'green']);
});

it('writes the name of now in the place of a small unit, and draws its line behind texts', () => {
  const { scene } = frame(indexed([{ start: 0, title: 'x'.repeat(40) }]), -DAY, 4 * DAY, 'fresh');
  const { left, top, placed } = scene.lanes[0]!.labels[0]!;
  const texts: string[] = [];
  const lines: (readonly number[])[] = [];
  const ctx: DrawContext = {
    rects: none,
    dots: none,
    shapes: none,
    lines: (list, colour) => colour === PALETTE.accent && lines.push(list),
    fade: none,
    text: (text) => texts.push(text),
  };
  const tick = (x: number, label: string) => ({ t: 0, x, label });
  const now = Math.round(left + placed.width / 2);
  const minor = [tick(now - 30, 'July'), tick(now + 40, 'August')];
  paintScene({ ...scene, now, minor, major: [tick(now, '2026')] }, ctx, PALETTE, {
    number: String,
    now: 'now',
  });
  expect(texts).toEqual(['August', '2026', 'now']);
  const [first, from, , to] = lines[0]!;
  expect([first, from, to]).toEqual([now + 0.5, scene.spanRowsHeight, top]);
  expect(lines[0]!.at(-1)).toBe(scene.axis + 6);
});
