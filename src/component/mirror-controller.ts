// Whether time runs to the left. Scenes, answers and views know nothing of it: x grows with time, from the side where time
// begins. What is drawn and what a hand does are turned round where they meet the page.
import type { ReactiveController } from 'lit';
import { MirrorPen } from '../paint/mirror-pen.js';
import type { Mirror } from './drawing.js';
import type { FeatureHost } from './feature-host.js';

const turn: Mirror = (pen, width) => new MirrorPen(pen, width);

export class MirrorController implements ReactiveController {
  /** Undefined where time runs to the right. */
  mirror: Mirror | undefined;
  private readonly host: FeatureHost;
  private observer: MutationObserver | undefined;

  constructor(host: FeatureHost) {
    this.host = host;
    host.addController(this);
  }

  /** Another `dir` around the element may be another direction. */
  hostConnected(): void {
    this.observer = new MutationObserver(() => this.host.requestUpdate());
    this.observer.observe(document, { attributeFilter: ['dir'], subtree: true });
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** Before each rendering. */
  prepare(): void {
    const { element } = this.host;
    const { timeDirection } = element;
    const direction = timeDirection === 'auto' ? getComputedStyle(element).direction : timeDirection;
    this.mirror = direction === 'rtl' ? turn : undefined;
  }

  hostUpdated(): void {
    const frame = this.host.renderRoot.querySelector('.frame');
    frame?.toggleAttribute('data-leftwards', this.mirror !== undefined);
  }
}
