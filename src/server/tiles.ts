// Tiles of a window, and which of the tables of important items is likely to hold the best of each: the same for every engine.
import type { Query } from '../source/source.js';

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
