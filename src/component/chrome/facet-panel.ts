import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetModel, FacetValueModel, FilterBarModel } from './filter-bar-model.js';
import { icon } from './icon.js';
import { isFiltered } from './is-filtered.js';
import { moveByArrows } from './move-by-arrows.js';
import { setVar } from './set-var.js';

const SEARCH_FROM = 12;

/** All values of one facet: include, exclude, any or all of them, search within, and more. */
export function facetPanel(
  model: FilterBarModel,
  facet: FacetModel,
  key: string,
  first = 50,
): TemplateResult {
  const { menus, t } = model;
  const { query, extra } = menus.menu(key);
  const all = menus.ordered(facet, isFiltered(model), true);
  const found = query === '' ? all : all.filter((value) => fold(value.label).includes(fold(query)));
  const limit = first + extra;
  const rest = found.length - limit;
  const active = facet.values.some((value) => value.state);
  return html`
    <div class="facet-head">
      <strong class="facet-name"><bdi>${facet.label}</bdi></strong>
      ${modeSwitch(model, facet)}
    </div>
    ${all.length > SEARCH_FROM ? searchWithin(model, facet, key) : nothing}
    <ul class="facet-values" aria-label=${facet.label} @keydown=${moveByArrows}>
      ${repeat(
        found.slice(0, limit),
        (value) => value.value,
        (value) => valueRow(model, facet, value),
      )}
      ${
        rest > 0
          ? html`<li>
              <button class="link" part="button" @click=${() => menus.more(key)}>
                ${t('plusMore', { n: rest })}
              </button>
            </li>`
          : nothing
      }
    </ul>
    <div class="facet-foot">
      <button
        class="link"
        part="button"
        ?disabled=${found.length === 0}
        @click=${() => includeAll(model, facet, found)}
      >
        ${t('all')}
      </button>
      <button class="link" part="button" ?disabled=${!active} @click=${() => model.onClear(facet.name)}>
        ${t('clear')}
      </button>
    </div>
  `;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function includeAll(model: FilterBarModel, facet: FacetModel, found: readonly FacetValueModel[]): void {
  const values = found.map((value) => value.value);
  if (model.onToggleAll) model.onToggleAll(facet.name, values, facet.mode);
  else for (const value of values) model.onToggle(facet.name, value, facet.mode);
}

function modeSwitch({ t, onMode }: FilterBarModel, { name, label, mode }: FacetModel): TemplateResult {
  const choice = (how: 'any' | 'all', text: string): TemplateResult =>
    html`<button part="button" aria-pressed=${mode === how} @click=${() => onMode(name, how)}>
      ${text}
    </button>`;
  return html`<div class="switch" role="group" aria-label=${label}>
    ${choice('any', t('any'))}${choice('all', t('allOf'))}
  </div>`;
}

function searchWithin({ menus, t }: FilterBarModel, { label }: FacetModel, key: string): TemplateResult {
  const typed = (event: Event): void => menus.set(key, { query: (event.target as HTMLInputElement).value });
  return html`<label class="field">
    ${icon('search')}<span class="hidden">${t('searchWithin', { facet: label })}</span>
    <input
      type="search"
      part="search"
      autocomplete="off"
      placeholder=${t('searchWithin', { facet: label })}
      .value=${live(menus.menu(key).query)}
      @input=${typed}
    />
  </label>`;
}

function valueRow(model: FilterBarModel, facet: FacetModel, value: FacetValueModel): TemplateResult {
  const out = value.state === 'none';
  const checked = value.state !== undefined && !out;
  const toggle = (how: 'any' | 'all' | 'none' | undefined): void =>
    model.onToggle(facet.name, value.value, how);
  return html`<li class=${value.count > 0 ? 'value' : 'value zero'} ?data-out=${out}>
    <label part="facet-value">
      <input
        type="checkbox"
        .checked=${live(checked)}
        @change=${() => toggle(checked ? undefined : facet.mode)}
      />
      ${value.colour ? html`<span class="dot" ${setVar('--_dot', value.colour)}></span>` : nothing}
      <bdi class="value-label">${value.label}</bdi>
      <span class="count">${new Intl.NumberFormat(model.locale).format(value.count)}</span>
    </label>
    <button
      class="button quiet square"
      part="button"
      aria-pressed=${out}
      aria-label=${`${model.t('exclude')} ${value.label}`}
      title=${model.t('exclude')}
      @click=${() => toggle(out ? undefined : 'none')}
    >
      ${icon('exclude')}
    </button>
  </li>`;
}
