import { describe, expect, it } from 'vitest';
import { padded } from '../../../src/time/viewport.js';
import type { SceneFile } from '../../scenes/scene-file.js';
import { composeScene, loadScene } from '../scenes/compose-scene.js';

const THEMES = ['Conflict', 'Politics', 'Economy', 'Climate'];
const LEAST_HEIGHT = 116;

/** `crowd` of each theme's forty events fall on neighbouring days, so that their marks pile up. */
const crowded = (crowd: number): SceneFile => ({
  title: 'Crowded lanes',
  description: 'Forty events a lane, many of them at one time.',
  props: { lanes: 'theme' },
  items: THEMES.flatMap((theme, t) =>
    Array.from({ length: 40 }, (_, i) => ({
      id: `${theme}${String(i)}`,
      title: `Headline number ${String(i)} of ${theme}`,
      start: new Date(Date.UTC(2016, 0, 1) + (i < crowd ? 1900 + i : i * 60 + t) * 86_400_000)
        .toISOString()
        .slice(0, 10),
      importance: i % 11,
      themes: [theme],
    })),
  ),
});

describe('headlines in lanes', () => {
  it.each([0, 5, 12, 20, 32])(
    'each open lane names at least two events where %i crowd at one time',
    (crowd) => {
      const loaded = loadScene(crowded(crowd));
      const [start, end] = padded(loaded.dataset.extent!);
      const view = { start, end, width: 1280 };
      const { scene } = composeScene(loaded, view, THEMES.length * LEAST_HEIGHT + 52);
      for (const lane of scene.lanes) expect(lane.labels.length, lane.name).toBeGreaterThanOrEqual(2);
    },
  );
});
