// Pictures of all scenes beside those looked at before: small, blurred, with a tolerance for fonts. The new sheets are
// written to .cache/pictures; `npm run pictures` makes them the ones to compare with, after somebody has looked at them.
import { expect } from '@open-wc/testing';
import { capabilities, emulateMedia, keepPicture, screenshot, setViewport } from '../../support/commands.js';
import type { NewsItem } from '../../../src/items/item.js';
import { SCENES } from '../../scenes/scenes.js';
import { clean, mount } from '../element/support.js';

interface Size {
  readonly width: number;
  readonly height: number;
  /** Px of the page to one of the sheet. */
  readonly scale: number;
  readonly columns: number;
}
const SIZES: Readonly<Record<'wide' | 'phone', Size>> = {
  wide: { width: 1280, height: 560, scale: 5, columns: 3 },
  phone: { width: 390, height: 700, scale: 4, columns: 7 },
};
const NAMES = Object.keys(SCENES);
/** Px of the sheet that are seen as one, so that a letter more or less is no difference. */
const BLUR = 4;
/** Share of these cells that may differ, and by how much of full contrast one does. */
const MOST = 0.03;
const APART = 0.07;

type Canvas = OffscreenCanvas;

const canvasOf = (width: number, height: number): Canvas =>
  new OffscreenCanvas(Math.round(width), Math.round(height));
const contextOf = (canvas: Canvas): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  return context;
};

async function imageAt(url: string): Promise<ImageBitmap | undefined> {
  const response = await fetch(url, { cache: 'no-store' });
  return response.ok ? createImageBitmap(await response.blob()) : undefined;
}

/** Where a scene stands on its sheet. */
const cellOf = (
  i: number,
  { width, height, scale, columns }: Size,
): readonly [number, number, number, number] => {
  const [w, h] = [width / scale, height / scale];
  return [(i % columns) * w, Math.floor(i / columns) * h, w, h];
};

/** Colours of the blurred cells of a part of a picture, three numbers each, 0 to 1. */
function blurred(
  image: CanvasImageSource,
  [x, y, w, h]: readonly [number, number, number, number],
): Float32Array {
  const small = canvasOf(w / BLUR, h / BLUR);
  const context = contextOf(small);
  context.drawImage(image, x, y, w, h, 0, 0, small.width, small.height);
  const { data } = context.getImageData(0, 0, small.width, small.height);
  return Float32Array.from(
    { length: (data.length / 4) * 3 },
    (_, i) => data[Math.floor(i / 3) * 4 + (i % 3)]! / 255,
  );
}

/** Share of the cells in which two pictures are apart. */
function difference(a: Float32Array, b: Float32Array): number {
  let apart = 0;
  for (let i = 0; i < a.length; i += 3)
    if (Math.max(...[0, 1, 2].map((c) => Math.abs(a[i + c]! - b[i + c]!))) > APART) apart++;
  return apart / (a.length / 3);
}

async function sheetOf(size: Size, dir: 'ltr' | 'rtl', name: string): Promise<Canvas> {
  const rows = Math.ceil(NAMES.length / size.columns);
  const sheet = canvasOf((size.width / size.scale) * size.columns, (size.height / size.scale) * rows);
  const context = contextOf(sheet);
  for (const [i, scene] of NAMES.entries()) {
    const { items, props } = SCENES[scene]!;
    const { dir: own, ...settings } = props;
    document.documentElement.dir = own ?? dir;
    const locale = dir === 'rtl' ? 'ar' : (settings.locale ?? 'en');
    const element = await mount({ ...settings, items: items as readonly NewsItem[], locale });
    await element.updateComplete;
    const picture = await imageAt(`/${await screenshot(`pictures/${name}-${scene}`)}`);
    const [x, y, w, h] = cellOf(i, size);
    if (picture) context.drawImage(picture, 0, 0, picture.width, picture.height, x, y, w, h);
    clean();
  }
  document.documentElement.removeAttribute('dir');
  return sheet;
}

const dataUrl = async (sheet: Canvas): Promise<string> => {
  const bytes = new Uint8Array(
    await (await sheet.convertToBlob({ type: 'image/webp', quality: 0.8 })).arrayBuffer(),
  );
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

/** All scenes at a size and in a scheme, in both directions of writing. */
export function comparePictures(width: keyof typeof SIZES, scheme: 'light' | 'dark'): void {
  const size = SIZES[width];
  describe(`pictures: ${width}, ${scheme}`, function () {
    this.timeout(110_000);
    for (const dir of ['ltr', 'rtl'] as const) {
      (capabilities.media ? it : it.skip)(`look as they did, ${dir}`, async () => {
        const name = `${width}-${scheme}-${dir}`;
        document.body.style.margin = '0';
        document.documentElement.style.colorScheme = 'light dark';
        await setViewport(size);
        await emulateMedia({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
        const sheet = await sheetOf(size, dir, name);
        await keepPicture(`${name}.webp`, await dataUrl(sheet));
        const known = await imageAt(`/tests/browser/pictures/${name}.webp`);
        expect(known, `tests/browser/pictures/${name}.webp: make it with npm run pictures`).not.to.equal(
          undefined,
        );
        const apart = NAMES.map((scene, i) => {
          const cell = cellOf(i, size);
          return { scene, share: difference(blurred(sheet, cell), blurred(known!, cell)) };
        }).filter(({ share }) => share > MOST);
        expect(apart, `compare .cache/pictures/${name}.webp`).to.deep.equal([]);
        // the eye is not blind: two scenes that differ are told apart
        const [first, second] = [cellOf(0, size), cellOf(NAMES.indexOf('no-items'), size)];
        expect(difference(blurred(sheet, first), blurred(sheet, second))).to.be.greaterThan(MOST);
      });
    }
  });
}
