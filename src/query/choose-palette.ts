import { maxColours } from './block.js';
import type { CodeLists } from './draft.js';

/** Values keep the colour they have; what is free goes to new values, most frequent first. */
export const choosePalette = (
  before: readonly number[],
  lists: CodeLists | undefined,
  rows: number,
): readonly number[] => {
  if (lists === undefined || before.length >= maxColours) return before;
  const counts = new Map<number, number>();
  const { codes, offsets } = lists;
  for (let i = 0; i < offsets[rows]!; i++) counts.set(codes[i]!, (counts.get(codes[i]!) ?? 0) + 1);
  for (const code of before) counts.delete(code);
  const fresh = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
  return [...before, ...fresh].slice(0, maxColours);
};
