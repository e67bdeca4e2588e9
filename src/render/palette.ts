import type { ReactiveController } from 'lit';
import type { Entry } from '../source/source.js';

// Colours that can be told from the surface.
// Not d3-color: the page's own canvas reads any CSS colour, which it does not (`oklch()`, `color-mix()`), mixing takes ten lines,
// and it would add 4.0 kB gzip to the program (esbuild, 2026-11).

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Least contrast of a mark with what it stands on (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;

const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** From 1, where both are alike, to 21. */
export const contrastOf = (a: Rgb, b: Rgb): number => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** The colour, or the nearest one on its way to black or to white that can be told from the surface. */
export function legible(colour: Rgb, surface: Rgb): Rgb {
  const goal = contrastOf([0, 0, 0], surface) > contrastOf([255, 255, 255], surface) ? 0 : 255;
  for (let share = 0; share < 1; share += 0.05) {
    const [r, g, b] = colour.map((c) => Math.round(c + (goal - c) * share)) as [number, number, number];
    if (contrastOf([r, g, b], surface) >= LEAST_CONTRAST) return [r, g, b];
  }
  return [goal, goal, goal];
}

let pixel: CanvasRenderingContext2D | null | undefined;

/** What a CSS colour looks like; undefined for what is none, or cannot be seen through to the end. */
export function readColour(css: string): Rgb | undefined {
  pixel ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!pixel || !CSS.supports('color', css)) return undefined;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return alpha > 0 ? [r, g, b] : undefined;
}

/** A CSS colour as it is drawn on a surface. */
export function legibleOn(surface: string): (css: string) => string {
  const ground = readColour(surface);
  return (css) => {
    const colour = readColour(css);
    return colour && ground ? `rgb(${legible(colour, ground).join(' ')})` : css;
  };
}

/** Colours a painter needs, as CSS colour strings. */
export interface Palette {
  /** One per colour index of the source; more indices than colours take `none`. */
  readonly marks: readonly string[];
  /** The same as CSS that goes with the theme, as paper wants it. */
  readonly names: readonly string[];
  /** One per colour index. Default: circles. */
  readonly shapes?: readonly Shape[] | undefined;
  /** The colour that an item has of its own. */
  readonly own?: ((entry: Entry) => string | undefined) | undefined;
  readonly none: string;
  readonly ink: string;
  readonly muted: string;
  readonly hair: string;
  readonly surface: string;
  readonly accent: string;
  readonly font: string;
  /** How large text is, 1 by default. */
  readonly text: number;
  /** Em that the reader's own style sheet sets letters and words further apart (WCAG 2.2, 1.4.12). */
  readonly apart?: readonly [letters: number, words: number];
  /** System colours are in force: no tints, edges instead. */
  readonly forced: boolean;
}

export const markColour = (palette: Palette, index: number): string => palette.marks[index] ?? palette.none;

export const entryColour = (palette: Palette, entry: Entry): string =>
  palette.own?.(entry) ?? markColour(palette, entry.colour);

// Colours for the canvas, read from the element's CSS, and the news that they changed. A hidden probe with a transition
// tells of any change of its colour or font, whatever the page does to change its theme.

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
export const COLOURS = 8;

export class ThemeController implements ReactiveController {
  readonly #changed: (fontsCame: boolean) => void;
  #probe: HTMLElement | undefined;
  #listening: AbortController | undefined;
  #known: Palette | undefined;

  constructor(host: { addController(c: ReactiveController): void }, changed: (fontsCame: boolean) => void) {
    this.#changed = changed;
    host.addController(this);
  }

  /** The probe is an empty element in the shadow root, styled `.probe`. */
  attach(probe: HTMLElement): void {
    if (this.#probe === probe && this.#listening) return;
    this.hostDisconnected();
    this.#probe = probe;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const renew = (): void => {
      this.#known = undefined;
      this.#changed(false);
    };
    probe.addEventListener('transitionend', renew, { signal });
    for (const query of QUERIES) matchMedia(query).addEventListener('change', renew, { signal });
    followDensity(renew, signal);
    document.fonts.addEventListener('loadingdone', (event) => this.#fonts(event), { signal });
  }

  /** A web font of ours came after texts were measured in another. */
  #fonts({ fontfaces }: FontFaceSetLoadEvent): void {
    const family = this.palette.font.toLowerCase();
    const named = (face: FontFace): boolean =>
      family.includes(face.family.replace(/["']/g, '').toLowerCase());
    if (fontfaces.some(named)) this.#changed(true);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#known = undefined;
  }

  /** The colours now. */
  get palette(): Palette {
    return (this.#known ??= this.#read());
  }

  #read(): Palette {
    const probe = this.#probe!.firstElementChild as HTMLElement;
    const style = getComputedStyle(probe);
    const colour = (name: string): string => {
      probe.style.setProperty('color', `var(--_${name})`);
      return style.color;
    };
    const legible = legibleOn(colour('surface'));
    const forced = matchMedia('(forced-colors: active)').matches;
    const mark = (name: string): string => (forced ? colour(name) : legible(colour(name)));
    return {
      marks: Array.from({ length: COLOURS }, (_, i) => mark(`color-${String(i + 1)}`)),
      names: Array.from({ length: COLOURS }, (_, i) => `var(--_color-${String(i + 1)})`),
      none: mark('color-none'),
      ink: colour('ink'),
      muted: colour('muted'),
      hair: colour('hair'),
      surface: colour('surface'),
      accent: colour('accent'),
      font: style.fontFamily,
      text: parseFloat(style.fontSize) / 14,
      apart: [emOf(style.letterSpacing, style), emOf(style.wordSpacing, style)],
      forced,
    };
  }
}

const emOf = (length: string, { fontSize }: CSSStyleDeclaration): number =>
  (parseFloat(length) || 0) / parseFloat(fontSize);

/** Tells when the screen has other px, as where a window goes to another one; a query holds for one density only. */
function followDensity(changed: () => void, signal: AbortSignal): void {
  const query = matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`);
  const told = (): void => {
    changed();
    followDensity(changed, signal);
  };
  query.addEventListener('change', told, { once: true, signal });
}

// Each value has a place in the palette that is its own, so that it has the same colour in every file.

/** Something for each value, in any letter case. */
export type ByValue<T extends string = string> = Readonly<Record<string, T>>;

/** Themes of news with a place of their own; those in a row would like the same one. */
const PLACES: readonly string[] = [
  'conflict sport',
  'diplomacy technology science',
  'politics elections culture lifestyle',
  'defence justice media education',
  'economy environment labour',
  'climate energy weather',
  'society migration religion health',
  'disaster crime',
];
const HOME = new Map(PLACES.flatMap((row, place) => row.split(' ').map((name) => [name, place] as const)));
/** The first of each row come before all others. */
const FIRST = new Set(PLACES.map((row) => row.split(' ')[0]));

/** Values are told apart whatever their letter case. */
export const foldValue = (value: string): string => value.trim().toLowerCase();

/** Where a value would like to be. */
function homeOf(value: string): number {
  let hash = 7;
  for (let i = 0; i < value.length; i++) hash = (Math.imul(hash, 31) + value.charCodeAt(i)) >>> 0;
  return HOME.get(value) ?? hash % COLOURS;
}

/**
 * Places in the palette for values, by value; those that find none are left out.
 * @param known Places that values have already; they keep them while they are among the values.
 */
export function placesOf(
  values: readonly string[],
  known: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const places = new Map(values.flatMap((v) => (known.has(v) ? [[v, known.get(v)!] as const] : [])));
  const taken = new Set(places.values());
  const fresh = values.filter((v) => !places.has(v));
  const rank = (v: string): number => (FIRST.has(foldValue(v)) ? 0 : 1);
  for (const value of fresh.sort((a, b) => rank(a) - rank(b))) {
    const home = homeOf(foldValue(value));
    const order = Array.from({ length: COLOURS }, (_, i) => (home + i) % COLOURS);
    const place = order.find((p) => !taken.has(p));
    if (place === undefined) continue;
    places.set(value, place);
    taken.add(place);
  }
  return places;
}

// Outlines of marks that are no circles, about (0, 0), as large to the eye as a circle of radius 1.
// Not d3-shape's symbols: 2.7 kB gzip in the program (2026-11) for what is five lists of corners. Its areas have no use here, as
// histograms are columns.

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
