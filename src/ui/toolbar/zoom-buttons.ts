import { css, html, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.js';
import { face, icon, type IconName } from '../kit/kit.js';

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
      aria-disabled=${!can}
      @click=${() => can && act()}
    >
      ${face(t(key), icon(name))}
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

/** What shows where the hand is, the current mark and the cursor, and how headlines move when it rests. */
export const interactionStyles = css`
  .plot[data-dragging] {
    cursor: grabbing;
  }
  .plot[data-over] {
    cursor: pointer;
  }
  .stop {
    position: absolute;
    left: 0;
    top: 0;
    padding: 0;
    border: 0;
    background: none;
    border-radius: 12px;
    pointer-events: none;
    outline: none;
    scroll-margin: 8px;
  }
  .stop[data-away] {
    opacity: 0;
  }
  .plot:focus-visible {
    outline: 2.5px solid var(--_accent);
    outline-offset: -3px;
  }
  .stop:focus-visible {
    outline: 2.5px solid var(--_accent);
    outline-offset: 1px;
    box-shadow: 0 0 0 4px var(--_surface);
  }
  .label:hover :is(.title, .title > span) {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .label.appear {
    animation: appear 0.18s ease-out;
  }
  [data-calm] > .label {
    transition: transform 0.25s ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .label.appear {
      animation: none;
    }
    [data-calm] > .label {
      transition: none;
    }
  }
`;

export const hintStyles = css`
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 10px;
    margin-inline: auto;
    inline-size: fit-content;
    padding: 6px 14px;
    border-radius: 999px;
    background: var(--_ink);
    color: var(--_surface);
    font-size: calc(13px * var(--_text));
    pointer-events: none;
    animation: appear 0.2s ease-out;
  }
  @media (prefers-reduced-motion: reduce) {
    .hint {
      animation: none;
    }
  }
`;

export const wheelHint = (t: Translate): TemplateResult =>
  html`<div class="hint" part="hint">${t('wheelHint', { key: modifier() })}</div>`;

/** The key that is held to zoom by the wheel. */
export const modifier = (): string => (/Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl');
