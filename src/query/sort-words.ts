// Words in the order of the alphabet. The first ten characters of a word of letters and digits are a number a double holds
// exactly; only words alike in these are compared.
import { sortPairs } from './sort-pairs.js';
import type { WordTable } from './word-table.js';

const base = 38;
const digits = 10;
const chunk = 1 << 14;

/** The numbers of the words, sorted by what they stand for, in slices. */
export function* sortWords(table: WordTable): Generator<void, Uint32Array> {
  const { size } = table;
  const keys = new Float64Array(size);
  const values = new Uint32Array(size);
  for (let from = 0; from < size; from += chunk) {
    for (let w = from; w < Math.min(size, from + chunk); w++) {
      keys[w] = keyOf(table, w);
      values[w] = w;
    }
    yield;
  }
  yield* sortPairs({ keys, values }, 0, size);
  for (let from = 0, since = 0; from < size;) {
    let to = from + 1;
    while (to < size && keys[to] === keys[from]) to++;
    if (to - from > 1) yield* sortAlike(table, values.subarray(from, to));
    from = to;
    if (from - since < chunk) continue;
    since = from;
    yield;
  }
  return values;
}

/** Other letters than a to z count as one that comes after them, and end the number. */
const keyOf = ({ chars, starts }: WordTable, word: number): number => {
  const to = starts[word + 1]!;
  let key = 0;
  let at = starts[word]!;
  for (let digit = 0; digit < digits; digit++, at++) {
    const c = at < to ? chars[at]! : 0;
    key = key * base + (c === 0 ? 0 : c < 58 ? c - 47 : c < 123 ? c - 86 : base - 1);
    if (c > 122) at = to;
  }
  return key;
};

/** Sorted in parts that begin alike, so that no step is long. */
function* sortAlike(table: WordTable, words: Uint32Array): Generator<void, void> {
  const parts = new Map<string, { text: string; word: number }[]>();
  for (let i = 0; i < words.length; i++) {
    const text = table.text(words[i]!);
    const head = words.length > chunk ? text.slice(0, 3) : '';
    const part = parts.get(head);
    if (part) part.push({ text, word: words[i]! });
    else parts.set(head, [{ text, word: words[i]! }]);
    if (i % chunk === chunk - 1) yield;
  }
  let at = 0;
  for (const head of [...parts.keys()].sort()) {
    const part = parts.get(head)!.sort((a, b) => (a.text < b.text ? -1 : 1));
    for (const { word } of part) words[at++] = word;
    if (part.length > 512) yield;
  }
}
