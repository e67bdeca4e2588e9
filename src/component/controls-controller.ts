import { FilterMenus } from './chrome/filter-menus.js';
import type { ControlsHost } from './controls-host.js';
import { FoundWords } from './found-words.js';
import { HandController } from './hand-controller.js';
import { OverviewController } from './overview-controller.js';
import { SearchController } from './search-controller.js';

/** What the controls remember: open menus, the walk through what was found, and what a hand does. */
export class ControlsController {
  readonly menus: FilterMenus;
  readonly search: SearchController;
  readonly found: FoundWords;
  readonly overview: OverviewController;
  readonly hand: HandController;

  constructor(host: ControlsHost) {
    this.menus = new FilterMenus(host.element);
    this.search = new SearchController(host);
    this.found = new FoundWords(host);
    this.overview = new OverviewController(host);
    this.hand = new HandController(host);
  }

  /** Keys of the frame that no part has taken. */
  key(event: KeyboardEvent): void {
    this.search.key(event);
  }
}
