import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/index.js';
import { renderPng } from '../../../src/static/index.js';

const { items } = await readText(readFileSync('demo/south-caucasus.csv', 'utf8'));
const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

/** A machine without any font cannot write. */
const hasFont = await renderPng(items).then(
  () => true,
  (error: unknown) => {
    if (!String(error).includes('found no font')) throw error;
    return false;
  },
);

describe('renderPng', () => {
  it.skipIf(!hasFont)('is a picture of the size that was asked for', async () => {
    const png = await renderPng(items, { size: 'square', title: 'Told' });
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(sizeOf(png)).toEqual([1080, 1080]);
    expect(png.length).toBeGreaterThan(20_000);
    expect(sizeOf(await renderPng(items, { pixelRatio: 2 }))).toEqual([2400, 1260]);
  });

  it('refuses a ratio that is none', async () => {
    await expect(renderPng(items, { pixelRatio: 0 })).rejects.toThrow(/pixelRatio: expected a number/);
  });
});
