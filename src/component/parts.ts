import type * as cards from './card-part.js';
import type * as extras from './extra-part.js';
import { LazyPart, type PartHost } from './lazy-part.js';
import type * as many from './many-part.js';
import type * as panels from './panel-part.js';
import type * as states from './state-part.js';
import type * as vertical from './vertical-part.js';

/** Code that is loaded when they are first wanted. */
export class Parts {
  readonly cards: LazyPart<typeof cards>;
  readonly panels: LazyPart<typeof panels>;
  readonly extras: LazyPart<typeof extras>;
  readonly states: LazyPart<typeof states>;
  readonly vertical: LazyPart<typeof vertical>;
  readonly many: LazyPart<typeof many>;

  constructor(host: PartHost) {
    this.cards = new LazyPart(host, () => import('./card-part.js'));
    this.panels = new LazyPart(host, () => import('./panel-part.js'));
    this.extras = new LazyPart(host, () => import('./extra-part.js'));
    this.states = new LazyPart(host, () => import('./state-part.js'));
    this.vertical = new LazyPart(host, () => import('./vertical-part.js'));
    this.many = new LazyPart(host, () => import('./many-part.js'));
  }

  get all(): readonly LazyPart<object>[] {
    return [this.cards, this.panels, this.extras, this.states, this.vertical, this.many];
  }
}
