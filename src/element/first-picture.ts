import type { ReactiveController } from 'lit';
import type { ItemInput } from '../items/item.js';
import type { TimelineContext } from '../context/timeline-context.js';

// A page that was made ahead (`news-timeline/static`) brings a picture in the shadow tree and the items as JSON: the picture stands
// until the element can be used in its place.

interface Context extends Pick<
  TimelineContext,
  'addController' | 'renderRoot' | 'plot' | 'listed' | 'dispatch'
> {
  readonly chunks: { readonly interaction: { readonly settled: Promise<void> | undefined } };
}

export class FirstPicture implements ReactiveController {
  readonly #host: Context;
  /** It was looked for, and is not there or no more. */
  #gone = false;

  constructor(host: Context) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot, plot, listed, chunks, dispatch } = this.#host;
    if (this.#gone || !(renderRoot instanceof ShadowRoot)) return;
    const picture = renderRoot.querySelector('.static');
    if (picture && ((!plot.scene && !listed) || chunks.interaction.settled)) return;
    this.#gone = true;
    // who has opened the list goes on reading it
    const focus = picture?.contains(renderRoot.activeElement) ?? false;
    if (picture?.querySelector('details[open]'))
      dispatch({ type: 'layout', by: 'reader', layout: 'list', focus });
    picture?.remove();
  }
}

/** Items in the element as JSON; undefined where there are none, or not all of them yet. */
export function itemsWithin(element: Element): readonly ItemInput[] | undefined {
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (!script) return undefined;
  try {
    const items: unknown = JSON.parse(script.textContent);
    return Array.isArray(items) ? (items as ItemInput[]) : undefined;
  } catch {
    return undefined; // it is still being parsed, and slotted again
  }
}
