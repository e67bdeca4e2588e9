import { html, nothing, type TemplateResult } from 'lit';
import { facetPanel } from './facet-panel.js';
import type { FilterBarModel } from './filter-bar-model.js';
import { icon } from './icon.js';
import { searchField } from './search-field.js';
import { sheetDrag } from './sheet-drag.js';

const KEY = 'nt-sheet';
/** Few of each facet, so that the next one is within reach of a thumb. */
const FIRST = 6;

/** Everything of the filter bar in one sheet at the bottom of the screen, for narrow places. */
export function filterSheet(model: FilterBarModel): TemplateResult {
  const { menus, t } = model;
  return html`<div
    id=${KEY}
    class="filter-sheet"
    part="sheet"
    popover
    role="group"
    aria-label=${t('filter')}
    @beforetoggle=${(event: ToggleEvent) => menus.toggled(KEY, event.newState === 'open')}
  >
    ${menus.menu(KEY).open ? content(model) : nothing}
  </div>`;
}

function content(model: FilterBarModel): TemplateResult {
  const { facets, t, matched, total } = model;
  return html`<div class="sheet-head" ${sheetDrag(closeSheet)}>
      <span class="grab"></span>
      <strong>${t('filter')}</strong>
      <button class="button quiet square" aria-label=${t('close')} popovertarget=${KEY}>
        ${icon('close')}
      </button>
    </div>
    <div class="sheet-body">
      ${searchField(model)}
      ${facets.map((facet, i) => html`<div class="facet">${facetPanel(model, facet, `${KEY}-${i}`, FIRST)}</div>`)}
    </div>
    <div class="sheet-foot">
      <button class="button" @click=${() => model.onClear()}>${t('clearAll')}</button>
      <button class="button strong" popovertarget=${KEY} popovertargetaction="hide">
        ${t('eventsOf', { n: matched, m: total })}
      </button>
    </div>`;
}

const closeSheet = (sheet: HTMLElement): void => sheet.hidePopover();
