import { answerEntries } from '../../source/indexed/answer-entries.js';
import type { Answer, Entry, Filter, Query, SyncSource } from '../../source/source.js';
import { partsOf, withClause } from '../../state/filter.js';
import { piecesOf, placeOf, type Scale, type Viewport, xOf } from '../../time/viewport.js';
import { MOST_BUCKETS } from '../../time/calendar.js';
import type { DateSpan } from '../../time/span.js';
import type { Spacing, TickRoom } from '../../context/drawing.js';
import type { AxisTicks } from '../../layout/ticks.js';

// What spacings that are not true to time have in common: so few events that each is looked at in every frame.

/** More events than this stay true to time. */
export const MOST_SPACED = 2_000;

/** Of a scale of its own; answers what is in a window of it. */
export abstract class EntrySpacing<Own extends Scale> implements Spacing {
  readonly scale: Own;
  readonly #source: SyncSource;
  readonly #filter: Filter;
  /** Matching entries by lane, in time order. */
  readonly #lists = new Map<string, readonly Entry[]>();

  protected constructor(source: SyncSource, filter: Filter, scale: Own) {
    this.#source = source;
    this.#filter = filter;
    this.scale = scale;
  }

  abstract ticks(view: Viewport, axis: (window: Viewport) => AxisTicks, room: TickRoom): AxisTicks;

  edges(view: Viewport, px: number): Float64Array {
    const first = placeOf(view, view.start);
    const last = placeOf(view, view.end);
    return evenEdges(this.scale, [first, last], (px * (last - first)) / view.width);
  }

  /** The number of the tile, so many px wide, that a time falls into. */
  protected tileOf(view: Viewport, px: number): (t: number) => number {
    return piecesOf(view, px);
  }

  answer(query: Query, view: Viewport, least: number, tile: number): Answer {
    const length = ({ start, end }: DateSpan): number => xOf(view, end) - xOf(view, start);
    return answerEntries(this.#entries(query.lane), {
      ...query,
      isSpan: (entry) => length(entry.span) >= least,
      tile: this.tileOf(view, tile),
      colours: this.#source.colours.length,
      version: this.#source.version,
    });
  }

  #entries(lane: Query['lane']): readonly Entry[] {
    const key = lane ? JSON.stringify([lane.facet, lane.value]) : '';
    const known = this.#lists.get(key);
    if (known) return known;
    const filter = lane ? inLane(this.#filter, lane) : this.#filter;
    const { entries } = this.#source.entries({ filter, offset: 0, limit: MOST_SPACED });
    this.#lists.set(key, entries);
    return entries;
  }
}

/** Edges of pieces at least so long that cover these places: a window of no length or no width has none between its ends. */
export function evenEdges(
  scale: Scale,
  [first, last]: readonly [number, number],
  length: number,
): Float64Array {
  const piece = 2 ** Math.ceil(Math.log2(length));
  const from = Math.floor(first / piece);
  const to = Math.min(Math.ceil(last / piece), from + MOST_BUCKETS);
  if (!(to > from) || !(to < Number.MAX_SAFE_INTEGER))
    return Float64Array.of(scale.time(first), scale.time(last));
  const edges: number[] = [];
  for (let i = from; i <= to; i++) {
    const t = scale.time(i * piece);
    // where the scale is so steep that two places are one time, there is one edge
    if (edges.length === 0 || t > edges.at(-1)!) edges.push(t);
  }
  return Float64Array.from(edges);
}

function inLane(filter: Filter, { facet, value }: NonNullable<Query['lane']>): Filter {
  const parts = partsOf(filter.facets?.[facet]);
  return withClause(filter, facet, { ...parts, all: [...parts.all, value] });
}
