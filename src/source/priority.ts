/**
 * Who is labelled first: importance in the upper 8 bits, below it a hash of title and start, so that equal importance is
 * spread evenly and the same items are chosen in whatever order they were loaded. Never 0.
 */
export const priorityOf = (importance: number, title: string, start: number): number => {
  const quantised = Math.max(0, Math.min(255, Math.round(importance * 25.5)));
  return ((quantised << 24) | (hash24(title, start) | 1)) >>> 0;
};

/** The importance in it, to a tenth. */
export const importanceOf = (priority: number): number => Math.round((priority >>> 24) / 2.55) / 10;

/** The last characters and a few spread over the rest: titles of one day differ there, and a million are read at load. */
const tail = 4;

const hash24 = (title: string, start: number): number => {
  const { length } = title;
  let h = mix(start | 0, Math.floor(start / 4294967296) ^ (length << 16));
  const step = (length >>> 2) + 1;
  for (let i = 0; i < length; i += step) h = Math.imul(h ^ title.charCodeAt(i), 16777619);
  for (let i = length < tail ? 0 : length - tail; i < length; i++)
    h = Math.imul(h ^ title.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) & 0xffffff;
};

const mix = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
};

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
