// What stands beside the axis, each in a controller of its own.
import type { PropertyValues } from 'lit';
import { ChildrenController } from './children-controller.js';
import type { FeatureHost } from './feature-host.js';
import { ListController } from './list-controller.js';
import { LiveController } from './live-controller.js';
import { SearchController } from './search-controller.js';

export class TimelineFeatures {
  readonly list: ListController;
  readonly live: LiveController;
  readonly search: SearchController;

  constructor(host: FeatureHost) {
    new ChildrenController(host);
    this.list = new ListController(host);
    this.live = new LiveController(host);
    this.search = new SearchController(host);
  }

  /** Before each rendering. */
  prepare(changed: PropertyValues): void {
    this.list.prepare(changed);
    this.live.prepare(changed);
  }
}
