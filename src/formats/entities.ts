import { createEntities } from './entity-table.js';

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));?/gi;

// What Windows-1252 has where Unicode has control characters; browsers read them so.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const fromCode = (code: number): string => {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  return String.fromCodePoint(code);
};

/** Text with its character references replaced, once: `&amp;lt;` gives `&lt;`. Unknown names stay. */
export const decodeEntities = (text: string): string => {
  if (!text.includes('&')) return text;
  let table: ReadonlyMap<string, string> | undefined;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return fromCode(Number(decimal));
    if (hex) return fromCode(parseInt(hex, 16));
    table ??= createEntities();
    const known = table.get(name!);
    if (whole.endsWith(';')) return known ?? table.get(name!.toLowerCase()) ?? whole;
    // Without a semicolon only the old names count, so that "a&real=1" stays.
    return known !== undefined && known <= 'ÿ' ? known : whole;
  });
};
