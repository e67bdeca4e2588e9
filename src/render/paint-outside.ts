// What is outside the chosen era steps back: a veil over marks, and texts that are told to.
import type { Entry } from '../source/source.js';
import type { Picture } from '../layout/vertical-scene.js';
import type { DrawContext } from './canvas-context.js';
import type { Palette } from './palette.js';

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
