// What a pointer on the plot means: which mark it is over, and what a tap on it opens.
import { stopsOf } from '../scene/stops.js';
import type { ReactiveController } from 'lit';
import { hit } from '../scene/hit.js';
import type { Stop } from '../scene/scene.js';
import type { Picture } from '../scene/vertical-scene.js';
import type { FocusController } from './focus-controller.js';
import type { GestureHost } from './gesture-controller.js';
import type { TimelineHost } from './timeline-host.js';
import type { WheelHint } from './wheel-hint.js';

export interface PointedPlot {
  readonly scene: Picture | undefined;
  /** Time runs down. */
  readonly vertical: boolean;
  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined;
}

export class PlotPointer implements GestureHost {
  private readonly host: TimelineHost;
  private readonly plot: PointedPlot;
  private readonly focus: FocusController;
  private readonly hint: WheelHint;

  constructor(host: TimelineHost, plot: PointedPlot, focus: FocusController, hint: WheelHint) {
    this.host = host;
    this.plot = plot;
    this.focus = focus;
    this.hint = hint;
  }

  get vertical(): boolean {
    return this.plot.vertical;
  }

  get leftwards(): boolean {
    return this.plot.scene?.leftwards ?? false;
  }

  addController(controller: ReactiveController): void {
    this.host.addController(controller);
  }

  tapped(x: number, y: number, event: PointerEvent): void {
    const { scene } = this.plot;
    if (!scene) return;
    const label = this.plot.labelAt(event);
    const named = (s: Stop): boolean => s.kind === 'entry' && s.entry.ordinal === label;
    const stop = label === undefined ? hit(scene, x, y) : stopsOf(scene).find(named);
    if (stop) this.focus.open(stop, false);
    else this.host.choose(undefined);
  }

  hovered(x: number, y: number): void {
    const { scene } = this.plot;
    const over = scene && hit(scene, x, y) !== undefined;
    this.host.renderRoot.querySelector('.plot')?.toggleAttribute('data-over', over);
  }

  wheelRefused(): void {
    this.hint.show();
  }
}
