// Several segments become one block without looking at an item: runs are merged in time order, columns copied, and the
// positions in every posting translated. In slices.
import { hasBit, setBit } from './bits.js';
import { type Block, type Columns, type Run, newColumns } from './block.js';
import { finishBlock, newPostings } from './build-block.js';
import { eraKeyOffset, runKeys } from './duration-class.js';
import type { ItemStore } from './item-store.js';
import { countPosting, type Posting } from './postings.js';
import type { Segment } from './segment.js';

const chunk = 1 << 14;
const gone = 0xffffffff;

interface Merged {
  /** Per segment: the new position of each old one, `gone` for removed entries. */
  readonly moved: readonly Uint32Array[];
  readonly bounds: Uint32Array;
  readonly size: number;
}

export function* mergeBlocks(segments: readonly Segment[], items: ItemStore): Generator<void, Block> {
  const merged = yield* mergeRuns(segments, items);
  const columns = newColumns(merged.size);
  for (let s = 0; s < segments.length; s++) yield* copyColumns(segments[s]!.block, merged.moved[s]!, columns);
  const facets: (Posting | undefined)[][] = [];
  for (let f = 0; f < (segments[0]?.block.facets.length ?? 0); f++) {
    facets.push(yield* mergeFacet(segments, merged, f));
  }
  const colourRows = Math.max(...segments.map(({ block }) => block.colourRows));
  return yield* finishBlock(columns, merged.bounds, facets, colourRows);
}

const keyOf = (run: Run): number => run.duration + (run.era ? eraKeyOffset : 0);

function* mergeRuns(segments: readonly Segment[], items: ItemStore): Generator<void, Merged> {
  const moved = segments.map(({ block }) => new Uint32Array(block.size).fill(gone));
  const bounds = new Uint32Array(runKeys + 1);
  let at = 0;
  for (let key = 0; key < runKeys; key++) {
    bounds[key] = at;
    const runs = segments.map(({ block }) => block.runs.find((run) => keyOf(run) === key));
    const next = runs.map((run) => run?.from ?? 0);
    for (;;) {
      const first = firstOf(segments, runs, next, items);
      if (first < 0) break;
      const from = next[first]!++;
      const { alive } = segments[first]!;
      if (alive !== undefined && !hasBit(alive, from)) continue;
      moved[first]![from] = at++;
      if ((at & (chunk - 1)) === 0) yield;
    }
  }
  bounds[runKeys] = at;
  return { moved, bounds, size: at };
}

const firstOf = (
  segments: readonly Segment[],
  runs: readonly (Run | undefined)[],
  next: readonly number[],
  items: ItemStore,
): number => {
  let first = -1;
  for (let s = 0; s < segments.length; s++) {
    if (runs[s] === undefined || next[s]! >= runs[s]!.to) continue;
    if (first < 0 || precedes(segments[s]!.block, next[s]!, segments[first]!.block, next[first]!, items))
      first = s;
  }
  return first;
};

const precedes = (p: Block, a: number, q: Block, b: number, items: ItemStore): boolean => {
  if (p.start[a] !== q.start[b]) return p.start[a]! < q.start[b]!;
  if (p.end[a] !== q.end[b]) return p.end[a]! > q.end[b]!;
  return items.ordinal(p.slot[a]!) < items.ordinal(q.slot[b]!);
};

function* copyColumns(from: Columns, moved: Uint32Array, into: Columns): Generator<void> {
  for (let at = 0; at < moved.length; at++) {
    const to = moved[at]!;
    if ((at & (chunk - 1)) === 0) yield;
    if (to === gone) continue;
    into.start[to] = from.start[at]!;
    into.end[to] = from.end[at]!;
    into.priority[to] = from.priority[at]!;
    into.when[to] = from.when[at]!;
    into.kind[to] = from.kind[at]!;
    into.colour[to] = from.colour[at]!;
    into.slot[to] = from.slot[at]!;
  }
}

function* mergeFacet(
  segments: readonly Segment[],
  { moved, size }: Merged,
  facet: number,
): Generator<void, (Posting | undefined)[]> {
  const counts: number[] = [];
  for (const { block, alive } of segments) {
    for (const [code, posting] of block.facets[facet]!.entries()) {
      if (posting === undefined) continue;
      counts[code] = (counts[code] ?? 0) + countPosting(alive ?? block.everyone, posting);
      if ((code & 15) === 0) yield;
    }
  }
  const merged = newPostings(counts, size);
  for (const [code, target] of merged.entries()) {
    if (target === undefined) continue;
    let used = 0;
    for (let s = 0; s < segments.length; s++) {
      for (const from of members(segments[s]!.block.facets[facet]![code])) {
        const to = moved[s]![from]!;
        if (to === gone) continue;
        if (target instanceof Uint32Array) target[used++] = to;
        else setBit(target, to);
        if ((to & (chunk - 1)) === 0) yield;
      }
    }
    if (target instanceof Uint32Array) target.sort();
  }
  return merged;
}

function* members(posting: Posting | undefined): Iterable<number> {
  if (posting === undefined) return;
  if (posting instanceof Uint32Array) yield* posting;
  else {
    for (let w = 0; w < posting.length; w++) {
      for (let left = posting[w]!; left !== 0; left &= left - 1)
        yield (w << 5) + 31 - Math.clz32(left & -left);
    }
  }
}
