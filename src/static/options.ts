import { PROPERTIES } from '../element/properties/properties.js';
import { Mismatch } from '../element/properties/readers.js';
import type { Words } from '../i18n/messages.js';
import type { DateInput } from '../items/item.js';
import type { Metrics } from '../layout/style.js';
import type { Filter } from '../source/source.js';
import type { DateNumbers, DateOrder } from '../time/date-context.js';
import type { Colours } from './colours.js';

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

/** Throws a TypeError or RangeError that says what is expected. */
export function sizeOf(size: SvgOptions['size'] = 'share'): Required<PictureSize> {
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
