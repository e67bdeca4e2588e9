import type { Bits, Posting } from './bits.js';

// Columns of entries in one order: by run (era or not, then duration class), in a run by start, longest first, then
// order of loading. "Spans long enough to be seen" are whole runs, and every bitset lives in this one order.

/** A contiguous part of a block whose entries have one duration class, sorted by start. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly duration: number;
  readonly era: boolean;
  /** No entry of the run is this long or longer. */
  readonly limit: number;
  /** Place of the run in `Block.byEnd`; undefined where ends ascend with starts. */
  readonly ends: number | undefined;
}

export interface Columns {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly priority: Uint32Array;
  /** `packWhen` of the entry's DateSpan. */
  readonly when: Uint16Array;
  /** Index in KINDS. */
  readonly kind: Uint8Array;
  /** Index in `Source.colours`, `noColour` for none. */
  readonly colour: Uint8Array;
  /** Where the item is in the ItemStore. */
  readonly slot: Uint32Array;
}

export interface Block extends Columns {
  readonly size: number;
  readonly runs: readonly Run[];
  /** Per facet, per code. */
  readonly facets: readonly (readonly (Posting | undefined)[])[];
  /** Colours in use, of which the last row is "none". */
  readonly colourRows: number;
  /** Positions of the runs whose ends do not ascend, each run sorted by end. */
  readonly byEnd: Uint32Array;
  /** The latest end in each word of 32 positions. */
  readonly latest: Float64Array;
  /** Everybody: what an empty filter matches. */
  readonly everyone: Bits;
}

export const noColour = 255;

const columnNames = ['start', 'end', 'priority', 'when', 'kind', 'colour', 'slot'] as const;

export const newColumns = (size: number): Columns => ({
  start: new Float64Array(size),
  end: new Float64Array(size),
  priority: new Uint32Array(size),
  when: new Uint16Array(size),
  kind: new Uint8Array(size),
  colour: new Uint8Array(size),
  slot: new Uint32Array(size),
});

/** The bytes a block holds. */
export const blockBytes = (block: Block): number => {
  let bytes = block.byEnd.byteLength + block.latest.byteLength + block.everyone.byteLength;
  for (const name of columnNames) bytes += block[name].byteLength;
  for (const facet of block.facets) for (const posting of facet) bytes += posting?.byteLength ?? 0;
  return bytes;
};

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
