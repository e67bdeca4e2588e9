import { css, html, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.js';
import { icon, type IconName } from '../kit/icon.js';

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

const PARTS = { zoomIn: 'zoom-in-button', zoomOut: 'zoom-out-button', fit: 'fit-button' } as const;

/** Zoom out, zoom in and fit, as one group. */
export function zoomButtons(model: ZoomButtonsModel): TemplateResult {
  const { t, canZoomIn = true, canZoomOut = true, canFit = true, onZoomIn, onZoomOut, onFit } = model;
  const button = (
    key: 'zoomIn' | 'zoomOut' | 'fit',
    name: IconName,
    can: boolean,
    act: () => void,
  ): TemplateResult =>
    html`<button
      class="button square"
      part=${`button zoom-button ${PARTS[key]}`}
      aria-label=${t(key)}
      title=${t(key)}
      aria-disabled=${!can}
      @click=${() => can && act()}
    >
      ${icon(name)}
    </button>`;
  return html`<div class="chrome zoom" part="zoom" role="group" aria-label=${t('zoom')}>
    ${button('zoomOut', 'minus', canZoomOut, onZoomOut)} ${button('zoomIn', 'plus', canZoomIn, onZoomIn)}
    ${button('fit', 'fit', canFit, onFit)}
  </div>`;
}

/** The zoom buttons. */
export const zoomButtonsStyles = css`
  .zoom {
    display: flex;
    flex: none;
  }
  .zoom .button {
    position: relative;
    margin-inline-start: -1px;
    border-radius: 0;
  }
  .zoom .button:hover,
  .zoom .button:focus-visible {
    z-index: 1;
  }
  .zoom .button:first-child {
    margin-inline-start: 0;
    border-start-start-radius: 8px;
    border-end-start-radius: 8px;
  }
  .zoom .button:last-child {
    border-start-end-radius: 8px;
    border-end-end-radius: 8px;
  }
  .zoom [aria-disabled='true'] {
    z-index: 0;
    border-color: var(--_edge);
    background: none;
    cursor: default;
  }
  .zoom [aria-disabled='true'] .icon {
    opacity: 0.35;
  }
`;
