// The answer for a window, made from the matching entries one by one: for few of them, where buckets differ in length.
import { bucketEntries, comparePriority } from '../entries.js';
import type { Entry, Answer } from '../source.js';

export interface EntriesQuestion {
  /** The window [start, end) in ms. */
  readonly start: number;
  readonly end: number;
  /** Ascending edges of buckets that cover the window. */
  readonly edges: Float64Array;
  /** Whether an entry is drawn as long as it is, rather than as a point of its bucket. */
  readonly isSpan: (entry: Entry) => boolean;
  /** Number of the tile a time falls into. */
  readonly tile: (t: number) => number;
  /** At most so many label candidates, and so many spans, of each tile. */
  readonly tileTop: number;
  readonly spanTop: number;
  /** Colours that have a row of their own. */
  readonly colours: number;
  readonly version: number;
}

/** @param entries All that match, in time order, eras included. */
export function answerEntries(entries: readonly Entry[], ask: EntriesQuestion): Answer {
  const { start, end, edges } = ask;
  const reaching = entries.filter((e) => e.span.start < end && (e.span.end > start || e.span.start >= start));
  const events = entries.filter((e) => e.kind !== 'era');
  const spans = events.filter((e) => e.span.start >= start && e.span.start < end && ask.isSpan(e));
  const crossing = events
    .filter((e) => e.span.start < start && e.span.end > start && (ask.isSpan(e) || e.span.start < edges[0]!))
    .sort(comparePriority);
  const dated = events.filter((e) => e.span.start < end && Number.isFinite(e.span.start));
  return {
    version: ask.version,
    matched: entries.length,
    inWindow: reaching.length,
    ...bucketEntries(entries, ask, ask.isSpan, ask.colours),
    spans: [...tops(spans, ask, ask.spanTop), ...crossing.slice(0, ask.spanTop)].sort(comparePriority),
    crossing: crossing.length,
    eras: reaching
      .filter((e) => e.kind === 'era')
      .sort(comparePriority)
      .slice(0, ask.spanTop),
    candidates: tops(dated, ask, ask.tileTop),
    visited: entries.length,
  };
}

/** The most important of each tile, most important first. */
function tops(entries: readonly Entry[], { tile }: EntriesQuestion, most: number): Entry[] {
  const taken = new Map<number, number>();
  return [...entries].sort(comparePriority).filter((e) => {
    const key = tile(e.span.start);
    const n = (taken.get(key) ?? 0) + 1;
    taken.set(key, n);
    return n <= most;
  });
}
