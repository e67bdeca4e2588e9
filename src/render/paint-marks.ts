// Dots with a ring of the surface about them: circles, or other shapes where the author tells values by those.
import type { DrawContext } from './canvas-context.js';
import { entryColour, type Palette } from './palette.js';
import type { CountBadge } from '../layout/scene.js';
import { CIRCLE, type Shape, shapeOf } from './shapes.js';

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
