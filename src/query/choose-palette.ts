/** At most so many values have a colour of their own. */
export const maxColours = 12;

/** Values keep the colour they have; what is free goes to new values, most frequent first. `counts` are by code. */
export const choosePalette = (
  before: readonly number[],
  counts: Uint32Array | undefined,
): readonly number[] => {
  if (counts === undefined || before.length >= maxColours) return before;
  const taken = new Set([0, ...before]);
  const fresh = [...counts.keys()].filter((code) => counts[code]! > 0 && !taken.has(code));
  fresh.sort((a, b) => counts[b]! - counts[a]! || a - b);
  return [...before, ...fresh].slice(0, maxColours);
};
