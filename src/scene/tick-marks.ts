import { xOf, type Viewport } from '../view/viewport.js';
import type { TickMark } from './scene.js';
import type { Metrics } from './style.js';

/** Px from a tick to its name. */
const INSET = 5;

export interface TickTime {
  readonly t: number;
  readonly label: string;
}

/** Ticks at their places. At rest none has a name cut off by the right edge; while things move, names slide out of view. */
export function tickMarks(
  ticks: readonly TickTime[],
  view: Viewport,
  metrics: Metrics,
  moving: boolean,
): readonly TickMark[] {
  return ticks.map(({ t, label }) => {
    const x = xOf(view, t);
    const whole = moving || x < 0 || x + INSET + metrics.width(label, 'strip') <= view.width;
    return { t, x, label: whole ? label : '' };
  });
}
