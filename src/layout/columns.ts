// Lanes where time runs down: columns beside one axis, so that what happened at one time stands at one height. Each is drawn as
// the plot is that has no lanes, narrower; one that is shut keeps a low line of counts.
import type { Entry } from '../source/source.js';
import { NO_RANKS } from './card-texts.js';
import type { LaneInput, LaneRoom } from './compose.js';
import { composeVertical, aroundOf, type VerticalInput } from './compose-vertical.js';
import { countsOf, LEAST_DOWN } from './lane-rooms.js';
import { TYPE, VERTICAL, type VerticalLook, type VerticalSizes, verticalSizes } from './style.js';
import type { RoomAsked, RoomKept } from './place-stack.js';
import type { Viewport } from '../time/viewport.js';
import type { Column, VerticalMemory, VerticalScene } from './vertical-scene.js';

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
