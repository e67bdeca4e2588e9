import { KeptAxis, type PlotInput } from '../../element/drawing.js';
import { sceneOf } from '../../element/plot.js';
import { breakLines, fitLine } from '../../layout/break-lines.js';
import { CARD, CARD_DOWN } from '../../layout/card-texts.js';
import type { LaneRoom } from '../../layout/compose.js';
import type { LabelMark, Scene } from '../../layout/scene.js';
import { type Metrics, STYLE, styleFor, VERTICAL, verticalSizes } from '../../layout/style.js';
import type { AxisTicks } from '../../layout/ticks.js';
import type { Picture, StackLabel, VerticalScene } from '../../layout/vertical-scene.js';
import { MirrorPen, type TextStyle, TURNED } from '../../render/canvas-pen.js';
import { paintScene } from '../../render/paint-scene.js';
import { paintVertical } from '../../render/paint-vertical.js';
import { COLOURS, type Palette } from '../../render/palette.js';
import { SvgPen } from '../../render/svg-pen.js';

// The scene that is on the screen as an SVG, its headlines included.

/** The colours by their names, so that they are those of paper when it is printed. */
const PAPER = {
  marks: Array.from({ length: COLOURS }, (_, i) => `var(--_color-${String(i + 1)})`),
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
export function pictureOf(scene: Picture, { palette: { text }, number, metrics }: Drawn): SVGElement {
  const palette: Palette = { ...PAPER, text };
  const pen = new SvgPen(scene.width, scene.height);
  if (scene.vertical) {
    paintVertical(scene, pen, palette, { number });
    for (const label of [...scene.strip, ...scene.labels]) beside(scene, pen, palette, label);
  } else drawAlong(scene, pen, palette, { number, metrics });
  return pen.root;
}

type Drawn = Pick<PlotInput, 'palette' | 'number' | 'metrics'>;
type Font = Parameters<Metrics['width']>[1];
type Box = readonly [x: number, y: number, room: number];
type Write = (text: string, box: Box, font: Font | 'text', align?: 'start' | 'end') => void;

const FONTS: Readonly<Record<Font | 'text', TextStyle>> = {
  title: { colour: PAPER.ink, size: 13 },
  strong: { colour: PAPER.ink, size: 13, bold: true },
  date: { colour: PAPER.muted, size: 11 },
  strip: { colour: PAPER.ink, size: 11 },
  text: { colour: PAPER.ink, size: 12 },
};

/** Px that a text may be wider than its room before it is shortened: places are rounded. */
const SLACK = 1;

function drawAlong(scene: Scene, pen: SvgPen, palette: Palette, drawn: Omit<Drawn, 'palette'>): void {
  const { rtl, width } = scene;
  const { number, metrics } = drawn;
  const { text: scale } = palette;
  paintScene(scene, rtl ? new MirrorPen(pen, width) : pen, palette, { number });
  const widthOf = (text: string, font: Font | 'text'): number =>
    font === 'text'
      ? (metrics.width(text, 'title') * 12) / 13
      : metrics.width(text, font === 'strip' ? 'date' : font);
  const write: Write = (text, [x, y, room], font, align = 'start') => {
    const long = room + SLACK;
    const fitted = fitLine(text, long, (part) => widthOf(part, font));
    const from = align === 'end' ? x - SLACK : x;
    const { size, ...style } = FONTS[font];
    const box = [rtl ? width - from - long : from, y, long] as const;
    pen.line(fitted, box, { ...style, size: size * scale, align: rtl ? TURNED[align] : align });
  };
  const inSight = (top: number): boolean => top >= scene.stripHeight - 4 && top < scene.axis - 20;
  for (const lane of scene.lanes) {
    for (const label of lane.labels) if (inSight(label.top)) headline(write, scale, label);
    if (lane.value === undefined || !inSight(lane.top)) continue;
    write(`${lane.name} ${number(lane.count)}`, [8, lane.top + 2, width - 16], 'strong');
  }
  for (const { x, row, width: room, title, date } of scene.strip)
    write(inLine(title, date, rtl), [x, row * STYLE.stripRow * scale + 3, room], 'strip');
}

/** Each reads its own way, and the title comes first where time begins. */
const inLine = (title: string, date: string, rtl: boolean | undefined): string =>
  `${rtl ? '\u2067' : '\u2066'}\u2068${title}\u2069 \u2068${date}\u2069\u2069`;

function headline(write: Write, scale: number, label: LabelMark): void {
  const { left, top, placed, title, date, strong, card } = label;
  const align = placed.flow === -1 ? 'end' : 'start';
  const at = card && placed.flow === -1 ? left + card.width - card.textWidth : left;
  let y = top;
  const put = (text: string, height: number, font: Font | 'text'): void => {
    write(text, [at, y, card?.textWidth ?? placed.width], font, align);
    y += height * scale;
  };
  for (const line of card?.titleLines ?? [title]) put(line, CARD.titleLine, strong ? 'strong' : 'title');
  put(date, CARD.dateLine + CARD.air, 'date');
  for (const line of card?.textLines ?? []) put(line, CARD.textLine, 'text'); // pictures are left to the screen
}

/** A text beside a vertical axis, in as many lines as on the screen. */
function beside(
  scene: VerticalScene,
  pen: SvgPen,
  { ink, muted, text: scale }: Palette,
  { place, title, date, strong, era, width, card }: StackLabel,
): void {
  const { titleLine, title: size, date: small, era: name, dateLine } = verticalSizes(scale);
  const align = scene.mirrored ? 'end' : 'start';
  const left = scene.mirrored ? scene.width - scene.text - width : scene.text;
  const style = { colour: ink, size: era ? name : size, bold: strong || era, align } as const;
  if (era) {
    pen.line(`${title} · ${date}`, [left, place.top, width], style);
    return;
  }
  const lines =
    card?.titleLines ??
    breakLines(title, width, (text) => text.length * size * 0.52).slice(0, VERTICAL.lines);
  lines.forEach((line, i) => pen.line(line, [left, place.top + i * titleLine, width], style));
  const foot = card ? place.top + lines.length * titleLine : place.top + place.height - dateLine;
  pen.line(date, [left, foot, width], { colour: muted, size: small, align });
  card?.textLines.forEach((line, i) => {
    const top = foot + dateLine + (CARD_DOWN.air + i * CARD_DOWN.textLine) * scale;
    pen.line(line, [left, top, width], { colour: ink, size: 13 * scale, align });
  });
}

// What is drawn on paper: the window on the screen, set for the width of a page, and every lane, also those that are scrolled
// out of sight.

/** Px along the axis at most: shrunk to a page, headlines of a wider picture are too small to read. */
const WIDEST = 800;

/** Height of a picture for its width, at most: two stand on a page, so that none leaves much of the one before it empty. */
const PAGE = 0.62;

/** One picture, or so many that each stands on one page. */
export function scenesOnPaper([drawn, scene]: readonly [PlotInput, Picture]): readonly Picture[] {
  if (scene.vertical) return [scene];
  const width = Math.min(WIDEST, scene.width);
  const wide = width < scene.width;
  const input = { ...drawn, view: { ...drawn.view, width } };
  const ticks = wide ? ticksOf(input) : scene;
  const { lanes } = input;
  if (!scene.clipped || !lanes) return [wide ? sceneOf(input, { ticks, motion: 'fresh' }) : scene];
  const { axis, stripRow, maxStripRows } = styleFor(input.palette.text);
  const around = axis + stripRow * maxStripRows + 4;
  const pages = pagesOf(lanes.place(0, 0), width * PAGE - around);
  return pages.map(({ from, rooms }) => {
    const high = heightOf(rooms);
    const place = (_: number, bottom: number): readonly LaneRoom[] => {
      const down = bottom - rooms.at(-1)!.base;
      return rooms.map((r) => ({ ...r, top: r.top + down, base: r.base + down }));
    };
    const choices = lanes.choices.slice(from, from + rooms.length);
    const page = { ...input, height: high + around, lanes: { ...lanes, choices, place } };
    return sceneOf(page, { ticks, motion: 'fresh' });
  });
}

const ticksOf = (input: PlotInput): AxisTicks =>
  new KeptAxis(({ metrics }) => ({ labelWidth: (text) => metrics.width(text, 'strip') })).ticks(input);

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
