// What stands beside the axis, each in a controller of its own.
import type { PropertyValues } from 'lit';
import { ChildrenController } from './children-controller.js';
import type { FeatureHost } from './feature-host.js';
import { ListController } from './list-controller.js';
import { LiveController } from './live-controller.js';
import { PrintController } from './print-controller.js';
import { SearchController } from './search-controller.js';
import { UrlController } from './url-controller.js';

export class TimelineFeatures {
  readonly list: ListController;
  readonly live: LiveController;
  readonly search: SearchController;
  readonly print: PrintController;
  readonly url: UrlController;

  constructor(host: FeatureHost) {
    new ChildrenController(host);
    this.list = new ListController(host);
    this.live = new LiveController(host);
    this.search = new SearchController(host);
    this.print = new PrintController(host);
    this.url = new UrlController(host);
  }

  /** Before each rendering. */
  prepare(changed: PropertyValues): void {
    this.list.prepare(changed);
    this.live.prepare(changed);
    this.url.prepare(changed);
  }
}
