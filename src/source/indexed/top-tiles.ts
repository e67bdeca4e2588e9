// The top few by priority of a range of each run: of a dyadic tile of time, or of those that reach into a window. Equal
// priorities are taken in time order, so the choice is total and a coarse tile's choice is in its finer tiles' choices.
import type { Block, Run } from './block.js';
import { lowerBound } from '../entries.js';
import { type Match, NodeHeap } from './match-filter.js';

interface Reach {
  /** Only entries that end after this, or begin there. */
  readonly endsAfter: number;
}

/** Collects the best k positions of one block, highest priority first, then in time order. */
export class TopPicker {
  readonly #match: Match;
  readonly #limit: number;
  readonly #heap = new NodeHeap();
  readonly #best: number[] = [];
  visited = 0;

  constructor(match: Match, limit: number) {
    this.#match = match;
    this.#limit = limit;
  }

  get positions(): Uint32Array {
    return Uint32Array.from(this.#best);
  }

  /** Looks at the positions [from, to) of one run. */
  add(from: number, to: number, reach?: Reach): void {
    if (from >= to || this.#limit <= 0) return;
    const heap = this.#heap;
    heap.clear();
    this.#pushCover(from, to);
    const node: [number, number, number] = [0, 0, 0];
    for (let found = 0; heap.size > 0 && found < this.#limit;) {
      heap.pop(node);
      this.visited++;
      const [priority, first, level] = node;
      if (priority < this.#worst()) return;
      if (level === 0) {
        if (reach !== undefined && !reaches(this.#match.block, first, reach)) continue;
        this.#insert(first);
        found++;
      } else if (level === 1) this.#pushWord(first, from, to, reach);
      else this.#pushChildren(first, level, from, to);
    }
  }

  #worst(): number {
    const best = this.#best;
    return best.length < this.#limit ? 1 : this.#match.block.priority[best[best.length - 1]!]!;
  }

  /** Nodes of one level, few of them, that cover the range. */
  #pushCover(from: number, to: number): void {
    const levels = this.#match.tree.length;
    let level = 1;
    while (level < levels && ((to - 1) >>> (5 * level)) - (from >>> (5 * level)) >= 32) level++;
    const width = 5 * level;
    this.#pushNodes(level, from >>> width, ((to - 1) >>> width) + 1);
  }

  #pushNodes(level: number, from: number, to: number): void {
    const nodes = this.#match.tree[level - 1]!;
    const worst = this.#worst();
    const width = 2 ** (5 * level);
    for (let i = from; i < to; i++) {
      if (nodes[i]! >= worst) this.#heap.push(nodes[i]!, i * width, level);
    }
    this.visited += to - from;
  }

  #pushChildren(first: number, level: number, from: number, to: number): void {
    const width = 5 * (level - 1);
    const begin = first >>> width;
    const lo = Math.max(begin, from >>> width);
    const hi = Math.min(begin + 32, ((to - 1) >>> width) + 1);
    this.#pushNodes(level - 1, lo, hi);
  }

  #pushWord(first: number, from: number, to: number, reach: Reach | undefined): void {
    const { set, block } = this.#match;
    if (reach !== undefined && block.latest[first >>> 5]! < reach.endsAfter) return;
    const worst = this.#worst();
    for (let left = set.bits[first >>> 5]!; left !== 0; left &= left - 1) {
      const at = first + 31 - Math.clz32(left & -left);
      if (at < from || at >= to) continue;
      this.visited++;
      if (block.priority[at]! >= worst) this.#heap.push(block.priority[at]!, at, 0);
    }
  }

  #insert(at: number): void {
    const best = this.#best;
    let i = best.length;
    while (i > 0 && isBefore(this.#match.block, at, best[i - 1]!)) i--;
    if (i >= this.#limit) return;
    best.splice(i, 0, at);
    if (best.length > this.#limit) best.pop();
  }
}

/** One without length reaches where it stands. */
const reaches = ({ start, end }: Block, at: number, { endsAfter }: Reach): boolean =>
  end[at]! > endsAfter || start[at]! >= endsAfter;

const isBefore = (block: Block, a: number, b: number): boolean => {
  const [p, q] = [block.priority[a]!, block.priority[b]!];
  return p !== q ? p > q : comparePositions(block, a, b) < 0;
};

/** In time order. Positions of one block, both eras or both not: then equal times are of one run, where position is order of loading. */
const comparePositions = (block: Block, a: number, b: number): number => {
  const { start, end } = block;
  if (start[a] !== start[b]) return start[a]! < start[b]! ? -1 : 1;
  if (end[a] !== end[b]) return end[a]! > end[b]! ? -1 : 1;
  return a - b;
};

export interface TileQuestion {
  readonly level: number;
  readonly top: number;
  /** Only runs of this duration class and up. */
  readonly from: number;
}

/** The best positions of a tile of 2^level ms, anchored at 0; kept with the match. */
export const tileTop = (
  match: Match,
  tile: number,
  { level, top, from }: TileQuestion,
  visit: (n: number) => void,
): Uint32Array => {
  const key = `${level}/${tile}/${top}/${from}`;
  const known = match.tiles.get(key);
  if (known !== undefined) return known;
  const picker = new TopPicker(match, top);
  const { start } = match.block;
  const width = 2 ** level;
  for (const run of match.block.runs) {
    if (run.era || run.duration < from) continue;
    const lo = lowerBound(start, run.from, run.to, tile * width);
    picker.add(lo, lowerBound(start, lo, run.to, (tile + 1) * width));
  }
  visit(picker.visited);
  return match.keepTile(key, picker.positions);
};

/** The best positions of the given runs that begin before `to` and end after `from`. */
export const reachingTop = (
  match: Match,
  runs: readonly Run[],
  from: number,
  to: number,
  top: number,
  visit: (n: number) => void,
): Uint32Array => {
  const picker = new TopPicker(match, top);
  const { start } = match.block;
  for (const run of runs) {
    const lo = lowerBound(start, run.from, run.to, from - run.limit);
    picker.add(lo, lowerBound(start, lo, run.to, to), { endsAfter: from });
  }
  visit(picker.visited);
  return picker.positions;
};
