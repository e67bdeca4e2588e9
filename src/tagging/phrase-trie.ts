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

/** A phrase found in a text: tokens `from` to `to`, half-open. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Leaf<T> {
  readonly value: T;
  readonly cases: readonly LetterCase[];
  readonly plural: boolean;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly stems: Map<string, Node<T>>;
  readonly leaves: Leaf<T>[];
}

/** One way through the trie for one token; `plural` says that a final s was dropped. */
interface Step<T> {
  readonly node: Node<T>;
  readonly plural: boolean;
}

const SHORTEST_STEM = 2;
const REMEMBERED = 20_000;

/**
 * Finds phrases in tokenized text, the longest first, from left to right. A capital in a phrase asks for a capital in the text, a
 * word all in capitals for one all in capitals. `war*` finds every word that begins so; `Armenian+` also finds "Armenians".
 */
export class PhraseTrie<T> {
  readonly #root: Node<T> = node();
  readonly #starts = new Map<string, readonly Step<T>[]>();

  add(phrase: string, value: T): void {
    const plural = phrase.endsWith('+');
    let at = this.#root;
    const cases: LetterCase[] = [];
    const tokens = tokenize(phrase);
    for (const token of tokens) {
      const map = phrase.charAt(token.end) === '*' ? at.stems : at.next;
      const found = map.get(token.key) ?? node<T>();
      map.set(token.key, found);
      cases.push(token.letterCase);
      at = found;
    }
    if (tokens.length > 0) at.leaves.push({ value, cases, plural });
    this.#starts.clear();
  }

  /** Phrases that do not overlap; `accepts` may refuse a candidate by its surroundings, then shorter ones are tried. */
  find(
    tokens: readonly TextToken[],
    accepts: (match: PhraseMatch<T>) => boolean = () => true,
  ): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let i = 0; i < tokens.length;) {
      const match = this.#longestAt(tokens, i, accepts);
      if (match) found.push(match);
      i = match ? match.to : i + 1;
    }
    return found;
  }

  #longestAt(
    tokens: readonly TextToken[],
    from: number,
    accepts: (match: PhraseMatch<T>) => boolean,
  ): PhraseMatch<T> | undefined {
    const steps = this.#startsWith(tokens[from]?.key ?? '');
    if (steps.length === 0) return undefined;
    const candidates: PhraseMatch<T>[] = [];
    for (const step of steps) collect(step, tokens, from, from + 1, candidates);
    candidates.sort((a, b) => b.to - a.to);
    return candidates.find(accepts);
  }

  /** Most words of a text begin no phrase: the answer for each word is kept, within a bound. */
  #startsWith(key: string): readonly Step<T>[] {
    const known = this.#starts.get(key);
    if (known) return known;
    const steps = stepsFrom(this.#root, key);
    if (this.#starts.size >= REMEMBERED) this.#starts.clear();
    this.#starts.set(key, steps);
    return steps;
  }
}

function node<T>(): Node<T> {
  return { next: new Map(), stems: new Map(), leaves: [] };
}

function stepsFrom<T>(at: Node<T>, key: string): Step<T>[] {
  const steps: Step<T>[] = [];
  const exact = at.next.get(key);
  if (exact) steps.push({ node: exact, plural: false });
  const singular = key.endsWith('s') ? at.next.get(key.slice(0, -1)) : undefined;
  if (singular) steps.push({ node: singular, plural: true });
  if (at.stems.size > 0) {
    for (let length = key.length; length >= SHORTEST_STEM; length--) {
      const stem = at.stems.get(key.slice(0, length));
      if (stem) steps.push({ node: stem, plural: false });
    }
  }
  return steps;
}

function collect<T>(
  step: Step<T>,
  tokens: readonly TextToken[],
  from: number,
  to: number,
  out: PhraseMatch<T>[],
): void {
  for (const leaf of step.node.leaves) {
    if ((!step.plural || leaf.plural) && casesFit(leaf.cases, tokens, from))
      out.push({ from, to, value: leaf.value });
  }
  const token = tokens[to];
  if (!token?.joined || step.plural) return;
  for (const next of stepsFrom(step.node, token.key)) collect(next, tokens, from, to + 1, out);
}

function casesFit(cases: readonly LetterCase[], tokens: readonly TextToken[], from: number): boolean {
  return cases.every((asked, i) => (tokens[from + i]?.letterCase ?? 0) >= asked);
}
