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
