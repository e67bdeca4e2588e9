import type { ItemInput } from '../items/item.js';
import { textWidth } from './font-metrics.js';
import { readOptions, type SvgOptions } from './options.js';
import { svgOf } from './render-svg.js';
import { readStaticStory } from './story.js';

// One picture as PNG, drawn by resvg, which the user installs: it is large, and a page has no need of it.

export interface PngOptions extends SvgOptions {
  /** Font files to draw with, besides those of the system; the first family in them is taken. Default: none. */
  readonly fontFiles?: readonly string[];
  /** Px of the file for each px of the size. Default: 1. */
  readonly pixelRatio?: number;
}

/** What is used of `@resvg/resvg-js`. */
interface Drawing {
  render(): { asPng(): Uint8Array };
  innerBBox(): { readonly width: number } | undefined;
}
interface ResvgOptions {
  readonly fitTo?: { readonly mode: 'zoom'; readonly value: number };
  readonly font: {
    readonly loadSystemFonts: boolean;
    readonly fontFiles?: string[];
    readonly defaultFontFamily?: string;
  };
}
type Resvg = new (svg: string, options: ResvgOptions) => Drawing;

/** Not named where it is imported, so that a bundler for pages passes it over. */
const PACKAGE = '@resvg/resvg-js';

async function loadResvg(): Promise<Resvg> {
  try {
    return ((await import(/* @vite-ignore */ PACKAGE)) as { readonly Resvg: Resvg }).Resvg;
  } catch (cause) {
    const why =
      'renderPng needs the package @resvg/resvg-js, which is not installed. Run: npm install @resvg/resvg-js';
    throw new Error(why, { cause });
  }
}

const SAMPLE = 'The quick brown fox jumps over the lazy dog 0123456789';
const SAMPLE_SIZE = 100;

/**
 * The picture of `renderSvg` as PNG. Headlines are placed for the font that is found: where it is wider than Arial, fewer of them
 * stand. Rejects where no font is found, and with the command to run where `@resvg/resvg-js` is not installed.
 */
export async function renderPng(
  items: readonly ItemInput[] | readonly object[],
  given: PngOptions = {},
): Promise<Uint8Array> {
  const options = readOptions(given);
  const { fontFiles = [], pixelRatio = 1 } = options;
  if (!(pixelRatio > 0 && pixelRatio <= 8))
    throw new RangeError(`pixelRatio: expected a number above 0 and up to 8, got ${String(pixelRatio)}`);
  const Resvg = await loadResvg();
  const font = { loadSystemFonts: true, fontFiles: [...fontFiles] };
  const story = await readStaticStory(items, options);
  const wide = options.fontWidth ?? widthOfFont(Resvg, font, svgOf(story, options));
  const svg = svgOf(story, { ...options, fontWidth: wide });
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: pixelRatio } }).render().asPng();
}

/** How much wider than Arial the font is that is found for the picture's family. */
function widthOfFont(Resvg: Resvg, font: ResvgOptions['font'], svg: string): number {
  const family = /font-family="([^"]*)"/.exec(svg)?.[1] ?? 'sans-serif';
  const sample = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text y="120" font-family="${family}" font-size="${String(SAMPLE_SIZE)}">${SAMPLE}</text></svg>`;
  const width = new Resvg(sample, { font }).innerBBox()?.width ?? 0;
  if (!(width > 0))
    throw new Error(
      'renderPng found no font to write with. Install one, as by "apt-get install fonts-liberation", or name files by fontFiles.',
    );
  const share = width / textWidth(SAMPLE, SAMPLE_SIZE, false);
  return Math.abs(share - 1) < 0.02 ? 1 : share;
}
