import type { Answer, Entry } from '../source/source.js';
import { type Viewport, xOf } from '../time/viewport.js';
import { breakLines } from './break-lines.js';
import { nowIn, bandsOf, composeMarks } from './compose.js';
import { isMotley } from './density.js';
import { type CardText, type LabelDetail, NO_RANKS, type Ranks, strongOf } from './card-layout.js';
import type { PlaceBoxes } from './compose-labels.js';
import {
  growStack,
  placeStack,
  type PlaceStack,
  type StackBox,
  type StackPlace,
  type StackSpace,
} from './place-stack.js';
import type { CountBadge, Note, StackLabel, VerticalMemory, VerticalScene } from './scene.js';
import {
  type Metrics,
  type SceneStyle,
  TYPE,
  VERTICAL,
  type VerticalLook,
  type VerticalSizes,
  verticalSizes,
  type LabelText,
} from './style.js';
import { type TickTimes, verticalTicks } from './ticks.js';

/** What a vertical scene is made of. */
export interface VerticalInput {
  /** `width` is the length of the axis: the plot's height. */
  readonly view: Viewport;
  /** Width of the plot in px. */
  readonly across: number;
  /** The axis is at the right edge. */
  readonly mirrored: boolean;
  readonly edges: Float64Array;
  readonly answer: Answer;
  readonly ticks: TickTimes;
  readonly style: SceneStyle;
  readonly metrics: Metrics;
  readonly labelText: LabelText;
  readonly detail?: LabelDetail | undefined;
  /** Keeps room for callouts. */
  readonly place?: Pick<PlaceBoxes, 'down'> | undefined;
  /** The time now, ms. Default: it is not shown. */
  readonly now?: number | undefined;
  /** `fresh` places everything anew, `moving` keeps what is where, `resting` finds better places for who is shown. */
  readonly motion: 'fresh' | 'moving' | 'resting';
  readonly memory?: VerticalMemory | undefined;
  /** Which headlines are bold at rest. Default: the most important fifth of those that are shown. */
  readonly strong?: ReadonlySet<number>;
  /** Where marks and texts stand, and how these are set. Default: beside the axis of the plot, to its far edge. */
  readonly room?: VerticalRoom;
}

export interface VerticalRoom {
  readonly axis: number;
  readonly far: number;
  readonly sizes: VerticalSizes;
  readonly look: VerticalLook;
}

// Texts beside the axis: names of eras stand where these begin, or stick to the top while they run; headlines take what is left.

export interface StackInput extends VerticalInput {
  /** Eras first, then what runs in from above; each by priority. */
  readonly eras: readonly Entry[];
  /** Room for a text in px. */
  readonly width: number;
  readonly sizes: VerticalSizes;
  readonly look: VerticalLook;
  readonly previous: ReadonlyMap<number, StackPlace> | undefined;
  /** Which were bold in the last frame. */
  readonly known: Ranks | undefined;
  /** Px that a callout may be wide. */
  readonly calloutWidth: number;
}

export interface Stack {
  readonly spanRows: StackLabel[];
  readonly labels: StackLabel[];
  readonly places: Map<number, StackPlace>;
  readonly ranks: Ranks;
}

/** How many times as large as measured headlines and dates are. */
const scaleOf = ({ sizes, style }: StackInput, font: 'title' | 'date'): number =>
  sizes[font] / TYPE.usual[font] / style.text;

/** An era farther than this from where it begins has no name. */
const ERA_REACH = 48;

function composeStack(input: StackInput): Stack {
  const eras = eraBoxes(input);
  const entries = new Map<number, Entry>(input.eras.map((e) => [e.ordinal, e]));
  const pinned = new Set(eras.map((b) => b.key));
  const laneHeaders: { readonly entry: Entry; readonly y: number }[] = [];
  for (const entry of input.answer.candidates) {
    const y = xOf(input.view, entry.span.start);
    if (pinned.has(entry.ordinal) || y < -300 || y > input.view.width + 300) continue;
    entries.set(entry.ordinal, entry);
    laneHeaders.push({ entry, y });
  }
  const boxesFor = ({ strong }: Ranks): readonly StackBox[] => [
    ...eras,
    ...laneHeaders.map(({ entry, y }) => ({
      key: entry.ordinal,
      y,
      height: heightOf(entry, input, strong.has(entry.ordinal)),
    })),
  ];
  const motion = input.motion === 'moving' ? 'moving' : 'resting';
  const place: PlaceStack = (boxes, previous) => placeStack(boxes, spaceOf(boxes, input), previous, motion);
  const shownOf = (places: readonly StackPlace[]): Entry[] =>
    places.filter((p) => !pinned.has(p.key)).map((p) => entries.get(p.key)!);
  const moved = motion === 'moving' ? input.known : undefined;
  const ranks = moved ?? {
    strong: input.strong ?? strongOf(shownOf(place(boxesFor(NO_RANKS), input.previous))),
  };
  const plain = boxesFor(ranks);
  const { detail, width, calloutWidth } = input;
  const asked = { boxes: plain, eras: eras.length, length: input.view.width, width: calloutWidth };
  const kept = input.place?.down?.({ ...asked, previous: input.previous, motion, place });
  const { boxes, previous } = kept ?? { boxes: plain, previous: input.previous };
  const headlines = kept?.placed ?? place(plain, previous);
  const space = spaceOf(boxes, input);
  const cards = (key: number): readonly CardText[] =>
    kept?.below.has(key) ? [] : (detail?.down?.(entries.get(key)!, width) ?? []);
  const heights = (key: number): readonly number[] => cards(key).map((c) => c.height);
  const pictured = (key: number): number | undefined => cards(key).find((c) => c.look)?.height;
  const placed =
    motion === 'resting' && detail?.down
      ? growStack({ boxes, placed: headlines, space, heights, pictured, previous })
      : headlines;
  const short = new Map(boxes.map((b) => [b.key, b.height]));
  const labels = placed.map((place) => {
    const { key, height } = place;
    const card = height > short.get(key)! ? cards(key).find((c) => c.height === height) : undefined;
    return labelOf(
      entries.get(key)!,
      { ...place, height: height - (kept?.below.get(key) ?? 0) },
      { era: pinned.has(key), strong: ranks.strong.has(key), card },
      input,
    );
  });
  return {
    spanRows: labels.filter((l) => l.era),
    labels: labels.filter((l) => !l.era),
    places: new Map(placed.filter((p) => !pinned.has(p.key)).map((p) => [p.key, p])),
    ranks,
  };
}

/** Px along the axis in which one headline always has room. */
const ROOMY = 62;
/** Farthest in px that a text stands from its anchor among many. */
const NEAR = 96;

/** Px between a text and what stands over and under the plot. */
const EDGE = 8;

const spaceOf = (boxes: readonly StackBox[], input: StackInput): StackSpace => ({
  length: input.view.width,
  edge: EDGE,
  lead: input.sizes.lead,
  reach: reachOf(boxes, input),
});

/** Where all texts in view have room, each may slide as far as that takes; while things move, none is called back. */
function reachOf(boxes: readonly StackBox[], { view, motion, previous, style }: StackInput): number {
  const inView = boxes.filter((b) => b.y >= 0 && b.y <= view.width).length;
  if (inView * ROOMY * style.text <= view.width) return view.width;
  const kept = motion === 'moving' ? [...(previous?.values() ?? [])] : [];
  return Math.max(NEAR, ...kept.map((p) => Math.abs(p.top - p.y) + NEAR / 2));
}

/** The most important names, in time order, each below the one before. */
function eraBoxes({ eras, view, sizes, look }: StackInput): StackBox[] {
  let sticky = 0;
  const chosen = [...new Set(eras)].filter((e) => {
    const y = xOf(view, e.span.start);
    return y < view.width - sizes.eraLine && (y >= 0 || ++sticky <= look.sticky);
  });
  const boxes: StackBox[] = [];
  let free = 2;
  for (const e of chosen.sort((a, b) => a.span.start - b.span.start || a.ordinal - b.ordinal)) {
    const y = Math.max(-1e6, xOf(view, e.span.start));
    const pinned = Math.max(free, y + 3);
    if (pinned > Math.max(0, y) + ERA_REACH || pinned + sizes.eraLine > xOf(view, e.span.end) + 40) continue;
    boxes.push({ key: e.ordinal, y, height: sizes.eraLine, pinned });
    free = pinned + sizes.eraLine + 6;
  }
  return boxes;
}

function linesOf(entry: Entry, input: StackInput, strong: boolean): string[] {
  const font = strong ? 'strong' : 'title';
  const scale = scaleOf(input, 'title');
  const { labelText, metrics, width } = input;
  return breakLines(labelText.title(entry), width - 2, (text) => metrics.width(text, font) * scale);
}

function dateLinesOf(entry: Entry, input: StackInput): number {
  const { labelText, metrics, width, look } = input;
  const date = labelText.date(entry);
  if (!date || !look.wholeDates) return date ? 1 : 0;
  const scale = scaleOf(input, 'date');
  return breakLines(date, width - 2, (text) => metrics.width(text, 'date') * scale).length;
}

function heightOf(entry: Entry, input: StackInput, strong: boolean): number {
  const { look, sizes } = input;
  const lines = Math.min(look.lines, linesOf(entry, input, strong).length);
  return lines * sizes.titleLine + dateLinesOf(entry, input) * sizes.dateLine;
}

function labelOf(
  entry: Entry,
  place: StackPlace,
  { era, strong, card }: Pick<StackLabel, 'era' | 'strong' | 'card'>,
  input: StackInput,
): StackLabel {
  const { labelText, width, view, detail } = input;
  return {
    entry,
    place,
    width,
    title: labelText.title(entry),
    date:
      (era ? undefined : detail?.line(entry, card?.textWidth ?? width, scaleOf(input, 'date'))) ??
      labelText.date(entry),
    strong,
    card,
    era,
    running: entry.span.start < view.start,
  };
}

// Dots that found no room for a headline are counted beside them, where there is a gap between the texts.

/** Px a count needs between two texts. */
const ROOM = 18;
/** Farthest in px a count stands from the dots it stands for. */
const REACH = 60;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly badges: CountBadge[];
}

function composeNotes(
  badges: readonly CountBadge[],
  named: ReadonlySet<number>,
  texts: readonly StackLabel[],
  length: number,
): Note[] {
  const gaps = gapsOf(texts, length);
  for (const badge of badges) {
    if (badge.x < 0 || badge.x > length || named.has(badge.entry.ordinal)) continue;
    let best: Gap | undefined;
    // lines to headlines are not crossed; names of eras have none
    const isBetween = (gap: Gap): boolean =>
      texts.every(({ era, place }) => era || place.top < gap.to === place.y <= badge.x);
    for (const gap of gaps)
      if (isBetween(gap) && !(best && offscreen(best, badge) <= offscreen(gap, badge))) best = gap;
    if (best && offscreen(best, badge) <= REACH) best.badges.push(badge);
  }
  return gaps.flatMap((gap) => noteOf(gap) ?? []);
}

const middle = (gap: Gap, y: number): number => Math.min(Math.max(y, gap.from + ROOM / 2), gap.to - ROOM / 2);
const offscreen = (gap: Gap, badge: CountBadge): number => Math.abs(middle(gap, badge.x) - badge.x);

function gapsOf(texts: readonly StackLabel[], length: number): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to - from >= ROOM) gaps.push({ from, to, badges: [] });
  };
  for (const { place } of [...texts].sort((a, b) => a.place.top - b.place.top)) {
    close(place.top);
    from = Math.max(from, place.top + place.height);
  }
  close(length);
  return gaps;
}

function noteOf(gap: Gap): Note | undefined {
  const starts = gap.badges.map((p) => p.entry.span.start);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  if (!gap.badges.length) return undefined;
  const from = gap.badges.reduce((sum, p) => sum + p.x, 0) / gap.badges.length;
  return {
    key: `note:${String(first)}`,
    start: first,
    end: last + 1,
    count: gap.badges.length,
    from,
    y: middle(gap, from),
  };
}

// Answer + viewport + metrics (+ the last scene) -> vertical scene. Marks are those of a lane, turned; texts have a placement of their own.

export function composeVertical(input: VerticalInput): VerticalScene {
  const { view, answer, edges, style, across } = input;
  const gutter = verticalSizes(style.text);
  const { axis, far, sizes, look } = input.room ?? {
    axis: gutter.gutter,
    far: across,
    sizes: gutter,
    look: VERTICAL,
  };
  const memory = input.motion === 'fresh' ? undefined : input.memory;
  const own = Math.floor(((input.room ? far - axis : across) * 0.12) / style.markRow);
  const rows = Math.min(style.maxMarkRows, Math.max(look.rows, own));
  const keep = input.motion === 'moving' ? memory?.rows : undefined;
  const marks = composeMarks(answer, edges, view, style, rows, keep);
  const text = axis + rows * style.markRow + look.leader;
  const width = Math.min(sizes.widest, far - text - look.margin);
  const eras = answer.eras;
  const running = answer.spans.filter((e) => e.span.start < view.start && xOf(view, e.span.end) > 24);
  const { spanRows, labels, places, ranks } = composeStack({
    ...input,
    eras: [...eras, ...running],
    width,
    sizes,
    look,
    previous: memory?.places,
    known: memory?.ranks,
    calloutWidth: far - text - 16,
  });
  // what is kept under a headline is free for no count
  const roomy = [
    ...spanRows,
    ...labels.map((l) => ({ ...l, place: places.get(l.entry.ordinal) ?? l.place })),
  ];
  const named = new Set([...spanRows, ...labels].map((l) => l.entry.ordinal));
  return {
    ...aroundOf(input, sizes),
    axis,
    text,
    sizes,
    look,
    spanRows,
    labels,
    badges: marks.badges,
    histograms: marks.histograms,
    overflows: marks.overflows,
    motley: isMotley(marks.histograms),
    notes: composeNotes(marks.badges, named, roomy, view.width),
    unlabelled: unlabelledIn(answer, labels.length + spanRows.length),
    memory: { places, rows: marks.rows, ranks },
  };
}

/** What stands around marks and texts. */
export const aroundOf = (
  { view, answer, metrics, mirrored, ticks, now, across }: VerticalInput,
  sizes: VerticalSizes,
): Pick<
  VerticalScene,
  'vertical' | 'mirrored' | 'width' | 'height' | 'minor' | 'major' | 'now' | 'bands' | 'cache'
> => ({
  vertical: true,
  mirrored,
  width: across,
  height: view.width,
  ...verticalTicks(ticks, view, metrics, sizes),
  now: nowIn(view, now),
  bands: bandsOf(answer.eras, view),
  cache: {},
});

function unlabelledIn(answer: Answer, labelled: number): number {
  let n = answer.crossing + answer.eras.length;
  for (const count of answer.points) n += count;
  for (const count of answer.spanStarts) n += count;
  return Math.max(0, n - labelled);
}
