import { LitElement } from 'lit';
import type { Action, Store } from './state/store.js';

/** A part of the builder: it draws the store's state, in the page itself, whose sheet it shares. */
export class BuilderElement extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: Store;
  private leave: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leave = this.store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave?.();
  }

  protected dispatch(action: Action): void {
    this.store.dispatch(action);
  }

  /** Tells the builder: which step is next, or which row is meant. */
  protected tell(
    type: 'builder-step' | 'builder-row' | 'builder-draft' | 'builder-session',
    detail: unknown,
  ): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
