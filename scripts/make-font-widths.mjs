// Writes src/static/font-widths.ts: how far each letter of Liberation Sans advances, regular and bold, whose widths are those of Arial.
// Scripts that it lacks are taken from DejaVu Sans, at the size of the letters in it.
// Usage: node scripts/make-font-widths.mjs LIBERATION_FOLDER DEJAVU_FOLDER   (folders that hold the .ttf files)
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const [liberation, dejavu] = process.argv.slice(2);
if (!liberation || !dejavu)
  throw new Error('Usage: make-font-widths.mjs LIBERATION_FOLDER DEJAVU_FOLDER, folders with .ttf files');

const UNITS = 2048;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
/** Blocks of Unicode that the languages of the element, and most names in news, are written in. */
const BLOCKS = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x531, 0x58f],
  [0x591, 0x5f4],
  [0x600, 0x6ff],
  [0x10a0, 0x10ff],
  [0x1c90, 0x1cbf],
  [0x1e00, 0x1eff],
  [0x2010, 0x205f],
  [0x2070, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x2265],
];

/** Advance in 1/2048 em by code point, of the tables `cmap` (format 4) and `hmtx`. */
function advances(file) {
  const data = readFileSync(file);
  const tables = new Map();
  for (let i = 0; i < data.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(data.toString('latin1', at, at + 4), data.readUInt32BE(at + 8));
  }
  const perEm = data.readUInt16BE(tables.get('head') + 18);
  const metrics = data.readUInt16BE(tables.get('hhea') + 34);
  const width = (glyph) => data.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph, metrics - 1));
  const cmap = tables.get('cmap');
  let sub;
  for (let i = 0; i < data.readUInt16BE(cmap + 2); i++) {
    const at = cmap + data.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (data.readUInt16BE(at) === 4) sub = at;
  }
  const segments = data.readUInt16BE(sub + 6) / 2;
  const glyphOf = (code) => {
    for (let i = 0; i < segments; i++) {
      const end = data.readUInt16BE(sub + 14 + 2 * i);
      if (code > end) continue;
      const start = data.readUInt16BE(sub + 16 + 2 * segments + 2 * i);
      if (code < start) return 0;
      const delta = data.readUInt16BE(sub + 16 + 4 * segments + 2 * i);
      const rangeAt = sub + 16 + 6 * segments + 2 * i;
      const range = data.readUInt16BE(rangeAt);
      if (!range) return (code + delta) & 0xffff;
      const glyph = data.readUInt16BE(rangeAt + range + 2 * (code - start));
      return glyph ? (glyph + delta) & 0xffff : 0;
    }
    return 0;
  };
  return (code) => {
    const glyph = glyphOf(code);
    return glyph ? Math.round((width(glyph) * UNITS) / perEm) : undefined;
  };
}

/** DejaVu's letters are larger at the same size: fonts that systems have for these scripts are nearer to Liberation's. */
const STAND_IN = 0.88;
const MARK = /^[\p{M}\p{Cf}]$/u;

function widths(weight) {
  const own = advances(path.join(liberation, `LiberationSans-${weight}.ttf`));
  const other = advances(path.join(dejavu, weight === 'Bold' ? 'DejaVuSans-Bold.ttf' : 'DejaVuSans.ttf'));
  return BLOCKS.map(([first, last]) => {
    let text = '';
    for (let code = first; code <= last; code++) {
      const stand = other(code);
      const units = MARK.test(String.fromCodePoint(code))
        ? 0
        : (own(code) ?? (stand === undefined ? 1139 : Math.round(stand * STAND_IN)));
      text += DIGITS[units >> 6] + DIGITS[units & 63];
    }
    return text;
  });
}

const source = `// Made by scripts/make-font-widths.mjs: advances of Liberation Sans, which are those of Arial, by blocks of Unicode; two digits of 64 a letter.
/** First and last code point of each block. */
export const BLOCKS: readonly (readonly [number, number])[] = ${JSON.stringify(BLOCKS)};
export const UNITS = ${UNITS};
export const DIGITS = '${DIGITS}';
export const REGULAR: readonly string[] = ${JSON.stringify(widths('Regular'))};
export const BOLD: readonly string[] = ${JSON.stringify(widths('Bold'))};
`;
const file = 'src/static/font-widths.ts';
writeFileSync(file, await format(source, { ...(await resolveConfig(file)), filepath: file }));
