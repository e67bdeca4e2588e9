import type { Lane, Pill, Scene } from '../layout/scene.js';
import type { Pen } from './canvas-pen.js';
import { markColour, type Palette } from './palette.js';

/** Collects numbers per colour, so that each colour is one batch. */
export class Batches {
  readonly lists = new Map<string, number[]>();

  of(colour: string): number[] {
    let list = this.lists.get(colour);
    if (!list) this.lists.set(colour, (list = []));
    return list;
  }
}

// Puts a scene down with a pen: bands, grid, ridges, stems, bars, dots, counts, axis. It only writes.

export interface PaintOptions {
  /** Ordinal of the selected entry. */
  readonly selected?: number | undefined;
  /** A count, in the reader's digits. */
  readonly number: (n: number) => string;
  /** Key of a crowd that shows all its colours. */
  readonly lit?: string | undefined;
}

const BAR = 5;

export function paintScene(scene: Scene, pen: Pen, palette: Palette, options: PaintOptions): void {
  paintBands(scene, pen, palette);
  paintGrid(scene, pen, palette);
  paintOwn(scene, 'under', pen, palette);
  for (const lane of scene.lanes) {
    paintRidges(lane, pen, palette);
    paintStems(lane, pen, palette);
    paintPills(lane, pen, palette, options);
    paintLine(scene, lane, pen, palette);
    paintCounts(lane, pen, palette, options);
  }
  paintOwn(scene, 'over', pen, palette);
  if (scene.clipped) cover(scene, pen, palette);
  paintTicks(scene, pen, palette);
}

function paintOwn({ own = [] }: Scene, layer: 'under' | 'over', pen: Pen, palette: Palette): void {
  if (own.length === 0) return;
  const colours = { ...palette, of: (colour: number) => markColour(palette, colour) };
  for (const mark of own) if (mark.layer === layer) mark.paint(pen, colours);
}

/** Lanes are scrolled under the names along the top and under the axis. */
function cover({ width, stripHeight, axis, height }: Scene, pen: Pen, palette: Palette): void {
  pen.rects([0, 0, width, stripHeight], palette.surface, 1);
  pen.rects([0, axis, width, height - axis], palette.surface, 1);
  pen.lines([0, crisp(axis - 0.5), width, crisp(axis - 0.5)], palette.muted, 0.7, 1);
}

function paintBands(scene: Scene, pen: Pen, palette: Palette): void {
  for (const band of scene.bands) {
    const colour = markColour(palette, band.entry.colour);
    const box = [band.from, scene.stripHeight, band.to - band.from, scene.axis - scene.stripHeight];
    if (!palette.forced) pen.rects(box, colour, 0.1);
    pen.rects([band.from, scene.stripHeight + band.row * 4, band.to - band.from, 3], colour, 1);
  }
}

function paintGrid(scene: Scene, pen: Pen, palette: Palette): void {
  const lines = scene.minor.flatMap((t) => [crisp(t.x), scene.stripHeight, crisp(t.x), scene.axis]);
  pen.lines(lines, palette.hair, 1, 1);
}

const crisp = (x: number): number => Math.round(x) + 0.5;

function paintRidges(lane: Lane, pen: Pen, palette: Palette): void {
  const lists: number[][] = [];
  for (const ridge of lane.ridges)
    for (const c of ridge.columns) {
      const from = Math.round(c.from);
      const width = Math.max(1, Math.round(c.to) - from - (c.to - c.from > 3 ? 1 : 0));
      const foot = Math.round(lane.base);
      let bottom = foot;
      let below = 0;
      for (let i = 0; i < c.colours.length; i++) {
        below += c.colours[i]!;
        const top = foot - Math.round((below / c.count) * c.height);
        if (top < bottom) (lists[i] ??= []).push(from, top, width, bottom - top);
        bottom = top;
      }
    }
  lists.forEach((list, i) => pen.rects(list, markColour(palette, i), 0.9));
}

function paintStems(lane: Lane, pen: Pen, palette: Palette): void {
  const batches = new Batches();
  for (const l of lane.labels) {
    const x = crisp(l.placed.x - 0.5);
    batches.of(markColour(palette, l.entry.colour)).push(x, l.top + 3, x, l.foot);
  }
  for (const [colour, list] of batches.lists) pen.lines(list, colour, palette.forced ? 1 : 0.45, 1);
}

function paintPills(lane: Lane, pen: Pen, palette: Palette, options: PaintOptions): void {
  const [rings, bars, soft, dots] = [[] as number[], new Batches(), new Batches(), new Batches()];
  for (const p of lane.pills) {
    const colour = markColour(palette, p.entry.colour);
    if (p.to > p.x + p.radius) paintBar(p, colour, pen, p.soft ? soft : bars);
    if (p.x > -p.radius) {
      rings.push(p.x, p.y, p.radius + 1.2);
      dots.of(colour).push(p.x, p.y, p.radius);
    }
    if (p.entry.ordinal === options.selected) pen.dots([p.x, p.y, p.radius + 4], palette.ink, 2);
  }
  for (const [colour, list] of soft.lists) pen.rects(list, colour, palette.forced ? 1 : 0.25, BAR / 2);
  for (const [colour, list] of bars.lists) pen.rects(list, colour, palette.forced ? 1 : 0.6, BAR / 2);
  pen.dots(rings, palette.surface);
  for (const [colour, list] of dots.lists) pen.dots(list, colour);
}

function paintBar(p: Pill, colour: string, pen: Pen, batch: Batches): void {
  const box = [p.x, p.y - BAR / 2, p.to - p.x, BAR] as const;
  if (p.fadeStart || p.fadeEnd)
    pen.fade(box, colour, p.soft ? 0.3 : 0.6, { start: p.fadeStart, end: p.fadeEnd });
  else batch.of(colour).push(...box);
}

function paintLine(scene: Scene, lane: Lane, pen: Pen, palette: Palette): void {
  const y = crisp(lane.base - 0.5);
  const last = lane.base >= scene.axis - 1;
  pen.lines([0, y, scene.width, y], last ? palette.muted : palette.hair, last ? 0.7 : 1, 1);
}

/** Numbers stand on a patch of the surface, so that no stem runs through them, and none on another one. */
function paintCounts(lane: Lane, pen: Pen, palette: Palette, options: PaintOptions): void {
  const size = 11 * palette.text;
  const put: (readonly [left: number, right: number, y: number])[] = [];
  const add = (text: string, x: number, y: number, colour: string): void => {
    const width = (text.length * 6.6 + 8) * palette.text;
    const left = Math.max(0, x - width / 2);
    if (put.some(([from, to, at]) => left < to && from < left + width && Math.abs(y - at) < size + 4)) return;
    put.push([left, left + width, y]);
    pen.rects([left, y - size - 1, width, size + 4], palette.surface, 0.92, 4);
    pen.text(text, left + width / 2, y, { colour, size, bold: true, align: 'center' });
  };
  for (const o of lane.overflows) add(`+${options.number(o.count)}`, o.x + 12, o.y + 4, palette.muted);
  for (const r of lane.shut ? [] : lane.ridges)
    add(options.number(r.count), (r.from + r.to) / 2, lane.base - r.height - 5, palette.ink);
}

function paintTicks(scene: Scene, pen: Pen, palette: Palette): void {
  const { muted, ink, text } = palette;
  for (const t of scene.minor)
    pen.text(t.label, t.x + 5, scene.axis + 17 * text, { colour: muted, size: 11.5 * text });
  const major = { colour: ink, size: 12.5 * text, bold: true };
  for (const t of scene.major) pen.text(t.label, Math.max(14, t.x + 5), scene.axis + 35 * text, major);
}
