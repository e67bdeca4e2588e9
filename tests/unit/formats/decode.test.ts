import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/items/problem.js';
import { decodeChunks } from '../../../src/cli/read-stream.js';
import { decodeBytes } from '../../../src/formats/decode.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]).flat(),
  ]);
/** Capital А is 0xC0 in windows-1251, small я 0xFF. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => (c > '\u0400' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)));

const inChunks = async (
  bytes: Uint8Array,
  size: number,
  contentType = '',
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> => {
  const problems: Problem[] = [];
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
  }
  let text = '';
  for await (const piece of decodeChunks(chunks(), contentType, (problem) => problems.push(problem)))
    text += piece;
  return { text, problems };
};

const CASES: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  type: string,
  text: string,
  encoding?: string,
])[] = [
  ['UTF-8', utf8('Дата;Élan ☃ 😀\n'), '', 'Дата;Élan ☃ 😀\n'],
  ['UTF-16 with its mark', utf16('Дата;Élan\n'), '', 'Дата;Élan\n'],
  ['the charset of the type', latin('Élection'), 'text/csv; charset=iso-8859-1', 'Élection'],
  [
    'the XML declaration',
    latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'),
    'text/xml',
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
  ],
  [
    'a French spreadsheet',
    latin('Date;Titre\nÉlection présidentielle'),
    '',
    'Date;Titre\nÉlection présidentielle',
    'windows-1252',
  ],
  ['an Icelandic spreadsheet', latin('Þingið kýs nýja stjórn'), '', 'Þingið kýs nýja stjórn', 'windows-1252'],
  [
    'a Faroese spreadsheet',
    latin('Føroyar, Ólavsøka, maður'),
    '',
    'Føroyar, Ólavsøka, maður',
    'windows-1252',
  ],
  ['a Turkish spreadsheet without ç', latin('Cumhurba\u00FEkan\u00FD'), '', 'Cumhurbaşkanı', 'windows-1254'],
  ['a Turkish spreadsheet', latin('Seçim sonu\u00E7lar\u00FD'), '', 'Seçim sonuçları', 'windows-1254'],
  [
    'a Russian spreadsheet',
    cyrillic('Дата;Заголовок\n01.02.2021;Выборы'),
    '',
    'Дата;Заголовок\n01.02.2021;Выборы',
    'windows-1251',
  ],
  ['a type that claims UTF-8', latin('Élan vital'), 'text/csv; charset=utf-8', 'Élan vital', 'windows-1252'],
  [
    'one broken byte in UTF-8',
    Uint8Array.from([...utf8('Дата и время '), 0xe9, 0x20]),
    '',
    'Дата и время \uFFFD ',
  ],
];

describe('bytes become text', () => {
  for (const [name, bytes, type, text, encoding] of CASES)
    it(`by ${name}`, () => {
      const found = decodeBytes(bytes, type);
      expect(found.text).toBe(text);
      expect(found.problem?.value).toBe(encoding);
    });

  it.each([1, 2, 3, 5, 7, 1000])('UTF-8 in pieces of %d bytes', async (size) => {
    expect(await inChunks(utf8('Дата;Élan ☃ 😀\n'), size)).toEqual({
      text: 'Дата;Élan ☃ 😀\n',
      problems: [],
    });
  });

  it('an encoding that had to be assumed is told once', async () => {
    const { text, problems } = await inChunks(latin(`${'a'.repeat(100)}Élan vital, été`), 60);
    expect(text).toBe(`${'a'.repeat(100)}Élan vital, été`);
    expect(problems).toEqual([expect.objectContaining({ severity: 'file', value: 'windows-1252' })]);
  });
});
