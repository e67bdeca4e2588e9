// Titles that were cut into tokens and joined again with spaces: "COVID - 19 : U . S . deaths".

const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/(\d) ([.,:]) (?=\d)/g, '$1$2'],
  [/\b(\p{Lu}) \. (?=\p{Lu} \.)/gu, '$1.'],
  [/(?<=\.)(\p{Lu}) \./gu, '$1.'],
  [/(\S) - (?=[\p{Ll}\d])/gu, '$1-'],
  [/ ([,;:.!?%)\]”’»…])/g, '$1'],
  [/([([“‘«]) /g, '$1'],
  [/([$€£#@]) (?=\S)/g, '$1'],
  [/(\p{L}) ?(['’]) ?(s|t|re|ve|ll|d|m)\b/giu, '$1$2$3'],
  [/(^|\s)" ([^"]*?) "(?=\s|$|[,.;:!?])/g, '$1"$2"'],
  [/\s+/g, ' '],
];

/** The title as it was printed, as far as the spaces tell. */
export const repairSpacing = (title: string): string =>
  REPAIRS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), title).trim();
