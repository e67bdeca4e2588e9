import { createNormalRow, type Normalizer } from '../items/normalizer.js';
import { createItemReader, priorityOf } from '../source/entries.js';
import { wordsOf } from '../text/text.js';
import { civilOf, DAY, monthStart } from '../time/civil.js';
import type { Query } from '../source/source.js';

// A row as every engine keeps it: read by the same tables of names as in a page.

export interface StagedRow {
  readonly ordinal: number;
  readonly id: string;
  readonly start: number;
  readonly stop: number;
  /** Precision and flags, packed. */
  readonly when: number;
  readonly kind: number;
  readonly priority: number;
  readonly title: string;
  /** The words of title and summary, each with a blank before it. */
  readonly words: string;
  /** The author's object as JSON. */
  readonly item: string;
  /** Of each facet. */
  readonly values: readonly (readonly string[])[];
}

/** Reads rows; nothing for one that cannot be used, which is the normalizer's to tell. */
export function createRowReader(
  facets: number,
  normalizer: Normalizer,
): (row: number, item: unknown) => StagedRow | undefined {
  const reader = createItemReader();
  let values: string[][] = [];
  const sinks = Array.from({ length: facets }, (_, f) => ({
    add(value: string, tidy = String) {
      const text = tidy(value);
      if (text !== '' && !values[f]!.includes(text)) values[f]!.push(text);
    },
  }));
  const normal = createNormalRow(sinks);
  return (row, item) => {
    values = Array.from({ length: facets }, () => []);
    if (!normalizer.read(item, row, normal)) return undefined;
    const words = wordsOf(`${reader.headline(item)} ${reader.summary(item)}`);
    return {
      ordinal: row,
      id: reader.id(item),
      start: normal.start,
      stop: Math.max(normal.start, normal.end),
      when: normal.when,
      kind: normal.kind,
      priority: priorityOf(normal.importance, normal.title, normal.start),
      title: reader.title(item),
      words: words.map((word) => ` ${word}`).join(''),
      item: JSON.stringify(item),
      values,
    };
  };
}

// Cells of counts made ahead: days, and months of the years that are likely; before and after, days take their place.

/** Months are counted from year -1 to 3900. */
export const MONTHS_FROM = -6.2e13;
export const MONTHS_TO = 6.1e13;

export const isDay = (t: number): boolean => t % DAY === 0;

export const isMonth = (t: number): boolean => isDay(t) && cellOfMonths(t) === t;

/** Where the month of a time begins. */
export function cellOfMonths(t: number): number {
  if (!(t >= MONTHS_FROM && t < MONTHS_TO)) return Math.floor(t / DAY) * DAY;
  const { year, month } = civilOf(t);
  return monthStart(year, month, 0);
}

/** The last day that begins at or before a time, and the first at or after it. */
export const daysAround = (t: number): readonly [before: number, after: number] => [
  Math.floor(t / DAY) * DAY,
  Math.ceil(t / DAY) * DAY,
];

/** The same of months. */
export function monthsAround(t: number): readonly [before: number, after: number] {
  if (isMonth(t)) return [t, t];
  if (!(t >= MONTHS_FROM && t < MONTHS_TO)) return daysAround(t);
  const { year, month } = civilOf(t);
  return [monthStart(year, month, 0), monthStart(year, month, 1)];
}

// Tiles of a window, and which of the tables of important items is likely to hold the best of each: the same for every engine.

/** Entries of a class above this are also kept apart as long ones: shorter ones that reach into a window began shortly before. */
export const SHORT_CLASS = 31;
export const SHORT_REACH = 2 ** SHORT_CLASS;

export interface Tiles {
  readonly width: number;
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

export function tilesOf({ start, end, tileLevel }: Query): Tiles {
  const width = 2 ** tileLevel;
  return { width, first: Math.floor(start / width), end: Math.ceil(end / width) };
}

/** The smallest tier that is likely to have enough. `tiers` are how many items each holds, the smallest first. */
export function firstTier(tiers: readonly number[], total: number, inside: number, most: number): number {
  const tier = tiers.findIndex((size) => (inside * size) / total >= 4 * most);
  return tier < 0 ? tiers.length : tier;
}

/** Runs of tiles that have fewer than `top`. */
export function shortOf(
  { width, first, end }: Tiles,
  rows: readonly { readonly tile: number }[],
  top: number,
): readonly Tiles[] {
  const held = new Map<number, number>();
  for (const { tile } of rows) held.set(tile, (held.get(tile) ?? 0) + 1);
  const runs: Tiles[] = [];
  for (let tile = first; tile < end; tile++) {
    if ((held.get(tile) ?? 0) >= top) continue;
    const last = runs.at(-1);
    if (last?.end === tile) runs[runs.length - 1] = { ...last, end: tile + 1 };
    else runs.push({ width, first: tile, end: tile + 1 });
  }
  return runs;
}
