// A scene file through the modules the element draws with, without a page: rows, index, answer, scene.
import { edgesFor, stepFor, stepLength } from '../../../src/time/calendar.js';
import { createNormalizer } from '../items/full-normalizer.js';
import { createZone, type Zone } from '../../../src/time/zone.js';
import type { Dataset } from '../../../src/source/indexed/dataset.js';
import { loadSync } from '../../../src/source/load.js';
import type { Query } from '../../../src/source/source.js';
import { compose, type LaneInput, type LaneRooms } from '../../../src/layout/compose.js';
import type { Memory, Scene } from '../../../src/layout/scene.js';
import { STYLE, type Metrics, type LabelText } from '../../../src/layout/style.js';
import { axisTicks } from '../../../src/layout/ticks.js';
import { msPerPx, type Viewport } from '../../../src/time/viewport.js';
import type { SceneFile } from '../../scenes/scene-file.js';

export interface LoadedScene {
  readonly file: SceneFile;
  readonly dataset: Dataset;
  readonly zone: Zone;
}

export interface Composed {
  readonly scene: Scene;
  readonly lanes: readonly LaneInput[];
  readonly query: Query;
}

/** Widths as wide as letters are: enough for boxes that must not touch. */
const METRICS: Metrics = {
  width: (text, font) => Math.ceil(text.length * (font === 'date' ? 5.5 : font === 'strong' ? 7.2 : 6.6)),
};
const WORDING: LabelText = {
  title: (entry) => entry.title,
  date: (entry) => String(Math.round(entry.span.start)),
};

export function loadScene(file: SceneFile): LoadedScene {
  const facets = [...(file.props.facets ?? ['country', 'theme'])];
  const zone = createZone(file.props.timeZone ?? 'UTC');
  const languages = [file.props.locale ?? 'en'];
  const normalizer = createNormalizer({ zone, facets, languages });
  return { file, zone, dataset: loadSync(file.items, { normalizer, facets }) };
}

export function composeScene(
  { file, dataset, zone }: LoadedScene,
  view: Viewport,
  height: number,
  motion: 'fresh' | 'moving' | 'resting' = 'fresh',
  memory?: Memory,
  rooms?: LaneRooms,
): Composed {
  const step = stepFor(6 * msPerPx(view));
  const query: Query = {
    start: view.start,
    end: view.end,
    edges: edgesFor(view.start, view.end, step, zone),
    spanFrom: stepLength(step),
    tileLevel: Math.ceil(Math.log2(256 * msPerPx(view))),
    tileTop: 28,
    spanTop: 16,
    filter: file.props.filter ?? {},
  };
  const lanes = laneValues(file, dataset).map((value): LaneInput => {
    const lane = value === undefined ? {} : { lane: { facet: file.props.lanes!, value } };
    return { value, name: value ?? '', answer: dataset.answer({ ...query, ...lane }) };
  });
  const { edges } = query;
  const ticks = axisTicks({ ...view, zone, locale: 'en' });
  const common = { view, height, edges, lanes, ticks, motion, memory, rooms };
  return {
    scene: compose({ ...common, style: STYLE, metrics: METRICS, labelText: WORDING }),
    lanes,
    query,
  };
}

function laneValues({ props }: SceneFile, dataset: Dataset): readonly (string | undefined)[] {
  if (props.lanes === undefined) return [undefined];
  const counts = Object.entries(dataset.counts(props.filter ?? {}).facets[props.lanes] ?? {});
  return counts
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([value]) => value);
}
