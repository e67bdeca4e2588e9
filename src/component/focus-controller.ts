// The current mark: one real button over it holds focus and name, also where the mark is only paint on the canvas.
// Two buttons take turns, so that each step is a change of focus that is read aloud.
import { stopsOf } from '../scene/stops.js';
import type { ReactiveController } from 'lit';
import { spanOf } from '../view/viewport.js';
import type { MarkFocus } from './mark-focus.js';
import type { Motion, MotionController } from './motion-controller.js';
import type { Stop } from '../scene/scene.js';
import { along, lengthOf, type Picture } from '../scene/vertical-scene.js';
import { stopOf } from './stop-of.js';
import type { TimelineHost } from './timeline-host.js';

export interface FocusPlot {
  readonly motion: MotionController;
  readonly scene: Picture | undefined;
}

export class FocusController implements MarkFocus, ReactiveController {
  current: Stop | undefined;
  private readonly host: TimelineHost;
  private readonly plot: FocusPlot;
  private buttons: HTMLButtonElement[] = [];
  private listening: AbortController | undefined;

  constructor(host: TimelineHost, plot: FocusPlot) {
    this.host = host;
    this.plot = plot;
    host.addController(this);
  }

  attach(root: HTMLElement): void {
    if (this.listening) return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.buttons = [...root.querySelectorAll<HTMLButtonElement>('.stop')];
    for (const b of this.buttons)
      b.addEventListener('click', () => this.current && this.open(this.current, true), { signal });
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
  }

  /** Keeps the button over its mark as the scene moves (unseen, only once it rests); takes the first mark when there is none. */
  follow(scene: Picture, motion: Motion): void {
    if (motion === 'moving' && !this.focused) return;
    const { current } = this;
    const same = current && stopsOf(scene).find((s) => s.key === current.key);
    const again = current?.kind === 'entry' ? stopOf(scene, current.entry) : undefined;
    const inView = stopsOf(scene).find(
      (s) => along(scene, s)[0] >= 0 && along(scene, s)[0] <= lengthOf(scene),
    );
    const stop = same ?? again ?? (this.focused ? current : inView);
    if (stop) this.place(this.button, stop, scene);
    this.button.hidden = !stop;
    this.current = stop;
  }

  /** What Enter, a click or a tap does to a mark. */
  open(stop: Stop, keyboard: boolean): void {
    if (!keyboard || this.current?.key !== stop.key) this.take(stop, keyboard);
    if (stop.kind === 'entry') this.host.choose(stop.entry);
    else this.enter(stop.start, stop.end);
  }

  /** Focus goes back to the mark, as when a card closes. */
  restore(): void {
    this.button.focus({ preventScroll: true });
  }

  private get button(): HTMLButtonElement {
    return this.buttons[0]!;
  }

  private get focused(): boolean {
    const root = this.host.renderRoot;
    return root instanceof ShadowRoot && this.buttons.includes(root.activeElement as HTMLButtonElement);
  }

  /** Zooms into a crowd, or lists it where all of it begins at one moment. */
  private enter(start: number, end: number): void {
    const { source, activeFilter } = this.host;
    const { motion } = this.plot;
    const first = source?.seek(start, 1, activeFilter);
    const last = source?.seek(end, -1, activeFilter);
    if (!first || !last) return;
    const [from, to] = [first.span.start, last.span.start];
    const room = (to - from) * 0.15;
    if (to - from < spanOf(motion.view) / 1e6 || to <= from) this.host.openCluster(start, end);
    else motion.glide(from - room, to + room, undefined, true);
  }

  /** Makes a mark the current one. */
  take(stop: Stop, focus: boolean): void {
    this.current = stop;
    this.buttons.reverse();
    if (this.plot.scene) this.place(this.button, stop, this.plot.scene);
    this.button.hidden = false;
    // where the page's scrolling is the pan, it brings the mark into sight
    const preventScroll = this.host.element.height !== 'auto';
    if (focus || this.focused) this.button.focus({ preventScroll });
    this.buttons[1]!.hidden = true;
  }

  private place(button: HTMLButtonElement, stop: Stop, { leftwards, width }: Picture): void {
    const x = leftwards ? width - stop.x - stop.width : stop.x;
    button.style.transform = `translate(${x.toFixed(1)}px, ${stop.y.toFixed(1)}px)`;
    button.style.width = `${String(Math.round(stop.width))}px`;
    button.style.height = `${String(Math.round(stop.height))}px`;
    const name = this.name(stop);
    if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
  }

  private name(stop: Stop): string {
    const { t, wording } = this.host;
    if (stop.kind === 'entry') return `${wording.title(stop.entry)}, ${wording.date(stop.entry)}`;
    return `${t('cluster', { n: stop.count })}, ${t('clusterHint')}`;
  }
}
