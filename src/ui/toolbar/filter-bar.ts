import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { activeFilters } from './active-filters.js';
import { chipFit } from './chip-fit.js';
import {
  type FacetModel,
  type FacetValueModel,
  type FilterBarModel,
  isFiltered,
} from './filter-bar-model.js';
import { filterSheet, legendFirst } from './filter-sheet.js';
import { icon } from '../kit/icon.js';
import { placePanel } from '../kit/controls.js';
import { searchField } from '../search/search.js';
import { keepPage } from '../../input/pointer.js';
import { numberText } from '../../i18n/messages.js';
import { setVar } from '../kit/set-var.js';

/** Most values that are chips, where there is room. */
const CHIPS = 12;

/** What stands in the row beside the filter. */
export interface BarRest {
  /** What the row is called. */
  readonly name?: string;
  /** Counts, before the search. */
  readonly status?: unknown;
  /** Views, zoom, help. */
  readonly end?: unknown;
}

/**
 * One row: the values that give marks their colour, as chips that are the legend and a filter in one, a panel for each facet, then
 * counts, search and views. Narrow: what filters is behind one button, in a sheet. The filter is rendered again only when one of
 * `keys` is another; without them always.
 */
export function filterBar(
  make: () => FilterBarModel,
  { name, status, end }: BarRest = {},
  keys?: readonly unknown[],
): TemplateResult {
  let made: FilterBarModel | undefined;
  const kept = (part: (model: FilterBarModel) => unknown): unknown =>
    guard(keys ? [...keys] : [{}], () => part((made ??= make())));
  return html`<section
    class="chrome filter"
    part="filter-bar"
    aria-label=${name ?? nothing}
    @keydown=${holdEscape}
    @wheel=${keepPage}
  >
    <div class="bar">
      ${kept((model) => (model.shown.has('filter') || model.shown.has('legend') ? filters(model) : html`<span class="facets"></span>`))}
      <div class="tools">${status ?? nothing} ${kept(finding)} ${end ?? nothing}</div>
    </div>
    ${kept((model) => html`${model.shown.has('filter') || model.shown.has('search') ? activeFilters(model) : nothing} ${model.shown.has('filter') ? filterSheet(model) : nothing}`)}
  </section>`;
}

function filters(model: FilterBarModel): TemplateResult {
  const { t } = model;
  const active = countActive(model);
  const count = active > 0 ? numberText(active, model.locale) : '';
  return html`${
      model.shown.has('filter')
        ? html`<button
            class="button pill sheet-button"
            part="button filter-button"
            popovertarget="nt-sheet"
            ?data-active=${active > 0}
          >
            ${icon('filter')}<span class="word">${t('filter')}</span
            >${count ? html`<span class="count">${count}</span>` : nothing}
          </button>`
        : nothing
    }
    <div class="facets">${legendFirst(model).map((facet, i) => facetGroup(model, facet, i))}</div>`;
}

/** The search field, and where there is no room for it the way to the one in the sheet. */
const finding = (model: FilterBarModel): TemplateResult | typeof nothing => {
  if (!model.shown.has('search')) return nothing;
  return html`${searchField(model, model.t('searchLabel'))}
    <button
      class="button quiet square search-button"
      part="button"
      aria-label=${model.t('searchLabel')}
      title=${model.t('searchLabel')}
      @click=${() => model.onFind?.()}
    >
      ${icon('search')}
    </button>`;
};

function facetGroup(model: FilterBarModel, facet: FacetModel, i: number): TemplateResult {
  const key = `nt-facet-${i}`;
  const { open } = model.menus.menu(key);
  const values = model.menus.ordered(facet, isFiltered(model), open || model.menus.menu('nt-sheet').open);
  const hidden = i === 0 ? CHIPS : 0;
  return html`${i === 0 && model.shown.has('legend') ? chips(model, facet, values) : nothing}
    <button
      class="button quiet menu-button"
      part="button facet-button"
      ?hidden=${!model.shown.has('filter')}
      popovertarget=${key}
      title=${facet.label}
      ?data-active=${values.slice(hidden).some((value) => value.state)}
    >
      ${
        i === 0 && model.shown.has('legend') ? html`<bdi data-rest></bdi>` : html`<bdi>${facet.label}</bdi>`
      }${icon('down')}
    </button>
    <div
      id=${key}
      class="panel"
      part="popover"
      popover
      role="group"
      aria-label=${facet.label}
      @beforetoggle=${(event: ToggleEvent) => opens(model, key, event)}
      @toggle=${(event: ToggleEvent) => model.menus.closed(key, event)}
    >
      ${open ? (model.panels()?.facetPanel(model, facet, key) ?? nothing) : nothing}
    </div>
    ${i === 0 && model.facets.length > 1 ? html`<span class="rule"></span>` : nothing}`;
}

function opens({ menus }: FilterBarModel, key: string, event: ToggleEvent): void {
  const panel = event.currentTarget as HTMLElement;
  const button = panel.previousElementSibling;
  if (event.newState === 'open' && button) placePanel(panel, button);
  menus.opens(key, event);
}

function chips(model: FilterBarModel, facet: FacetModel, values: readonly FacetValueModel[]): TemplateResult {
  const rest = facet.moreLabel ?? ((left: number) => model.t('plusMore', { n: left }));
  const label = (left: number): string => (left > 0 && left < values.length ? rest(left) : facet.label);
  const some = values.some(({ state }) => state === 'any' || state === 'all');
  return html`<div
    class="chips"
    part="legend"
    role="group"
    aria-label=${facet.label}
    ?data-some=${some}
    ${chipFit(values.length, label)}
  >
    ${repeat(
      values.slice(0, CHIPS),
      ({ value }) => value,
      (value) => chip(model, facet, value),
    )}
  </div>`;
}

function chip(model: FilterBarModel, facet: FacetModel, value: FacetValueModel): TemplateResult {
  const on = value.state !== undefined && value.state !== 'none';
  return html`<button
    class=${value.count > 0 ? 'chip' : 'chip zero'}
    part="chip legend-item"
    aria-pressed=${on}
    ?data-out=${value.state === 'none'}
    @click=${() => model.onToggle(facet.name, value.value, on ? undefined : facet.mode)}
  >
    ${value.colour ? html`<span class="dot" data-shape=${value.shape ?? nothing} ${setVar('--_dot', value.colour)}></span>` : nothing}
    <bdi>${value.label}</bdi>
    <span class="count">${numberText(value.count, model.locale)}</span>
  </button>`;
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
