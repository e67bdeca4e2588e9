// A lane that the reader has shut: a low line of how many begin when, coloured and to be clicked as any crowd.
import type { Answer } from '../query/source.js';
import type { Viewport } from '../view/viewport.js';
import type { ComposeInput, LaneInput, LaneRoom } from './compose.js';
import { ridgesOf } from './ridge.js';
import type { Lane } from './scene.js';
import { LEAST } from './lane-rooms.js';

export function composeShut(
  { value, name, answer }: LaneInput,
  room: LaneRoom,
  { edges, view, style }: Pick<ComposeInput, 'edges' | 'style'> & { readonly view: Viewport },
): Lane {
  const tallest =
    Math.max(LEAST.shut * style.text, Math.min(80 * style.text, room.base - room.top)) - style.laneHead;
  const ridges = ridgesOf(crowded(answer), edges, view, Infinity);
  const most = Math.max(1, ...ridges.flatMap((r) => r.columns.map((c) => c.count)));
  const high = (count: number): number => Math.max(3, Math.sqrt(count / most) * tallest);
  return {
    value,
    name,
    count: answer.matched,
    top: room.top,
    base: room.base,
    shut: true,
    away: false,
    pills: [],
    ridges: ridges.map((ridge) => ({
      ...ridge,
      height: Math.max(...ridge.columns.map((c) => high(c.count))),
      columns: ridge.columns.map((c) => ({ ...c, height: high(c.count) })),
    })),
    overflows: [],
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
