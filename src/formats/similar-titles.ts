// Pairs of titles that share most of their words, found without comparing every title with every other: of two sets with
// similarity t, the rarest few words of each must have one in common (prefix filtering).

/** The words of a title, each once: lower case, without accents and punctuation. */
export const titleWords = (title: string): readonly string[] => [
  ...new Set(
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’‘`]/g, '')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  ),
];

/** Titles of fewer words than this are too short to be told apart. */
const FEWEST_WORDS = 3;
/** With how many titles that share a rare word a title is compared: the latest. Thousands of one wire story cost no square of it. */
const MOST = 500;

interface Title {
  readonly place: number;
  readonly start: number;
  /** Numbers of the words, rarest first. */
  readonly words: Int32Array;
}

const numberWords = (titles: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byRarity = [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  return new Map(byRarity.map(([word], rank) => [word, rank]));
};

const common = (a: Int32Array, b: Int32Array): number => {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
};

/** Whether two titles share at least this part of their words (common words by all words). */
const isSimilar = (a: Int32Array, b: Int32Array, least: number): boolean => {
  const shared = common(a, b);
  return shared >= least * (a.length + b.length - shared) - 1e-9;
};

/**
 * The pairs of places whose titles are at least `least` similar (0 to 1) and whose starts are at most `within` apart. Titles
 * of fewer than three words and items without a start have none.
 */
export function* similarPairs(
  titles: readonly string[],
  starts: readonly (number | undefined)[],
  least: number,
  within: number,
): Iterable<readonly [number, number]> {
  const words = titles.map(titleWords);
  const numbers = numberWords(words);
  const all = words.flatMap((list, place): Title[] => {
    const start = starts[place];
    if (list.length < FEWEST_WORDS || start === undefined || Number.isNaN(start)) return [];
    return [{ place, start, words: Int32Array.from(list, (word) => numbers.get(word)!).sort() }];
  });
  all.sort((a, b) => a.start - b.start || a.place - b.place);
  // Per rare word the titles seen so far that begin late enough, latest last.
  const seen = new Map<number, Title[]>();
  for (const title of all) {
    const prefix = title.words.length - Math.ceil(least * title.words.length - 1e-9) + 1;
    const tried = new Set<Title>();
    for (const word of title.words.subarray(0, prefix)) {
      const list = (seen.get(word) ?? []).slice(-MOST).filter((other) => title.start - other.start <= within);
      for (const other of list)
        if (!tried.has(other)) {
          tried.add(other);
          if (isSimilar(title.words, other.words, least)) yield [other.place, title.place];
        }
      list.push(title);
      seen.set(word, list);
    }
  }
}
