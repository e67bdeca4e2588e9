import type { RoomAsked, RoomKept } from './place-stack.js';
import type { Entry } from '../source/source.js';
import {
  fillLabels,
  isGrown,
  type LabelBox,
  type LabelMotion,
  type LabelSpace,
  type PlacedLabel,
  placeLabels,
} from './place-labels.js';
import { xOf, type Viewport } from '../time/viewport.js';
import {
  type Allowance,
  ANY,
  type LabelDetail,
  type KnownText,
  type KnownTexts,
  IMPORTANT,
  NO_RANKS,
  type Ranks,
  strongOf,
  type Weight,
} from './card-layout.js';
import type { LabelMark, CountMark, CountBadge, Histogram } from './scene.js';
import { showingPlace } from './break-lines.js';
import { ROWS_OF, rowsHeight, type SceneStyle } from './style.js';

// Headlines of one lane, placed above its marks.

export type FoundPlaces = readonly (readonly [start: number, end: number])[];

export interface LabelInput {
  readonly candidates: readonly Entry[];
  readonly view: Viewport;
  readonly style: SceneStyle;
  readonly detail: LabelDetail | undefined;
  readonly found?: ((title: string) => FoundPlaces) | undefined;
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
  /** Which were bold in the last frame: they stay so while things move. */
  readonly ranks: Ranks | undefined;
  /** Which are bold at rest. Default: the most important fifth of those that are shown here. */
  readonly strong?: ReadonlySet<number> | undefined;
  /** One may be larger than all others. */
  readonly lead: boolean;
  readonly motion: LabelMotion;
  /** Default: every headline takes the room of its words. */
  readonly place?: PlaceBoxes | undefined;
}

/** Places boxes given in order of priority, and tells which these were. */
export interface PlaceBoxes {
  (
    boxes: readonly LabelBox[],
    space: LabelSpace,
    previous: ReadonlyMap<number, PlacedLabel> | undefined,
    motion: LabelMotion,
    style: SceneStyle,
  ): { readonly boxes: readonly LabelBox[]; readonly placed: readonly PlacedLabel[] };
  /** The same beside a vertical axis. */
  readonly down?: (asked: RoomAsked) => RoomKept;
}

export function composeLabels(input: LabelInput): { labels: LabelMark[]; ranks: Ranks } {
  const { previous } = input;
  const candidates = new Map(textsIn(input).map((c) => [c.entry.ordinal, c]));
  const shown = [...candidates.values()].filter((c) => input.motion === 'moving' || c.x >= 0);
  const { view } = input;
  const space = { width: view.width, rows: input.rows };
  const attempt = (ranks: Ranks, first?: Attempt): Attempt => {
    const later = (b: LabelBox): number => (first?.placed.some((p) => p.key === b.key) ? 0 : 1);
    const boxes = shown.map((c) => boxOf(c, ranks, input)).sort((a, b) => later(a) - later(b));
    const { motion, place } = input;
    const plain = (): readonly PlacedLabel[] => placeLabels(boxes, space, previous, motion);
    return { ranks, ...(place?.(boxes, space, previous, motion, input.style) ?? { boxes, placed: plain() }) };
  };
  const chosen =
    input.motion === 'moving' && previous
      ? attempt(input.ranks ?? NO_RANKS)
      : ranked(attempt, (key) => candidates.get(key)!.entry, input);
  const filled = previous || input.place ? chosen.placed : fillLabels(chosen.boxes, chosen.placed, space);
  const best = { ...chosen, placed: filled };
  const entryOf = (key: number): Entry => candidates.get(key)!.entry;
  const grown =
    input.motion === 'resting' ? input.detail?.grow?.({ ...best, space, previous, entryOf }) : undefined;
  return {
    labels: (grown ?? best.placed).map((p) => mark(entryOf(p.key), p, best.ranks, input)),
    ranks: best.ranks,
  };
}

interface Candidate {
  readonly entry: Entry;
  readonly text: KnownText;
  readonly x: number;
}

/** Those whose words are known, or may become so in this frame. */
function textsIn({ candidates, view, style, texts, previous, allowance }: LabelInput): Candidate[] {
  return candidates.flatMap((entry) => {
    const x = xOf(view, entry.span.start);
    if (x < -style.maxLabel || x > view.width) return [];
    const allowed = previous?.has(entry.ordinal) ? ANY : allowance;
    const text = allowed && texts.of(entry, allowed);
    return text ? [{ entry, text, x }] : [];
  });
}

interface Attempt {
  readonly boxes: readonly LabelBox[];
  readonly placed: readonly PlacedLabel[];
  readonly ranks: Ranks;
}

/** The most important of what has room are bold, and the first of them leads where that costs no headline. */
function ranked(
  attempt: (ranks: Ranks, first?: Attempt) => Attempt,
  entryOf: (key: number) => Entry,
  { strong: given, lead: withLead }: Pick<LabelInput, 'strong' | 'lead'>,
): Attempt {
  const plain = attempt(NO_RANKS);
  const strong = given ?? strongOf(plain.placed.map((p) => entryOf(p.key)));
  if (!strong.size) return plain;
  const tried = attempt({ strong });
  // bold takes more room: then those are placed first that had room without it
  const again = tried.placed.length < plain.placed.length && attempt({ strong }, plain);
  const bold = again && again.placed.length > tried.placed.length ? again : tried;
  // what is bold in all lanes alike stands as others do where one of them would have no room
  const stands = (key: number): boolean => bold.placed.some((p) => p.key === key);
  if (given && plain.placed.some((p) => strong.has(p.key) && !stands(p.key))) return plain;
  const first = bold.boxes.find((b) => strong.has(b.key) && bold.placed.some((p) => p.key === b.key));
  if (!withLead || !first || entryOf(first.key).importance < IMPORTANT) return bold;
  const led = attempt({ strong, lead: first.key });
  const kept = new Set(led.placed.map((p) => p.key));
  const costs = bold.placed.some((p) => !kept.has(p.key));
  return costs || led.placed.some((p) => p.key === first.key && p.cut) ? bold : led;
}

const weightOf = (key: number, { strong, lead }: Ranks): Weight =>
  key === lead ? 'lead' : strong.has(key) ? 'strong' : 'title';

function boxOf({ entry, text, x }: Candidate, ranks: Ranks, { style, view }: LabelInput): LabelBox {
  const key = entry.ordinal;
  const weight = weightOf(key, ranks);
  const widest = Math.min(style.maxLabel, view.width * 0.6);
  return { key, x, ...shapesOf(text.widths(weight), widest, weight === 'lead' ? 1 : 0) };
}

/** One line, two and three, as far as these have room in `widest` px; what has not even in three is cut there. */
function shapesOf(
  { line, folded, tall: narrow }: ReturnType<KnownText['widths']>,
  widest: number,
  moreRows: number,
): Omit<LabelBox, 'key' | 'x'> {
  const two = folded === undefined ? undefined : { width: folded, rows: ROWS_OF.folded + moreRows };
  const tall = narrow === undefined ? undefined : { width: narrow, rows: ROWS_OF.tall + moreRows };
  if (line <= widest) return { width: line, rows: ROWS_OF.line, folded: two, tall };
  const first = [two, tall].find((shape) => shape && shape.width <= widest);
  const { rows } = tall ?? two ?? { rows: ROWS_OF.line };
  return first ? { ...first, tall } : { width: widest, rows, cut: true };
}

function mark(entry: Entry, placed: PlacedLabel, ranks: Ranks, input: LabelInput): LabelMark {
  const { base, marks, style, texts, detail } = input;
  const text = texts.of(entry, ANY)!;
  const card = isGrown(placed) ? detail?.along?.(entry, placed) : undefined;
  return {
    entry,
    placed,
    left: placed.side === 1 ? placed.x + 8 : placed.x - 8 - placed.width,
    top: base - marks - 8 - rowsHeight(placed.row + placed.rows, style),
    title: card ? text.title : shownTitle(text, placed, weightOf(entry.ordinal, ranks), input),
    date: detail?.line(entry, card?.textWidth ?? placed.width) ?? text.date,
    strong: ranks.strong.has(entry.ordinal),
    lead: ranks.lead === entry.ordinal,
    card,
    foot: input.foot(entry),
  };
}

/** The title, and where it is cut, from a place on that leaves what was searched for before the ellipsis. */
function shownTitle(
  text: KnownText,
  { cut, head, width }: PlacedLabel,
  weight: Weight,
  { found }: LabelInput,
): string {
  if (!cut || !found) return text.title;
  const lines = head >= ROWS_OF.tall ? 3 : head > ROWS_OF.line ? 2 : 1;
  return showingPlace(text.title, found(text.title), { lines, width: width - 2 }, text.measureIn(weight));
}

// Where numbers stand: each over the highest column of its crowd, on no dot and on no other number.

/** Sizes in px where text is as large as by default. */
const FIGURE = 6.6;
const HIGH = 9;
const AIR = 2;

export const countWidth = (count: number, text: number): number => (String(count).length * FIGURE + 4) * text;

interface Taken {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CountSpace {
  /** y of the axis that the crowds stand on. */
  readonly base: number;
  /** No number stands higher than this. */
  readonly top: number;
  /** How large text is. */
  readonly text: number;
  /** Of the plot, in px. */
  readonly width: number;
  /** Where other numbers stand, by their middle. */
  readonly taken: readonly { readonly from: number; readonly to: number; readonly y: number }[];
}

/**
 * A number for each crowd that has room, the largest crowds first.
 */
export function placeCounts(
  histograms: readonly Histogram[],
  badges: readonly CountBadge[],
  { base, top, text, width, taken }: CountSpace,
): CountMark[] {
  const dots: Taken[] = badges.map((p) => ({
    from: p.x - p.radius - AIR,
    to: p.to + AIR,
    top: p.y - p.radius - AIR,
    bottom: p.y + p.radius + AIR,
  }));
  for (const { columns } of histograms)
    for (const c of columns) dots.push({ from: c.from, to: c.to, top: base - c.height - AIR, bottom: base });
  for (const { from, to, y } of taken) dots.push({ from, to, top: y - HIGH, bottom: y + HIGH });
  const placed: CountMark[] = [];
  for (const histogram of [...histograms].sort((a, b) => b.count - a.count || a.from - b.from)) {
    const peak = histogram.columns.reduce((a, b) => (b.height > a.height ? b : a), histogram.columns[0]!);
    const half = countWidth(histogram.count, text) / 2;
    const x = Math.min(Math.max((peak.from + peak.to) / 2, half), Math.max(half, width - half));
    const near = dots.filter((d) => d.from < x + half && x - half < d.to);
    let y = base - peak.height - AIR - 1;
    for (let hit: Taken | undefined; (hit = near.find((d) => d.top < y && y - HIGH * text < d.bottom));)
      y = hit.top - 0.5;
    if (y - HIGH * text < top) continue;
    placed.push({ key: histogram.key, count: histogram.count, x, y });
    dots.push({ from: x - half, to: x + half, top: y - HIGH * text - AIR, bottom: y + AIR });
  }
  return placed;
}
