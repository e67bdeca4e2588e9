import { css, html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';

/** The line over the plot: the legend at its start, the status at its end; where it is narrow, the status stands below. */
export const infoRow = (legend: TemplateResult | DirectiveResult, status: TemplateResult): TemplateResult =>
  html`<div class="info">${legend}${status}</div>`;

/** Legend, status and what stands beside it. */
export const infoRowStyles = css`
  .info {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 20px;
    padding: 4px var(--_pad) 0;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-inline-start: -7px;
  }
  .legend button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding: 0 7px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    cursor: pointer;
  }
  .legend button:hover {
    background: var(--_soft);
    color: var(--_ink);
  }
  .legend [aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 600;
  }
  .legend[data-some] [aria-pressed='false'] .dot,
  .legend [data-out] .dot {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_dot, var(--_muted));
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-block-size: 26px;
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    font-variant-numeric: tabular-nums;
    /* hides the dot before what begins a line */
    clip-path: inset(-6px -6px -6px 11px);
  }
  .status:dir(rtl) {
    clip-path: inset(-6px 11px -6px -6px);
  }
  .status > span::before {
    content: '·';
    content: '·' / '';
    display: inline-block;
    inline-size: 11px;
    text-align: center;
  }
  .status .link {
    margin-inline-start: 11px;
    font-size: calc(12px * var(--_text));
  }
  .status .link[aria-pressed='true'] {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding-block: 1px;
  }
  .note {
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .copy-link {
    font-size: calc(12px * var(--_text));
  }
  .copy-text {
    inline-size: 12em;
    min-block-size: 24px;
  }
  @media (pointer: coarse) {
    .legend button,
    .status {
      min-block-size: 32px;
    }
  }
  @container nt (inline-size < 560px) {
    /* one row to swipe, what chooses the view at its end, or under it where less than two names would be left */
    .legend {
      flex: 99 1 160px;
      flex-wrap: nowrap;
      margin-inline-start: calc(-1 * var(--_pad));
      padding-inline: calc(var(--_pad) - 7px) 16px;
      mask-image: linear-gradient(to left, transparent, #000 24px);
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scrollbar-width: none;
    }
    .legend li {
      flex: none;
    }
    .legend:dir(rtl) {
      mask-image: linear-gradient(to right, transparent, #000 24px);
    }
    .status {
      order: 1;
      flex: 1 1 calc(100% + 11px);
      margin-inline-start: -11px;
    }
    .views {
      flex-grow: 1;
      justify-content: end;
    }
    .info {
      gap: 0 8px;
    }
  }
  @media (forced-colors: active) {
    .legend[data-some] [aria-pressed='false'] .dot,
    .legend [data-out] .dot {
      background: none;
      box-shadow: none;
      border: 2px solid CanvasText;
    }
  }
`;
