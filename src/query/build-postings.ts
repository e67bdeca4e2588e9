import { wordsFor } from './bits.js';
import { noColour } from './block.js';
import { maxColours } from './choose-palette.js';
import { elsewhere, type FacetCodes } from './facet-codes.js';
import { isDense, type Posting } from './posting.js';

/** Room for each value, by how many have it. */
export const newPostings = (counts: ArrayLike<number | undefined>, size: number): (Posting | undefined)[] => {
  const words = wordsFor(size);
  const dense = Array.from(counts, (count = 0) => count > 0 && isDense(count, size));
  // One buffer for all the sets of bits: one allocation, and neighbours in the caches.
  const bits = new Int32Array(dense.filter(Boolean).length * words);
  let used = 0;
  return Array.from(counts, (count = 0, code) => {
    if (count === 0) return undefined;
    return dense[code] ? bits.subarray(used, (used += words)) : new Uint32Array(count);
  });
};

/** Postings of one facet that are being filled, position after position. */
export interface Filling {
  readonly codes: FacetCodes;
  readonly postings: readonly (Posting | undefined)[];
  readonly bits: Int32Array;
  /** Where the bits of each code begin; -1 for codes with a list. */
  readonly bases: Int32Array;
  readonly lists: readonly (Uint32Array | undefined)[];
  /** How far each list is filled. */
  readonly used: Uint32Array;
}

export const newFilling = (codes: FacetCodes, counts: Uint32Array, size: number): Filling => {
  const postings = newPostings(counts, size);
  const first = postings.find((posting) => posting instanceof Int32Array);
  return {
    codes,
    postings,
    bits: first === undefined ? new Int32Array(0) : new Int32Array(first.buffer),
    bases: Int32Array.from(postings, (p) => (p instanceof Int32Array ? p.byteOffset >>> 2 : -1)),
    lists: postings.map((posting) => (posting instanceof Uint32Array ? posting : undefined)),
    used: new Uint32Array(postings.length),
  };
};

/** Enters the positions [from, to), whose rows are `rows`. */
export const fillPostings = (filling: Filling, rows: Uint32Array, from: number, to: number): void => {
  const { bits, bases, codes } = filling;
  const { words, stride } = codes.records;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    const pair = words[row * stride + codes.place]!;
    if (pair === elsewhere) {
      for (const code of codes.more.get(row)!) put(filling, code, at);
      continue;
    }
    const base = bases[pair & 0xffff]!;
    if (base < 0) list(filling, pair & 0xffff, at);
    else bits[base + (at >>> 5)]! |= 1 << (at & 31);
    if (pair > 0xffff) put(filling, pair >>> 16, at);
  }
};

const put = (filling: Filling, code: number, at: number): void => {
  const base = filling.bases[code]!;
  if (base < 0) list(filling, code, at);
  else filling.bits[base + (at >>> 5)]! |= 1 << (at & 31);
};

const list = ({ lists, used }: Filling, code: number, at: number): void => {
  lists[code]![used[code]!++] = at;
};

/** Colour of each code. */
export const coloursOf = (palette: readonly number[], codes: number): Uint8Array => {
  const colours = new Uint8Array(codes).fill(noColour);
  palette.slice(0, maxColours).forEach((code, colour) => (colours[code] = colour));
  return colours;
};

/** Gives the positions [from, to) the colour of their first value. */
export const paint = (
  { records, place, more }: FacetCodes,
  colours: Uint8Array,
  rows: Uint32Array,
  into: Uint8Array,
  from: number,
  to: number,
): void => {
  const { words, stride } = records;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    const pair = words[row * stride + place]!;
    const first = pair === elsewhere ? more.get(row)![0]! : pair & 0xffff;
    into[at] = first === 0 ? noColour : colours[first]!;
  }
};
