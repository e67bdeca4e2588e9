// The scene that is on the screen as an SVG, its headlines included.
import { MirrorPen, TURNED } from '../paint/mirror-pen.js';
import type { Palette } from '../paint/palette.js';
import { paintScene } from '../paint/paint-scene.js';
import { paintVertical } from '../paint/paint-vertical.js';
import type { LabelMark, Scene } from '../scene/scene.js';
import type { TextStyle } from '../paint/pen.js';
import { STYLE, type Metrics } from '../scene/style.js';
import type { Picture, StackLabel, VerticalScene } from '../scene/vertical-scene.js';
import { VERTICAL, verticalSizes } from '../scene/vertical-style.js';
import { breakLines } from '../view/break-lines.js';
import { fitLine } from '../view/fit-line.js';
import type { PlotInput } from './drawing.js';
import { SvgPen } from './print-svg-pen.js';
import { COLOURS } from './theme-controller.js';

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
type Write = (text: string, box: Box, font: Font, align?: 'start' | 'end') => void;

const FONTS: Readonly<Record<Font, TextStyle>> = {
  title: { colour: PAPER.ink, size: 13 },
  strong: { colour: PAPER.ink, size: 13, bold: true },
  date: { colour: PAPER.muted, size: 11 },
  strip: { colour: PAPER.ink, size: 11 },
};

/** Px that a text may be wider than its room before it is shortened: places are rounded. */
const SLACK = 1;

function drawAlong(scene: Scene, pen: SvgPen, palette: Palette, drawn: Omit<Drawn, 'palette'>): void {
  const { leftwards, width } = scene;
  const { number, metrics } = drawn;
  const { text: scale } = palette;
  paintScene(scene, leftwards ? new MirrorPen(pen, width) : pen, palette, { number });
  const write: Write = (text, [x, y, room], font, align = 'start') => {
    const long = room + SLACK;
    const fitted = fitLine(text, long, (part) => metrics.width(part, font === 'strip' ? 'date' : font));
    const from = align === 'end' ? x - SLACK : x;
    const { size, ...style } = FONTS[font];
    const box = [leftwards ? width - from - long : from, y, long] as const;
    pen.line(fitted, box, { ...style, size: size * scale, align: leftwards ? TURNED[align] : align });
  };
  const inSight = (top: number): boolean => top >= scene.stripHeight - 4 && top < scene.axis - 20;
  for (const lane of scene.lanes) {
    for (const label of lane.labels) if (inSight(label.top)) headline(write, scale, label);
    if (lane.value === undefined || !inSight(lane.top)) continue;
    write(`${lane.name} ${number(lane.count)}`, [8, lane.top + 2, width - 16], 'strong');
  }
  for (const { x, row, width: room, title, date } of scene.strip)
    write(inLine(title, date, leftwards), [x, row * STYLE.stripRow * scale + 3, room], 'strip');
}

/** Each reads its own way, and the title comes first where time begins. */
const inLine = (title: string, date: string, leftwards: boolean): string =>
  `${leftwards ? '\u2067' : '\u2066'}\u2068${title}\u2069 \u2068${date}\u2069\u2069`;

function headline(write: Write, scale: number, { left, top, placed, title, date, strong }: LabelMark): void {
  const align = placed.flow === -1 ? 'end' : 'start';
  write(title, [left, top, placed.width], strong ? 'strong' : 'title', align);
  write(date, [left, top + 17 * scale, placed.width], 'date', align);
}

/** A text beside a vertical axis, in as many lines as on the screen. */
function beside(
  scene: VerticalScene,
  pen: SvgPen,
  { ink, muted, text: scale }: Palette,
  { place, title, date, strong, era, width }: StackLabel,
): void {
  const { titleLine, title: size, date: small, era: name, dateLine } = verticalSizes(scale);
  const align = scene.mirrored ? 'end' : 'start';
  const left = scene.mirrored ? scene.width - scene.text - width : scene.text;
  const style = { colour: ink, size: era ? name : size, bold: strong || era, align } as const;
  if (era) {
    pen.line(`${title} · ${date}`, [left, place.top, width], style);
    return;
  }
  const lines = breakLines(title, width, (text) => text.length * size * 0.52).slice(0, VERTICAL.lines);
  lines.forEach((line, i) => pen.line(line, [left, place.top + i * titleLine, width], style));
  const foot = place.top + place.height - dateLine;
  pen.line(date, [left, foot, width], { colour: muted, size: small, align });
}
