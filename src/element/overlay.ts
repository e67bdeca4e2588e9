// What an author draws over the plot with: a D3 scale of the drawn window, and the room for it.
import { scaleLinear, type ScaleLinear } from 'd3';
import { css, type CSSResult } from 'lit';
import { type Viewport, xOf } from '../time/viewport.js';

/** Places of times on the plot: `scale(ms)` is px, `scale.invert(px)` is ms. */
export type TimeScale = ScaleLinear<number, number>;

/**
 * The window as a D3 scale: its domain is in ms, its range in px from the left of the plot, or from its top where time runs
 * down. Where time is spaced evenly it has a piece for each step in the window.
 * @param backwards Time runs to the left: px fall as time goes on.
 */
export function createTimeScale(view: Viewport, backwards: boolean): TimeScale {
  const { start, end, scale, width } = view;
  const bends = scale ? [...scale.bends].filter((t) => t > start && t < end) : [];
  const domain = [start, ...bends, end];
  // the ends are at the edges of the plot, whatever rounding says
  const px = [0, ...bends.map((t) => xOf(view, t)), width];
  return scaleLinear(domain, backwards ? px.map((x) => width - x) : px);
}

/** What the author puts in the slot `overlay` lies over marks and under headlines, and leaves every pointer to the plot. */
const overlayStyles = css`
  .over::slotted(*) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
`;

export const styles: readonly CSSResult[] = [overlayStyles];
