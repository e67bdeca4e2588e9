// What a hand does to the plot before the code that listens to it is there: it is kept, and happens once that code has come.
// A plain wheel and a swipe are the page's, as ever.

const TYPES = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'wheel', 'dblclick', 'keydown'];
/** Keys that would else move the page. */
const KEYS = /^(Arrow(Left|Right)|Home|End)$/;

type Clonable = new (type: string, like: Event) => Event;

export class EarlyHand {
  private kept: (readonly [EventTarget | undefined, Event])[] = [];
  private plot: HTMLElement | undefined;
  private over = false;

  attach(plot: HTMLElement): void {
    if (this.plot || this.over) return;
    this.plot = plot;
    for (const type of TYPES) plot.addEventListener(type, this, { passive: false });
  }

  detach(): void {
    for (const type of TYPES) this.plot?.removeEventListener(type, this);
    this.plot = undefined;
    this.kept = [];
  }

  handleEvent(event: Event): void {
    const { ctrlKey, metaKey, altKey, key } = event as KeyboardEvent;
    const held = ctrlKey || metaKey;
    if (event.type === 'wheel' ? held : KEYS.test(key) && !held && !altKey) event.preventDefault();
    // where it happened is forgotten once it has happened
    this.kept.push([event.composedPath()[0], new (event.constructor as Clonable)(event.type, event)]);
  }

  /** Now others listen: what was kept happens again, in the plot only. */
  release(): void {
    const { kept, plot } = this;
    this.detach();
    this.over = true;
    const within = (event: Event): void => event.stopPropagation();
    for (const [target, event] of kept) {
      plot?.addEventListener(event.type, within, { once: true });
      target?.dispatchEvent(event);
    }
  }
}
