import { type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** A release this far down, in px, or this fast, in px/ms, closes. */
const FAR = 90;
const FAST = 0.6;

type Close = (sheet: HTMLElement) => void;

class SheetDrag extends Directive {
  #close: Close | undefined;
  #handle: HTMLElement | undefined;
  #from = 0;
  #at = 0;
  #speed = 0;
  #time = 0;

  override render(_close: Close): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [close]: [close: Close]): typeof nothing {
    this.#close = close;
    if (this.#handle) return nothing;
    this.#handle = element as HTMLElement;
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
      element.addEventListener(type, this);
    return nothing;
  }

  handleEvent(event: PointerEvent): void {
    if (event.type === 'pointerdown') this.#start(event);
    else if (this.#handle?.hasPointerCapture(event.pointerId)) {
      if (event.type === 'pointermove') this.#move(event);
      else if (event.type === 'pointerup') this.#end(true, event.clientY);
      else this.#end(false, this.#at);
    }
  }

  #start(event: PointerEvent): void {
    const handle = this.#handle;
    const pressed = (event.target as Element).closest('button, a, input');
    if (!handle || pressed || event.button !== 0 || getComputedStyle(handle).touchAction !== 'none') return;
    this.#from = this.#at = event.clientY;
    this.#time = event.timeStamp;
    this.#speed = 0;
    handle.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const elapsed = Math.max(1, event.timeStamp - this.#time);
    this.#speed = (event.clientY - this.#at) / elapsed;
    this.#at = event.clientY;
    this.#time = event.timeStamp;
    this.#shift(Math.max(0, this.#at - this.#from));
  }

  #end(released: boolean, at: number): void {
    const far = at - this.#from;
    this.#shift(undefined);
    const sheet = this.#sheet();
    if (released && sheet && (far > FAR || (far > 12 && this.#speed > FAST))) this.#close?.(sheet);
  }

  #sheet(): HTMLElement | undefined {
    return this.#handle?.parentElement ?? undefined;
  }

  #shift(by: number | undefined): void {
    const sheet = this.#sheet();
    sheet?.toggleAttribute('data-dragged', by !== undefined);
    if (by === undefined) sheet?.style.removeProperty('--_dragged');
    else sheet?.style.setProperty('--_dragged', `${by}px`);
  }
}

/**
 * On the head of a sheet: dragging it down moves the sheet along and closes it on release. It listens on its own element
 * alone, and only where css gives that element `touch-action: none`, that is where the sheet is a sheet.
 */
export const sheetDrag = directive(SheetDrag);
