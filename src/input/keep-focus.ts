import type { ReactiveController } from 'lit';
import type { TimelineContext } from '../context/timeline-context.js';

// Where focus goes, so that a reader by keyboard never loses the place: always in sight, and never on an element that is gone.

/** Gives focus, and scrolls the page no further than it takes to see it (WCAG 2.2, 2.4.7). */
export function focusInSight(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What takes focus over from a control that is gone, the best first. */
const SUCCESSORS = [
  '.empty button',
  '.search input',
  '.chip',
  '.sheet-button',
  '.stop',
  '.list-row',
  '.plot',
];

/** Where a control that has focus goes with what it does, as the last tag of a filter, focus goes on to a neighbour (2.4.3). */
export class KeepFocus implements ReactiveController {
  readonly #host: TimelineContext;
  private held: HTMLElement | undefined;
  /** Others of its kind: those after it, then those before. */
  #beside: readonly HTMLElement[] = [];
  /** What opened the panel that it is in. */
  #opener: HTMLElement | undefined;
  /** The card that it is in. */
  #card: Element | null | undefined;

  constructor(host: TimelineContext) {
    this.#host = host;
    host.addController(this);
  }

  private get root(): ShadowRoot | undefined {
    const { renderRoot } = this.#host;
    return renderRoot instanceof ShadowRoot ? renderRoot : undefined;
  }

  hostUpdate(): void {
    const held = this.root?.activeElement;
    this.held = held instanceof HTMLElement ? held : undefined;
    const kind = held?.classList[0];
    const all =
      kind && held.parentElement ? [...held.parentElement.querySelectorAll<HTMLElement>(`.${kind}`)] : [];
    const at = all.indexOf(this.held!);
    this.#beside = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at)).reverse()];
    this.#card = held?.closest('.card');
    const popover = held?.closest('[popover]');
    this.#opener = popover ? this.#openerOf(popover) : undefined;
  }

  #openerOf(popover: Element): HTMLElement | undefined {
    const buttons = this.root?.querySelectorAll<HTMLElement>(`[popovertarget="${popover.id}"]`) ?? [];
    return [...buttons].find((button) => !popover.contains(button));
  }

  hostUpdated(): void {
    const { root, held } = this;
    // a card that closes gives focus back to its mark or row by itself
    if (!root || !held || this.#card?.isConnected === false) return;
    const elsewhere = document.activeElement;
    if (root.activeElement === null && (elsewhere === null || elsewhere === document.body))
      this.#passOn(root);
    // what was tried again has failed again
    else if (root.activeElement?.matches('.plot'))
      root.querySelector<HTMLElement>('[part~=error] button')?.focus();
  }

  #passOn(root: ShadowRoot): void {
    const others = SUCCESSORS.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)]);
    const own = this.#opener ? [this.#opener] : [];
    const next = [...own, ...this.#beside, ...others].find((one) => isThere(one) && !isOff(one));
    if (!next) return;
    if (next.matches('.plot')) holdFocus(next);
    else focusInSight(next);
  }
}

const isOff = (one: HTMLElement): boolean => one.matches(':disabled, [hidden]');

/** It is in the page and drawn, so that it can have focus; what only keeps its room, as a chip of the next line, cannot. */
export const isThere = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Focus for what has none of its own, as a plot without marks, until it goes elsewhere. */
export function holdFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.onblur = () => {
    // a window that is left for another keeps its focus
    if ((element.getRootNode() as ShadowRoot).activeElement !== element) element.removeAttribute('tabindex');
  };
}
