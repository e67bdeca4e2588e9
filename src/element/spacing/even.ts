import { createEvenScale } from '../../layout/even-scale.js';
import type { AxisTicks, Tick, Tier } from '../../layout/ticks.js';
import type { Entry, Filter, SyncSource } from '../../source/source.js';
import { placeOf, type Scale, type Viewport, xOf } from '../../time/viewport.js';
import { Approximate, type DateSpan, Single, Uncertain } from '../../time/span.js';
import type { TickRoom } from '../../context/drawing.js';
import { EntrySpacing, MOST_SPACED } from './entry-spacing.js';

// Ticks of an axis of equal steps: at the events themselves, or of the calendar where the window is too short for two.

type Width = TickRoom['labelWidth'];

/** Px between two labels. */
const GAP = 12;
/** So many labels, spread over all, tell how wide they are. */
const SAMPLES = 64;

export class EvenTicks {
  readonly #starts: Float64Array;
  readonly #label: (index: number) => string;
  /** Width of the widest label, by the least room a label takes. */
  readonly #widest = new Map<number, number>();

  constructor(starts: Float64Array, label: (index: number) => string) {
    this.#starts = starts;
    this.#label = label;
  }

  at(view: Viewport, calendar: AxisTicks, { labelWidth, spacing = 0 }: TickRoom): AxisTicks {
    const from = placeOf(view, view.start);
    const to = placeOf(view, view.end);
    const width: Width = (text, tier) => Math.max(labelWidth(text, tier), spacing - GAP);
    const widest = this.#widest.get(spacing) ?? this.#measure(width);
    this.#widest.set(spacing, widest);
    // a power of two, so that the same events keep their ticks while the window moves
    const every = 2 ** Math.max(0, Math.ceil(Math.log2(((widest + GAP) / view.width) * (to - from))));
    const ticks: Tick[] = [];
    const last = Math.min(this.#starts.length - 1, Math.ceil(to) - 1);
    for (let i = Math.max(0, Math.ceil(from / every) * every); i <= last; i += every)
      ticks.push({ t: this.#starts[i]!, label: this.#label(i) });
    if (ticks.length > 1) return { minor: apart(view, ticks, 'minor', width), major: [] };
    return {
      minor: apart(view, calendar.minor, 'minor', width),
      major: apart(view, calendar.major, 'major', width),
    };
  }

  #measure(width: Width): number {
    const { length } = this.#starts;
    const step = Math.max(1, Math.floor(length / SAMPLES));
    let widest = 0;
    for (let i = 0; i < length; i += step) widest = Math.max(widest, width(this.#label(i), 'minor'));
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

export class EvenSpacing extends EntrySpacing<Scale> {
  readonly #marks: EvenTicks;

  private constructor(
    source: SyncSource,
    filter: Filter,
    firsts: readonly Entry[],
    scale: Scale,
    date: DateOf,
  ) {
    super(source, filter, scale);
    this.#marks = new EvenTicks(startsOf(firsts), (i) => date(startOf(firsts[i]!.span)));
  }

  /** Undefined where there are no two starts to space. */
  static of(source: SyncSource, filter: Filter, date: DateOf): EvenSpacing | undefined {
    const firsts = firstsOf(source.entries({ filter, offset: 0, limit: MOST_SPACED }).entries);
    const scale = createEvenScale(startsOf(firsts), source.extent);
    return scale && new EvenSpacing(source, filter, firsts, scale, date);
  }

  ticks(view: Viewport, axis: (window: Viewport) => AxisTicks, room: TickRoom): AxisTicks {
    return this.#marks.at(view, axis(view), room);
  }
}

type DateOf = (span: DateSpan) => string;

const startsOf = (entries: readonly Entry[]): Float64Array => Float64Array.from(entries, (e) => e.span.start);

/** One event of each moment at which any begin; eras only lie behind. */
function firstsOf(entries: readonly Entry[]): Entry[] {
  const dated = entries.filter((e) => e.kind !== 'era' && Number.isFinite(e.span.start));
  return dated.filter((e, i) => e.span.start !== dated[i - 1]?.span.start);
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
