import type { Answer } from '../source/source.js';
import type { Viewport } from '../time/viewport.js';
import type { ComposeInput, LaneInput, LaneRoom } from './compose.js';
import { histogramsOf } from './density.js';
import type { Histogram, Lane } from './scene.js';

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
