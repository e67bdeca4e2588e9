/** Browsers cut elements off somewhere between 17 and 33 million px; above this the scrollbar stands for more than it measures. */
const TALLEST = 8_000_000;

/** Sizes in px. `height` is of the view, `row` of one row. */
export interface ListSize {
  readonly total: number;
  readonly row: number;
  readonly height: number;
}

/** Where a list stands: `top` is the scrollbar's, `real` the px of rows above the view. Equal while the list is not too tall. */
export interface ListPlace {
  readonly top: number;
  readonly real: number;
}

export const tallOf = ({ total, row }: ListSize): number => Math.min(total * row, TALLEST);

/** The farthest that rows can be scrolled. */
const endOf = ({ total, row, height }: ListSize): number => Math.max(0, total * row - height);
const farthestTop = (size: ListSize): number => Math.max(0, tallOf(size) - size.height);

/**
 * The place after the scrollbar has moved to `top`: px by px for steps within a view, by proportion for jumps, and
 * exactly at both ends.
 */
export function scrolled(size: ListSize, place: ListPlace, top: number): ListPlace {
  const end = endOf(size);
  const farthest = farthestTop(size);
  if (end === farthest) return { top, real: clamp(top, end) };
  if (top <= 0) return { top, real: 0 };
  if (top >= farthest - 1) return { top, real: end };
  const step = top - place.top;
  if (Math.abs(step) <= size.height) return { top, real: clamp(place.real + step, end) };
  return { top, real: (top / farthest) * end };
}

/** The place at which so many px of rows are above the view. */
export function placeAt(size: ListSize, real: number): ListPlace {
  const end = endOf(size);
  const at = clamp(real, end);
  return { real: at, top: end === 0 ? 0 : Math.round((at / end) * farthestTop(size)) };
}

/** The nearest place that shows the row whole. */
export function revealing(size: ListSize, place: ListPlace, index: number): ListPlace {
  const { row, height } = size;
  const above = index * row;
  const below = above + row - height;
  if (place.real <= above && place.real >= below) return place;
  return placeAt(size, place.real > above ? above : below);
}

const clamp = (value: number, max: number): number => Math.min(Math.max(0, value), max);
