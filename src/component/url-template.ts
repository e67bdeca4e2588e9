import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from './chrome/translate.js';
import type { UrlController } from './url-controller.js';

/** "Copy link", where the address holds the state; where copying is barred, the link itself. */
export function copyLink(t: Translate, url: UrlController): TemplateResult | typeof nothing {
  if (!url.on) return nothing;
  const { copied } = url;
  const select = (event: Event): void => (event.target as HTMLInputElement).select();
  return html`<button class="link copy-link" part="button" @click=${() => void url.copy()}>
      ${copied === true ? t('copied') : t('copyLink')}
    </button>
    ${
      typeof copied === 'string'
        ? html`<input
            class="copy-text"
            readonly
            .value=${copied}
            aria-label=${t('copyLink')}
            @focus=${select}
          />`
        : nothing
    }
    <span class="hidden" role="status">${copied === true ? t('copied') : nothing}</span>`;
}
