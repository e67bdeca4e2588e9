// The keys of the plot: from mark to mark, through time, nearer and further.
import type { Stop } from '../scene/scene.js';
import { along } from '../scene/vertical-scene.js';
import { panned, zoomed } from '../view/viewport.js';
import type { FocusController } from './focus-controller.js';
import type { PlotController } from './plot-controller.js';
import { stepFrom } from './stepper.js';
import { stopOf } from './stop-of.js';
import type { TimelineHost } from './timeline-host.js';

type Key = (event: KeyboardEvent) => void;

/** Where time runs to the left, so do these. */
const LEFTWARDS: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
/** Where time runs down, these do the same as those beside them. */
const DOWNWARDS: Readonly<Record<string, string>> = { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' };

export class FocusKeys {
  private readonly host: TimelineHost;
  private readonly plot: PlotController;
  private readonly focus: FocusController;

  constructor(host: TimelineHost, plot: PlotController, focus: FocusController) {
    this.host = host;
    this.plot = plot;
    this.focus = focus;
  }

  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isEditable(event)) return;
    const { scene } = this.plot;
    const turned = scene?.vertical ? DOWNWARDS : scene?.leftwards ? LEFTWARDS : {};
    const pressed = turned[event.key] ?? event.key;
    const action = this.actions[`${event.shiftKey && pressed.startsWith('Arrow') ? 'Shift+' : ''}${pressed}`];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action(event);
  }

  private readonly actions: Readonly<Record<string, Key>> = {
    ArrowLeft: () => this.step(-1),
    ArrowRight: () => this.step(1),
    'Shift+ArrowLeft': () => this.pan(-0.2),
    'Shift+ArrowRight': () => this.pan(0.2),
    '+': () => this.zoom(1.6),
    '=': () => this.zoom(1.6),
    '-': () => this.zoom(1 / 1.6),
    '0': () => this.fit(),
    Home: () => this.end(1),
    End: () => this.end(-1),
  };

  private pan(share: number): void {
    const { motion } = this.plot;
    const { start, end } = panned(motion.view, share * motion.view.width);
    motion.glide(start, end, 150, true);
  }

  private zoom(factor: number): void {
    const { motion, scene } = this.plot;
    const [from, to] = this.focus.current && scene ? along(scene, this.focus.current) : [-1, -1];
    const inView = from >= 0 && from <= motion.view.width;
    const { start, end } = zoomed(motion.view, factor, inView ? (from + to) / 2 : undefined);
    motion.glide(start, end, 150, true);
  }

  private fit(): void {
    const { fitted, motion } = this.plot;
    if (fitted) motion.glide(fitted[0], fitted[1], undefined, true);
  }

  private step(direction: 1 | -1): void {
    const { scene } = this.plot;
    const { source, activeFilter } = this.host;
    if (!scene || !source) return;
    const next = stepFrom({ scene, source, filter: activeFilter }, this.focus.current, direction);
    if (!next) return;
    if ('beyond' in next) this.reach(next.beyond);
    else this.focus.take(next, true);
  }

  private end(direction: 1 | -1): void {
    const entry = this.host.source?.seek(-Infinity * direction, direction, this.host.activeFilter);
    if (entry) this.reach(entry);
  }

  /** Brings an entry into view and makes it the current mark. */
  private reach(entry: Parameters<typeof stopOf>[1]): void {
    const { motion } = this.plot;
    const { start } = entry.span;
    if (start < motion.view.start || start >= motion.view.end) motion.centre(start, 0, true);
    const find = (): Stop | undefined => this.plot.scene && stopOf(this.plot.scene, entry);
    const stop = find() ?? (this.host.features.inLanes?.reveal(entry) ? find() : undefined);
    if (stop) this.focus.take(stop, true);
  }
}

const isEditable = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (n) => n instanceof Element && n.matches('input, textarea, select, [contenteditable], [data-card]'),
    );
