// Ticks of an axis of equal steps: at the events themselves, or of the calendar where the window is too short for two.
import type { AxisTicks, Tick, Tier } from '../view/ticks.js';
import { placeOf, xOf, type Viewport } from '../view/viewport.js';
import type { TickRoom } from './spacing.js';

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
function apart(view: Viewport, ticks: readonly Tick[], tier: Tier, width: Width): Tick[] {
  let free = -Infinity;
  return ticks.filter((tick) => {
    const x = xOf(view, tick.t);
    if (x < free) return false;
    free = x + width(tick.label, tier) + GAP;
    return true;
  });
}
