// How high lanes are and where they stand: open ones share what there is; where there is too little, all keep their least height and scroll.
// Apart from what composes a picture, which no plain page has lanes in.
import type { Answer } from '../source/source.js';
import type { Viewport } from '../time/viewport.js';
import type { ComposeInput, LaneInput, LaneRoom } from './compose.js';
import { histogramsOf } from './density.js';
import type { Lane } from './scene.js';

/** Least height in px of an open lane, and of one that is shut: its head and a line of counts. */
export const LEAST = { open: 116, collapsed: 44 } as const;

/** Px that all lanes need where text is so many times as large as by default. */
export const leastHeight = (collapsed: readonly boolean[], text = 1): number =>
  collapsed.reduce((sum, is) => sum + (is ? LEAST.collapsed : LEAST.open) * text, 0);

/** Rooms between `top` and `bottom`, moved up by `scroll` px as far as they reach beyond. */
export function laneRooms(
  collapsed: readonly boolean[],
  top: number,
  bottom: number,
  scroll: number,
  text = 1,
): LaneRoom[] {
  const free = bottom - top;
  const open = collapsed.filter((is) => !is).length;
  const spare = Math.max(0, free - leastHeight(collapsed, text));
  const more = spare / Math.max(1, open || collapsed.length);
  let at = top - Math.max(0, Math.min(scroll, leastHeight(collapsed, text) - free));
  return collapsed.map((is) => {
    const height = is ? LEAST.collapsed * text + (open ? 0 : more) : LEAST.open * text + more;
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
  const histograms = histogramsOf(crowded(answer), edges, view, Infinity);
  const most = Math.max(1, ...histograms.flatMap((r) => r.columns.map((c) => c.count)));
  const high = (count: number): number => Math.max(3, Math.sqrt(count / most) * tallest);
  return {
    value,
    name,
    count: answer.matched,
    top: room.top,
    base: room.base,
    collapsed: true,
    offscreen: false,
    badges: [],
    histograms: histograms.map((histogram) => ({
      ...histogram,
      height: Math.max(...histogram.columns.map((c) => high(c.count))),
      columns: histogram.columns.map((c) => ({ ...c, height: high(c.count) })),
    })),
    overflows: [],
    counts: [],
    motley: false,
    labels: [],
  };
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
