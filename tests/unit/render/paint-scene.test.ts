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
