const MARKS = /\p{M}/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\u2192]/g;
const QUOTES = /[\u2018\u2019\u02bc\u055a`´]/g;
/** The zeros of the other digits that news is dated with: Arabic, Persian, Devanagari, Bengali. */
const NUMERALS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;

/** Lower case without accents, with plain digits, dashes and quotes: what two spellings of a word have in common. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/ı/g, 'i')
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .replace(NUMERALS, (digit) => String((digit.charCodeAt(0) + (digit > '\u0900' ? 10 : 0)) & 15));
