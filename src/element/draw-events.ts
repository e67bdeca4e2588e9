import type { ReactiveController } from 'lit';
import type { PlotController } from './plot-controller.js';

/**
 * Tells that the plot was drawn (`nt-draw`), at most once a frame: at once, so that what the author draws is in the same
 * frame; what is drawn again before the next frame is told with that one. An event takes 2 to 7 µs where nobody listens
 * (Chromium, busy machine). Who draws by the plot's scale is told nothing until the scale is there.
 */
export class DrawEvents implements ReactiveController {
  readonly #element: EventTarget;
  readonly #plot: PlotController;
  /** The scale was asked for, and its code is still on its way. */
  readonly #awaited: () => boolean;
  #withheld = false;
  /** Time of the frame in which it was told last. */
  #told: CSSNumberish | null | undefined;
  #request = 0;

  constructor(element: EventTarget, plot: PlotController, awaited: () => boolean) {
    this.#element = element;
    this.#plot = plot;
    this.#awaited = awaited;
    plot.addController(this);
    plot.onDraw(() => this.#drawn());
  }

  /** Somebody waits for the scale, perhaps after the last drawing: it is told when the scale is there. */
  wait(): void {
    this.#withheld = true;
  }

  /** The element is rendered again when the code for the scale has come. */
  hostUpdated(): void {
    if (this.#withheld && !this.#awaited()) this.#drawn();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  #drawn(): void {
    this.#withheld = this.#awaited();
    if (this.#withheld || this.#request || !this.#plot.drawn) return;
    if (this.#told !== document.timeline.currentTime) this.#tell();
    else
      this.#request = requestAnimationFrame(() => {
        this.#request = 0;
        this.#tell();
      });
  }

  #tell(): void {
    this.#told = document.timeline.currentTime;
    this.#element.dispatchEvent(new Event('nt-draw'));
  }
}
