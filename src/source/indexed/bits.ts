// Sets of positions as 32-bit words. Int32Array, since words above 2^31 would leave the engine's integer arithmetic.

export type Bits = Int32Array;

export const wordsFor = (size: number): number => (size + 31) >>> 5;

export const noBits = (size: number): Bits => new Int32Array(wordsFor(size));

export const allBits = (size: number): Bits => {
  const bits = noBits(size).fill(-1);
  if (size & 31) bits[bits.length - 1] = (1 << (size & 31)) - 1;
  return bits;
};

export const hasBit = (bits: Bits, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0;

export const setBit = (bits: Bits, at: number): void => {
  bits[at >>> 5]! |= 1 << (at & 31);
};

export const clearBit = (bits: Bits, at: number): void => {
  bits[at >>> 5]! &= ~(1 << (at & 31));
};

export const popcount = (word: number): number => {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export const countBits = (bits: Bits): number => {
  let n = 0;
  for (let w = 0; w < bits.length; w++) n += popcount(bits[w]!);
  return n;
};

/** Sets the bits [from, to). */
export const fillBits = (bits: Bits, from: number, to: number): void => {
  if (from >= to) return;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    bits[first]! |= head & tail;
    return;
  }
  bits[first]! |= head;
  bits.fill(-1, first + 1, last);
  bits[last]! |= tail;
};

export const andInto = (target: Bits, other: Bits): void => {
  for (let w = 0; w < target.length; w++) target[w]! &= other[w]!;
};

/** A set that knows how many members come before any position, and which member is the k-th. */
export class RankedBits {
  readonly bits: Bits;
  /** Members before each word, and in all. */
  readonly before: Uint32Array;
  readonly count: number;

  constructor(bits: Bits) {
    this.bits = bits;
    this.before = new Uint32Array(bits.length + 1);
    let sum = 0;
    for (let w = 0; w < bits.length; w++) {
      sum += popcount(bits[w]!);
      this.before[w + 1] = sum;
    }
    this.count = sum;
  }

  /** How many members are below `at`. */
  rank(at: number): number {
    const w = at >>> 5;
    const rest = at & 31;
    const before = this.before[w]!;
    return rest === 0 ? before : before + popcount(this.bits[w]! & ((1 << rest) - 1));
  }

  /** The member with exactly `k` members below it; `k` must be less than `count`. */
  select(k: number): number {
    let lo = 0;
    let hi = this.bits.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >>> 1;
      if (this.before[mid]! <= k) lo = mid;
      else hi = mid - 1;
    }
    let word = this.bits[lo]!;
    for (let left = k - this.before[lo]!; left > 0; left--) word &= word - 1;
    return (lo << 5) + 31 - Math.clz32(word & -word);
  }

  get bytes(): number {
    return this.bits.byteLength + this.before.byteLength;
  }
}

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
