// A short hint for someone who turns a plain wheel over the plot: the page scrolls, and here is how to zoom.
import type { ReactiveController } from 'lit';

/** Ms the hint stays, and how often it is shown at all. */
const STAY = 1800;
const TIMES = 3;

export class WheelHint implements ReactiveController {
  shown = false;
  private readonly host: { requestUpdate(): void };
  private times = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: { addController(c: ReactiveController): void; requestUpdate(): void }) {
    this.host = host;
    host.addController(this);
  }

  show(): void {
    if (this.shown || this.times >= TIMES) return;
    this.times++;
    this.set(true);
    this.timer = setTimeout(() => this.set(false), STAY);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.shown = false;
  }

  private set(shown: boolean): void {
    this.shown = shown;
    this.host.requestUpdate();
  }
}
