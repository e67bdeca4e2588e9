// Text from strangers: bidi and other control characters go, white space collapses.

const BIDI_AND_CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const UNCLEAN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]|\s\s|^\s|\s$/u;

/** One line without control characters; the same string when it is clean already, as nearly all are. */
export function cleanText(text: string): string {
  return UNCLEAN.test(text) ? scrub(text) : text;
}

const scrub = (text: string): string =>
  [...text.replace(/\s+/gu, ' ')]
    .filter((char) => !BIDI_AND_CONTROL.test(char))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();

/** The first `limit` characters (not half of one), with an ellipsis where something was cut. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 2);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1)}…`;
}
