import type { ReactiveController } from 'lit';
import type { TimelineContext } from '../context/timeline-context.js';
import type { Stop } from '../layout/scene.js';
import { FocusController, FocusKeys } from './focus.js';
import { GestureController, PlotPointer, WheelHint } from './pointer.js';

// The reader's hand on the plot: pointer, touch, wheel and keys, and the hint for who turns a plain wheel.

export class InteractionController implements ReactiveController {
  readonly hint: WheelHint;
  readonly #host: TimelineContext;
  readonly #focus: FocusController;
  readonly #gestures: GestureController;
  readonly #keys: FocusKeys;
  #listening: AbortController | undefined;

  constructor(host: TimelineContext) {
    const { plot } = host;
    this.#host = host;
    this.hint = new WheelHint(host);
    this.#focus = new FocusController(host, plot);
    this.#gestures = new GestureController(new PlotPointer(host, plot, this.#focus, this.hint), plot.motion);
    this.#keys = new FocusKeys(host, plot, this.#focus);
    host.addController(this);
  }

  /** The mark that has the keyboard, or would have it. */
  get current(): Stop | undefined {
    return this.#focus.current;
  }

  hostUpdated(): void {
    const { renderRoot: root } = this.#host;
    const target = root.querySelector<HTMLElement>('.plot');
    if (!target || !root.isConnected) return;
    this.#gestures.attach(target);
    if (this.#listening) return;
    this.#listening = new AbortController();
    target.addEventListener('keydown', (e) => this.#keys.key(e), { signal: this.#listening.signal });
    this.#focus.attach(target);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }
}
