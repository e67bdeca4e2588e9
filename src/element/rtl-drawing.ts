import { css, type ReactiveController } from 'lit';
import { RtlDrawContext } from '../render/canvas-context.js';
import type { RtlDrawing } from '../context/drawing.js';
import type { TimelineContext } from '../context/timeline-context.js';

// Whether time runs to the left. Scenes, answers and views know nothing of it: x grows with time, from the side where time
// begins. What is drawn and what a hand does are turned round where they meet the page.

const turn: RtlDrawing = (ctx, width) => new RtlDrawContext(ctx, width);

export class RtlController implements ReactiveController {
  /** Undefined where time runs to the right. */
  rtlDrawing: RtlDrawing | undefined;
  readonly #host: TimelineContext;
  #observer: MutationObserver | undefined;

  constructor(host: TimelineContext) {
    this.#host = host;
    host.addController(this);
  }

  /** Another `dir` around the element may be another direction. */
  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(document, { attributeFilter: ['dir'], subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Before each rendering. */
  prepare(): void {
    const { element } = this.#host;
    const { timeDirection } = element;
    const direction = timeDirection === 'auto' ? getComputedStyle(element).direction : timeDirection;
    this.rtlDrawing = direction === 'rtl' ? turn : undefined;
  }

  hostUpdated(): void {
    const frame = this.#host.renderRoot.querySelector('.frame');
    frame?.toggleAttribute('data-rtl', this.rtlDrawing !== undefined);
  }
}

/** What is put over the drawing, where time runs to the left: counted in px from the right. */
export const rtlStyles = css`
  [data-rtl] .plot:not([data-vertical]) :is(.label, .lane-head) {
    left: auto;
    right: 0;
  }
  [data-rtl] .strip .left {
    flex-direction: row-reverse;
  }
  [data-rtl] .plot:not([data-vertical]) .running::before {
    content: '›';
    content: '›' / '';
  }
  [data-rtl] .lane-head {
    direction: rtl;
    padding: 0 5px 0 8px;
  }
  [data-rtl] .lane-head[aria-expanded='false']::before {
    transform: translateX(1px) rotate(135deg);
  }
  [data-rtl] .plot:not([data-vertical]) .gap :is(.empty-box, .button) {
    flex-direction: row-reverse;
  }
  [data-rtl] .plot:not([data-vertical]) .gap .icon {
    transform: scaleX(-1);
  }
  [data-rtl] .grip.start {
    left: auto;
    right: -12px;
  }
  [data-rtl] .grip.end {
    left: -12px;
    right: auto;
  }
`;
