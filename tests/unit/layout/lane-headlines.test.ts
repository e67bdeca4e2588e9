import { describe, expect, it } from 'vitest';
import { composeOffscreen, laneRooms, strongInLanes } from '../../../src/layout/lane-rooms.js';
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

  it.each([0, 12, 32])(
    'are bold by importance among all lanes, not each on its own, where %i crowd',
    (crowd) => {
      const file = crowded(crowd);
      // what is most important of the last themes is less so than what is of the first
      const items = file.items.map((item, i) => {
        const { importance, themes } = item as { importance: number; themes: string[] };
        return {
          ...item,
          id: String(i),
          importance: Math.max(0, importance - 2 * THEMES.indexOf(themes[0]!)),
        };
      });
      const loaded = loadScene({ ...file, items });
      const [start, end] = padded(loaded.dataset.extent!);
      const view = { start, end, width: 1280 };
      const height = THEMES.length * LEAST_HEIGHT + 52;
      const open = THEMES.map(() => false);
      const { scene } = composeScene(loaded, view, height, 'fresh', undefined, {
        place: (top, bottom) => laneRooms(open, top, bottom, 0),
        low: composeOffscreen,
        strong: strongInLanes,
      });
      const labels = scene.lanes.flatMap((lane) => lane.labels);
      const importances = (strong: boolean): number[] =>
        labels.filter((l) => l.strong === strong).map((l) => l.entry.importance);
      expect(importances(true).length).toBeGreaterThan(0);
      expect(importances(true).length).toBeLessThanOrEqual(labels.length / 2);
      expect(Math.min(...importances(true))).toBeGreaterThanOrEqual(Math.max(...importances(false)));
    },
  );
});
