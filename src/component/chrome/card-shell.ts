import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { sheetDrag } from './sheet-drag.js';
import type { Translate } from './translate.js';

interface CardShell {
  readonly t: Translate;
  readonly titleId: string;
  /** A quiet line over the title. */
  readonly eyebrow: TemplateResult | typeof nothing;
  readonly body: TemplateResult;
  readonly foot: TemplateResult | typeof nothing;
  readonly onClose: () => void;
}

/** A card floating at the end of the plot, and where the component is narrow a sheet at its bottom. */
export const cardShell = ({ t, titleId, eyebrow, body, foot, onClose }: CardShell): TemplateResult =>
  html`<div class="chrome card-layer">
    <div class="card" part="card" role="dialog" aria-labelledby=${titleId} tabindex="-1">
      <div class="card-head" ${sheetDrag(onClose)}>
        <span class="grab"></span>
        <div class="eyebrow" part="card-eyebrow">${eyebrow}</div>
        <button
          class="button quiet square close"
          part="button close"
          aria-label=${t('close')}
          title=${t('close')}
          @click=${onClose}
        >
          ${icon('close')}
        </button>
      </div>
      <div class="card-body">${body}</div>
      ${foot === nothing ? nothing : html`<div class="card-foot" part="card-foot">${foot}</div>`}
    </div>
  </div>`;
