import type { ReactiveController } from 'lit';

/** Tells whenever the size of an element changes; also when it is first shown. */
export class SizeController implements ReactiveController {
  readonly #changed: (target: HTMLElement) => void;
  #observer: ResizeObserver | undefined;
  #target: HTMLElement | undefined;

  constructor(host: { addController(c: ReactiveController): void }, changed: (target: HTMLElement) => void) {
    this.#changed = changed;
    host.addController(this);
  }

  /**
   * @param inside What loses room where scrollbars come and gains it where they go. It is watched apart from `target`, whose outer
   *   box stays: a drawing that brings or takes scrollbars while a size is told would change what is observed, and the browser
   *   would fire an error of a loop on the page.
   */
  observe(target: HTMLElement, inside?: Element | null): void {
    if (this.#target === target && this.#observer) return;
    this.#observer?.disconnect();
    this.#target = target;
    this.#observer = new ResizeObserver(() => this.#changed(target));
    this.#observer.observe(target, inside ? { box: 'border-box' } : undefined);
    if (inside) this.#observer.observe(inside);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
