import { answerEntries } from '../source/indexed/answer-entries.js';
import type { Answer, Entry, Filter, Query, SyncSource } from '../source/source.js';
import { partsOf, withClause } from '../state/filter.js';
import { piecesOf, placeOf, type Scale, type Viewport, xOf } from '../time/viewport.js';
import { MOST_BUCKETS } from '../time/calendar.js';
import { type DateSpan, Approximate, Single, Uncertain } from '../time/span.js';
import type { Spacing, TickRoom, FoldPlace } from '../context/drawing.js';
import type { AxisTicks, Tick, Tier, AxisWindow } from '../layout/ticks.js';
import {
  createEvenScale,
  createFoldedScale,
  type Fold,
  type FoldedScale,
  LONG,
} from '../layout/spacing-scales.js';
import { durationOf } from '../i18n/date-text.js';
import type { DrawContext } from '../render/canvas-context.js';
import type { Language } from '../context/language.js';
import type { TimelineContext } from '../context/timeline-context.js';

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

// Ticks of an axis of equal steps: at the events themselves, or of the calendar where the window is too short for two.

type Width = TickRoom['labelWidth'];

/** Px between two labels. */
const LABEL_GAP = 12;
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
    const width: Width = (text, tier) => Math.max(labelWidth(text, tier), spacing - LABEL_GAP);
    const widest = this.#widest.get(spacing) ?? this.#measure(width);
    this.#widest.set(spacing, widest);
    // a power of two, so that the same events keep their ticks while the window moves
    const every = 2 ** Math.max(0, Math.ceil(Math.log2(((widest + LABEL_GAP) / view.width) * (to - from))));
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
    free = x + width(tick.label, tier) + LABEL_GAP;
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

// Spacing that is true to time but for long empty stretches: each is folded, and a zigzag in the axis says how long it is. The
// folds are those of all that matches, so that nothing shifts while the window moves; zooming in opens them, until all is to scale.

type Axis = (window: AxisWindow) => AxisTicks;

/** Px of one tooth of the zigzag, along and across. */
const TOOTH = { along: 7, across: 5 } as const;
/** Px between the names of two ticks. */
const FOLD_GAP = 12;
/** Narrower folds have no length written under them. */
const LEAST_FOLD = 20;
/** A fold that is more open than this has a zigzag that flattens, down to the straight axis where it is all open. */
const FLATTENS = 0.5;
const OPEN = 0.999;
/** A zigzag that is longer than a quarter of the axis is lower, down to this share. */
const CALMEST = 0.4;
/** Px beyond the plot that a fold is drawn. */
const OUTSIDE = 40;

export class FoldedSpacing extends EntrySpacing<FoldedScale> {
  readonly #localization: Language;

  private constructor(source: SyncSource, filter: Filter, scale: FoldedScale, localization: Language) {
    super(source, filter, scale);
    this.#localization = localization;
  }

  /** Undefined where no stretch is long enough. */
  static of(
    source: SyncSource,
    filter: Filter,
    localization: Language,
    opens: boolean,
  ): FoldedSpacing | undefined {
    const { entries } = source.entries({ filter, offset: 0, limit: MOST_SPACED });
    const finite = entries.filter(({ span }) => Number.isFinite(span.start));
    const busy = finite.map(({ span, kind }) => {
      const end = Number.isFinite(span.end) && kind !== 'era' ? span.end : span.start;
      return [span.start, Math.max(span.start, end)] as const;
    });
    const scale = createFoldedScale(
      busy.sort((a, b) => a[0] - b[0]),
      opens,
    );
    return scale && new FoldedSpacing(source, filter, scale, localization);
  }

  /** The same at every zoom: multiples of a length of time, since there is nothing in folds. */
  override edges(view: Viewport, px: number): Float64Array {
    const piece = pieceOf(view, px);
    const edges: number[] = [];
    for (const { start, end, open } of this.#stretches(view)) {
      const [from, to] = [Math.floor(start / piece), Math.ceil(end / piece)];
      if (!(to - from < MOST_BUCKETS && to < Number.MAX_SAFE_INTEGER))
        return Float64Array.of(view.start, view.end);
      if (open) for (let i = from; i <= to; i++) if (!(i * piece <= edges.at(-1)!)) edges.push(i * piece);
    }
    // in a fold, or at its edge
    if (!(edges[0]! <= view.start)) edges.unshift(view.start);
    if (!(edges.at(-1)! >= view.end)) edges.push(view.end);
    return Float64Array.from(edges);
  }

  protected override tileOf(view: Viewport, px: number): (t: number) => number {
    const piece = pieceOf(view, px);
    return (t) => Math.floor(t / piece);
  }

  /** Those of each stretch between two folds, as if it stood alone, and of a fold that is wide by now. */
  ticks(view: Viewport, axis: Axis, { labelWidth, spacing = 0 }: TickRoom): AxisTicks {
    const room = (text: string, name: Tier): number =>
      Math.max(labelWidth(text, name), name === 'minor' ? spacing - FOLD_GAP : 0);
    const parts = this.#stretches(view).flatMap(({ start, end, open }) => {
      const width = Math.max(1, xOf(view, end) - xOf(view, start));
      if (!open && width <= LONG * view.width) return [];
      const { minor, major } = axis({ start, end, width });
      // a name does not reach into what comes next: the length of a fold, or another scale
      const clear = (name: Tier) => (tick: Tick) =>
        end >= view.end || ((end - tick.t) / (end - start)) * width >= room(tick.label, name);
      return [{ minor: minor.filter(clear('minor')), major: major.filter(clear('major')) }];
    });
    const tier = (name: Tier): readonly Tick[] =>
      apart(
        view,
        parts.flatMap((ticks) => ticks[name]),
        name,
        room,
      );
    return { minor: tier('minor'), major: tier('major') };
  }

  /** A zigzag for each fold in view, and how long it is. */
  mark(context: DrawContext, view: Viewport, place: FoldPlace): void {
    for (const fold of this.scale.folds) {
      const [from, to] = [xOf(view, fold.start), xOf(view, fold.end)];
      const strength =
        Math.min(1, (1 - opennessOf(view, fold)) / FLATTENS) *
        Math.max(CALMEST, Math.min(1, (LONG * view.width) / (to - from)));
      if (to > 0 && from < view.width && strength > 0)
        markFold(context, { from, to, length: view.width, strength }, place, this.#lengthOf(fold));
    }
  }

  #lengthOf({ start, empty }: Fold): string {
    const day = { startPrecision: 'day', endPrecision: 'day', flags: 0 } as const;
    return durationOf({ start, end: start + empty, ...day }, this.#localization.t) ?? '';
  }

  /** The window in stretches that are folded and others that are true to time. */
  #stretches(view: Viewport): readonly Stretch[] {
    const { start, end } = view;
    const parts: Stretch[] = [];
    let at = start;
    for (const fold of this.scale.folds) {
      if (fold.end <= start || fold.start >= end || opennessOf(view, fold) > OPEN) continue;
      if (fold.start > at) parts.push({ start: at, end: fold.start, open: true });
      at = Math.min(end, fold.end);
      parts.push({ start: Math.max(start, fold.start), end: at, open: false });
    }
    return at < end ? [...parts, { start: at, end, open: true }] : parts;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly open: boolean;
}

/** Share of its time that a fold takes: 1 where it is true to time. */
const opennessOf = (view: Viewport, { start, end }: Fold): number =>
  (placeOf(view, end) - placeOf(view, start)) / (end - start);

/** Ms, a power of two, that take at least so many px where nothing is folded. */
const pieceOf = (view: Viewport, px: number): number =>
  2 ** Math.ceil(Math.log2((px * (placeOf(view, view.end) - placeOf(view, view.start))) / view.width));

interface DrawnFold {
  /** Px along the axis. */
  readonly from: number;
  readonly to: number;
  /** Px of the whole axis. */
  readonly length: number;
  /** From 0, as good as open, to 1. */
  readonly strength: number;
}

/** The axis is taken away between the ends of the fold, and a zigzag put in its place. */
function markFold(
  context: DrawContext,
  { from, to, length, strength }: DrawnFold,
  { vertical, axis, top, palette }: FoldPlace,
  text: string,
): void {
  const { surface, muted, hair, ink, text: scale } = palette;
  const [low, high] = [Math.max(-OUTSIDE, from), Math.min(length + OUTSIDE, to)];
  const box = (along: number, across: number, long: number, wide: number): number[] =>
    vertical ? [across, along, wide, long] : [along, across, long, wide];
  const veil = vertical ? [axis, top] : [top, axis];
  if (!palette.forced)
    context.rects(box(low, veil[0]!, high - low, veil[1]! - veil[0]!), hair, 0.28 * strength);
  context.rects(box(low, axis - TOOTH.across - 1, high - low, 2 * TOOTH.across + 2), surface, 1);
  context.lines(zigzag([from, to], [low, high], axis, TOOTH.across * strength, vertical), muted, 1, 1.25);
  // a wider one has ticks
  if (to - from < LEAST_FOLD * scale || to - from > LONG * length) return;
  const size = 11.5 * scale;
  const middle = (low + high) / 2;
  const style = { colour: ink, size, bold: true };
  if (vertical) {
    // the gutter is as wide as a year
    const lines = text.split(/ (?=\S+$)/u);
    lines.forEach((line, i) => {
      const y = middle + 0.36 * size + (i - (lines.length - 1) / 2) * size * 1.15;
      context.text(line, axis - 10, y, { ...style, align: 'end' });
    });
  } else context.text(text, middle, axis + 17 * scale, { ...style, align: 'center' });
}

/** Lines of the teeth that are in sight; where they stand hangs on the whole fold, so that they move with it. */
function zigzag(
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
  axis: number,
  tall: number,
  vertical: boolean,
): number[] {
  const teeth = Math.max(2, Math.round((to - from) / TOOTH.along / 2) * 2);
  const step = (to - from) / teeth;
  const across = (i: number): number => (i === 0 || i === teeth ? axis : axis + (i % 2 ? -tall : tall));
  const lines: number[] = [];
  const last = Math.min(teeth, Math.ceil((high - from) / step));
  for (let i = Math.max(0, Math.floor((low - from) / step)); i < last; i++) {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const [here, next] = [across(i), across(i + 1)];
    lines.push(...(vertical ? [here, a, next, b] : [a, here, b, next]));
  }
  return lines;
}

// Spacing other than by date, equal steps or folded gaps: made when it is first asked for.

/** What is spaced. */
type EvenHost = Pick<TimelineContext, 'source' | 'activeFilter' | 'localization'> & {
  readonly element: Pick<TimelineContext['element'], 'spacing'> &
    Partial<Pick<TimelineContext['element'], 'autoHeight'>>;
  readonly plot?: Pick<TimelineContext['plot'], 'vertical'>;
  readonly counts: Pick<TimelineContext['counts'], 'matched'>;
};

export class EvenController {
  readonly #host: EvenHost;
  private made:
    | {
        readonly source: SyncSource;
        readonly revision: number | undefined;
        readonly filter: Filter;
        readonly localization: Language;
        readonly folded: boolean;
        readonly scrolled: boolean;
        readonly spacing: Spacing | undefined;
      }
    | undefined;

  constructor(host: EvenHost) {
    this.#host = host;
  }

  /** The spacing of what matches now; undefined where it stays true to time. */
  get spacing(): Spacing | undefined {
    const { source, activeFilter: filter, localization } = this.#host;
    if (!source || this.#tooMany) {
      this.forget();
      return undefined;
    }
    const { made } = this;
    const same = made?.source === source && made.revision === source.revision;
    const { folded, scrolled } = this;
    const asked = made?.folded === folded && made.scrolled === scrolled;
    if (same && asked && made.filter === filter && made.localization === localization) return made.spacing;
    const spacing = folded
      ? FoldedSpacing.of(source, filter, localization, !scrolled)
      : EvenSpacing.of(source, filter, (span) => localization.dates.short(span));
    this.made = { source, revision: source.revision, filter, localization, folded, scrolled, spacing };
    return spacing;
  }

  /** Keeps nothing of a source, where time is spaced by date. */
  forget(): void {
    this.made = undefined;
  }

  private get folded(): boolean {
    return this.#host.element.spacing === 'compressed';
  }

  /** The page scrolls along the axis: a screen of it is no look closer, and what opened would be scrolled through. */
  private get scrolled(): boolean {
    const { element, plot } = this.#host;
    return element.autoHeight === true && plot?.vertical === true;
  }

  get #tooMany(): boolean {
    return this.#host.counts.matched > MOST_SPACED;
  }

  /** How time is spaced, and why not as it was asked for. */
  get note(): string | undefined {
    const { t, number } = this.#host.localization;
    return this.#tooMany
      ? `${t('spacingTime')}: ${t('evenAtMost', { n: number(MOST_SPACED) })}`
      : this.spacing && t(this.folded ? 'compressed' : 'even');
  }
}
