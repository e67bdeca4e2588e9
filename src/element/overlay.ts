// What an author draws over the plot with: a D3 scale of the drawn window, and an event for each frame that changed it.
import { scaleLinear, type ScaleLinear } from 'd3';
import { css, type CSSResult, type ReactiveController } from 'lit';
import { type Viewport, xOf } from '../time/viewport.js';
import type { PlotController } from './plot-controller.js';

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

/**
 * Tells that the plot was drawn (`nt-draw`), at most once a frame: at once, so that what the author draws is in the same
 * frame; what is drawn again before the next frame is told with that one. An event takes 2 to 7 µs where nobody listens, a
 * scale 5 to 23 (Chromium, busy machine), so neither is kept from frame to frame.
 */
export class OverlayController implements ReactiveController {
  private readonly element: EventTarget;
  private readonly plot: PlotController;
  /** Time of the frame in which it was told last. */
  private told: CSSNumberish | null | undefined;
  private request = 0;

  constructor(element: EventTarget, plot: PlotController) {
    this.element = element;
    this.plot = plot;
    plot.addController(this);
    plot.onDraw(() => this.drawn());
    // not at once: the element's `scale` is there only when this controller is
    this.request = requestAnimationFrame(() => {
      this.request = 0;
      this.drawn();
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  /** The window as it is drawn, in a scale of the caller's own; undefined before the first drawing. */
  get scale(): TimeScale | undefined {
    const { drawn } = this.plot;
    if (!drawn) return undefined;
    const [{ view }, scene] = drawn;
    return createTimeScale(view, !scene.vertical && scene.rtl === true);
  }

  /** The plot was drawn. */
  private drawn(): void {
    if (this.request || !this.plot.drawn) return;
    if (this.told !== document.timeline.currentTime) this.tell();
    else
      this.request = requestAnimationFrame(() => {
        this.request = 0;
        this.tell();
      });
  }

  private tell(): void {
    this.told = document.timeline.currentTime;
    this.element.dispatchEvent(new Event('nt-draw'));
  }
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
