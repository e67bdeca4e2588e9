import { html, type TemplateResult } from 'lit';
import type { ControlsHost } from '../../element/feature-host.js';

/** Axis and list, two views of one state: the one shown is pressed. */
export function layoutSwitch(host: ControlsHost): TemplateResult {
  const { t } = host;
  const choice = (on: boolean, word: 'axis' | 'list'): TemplateResult =>
    html`<button
      part="button ${word}-button"
      aria-pressed=${host.listed === on}
      @click=${() => host.showList(on)}
    >
      ${t(word)}
    </button>`;
  return html`<div class="switch" part="layout" role="group" aria-label=${t('layout')}>
    ${choice(false, 'axis')}${choice(true, 'list')}
  </div>`;
}
