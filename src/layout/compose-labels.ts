// Headlines of one lane, placed above its marks.
import type { Entry } from '../source/source.js';
import { isGrown, type LabelBox, type Motion, type PlacedLabel, placeLabels } from './place-labels.js';
import { xOf, type Viewport } from '../state/viewport.js';
import { type Detail, ANY, isStrong, type Allowance, type KnownTexts } from './card-texts.js';
import type { LabelMark } from './scene.js';
import { ROWS_OF, rowsHeight, type SceneStyle } from './style.js';

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
    boxes.push({ key, x, ...shapesOf(text, widest) });
  }
  const space = { width: view.width, rows: input.rows, shortest: Math.min(200, view.width * 0.4) };
  const shown = input.motion === 'resting' ? boxes.filter((b) => b.x >= 0) : boxes;
  const placed = placeLabels(shown, space, previous, input.motion);
  const entryOf = (key: number): Entry => byKey.get(key)!;
  const at = { boxes: shown, placed, space, previous, entryOf };
  const grown = input.motion === 'resting' ? input.detail?.grow?.(at) : undefined;
  return (grown ?? placed).map((p) => mark(entryOf(p.key), p, input));
}

/** One line and two, as far as these have room in `widest` px; what has not even in two is cut there. */
function shapesOf(
  { width, folded }: { readonly width: number; readonly folded: number | undefined },
  widest: number,
): Omit<LabelBox, 'key' | 'x'> {
  const rows = folded === undefined ? ROWS_OF.line : ROWS_OF.folded;
  if (width > widest)
    return { width: Math.min(widest, folded ?? widest), rows, cut: (folded ?? width) > widest };
  const two = folded === undefined ? undefined : { width: folded, rows: ROWS_OF.folded };
  return { width, rows: ROWS_OF.line, folded: two };
}

function mark(entry: Entry, placed: PlacedLabel, input: LabelInput): LabelMark {
  const { base, marks, style, texts, detail } = input;
  const text = texts.of(entry, ANY)!;
  const card = isGrown(placed) ? detail?.along?.(entry, placed) : undefined;
  return {
    entry,
    placed,
    left: placed.flow === 1 ? placed.x + 8 : placed.x - 8 - placed.width,
    top: base - marks - 8 - rowsHeight(placed.row + placed.rows, style),
    title: text.title,
    date: detail?.line(entry, card?.textWidth ?? placed.width) ?? text.date,
    strong: isStrong(entry),
    card,
    foot: input.foot(entry),
  };
}
