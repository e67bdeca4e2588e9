// Random stories, indexed for real, and the frames a reader would see of them.
import fc from 'fast-check';
import { edgesFor, stepFor, stepLength } from '../../../src/time/calendar.js';
import { createNormalizer } from '../items/full-normalizer.js';
import { createZone } from '../../../src/time/zone.js';
import { loadSync } from '../../../src/source/load.js';
import type { Dataset } from '../../../src/source/indexed/dataset.js';
import type { Answer } from '../../../src/source/source.js';
import { compose } from '../../../src/layout/compose.js';
import type { PlaceBoxes } from '../../../src/layout/compose-labels.js';
import type { Memory, Scene } from '../../../src/layout/scene.js';
import { STYLE, type Metrics, type LabelText } from '../../../src/layout/style.js';
import { msPerPx, type Viewport } from '../../../src/time/viewport.js';

export const DAY = 86_400_000;
const zone = createZone('UTC');
const metrics: Metrics = { width: (text) => text.length * 6.5 };
const labelText: LabelText = { title: (e) => e.title, date: () => '27 Feb 2026' };

export const story = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 2000 }),
      length: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
      ),
      words: fc.integer({ min: 5, max: 60 }),
      importance: fc.integer({ min: 0, max: 10 }),
      era: fc.boolean().map((b) => b),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((rows) =>
    rows.map((r, i) => ({
      id: `i${String(i)}`,
      title: 'x'.repeat(r.words),
      start: r.day * DAY,
      ...(r.length ? { end: (r.day + r.length) * DAY } : {}),
      importance: r.importance,
      themes: [`T${String(i % 5)}`],
      kind: r.era && i % 17 === 0 ? 'era' : 'event',
    })),
  );

export const indexed = (items: readonly unknown[]): Dataset =>
  loadSync(items, {
    normalizer: createNormalizer({ numbers: 'ms', zone, facets: ['theme'] }),
    facets: ['theme'],
  });

export interface Frame {
  readonly scene: Scene;
  readonly answer: Answer;
  readonly edges: Float64Array;
  /** Entries at least so many ms long are spans. */
  readonly least: number;
}

/** What a source answers to the question for a window. */
export function answerFor(dataset: Dataset, view: Viewport, theme?: string) {
  const { start, end } = view;
  const step = stepFor(6 * msPerPx(view));
  const edges = edgesFor(start, end, step, zone);
  const answer = dataset.answer({
    start,
    end,
    edges,
    spanFrom: stepLength(step),
    tileLevel: Math.ceil(Math.log2(256 * msPerPx(view))),
    tileTop: 28,
    spanTop: 16,
    filter: {},
    ...(theme === undefined ? {} : { lane: { facet: 'theme', value: theme } }),
  });
  return { edges, answer, step };
}

/** One frame, as the element draws it. */
export function frame(
  dataset: Dataset,
  start: number,
  end: number,
  motion: 'fresh' | 'moving' | 'resting',
  memory?: Memory,
  height = 420,
  place?: PlaceBoxes,
): Frame {
  const view: Viewport = { start, end, width: 1200 };
  const { edges, answer, step } = answerFor(dataset, view);
  const scene = compose({
    view,
    height,
    edges,
    lanes: [{ value: undefined, name: '', answer }],
    ticks: { minor: [], major: [] },
    style: STYLE,
    metrics,
    labelText,
    motion,
    memory,
    place,
  });
  return { scene, answer, edges, least: 2 ** Math.floor(Math.log2(stepLength(step))) };
}
