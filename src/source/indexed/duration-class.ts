// Entries are grouped by length, so that a minute and a war never cost each other anything. Class 0 is no length,
// class k holds [2^(k-1), 2^k) ms, the last class the lengths without end. Eras have the same classes, further on.

const longest = 64;
export const openClass = longest + 1;
export const eraKeyOffset = openClass + 1;
export const runKeys = eraKeyOffset * 2;

/** Floor of the base-2 logarithm, exact where Math.log2 rounds up; `value` from 1 to 2^63. */
const floorLog2 = (value: number): number => {
  const high = Math.floor(value / 4294967296);
  return high > 0 ? 63 - Math.clz32(high) : 31 - Math.clz32(value);
};

export const durationClass = (length: number): number => {
  if (!(length > 0)) return 0;
  if (length === Infinity) return openClass;
  if (length < 2) return 1;
  return length >= 2 ** 63 ? longest : floorLog2(length) + 1;
};

/** The first class whose entries are spans, when spans are at least `spanFrom` long (snapped down to a power of two). */
export const spanClass = (spanFrom: number): number => Math.max(1, durationClass(spanFrom));

/** No entry of the class is this long or longer. */
export const classLimit = (duration: number): number => (duration >= longest ? Infinity : 2 ** duration);

export const runKey = (start: number, end: number, era: boolean): number =>
  durationClass(end - start) + (era ? eraKeyOffset : 0);

export const isEraKey = (key: number): boolean => key >= eraKeyOffset;

export const classOfKey = (key: number): number => (key >= eraKeyOffset ? key - eraKeyOffset : key);
