// Equal steps from event to event: for so few that each can be looked at in every frame.
import { Approximate, Single, Uncertain, type DateSpan } from '../data/date-span.js';
import { answerEntries } from '../query/answer-entries.js';
import type { Entry } from '../query/entry.js';
import type { Filter } from '../query/filter.js';
import type { Answer, Query, Source } from '../query/source.js';
import { createEvenScale } from '../view/even-scale.js';
import type { AxisTicks } from '../view/ticks.js';
import { piecesOf, placeOf, xOf, type Scale, type Viewport } from '../view/viewport.js';
import { partsOf, withClause } from './clauses.js';
import { EvenTicks } from './even-ticks.js';
import type { Spacing, TickRoom } from './spacing.js';

/** More events than this stay true to time. */
export const MOST_EVEN = 2_000;

export class EvenSpacing implements Spacing {
  readonly scale: Scale;
  private readonly source: Source;
  private readonly filter: Filter;
  private readonly marks: EvenTicks;
  /** Matching entries by lane, in time order. */
  private readonly lists = new Map<string, readonly Entry[]>();

  private constructor(source: Source, filter: Filter, firsts: readonly Entry[], scale: Scale, date: DateOf) {
    this.source = source;
    this.filter = filter;
    this.scale = scale;
    this.marks = new EvenTicks(startsOf(firsts), (i) => date(startOf(firsts[i]!.span)));
  }

  /** Undefined where there are no two starts to space. */
  static of(source: Source, filter: Filter, date: DateOf): EvenSpacing | undefined {
    const firsts = firstsOf(source.entries({ filter, offset: 0, limit: MOST_EVEN }).entries);
    const scale = createEvenScale(startsOf(firsts), source.extent);
    return scale && new EvenSpacing(source, filter, firsts, scale, date);
  }

  edges(view: Viewport, px: number): Float64Array {
    const first = placeOf(view, view.start);
    const last = placeOf(view, view.end);
    const piece = 2 ** Math.ceil(Math.log2((px * (last - first)) / view.width));
    const edges: number[] = [];
    for (let i = Math.floor(first / piece); ; i++) {
      const t = this.scale.time(i * piece);
      // where the scale is so steep that two places are one time, there is one edge
      if (edges.length === 0 || t > edges.at(-1)!) edges.push(t);
      if (i * piece >= last) return Float64Array.from(edges);
    }
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

  ticks(view: Viewport, calendar: AxisTicks, room: TickRoom): AxisTicks {
    return this.marks.at(view, calendar, room);
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

type DateOf = (span: DateSpan) => string;

const startsOf = (entries: readonly Entry[]): Float64Array => Float64Array.from(entries, (e) => e.span.start);

/** One event of each moment at which any begin; eras only lie behind. */
function firstsOf(entries: readonly Entry[]): Entry[] {
  const dated = entries.filter((e) => e.kind !== 'era' && Number.isFinite(e.span.start));
  return dated.filter((e, i) => e.span.start !== dated[i - 1]?.span.start);
}

function inLane(filter: Filter, { facet, value }: NonNullable<Query['lane']>): Filter {
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
