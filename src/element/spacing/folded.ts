import { createFoldedScale, type Fold, type FoldedScale, LONG } from '../../layout/folded-scale.js';
import { durationOf } from '../../i18n/date-text.js';
import type { DrawContext } from '../../render/canvas-context.js';
import type { Filter, SyncSource } from '../../source/source.js';
import { MOST_BUCKETS } from '../../time/calendar.js';
import { placeOf, type Viewport, xOf } from '../../time/viewport.js';
import type { FoldPlace, TickRoom } from '../../context/drawing.js';
import { EntrySpacing, MOST_SPACED } from './entry-spacing.js';
import { apart } from './even.js';
import type { Language } from '../../context/language.js';
import type { AxisTicks, AxisWindow, Tick, Tier } from '../../layout/ticks.js';

// Spacing that is true to time but for long empty stretches: each is folded, and a zigzag in the axis says how long it is. The
// folds are those of all that matches, so that nothing shifts while the window moves; zooming in opens them, until all is to scale.

type Axis = (window: AxisWindow) => AxisTicks;

/** Px of one tooth of the zigzag, along and across. */
const TOOTH = { along: 7, across: 5 } as const;
/** Px between the names of two ticks. */
const GAP = 12;
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
      Math.max(labelWidth(text, name), name === 'minor' ? spacing - GAP : 0);
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
