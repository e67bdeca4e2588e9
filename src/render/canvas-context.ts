import { cornersOf, type Shape } from './palette.js';

type PolygonShape = Exclude<Shape, 'circle'>;

/** What a painter can put down. Shapes come in batches of one colour, as flat lists of numbers. */
export interface DrawContext {
  /** [x, y, width, height] each. */
  rects(list: readonly number[], colour: string, alpha: number, radius?: number): void;
  /** [x, y, radius] each; `ring` draws the outline only, so many px wide. */
  dots(list: readonly number[], colour: string, ring?: number): void;
  /** [x, y, radius] each. */
  shapes(list: readonly number[], shape: PolygonShape, colour: string): void;
  /** [x1, y1, x2, y2] each, upright or level. */
  lines(list: readonly number[], colour: string, alpha: number, width: number): void;
  /** A bar that fades out at one or both sides. */
  fade(box: readonly [number, number, number, number], colour: string, alpha: number, sides: Sides): void;
  text(text: string, x: number, y: number, style: TextStyle): void;
}

export interface Sides {
  readonly start: boolean;
  readonly end: boolean;
}

export interface TextStyle {
  readonly colour: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'start' | 'center' | 'end';
  /** Colour of a seam around the letters, where the draw context can draw one. */
  readonly halo?: string;
}

/** Letters of scripts that run from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** A draw context on a 2D canvas; the caller has scaled it to CSS px. */
export class CanvasDrawContext implements DrawContext {
  readonly #context: CanvasRenderingContext2D;
  readonly #font: string;
  /** The font the canvas has now. */
  #set = '';

  constructor(context: CanvasRenderingContext2D, font: string) {
    this.#context = context;
    this.#font = font;
  }

  // Rectangles are filled one by one: a path of hundreds takes longer.
  rects(list: readonly number[], colour: string, alpha: number, radius = 0): void {
    const c = this.#begin(colour, alpha);
    if (!radius) {
      for (let i = 0; i < list.length; i += 4) c.fillRect(list[i]!, list[i + 1]!, list[i + 2]!, list[i + 3]!);
      return;
    }
    c.beginPath();
    for (let i = 0; i < list.length; i += 4)
      c.roundRect(list[i]!, list[i + 1]!, list[i + 2]!, list[i + 3]!, radius);
    c.fill();
  }

  dots(list: readonly number[], colour: string, ring = 0): void {
    const c = this.#begin(colour, 1);
    c.beginPath();
    for (let i = 0; i < list.length; i += 3) {
      c.moveTo(list[i]! + list[i + 2]!, list[i + 1]!);
      c.arc(list[i]!, list[i + 1]!, list[i + 2]!, 0, 2 * Math.PI);
    }
    c.lineWidth = ring;
    if (ring) c.stroke();
    else c.fill();
  }

  shapes(list: readonly number[], shape: PolygonShape, colour: string): void {
    const c = this.#begin(colour, 1);
    c.beginPath();
    for (let i = 0; i < list.length; i += 3) {
      cornersOf(shape, list[i]!, list[i + 1]!, list[i + 2]!).forEach(([x, y], corner) =>
        corner ? c.lineTo(x, y) : c.moveTo(x, y),
      );
      c.closePath();
    }
    c.fill();
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    const c = this.#begin(colour, alpha);
    const half = width / 2;
    let slanted = false;
    for (let i = 0; i < list.length; i += 4) {
      const [x1, y1, x2, y2] = [list[i]!, list[i + 1]!, list[i + 2]!, list[i + 3]!];
      if (x1 === x2) c.fillRect(x1 - half, Math.min(y1, y2), width, Math.abs(y2 - y1));
      else if (y1 === y2) c.fillRect(Math.min(x1, x2), y1 - half, Math.abs(x2 - x1), width);
      else {
        if (!slanted) c.beginPath();
        slanted = true;
        c.moveTo(x1, y1);
        c.lineTo(x2, y2);
      }
    }
    c.lineWidth = width;
    if (slanted) c.stroke();
  }

  fade(box: readonly [number, number, number, number], colour: string, alpha: number, sides: Sides): void {
    const c = this.#context;
    const [x, y, width, height] = box;
    const reach = Math.min(40, width / 2);
    const step = Math.max(1, reach / 8);
    const solid = [
      x + (sides.start ? reach : 0),
      width - (sides.start ? reach : 0) - (sides.end ? reach : 0),
    ];
    this.rects([solid[0]!, y, solid[1]!, height], colour, alpha);
    // whole px, since parts of one are painted twice where steps meet
    const fill = (from: number, to: number): void =>
      c.fillRect(Math.round(from), y, Math.round(to) - Math.round(from), height);
    for (let d = 0; d < reach; d += step) {
      c.globalAlpha = alpha * (1 - d / reach);
      const next = Math.min(reach, d + step);
      if (sides.start) fill(x + reach - next, x + reach - d);
      if (sides.end) fill(x + width - reach + d, x + width - reach + next);
    }
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    const c = this.#begin(style.colour, 1);
    const font = `${style.bold ? '600 ' : ''}${String(style.size)}px ${this.#font}`;
    // parsing a font is the dearest part of a short text
    if (font !== this.#set) c.font = this.#set = font;
    c.textAlign = style.align ?? 'start';
    // in a canvas a line runs from left to right, but "3 March" in Arabic does not
    c.fillText(RIGHT_TO_LEFT.test(text) ? `\u2067${text}\u2069` : text, x, y);
  }

  #begin(colour: string, alpha: number): CanvasRenderingContext2D {
    const c = this.#context;
    c.globalAlpha = alpha;
    c.fillStyle = colour;
    c.strokeStyle = colour;
    return c;
  }
}

/** Alignments as seen in a mirror. */
export const OPPOSITE_ALIGN = { start: 'end', center: 'center', end: 'start' } as const;

/** Puts everything down as seen in a mirror, texts still readable: right is left in a drawing this wide. */
export class RtlDrawContext implements DrawContext {
  readonly #ctx: DrawContext;
  readonly #width: number;

  constructor(ctx: DrawContext, width: number) {
    this.#ctx = ctx;
    this.#width = width;
  }

  rects(list: readonly number[], colour: string, alpha: number, radius?: number): void {
    const turned = list.map((n, i) => (i % 4 === 0 ? this.#width - n - list[i + 2]! : n));
    this.#ctx.rects(turned, colour, alpha, radius);
  }

  dots(list: readonly number[], colour: string, ring?: number): void {
    const turned = list.map((n, i) => (i % 3 === 0 ? this.#width - n : n));
    this.#ctx.dots(turned, colour, ring);
  }

  shapes(list: readonly number[], shape: PolygonShape, colour: string): void {
    const turned = list.map((n, i) => (i % 3 === 0 ? this.#width - n : n));
    this.#ctx.shapes(turned, shape, colour);
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    const turned = list.map((n, i) => (i % 2 === 0 ? this.#width - n : n));
    this.#ctx.lines(turned, colour, alpha, width);
  }

  fade(box: readonly [number, number, number, number], colour: string, alpha: number, sides: Sides): void {
    const [x, y, width, height] = box;
    const turned = { start: sides.end, end: sides.start };
    this.#ctx.fade([this.#width - x - width, y, width, height], colour, alpha, turned);
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    this.#ctx.text(text, this.#width - x, y, { ...style, align: OPPOSITE_ALIGN[style.align ?? 'start'] });
  }
}
