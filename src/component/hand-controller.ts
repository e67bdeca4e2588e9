// The reader's hand on the plot: pointer, touch, wheel and keys, and the hint for who turns a plain wheel.
import type { ReactiveController } from 'lit';
import type { ControlsHost } from './controls-host.js';
import { FocusController } from './focus-controller.js';
import { FocusKeys } from './focus-keys.js';
import { GestureController } from './gesture-controller.js';
import { PlotPointer } from './plot-pointer.js';
import { WheelHint } from './wheel-hint.js';

export class HandController implements ReactiveController {
  readonly hint: WheelHint;
  private readonly host: ControlsHost;
  private readonly focus: FocusController;
  private readonly gestures: GestureController;
  private readonly keys: FocusKeys;
  private listening: AbortController | undefined;

  constructor(host: ControlsHost) {
    const { plot } = host;
    this.host = host;
    this.hint = new WheelHint(host);
    this.focus = new FocusController(host, plot);
    this.gestures = new GestureController(new PlotPointer(host, plot, this.focus, this.hint), plot.motion);
    this.keys = new FocusKeys(host, plot, this.focus);
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot: root, plot } = this.host;
    const target = root.querySelector<HTMLElement>('.plot');
    if (!target || !root.isConnected) return;
    this.gestures.attach(target);
    if (this.listening) return;
    this.listening = new AbortController();
    target.addEventListener('keydown', (e) => this.keys.key(e), { signal: this.listening.signal });
    this.focus.attach(target);
    plot.focus = this.focus;
    if (plot.scene) this.focus.follow(plot.scene, 'still');
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
  }
}
