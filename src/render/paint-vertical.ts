// Puts a vertical scene down with a draw context: bands, axis, histograms, leaders, bars, dots, counts. It only writes.
import {
  isSoftBar,
  type CountBadge,
  columnsOf,
  type VerticalScene,
  type VerticalTick,
} from '../layout/scene.js';
import { aside } from '../layout/style.js';
import {
  BAR_ALPHA,
  Batches,
  NEUTRAL,
  besides,
  paintSoft,
  type PaintOptions,
  type Range,
  SOFT_ALPHA,
  SOFT_BAR,
  MarkBatches,
} from './paint-scene.js';
import { RtlDrawContext, type DrawContext } from './canvas-context.js';
import { entryColour, markColour, type Palette } from './palette.js';

const BAR = 5;
/** Px over which an open or unsure end of a bar fades, in so many steps. */
const FADE = 32;
const STEPS = 8;
/** Straight pieces of a bent leader. */
const PIECES = 10;

/** Gives back the draw context, which draws from the axis's side. */
export function paintVertical(
  scene: VerticalScene,
  to: DrawContext,
  palette: Palette,
  options: PaintOptions,
): DrawContext {
  const ctx = scene.mirrored ? new RtlDrawContext(to, scene.width) : to;
  const columns = columnsOf(scene);
  paintBands(scene, ctx, palette);
  const paintTime = (): void => {
    const named = options.now ? nowNameAt(scene, palette) : undefined;
    paintAxis(scene, ctx, palette, named);
    paintNow(scene, ctx, palette, options.now, named);
  };
  for (const column of columns) {
    paintLine(column, ctx, palette);
    paintHistograms(column, ctx, palette, options.lit);
  }
  if (!scene.clipped) paintTime();
  for (const column of columns) {
    paintLeaders(column, ctx, palette);
    paintBadges(column, ctx, palette, options);
    if (!column.collapsed) paintCounts(column, ctx, palette, options);
  }
  // lanes are scrolled under the axis
  if (scene.clipped) {
    ctx.rects([0, 0, scene.axis, scene.height], palette.surface, 1);
    paintTime();
  }
  return ctx;
}

function paintLine({ axis, height }: VerticalScene, ctx: DrawContext, palette: Palette): void {
  ctx.lines([axis, 0, axis, height], palette.muted, 0.45, 1.5);
}

function paintBands(scene: VerticalScene, ctx: DrawContext, palette: Palette): void {
  for (const { entry, from, to, row } of scene.bands) {
    const colour = entryColour(palette, entry);
    if (!palette.forced) ctx.rects([scene.axis, from, scene.width - scene.axis, to - from], colour, 0.08);
    ctx.rects([scene.width - 4 - row * 5, from, 4, to - from], colour, 1);
    ctx.lines([scene.axis, from, scene.width, from], colour, palette.forced ? 1 : 0.5, 1);
  }
}

function paintAxis(scene: VerticalScene, ctx: DrawContext, palette: Palette, now = NaN): void {
  const {
    axis,
    sizes: { tick: step },
  } = scene;
  const { text } = palette;
  const dashes = (ticks: readonly VerticalTick[]): number[] =>
    ticks.flatMap(({ y }) => [axis - 5, crisp(y), axis, crisp(y)]);
  ctx.lines(dashes(scene.minor), palette.muted, 0.6, 1);
  const write = (tick: VerticalTick, colour: string, size: number, bold: boolean): void => {
    // the name of now stands in its place
    if (Math.abs(tick.y - now) < besideTick(tick, scene, palette)) return;
    tick.lines.forEach((line, i) => {
      const y = tick.y + 4 * text + (i - (tick.lines.length - 1) / 2) * step;
      ctx.text(line, axis - 10, y, { colour, size: size * text, bold, align: 'end' });
    });
  };
  for (const t of scene.minor) write(t, palette.muted, 11.5, false);
  for (const t of scene.major) write(t, palette.ink, 12, true);
}

const crisp = (y: number): number => Math.round(y) + 0.5;

/** Bars grow from the axis; neighbours keep a px of air where they are wide enough. */
function paintHistograms(
  scene: VerticalScene,
  ctx: DrawContext,
  palette: Palette,
  lit: string | undefined,
): void {
  const batches = new Batches();
  const neutral: number[] = [];
  for (const histogram of scene.histograms)
    for (const c of histogram.columns) {
      const gap = c.to - c.from > 3 ? 1 : 0;
      let x = scene.axis;
      if (scene.motley && histogram.key !== lit) {
        neutral.push(x, c.from, c.height, c.to - c.from - gap);
        continue;
      }
      c.colours.forEach((n, i) => {
        const width = (n / c.count) * c.height;
        if (n) batches.of(markColour(palette, i)).push(x, c.from, width, c.to - c.from - gap);
        x += width;
      });
    }
  ctx.rects(neutral, palette.none, palette.forced ? 1 : NEUTRAL);
  for (const [colour, list] of batches.lists) ctx.rects(list, colour, 0.9);
}

/** From a mark straight to where the marks end, then bent to the headline's first line: all bend alike, so none cross. */
function paintLeaders(scene: VerticalScene, ctx: DrawContext, palette: Palette): void {
  const batches = new Batches();
  const ends = new Map(scene.badges.map((p) => [p.entry.ordinal, scene.axis + aside(p.y) + p.radius]));
  const bend = scene.text - scene.look.leader;
  const { lead } = scene.sizes;
  for (const { entry, place } of scene.labels) {
    const { y } = place;
    const colour = entryColour(palette, entry);
    batches.of(colour).push(ends.get(entry.ordinal) ?? scene.axis, y, bend, y);
    batches.of(colour).push(...curve(bend, y, scene.text - 5, place.top + lead));
  }
  for (const note of scene.look.countLeaders ? scene.notes : [])
    batches.of(palette.muted).push(...curve(bend, note.from, scene.text - 5, note.y));
  for (const [colour, list] of batches.lists) ctx.lines(list, colour, palette.forced ? 1 : 0.92, 1.25);
}

function curve(x0: number, y0: number, x1: number, y1: number): number[] {
  if (Math.abs(y1 - y0) < 1) return [x0, y0, x1, y1];
  const out: number[] = [];
  let [x, y] = [x0, y0];
  for (let i = 1; i <= PIECES; i++) {
    const share = i / PIECES;
    const nextX = x0 + (x1 - x0) * share;
    const nextY = y0 + (y1 - y0) * share * share * (3 - 2 * share);
    out.push(x, y, nextX, nextY);
    [x, y] = [nextX, nextY];
  }
  return out;
}

function paintBadges(scene: VerticalScene, ctx: DrawContext, palette: Palette, options: PaintOptions): void {
  const dots = new MarkBatches(palette);
  for (const p of scene.badges) {
    const x = scene.axis + aside(p.y);
    const colour = entryColour(palette, p.entry);
    if (p.to > p.x + p.radius) paintBar(p, x, colour, ctx, palette);
    if (p.x > -p.radius && !isSoftBar(p)) dots.add(x, p.x, p);
    if (p.entry.ordinal === options.selected) ctx.dots([x, p.x, p.radius + 4], palette.ink, 2);
  }
  dots.paint(ctx);
}

function paintBar(p: CountBadge, x: number, colour: string, ctx: DrawContext, palette: Palette): void {
  const alpha = palette.forced ? 1 : p.soft ? SOFT_ALPHA : BAR_ALPHA;
  const wide = p.soft ? SOFT_BAR : BAR;
  const reach = Math.min(FADE, (p.to - p.x) / 2);
  const from = p.x + (p.fadeStart ? reach : 0);
  const to = p.to - (p.fadeEnd ? reach : 0);
  const left = x - wide / 2;
  if (isSoftBar(p) && !p.fadeStart && !p.fadeEnd) {
    paintSoft([left, from, wide, to - from], colour, ctx, palette);
    return;
  }
  ctx.rects([left, from, wide, to - from], colour, alpha, wide / 2);
  for (let i = 0; i < STEPS; i++) {
    const step = reach / STEPS;
    const thin = alpha * (1 - (i + 0.5) / STEPS);
    if (p.fadeStart) ctx.rects([left, from - (i + 1) * step, wide, step], colour, thin);
    if (p.fadeEnd) ctx.rects([left, to + i * step, wide, step], colour, thin);
  }
}

/** Px from the middle of a tick's name to that of a line beside it. */
const besideTick = ({ lines }: VerticalTick, { sizes }: VerticalScene, { text }: Palette): number =>
  (lines.length * sizes.tick) / 2 + 8 * text - 1e-6;

/** Where the name of now stands: in the place of a small unit, but beside a larger one, which may be the only one that tells the year. */
function nowNameAt(scene: VerticalScene, palette: Palette): number | undefined {
  const { now, major, height } = scene;
  const tick =
    now === undefined ? undefined : major.find((t) => Math.abs(t.y - now) < besideTick(t, scene, palette));
  if (now === undefined || !tick) return now;
  const room = besideTick(tick, scene, palette);
  const over = tick.y - room;
  const under = tick.y + room;
  return over < 8 * palette.text || (now >= tick.y && under < height - 8 * palette.text) ? under : over;
}

/** A line where now is, which passes behind texts, and its name beside the axis. */
function paintNow(
  scene: VerticalScene,
  ctx: DrawContext,
  palette: Palette,
  name: string | undefined,
  at: number | undefined,
): void {
  const { now, axis, width } = scene;
  if (now === undefined) return;
  const y = crisp(now);
  const texts = columnsOf(scene).flatMap(({ labels, spanRows, text }) =>
    [...labels, ...spanRows]
      .filter(({ place }) => y > place.top - 3 && y < place.top + place.height + 3)
      .map((label): Range => [text - 4, text + label.width + 4]),
  );
  const pieces = besides(
    [axis - 5, width],
    texts.sort((a, b) => a[0] - b[0]),
  );
  ctx.lines(
    pieces.flatMap(([from, to]) => [from, y, to, y]),
    palette.accent,
    0.85,
    1,
  );
  if (!name || at === undefined) return;
  const size = 11 * palette.text;
  ctx.rects([0, at - size + 3, axis - 6, 2 * size - 6], palette.surface, 1);
  ctx.text(name, axis - 10, at + 4 * palette.text, {
    colour: palette.accent,
    size,
    bold: true,
    align: 'end',
  });
}

/** Px between two counts of crowds at least: the larger one is written. */
const CROWDED = 30;
/** And beside a "+n". */
const APART = 14;

/** Counts end where the texts begin, on a patch of the surface, so that nothing runs through them. */
function paintCounts(scene: VerticalScene, ctx: DrawContext, palette: Palette, options: PaintOptions): void {
  const taken: number[] = [];
  const size = 11 * palette.text;
  const put = (text: string, y: number, colour: string): void => {
    taken.push(y);
    const width = (text.length * 6.6 + 6) * palette.text;
    const right = scene.text - 6;
    ctx.rects([right - width, y - size / 2 - 2.5, width, size + 5], palette.surface, 0.92, 4);
    ctx.text(text, right - 3, y + 0.36 * size, { colour, size, bold: true, align: 'end' });
  };
  const isFree = (y: number, others: readonly number[], apart: number): boolean =>
    others.every((other) => Math.abs(other - y) >= apart * palette.text);
  for (const o of scene.overflows) {
    // none is left out: nothing else tells of these
    let y = o.x + 13;
    while (!isFree(y, taken, APART)) y += 2;
    put(`+${options.number(o.count)}`, y, palette.muted);
  }
  const more = [...taken];
  for (const r of [...scene.histograms].sort((a, b) => b.count - a.count)) {
    const middle = (r.from + r.to) / 2;
    const free = (y: number): boolean =>
      isFree(y, more, APART) && isFree(y, taken.slice(more.length), CROWDED);
    for (let by = 0; by <= (r.to - r.from) / 2; by += 3) {
      const y = [middle + by, middle - by].find(free);
      if (y === undefined) continue;
      put(options.number(r.count), y, palette.ink);
      break;
    }
  }
  for (const n of scene.notes) {
    const style = { colour: palette.muted, size: 13 * palette.text, bold: true };
    ctx.text(`+${options.number(n.count)}`, scene.text, n.y + 4.5 * palette.text, style);
  }
}
