import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { setVar, icon } from '../kit/kit.js';
import { numberText } from '../../i18n/messages.js';
import { foldText } from '../../text/text.js';
import {
  type FacetModel,
  type FacetValueModel,
  type FilterBarModel,
  isFiltered,
} from '../toolbar/filter-bar-model.js';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and Down go from row to row of a list, to the same control of each; the timeline does not hear them. */
function moveByArrows(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const at = event.target;
  if (step === undefined || !(at instanceof HTMLElement)) return;
  const row = at.closest('li');
  const kind = at.localName;
  const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  event.preventDefault();
  event.stopPropagation();
  (next?.querySelector<HTMLElement>(kind) ?? next?.querySelector<HTMLElement>('button, input'))?.focus();
}

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
  const found = query === '' ? all : all.filter((value) => foldText(value.label).includes(foldText(query)));
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
    ${key.includes('sheet') ? nothing : spanSwitch(model)}
    <div class="facet-foot">
      <button
        class="link"
        part="button"
        aria-disabled=${found.length === 0}
        @click=${() => includeAll(model, facet, found)}
      >
        ${t('all')}
      </button>
      <button
        class="link"
        part="button"
        aria-disabled=${!active}
        @click=${() => active && model.onClear(facet.name)}
      >
        ${t('clear')}
      </button>
    </div>
  `;
}

/** Holds the filter to the window in view. */
export const spanSwitch = ({ t, spanText, onSpan }: FilterBarModel): TemplateResult =>
  html`<label class="span-switch">
    <input
      type="checkbox"
      .checked=${live(spanText !== undefined)}
      @change=${() => onSpan(spanText === undefined)}
    />
    <span>${t('windowAsFilter')}</span>
  </label>`;

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
      ${value.colour ? html`<span class="dot" data-shape=${value.shape ?? nothing} ${setVar('--_dot', value.colour)}></span>` : nothing}
      <bdi class="value-label">${value.label}</bdi>
      <span class="count">${numberText(value.count, model.locale)}</span>
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

/** The panel of a facet: values with counts, any or all, exclude. */
export const facetPanelStyles = css`
  .panel {
    --_wide: min(19rem, 100vw - 16px);
    position: absolute;
    inset: auto;
    inset-inline-start: clamp(8px, var(--_at, 8px), 100vw - var(--_wide) - 8px);
    inline-size: var(--_wide);
    max-block-size: min(var(--_room, 70vh), 30rem);
    margin: 0;
    padding: 0;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow: hidden;
    flex-direction: column;
  }
  .panel:popover-open {
    display: flex;
  }
  .facet-head,
  .facet-foot {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 10px 12px 8px 14px;
    padding-inline: 14px 12px;
  }
  .facet-foot {
    padding-block: 6px;
    border-block-start: 1px solid var(--_hair);
  }
  .span-switch {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-block-size: max(28px, var(--_control));
    padding-inline: 14px 12px;
    border-block-start: 1px solid var(--_hair);
    cursor: pointer;
  }
  .span-switch input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .facet-foot .link[aria-disabled='true'] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .facet-name {
    font-weight: 650;
  }
  .panel .field,
  .facet .field {
    flex: none;
    margin: 0 12px 8px;
  }
  .facet-values {
    flex: 1;
    min-block-size: 0;
    padding: 0 6px 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .facet-values > li > .link {
    margin-inline-start: 30px;
  }
  .value {
    display: flex;
    align-items: center;
    border-radius: 7px;
    scroll-margin-block: 8px;
  }
  .value:hover,
  .value:focus-within {
    background: var(--_soft);
  }
  .value label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: max(28px, var(--_control));
    padding-inline-start: 8px;
    cursor: pointer;
  }
  .value input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .value-label {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .value .button {
    flex: none;
    margin-inline-start: 2px;
    min-inline-size: 28px;
    min-block-size: 28px;
    border-width: 0;
    border-radius: 7px;
    color: var(--_muted);
    opacity: 0;
  }
  .value:is(:hover, :focus-within, [data-out]) .button {
    opacity: 1;
  }
  .value .button:hover {
    background: var(--_hair);
    color: var(--_ink);
  }
  .value .button[aria-pressed='true'] {
    background: none;
    border-color: transparent;
    color: var(--_ink);
  }
  @media (hover: none) {
    .value .button {
      opacity: 1;
      min-inline-size: var(--_control);
      min-block-size: var(--_control);
    }
  }
  @media (forced-colors: active) {
    .value .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
