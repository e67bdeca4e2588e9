import { type Bits, hasBit, popcount, setBit } from './bits.js';

/** Who has a value: a bitset (Int32Array), or the ascending positions (Uint32Array) where few have it. */
export type Posting = Int32Array | Uint32Array;

/** From here a bitset is smaller than the list. */
export const isDense = (count: number, size: number): boolean => count >= size / 32;

export const orPosting = (target: Bits, posting: Posting): void => {
  if (posting instanceof Uint32Array) for (const at of posting) setBit(target, at);
  else for (let w = 0; w < target.length; w++) target[w]! |= posting[w]!;
};

export const andPosting = (target: Bits, posting: Posting): void => {
  if (posting instanceof Uint32Array) {
    const kept = posting.filter((at) => hasBit(target, at));
    target.fill(0);
    for (const at of kept) setBit(target, at);
  } else for (let w = 0; w < target.length; w++) target[w]! &= posting[w]!;
};

export const andNotPosting = (target: Bits, posting: Posting): void => {
  if (posting instanceof Uint32Array) for (const at of posting) target[at >>> 5]! &= ~(1 << (at & 31));
  else for (let w = 0; w < target.length; w++) target[w]! &= ~posting[w]!;
};

/** How many of `bits` have the value. */
export const countPosting = (bits: Bits, posting: Posting): number => {
  let n = 0;
  if (posting instanceof Uint32Array) {
    for (let i = 0; i < posting.length; i++) {
      const at = posting[i]!;
      n += (bits[at >>> 5]! >>> (at & 31)) & 1;
    }
  } else for (let w = 0; w < bits.length; w++) n += popcount(bits[w]! & posting[w]!);
  return n;
};
