import type { DrawContext, Sides, TextStyle } from '../render/canvas-context.js';
import type { LineDrawContext } from '../render/svg-text.js';

type ShapeName = Parameters<DrawContext['shapes']>[1];

/** Puts all down so many px lower. */
export class LoweredDrawContext implements LineDrawContext {
  readonly #ctx: LineDrawContext;
  readonly #by: number;

  constructor(ctx: LineDrawContext, by: number) {
    this.#ctx = ctx;
    this.#by = by;
  }

  /** `size` numbers a mark, of which every `step`th from the second on is a y. */
  #lower(list: readonly number[], size: number, step: number): number[] {
    return list.map((n, i) => ((i % size) % step === 1 ? n + this.#by : n));
  }

  rects(list: readonly number[], colour: string, alpha: number, radius?: number): void {
    this.#ctx.rects(this.#lower(list, 4, 4), colour, alpha, radius);
  }

  dots(list: readonly number[], colour: string, ring?: number): void {
    this.#ctx.dots(this.#lower(list, 3, 3), colour, ring);
  }

  shapes(list: readonly number[], shape: ShapeName, colour: string): void {
    this.#ctx.shapes(this.#lower(list, 3, 3), shape, colour);
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    this.#ctx.lines(this.#lower(list, 4, 2), colour, alpha, width);
  }

  fade(
    [x, y, width, height]: readonly [number, number, number, number],
    colour: string,
    alpha: number,
    sides: Sides,
  ): void {
    this.#ctx.fade([x, y + this.#by, width, height], colour, alpha, sides);
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    this.#ctx.text(text, x, y + this.#by, style);
  }

  line(
    text: string,
    [x, y, width]: readonly [number, number, number],
    style: TextStyle,
    anchor?: number,
  ): void {
    this.#ctx.line(text, [x, y + this.#by, width], style, anchor);
  }
}
