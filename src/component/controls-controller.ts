import { FilterMenus } from './chrome/filter-menus.js';
import type { ControlsHost } from './controls-host.js';
import { OverviewController } from './overview-controller.js';
import { SearchController } from './search-controller.js';

/** What the controls remember: open menus, and the walk through what was found. */
export class ControlsController {
  readonly menus: FilterMenus;
  readonly search: SearchController;
  readonly overview: OverviewController;

  constructor(host: ControlsHost) {
    this.menus = new FilterMenus(host.element);
    this.search = new SearchController(host);
    this.overview = new OverviewController(host);
  }

  /** Keys of the frame that no part has taken. */
  key(event: KeyboardEvent): void {
    this.search.key(event);
  }
}
