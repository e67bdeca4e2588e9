import type { Bits } from './bits.js';
import { popcount } from './bits.js';

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
