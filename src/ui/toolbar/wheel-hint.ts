import { css, html, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.js';

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
  .label:hover .title {
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
