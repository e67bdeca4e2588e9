import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { activeFilters } from './active-filters.js';
import {
  type FacetModel,
  type FacetValueModel,
  type FilterBarModel,
  isFiltered,
} from './filter-bar-model.js';
import { filterSheet } from './filter-sheet.js';
import { icon } from '../kit/translate.js';
import { placePanel } from '../kit/controls.js';
import { searchField } from '../search/search.js';
import { numberText } from '../../i18n/messages.js';
import { setVar } from '../../render/palette.js';

/** How many chips each width shows; the css of `.at-<n>` and `.chip` follows it. */
const TIERS = [0, 1, 2, 3, 4, 6];
const MIDDLE = 4;
const NARROW_CHIPS = 8;

/** Chips with counts, a panel for each facet, the search field, and what is active. Narrow: one row and a sheet. */
export function filterBar(model: FilterBarModel): TemplateResult {
  const { t, end, shown } = model;
  const facets = shown.has('filter') ? model.facets : [];
  const active = countActive(model);
  return html`<section
    class="chrome filter"
    part="filter-bar"
    aria-label=${t('filter')}
    @keydown=${holdEscape}
  >
    <div class="bar">
      <div class="facets">
        ${shown.has('filter') ? sheetButton(t, active) : nothing}
        ${facets.map((facet, i) => facetGroup(model, facet, i))}
      </div>
      <div class=${shown.has('filter') ? 'tools' : 'tools alone'}>
        ${shown.has('search') ? searchField(model) : nothing}${end ?? nothing}
      </div>
    </div>
    ${shown.has('filter') || shown.has('search') ? activeFilters(model) : nothing}
    ${shown.has('filter') ? filterSheet(model) : nothing}
  </section>`;
}

const sheetButton = (t: FilterBarModel['t'], active: number): TemplateResult =>
  html`<button class="button pill strong sheet-button" part="button filter-button" popovertarget="nt-sheet">
    ${icon('filter')}${t('filter')}${active > 0 ? html`<span class="count">${active}</span>` : nothing}
  </button>`;

function facetGroup(model: FilterBarModel, facet: FacetModel, i: number): TemplateResult {
  const key = `nt-facet-${i}`;
  const { open } = model.menus.menu(key);
  const hidden = i === 0 ? MIDDLE : 0;
  const values = model.menus.ordered(facet, isFiltered(model), open || model.menus.menu('nt-sheet').open);
  return html`${i === 0 ? chips(model, facet, values) : nothing}
    <button
      class="button pill menu-button"
      part="button facet-button"
      popovertarget=${key}
      title=${facet.label}
      ?data-active=${values.slice(hidden).some((value) => value.state)}
    >
      ${i === 0 ? moreLabels(model, facet, values.length) : html`<bdi>${facet.label}</bdi>`}${icon('down')}
    </button>
    <div
      id=${key}
      class="panel"
      part="popover"
      popover
      role="group"
      aria-label=${facet.label}
      @beforetoggle=${(event: ToggleEvent) => toggled(model, key, event)}
    >
      ${open ? (model.panels()?.facetPanel(model, facet, key) ?? nothing) : nothing}
    </div>
    ${i === 0 && model.facets.length > 1 ? html`<span class="rule"></span>` : nothing}`;
}

function toggled({ menus }: FilterBarModel, key: string, event: ToggleEvent): void {
  const panel = event.currentTarget as HTMLElement;
  const open = event.newState === 'open';
  const button = panel.previousElementSibling;
  if (open && button) placePanel(panel, button);
  menus.toggled(key, open);
}

function chips(model: FilterBarModel, facet: FacetModel, values: readonly FacetValueModel[]): TemplateResult {
  return html`${repeat(
    values.slice(0, NARROW_CHIPS),
    ({ value }) => value,
    (value) => chip(model, facet, value),
  )}`;
}

function chip(model: FilterBarModel, facet: FacetModel, value: FacetValueModel): TemplateResult {
  const on = value.state !== undefined && value.state !== 'none';
  return html`<button
    class=${value.count > 0 ? 'button pill chip' : 'button pill chip zero'}
    part="chip"
    aria-pressed=${on}
    ?data-out=${value.state === 'none'}
    @click=${() => model.onToggle(facet.name, value.value, on ? undefined : facet.mode)}
  >
    ${value.colour ? html`<span class="dot" ${setVar('--_dot', value.colour)}></span>` : nothing}
    <bdi>${value.label}</bdi>
    <span class="count">${numberText(value.count, model.locale)}</span>
  </button>`;
}

/** One text per width, since each width leaves out another number of values; css shows the right one. */
function moreLabels(model: FilterBarModel, facet: FacetModel, n: number): readonly TemplateResult[] {
  const label = facet.moreLabel ?? ((left: number) => model.t('plusMore', { n: left }));
  return TIERS.map(
    (shown) =>
      html`<bdi class=${`at-${shown}`}>${shown > 0 && n > shown ? label(n - shown) : facet.label}</bdi>`,
  );
}

const countActive = (model: FilterBarModel): number =>
  model.facets.reduce((sum, facet) => sum + facet.values.filter((value) => value.state).length, 0) +
  Number(model.text !== '') +
  Number(model.spanText !== undefined);

/** Escape in an open panel closes the panel, by the browser, and nothing else. */
function holdEscape(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  if (event.key === 'Escape' && bar.querySelector(':popover-open')) event.stopPropagation();
}
