import type { SourceRef } from '../items/item.js';
import type { RawItem } from './reader.js';

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

// Folds reports of one event into one item: the same event id, or near-identical titles within a day from different outlets.

export interface GroupOptions {
  /** Start of an item in ms, undefined when it cannot be read. */
  readonly startOf: (item: RawItem) => number | undefined;
  /** Share of the words of both titles that they have in common. Default: 0.8. */
  readonly similarity?: number;
  /** Longest time between two reports in ms. Default: a day. */
  readonly within?: number;
}

export interface Grouped {
  readonly items: readonly RawItem[];
  /** Per item: the places, in what was given, of the items it stands for. */
  readonly origins: readonly (readonly number[])[];
}

const DAY = 86_400_000;

interface Groups {
  /** The first place of the group a place belongs to. */
  find(i: number): number;
  join(a: number, b: number): void;
  /** Time from the first to the last start of two groups together. */
  extent(a: number, b: number): number;
}

const createGroups = (starts: readonly (number | undefined)[]): Groups => {
  const parent = Int32Array.from(starts, (_, i) => i);
  const low = Float64Array.from(starts, (start) => start ?? Infinity);
  const high = Float64Array.from(starts, (start) => start ?? -Infinity);
  const find = (i: number): number => {
    let root = i;
    while (parent[root]! !== root) root = parent[root]!;
    for (let at = i; at !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  // The earlier place leads, so groups do not depend on the order of joining.
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    const leader = Math.min(x, y);
    parent[Math.max(x, y)] = leader;
    low[leader] = Math.min(low[x]!, low[y]!);
    high[leader] = Math.max(high[x]!, high[y]!);
  };
  const extent = (a: number, b: number): number => {
    const [x, y] = [find(a), find(b)];
    return Math.max(high[x]!, high[y]!) - Math.min(low[x]!, low[y]!);
  };
  return { find, join, extent };
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const hostOf = (url: string | undefined): string | undefined => {
  try {
    return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
};

const outletOf = (item: RawItem): string | undefined => textOf(item['source']) ?? hostOf(textOf(item['url']));

/** The reports an item stands for already, else the item itself as one. */
const reportsOf = (item: RawItem): readonly SourceRef[] => {
  const given = item['sources'];
  if (Array.isArray(given) && given.length) return given as readonly SourceRef[];
  const name = outletOf(item);
  const url = textOf(item['url']);
  const date = item['start'];
  return [
    {
      ...(name === undefined ? {} : { name }),
      ...(url === undefined ? {} : { url }),
      ...(typeof date === 'string' || typeof date === 'number' || date instanceof Date ? { date } : {}),
    },
  ];
};

const joinEvents = (items: readonly RawItem[], groups: Groups): void => {
  const first = new Map<string, number>();
  items.forEach((item, i) => {
    const event = textOf(item['event']);
    if (event === undefined) return;
    const leader = first.get(event);
    if (leader === undefined) first.set(event, i);
    else groups.join(leader, i);
  });
};

const union = (items: readonly RawItem[], field: string): readonly unknown[] => [
  ...new Set(
    items.flatMap((item) => (Array.isArray(item[field]) ? (item[field] as readonly unknown[]) : [])),
  ),
];

const fold = (items: readonly RawItem[]): RawItem => {
  const [leader = {}] = items;
  if (items.length === 1) return leader;
  const out: Record<string, unknown> = { ...leader, sources: items.flatMap(reportsOf) };
  for (const item of items) for (const [key, value] of Object.entries(item)) out[key] ??= value;
  for (const field of ['countries', 'themes']) {
    const values = union(items, field);
    if (values.length) out[field] = values;
  }
  return out;
};

/** The items with reports of one event folded into the first of them, its `sources` naming every report. */
export const groupReports = (items: readonly RawItem[], options: GroupOptions): Grouped => {
  const starts = items.map((item) => options.startOf(item));
  const groups = createGroups(starts);
  joinEvents(items, groups);
  const outlets = items.map(outletOf);
  const events = items.map((item) => textOf(item['event']));
  const titles = items.map((item) => textOf(item['title']) ?? '');
  const { similarity = 0.8, within = DAY } = options;
  for (const [a, b] of similarPairs(titles, starts, similarity, within)) {
    const other = outlets[a] !== undefined && outlets[b] !== undefined && outlets[a] !== outlets[b];
    const told = events[a] !== undefined && events[b] !== undefined && events[a] !== events[b];
    // Not link by link: a headline that comes again every day is not one event.
    if (other && !told && groups.extent(a, b) <= within) groups.join(a, b);
  }
  const members = new Map<number, number[]>();
  items.forEach((_, i) => {
    const leader = groups.find(i);
    const list = members.get(leader);
    if (list) list.push(i);
    else members.set(leader, [i]);
  });
  const origins = [...members.values()];
  return { items: origins.map((places) => fold(places.map((i) => items[i]!))), origins };
};
