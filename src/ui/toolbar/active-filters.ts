import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type FilterBarModel, isFiltered } from './filter-bar-model.js';
import { icon } from '../kit/icon.js';
import { setVar } from '../kit/set-var.js';

interface Active {
  readonly key: string;
  readonly label: string;
  readonly out?: boolean;
  readonly colour?: string | undefined;
  readonly shape?: string | undefined;
  readonly drop: () => void;
}

/** What narrows the events shown, each with its own way out, and one way out of all. */
export function activeFilters(model: FilterBarModel): TemplateResult | typeof nothing {
  if (!isFiltered(model)) return nothing;
  return html`<div class="active" part="active-filters" role="group" aria-label=${model.t('filter')}>
    ${repeat(
      actives(model),
      ({ key }) => key,
      (active) => chip(model, active),
    )}
    <button class="link" part="button clear-button" @click=${() => model.onClear()}>
      ${model.t('clearAll')}
    </button>
  </div>`;
}

function actives(model: FilterBarModel): readonly Active[] {
  const list: Active[] = [];
  for (const { name, values } of model.facets)
    for (const { value, label, state, colour, shape } of values)
      if (state)
        list.push({
          key: `${name}/${value}`,
          label,
          out: state === 'none',
          colour,
          shape,
          drop: () => model.onToggle(name, value, undefined),
        });
  const { text, spanText } = model;
  if (text !== '') list.push({ key: '/text', label: `“${text}”`, drop: () => model.onText('') });
  if (spanText !== undefined) list.push({ key: '/span', label: spanText, drop: () => model.onSpan(false) });
  return list;
}

const chip = ({ t }: FilterBarModel, { label, out, colour, shape, drop }: Active): TemplateResult =>
  html`<button
    class="tag"
    part="active-filter"
    ?data-out=${out}
    aria-label=${`${t('clear')}: ${out ? `${t('exclude')} ` : ''}${label}`}
    @click=${drop}
  >
    ${out ? icon('exclude') : nothing}
    ${colour ? html`<span class="dot" data-shape=${shape ?? nothing} ${setVar('--_dot', colour)}></span>` : nothing}
    <bdi>${label}</bdi>${icon('close')}
  </button>`;
