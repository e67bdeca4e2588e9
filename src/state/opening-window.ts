// Windows by name: the latest events, or the part of the story where most of them crowd.
import type { SyncSource } from '../source/source.js';
import type { NamedWindow } from './window-input.js';

/** So many events, at most, are the latest. */
const LATEST = 20;
/** Of a story with few events, so large a share. */
const SHARE = 0.25;
const BUCKETS = 512;
/** A crowd has at least so many events. */
const CROWD = 3;
const EDGE = 0.06;

/** The window [start, end) in ms; undefined where everything is to be shown, as when events are spread evenly. */
export function openingWindow(name: NamedWindow, source: SyncSource): [number, number] | undefined {
  const { extent } = source;
  if (!extent || !(extent[1] > extent[0])) return undefined;
  const found = name === 'latest' ? latest(source, extent[1]) : densest(source, extent);
  if (!found || !(found[1] > found[0])) return undefined;
  const room = (found[1] - found[0]) * EDGE;
  return [found[0] - room, found[1] + room];
}

function latest(source: SyncSource, end: number): [number, number] | undefined {
  const few = Math.min(source.total, Math.max(CROWD, Math.min(LATEST, Math.ceil(source.total * SHARE))));
  const first = source.entries({ filter: {}, offset: source.total - few, limit: 1 }).entries[0];
  return first && Number.isFinite(first.span.start) ? [first.span.start, end] : undefined;
}

/** The stretch with the most events for the root of its length: all of it where they are spread evenly. */
function densest(source: SyncSource, [start, end]: readonly [number, number]): [number, number] | undefined {
  const length = (end - start) / BUCKETS;
  const edges = Float64Array.from({ length: BUCKETS + 1 }, (_, i) => start + i * length);
  edges[BUCKETS] = end + 1;
  const counts = source.histogram(edges, {});
  const sums = new Float64Array(BUCKETS + 1);
  counts.forEach((n, i) => (sums[i + 1] = sums[i]! + n));
  let best = { score: sums[BUCKETS]! / Math.sqrt(BUCKETS), from: 0, to: BUCKETS };
  for (let size = BUCKETS / 2; size >= 2; size /= 2)
    for (let from = 0; from + size <= BUCKETS; from++) {
      const held = sums[from + size]! - sums[from]!;
      const score = held / Math.sqrt(size);
      if (held >= CROWD && score > best.score) best = { score, from, to: from + size };
    }
  // all of it, or all there is in it
  const held = sums[best.to]! - sums[best.from]!;
  if (held === sums[BUCKETS]) return undefined;
  return [edges[best.from]!, edges[best.to]!];
}
