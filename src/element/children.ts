// The element's own children as its data, where the author gives no other: a page that reads well without scripts is a timeline with them.
import type { ReactiveController } from 'lit';
import { readChildren } from '../formats/page/children.js';
import { DEFAULT_LIMITS, type NodeLike, type ReadContext, type ReadResult } from '../formats/reader.js';
import { isAsChosen } from '../state/selectors.js';
import { openingOf } from '../state/state.js';
import type { ElementContext } from './element-context.js';

/** Ms that changes are gathered, so that a page still loading is not read tag by tag. */
const GATHER = 40;

/** What a reader of children looks at. */
const ATTRIBUTES = [
  ...['datetime', 'href', 'src', 'alt', 'lang', 'id', 'data-id', 'data-start', 'data-end', 'data-countries'],
  ...[
    'data-country',
    'data-themes',
    'data-theme',
    'data-importance',
    'data-kind',
    'data-status',
    'data-event',
  ],
  ...['data-story', 'data-source'],
];

export class ChildrenController implements ReactiveController {
  readonly #host: ElementContext;
  #observer: MutationObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Resolves when the children, as they stood last, are read. */
  ready: Promise<void> = Promise.resolve();
  private done: (() => void) | undefined;
  /** Items were read from the children and are shown. */
  #hasRead = false;
  #taken = false;

  constructor(host: ElementContext) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { element } = this.#host;
    this.#observer = new MutationObserver((records) => {
      if (records.some(({ target }) => !inOwnSlot(target, element))) this.#gather();
    });
    this.#observer.observe(element, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    this.#gather();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.done?.();
  }

  #gather(): void {
    if (!this.#wanted || this.#timer !== undefined) return;
    this.done?.();
    this.ready = new Promise((resolve) => {
      this.done = resolve;
    });
    const { done } = this;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#read().finally(done);
    }, GATHER);
  }

  /** Nothing was read yet, and it is about to be. */
  get unread(): boolean {
    return this.#wanted && !this.#hasRead;
  }

  /** The author gives no items in another way, and there is something to read. */
  get #wanted(): boolean {
    const { items, src } = this.#host.element;
    return !items && !src && (hasContent(this.#host.element) || this.#taken);
  }

  async #read(): Promise<void> {
    await Promise.resolve();
    if (!this.#wanted || !this.#host.element.isConnected) return;
    this.#hasRead = true;
    this.#take(readChildren(contentOf(this.#host.element), this.#context(DEFAULT_LIMITS)));
  }

  #take({ items, problems, records }: ReadResult): void {
    if (records === 0 && !this.#taken) {
      this.#host.requestUpdate();
      return;
    }
    const { data, store, dataSettings } = this.#host;
    const all = !this.#taken || this.#showsAll();
    this.#taken = true;
    data.setItems(items, dataSettings, problems);
    const { pinned: framed, input: given } = store.state.window;
    if (!all || framed) return;
    const window = openingOf(store.state);
    store.dispatch({ type: 'show', by: 'author', window, pinned: framed, input: given });
  }

  /** Everything was in the window, so that what came should be too. */
  #showsAll(): boolean {
    const { fitted, window } = this.#host.plot;
    const all = fitted !== undefined && window?.[0] === fitted[0] && window[1] === fitted[1];
    return all || isAsChosen(this.#host.state);
  }

  #context(limits: ReadContext['limits']): ReadContext {
    const { dateOrder } = this.#host.element;
    return {
      limits,
      baseUrl: document.baseURI,
      languages: [this.#host.language],
      ...(dateOrder && dateOrder !== 'ymd' ? { dateOrder } : {}),
    };
  }
}

const hasOwnSlot = (node: Node): boolean => node instanceof Element && node.hasAttribute('slot');

/** It stands in a child with a slot of its own: a card's template, or what the author draws over the plot, which changes in each frame. */
function inOwnSlot(node: Node, element: Element): boolean {
  let child: Node | null = node;
  while (child && child.parentNode !== element) child = child.parentNode;
  return child !== null && hasOwnSlot(child);
}

/** There are children that are content, not only those that stand in a slot of their own. */
const hasContent = (element: Element): boolean => element.querySelector(':scope > :not([slot])') !== null;

/** The children that are content. */
const contentOf = (element: Element): NodeLike => ({
  nodeType: 1,
  nodeName: 'div',
  nodeValue: null,
  childNodes: [...element.childNodes].filter((node) => !hasOwnSlot(node)),
});
