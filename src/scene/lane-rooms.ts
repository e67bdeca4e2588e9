// How high lanes are and where they stand: open ones share what there is; where there is too little, all keep their least height and scroll.
import type { LaneRoom } from './compose.js';

/** Least height in px of an open lane, and of one that is shut: its head and a line of counts. */
export const LEAST = { open: 116, shut: 44 } as const;

/** Px that all lanes need where text is so many times as large as by default. */
export const leastHeight = (shut: readonly boolean[], text = 1): number =>
  shut.reduce((sum, is) => sum + (is ? LEAST.shut : LEAST.open) * text, 0);

/** Rooms between `top` and `bottom`, moved up by `scroll` px as far as they reach beyond. */
export function laneRooms(
  shut: readonly boolean[],
  top: number,
  bottom: number,
  scroll: number,
  text = 1,
): LaneRoom[] {
  const free = bottom - top;
  const open = shut.filter((is) => !is).length;
  const spare = Math.max(0, free - leastHeight(shut, text));
  const more = spare / Math.max(1, open || shut.length);
  let at = top - Math.max(0, Math.min(scroll, leastHeight(shut, text) - free));
  return shut.map((is) => {
    const height = is ? LEAST.shut * text + (open ? 0 : more) : LEAST.open * text + more;
    const room = { top: at, base: at + height, shut: is };
    at += height;
    return room;
  });
}
