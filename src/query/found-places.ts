import { foldText } from './fold-text.js';

/** A word as it is written: letters and figures with the marks on them. */
const written = /[\p{L}\p{N}\p{M}]+/gu;

/** Where a text has what a search asks for: from the beginning of a word as far as asked, in UTF-16 units. */
export function foundPlaces(
  text: string,
  asked: readonly string[],
): readonly (readonly [start: number, end: number])[] {
  const places: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(written)) {
    const folded = foldText(word);
    const length = Math.max(0, ...asked.filter((a) => folded.startsWith(a)).map((a) => a.length));
    if (length > 0) places.push([index, index + lengthOf(word, length)]);
  }
  return places;
}

/** How much of a word comes to so many letters of the folded one. */
function lengthOf(word: string, letters: number): number {
  let end = 0;
  for (const letter of word) {
    if (foldText(word.slice(0, end)).length >= letters && !/\p{M}/u.test(letter)) break;
    end += letter.length;
  }
  return end;
}
