// Headlines of one lane, placed above its marks.
import type { Entry } from '../source/source.js';
import { placeLabels, type LabelBox, type Motion, type PlacedLabel } from './place-labels.js';
import { xOf, type Viewport } from '../state/viewport.js';
import { type Detail, ANY, isStrong, type Allowance, type KnownTexts } from './card-texts.js';
import type { LabelMark } from './scene.js';
import type { SceneStyle } from './style.js';

export interface LabelInput {
  readonly candidates: readonly Entry[];
  readonly view: Viewport;
  readonly style: SceneStyle;
  readonly detail: Detail | undefined;
  readonly texts: KnownTexts;
  /** New texts that this frame may take up; undefined where it lets nobody new in. */
  readonly allowance: Allowance | undefined;
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

export function composeLabels(input: LabelInput): LabelMark[] {
  const { view, style, texts, previous } = input;
  const byKey = new Map<number, Entry>();
  const boxes: LabelBox[] = [];
  const widest = Math.min(style.maxLabel, view.width * 0.6);
  for (const entry of input.candidates) {
    const key = entry.ordinal;
    const x = xOf(view, entry.span.start);
    if (x < -style.maxLabel || x > view.width) continue;
    const allowance = previous?.has(key) ? ANY : input.allowance;
    const text = allowance && texts.of(entry, allowance);
    if (!text) continue;
    byKey.set(key, entry);
    boxes.push({ key, x, width: Math.min(widest, text.width) });
  }
  const space = { width: view.width, rows: input.rows, shortest: Math.min(120, view.width * 0.4) };
  const shown = input.motion === 'resting' ? boxes.filter((b) => b.x >= 0) : boxes;
  const placed = placeLabels(shown, space, previous, input.motion);
  const entryOf = (key: number): Entry => byKey.get(key)!;
  const at = { boxes: shown, placed, space, previous, entryOf };
  const grown = input.motion === 'resting' ? input.detail?.grow?.(at) : undefined;
  return (grown ?? placed).map((p) => mark(entryOf(p.key), p, input));
}

function mark(entry: Entry, placed: PlacedLabel, input: LabelInput): LabelMark {
  const { base, marks, style, texts, detail } = input;
  const text = texts.of(entry, ANY)!;
  const card = placed.rows > 1 ? detail?.along?.(entry, placed) : undefined;
  return {
    entry,
    placed,
    left: placed.flow === 1 ? placed.x + 8 : placed.x - 8 - placed.width,
    top: base - marks - 8 - (placed.row + placed.rows) * style.labelRow,
    title: text.title,
    date: detail?.line(entry, card?.textWidth ?? placed.width) ?? text.date,
    strong: isStrong(entry),
    card,
    foot: input.foot(entry),
  };
}
