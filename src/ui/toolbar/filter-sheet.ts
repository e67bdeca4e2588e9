import { html, nothing, type TemplateResult } from 'lit';
import type { FacetModel, FilterBarModel } from './filter-bar-model.js';

/** Id of the sheet, and the name it goes by among the menus. */
export const SHEET = 'nt-sheet';

/** The facets of the bar, that of the colours first. */
export const legendFirst = ({ facets, chips }: FilterBarModel): readonly FacetModel[] =>
  [...facets].sort((a, b) => Number(b.name === chips) - Number(a.name === chips));

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
    @beforetoggle=${(event: ToggleEvent) => menus.opens(SHEET, event)}
    @toggle=${(event: ToggleEvent) => menus.closed(SHEET, event)}
  >
    ${menus.menu(SHEET).open ? (model.panels()?.sheetContent(model) ?? nothing) : nothing}
  </div>`;
}
