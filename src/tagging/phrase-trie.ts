import { tokenize, type LetterCase, type TextToken } from './tokens.js';

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
