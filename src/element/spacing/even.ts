import { createEvenScale } from '../../layout/even-scale.js';
import type { AxisTicks, Tick, Tier } from '../../layout/ticks.js';
import { answerEntries } from '../../source/indexed/answer-entries.js';
import type { Answer, Entry, Filter, Query, SyncSource } from '../../source/source.js';
import { partsOf, withClause } from '../../state/filter.js';
import { piecesOf, placeOf, type Scale, type Viewport, xOf } from '../../state/viewport.js';
import { MOST_BUCKETS } from '../../time/calendar.js';
import { Approximate, type DateSpan, Single, Uncertain } from '../../time/span.js';
import type { Spacing, TickRoom } from '../drawing.js';

// Ticks of an axis of equal steps: at the events themselves, or of the calendar where the window is too short for two.

type Width = TickRoom['labelWidth'];

/** Px between two labels. */
const GAP = 12;
/** So many labels, spread over all, tell how wide they are. */
const SAMPLES = 64;

export class EvenTicks {
  private readonly starts: Float64Array;
  private readonly label: (index: number) => string;
  /** Width of the widest label, by the least room a label takes. */
  private readonly widest = new Map<number, number>();

  constructor(starts: Float64Array, label: (index: number) => string) {
    this.starts = starts;
    this.label = label;
  }

  at(view: Viewport, calendar: AxisTicks, { labelWidth, spacing = 0 }: TickRoom): AxisTicks {
    const from = placeOf(view, view.start);
    const to = placeOf(view, view.end);
    const width: Width = (text, tier) => Math.max(labelWidth(text, tier), spacing - GAP);
    const widest = this.widest.get(spacing) ?? this.measure(width);
    this.widest.set(spacing, widest);
    // a power of two, so that the same events keep their ticks while the window moves
    const every = 2 ** Math.max(0, Math.ceil(Math.log2(((widest + GAP) / view.width) * (to - from))));
    const ticks: Tick[] = [];
    const last = Math.min(this.starts.length - 1, Math.ceil(to) - 1);
    for (let i = Math.max(0, Math.ceil(from / every) * every); i <= last; i += every)
      ticks.push({ t: this.starts[i]!, label: this.label(i) });
    if (ticks.length > 1) return { minor: apart(view, ticks, 'minor', width), major: [] };
    return {
      minor: apart(view, calendar.minor, 'minor', width),
      major: apart(view, calendar.major, 'major', width),
    };
  }

  private measure(width: Width): number {
    const { length } = this.starts;
    const step = Math.max(1, Math.floor(length / SAMPLES));
    let widest = 0;
    for (let i = 0; i < length; i += step) widest = Math.max(widest, width(this.label(i), 'minor'));
    return widest;
  }
}

/** Without those that the one before leaves no room for. */
export function apart(view: Viewport, ticks: readonly Tick[], tier: Tier, width: Width): Tick[] {
  let free = -Infinity;
  return ticks.filter((tick) => {
    const x = xOf(view, tick.t);
    if (x < free) return false;
    free = x + width(tick.label, tier) + GAP;
    return true;
  });
}

// Equal steps from event to event: for so few that each can be looked at in every frame.

/** More events than this stay true to time. */
export const MOST_EVEN = 2_000;

export class EvenSpacing implements Spacing {
  readonly scale: Scale;
  private readonly source: SyncSource;
  private readonly filter: Filter;
  private readonly marks: EvenTicks;
  /** Matching entries by lane, in time order. */
  private readonly lists = new Map<string, readonly Entry[]>();

  private constructor(
    source: SyncSource,
    filter: Filter,
    firsts: readonly Entry[],
    scale: Scale,
    date: DateOf,
  ) {
    this.source = source;
    this.filter = filter;
    this.scale = scale;
    this.marks = new EvenTicks(startsOf(firsts), (i) => date(startOf(firsts[i]!.span)));
  }

  /** Undefined where there are no two starts to space. */
  static of(source: SyncSource, filter: Filter, date: DateOf): EvenSpacing | undefined {
    const firsts = firstsOf(source.entries({ filter, offset: 0, limit: MOST_EVEN }).entries);
    const scale = createEvenScale(startsOf(firsts), source.extent);
    return scale && new EvenSpacing(source, filter, firsts, scale, date);
  }

  edges(view: Viewport, px: number): Float64Array {
    const first = placeOf(view, view.start);
    const last = placeOf(view, view.end);
    return evenEdges(this.scale, [first, last], (px * (last - first)) / view.width);
  }

  answer(query: Query, view: Viewport, least: number, tile: number): Answer {
    const length = ({ start, end }: DateSpan): number => xOf(view, end) - xOf(view, start);
    return answerEntries(this.entries(query.lane), {
      ...query,
      isSpan: (entry) => length(entry.span) >= least,
      tile: piecesOf(view, tile),
      colours: this.source.colours.length,
      version: this.source.version,
    });
  }

  ticks(view: Viewport, axis: (window: Viewport) => AxisTicks, room: TickRoom): AxisTicks {
    return this.marks.at(view, axis(view), room);
  }

  private entries(lane: Query['lane']): readonly Entry[] {
    const key = lane ? JSON.stringify([lane.facet, lane.value]) : '';
    const known = this.lists.get(key);
    if (known) return known;
    const filter = lane ? inLane(this.filter, lane) : this.filter;
    const { entries } = this.source.entries({ filter, offset: 0, limit: MOST_EVEN });
    this.lists.set(key, entries);
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

type DateOf = (span: DateSpan) => string;

const startsOf = (entries: readonly Entry[]): Float64Array => Float64Array.from(entries, (e) => e.span.start);

/** One event of each moment at which any begin; eras only lie behind. */
function firstsOf(entries: readonly Entry[]): Entry[] {
  const dated = entries.filter((e) => e.kind !== 'era' && Number.isFinite(e.span.start));
  return dated.filter((e, i) => e.span.start !== dated[i - 1]?.span.start);
}

export function inLane(filter: Filter, { facet, value }: NonNullable<Query['lane']>): Filter {
  const parts = partsOf(filter.facets?.[facet]);
  return withClause(filter, facet, { ...parts, all: [...parts.all, value] });
}

/** The date at which a span begins. */
const startOf = (span: DateSpan): DateSpan =>
  span.flags & Single
    ? span
    : {
        ...span,
        end: span.start + 1,
        endPrecision: span.startPrecision,
        flags: Single | (span.flags & (Approximate.start | Uncertain.start)),
      };
