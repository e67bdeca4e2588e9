import { html, nothing, type TemplateResult } from 'lit';
import type { FilterBarModel } from './filter-bar-model.js';

/** Id of the sheet, and the name it goes by among the menus. */
export const SHEET = 'nt-sheet';

/** Everything of the filter bar in one sheet at the bottom of the screen, for narrow places. */
export function filterSheet(model: FilterBarModel): TemplateResult {
  const { menus, t } = model;
  return html`<div
    id=${SHEET}
    class="filter-sheet"
    part="sheet"
    popover
    role="group"
    aria-label=${t('filter')}
    @beforetoggle=${(event: ToggleEvent) => menus.toggled(SHEET, event.newState === 'open')}
  >
    ${menus.menu(SHEET).open ? (model.panels()?.sheetContent(model) ?? nothing) : nothing}
  </div>`;
}
