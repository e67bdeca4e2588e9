// Outlines of marks that are no circles, about (0, 0), as large to the eye as a circle of radius 1.
// Not d3-shape's symbols: 2.7 kB gzip in the program (2026-11) for what is five lists of corners. Its areas have no use here, as
// histograms are columns.
import type { Entry } from '../source/source.js';

type Outline = readonly (readonly [x: number, y: number])[];

const ARM = 0.45;
const REACH = 1.25;
export const OUTLINES = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  triangle: [
    [0, -1.25],
    [1.25, 0.95],
    [-1.25, 0.95],
  ],
  cross: [
    [-ARM, -REACH],
    [ARM, -REACH],
    [ARM, -ARM],
    [REACH, -ARM],
    [REACH, ARM],
    [ARM, ARM],
    [ARM, REACH],
    [-ARM, REACH],
    [-ARM, ARM],
    [-REACH, ARM],
    [-REACH, -ARM],
    [-ARM, -ARM],
  ],
} as const satisfies Readonly<Record<string, Outline>>;

export const CIRCLE = 'circle';
export type Shape = typeof CIRCLE | keyof typeof OUTLINES;
export const SHAPES: readonly Shape[] = [CIRCLE, 'square', 'diamond', 'triangle', 'cross'];

export const shapeOf = (
  palette: { readonly shapes?: readonly Shape[] | undefined },
  entry: Pick<Entry, 'colour'>,
): Shape => palette.shapes?.[entry.colour] ?? CIRCLE;

/** The corners of a shape in px. */
export const cornersOf = (shape: Exclude<Shape, 'circle'>, x: number, y: number, radius: number): Outline =>
  OUTLINES[shape].map(([dx, dy]) => [x + dx * radius, y + dy * radius]);
