// LaTeX in the fields of BibTeX as plain text: accents, signs and dashes; braces that only group are taken off.

const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
  b: '\u0331',
};

const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  S: '§',
  P: '¶',
  copyright: '©',
  pounds: '£',
  euro: '€',
  dots: '…',
  ldots: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  textasciitilde: '~',
  textbackslash: '\\',
  slash: '/',
};

const accented = (letter: string, mark: string): string =>
  `${letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter}${mark}`.normalize('NFC');

/** The text without LaTeX. */
export const latexText = (latex: string): string =>
  latex
    // \"{o} and \"o, \c{c} and \c c, also round the dotless i: \'{\i}
    .replace(
      /\\([`'^~"=.])\s?(?:\{\s?(?:\\([ij])(?![A-Za-z])|(\p{L}))\s?\}|\\([ij])(?![A-Za-z])|(\p{L}))/gu,
      (all, mark: string, ...letters: (string | undefined)[]) =>
        accented(letters.slice(0, 4).find((letter) => letter !== undefined) ?? all, COMBINING[mark]!),
    )
    .replace(/\\([uvHckrdb])(?:\{(\p{L})\}|\s(\p{L}))/gu, (_, mark: string, braced?: string, bare?: string) =>
      accented(braced ?? bare ?? '', COMBINING[mark]!),
    )
    .replace(
      /\\([A-Za-z]{1,20})(?:\{\}|[ \t\n]|(?![A-Za-z]))/g,
      (all, name: string) =>
        SIGNS[name] ??
        (name === 'url' || name === 'href' ? '' : all.endsWith('}') ? '' : /[ \t\n]$/.test(all) ? ' ' : ''),
    )
    .replace(/\\([&%$#_{}])/g, (_, sign: string) =>
      sign === '{' ? '\uE000' : sign === '}' ? '\uE001' : sign,
    )
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, ' ')
    .replace(/[{}]|\\[,;:!/ -]/g, '')
    .replace(/\uE000/g, '{')
    .replace(/\uE001/g, '}')
    .replace(/\s+/g, ' ')
    .trim();
