// What is drawn on paper: as on the screen, but every lane, also those that are scrolled out of sight.
import type { LaneRoom } from '../scene/compose.js';
import { styleFor } from '../scene/style.js';
import type { Picture } from '../scene/vertical-scene.js';
import type { PlotInput } from './drawing.js';
import { sceneOf } from './plot.js';

/** Height of a picture for its width, at most: two stand on a page, so that none leaves much of the one before it empty. */
const PAGE = 0.62;

/** One picture, or so many that each stands on one page. */
export function scenesOnPaper([input, scene]: readonly [PlotInput, Picture]): readonly Picture[] {
  const { lanes } = input;
  if (scene.vertical || !scene.clipped || !lanes) return [scene];
  const { axis, stripRow, maxStripRows } = styleFor(input.palette.text);
  const around = axis + stripRow * maxStripRows + 4;
  const pages = pagesOf(lanes.place(0, 0), scene.width * PAGE - around);
  return pages.map(({ from, rooms }) => {
    const high = heightOf(rooms);
    const place = (_: number, bottom: number): readonly LaneRoom[] => {
      const down = bottom - rooms.at(-1)!.base;
      return rooms.map((r) => ({ ...r, top: r.top + down, base: r.base + down }));
    };
    const choices = lanes.choices.slice(from, from + rooms.length);
    const page = { ...input, height: high + around, lanes: { ...lanes, choices, place } };
    return sceneOf(page, { ticks: scene, motion: 'fresh' });
  });
}

interface Page {
  readonly from: number;
  readonly rooms: LaneRoom[];
}

const heightOf = (rooms: readonly LaneRoom[]): number => rooms.at(-1)!.base - rooms[0]!.top;

function pagesOf(rooms: readonly LaneRoom[], most: number): Page[] {
  const pages: Page[] = [];
  rooms.forEach((room, from) => {
    const last = pages.at(-1);
    if (last && heightOf([...last.rooms, room]) <= most) last.rooms.push(room);
    else pages.push({ from, rooms: [room] });
  });
  return pages;
}
