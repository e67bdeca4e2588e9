// Top-k by priority in a range: the largest priority of every 32 matching entries, of every 1,024, and so on, and a
// best-first walk down from the few nodes that cover the range.
import type { Bits } from './bits.js';

/** `levels[0]` has one node for each word of 32 positions; 0 stands for nobody. */
export type MaxTree = readonly Uint32Array[];

export const buildMaxTree = (bits: Bits, priority: Uint32Array): MaxTree => {
  const base: Uint32Array = new Uint32Array(bits.length);
  for (let w = 0; w < bits.length; w++) {
    let best = 0;
    if (bits[w] === -1) {
      const to = (w << 5) + 32;
      for (let at = w << 5; at < to; at++) if (priority[at]! > best) best = priority[at]!;
    } else {
      for (let left = bits[w]!; left !== 0; left &= left - 1) {
        const p = priority[(w << 5) + 31 - Math.clz32(left & -left)]!;
        if (p > best) best = p;
      }
    }
    base[w] = best;
  }
  const levels: Uint32Array[] = [base];
  for (let level = base; level.length > 32;) {
    level = parents(level);
    levels.push(level);
  }
  return levels;
};

const parents = (level: Uint32Array): Uint32Array => {
  const up = new Uint32Array((level.length + 31) >>> 5);
  for (let i = 0; i < level.length; i++) if (level[i]! > up[i >>> 5]!) up[i >>> 5] = level[i]!;
  return up;
};

/** A heap of nodes: highest priority first, then the earliest position. Level 0 is a single entry. */
export class NodeHeap {
  readonly #priority: number[] = [];
  readonly #first: number[] = [];
  readonly #level: number[] = [];

  get size(): number {
    return this.#priority.length;
  }

  clear(): void {
    this.#priority.length = this.#first.length = this.#level.length = 0;
  }

  push(priority: number, first: number, level: number): void {
    let at = this.#priority.length;
    while (at > 0) {
      const up = (at - 1) >>> 1;
      if (!this.#comesAfter(up, priority, first, level)) break;
      this.#put(at, this.#priority[up]!, this.#first[up]!, this.#level[up]!);
      at = up;
    }
    this.#put(at, priority, first, level);
  }

  /** Takes the best node off and gives it as [priority, first position, level] in `out`. */
  pop(out: [number, number, number]): void {
    out[0] = this.#priority[0]!;
    out[1] = this.#first[0]!;
    out[2] = this.#level[0]!;
    const priority = this.#priority.pop()!;
    const first = this.#first.pop()!;
    const level = this.#level.pop()!;
    const size = this.#priority.length;
    if (size === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      const other = child + 1;
      if (
        other < size &&
        this.#comesAfter(child, this.#priority[other]!, this.#first[other]!, this.#level[other]!)
      )
        child = other;
      if (this.#comesAfter(child, priority, first, level)) break;
      this.#put(at, this.#priority[child]!, this.#first[child]!, this.#level[child]!);
      at = child;
    }
    this.#put(at, priority, first, level);
  }

  #comesAfter(at: number, priority: number, first: number, level: number): boolean {
    const mine = this.#priority[at]!;
    if (mine !== priority) return mine < priority;
    const own = this.#first[at]!;
    return own !== first ? own > first : this.#level[at]! < level;
  }

  #put(at: number, priority: number, first: number, level: number): void {
    this.#priority[at] = priority;
    this.#first[at] = first;
    this.#level[at] = level;
  }
}
