import type { Pen, Sides, TextStyle } from './pen.js';

/** Alignments as seen in a mirror. */
export const TURNED = { start: 'end', center: 'center', end: 'start' } as const;

/** Puts everything down as seen in a mirror, texts still readable: right is left in a drawing this wide. */
export class MirrorPen implements Pen {
  private readonly pen: Pen;
  private readonly width: number;

  constructor(pen: Pen, width: number) {
    this.pen = pen;
    this.width = width;
  }

  rects(list: readonly number[], colour: string, alpha: number, radius?: number): void {
    const turned = list.map((n, i) => (i % 4 === 0 ? this.width - n - list[i + 2]! : n));
    this.pen.rects(turned, colour, alpha, radius);
  }

  dots(list: readonly number[], colour: string, ring?: number): void {
    const turned = list.map((n, i) => (i % 3 === 0 ? this.width - n : n));
    this.pen.dots(turned, colour, ring);
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    const turned = list.map((n, i) => (i % 2 === 0 ? this.width - n : n));
    this.pen.lines(turned, colour, alpha, width);
  }

  fade(box: readonly [number, number, number, number], colour: string, alpha: number, sides: Sides): void {
    const [x, y, width, height] = box;
    const turned = { start: sides.end, end: sides.start };
    this.pen.fade([this.width - x - width, y, width, height], colour, alpha, turned);
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    this.pen.text(text, this.width - x, y, { ...style, align: TURNED[style.align ?? 'start'] });
  }
}
