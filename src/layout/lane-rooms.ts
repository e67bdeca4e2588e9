import type { Answer, Entry } from '../source/source.js';
import type { Viewport } from '../time/viewport.js';
import type { ComposeInput, LaneInput, LaneRoom, LaneRooms } from './compose.js';
import { histogramsOf } from './density.js';
import type { Histogram, Lane, Column, VerticalMemory, VerticalScene } from './scene.js';
import { NO_RANKS, strongOf } from './card-layout.js';
import { composeVertical, aroundOf, type VerticalInput } from './compose-vertical.js';
import { TYPE, VERTICAL, type VerticalLook, type VerticalSizes, verticalSizes } from './style.js';
import type { RoomAsked, RoomKept } from './place-stack.js';

// How much room lanes have across the axis and where they stand: open ones share what there is; where there is too little, all
// keep the least they need and scroll.

/** Least px across the axis of an open lane, and of one that is shut: its head and a line of counts. */
export interface LeastRoom {
  readonly open: number;
  readonly collapsed: number;
}

/** Where time runs to the side. */
export const LEAST: LeastRoom = { open: 116, collapsed: 44 };
/** Where time runs down: words of a headline stand whole, and on a phone two lanes are seen and the edge of the next. */
export const LEAST_DOWN: LeastRoom = { open: 150, collapsed: 44 };

/** Px that all lanes need where text is so many times as large as by default. */
export const leastRoom = (collapsed: readonly boolean[], text = 1, least = LEAST): number =>
  collapsed.reduce((sum, is) => sum + (is ? least.collapsed : least.open) * text, 0);

/** Rooms between `top` and `bottom`, moved up by `scroll` px as far as they reach beyond. */
export function laneRooms(
  collapsed: readonly boolean[],
  top: number,
  bottom: number,
  scroll: number,
  text = 1,
  least = LEAST,
): LaneRoom[] {
  const free = bottom - top;
  const open = collapsed.filter((is) => !is).length;
  const spare = Math.max(0, free - leastRoom(collapsed, text, least));
  const more = spare / Math.max(1, open || collapsed.length);
  let at = top - Math.max(0, Math.min(scroll, leastRoom(collapsed, text, least) - free));
  return collapsed.map((is) => {
    const height = is ? least.collapsed * text + (open ? 0 : more) : least.open * text + more;
    const room = { top: at, base: at + height, collapsed: is };
    at += height;
    return room;
  });
}

/** Headlines that a lane shows, and all that are seen at one time, about. */
const IN_LANE = 2;
const IN_LANES = 16;

/**
 * Which headlines are bold, whichever lanes are scrolled into sight: the most important fifth of about so many as open lanes show.
 */
export const strongInLanes: LaneRooms['strong'] = (answers, { start, end }, rooms) =>
  strongOf(
    [...new Set(answers.flatMap((answer) => answer.candidates))]
      .filter(({ span }) => span.start >= start && span.start < end)
      .sort((a, b) => b.priority - a.priority)
      .slice(0, Math.min(IN_LANES, IN_LANE * rooms.filter((room) => !room.collapsed).length)),
  );

/** A lane that is scrolled out of sight: nothing is asked of it. */
export const composeOffscreen = ({ value, name }: LaneInput, room: LaneRoom): Lane => ({
  value,
  name,
  ...room,
  offscreen: true,
  count: 0,
  badges: [],
  histograms: [],
  overflows: [],
  counts: [],
  motley: false,
  labels: [],
});

// A lane that the reader has shut: a low line of how many begin when, coloured and to be clicked as any crowd.

export function composeCollapsed(
  { value, name, answer }: LaneInput,
  room: LaneRoom,
  { edges, view, style }: Pick<ComposeInput, 'edges' | 'style'> & { readonly view: Viewport },
): Lane {
  const tallest =
    Math.max(LEAST.collapsed * style.text, Math.min(80 * style.text, room.base - room.top)) - style.laneHead;
  return {
    value,
    name,
    count: answer.matched,
    top: room.top,
    base: room.base,
    collapsed: true,
    offscreen: false,
    badges: [],
    histograms: countsOf(answer, edges, view, tallest),
    overflows: [],
    counts: [],
    motley: false,
    labels: [],
  };
}

/** All that begin when, as bars of their counts. */
export function countsOf(answer: Answer, edges: Float64Array, view: Viewport, tallest: number): Histogram[] {
  const histograms = histogramsOf(crowded(answer), edges, view, Infinity);
  const most = Math.max(1, ...histograms.flatMap((r) => r.columns.map((c) => c.count)));
  const high = (count: number): number => Math.max(3, Math.sqrt(count / most) * tallest);
  return histograms.map((histogram) => ({
    ...histogram,
    height: Math.max(...histogram.columns.map((c) => high(c.count))),
    columns: histogram.columns.map((c) => ({ ...c, height: high(c.count) })),
  }));
}

/** The answer as if every bucket were too full for single marks; spans are counted where they begin. */
function crowded(answer: Answer): Answer {
  const buckets = answer.points.length;
  const points = answer.points.map((n, b) => n + answer.spanStarts[b]!);
  const pointColours = Uint32Array.from(answer.pointColours);
  const none = pointColours.length - buckets;
  answer.spanStarts.forEach((n, b) => (pointColours[none + b]! += n));
  return { ...answer, points, pointColours, pointEntries: [] };
}

// Lanes where time runs down: columns beside one axis, so that what happened at one time stands at one height. Each is drawn as
// the plot is that has no lanes, narrower; one that is shut keeps a low line of counts.

/** Texts as they are over an axis that runs to the side: a column is too narrow for larger ones. */
const { title, titleLine, date, dateLine } = TYPE.usual;
const SIZES = { title, titleLine, date, dateLine, lead: 9, era: 11 } as const;
const LOOK: VerticalLook = {
  ...VERTICAL,
  leader: 20,
  margin: 8,
  lines: 6,
  wholeDates: true,
  rows: 2,
  countLeaders: false,
};

/** Px that the head of a lane that is shut takes of it: it is written from the top down. */
const HEAD = 26;
/** Px between the edge of a lane and its line, so that a dot on the line is in it whole. */
const INSET = 6;
/** Px of a lane in sight for it to be drawn. */
const SEEN = 8;

const sizesFor = (text: number): VerticalSizes => ({
  ...verticalSizes(text),
  ...Object.fromEntries(Object.entries(SIZES).map(([name, px]) => [name, px * text])),
});

/** Where lanes stand between two places across the axis. */
export type ColumnRooms = (from: number, to: number) => readonly LaneRoom[];

export function composeColumns(
  input: VerticalInput,
  lanes: readonly LaneInput[],
  roomsIn: ColumnRooms,
): VerticalScene {
  const { view, style, across, answer } = input;
  const sizes = sizesFor(style.text);
  const frame = aroundOf(input, sizes);
  const rooms = roomsIn(sizes.gutter, across);
  const known = input.motion === 'fresh' ? undefined : input.memory?.lanes;
  const motion = input.motion === 'moving' && isSame(input.memory?.view, view) ? 'resting' : input.motion;
  const remembered = new Map(known);
  const seen = ({ top, base }: LaneRoom): boolean => base > sizes.gutter + SEEN && top < across - SEEN;
  // eras are named once
  const first = rooms.findIndex((room) => !room.collapsed && room.top > sizes.gutter - 1);
  // an event of several lanes is called out in the first of them that has room for it
  const calledOut = new Set<number>();
  const down = input.place?.down;
  const place = down && { down: (asked: RoomAsked): RoomKept => down({ ...asked, calledOut }) };
  const strong = strongInLanes([answer], view, rooms);
  const columns = lanes.map((lane, i): Column => {
    const room = rooms[i]!;
    const { value, name } = lane;
    const own = { value, name, from: room.top, to: room.base, collapsed: room.collapsed };
    const empty = emptyColumn(frame, sizes, room.top);
    if (!seen(room)) return { ...empty, ...own, offscreen: true, count: 0 };
    const shared = { ...own, offscreen: false, count: lane.answer.matched };
    if (room.collapsed) return { ...empty, ...shared, ...shutIn(room, lane, input) };
    const eras = i === first ? answer.eras : [];
    const made = openIn(room, lane, sizes, eras, {
      ...input,
      motion,
      place,
      strong,
      memory: known?.get(value ?? ''),
    });
    for (const { entry } of made.labels) calledOut.add(entry.ordinal);
    remembered.set(value ?? '', made.memory);
    return { ...made, ...shared };
  });
  return {
    ...emptyColumn(frame, sizes, sizes.gutter),
    bands: frame.bands,
    lanes: columns,
    clipped: rooms.some(({ top, base }) => top < sizes.gutter - 0.5 || base > across + 0.5),
    memory: { ...NOTHING, lanes: remembered, view },
  };
}

/** Lanes were scrolled or shut, and time stands still: all texts find the nearest places. */
const isSame = (last: Viewport | undefined, { start, end, width }: Viewport): boolean =>
  last?.start === start && last.end === end && last.width === width;

const NOTHING: VerticalMemory = { places: new Map(), rows: new Map(), ranks: NO_RANKS };

const emptyColumn = (
  frame: ReturnType<typeof aroundOf>,
  sizes: VerticalSizes,
  axis: number,
): VerticalScene => ({
  ...frame,
  bands: [],
  axis,
  text: axis,
  sizes,
  look: LOOK,
  spanRows: [],
  labels: [],
  badges: [],
  histograms: [],
  overflows: [],
  motley: false,
  notes: [],
  unlabelled: 0,
  memory: NOTHING,
});

function openIn(
  { top, base }: LaneRoom,
  { answer }: LaneInput,
  sizes: VerticalSizes,
  eras: readonly Entry[],
  { detail, ...input }: VerticalInput,
): VerticalScene {
  return composeVertical({
    ...input,
    answer: { ...answer, eras },
    // a card has no room in a column
    detail: detail && { labelText: detail.labelText, line: detail.line },
    room: { axis: top + INSET, far: base, sizes, look: LOOK },
  });
}

/** How many begin when, beside the head. */
function shutIn(
  { top, base }: LaneRoom,
  { answer }: LaneInput,
  { edges, view, style: { text } }: VerticalInput,
): Pick<VerticalScene, 'axis' | 'text' | 'histograms'> {
  const axis = top + HEAD * text;
  const tallest = Math.max(LEAST_DOWN.collapsed * text, Math.min(80 * text, base - top)) - HEAD * text - 2;
  return { axis, text: base, histograms: countsOf(answer, edges, view, tallest) };
}
