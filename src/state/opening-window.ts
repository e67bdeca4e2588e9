// Windows by name: the latest events, where most of them crowd, or where nearly all are if that is a small part of the time.
import type { Precision } from '../time/span.js';
import type { SyncSource } from '../source/source.js';
import { NO_FILTER } from './filter.js';
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
  if (name === 'auto') return lopsided(source, extent);
  const found = name === 'latest' ? latest(source, extent[1]) : densest(source, extent);
  if (!found || !(found[1] > found[0])) return undefined;
  const room = (found[1] - found[0]) * EDGE;
  return [found[0] - room, found[1] + room];
}

function latest(source: SyncSource, end: number): [number, number] | undefined {
  const few = Math.min(source.total, Math.max(CROWD, Math.min(LATEST, Math.ceil(source.total * SHARE))));
  const first = source.entries({ filter: NO_FILTER, offset: source.total - few, limit: 1 }).entries[0];
  return first && Number.isFinite(first.span.start) ? [first.span.start, end] : undefined;
}

/** The stretch with the most events for the root of its length: all of it where they are spread evenly. */
function densest(source: SyncSource, [start, end]: readonly [number, number]): [number, number] | undefined {
  const length = (end - start) / BUCKETS;
  const edges = Float64Array.from({ length: BUCKETS + 1 }, (_, i) => start + i * length);
  edges[BUCKETS] = end + 1;
  const counts = source.histogram(edges, NO_FILTER);
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

/** A story is lopsided where so large a share of its events is in so small a share of its time. */
const NEARLY_ALL = 0.9;
const SMALL = 0.1;
/** Buckets that a window must be long to be known well enough, and how often one looks closer. */
const FINE = 24;
const CLOSER = 8;
/** An event so near to the window, as a share of its length, belongs to it. */
const NEAR = 0.2;

/** Where nearly all events are, if that is a small part of all the time between the first and the last; else undefined. */
function lopsided(source: SyncSource, [start, end]: readonly [number, number]): [number, number] | undefined {
  const need = Math.ceil(source.total * NEARLY_ALL);
  if (need >= source.total) return undefined; // of fewer than ten, none may be left out
  let window: [number, number] = [start, end];
  for (let look = 0; look < CLOSER; look++) {
    const [from, to] = window;
    const length = (to - from) / BUCKETS;
    const found = shortest(source, from, to, need);
    if (!found) break;
    window = [
      Math.max(start, from + (found.from - 1) * length),
      Math.min(end, from + (found.to + 1) * length),
    ];
    if (found.to - found.from >= FINE || to - from < 1000) break;
  }
  const most = (end - start) * SMALL;
  if (window[1] - window[0] > most) return undefined;
  const whole = neighbours(source, window, most);
  const room = (whole[1] - whole[0]) * EDGE;
  return [whole[0] - room, whole[1] + room];
}

/** The window with the events that follow close before and after, as far as it stays small. */
function neighbours(source: SyncSource, window: readonly [number, number], most: number): [number, number] {
  const count = (span: readonly [number, number]): number =>
    source.entries({ filter: NO_FILTER, span, offset: 0, limit: 0 }).total;
  let [from, to] = window;
  for (let held = count([from, to]); ;) {
    const step = (to - from) * NEAR;
    const tries = [
      [from - step, to],
      [from, to + step],
    ] as const;
    const next = tries.find((wider) => wider[1] - wider[0] <= most && count(wider) > held);
    if (!next) return [from, to];
    [from, to] = next;
    held = count(next);
  }
}

/** The fewest buckets in a row of a stretch that hold so many events; undefined where the stretch has not so many. */
function shortest(
  source: SyncSource,
  start: number,
  end: number,
  need: number,
): { readonly from: number; readonly to: number } | undefined {
  const length = (end - start) / BUCKETS;
  const edges = Float64Array.from({ length: BUCKETS + 1 }, (_, i) => start + i * length);
  edges[BUCKETS] = end + 1;
  const counts = source.histogram(edges, NO_FILTER);
  let best: { readonly from: number; readonly to: number } | undefined;
  let [held, from] = [0, 0];
  for (let to = 0; to < BUCKETS; to++) {
    held += counts[to]!;
    while (held - counts[from]! >= need) held -= counts[from++]!;
    if (held >= need && (!best || to + 1 - from < best.to - best.from)) best = { from, to: to + 1 };
  }
  return best;
}

const DAY = 86_400_000;
/** What a moment of each precision is shown in, in ms: a day in its month, a year in its decade. */
const AROUND: Readonly<Record<Precision, number>> = {
  eon: 1e10 * 365 * DAY,
  era: 1e7 * 365 * DAY,
  millennium: 10_000 * 365 * DAY,
  century: 1_000 * 365 * DAY,
  decade: 100 * 365 * DAY,
  year: 10 * 365 * DAY,
  half: 3 * 365 * DAY,
  season: 2 * 365 * DAY,
  quarter: 2 * 365 * DAY,
  month: 365 * DAY,
  week: 60 * DAY,
  day: 30 * DAY,
  hour: DAY,
  minute: DAY / 24,
  second: 60_000,
  millisecond: 1_000,
};

/** From the first start to the last end; where all of it is one moment, with the time around it that its precision asks for. */
export function shownExtent(source: SyncSource): readonly [number, number] | undefined {
  const { extent } = source;
  if (!extent) return undefined;
  const first = source.entries({ filter: NO_FILTER, offset: 0, limit: 1 }).entries[0];
  const last = source.entries({ filter: NO_FILTER, offset: source.total - 1, limit: 1 }).entries[0];
  if (first === undefined || first.span.start !== last?.span.start) return extent;
  const around = AROUND[first.span.startPrecision];
  if (!(extent[1] - extent[0] <= around / 4)) return extent;
  const middle = (extent[0] + extent[1]) / 2;
  return [middle - around / 2, middle + around / 2];
}
