// Headlines of one lane, placed above its marks.
import type { Entry } from '../query/entry.js';
import { placeLabels, type LabelBox, type Motion, type PlacedLabel } from '../view/place-labels.js';
import { xOf, type Viewport } from '../view/viewport.js';
import type { LabelMark } from './scene.js';
import type { Metrics, SceneStyle, Wording } from './style.js';

export interface LabelInput {
  readonly candidates: readonly Entry[];
  readonly view: Viewport;
  readonly style: SceneStyle;
  readonly metrics: Metrics;
  readonly wording: Wording;
  /** y of the axis line. */
  readonly base: number;
  /** Height in px that marks take above it. */
  readonly marks: number;
  readonly rows: number;
  /** y of the foot of an entry's stem, where its mark is drawn. */
  readonly foot: (entry: Entry) => number;
  readonly previous?: ReadonlyMap<number, PlacedLabel> | undefined;
  readonly motion: Motion;
}

export const isStrong = (entry: Entry): boolean => entry.importance > 7;

export function composeLabels(input: LabelInput): LabelMark[] {
  const { view, style, metrics, wording } = input;
  const byKey = new Map<number, Entry>();
  const boxes: LabelBox[] = [];
  const widest = Math.min(style.maxLabel, view.width * 0.6);
  for (const entry of input.candidates) {
    const x = xOf(view, entry.span.start);
    if (x < -style.maxLabel || x > view.width) continue;
    byKey.set(entry.ordinal, entry);
    const title = metrics.width(wording.title(entry), isStrong(entry) ? 'strong' : 'title');
    const width = Math.min(widest, Math.max(title, metrics.width(wording.date(entry), 'date')));
    boxes.push({ key: entry.ordinal, x, width });
  }
  const space = { width: view.width, rows: input.rows, shortest: Math.min(120, view.width * 0.4) };
  const shown = input.motion === 'resting' ? boxes.filter((b) => b.x >= 0) : boxes;
  return placeLabels(shown, space, input.previous, input.motion).map((placed) =>
    mark(byKey.get(placed.key)!, placed, input),
  );
}

function mark(entry: Entry, placed: PlacedLabel, input: LabelInput): LabelMark {
  const { base, marks, style, wording } = input;
  return {
    entry,
    placed,
    left: placed.flow === 1 ? placed.x + 8 : placed.x - 8 - placed.width,
    top: base - marks - 8 - (placed.row + 1) * style.labelRow,
    title: wording.title(entry),
    date: wording.date(entry),
    strong: isStrong(entry),
    foot: input.foot(entry),
  };
}
