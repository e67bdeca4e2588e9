import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FilterBarModel } from './filter-bar-model.js';
import { icon } from './icon.js';

/** The field for words in headlines; Enter and Shift+Enter, or its two buttons, step through what it found. */
export function searchField(model: FilterBarModel): TemplateResult {
  const { t, text } = model;
  return html`<div class="field search" role="search">
    ${icon('search')}
    <input
      type="search"
      part="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      aria-label=${t('searchLabel')}
      placeholder=${t('search')}
      .value=${live(text)}
      @focus=${() => model.onSearch?.()}
      @input=${(event: InputEvent) => typed(model, event)}
      @compositionend=${(event: Event) => typed(model, event)}
      @keydown=${(event: KeyboardEvent) => step(model, event)}
    />
    ${text === '' ? nothing : steps(model)}
  </div>`;
}

function typed({ onText }: FilterBarModel, event: Event): void {
  if (event instanceof InputEvent && event.isComposing) return;
  onText((event.target as HTMLInputElement).value);
}

function step({ search, text, onText }: FilterBarModel, event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Enter') search?.onStep(event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape' && text !== '') onText('');
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function steps({ t, search, locale }: FilterBarModel): TemplateResult | typeof nothing {
  if (!search) return nothing;
  const { hits, index, onStep } = search;
  const number = new Intl.NumberFormat(locale);
  return html`<span class="count">${index < 0 ? '–' : number.format(index + 1)}/${number.format(hits)}</span>
    <button class="step" aria-label=${t('previous')} ?disabled=${hits === 0} @click=${() => onStep(-1)}>
      ${icon('up')}
    </button>
    <button class="step" aria-label=${t('next')} ?disabled=${hits === 0} @click=${() => onStep(1)}>
      ${icon('down')}
    </button>`;
}
