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

  observe(target: HTMLElement): void {
    if (this.#target === target && this.#observer) return;
    this.#observer?.disconnect();
    this.#target = target;
    this.#observer = new ResizeObserver(() => this.#changed(target));
    this.#observer.observe(target);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
