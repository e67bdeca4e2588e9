import { css } from 'lit';

/** Tokens, focus and the small parts all chrome is made of. The element's own --nt-* win over the fallbacks here. */
export const baseStyles = css`
  :host {
    container: nt / inline-size;
    --_surface: var(--nt-surface, #fff);
    --_ink: var(--nt-ink, #16181d);
    --_muted: var(--nt-muted, #5c636e);
    --_hair: var(--nt-hair, #e3e6ea);
    --_soft: var(--nt-soft, #f5f6f8);
    --_accent: var(--nt-accent, #1a56db);
    --_edge: var(--nt-edge, color-mix(in srgb, var(--_muted) 38%, var(--_surface)));
    --_font: var(
      --nt-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_serif: var(--nt-font-serif, Georgia, 'Times New Roman', serif);
    --_radius: var(--nt-radius, 10px);
    --_density: var(--nt-density, 1);
    --_control: max(24px, calc(30px * var(--_density)));
    --_pad: calc(14px * var(--_density));
    --_shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 10px 32px rgb(0 0 0 / 16%);
  }
  @media (pointer: coarse) {
    :host {
      --_control: max(24px, calc(38px * var(--_density)));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_hair: var(--_ink);
      --_edge: var(--_ink);
    }
  }
  .chrome,
  .chrome *,
  .chrome *::before {
    box-sizing: border-box;
  }
  .chrome {
    font: 13px/1.4 var(--_font);
    color: var(--_ink);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  :where(.chrome) :is(button, input) {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .chrome :is(button, a, input, summary, li, [tabindex]):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  :where(.chrome, .chrome *):is(ul, ol) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chrome bdi {
    unicode-bidi: isolate;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .flips:dir(rtl) {
    transform: scaleX(-1);
  }
  .switch {
    display: inline-flex;
    padding: 2px;
    border-radius: 7px;
    background: var(--_soft);
  }
  .switch button {
    min-inline-size: 34px;
    min-block-size: 24px;
    padding: 0 8px;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--_muted);
    font-size: 12px;
    cursor: pointer;
  }
  .switch [aria-pressed='true'] {
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 1px 2px rgb(0 0 0 / 18%);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: var(--_control);
    min-block-size: var(--_control);
    padding-inline: 11px;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    background: var(--_surface);
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color 0.12s,
      border-color 0.12s;
  }
  .button:hover {
    background: var(--_soft);
    border-color: var(--_muted);
  }
  .button:active {
    background: var(--_hair);
  }
  .button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .button.pill {
    border-radius: 999px;
  }
  .button.square {
    padding: 0;
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  .button.quiet:hover {
    background: var(--_soft);
  }
  .button.strong,
  .button[aria-pressed='true'] {
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_surface);
  }
  .link {
    padding: 3px 2px;
    min-inline-size: 24px;
    text-align: start;
    min-block-size: 24px;
    border: 0;
    border-radius: 4px;
    background: none;
    cursor: pointer;
  }
  .link,
  .chrome a {
    color: var(--_accent);
    text-decoration: none;
  }
  .link:hover,
  .chrome a:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .dot {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--_dot, var(--_muted));
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .chrome,
    .chrome * {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'],
    .button.strong {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .dot {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .button .count {
      opacity: 1;
    }
    .button:disabled {
      opacity: 1;
      color: GrayText;
    }
  }
  @media (forced-colors: active) {
    .switch {
      border: 1px solid ButtonBorder;
    }
    .switch [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
