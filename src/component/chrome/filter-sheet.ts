import { html, type TemplateResult } from 'lit';
import { facetPanel } from './facet-panel.js';
import type { FilterBarModel } from './filter-bar-model.js';
import { icon } from './icon.js';
import { searchField } from './search-field.js';
import { sheetDrag } from './sheet-drag.js';
import { SHEET } from './sheet-shell.js';

/** Few of each facet, so that the next one is within reach of a thumb. */
const FIRST = 6;

/** Everything of the filter bar in one sheet. */
export function sheetContent(model: FilterBarModel): TemplateResult {
  const { facets, t, matched, total } = model;
  return html`<div class="sheet-head" ${sheetDrag(closeSheet)}>
      <span class="grab"></span>
      <strong>${t('filter')}</strong>
      <button class="button quiet square" aria-label=${t('close')} popovertarget=${SHEET}>
        ${icon('close')}
      </button>
    </div>
    <div class="sheet-body">
      ${searchField(model)}
      ${facets.map((facet, i) => html`<div class="facet">${facetPanel(model, facet, `${SHEET}-${i}`, FIRST)}</div>`)}
    </div>
    <div class="sheet-foot">
      <button class="button" @click=${() => model.onClear()}>${t('clearAll')}</button>
      <button class="button strong" popovertarget=${SHEET} popovertargetaction="hide">
        ${t('eventsOf', { n: matched, m: total })}
      </button>
    </div>`;
}

const closeSheet = (sheet: HTMLElement): void => sheet.hidePopover();
