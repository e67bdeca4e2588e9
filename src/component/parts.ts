import type * as cards from './card-part.js';
import type * as extras from './extra-part.js';
import { LazyPart, type PartHost } from './lazy-part.js';
import type * as panels from './panel-part.js';

/** What is loaded when it is first wanted. */
export class Parts {
  readonly cards: LazyPart<typeof cards>;
  readonly panels: LazyPart<typeof panels>;
  readonly extras: LazyPart<typeof extras>;

  constructor(host: PartHost) {
    this.cards = new LazyPart(host, () => import('./card-part.js'));
    this.panels = new LazyPart(host, () => import('./panel-part.js'));
    this.extras = new LazyPart(host, () => import('./extra-part.js'));
  }

  /** Resolves when nothing asked for is still on its way; undefined when nothing is. */
  get settled(): Promise<unknown> | undefined {
    const loading = [this.cards, this.panels, this.extras].flatMap((part) => part.settled ?? []);
    return loading.length ? Promise.all(loading) : undefined;
  }
}
