import type { PhraseMatch } from './phrase-trie.js';
import type { Token } from './tokens.js';

/** How many characters or words around a match are looked at, so that a long text takes time in proportion. */
const WINDOW = 40;
const DASH = /[-‐‑–—]/u;

/** How a state or province follows a town: "Athens, Ga.". The short forms count only with their dot. */
const STATE_SHORT = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev nh nj nm ny nc nd okla ont ore pa ri sc sd ' +
    'tenn tex vt va wash wis wyo'
  ).split(' '),
);
const STATE_LONG = new Set(
  (
    'alabama arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas kentucky louisiana maine maryland ' +
    'massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma ontario oregon pennsylvania tennessee texas utah vermont ' +
    'virginia wisconsin wyoming'
  ).split(' '),
);
/** What may follow the name of a country without making a surname of itself. */
const TITLES = new Set('king queen crown prince princess pm prime president foreign minister'.split(' '));

/** Whether the surroundings allow the match to be a country: no town elsewhere, no bare prefix, no "tell us" in capitals. */
export function isCountryHere(
  text: string,
  tokens: readonly Token[],
  match: PhraseMatch<unknown>,
  marks: string,
): boolean {
  const last = tokens[match.to - 1];
  if (!last) return false;
  if (marks.includes('-')) return DASH.test(text.charAt(last.end)) && text.charAt(last.end + 1).trim() !== '';
  if (isPronoun(text, tokens, match)) return false;
  return !isTownOfState(text, tokens, match.to, marks.includes('@'));
}

/** "Denzel Washington", "Michael Jordan", and in a headline in sentence case "Jordan Peele's new film". */
export function isGivenAndSurname(
  text: string,
  tokens: readonly Token[],
  match: PhraseMatch<unknown>,
  marks: string,
  firstNames: ReadonlySet<string>,
): boolean {
  const before = tokens[match.from - 1];
  const here = tokens[match.from];
  if (/[?!]/.test(marks) && before && here?.joined && before.letterCase > 0 && firstNames.has(before.key)) {
    return text.charAt(before.end) === ' ';
  }
  if (!marks.includes('!')) return false;
  const last = tokens[match.to - 1];
  const after = tokens[match.to];
  if (!last || after?.letterCase !== 1 || TITLES.has(after.key)) return false;
  return text.slice(last.end, after.start) === ' ' && isSentenceCase(tokens, match);
}

function isTownOfState(text: string, tokens: readonly Token[], to: number, isTown: boolean): boolean {
  const last = tokens[to - 1];
  const after = tokens[to];
  if (!last || !after || after.letterCase === 0 || text.slice(last.end, after.start) !== ', ') return false;
  if (isTown && STATE_LONG.has(after.key)) return true;
  const dotted = text.charAt(after.end) === '.' || text.charAt(after.end - 1) === '.';
  return dotted && STATE_SHORT.has(after.key);
}

/** In a text all in capitals "US" may be the pronoun. */
function isPronoun(text: string, tokens: readonly Token[], match: PhraseMatch<unknown>): boolean {
  const token = tokens[match.from];
  if (!token || match.to - match.from > 1 || token.key !== 'us' || token.end - token.start > 2) return false;
  const around = text.slice(Math.max(0, token.start - WINDOW), token.end + WINDOW);
  return around === around.toUpperCase() && tokens.length > 2;
}

/** Whether most longer words besides the match are in small letters. */
function isSentenceCase(tokens: readonly Token[], match: PhraseMatch<unknown>): boolean {
  let small = 0;
  let capital = 0;
  for (let i = Math.max(0, match.from - WINDOW); i < Math.min(tokens.length, match.to + WINDOW); i++) {
    const token = tokens[i];
    if (!token || token.key.length < 4 || (i >= match.from && i <= match.to)) continue;
    if (token.letterCase === 0) small++;
    else capital++;
  }
  return small > capital;
}
