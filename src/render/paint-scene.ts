import type { DrawContext } from './canvas-context.js';
import { entryColour, type Palette, CIRCLE, type Shape, shapeOf, markColour } from './palette.js';
import {
  type CountBadge,
  isSoftBar,
  type Lane,
  type LabelMark,
  type Scene,
  type TickMark,
  type Picture,
} from '../layout/scene.js';
import { countWidth } from '../layout/compose-labels.js';
import { rowsHeight } from '../layout/style.js';
import type { Entry } from '../source/source.js';

// Dots with a ring of the surface about them: circles, or other shapes where the author tells values by those.

/** Px of surface about a dot. */
const HALO = 1.2;

export class MarkBatches {
  readonly #halos = new Map<Shape, number[]>();
  readonly #dots = new Map<string, { shape: Shape; colour: string; list: number[] }>();
  private readonly palette: Palette;

  constructor(palette: Palette) {
    this.palette = palette;
  }

  add(x: number, y: number, { entry, radius }: Pick<CountBadge, 'entry' | 'radius'>): void {
    const { palette } = this;
    const shape = shapeOf(palette, entry);
    const colour = entryColour(palette, entry);
    const halo = this.#halos.get(shape);
    if (halo) halo.push(x, y, radius + HALO);
    else this.#halos.set(shape, [x, y, radius + HALO]);
    const key = `${shape} ${colour}`;
    const dots = this.#dots.get(key);
    if (dots) dots.list.push(x, y, radius);
    else this.#dots.set(key, { shape, colour, list: [x, y, radius] });
  }

  paint(ctx: DrawContext): void {
    const put = (shape: Shape, list: number[], colour: string): void =>
      shape === CIRCLE ? ctx.dots(list, colour) : ctx.shapes(list, shape, colour);
    for (const [shape, list] of this.#halos) put(shape, list, this.palette.surface);
    for (const { shape, colour, list } of this.#dots.values()) put(shape, list, colour);
  }
}

/** Collects numbers per colour, so that each colour is one batch. */
export class Batches {
  readonly lists = new Map<string, number[]>();

  of(colour: string): number[] {
    let list = this.lists.get(colour);
    if (!list) this.lists.set(colour, (list = []));
    return list;
  }
}

// Puts a scene down with a draw context: bands, grid, histograms, stems, bars, dots, counts, axis. It only writes.

export interface PaintOptions {
  /** Ordinal of the selected entry. */
  readonly selected?: number | undefined;
  /** A count, in the reader's digits. */
  readonly number: (n: number) => string;
  /** What now is called. Default: its line has no name. */
  readonly now?: string | undefined;
  /** Key of a crowd that shows all its colours. */
  readonly lit?: string | undefined;
}

const BAR = 5;
/** A coarse date, as high as a dot. */
export const SOFT_BAR = 8;
export const SOFT_ALPHA = 0.9;
/** Bars and stems are seen at 3:1 on the surface in every colour (WCAG 2.2, 1.4.11). */
export const BAR_ALPHA = 1;
const STEM_ALPHA = 0.92;
/** Px of the outline of a coarse date, and how much of the surface is in it. */
const OUTLINE = 1.5;
const INSIDE = 0.6;

export function paintScene(scene: Scene, ctx: DrawContext, palette: Palette, options: PaintOptions): void {
  paintBands(scene, ctx, palette);
  paintGrid(scene, ctx, palette);
  paintOwn(scene, 'under', ctx, palette);
  for (const lane of scene.lanes) {
    paintHistograms(lane, ctx, palette, options.lit);
    paintStems(lane, ctx, palette);
    paintBadges(lane, ctx, palette, options);
    paintLine(scene, lane, ctx, palette);
    paintCounts(lane, ctx, palette, options);
  }
  paintOwn(scene, 'over', ctx, palette);
  if (scene.clipped) cover(scene, ctx, palette);
  paintTicks(scene, ctx, palette, options);
  paintNow(scene, ctx, palette, options);
}

function paintOwn({ own = [] }: Scene, layer: 'under' | 'over', ctx: DrawContext, palette: Palette): void {
  if (own.length === 0) return;
  const colours = { ...palette, of: (colour: number) => markColour(palette, colour) };
  for (const mark of own) if (mark.layer === layer) mark.paint(ctx, colours);
}

/** Lanes are scrolled under the names along the top and under the axis. */
function cover({ width, spanRowsHeight, axis, height }: Scene, ctx: DrawContext, palette: Palette): void {
  ctx.rects([0, 0, width, spanRowsHeight], palette.surface, 1);
  ctx.rects([0, axis, width, height - axis], palette.surface, 1);
  ctx.lines([0, crisp(axis - 0.5), width, crisp(axis - 0.5)], palette.muted, 0.7, 1);
}

function paintBands(scene: Scene, ctx: DrawContext, palette: Palette): void {
  for (const band of scene.bands) {
    const colour = entryColour(palette, band.entry);
    const box = [band.from, scene.spanRowsHeight, band.to - band.from, scene.axis - scene.spanRowsHeight];
    if (!palette.forced) ctx.rects(box, colour, 0.1);
    ctx.rects([band.from, scene.spanRowsHeight + band.row * 4, band.to - band.from, 3], colour, 1);
  }
}

function paintGrid(scene: Scene, ctx: DrawContext, palette: Palette): void {
  const labels = scene.lanes.flatMap((lane) => lane.labels);
  const lines = scene.minor.flatMap(({ x }) =>
    besides([scene.spanRowsHeight, scene.axis], labelsAt(crisp(x), labels, scene)).flatMap(([from, to]) => [
      crisp(x),
      from,
      crisp(x),
      to,
    ]),
  );
  ctx.lines(lines, palette.hair, 1, 1);
}

export type Range = readonly [from: number, to: number];

/** Where texts stand on an upright line. */
const labelsAt = (x: number, labels: readonly LabelMark[], { style }: Scene): Range[] =>
  labels
    .filter(({ left, placed }) => x > left - 4 && x < left + placed.width + 4)
    .map(({ top, placed }): Range => [top, top + rowsHeight(placed.rows, style) - 3])
    .sort((a, b) => a[0] - b[0]);

/** What is left of a range without others, which are in order. */
export function besides([from, to]: Range, taken: readonly Range[]): Range[] {
  const out: Range[] = [];
  let at = from;
  for (const [begin, end] of taken) {
    if (begin > at) out.push([at, Math.min(begin, to)]);
    at = Math.max(at, end);
  }
  return at < to ? [...out, [at, to]] : out;
}

const crisp = (x: number): number => Math.round(x) + 0.5;

/** How strong histograms of many themes are. */
export const NEUTRAL = 0.82;

function paintHistograms(lane: Lane, ctx: DrawContext, palette: Palette, lit: string | undefined): void {
  const lists: number[][] = [];
  const neutral: number[] = [];
  for (const histogram of lane.histograms)
    for (const c of histogram.columns) {
      const plain = lane.motley && histogram.key !== lit;
      const from = Math.round(c.from);
      const width = Math.max(1, Math.round(c.to) - from - (c.to - c.from > 3 ? 1 : 0));
      const foot = Math.round(lane.base);
      let bottom = foot;
      let below = 0;
      for (let i = 0; i < c.colours.length; i++) {
        below += c.colours[i]!;
        const top = foot - Math.round((below / c.count) * c.height);
        if (!plain && top < bottom) (lists[i] ??= []).push(from, top, width, bottom - top);
        bottom = top;
      }
      if (plain) neutral.push(from, bottom, width, foot - bottom);
    }
  ctx.rects(neutral, palette.none, palette.forced ? 1 : NEUTRAL);
  lists.forEach((list, i) => ctx.rects(list, markColour(palette, i), 0.9));
}

function paintStems(lane: Lane, ctx: DrawContext, palette: Palette): void {
  const batches = new Batches();
  for (const l of lane.labels) {
    const x = crisp(l.placed.x - 0.5);
    batches.of(entryColour(palette, l.entry)).push(x, l.top + 3, x, l.foot);
  }
  for (const [colour, list] of batches.lists) ctx.lines(list, colour, palette.forced ? 1 : STEM_ALPHA, 1);
}

function paintBadges(lane: Lane, ctx: DrawContext, palette: Palette, options: PaintOptions): void {
  const [bars, soft, dots] = [new Batches(), new Batches(), new MarkBatches(palette)];
  for (const p of lane.badges) {
    const colour = entryColour(palette, p.entry);
    if (p.to > p.x + p.radius) paintBar(p, colour, ctx, p.soft ? soft : bars);
    const whole = isSoftBar(p);
    if (p.x > -p.radius && !whole) dots.add(p.x, p.y, p);
    if (p.entry.ordinal !== options.selected) continue;
    if (whole) ctx.rects([p.x - 3, p.y - 7, p.to - p.x + 6, 14], palette.ink, 0.25, 7);
    else ctx.dots([p.x, p.y, p.radius + 4], palette.ink, 2);
  }
  for (const [colour, list] of soft.lists) paintSoft(list, colour, ctx, palette);
  for (const [colour, list] of bars.lists) ctx.rects(list, colour, BAR_ALPHA, BAR / 2);
  dots.paint(ctx);
}

/** What a coarse date leaves open: an outline, and pale inside. */
export function paintSoft(list: readonly number[], colour: string, ctx: DrawContext, palette: Palette): void {
  ctx.rects(list, colour, 1, SOFT_BAR / 2);
  const inside = list.map((n, i) => (i % 4 < 2 ? n + OUTLINE : Math.max(0, n - 2 * OUTLINE)));
  ctx.rects(inside, palette.surface, palette.forced ? 1 : INSIDE, SOFT_BAR / 2 - OUTLINE);
}

function paintBar(p: CountBadge, colour: string, ctx: DrawContext, batch: Batches): void {
  const high = p.soft ? SOFT_BAR : BAR;
  const box = [p.x, p.y - high / 2, p.to - p.x, high] as const;
  if (p.fadeStart || p.fadeEnd)
    ctx.fade(box, colour, p.soft ? SOFT_ALPHA : BAR_ALPHA, { start: p.fadeStart, end: p.fadeEnd });
  else batch.of(colour).push(...box);
}

function paintLine(scene: Scene, lane: Lane, ctx: DrawContext, palette: Palette): void {
  const y = crisp(lane.base - 0.5);
  const last = lane.base >= scene.axis - 1;
  ctx.lines([0, y, scene.width, y], last ? palette.muted : palette.hair, last ? 0.7 : 1, 1);
}

/** Numbers stand on a patch of the surface no larger than they are, so that no stem runs through them. */
function paintCounts(lane: Lane, ctx: DrawContext, palette: Palette, options: PaintOptions): void {
  const size = 11 * palette.text;
  const add = (text: string, x: number, y: number, colour: string): void => {
    const width = (text.length * 6.6 + 2) * palette.text;
    ctx.rects([x - width / 2, y - size + 1, width, size], palette.surface, 1, 2);
    ctx.text(text, x, y, { colour, size, bold: true, align: 'center' });
  };
  for (const { count, x, y } of lane.overflows) {
    const half = (countWidth(count, palette.text) + 8 * palette.text) / 2;
    add(`+${options.number(count)}`, x + half, y + 4 * palette.text, palette.muted);
  }
  for (const { count, x, y } of lane.counts) add(options.number(count), x, y, palette.ink);
}

const nowWidth = (name: string, text: number): number => (name.length * 6.8 + 8) * text;

/** A line where now is, behind texts, and its name under the axis. */
function paintNow(scene: Scene, ctx: DrawContext, palette: Palette, { now: name }: PaintOptions): void {
  const { now, spanRowsHeight, axis } = scene;
  if (now === undefined) return;
  const x = crisp(now);
  const labels = scene.lanes.flatMap((lane) => lane.labels);
  const lines = besides([spanRowsHeight, axis + 6], labelsAt(x, labels, scene)).flatMap(([from, to]) => [
    x,
    from,
    x,
    to,
  ]);
  ctx.lines(lines, palette.accent, 0.85, 1);
  if (!name) return;
  const size = 11 * palette.text;
  const width = nowWidth(name, palette.text);
  const y = axis + 17 * palette.text;
  ctx.rects([now - width / 2, y - size, width, size + 4], palette.surface, 1, 3);
  ctx.text(name, now, y, { colour: palette.accent, size, bold: true, align: 'center' });
}

function paintTicks(
  scene: Scene,
  ctx: DrawContext,
  palette: Palette,
  { now: name = '' }: PaintOptions,
): void {
  const { muted, ink, text } = palette;
  const now = scene.now ?? NaN;
  const half = name ? nowWidth(name, text) / 2 : NaN;
  // the name of now stands in the place of theirs
  const isFree = ({ x, label }: TickMark): boolean => {
    const [from, to] = [x + 5, x + 5 + label.length * 6.6 * text];
    return !(from < now + half && to > now - half);
  };
  for (const t of scene.minor.filter(isFree))
    ctx.text(t.label, t.x + 5, scene.axis + 17 * text, { colour: muted, size: 11.5 * text });
  const major = { colour: ink, size: 12.5 * text, bold: true };
  for (const t of scene.major) ctx.text(t.label, Math.max(14, t.x + 5), scene.axis + 35 * text, major);
}

// What is outside the chosen era steps back: a veil over marks, and texts that are told to.

/** How much of the surface is in the veil; texts have as much. */
const VEIL = 0.55;

/** Px that a mark at the end of the era reaches beyond it. */
const MARK = 6;

/** Whether a text steps back. Nothing does where no era is chosen. */
export function outsideEra(
  { bands }: Pick<Picture, 'bands'>,
  selected: number | undefined,
): (entry: Entry) => boolean {
  const era = bands.find(({ entry }) => entry.ordinal === selected)?.entry;
  return ({ ordinal, span }) =>
    era !== undefined && ordinal !== selected && (span.start >= era.span.end || span.end <= era.span.start);
}

export function paintOutside(
  scene: Picture,
  ctx: DrawContext,
  { surface, forced }: Palette,
  selected: number | undefined,
): void {
  const band = scene.bands.find(({ entry }) => entry.ordinal === selected);
  if (!band || forced) return;
  const [from, to] = [band.from - MARK, band.to + MARK];
  const veil = (x: number, y: number, width: number, height: number): void => {
    if (width > 0 && height > 0) ctx.rects([x, y, width, height], surface, VEIL);
  };
  if (scene.vertical) {
    const { axis, width, height } = scene;
    // the line of the axis stays
    veil(axis + 1, 0, width - axis - 1, from);
    veil(axis + 1, to, width - axis - 1, height - to);
  } else {
    const { axis, width, spanRowsHeight: top } = scene;
    veil(0, top, from, axis - top - 1);
    veil(to, top, width - to, axis - top - 1);
  }
}
