import { html, type TemplateResult } from 'lit';
import type { ValueState } from './filter-bar-model.js';
import { setVar } from '../../render/palette.js';
import type { Translate } from '../kit/translate.js';

export interface LegendItem {
  readonly value: string;
  readonly label: string;
  readonly colour: string;
  readonly state?: ValueState | undefined;
}

export interface LegendModel {
  readonly t: Translate;
  readonly items: readonly LegendItem[];
  /** `how` is `any` to ask for the value and `undefined` to ask for it no more. */
  readonly onToggle: (value: string, how: ValueState | undefined) => void;
}

/** What the colours mean; each name asks for its value alone or, with others, for any of them. */
export const legend = ({ t, items, onToggle }: LegendModel): TemplateResult =>
  html`<ul class="chrome legend" part="legend" aria-label=${t('legend')} ?data-some=${items.some(isOn)}>
    ${items.map(
      (item) =>
        html`<li>
          <button
            part="legend-item"
            aria-pressed=${isOn(item)}
            ?data-out=${item.state === 'none'}
            @click=${() => onToggle(item.value, item.state ? undefined : 'any')}
          >
            <span class="dot" ${setVar('--_dot', item.colour)}></span><bdi>${item.label}</bdi>
          </button>
        </li>`,
    )}
  </ul>`;

const isOn = ({ state }: LegendItem): boolean => state === 'any' || state === 'all';
