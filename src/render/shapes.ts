// Outlines of marks that are no circles, about (0, 0), as large to the eye as a circle of radius 1.
// Not d3-shape's symbols: 2.7 kB gzip in the program (2026-11) for what is five lists of corners. Its areas have no use here, as
// histograms are columns.
import type { Entry } from '../source/source.js';

type Outline = readonly (readonly [x: number, y: number])[];

const ARM = 0.45;
const REACH = 1.25;
const FILLED = {
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

/** Share of an outline that its hole takes. */
const HOLE = 0.55;

/** An outline with a hole: about the outside, and back about the hole the other way round. */
const hollow = (outline: Outline): Outline => {
  const round = [...outline, outline[0]!];
  return [...round, ...round.map(([x, y]) => [x * HOLE, y * HOLE] as const).reverse()];
};

/** Corners of what stands for a circle. */
const ROUND = 20;
const circle = Array.from({ length: ROUND }, (_, i) => {
  const turn = (i / ROUND) * 2 * Math.PI;
  return [Math.cos(turn) * 1.1, Math.sin(turn) * 1.1] as const;
});

const OUTLINES = {
  ...FILLED,
  ring: hollow(circle),
  'hollow-square': hollow(FILLED.square),
  'hollow-diamond': hollow(FILLED.diamond),
  'hollow-triangle': hollow(FILLED.triangle),
} satisfies Readonly<Record<string, Outline>>;

export const CIRCLE = 'circle';
export type Shape = typeof CIRCLE | keyof typeof OUTLINES;
export const SHAPES = [CIRCLE, ...Object.keys(OUTLINES)] as readonly Shape[];

/** By place in the palette: colours that some eyes do not tell apart have different shapes (see the test of these). */
export const PLACE_SHAPES: readonly Shape[] = [
  CIRCLE,
  CIRCLE,
  'diamond',
  'square',
  'diamond',
  'square',
  'triangle',
  'triangle',
];

/** By place where colours are forced, so that there are none: all different. Without a value: a ring. */
export const FORCED_SHAPES: readonly Shape[] = [
  CIRCLE,
  'cross',
  'diamond',
  'square',
  'hollow-diamond',
  'hollow-square',
  'triangle',
  'hollow-triangle',
];

export const shapeOf = (
  palette: { readonly shapes?: readonly Shape[] | undefined; readonly forced?: boolean },
  entry: Pick<Entry, 'colour'>,
): Shape => palette.shapes?.[entry.colour] ?? (palette.forced ? 'ring' : CIRCLE);

/** The corners of a shape in px. */
export const cornersOf = (shape: Exclude<Shape, 'circle'>, x: number, y: number, radius: number): Outline =>
  OUTLINES[shape].map(([dx, dy]) => [x + dx * radius, y + dy * radius]);
