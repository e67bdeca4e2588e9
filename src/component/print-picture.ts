// The scene that is on the screen as an SVG, its headlines included.
import type { Palette } from '../paint/palette.js';
import { paintScene } from '../paint/paint-scene.js';
import type { LabelMark, Scene } from '../scene/scene.js';
import { STYLE } from '../scene/style.js';
import { SvgPen } from './print-svg-pen.js';
import { COLOURS } from './theme-controller.js';

/** The colours by their names, so that they are those of paper when it is printed. */
const PAPER: Palette = {
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

export function pictureOf(scene: Scene, number: (n: number) => string): SVGElement {
  const pen = new SvgPen(scene.width, scene.height);
  paintScene(scene, pen, PAPER, { number });
  for (const lane of scene.lanes) {
    for (const label of lane.labels) headline(pen, label);
    if (lane.value === undefined) continue;
    const name = `${lane.name} ${number(lane.count)}`;
    pen.line(name, [8, lane.top + 2, scene.width - 16], { colour: PAPER.ink, size: 13, bold: true });
  }
  for (const { x, row, width, title, date } of scene.strip)
    pen.line(`${title} ${date}`, [x, row * STYLE.stripRow + 3, width], { colour: PAPER.ink, size: 11 });
  return pen.root;
}

function headline(pen: SvgPen, { left, top, placed, title, date, strong }: LabelMark): void {
  const align = placed.flow === -1 ? 'end' : 'start';
  pen.line(title, [left, top, placed.width], { colour: PAPER.ink, size: 13, bold: strong, align });
  pen.line(date, [left, top + 17, placed.width], { colour: PAPER.muted, size: 11, align });
}
