// Text from strangers: bidi and other control characters go, white space collapses.

/** All but controls, bidi controls and white space other than the plain one; one class, so a million titles cost little. */
const SUSPECT =
  /[^ -~\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u2030-\u205e\u206a-\u2fff\u3001-\ufefe\uff00-\uffff]/;
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One line without control characters; the same string when it is clean already, as nearly all are. */
export function cleanText(text: string): string {
  const clean =
    !SUSPECT.test(text) &&
    text.charCodeAt(0) !== 32 &&
    text.charCodeAt(text.length - 1) !== 32 &&
    !text.includes('  ');
  return clean ? text : oneLine(oneLine(text).replace(UNWANTED, ''));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The first `limit` characters (not half of one), with an ellipsis where something was cut. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 2);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1)}…`;
}

// Text as it is searched: lower case, without accents, cut into words.

const notAscii = /[^\u0000-\u007f]/;
const marks = /\p{M}+/gu;
const word = /[\p{L}\p{N}]+/gu;
const asciiWord = /[a-z0-9]+/g;

// Letters that have no decomposition but are written without their stroke or as two when accents are not at hand.
const plain: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const special = /[ıəøłđßæœ]/g;

export const foldText = (text: string): string => {
  const lower = text.toLowerCase();
  if (!notAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(special, (letter) => plain[letter] ?? letter);
};

/** The words of a text, folded, repeated ones included. */
export const wordsOf = (text: string): readonly string[] => {
  const folded = foldText(text);
  return folded.match(notAscii.test(folded) ? word : asciiWord) ?? [];
};

/** What a query asks for: each word once, in order of the alphabet, without those that begin another one. */
export const queryWords = (text: string): readonly string[] => {
  const words = [...new Set(wordsOf(text))].sort();
  return words.filter((w, i) => !words[i + 1]?.startsWith(w));
};

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
