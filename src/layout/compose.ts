import type { Answer, Entry } from '../source/source.js';
import { piecesOf, type Viewport, xOf } from '../time/viewport.js';
import { type Allowance, ANY, KnownTexts, type LabelDetail } from './card-layout.js';
import { bucketAt, countBadgeOf, histogramsOf, isMotley } from './density.js';
import {
  countWidth,
  composeLabels,
  type FoundPlaces,
  type LabelInput,
  type PlaceBoxes,
  placeCounts,
} from './compose-labels.js';
import { type LabelBlock, type Obstacle, packRows } from './place-labels.js';
import type {
  Band,
  Overflow,
  CountBadge,
  Histogram,
  SpanRowLabel,
  Lane,
  LaneMemory,
  Memory,
  Scene,
  TickMark,
} from './scene.js';
import { type SceneStyle, type Metrics, rowsHeight, type LabelText } from './style.js';
import { composeOwn, type MarkFrame } from './own-marks.js';
import { tickMarks, type TickTime } from './ticks.js';

// Dots, bars and histograms of one lane: every entry that begins in the window is in one of them or in a "+n".

export interface Marks {
  readonly badges: readonly CountBadge[];
  readonly histograms: readonly Histogram[];
  readonly overflows: readonly Overflow[];
  readonly rows: ReadonlyMap<number, number>;
  /** Rows of marks in use. */
  readonly height: number;
}

/** Px between two "+n": nearer ones are added up. */
const APART = 48;

/**
 * Marks on an axis at y = 0, growing upwards (negative y).
 * @param along How large text is, where "+n" stands in the topmost row of dots, and how high histograms may be in px. Default: nothing is
 * kept free, and histograms are as high as the rows.
 */
export function composeMarks(
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  style: SceneStyle,
  maxRows: number,
  previous?: ReadonlyMap<number, number>,
  along?: { readonly text: number; readonly tallest: number },
): Marks {
  const histograms = histogramsOf(answer, edges, view, along?.tallest ?? maxRows * style.markRow - 2);
  const single = answer.pointEntries.flatMap((list) => list ?? []);
  // what runs in from before takes the rows that are left, so that it hides nothing that begins here
  const running = answer.spans.filter((e) => e.span.start < view.start).sort(byTime);
  const begun = answer.spans.filter((e) => e.span.start >= view.start);
  const entries = [...[...begun, ...single].sort(byTime), ...running];
  const badges = entries.map((e) => countBadgeOf(e, view, style));
  const obstacles = histograms.flatMap((r) =>
    r.columns.map((c) => ({ from: c.from, to: c.to, height: Math.ceil((c.height + 2) / style.markRow) })),
  );
  const blocks = badges.map((p) => ({ key: p.entry.ordinal, from: p.x - p.radius, to: p.to }));
  const packed = packWithMore(blocks, obstacles, maxRows, previous, (rows) => {
    const left = badges.filter((p) => !rows.has(p.entry.ordinal)).map((p) => p.entry);
    const overflows = overflowsOf(answer, edges, view, left);
    return { overflows, boxes: along ? overflows.map((o) => moreBox(o, along.text)) : [] };
  });
  const placed = badges.flatMap((p): CountBadge[] => {
    const row = packed.rows.get(p.entry.ordinal);
    return row === undefined ? [] : [{ ...p, y: -(row + 0.5) * style.markRow - 1 }];
  });
  const y = -(packed.height - 0.5) * style.markRow - 1;
  return {
    badges: placed,
    histograms,
    overflows: packed.overflows.map((o) => ({ ...o, y })),
    rows: packed.rows,
    height: packed.height,
  };
}

/** Px along the axis that a "+n" takes. */
export const moreBox = (
  { x, count }: Overflow,
  text: number,
): { readonly from: number; readonly to: number } => ({
  from: x,
  to: x + countWidth(count, text) + 8 * text,
});

/** Rounds in which dots may make room for "+n", which then counts them too. */
const ROUNDS = 4;

/** Packs what there is; where not all has room, "+n" stands in the topmost row, and dots keep clear of it. */
function packWithMore(
  blocks: readonly LabelBlock[],
  obstacles: readonly Obstacle[],
  limit: number,
  previous: ReadonlyMap<number, number> | undefined,
  more: (rows: ReadonlyMap<number, number>) => {
    readonly overflows: readonly Overflow[];
    readonly boxes: readonly { readonly from: number; readonly to: number }[];
  },
): ReturnType<typeof packRows> & { readonly overflows: readonly Overflow[] } {
  let packed = packRows(blocks, obstacles, limit, previous);
  let left = more(packed.rows);
  for (let round = 0; left.boxes.length && round < ROUNDS; round++) {
    const kept = left.boxes.map((box) => ({ ...box, height: limit, base: limit - 1 }));
    packed = packRows(blocks, [...obstacles, ...kept], limit, previous);
    const next = more(packed.rows);
    const same =
      next.boxes.length === left.boxes.length && next.boxes.every((b, i) => b.to <= left.boxes[i]!.to);
    left = next;
    if (same) break;
  }
  return { ...packed, overflows: left.overflows };
}

const byTime = (a: Entry, b: Entry): number =>
  a.span.start - b.span.start || b.span.end - a.span.end || a.ordinal - b.ordinal;

/** Spans the answer counted but did not name, and marks that found no row, gathered where they begin. */
function overflowsOf(
  answer: Answer,
  edges: Float64Array,
  view: Viewport,
  left: readonly Entry[],
): Overflow[] {
  const buckets = answer.spanStarts.length;
  const missing = Int32Array.from(answer.spanStarts);
  let before = answer.crossing;

  for (const e of answer.spans) {
    if (e.span.start < view.start) before--;
    else if (e.span.start < edges[buckets]!) missing[bucketAt(edges, e.span.start)]!--;
  }
  for (const e of left) {
    if (e.span.start < view.start) before++;
    else if (e.span.start < edges[buckets]!) missing[bucketAt(edges, e.span.start)]!++;
  }
  const piece = piecesOf(view, APART);
  const out: Overflow[] = [];
  const add = (start: number, end: number, count: number): void => {
    const last = out.at(-1);
    if (last && piece(last.start) === piece(start))
      out[out.length - 1] = { ...last, end, count: last.count + count };
    else out.push({ key: `more:${String(start)}`, start, end, x: xOf(view, start), y: 0, count });
  };
  if (before > 0)
    out.push({ key: 'more:before', start: -Infinity, end: view.start, x: 0, y: 0, count: before });
  for (let b = 0; b < buckets; b++) if (missing[b]! > 0) add(edges[b]!, edges[b + 1]!, missing[b]!);
  return out;
}

// Names along the top of the plot: of eras, and of spans that began before the window and are still running.

const GAP = 16;
const SHORTEST = 90;
/** No name is narrower than this. */
const LEAST = 20;

/** Names in order of priority, each in the first row with room; a name sticks to the left edge while its span runs. */
export function composeSpanRow(
  entries: readonly Entry[],
  view: Viewport,
  style: SceneStyle,
  texts: KnownTexts,
  allowance: Allowance | undefined,
  previous?: ReadonlyMap<number, number>,
): SpanRowLabel[] {
  const rows: Taken[][] = Array.from({ length: style.maxSpanRows }, () => []);
  const out: SpanRowLabel[] = [];
  const put = (entry: Entry, row: number | undefined): boolean => {
    const start = xOf(view, entry.span.start);
    const x = Math.max(start, 0) + 4;
    const allowed = row === undefined ? allowance : ANY;
    if (!allowed) return false;
    for (let r = row ?? 0; r < (row === undefined ? rows.length : row + 1); r++) {
      const room = roomAt(rows[r]!, x, view.width - 4);
      const text = room < LEAST ? undefined : texts.of(entry, allowed);
      if (!text || room < Math.min(text.line, SHORTEST)) continue;
      const width = Math.min(text.line, room);
      rows[r]!.push({ from: x, to: x + width });
      out.push({ entry, x, row: r, width, title: text.title, date: text.date, running: start < 0 });
      return true;
    }
    return false;
  };
  const fresh = entries.filter((e) => {
    const row = previous?.get(e.ordinal);
    return row === undefined || row >= rows.length || !put(e, row);
  });
  for (const e of fresh) put(e, undefined);
  return out;
}

interface Taken {
  readonly from: number;
  readonly to: number;
}

/** Px free from x on in a row that ends at `end`. */
function roomAt(row: readonly Taken[], x: number, end: number): number {
  let next = end;
  for (const { from, to } of row) {
    if (from > x) next = Math.min(next, from - GAP);
    else if (to + GAP > x) return 0;
  }
  return next - x;
}

// Eras as bands behind everything. Where they overlap, the shorter one lies on the longer, and each has a line of its own.

const lengthOf = ({ span }: Entry): number => span.end - span.start;

export function bandsOf(eras: Iterable<Entry>, view: Viewport): Band[] {
  const bands: Band[] = [];
  for (const entry of [...eras].sort((a, b) => lengthOf(b) - lengthOf(a) || a.ordinal - b.ordinal)) {
    const from = Math.max(-4, xOf(view, entry.span.start));
    const to = Math.max(Math.min(view.width + 4, xOf(view, entry.span.end)), from + 3);
    const taken = bands.filter((b) => b.from < to && from < b.to).map((b) => b.row);
    let row = 0;
    while (taken.includes(row)) row++;
    bands.push({ entry, from, to, row });
  }
  return bands;
}

// Bands whose name found no room can be come to by the start of their line.

// Answer + viewport + metrics (+ the last scene) -> Scene: the one place where the index and the geometry meet.

/** Rows that numbers may take above the marks. */
const COUNT_ROWS = 3;
/** Frames of a motion from one that lets new headlines in to the next: in between, only what is shown moves. */
const ADMISSION = 3;
/** New texts that such a frame takes up. */
const NEW_TEXTS = 8;

export interface LaneInput {
  readonly value: string | undefined;
  readonly name: string;
  /** Read only where the lane is in sight. */
  readonly answer: Answer;
}

/** Where lanes stand, and how those are drawn that the reader has shut or scrolled out of sight. */
export interface LaneRooms {
  /** Top and axis of each lane between two heights; what is above or below them is out of sight. */
  place(top: number, bottom: number): readonly LaneRoom[];
  low(lane: LaneInput, room: LaneRoom, seen: boolean, input: ComposeInput): Lane;
  /** Which headlines are bold. Without it each lane tells that for itself. */
  strong(answers: readonly Answer[], view: Viewport, rooms: readonly LaneRoom[]): ReadonlySet<number>;
}

export interface LaneRoom {
  readonly top: number;
  readonly base: number;
  readonly collapsed: boolean;
}

export interface ComposeInput {
  readonly view: Viewport;
  /** Height of the plot in px, axis included. */
  readonly height: number;
  readonly edges: Float64Array;
  readonly lanes: readonly LaneInput[];
  /** Default: all lanes are open and equally high. */
  readonly rooms?: LaneRooms | undefined;
  /** What stands behind and over all lanes is taken from this answer. Default: from those of the lanes. */
  readonly whole?: Answer | undefined;
  /** Time runs to the left. Default: to the right. */
  readonly rtl?: boolean | undefined;
  readonly ticks: { readonly minor: readonly TickTime[]; readonly major: readonly TickTime[] };
  readonly style: SceneStyle;
  readonly metrics: Metrics;
  readonly labelText: LabelText;
  /** Where a title has what the reader searches for: that is never behind an ellipsis. */
  readonly found?: ((title: string) => FoundPlaces) | undefined;
  /** The time now, ms. Default: it is not shown. */
  readonly now?: number | undefined;
  /** Keeps room for callouts, where there are no lanes. */
  readonly place?: PlaceBoxes | undefined;
  /** What headlines tell beyond title and date. Default: nothing. */
  readonly detail?: LabelDetail | undefined;
  /** `fresh` places everything anew, `moving` keeps what is where, `resting` finds better rows for who is shown. */
  readonly motion: 'fresh' | 'moving' | 'resting';
  readonly memory?: Memory | undefined;
}

/** Px that the rows of spans take at the top. */
const heightOf = (rows: Scene['spanRows'], { spanRow }: SceneStyle): number =>
  rows.length ? (Math.max(...rows.map(({ row }) => row)) + 1) * spanRow + 4 : 4;

export function compose(input: ComposeInput): Scene {
  const { view, style, height } = input;
  const memory = input.motion === 'fresh' ? undefined : input.memory;
  const moved = memory && input.motion === 'moving' ? memory.moved + 1 : 0;
  const allowance = moved ? (moved % ADMISSION ? undefined : { left: NEW_TEXTS }) : ANY;
  const texts = textsFor(input);
  const answers = input.whole ? [input.whole] : input.lanes.map((lane) => lane.answer);
  const eras = spanRowEntries(answers, view);
  const spanRows = composeSpanRow(eras, view, style, texts, allowance, memory?.spanRows);
  const spanRowsHeight = heightOf(spanRows, style);
  const axis = height - style.axis;
  const rooms =
    input.rooms?.place(spanRowsHeight, axis) ?? equalRooms(input.lanes.length, spanRowsHeight, axis);
  const clipped = rooms.some((r) => r.top < spanRowsHeight || r.base > axis);
  const remembered = new Map<string, LaneMemory>(memory?.lanes);
  const keepsRanks = moved > 0 && input.lanes.every(({ value }) => memory?.lanes.has(value ?? ''));
  const strong = keepsRanks ? undefined : input.rooms?.strong(answers, view, rooms);
  const lanes = input.lanes.map((lane, i): Lane => {
    const key = lane.value ?? '';
    const room = rooms[i]!;
    const seen = room.base > spanRowsHeight && room.top < axis;
    if (input.rooms && (room.collapsed || !seen)) return input.rooms.low(lane, room, seen, input);
    const made = composeLane(lane, room, { ...input, texts, allowance, strong }, memory?.lanes.get(key));
    remembered.set(key, made.memory);
    return made.lane;
  });
  const ticks = (tier: readonly TickTime[]): readonly TickMark[] =>
    tickMarks(tier, view, input.metrics, input.motion === 'moving');
  const bands = bandsOf(new Set(answers.flatMap((answer) => answer.eras)), view);
  return {
    rtl: input.rtl,
    width: view.width,
    height,
    axis,
    minor: ticks(input.ticks.minor),
    major: ticks(input.ticks.major),
    now: nowIn(view, input.now),
    bands,
    spanRows,
    spanRowsHeight,
    lanes,
    clipped,
    style,
    cache: {},
    own: composeOwn(() => frameOf(input, lanes, [spanRowsHeight, axis])),
    unlabelled:
      lanes.length === 1 && !input.rooms
        ? unlabelledIn(input.lanes[0]!.answer, lanes[0]!, spanRows.length)
        : 0,
    memory: {
      lanes: remembered,
      spanRows: new Map(spanRows.map((s) => [s.entry.ordinal, s.row])),
      texts,
      moved,
    },
  };
}

/** What a mark of an application's own is composed of. */
const frameOf = (
  { view, height }: ComposeInput,
  lanes: readonly Lane[],
  [top, bottom]: readonly [number, number],
): MarkFrame => ({
  start: view.start,
  end: view.end,
  width: view.width,
  height,
  top,
  bottom,
  x: (time) => xOf(view, time),
  items: lanes.flatMap(({ badges }) =>
    badges.map(({ entry, x, to, y }) => ({ item: entry.item, x, to, y, colour: entry.colour })),
  ),
});

/** Where now stands in a window that has it. */
export const nowIn = (view: Viewport, now: number | undefined): number | undefined =>
  now !== undefined && now > view.start && now < view.end ? xOf(view, now) : undefined;

function textsFor({ memory, metrics, labelText }: ComposeInput): KnownTexts {
  const known = memory?.texts;
  return known?.madeFor(metrics, labelText) ? known : new KnownTexts(metrics, labelText);
}

function equalRooms(count: number, top: number, bottom: number): readonly LaneRoom[] {
  const each = (bottom - top) / Math.max(1, count);
  return Array.from({ length: count }, (_, i) => ({
    top: top + i * each,
    base: top + (i + 1) * each,
    collapsed: false,
  }));
}

/** Eras, and spans that are already running at the left edge; each once, most important first. */
function spanRowEntries(answers: readonly Answer[], view: Viewport): Entry[] {
  const all = new Map<number, Entry>();
  for (const answer of answers) {
    for (const e of answer.eras) all.set(e.ordinal, e);
    for (const e of answer.spans)
      if (e.span.start < view.start && xOf(view, e.span.end) > 8) all.set(e.ordinal, e);
  }
  return [...all.values()].sort((a, b) => b.priority - a.priority || a.ordinal - b.ordinal);
}

function composeLane(
  input: LaneInput,
  room: { readonly top: number; readonly base: number },
  all: ComposeInput & Pick<LabelInput, 'texts' | 'allowance' | 'strong'>,
  previous: LaneMemory | undefined,
): { lane: Lane; memory: LaneMemory } {
  const { style, view } = all;
  const head = input.value === undefined ? 0 : style.laneHead;
  const free = room.base - room.top - head;
  const { marks, badges, counts, markRows } = composeLaneMarks(input, room.base, free, all, previous);
  const feet = new Map(badges.map((p) => [p.entry.ordinal, p.y]));
  const { labels, ranks } = composeLabels({
    candidates: input.answer.candidates,
    view,
    style,
    detail: all.detail,
    found: all.found,
    ranks: previous?.ranks,
    strong: all.strong,
    lead: style.type.lead !== undefined && input.value === undefined,
    texts: all.texts,
    allowance: all.allowance,
    base: room.base,
    marks: markRows * style.markRow,
    rows: Math.max(0, Math.floor((free - markRows * style.markRow - 8) / rowsHeight(1, style))),
    foot: (e) => feet.get(e.ordinal) ?? room.base,
    previous: previous?.labels,
    motion: all.motion === 'moving' ? 'moving' : 'resting',
    place: input.value === undefined ? all.place : undefined,
  });
  return {
    lane: {
      value: input.value,
      name: input.name,
      count: input.answer.matched,
      top: room.top,
      base: room.base,
      collapsed: false,
      offscreen: false,
      badges,
      histograms: marks.histograms,
      overflows: marks.overflows.map((o) => ({ ...o, y: o.y + room.base })),
      counts,
      motley: isMotley(marks.histograms),
      labels,
    },
    memory: {
      labels: new Map(labels.map((l) => [l.entry.ordinal, l.placed])),
      ranks,
      rows: marks.rows,
      markRows,
      height: marks.height,
    },
  };
}

/** The marks of a lane at its base, the counts over them, and how many rows both take. */
function composeLaneMarks(
  { answer }: LaneInput,
  base: number,
  free: number,
  { style, view, edges, motion }: ComposeInput,
  previous: LaneMemory | undefined,
) {
  const moving = motion === 'moving';
  const half = Math.max(2, Math.min(style.maxMarkRows, Math.floor(free / 2 / style.markRow)));
  // however many marks a lane has, a row of headlines has room above them
  const beside = Math.floor((free - style.labelRow - 8) / style.markRow);
  const most = Math.max(1, Math.min(half, beside));
  const maxRows = moving && previous ? Math.min(most, besides(previous, free, style)) : most;
  const tallest = Math.min(maxRows, Math.max(2, beside - 1)) * style.markRow - 4;
  const rows = moving ? previous?.rows : undefined;
  const marks = composeMarks(answer, edges, view, style, maxRows, rows, { text: style.text, tallest });
  const least = moving ? (previous?.markRows ?? 0) : 0;
  const badges = marks.badges.map((badge) => ({ ...badge, y: badge.y + base }));
  const rowsFor = Math.max(1, marks.height, least);
  // at rest numbers may take a row or two above the marks; while things move, headlines stay where they are
  const spare = moving && previous ? 0 : Math.min(COUNT_ROWS, beside - marks.height);
  const counts = placeCounts(marks.histograms, badges, {
    base,
    top: base - (rowsFor + Math.max(0, spare)) * style.markRow - 2,
    text: style.text,
    width: view.width,
    taken: marks.overflows.map((o) => ({ ...moreBox(o, style.text), y: o.y + base })),
  });
  const highest = Math.min(...counts.map((c) => c.y - style.markRow * style.text), base);
  return { marks, badges, counts, markRows: Math.max(rowsFor, (base - highest) / style.markRow) };
}

/** Rows of marks that leave the headlines of the last frame where they are: while moving, marks yield to them. */
function besides(previous: LaneMemory, free: number, style: SceneStyle): number {
  let rows = 0;
  for (const label of previous.labels.values()) rows = Math.max(rows, label.row + label.rows);
  const spare = Math.floor((free - 8 - rowsHeight(rows, style)) / style.markRow);
  return Math.max(1, previous.height, spare);
}

function unlabelledIn(answer: Answer, lane: Lane, inSpanRows: number): number {
  let n = answer.crossing + answer.eras.length - inSpanRows;
  for (const count of answer.points) n += count;
  for (const count of answer.spanStarts) n += count;
  return Math.max(0, n - lane.labels.length);
}
