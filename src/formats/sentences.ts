/** A sentence and where it begins in its text. */
export interface Sentence {
  readonly index: number;
  readonly text: string;
}

const END = /[.!?…]{1,6}["”’»)]{0,4}\s+(?=["“‘«(]*[\p{Lu}\p{N}])/gu;
// Dots that do not end a sentence: initials and abbreviations before names, ranks and months.
const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Sen|Rep|Gov|St|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|c|ca|г|гг|им|ул)\.\s+$/u;

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
    if (!ABBREVIATION.test(text.slice(Math.max(from, to - 24), to))) add(to);
  }
  add(text.length);
  return sentences;
};
