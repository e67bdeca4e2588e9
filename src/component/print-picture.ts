// The scene that is on the screen as an SVG, its headlines included.
import { MirrorPen, TURNED } from '../paint/mirror-pen.js';
import type { Palette } from '../paint/palette.js';
import { paintScene } from '../paint/paint-scene.js';
import { paintVertical } from '../paint/paint-vertical.js';
import type { LabelMark, Scene } from '../scene/scene.js';
import type { TextStyle } from '../paint/pen.js';
import { STYLE } from '../scene/style.js';
import type { Picture, StackLabel, VerticalScene } from '../scene/vertical-scene.js';
import { VERTICAL, verticalSizes } from '../scene/vertical-style.js';
import { breakLines } from '../view/break-lines.js';
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

/** `text`: how large text is. */
export function pictureOf(scene: Picture, text: number, number: (n: number) => string): SVGElement {
  const palette: Palette = { ...PAPER, text };
  const pen = new SvgPen(scene.width, scene.height);
  if (scene.vertical) {
    paintVertical(scene, pen, palette, { number });
    for (const label of [...scene.strip, ...scene.labels]) beside(scene, pen, palette, label);
  } else drawAlong(scene, pen, palette, number);
  return pen.root;
}

type Box = readonly [x: number, y: number, room: number];
type Write = (text: string, box: Box, style: TextStyle) => void;

function drawAlong(scene: Scene, pen: SvgPen, palette: Palette, number: (n: number) => string): void {
  const { leftwards, width } = scene;
  paintScene(scene, leftwards ? new MirrorPen(pen, width) : pen, palette, { number });
  const write = (text: string, [x, y, room]: Box, usual: TextStyle): void => {
    const style = { ...usual, size: usual.size * palette.text };
    if (leftwards)
      pen.line(text, [width - x - room, y, room], { ...style, align: TURNED[style.align ?? 'start'] });
    else pen.line(text, [x, y, room], style);
  };
  const inSight = (top: number): boolean => top >= scene.stripHeight - 4 && top < scene.axis - 20;
  for (const lane of scene.lanes) {
    for (const label of lane.labels) if (inSight(label.top)) headline(write, palette.text, label);
    if (lane.value === undefined || !inSight(lane.top)) continue;
    const name = `${lane.name} ${number(lane.count)}`;
    write(name, [8, lane.top + 2, width - 16], { colour: PAPER.ink, size: 13, bold: true });
  }
  for (const { x, row, width: room, title, date } of scene.strip)
    write(`${title} ${date}`, [x, row * STYLE.stripRow * palette.text + 3, room], {
      colour: PAPER.ink,
      size: 11,
    });
}

function headline(write: Write, scale: number, { left, top, placed, title, date, strong }: LabelMark): void {
  const align = placed.flow === -1 ? 'end' : 'start';
  write(title, [left, top, placed.width], { colour: PAPER.ink, size: 13, bold: strong, align });
  write(date, [left, top + 17 * scale, placed.width], { colour: PAPER.muted, size: 11, align });
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
