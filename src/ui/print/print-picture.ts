import type { PlotInput } from '../../context/drawing.js';
import type { PlotView } from '../../context/timeline-context.js';
import type { LaneRoom } from '../../layout/compose.js';
import { styleFor } from '../../layout/style.js';
import type { Picture } from '../../layout/vertical-scene.js';
import { drawScene } from '../../render/draw-scene.js';
import type { CalloutColours } from '../../render/paint-callouts.js';
import { SvgDrawContext } from '../../render/svg-context.js';

// The scene that is on the screen as an SVG, its headlines included.

/** The colours by their names, so that they are those of paper when it is printed. */
const PAPER = {
  none: 'var(--_color-none)',
  ink: 'var(--_ink)',
  muted: 'var(--_muted)',
  hair: 'var(--_hair)',
  surface: 'var(--_surface)',
  accent: 'var(--_accent)',
  font: 'inherit',
  forced: false,
};

/** What is drawn, and what it was drawn with. */
export function pictureOf(
  scene: Picture,
  { palette: { names, shapes, text }, number, metrics }: Pick<PlotInput, 'palette' | 'number' | 'metrics'>,
  over?: (ctx: SvgDrawContext, colours: CalloutColours) => void,
): SVGElement {
  const ctx = new SvgDrawContext(scene.width, scene.height);
  const palette = { ...PAPER, marks: names, names, shapes, text };
  drawScene(scene, ctx, { palette, number, metrics });
  over?.(ctx, palette);
  return ctx.root;
}

// What is drawn on paper: the window on the screen, set for the width of a page, and every lane, also those that are scrolled
// out of sight.

/** Px along the axis at most: shrunk to a page, headlines of a wider picture are too small to read. */
const WIDEST = 800;

/** Height of a picture for its width, at most: two stand on a page, so that none leaves much of the one before it empty. */
const PAGE = 0.62;

/** One picture, or so many that each stands on one page. */
export function scenesOnPaper(
  [drawn, scene]: readonly [PlotInput, Picture],
  plot: Pick<PlotView, 'sceneOf' | 'ticksOf'>,
): readonly Picture[] {
  // lanes that stand beside each other stand below each other on paper, which has no more room across for them
  if (scene.vertical && !scene.lanes) return [scene];
  const width = scene.vertical ? WIDEST : Math.min(WIDEST, scene.width);
  const same = !scene.vertical && width === scene.width ? scene : undefined;
  const input = { ...drawn, view: { ...drawn.view, width } };
  const ticks = same ?? plot.ticksOf(input);
  const { lanes } = input;
  if (!lanes || !(scene.clipped || scene.vertical)) return [same ?? plot.sceneOf(input, ticks)];
  const { axis, spanRow, maxSpanRows } = styleFor(input.palette.text, input.metrics.type);
  const around = axis + spanRow * maxSpanRows + 4;
  const pages = pagesOf(lanes.place(0, 0), width * PAGE - around);
  return pages.map(({ from, rooms }) => {
    const high = heightOf(rooms);
    const place = (_: number, bottom: number): readonly LaneRoom[] => {
      const down = bottom - rooms.at(-1)!.base;
      return rooms.map((r) => ({ ...r, top: r.top + down, base: r.base + down }));
    };
    const choices = lanes.choices.slice(from, from + rooms.length);
    const page = { ...input, height: high + around, lanes: { ...lanes, choices, place } };
    return plot.sceneOf(page, ticks);
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
