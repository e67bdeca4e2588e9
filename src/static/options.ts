import { PROPERTIES } from '../element/properties/properties.js';
import { Mismatch } from '../element/properties/readers.js';
import type { Words } from '../i18n/messages.js';
import type { DateInput } from '../items/item.js';
import type { Metrics } from '../layout/style.js';
import type { Filter } from '../source/source.js';
import type { DateNumbers, DateOrder } from '../time/read-date.js';
import { COLOURS, type Palette, CIRCLE, PLACE_SHAPES, placesOf } from '../render/palette.js';

// What a static picture is made by. Settings that the element has too are called as its properties.

export interface PictureSize {
  /** Of the picture, in px. */
  readonly width: number;
  readonly height: number;
  /** How much larger everything in it is than on a screen. Default: 1. */
  readonly scale?: number;
}

/** Sizes by name: cards of social networks and messengers, and a page of paper. */
export const SIZES = {
  share: { width: 1200, height: 630, scale: 1.5 },
  square: { width: 1080, height: 1080, scale: 1.6 },
  story: { width: 1080, height: 1920, scale: 2.4 },
  print: { width: 1123, height: 794, scale: 1 },
} as const satisfies Readonly<Record<string, PictureSize>>;

export type SizeName = keyof typeof SIZES;

/** What is told, and how it is read. */
export interface StoryOptions {
  readonly filter?: Filter;
  readonly facets?: readonly string[];
  /** The window; default everything. */
  readonly view?: string | readonly [DateInput, DateInput];
  /** BCP 47 language. Default: en. */
  readonly locale?: string;
  /** IANA zone of dates without one, and that times are shown in. Default: UTC, so that a picture does not depend on the machine. */
  readonly timeZone?: string;
  readonly dateOrder?: DateOrder;
  readonly numericDates?: DateNumbers;
  readonly autoTag?: boolean;
  readonly regionBias?: string;
  readonly groupReports?: boolean;
  readonly messages?: Partial<Words>;
}

/** How it is drawn. */
export interface LookOptions {
  readonly lanes?: string;
  readonly laneOrder?: readonly string[];
  readonly spacing?: 'time' | 'even' | 'compressed';
  /** Default: auto, which is vertical where the plot is less than 560 px wide at scale 1. */
  readonly orientation?: 'horizontal' | 'vertical' | 'auto';
  readonly timeDirection?: 'ltr' | 'rtl' | 'auto';
  readonly labelDetail?: 'title' | 'date' | 'source' | 'card';
  /** Id of the item whose mark has a ring. */
  readonly selected?: string;
  readonly theme?: 'light' | 'dark';
  /** Single colours instead of the theme's. */
  readonly colours?: Partial<Colours>;
  /** CSS family. Default: fonts with the widths of Arial. */
  readonly font?: string;
  /** How much wider that font is than Arial: about 1.14 for DejaVu Sans. Default: 1. */
  readonly fontWidth?: number;
  /** Measures text where a page can, instead of the table of Arial's widths. */
  readonly metrics?: Metrics;
}

export interface SvgOptions extends StoryOptions, LookOptions {
  /** Default: share, 1200 × 630. */
  readonly size?: SizeName | PictureSize;
  readonly title?: string;
  /** A sentence under the title. */
  readonly standfirst?: string;
  /** Who made it, and from what; at the foot. */
  readonly credit?: string;
  /** What the picture shows, for who does not see it. Default: its title, how many events from when to when, and the chief of them. */
  readonly alt?: string;
  /** The plot alone, without title, legend and credit. Default: off. */
  readonly bare?: boolean;
}

const AS_PROPERTIES = [
  'filter',
  'facets',
  'lanes',
  'laneOrder',
  'spacing',
  'orientation',
  'timeDirection',
  'labelDetail',
  'dateOrder',
  'numericDates',
  'autoTag',
  'groupReports',
  'messages',
] as const satisfies readonly (keyof StoryOptions | keyof LookOptions)[];

/** The options as the element's properties of these names read them, texts of attributes too. Throws a TypeError for what is none. */
export function readOptions<Options extends StoryOptions & LookOptions>(options: Options): Options {
  const read: Record<string, unknown> = {};
  for (const name of AS_PROPERTIES) {
    const value: unknown = options[name];
    if (value === undefined) continue;
    try {
      read[name] = PROPERTIES[name].read(value);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      throw new TypeError(`${name}: expected ${error.expected}; got ${JSON.stringify(value)}`, {
        cause: error,
      });
    }
  }
  return { ...options, ...read };
}

/** Px at scale 1 that lanes in a picture of a named size have at least, however much smaller its text gets. */
const LEAST_FOR_LANES = 520;

/** The size of a picture. Throws a TypeError or RangeError that says what is expected. */
export function sizeOf({ size = 'share', lanes }: Pick<SvgOptions, 'size' | 'lanes'>): Required<PictureSize> {
  const found = soundSize(size);
  if (!lanes || typeof size !== 'string') return found;
  return { ...found, scale: Math.max(1, Math.min(found.scale, found.height / LEAST_FOR_LANES)) };
}

function soundSize(size: SizeName | PictureSize): Required<PictureSize> {
  const given = typeof size === 'string' ? (SIZES as Readonly<Record<string, PictureSize>>)[size] : size;
  if (!given)
    throw new TypeError(
      `size: expected ${Object.keys(SIZES).join(', ')} or { width, height }, got ${JSON.stringify(size)}`,
    );
  const { width, height, scale = 1 } = given;
  const sound = [width, height, scale].every((n) => Number.isFinite(n) && n > 0);
  if (!sound || width / scale < LEAST || height / scale < LEAST || width > MOST || height > MOST)
    throw new RangeError(
      `size: expected ${String(LEAST)} to ${String(MOST)} px each way at scale 1, got ${String(width)} × ${String(height)} at ${String(scale)}`,
    );
  return { width, height, scale };
}

const LEAST = 200;
const MOST = 20_000;

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
