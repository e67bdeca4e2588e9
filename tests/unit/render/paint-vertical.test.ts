import { expect, it } from 'vitest';
import type { CountBadge } from '../../../src/layout/scene.js';
import type { VerticalScene } from '../../../src/layout/vertical-scene.js';
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
