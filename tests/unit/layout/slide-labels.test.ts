import { expect, it } from 'vitest';
import { composeVertical } from '../../../src/layout/compose-vertical.js';
import { STYLE } from '../../../src/layout/style.js';
import { DAY, indexed } from './scene-world.js';
import { edgesFor, stepFor, stepLength } from '../../../src/time/calendar.js';
import { createZone } from '../../../src/time/zone.js';

/** Headlines shown of `count` events, all but one of them crowded at one end of a phone's plot. */
function shownOf(count: number, length: number): number {
  const items = Array.from({ length: count }, (_, i) => ({
    id: String(i),
    title: `Event ${String(i)}`,
    start: i ? (1000 + i * 3) * DAY : 0,
  }));
  const view = { start: -50 * DAY, end: 1100 * DAY, width: length };
  const step = stepFor((6 * (view.end - view.start)) / length);
  const edges = edgesFor(view.start, view.end, step, createZone('UTC'));
  const query = { start: view.start, end: view.end, edges, spanFrom: stepLength(step) };
  const answer = indexed(items).answer({ ...query, tileLevel: 36, tileTop: 28, spanTop: 16, filter: {} });
  const scene = composeVertical({
    view,
    across: 390,
    mirrored: false,
    edges,
    answer,
    ticks: { minor: [], major: [] },
    style: STYLE,
    metrics: { width: (text) => text.length * 6.5 },
    labelText: { title: (e) => e.title, date: () => '27 Feb 2026' },
    motion: 'fresh',
  });
  return scene.labels.length;
}

it.each([5, 8, 10])('names all of %i events crowded at one end where each has 62 px of the plot', (count) => {
  expect(shownOf(count, count * 62)).toBe(count);
});
