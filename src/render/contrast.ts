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
