// Whether there is too little room for an axis, where the author leaves the layout to us.
import type { FeatureHost } from './feature-host.js';
import { SizeController } from './size-controller.js';

/** Below this width in px not even an axis that runs down leaves its headlines three words a line. */
const TOO_NARROW = 260;

export class AutoLayout {
  /** The element has room for a list alone. */
  cramped = false;
  private readonly host: FeatureHost;
  private readonly size: SizeController;

  constructor(host: FeatureHost) {
    this.host = host;
    // a frame later: an observer of size must not change what it observes
    this.size = new SizeController(host, () => requestAnimationFrame(() => this.measure()));
    this.measure();
  }

  /** Before each rendering. */
  prepare(): void {
    const { element } = this.host;
    if (element.layout !== 'auto') this.size.hostDisconnected();
    else if (element.isConnected) this.size.observe(element);
  }

  private measure(): void {
    const { clientWidth } = this.host.element;
    const cramped = clientWidth > 0 ? clientWidth < TOO_NARROW : this.cramped;
    if (cramped === this.cramped) return;
    this.cramped = cramped;
    this.host.requestUpdate();
  }
}
