/** A sentence and where it begins in its text. */
export interface Sentence {
  readonly index: number;
  readonly text: string;
}

// Only the first blank of a run stands behind the end of a sentence, so that each run is gone through once.
const END = /(?<=[.!?…]["”’»)]{0,4})\s+(?=["“‘«(]{0,4}[\p{Lu}\p{N}])/gu;
// Dots that do not end a sentence: initials and abbreviations before names, ranks and months.
const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Sen|Rep|Gov|St|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|c|ca|г|гг|им|ул)\.\s+$/u;

/** "3. Mai" */
const ORDINAL = /\d{1,2}\.\s+$/;
const GERMAN_MONTH = /^(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*/u;

/** The sentences of a paragraph. */
export const splitSentences = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim()) sentences.push({ index: from + lead, text: piece.trim() });
    from = to;
  };
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    const before = text.slice(Math.max(from, to - 24), to);
    const isDay = ORDINAL.test(before) && GERMAN_MONTH.test(text.slice(to, to + 12));
    if (!isDay && !ABBREVIATION.test(before)) add(to);
  }
  add(text.length);
  return sentences;
};

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
