// The overview's picture and its brush, once its place is in the shadow tree.
import type { ReactiveController } from 'lit';
import { BrushController } from './brush-controller.js';
import type { FeatureHost } from './feature-host.js';
import { Overview } from './overview.js';

export class OverviewController implements ReactiveController {
  private readonly host: FeatureHost;
  private readonly brush: BrushController;
  private overview: Overview | undefined;
  /** Width of the strip in px, and of the plot it was measured at. */
  private width = 0;
  private measuredAt = -1;

  constructor(host: FeatureHost) {
    this.host = host;
    const { motion } = host.plot;
    this.brush = new BrushController(
      host,
      motion,
      () => this.overview ?? { domain: motion.view, leftwards: false },
    );
    host.addController(this);
    host.plot.onDrawn = () => this.draw();
  }

  hostUpdated(): void {
    const root = this.host.renderRoot;
    const strip = root.querySelector<HTMLElement>('.overview');
    if (!strip || !root.isConnected) return;
    this.brush.attach(strip);
    if (this.overview) return;
    this.overview = new Overview(strip, strip.querySelector<HTMLElement>('.window')!);
    this.draw();
  }

  /** Where an end of the window stands in the strip, in per cent. */
  share(side: 'start' | 'end'): number {
    return this.overview?.share(this.host.plot.motion.view[side]) ?? (side === 'start' ? 0 : 100);
  }

  private draw(): void {
    const { drawn } = this.host.plot;
    if (!this.overview || !drawn) return;
    const [input, scene] = drawn;
    this.overview.draw({
      ...input,
      eras: scene.bands.map((band) => band.entry),
      width: this.measured(input.view.width),
    });
  }

  /** The strip is measured when the plot has another width, not in each frame. */
  private measured(width: number): number {
    if (this.measuredAt !== width) {
      this.width = this.host.renderRoot.querySelector('.overview')?.clientWidth ?? 0;
      this.measuredAt = this.width > 0 ? width : -1;
    }
    return this.width;
  }
}
