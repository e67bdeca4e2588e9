import { COLOURS, type Palette } from '../render/palette.js';
import { CIRCLE, PLACE_SHAPES } from '../render/shapes.js';
import { placesOf } from '../render/value-places.js';

/** Colours of a picture, as CSS colours. */
export interface Colours {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly hair: string;
  readonly accent: string;
  /** By place: conflict, diplomacy, politics, defence, economy, climate, society, disaster; other values take what is free. */
  readonly marks: readonly string[];
  /** Of items without a value. */
  readonly none: string;
}

/** The element's own, see its tokens in `element/plot-styles.ts`. */
export const THEMES: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    surface: '#fff',
    ink: '#16181d',
    muted: '#5c636e',
    hair: '#e3e6ea',
    accent: '#1a56db',
    marks: ['#d55e00', '#0072b2', '#c4659b', '#56748f', '#009e73', '#a67c00', '#7b4fa6', '#8c564b'],
    none: '#737a85',
  },
  dark: {
    surface: '#14171c',
    ink: '#eceef2',
    muted: '#9aa3b0',
    hair: '#2b3038',
    accent: '#7aa7ff',
    marks: ['#ff8c4b', '#56b4e9', '#e79ac8', '#8fb0cd', '#3ddc97', '#e6b84c', '#b79be6', '#d3a08f'],
    none: '#9aa3b0',
  },
};

/** Fonts whose letters are as wide as those of the table: on Linux, Windows, macOS and iOS, one of them is there. */
export const ARIAL_LIKE = "'Liberation Sans', Arial, Arimo, Helvetica, sans-serif";

export function paletteOf(
  theme: 'light' | 'dark' | undefined,
  colours: Partial<Colours> | undefined,
  font: string | undefined,
): Palette {
  if (theme !== undefined && !Object.hasOwn(THEMES, theme))
    throw new TypeError(`theme: expected light or dark, got ${JSON.stringify(theme)}`);
  const chosen = { ...THEMES[theme ?? 'light'], ...colours };
  return { ...chosen, names: chosen.marks, font: font ?? ARIAL_LIKE, text: 1, forced: false };
}

/** The same with a colour for each value of the source, as the element gives them. */
export function valuePalette(palette: Palette, values: readonly string[]): Palette {
  const places = placesOf(values);
  const marks = values.map((value) => palette.marks[places.get(value) ?? COLOURS] ?? palette.none);
  const shapes = values.map((value) => PLACE_SHAPES[places.get(value) ?? COLOURS] ?? CIRCLE);
  return { ...palette, marks, shapes };
}
