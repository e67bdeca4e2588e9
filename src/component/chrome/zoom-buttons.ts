import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.js';
import type { Translate } from './translate.js';

export interface ZoomButtonsModel {
  readonly t: Translate;
  /** False where it would do nothing. The button stays focusable, so that focus is not lost at the limit. */
  readonly canZoomIn?: boolean | undefined;
  readonly canZoomOut?: boolean | undefined;
  readonly canFit?: boolean | undefined;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
}

/** Zoom out, zoom in and fit, as one group. */
export function zoomButtons(model: ZoomButtonsModel): TemplateResult {
  const { t, canZoomIn = true, canZoomOut = true, canFit = true, onZoomIn, onZoomOut, onFit } = model;
  const button = (key: string, name: IconName, can: boolean, act: () => void): TemplateResult =>
    html`<button
      class="button square"
      part="button zoom-button"
      aria-label=${t(key)}
      title=${t(key)}
      aria-disabled=${!can}
      @click=${() => can && act()}
    >
      ${icon(name)}
    </button>`;
  return html`<div
    class="chrome zoom"
    part="zoom"
    role="group"
    aria-label=${`${t('zoomIn')}, ${t('zoomOut')}`}
  >
    ${button('zoomOut', 'minus', canZoomOut, onZoomOut)} ${button('zoomIn', 'plus', canZoomIn, onZoomIn)}
    ${button('fit', 'fit', canFit, onFit)}
  </div>`;
}
