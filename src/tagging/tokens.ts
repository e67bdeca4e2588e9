/** How a word is written: 0 in small letters, 1 with a capital first letter, 2 all in capitals. */
export type LetterCase = 0 | 1 | 2;

/** A word of a text, folded for comparing, with its place in the original. */
export interface TextToken {
  /** Lower case, without accents and without the dots of "U.S.". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly letterCase: LetterCase;
  /** Whether only a space, hyphen, apostrophe, "&" or the dot of a short abbreviation parts it from the word before. */
  readonly joined: boolean;
}

const WORD = /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])\.?|[\p{L}\p{N}\p{M}]+/gu;
const JOINT = /^(?:[\s'’‘`´\-‐‑–]|\s?&\s?|\s[-–]\s)$/u;
const SPACE = /\s/u;
const ABBREVIATION_LENGTH = 3;

/** Letters that have no decomposition into a base letter and an accent. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'a',
};

/** Lower case without accents: "Türkiye" becomes "turkiye", "Côte" becomes "cote". */
export function fold(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıłøđßæœþðə]/gu, (letter) => BASE_LETTERS[letter] ?? letter);
}

/** Words by Unicode letters and digits; "U.S." is one word, "Armenia's" is two. */
export function tokenize(text: string): TextToken[] {
  const tokens: TextToken[] = [];
  let last: TextToken | undefined;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const dotted = word.includes('.');
    const plain = dotted ? word.replaceAll('.', '') : word;
    const token: TextToken = {
      key: fold(plain),
      start,
      end: start + word.length,
      letterCase: letterCase(plain),
      joined: last !== undefined && joins(text, last, start),
    };
    tokens.push(token);
    last = token;
  }
  return tokens;
}

function joins(text: string, last: TextToken, start: number): boolean {
  const gap = start - last.end;
  if (gap === 0) return true;
  if (gap === 1 && text.charCodeAt(last.end) === 32) return true;
  if (gap > 3) return false;
  const between = text.slice(last.end, start);
  if (between.startsWith('.') && last.end - last.start <= ABBREVIATION_LENGTH) {
    return gap === 1 || SPACE.test(between.slice(1));
  }
  return JOINT.test(between) || between.trim() === '';
}

function letterCase(word: string): LetterCase {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 0;
  return word.length > 1 && word === word.toUpperCase() ? 2 : 1;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}
