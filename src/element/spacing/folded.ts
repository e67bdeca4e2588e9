import { createFoldedScale, type Fold, type FoldedScale } from '../../layout/folded-scale.js';
import { durationOf } from '../../i18n/date-text.js';
import type { DrawContext } from '../../render/canvas-context.js';
import type { Filter, SyncSource } from '../../source/source.js';
import { placeOf, type Viewport, xOf } from '../../time/viewport.js';
import type { FoldPlace, TickRoom } from '../../context/drawing.js';
import { EntrySpacing, MOST_SPACED } from './entry-spacing.js';
import { apart } from './even.js';
import type { Language } from '../../context/language.js';
import type { AxisTicks, AxisWindow, Tick, Tier } from '../../layout/ticks.js';

// Spacing that is true to time but for long empty stretches: each is folded, and a zigzag in the axis says how long it is. The
// scale is that of all that matches, so that nothing shifts while the window moves; zooming in widens a fold like all else.

type Axis = (window: AxisWindow) => AxisTicks;

/** Px of one tooth of the zigzag, along and across. */
const TOOTH = { along: 7, across: 5 } as const;
/** Px between the names of two ticks. */
const GAP = 12;
/** Narrower folds have no length written under them. */
const LEAST_FOLD = 20;

export class FoldedSpacing extends EntrySpacing<FoldedScale> {
  readonly #localization: Language;

  private constructor(source: SyncSource, filter: Filter, scale: FoldedScale, localization: Language) {
    super(source, filter, scale);
    this.#localization = localization;
  }

  /** Undefined where no stretch is long enough. */
  static of(source: SyncSource, filter: Filter, localization: Language): FoldedSpacing | undefined {
    const { entries } = source.entries({ filter, offset: 0, limit: MOST_SPACED });
    const finite = entries.filter(({ span }) => Number.isFinite(span.start));
    const busy = finite.map(({ span, kind }) => {
      const end = Number.isFinite(span.end) && kind !== 'era' ? span.end : span.start;
      return [span.start, Math.max(span.start, end)] as const;
    });
    const scale = createFoldedScale(busy.sort((a, b) => a[0] - b[0]));
    return scale && new FoldedSpacing(source, filter, scale, localization);
  }

  /** Those of each stretch between two folds, as if it stood alone. */
  ticks(view: Viewport, axis: Axis, { labelWidth, spacing = 0 }: TickRoom): AxisTicks {
    const pxPerMs = view.width / (placeOf(view, view.end) - placeOf(view, view.start));
    const room = (text: string, name: Tier): number =>
      Math.max(labelWidth(text, name), name === 'minor' ? spacing - GAP : 0);
    const parts = this.#between(view).map(({ start, end }) => {
      const width = Math.max(1, (end - start) * pxPerMs);
      const { minor, major } = axis({ start, end, width });
      // a name does not reach into a fold, where its length stands
      const clear = (name: Tier) => (tick: Tick) =>
        end >= view.end || (end - tick.t) * pxPerMs >= room(tick.label, name);
      return { minor: minor.filter(clear('minor')), major: major.filter(clear('major')) };
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
      if (to > 0 && from < view.width) markFold(context, [from, to], place, this.#lengthOf(fold));
    }
  }

  #lengthOf({ start, empty }: Fold): string {
    const day = { startPrecision: 'day', endPrecision: 'day', flags: 0 } as const;
    return durationOf({ start, end: start + empty, ...day }, this.#localization.t) ?? '';
  }

  /** Stretches of the window that are true to time. */
  #between({ start, end }: Viewport): readonly { start: number; end: number }[] {
    const parts: { start: number; end: number }[] = [];
    let at = start;
    for (const fold of this.scale.folds) {
      if (fold.end <= start || fold.start >= end) continue;
      if (fold.start > at) parts.push({ start: at, end: fold.start });
      at = fold.end;
    }
    return at < end ? [...parts, { start: at, end }] : parts;
  }
}

/** The axis is taken away between the ends of the fold, and a zigzag put in its place. */
function markFold(
  context: DrawContext,
  [from, to]: readonly [number, number],
  { vertical, axis, top, palette }: FoldPlace,
  text: string,
): void {
  const { surface, muted, hair, ink, text: scale } = palette;
  const [low, high] = [Math.max(-40, from), to];
  const box = (along: number, across: number, long: number, wide: number): number[] =>
    vertical ? [across, along, wide, long] : [along, across, long, wide];
  const veil = vertical ? [axis, top] : [top, axis];
  if (!palette.forced) context.rects(box(low, veil[0]!, high - low, veil[1]! - veil[0]!), hair, 0.28);
  context.rects(box(low, axis - TOOTH.across - 1, high - low, 2 * TOOTH.across + 2), surface, 1);
  const teeth = Math.max(2, Math.round((high - low) / TOOTH.along / 2) * 2);
  const step = (high - low) / teeth;
  const lines: number[] = [];
  let last = axis;
  for (let i = 1; i <= teeth; i++) {
    const next = i === teeth ? axis : axis + (i % 2 ? -TOOTH.across : TOOTH.across);
    const [a, b] = [low + (i - 1) * step, low + i * step];
    lines.push(...(vertical ? [last, a, next, b] : [a, last, b, next]));
    last = next;
  }
  context.lines(lines, muted, 1, 1.25);
  if (high - low < LEAST_FOLD * scale) return;
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
