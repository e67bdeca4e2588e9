/**
 * Who is labelled first: importance in the upper 8 bits, below it a hash of title and start, so that equal importance is
 * spread evenly and the same items are chosen in whatever order they were loaded. Never 0.
 */
export const priorityOf = (importance: number, title: string, start: number): number => {
  const quantised = Math.max(0, Math.min(255, Math.round(importance * 25.5)));
  return ((quantised << 24) | (hash24(title, start) | 1)) >>> 0;
};

/** Characters looked at, at either end of the title. */
const sample = 8;

const hash24 = (title: string, start: number): number => {
  let h = mix(0x811c9dc5, (start % 4294967296) | 0);
  h = mix(h, Math.floor(start / 4294967296) | 0);
  const { length } = title;
  for (let i = 0; i < sample && i < length; i++) h = Math.imul(h ^ title.charCodeAt(i), 16777619);
  for (let i = Math.max(sample, length - sample); i < length; i++)
    h = Math.imul(h ^ title.charCodeAt(i), 16777619);
  h = mix(h, length);
  return (h ^ (h >>> 15)) & 0xffffff;
};

const mix = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
};
